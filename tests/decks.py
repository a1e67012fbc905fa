"""Decks in a few words, for tests of what comes after reading."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.deck import Deck
from pptlearn.model.geometry import Box, Transform
from pptlearn.model.paint import Color, SolidFill
from pptlearn.model.shape import AutoShape, Cell, Group, Picture, Placeholder, Row, Shape, Table
from pptlearn.model.slide import Notes, Section, Slide
from pptlearn.model.text import CharBullet, NumberBullet, Paragraph, Run, RunStyle, TextBody
from pptlearn.model.units import EMU_PER_PX, Emu

DOT = CharBullet(text="•", style=RunStyle())
GREEN = SolidFill(Color(0x00, 0xB0, 0x50))


def emu(pixels: float) -> Emu:
    return Emu(round(pixels * EMU_PER_PX))


def a_place(x: float, y: float, width: float, height: float) -> Transform:
    """Return a place in CSS pixels."""
    return Transform(box=Box(emu(x), emu(y), emu(width), emu(height)))


def a_paragraph(
    text: str, *, level: int = 0, bullet="•", bold=False, green=False, highlight=False
) -> Paragraph:
    """Return a paragraph; `bullet` is a character, a number as shown (`b)`), or None."""
    style = RunStyle(
        bold=bold,
        highlight=Color(255, 255, 0) if highlight else None,
        **({"fill": GREEN} if green else {}),
    )
    marker = None
    if bullet and bullet[0].isalnum():
        marker = NumberBullet(scheme="alphaLcParenR", number=1, text=bullet, style=RunStyle())
    elif bullet:
        marker = CharBullet(text=bullet, style=RunStyle())
    return Paragraph(inlines=(Run(text, style),) if text else (), level=level, bullet=marker)


def a_body(*lines: str | Paragraph, bullet="•") -> TextBody:
    """Return text with a paragraph a line; leading tabs indent it."""
    paragraphs = [
        each
        if isinstance(each, Paragraph)
        else a_paragraph(each.lstrip("\t"), level=len(each) - len(each.lstrip("\t")), bullet=bullet)
        for each in lines
    ]
    return TextBody(paragraphs=tuple(paragraphs))


def a_text_box(*lines: str | Paragraph, id="9", at=(100, 200, 800, 300), bullet=None) -> AutoShape:
    return AutoShape(id=id, name=f"Text {id}", transform=a_place(*at), text=a_body(*lines, bullet=bullet))


def a_shape(text="", *, id, at, alt="") -> AutoShape:
    body = a_body(text, bullet=None) if text else None
    return AutoShape(id=id, name=f"Shape {id}", transform=a_place(*at), text=body, alt=alt)


def a_picture(*, id="8", at=(200, 160, 640, 400), alt="") -> Picture:
    return Picture(id=id, name=f"Picture {id}", transform=a_place(*at), image="ppt/media/image1.png", alt=alt)


def a_table(*rows: tuple[str | Paragraph, ...], id="7", at=(100, 160, 800, 400)) -> Table:
    cells = [
        tuple(
            Cell(text=a_body(each, bullet=None) if each != "" else TextBody(paragraphs=(Paragraph(),)))
            for each in row
        )
        for row in rows
    ]
    width = emu(at[2] / max(1, len(rows[0])))
    return Table(
        id=id,
        name=f"Table {id}",
        transform=a_place(*at),
        columns=(width,) * len(rows[0]),
        rows=tuple(Row(emu(40), row) for row in cells),
    )


def a_group(*children: Shape, id="50") -> Group:
    return Group(id=id, name="Group", transform=a_place(0, 0, 1280, 720), children=children)


def a_slide(
    title: str = "", *parts: str | Paragraph | Shape, notes: str = "", layout="Title and Content", bullet="•"
) -> Slide:
    """Return a slide: a title, text lines that become the bullets of its body, and shapes as they are."""
    lines = [each for each in parts if isinstance(each, str | Paragraph)]
    shapes: list[Shape] = [each for each in parts if not isinstance(each, str | Paragraph)]
    if lines:
        body = a_text_box(*lines, id="3", at=(88, 200, 1100, 420), bullet=bullet)
        shapes.insert(0, replace(body, placeholder=Placeholder("obj", 1)))
    if title:
        heading = a_text_box(title, id="2", at=(88, 38, 1104, 140))
        shapes.insert(0, replace(heading, placeholder=Placeholder("title", 0)))
    script = Notes(tuple(notes.split("\n"))) if notes else Notes()
    return Slide(number=1, id=256, title=title, shapes=tuple(shapes), notes=script, layout=layout)


def a_deck(*slides: Slide, sections: dict[str, int] | None = None, language="en", name="Deck.pptx") -> Deck:
    """Return a deck with numbered slides; `sections` says how many slides each holds, in order."""
    numbered = [replace(slide, number=n, id=255 + n) for n, slide in enumerate(slides, start=1)]
    found: list[Section] = []
    start = 0
    for n, (title, count) in enumerate((sections or {}).items()):
        found.append(Section(f"s{n}", title, tuple(range(start + 1, start + count + 1))))
        numbered[start : start + count] = [
            replace(each, section=f"s{n}") for each in numbered[start : start + count]
        ]
        start += count
    return Deck(name=name, language=language, slides=tuple(numbered), sections=tuple(found))
