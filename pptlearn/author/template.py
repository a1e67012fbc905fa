"""The PowerPoint template with a layout for each question type and a solved example of each."""

from __future__ import annotations

import copy
from collections.abc import Iterable
from datetime import datetime
from io import BytesIO
from pathlib import Path
from tomllib import loads
from typing import TYPE_CHECKING, Any

from pptlearn.author.imprint import say_language, sign
from pptlearn.author.look import dress
from pptlearn.author.picture import exit_picture
from pptlearn.resources import package_text

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide, SlideLayout

TEMPLATE_TYPE = "application/vnd.openxmlformats-officedocument.presentationml.template.main+xml"
NAMES = {"en": "English", "nl": "Nederlands", "fr": "Français", "de": "Deutsch"}
CHECKED_AS = {"en": "en-GB", "nl": "nl-NL", "fr": "fr-FR", "de": "de-DE"}
"""What the spell checker is told."""
MADE = datetime(2026, 11, 22)
CONTENT = "Title and Content"
ONLY_TITLE = "Title Only"
WITH_BODY = ("lines",)


def write_template(path: Path, languages: Iterable[str] = tuple(NAMES)) -> None:
    """Write the template as .potx: layouts and examples in these languages, a section for each."""
    deck = _blank()
    examples = loads(package_text("author/examples.toml"))
    sections: dict[str, list[int]] = {}
    for language in languages:
        for example in examples[language].values():
            slide = deck.slides.add_slide(_layout(deck, example["layout"], _base(example)))
            _fill(slide, example)
            say_language(slide, CHECKED_AS[language])
            sections.setdefault(NAMES[language], []).append(slide.slide_id)
    _add_sections(deck, sections)
    sign(deck, "Question slides", MADE)
    if path.suffix.lower() == ".potx":
        vars(deck.part)["content_type"] = (
            TEMPLATE_TYPE  # python-pptx has no setter: the value is read once and kept
        )
    deck.save(str(path))


def _blank() -> Presentation:
    """Return an empty 16:9 deck in the template's look."""
    import pptx
    from pptx.util import Inches

    deck = pptx.Presentation()
    old_width = deck.slide_width or 1
    deck.slide_width, deck.slide_height = Inches(13.333), Inches(7.5)
    share = deck.slide_width / old_width
    for holder in (deck.slide_master, *deck.slide_layouts):
        for shape in holder.shapes:
            if shape.element.find(".//{*}xfrm") is not None:
                shape.left, shape.width = round(shape.left * share), round(shape.width * share)
    dress(deck)
    return deck


def _base(example: dict[str, Any]) -> str:
    return CONTENT if any(name in example for name in WITH_BODY) else ONLY_TITLE


def _layout(deck: Presentation, name: str, base: str) -> SlideLayout:
    """Return the layout called `name`, made from the one called `base` when it is not there yet."""
    from pptx.opc.constants import RELATIONSHIP_TYPE
    from pptx.opc.packuri import PackURI
    from pptx.oxml import parse_xml
    from pptx.parts.slide import SlideLayoutPart

    layouts = deck.slide_layouts
    if (found := layouts.get_by_name(name)) is not None:
        return found
    original = layouts.get_by_name(base)
    assert original is not None
    number = len(layouts) + 1
    element = parse_xml(_xml_of(original))
    element.cSld.set("name", name)
    master = deck.slide_master.part
    part = SlideLayoutPart(
        PackURI(f"/ppt/slideLayouts/slideLayout{number}.xml"),
        original.part.content_type,
        master.package,
        element,
    )
    part.relate_to(master, RELATIONSHIP_TYPE.SLIDE_MASTER)
    entries = deck.slide_master.element.get_or_add_sldLayoutIdLst()
    entry = copy.deepcopy(entries[0])
    entry.set("id", str(max(int(each.get("id")) for each in entries) + 1))
    entry.rId = master.relate_to(part, RELATIONSHIP_TYPE.SLIDE_LAYOUT)
    entries.append(entry)
    made: SlideLayout = part.slide_layout
    return made


def _xml_of(layout: SlideLayout) -> bytes:
    from lxml import etree

    return etree.tostring(layout.element)


def _fill(slide: Slide, example: dict[str, Any]) -> None:
    title = slide.shapes.title
    assert title is not None
    title.text_frame.text = example["title"]
    if "lines" in example:
        _write_lines(slide.placeholders[1].text_frame, example["lines"])
    elif "table" in example:
        _add_table(slide, example["table"])
    elif "boxes" in example:
        _add_boxes(slide, example["boxes"])
    elif "hotspot" in example["layout"].lower() or not example.get("notes"):
        _add_picture(slide)
    if "notes" in example:
        slide.notes_slide.notes_text_frame.text = "\n".join(example["notes"])  # type: ignore[union-attr]


def _write_lines(frame: Any, lines: list[str]) -> None:
    for n, line in enumerate(lines):
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        paragraph.text = line.lstrip("\t")
        paragraph.level = len(line) - len(line.lstrip("\t"))


def _add_table(slide: Slide, rows: list[list[str]]) -> None:
    from pptx.enum.text import MSO_ANCHOR
    from pptx.util import Inches, Pt

    frame = slide.shapes.add_table(
        len(rows), len(rows[0]), Inches(0.9), Inches(1.9), Inches(11.5), Inches(0.62 * len(rows))
    )
    frame.table.first_row = len(rows[0]) > 2
    for row, texts in zip(frame.table.rows, rows, strict=True):
        for cell, text in zip(row.cells, texts, strict=True):
            cell.text = text
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            for paragraph in cell.text_frame.paragraphs:
                paragraph.font.size = Pt(20)


def _add_boxes(slide: Slide, boxes: dict[str, list[str]]) -> None:
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
    from pptx.util import Emu, Inches, Pt

    for n, (name, things) in enumerate(boxes.items()):
        left = Inches(0.9 + 5.9 * n)
        box = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, left, Inches(1.9), Inches(5.6), Inches(3.6))
        box.adjustments[0] = 0.05
        _paint(box, MSO_THEME_COLOR.BACKGROUND_1, MSO_THEME_COLOR.TEXT_1)
        box.text_frame.text = name
        box.text_frame.vertical_anchor = MSO_ANCHOR.TOP
        _write_large(box, MSO_THEME_COLOR.TEXT_2, Pt(24))
        for m, thing in enumerate(things):
            top = Inches(2.75 + 1.3 * m)
            card = slide.shapes.add_shape(
                MSO_SHAPE.ROUNDED_RECTANGLE, Emu(left + Inches(1.2)), top, Inches(3.2), Inches(1)
            )
            _paint(card, MSO_THEME_COLOR.ACCENT_1, MSO_THEME_COLOR.ACCENT_1)
            card.text_frame.text = thing
            card.text_frame.paragraphs[0].alignment = PP_ALIGN.CENTER
            _write_large(card, MSO_THEME_COLOR.BACKGROUND_1, Pt(20))


def _paint(shape: Any, fill: Any, line: Any) -> None:
    shape.fill.solid()
    shape.fill.fore_color.theme_color = fill
    shape.line.color.theme_color = line
    shape.shadow.inherit = False


def _write_large(shape: Any, color: Any, size: Any) -> None:
    font = shape.text_frame.paragraphs[0].runs[0].font
    font.size = size
    font.color.theme_color = color


def _add_picture(slide: Slide) -> None:
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.enum.shapes import MSO_SHAPE
    from pptx.util import Inches, Pt

    picture = slide.shapes.add_picture(
        BytesIO(exit_picture()), Inches(2.4), Inches(1.8), Inches(8.5), Inches(5.1)
    )
    picture.element.xpath("./p:nvPicPr/p:cNvPr")[0].set("descr", "A corridor with two doors and a window")
    spot = slide.shapes.add_shape(MSO_SHAPE.OVAL, Inches(8.1), Inches(3.1), Inches(1.9), Inches(3.3))
    spot.fill.background()
    spot.line.color.theme_color = MSO_THEME_COLOR.ACCENT_2
    spot.line.width = Pt(4.5)
    spot.shadow.inherit = False
    spot.text_frame.text = "✓"
    _write_large(spot, MSO_THEME_COLOR.BACKGROUND_1, Pt(40))


def _add_sections(deck: Presentation, sections: dict[str, list[int]]) -> None:
    """Name the languages in PowerPoint's slide list."""
    from uuid import NAMESPACE_URL, uuid5

    from pptx.oxml import parse_xml

    namespace = "http://schemas.microsoft.com/office/powerpoint/2010/main"
    parts = [
        f'<p14:section name="{name}" id="{{{str(uuid5(NAMESPACE_URL, name)).upper()}}}"><p14:sldIdLst>'
        + "".join(f'<p14:sldId id="{number}"/>' for number in numbers)
        + "</p14:sldIdLst></p14:section>"
        for name, numbers in sections.items()
    ]
    presentation = "http://schemas.openxmlformats.org/presentationml/2006/main"
    extension = parse_xml(
        f'<p:extLst xmlns:p="{presentation}" xmlns:p14="{namespace}">'
        '<p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">'
        f"<p14:sectionLst>{''.join(parts)}</p14:sectionLst></p:ext></p:extLst>"
    )
    deck.part._element.append(extension)
