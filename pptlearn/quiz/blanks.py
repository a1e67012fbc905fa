"""Blanks in a text: `[Brussels/Brussel]`, `[*Brussels/Ghent]`."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pptlearn.model.text import Paragraph, Run
from pptlearn.quiz.choices import is_solved_choice
from pptlearn.quiz.edit import Edits, Place, replaced
from pptlearn.quiz.marks import RIGHT_SIGN, TICKS
from pptlearn.quiz.question import Doubt
from pptlearn.quiz.slide import Line, MarkedSlide

BLANK = re.compile(rf"\[(?!\s*(?:[xX{TICKS}]|quiz)\s*\])([^\[\]\n]{{0,300}})\]")
LINE = "\u00a0" * 2 + "_" * 10 + "\u00a0" * 2
"""What stands on the slide instead; always as long, so that it tells nothing."""
MARKED = re.compile(rf"^\s*(?:{RIGHT_SIGN})\s*(?P<before>.+)$|^(?P<behind>.+?)\s*(?:{RIGHT_SIGN})\s*$")
FRACTIONS = {"½": "1/2", "¼": "1/4", "¾": "3/4", "⅓": "1/3", "⅔": "2/3"}
"""What AutoCorrect makes of two digits with a slash."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Blank:
    id: str
    line: Line
    start: int
    end: int
    """In the text of the line's original paragraph."""
    texts: tuple[str, ...]
    """Between the slashes, marks gone."""
    marked: tuple[int, ...]
    """Which of them carry a mark."""


def has_blanks(text: str) -> bool:
    return any(found[1].strip() for found in BLANK.finditer(text))


def find_blanks(slide: MarkedSlide) -> tuple[Blank, ...]:
    """Return the blanks on `slide` in reading order, title first; none beside answers that are marked."""
    if not slide.claim.type and is_solved_choice(slide):
        return ()
    found: list[Blank] = []
    for line in (*slide.title, *slide.lines):
        for match in BLANK.finditer(line.original.text):
            if match[1].strip():
                texts, marked = _texts(match[1])
                id = f"g{len(found) + 1}"
                found.append(
                    Blank(id=id, line=line, start=match.start(), end=match.end(), texts=texts, marked=marked)
                )
    return tuple(found)


def blanked(blanks: tuple[Blank, ...]) -> Edits:
    """Return the changes that put a line in the place of each blank."""
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    for blank in reversed(blanks):  # from the end, so that earlier places in a line stay true
        place = blank.line.place
        before = paragraphs[place][0] if place in paragraphs else blank.line.original
        paragraphs[place] = (put_blank(before, blank.start, blank.end, blank.id),)
    return Edits(paragraphs=paragraphs)


def put_blank(paragraph: Paragraph, start: int, end: int, id: str) -> Paragraph:
    """Return `paragraph` with a blank in the place of some of its text, in the style of that text."""
    at = 0
    style = paragraph.end_style
    for inline in paragraph.inlines:
        if isinstance(inline, Run):
            if at <= start:
                style = inline.style
            at += len(inline.text)
        else:
            at += 1
    return replaced(paragraph, start, end, (Run(LINE, style, item=id),))


def text_with_blanks(slide: MarkedSlide, blanks: tuple[Blank, ...]) -> str:
    """Return the lines below the title that hold blanks, each blank as `___`."""
    places = {blank.line.place for blank in blanks}
    lines = (line.original.text for line in slide.lines if line.place in places)
    return " ".join(" ".join(BLANK.sub("___", line).split()) for line in lines)


def blank_details(blanks: tuple[Blank, ...]) -> tuple[dict[str, str], ...]:
    """Return the public part of the blanks: id, and the words around each for screen readers."""
    return tuple({"id": blank.id, "label": _around(blank)} for blank in blanks)


def empty_blanks(slide: MarkedSlide) -> tuple[Doubt, ...]:
    """Return a doubt when a `[ ]` that stands in the middle of a text."""
    texts = (line.text for line in (*slide.title, *slide.lines))
    return (Doubt(code="quiz.empty-blank"),) if any(re.search(r"\[\s*\]", text) for text in texts) else ()


def _texts(inside: str) -> tuple[tuple[str, ...], tuple[int, ...]]:
    parts = [part.strip() for part in re.split(r"[/|]", inside) if part.strip()]
    if len(parts) == 1 and any(sign in parts[0] for sign in FRACTIONS) and MARKED.match(parts[0]):
        sign = next(sign for sign in FRACTIONS if sign in parts[0])
        return _texts(inside.replace(sign, FRACTIONS[sign]))
    texts: list[str] = []
    marked: list[int] = []
    for n, part in enumerate(parts):
        found = MARKED.match(part)
        if found:
            marked.append(n)
        texts.append((found["before"] or found["behind"]).strip() if found else part)
    return tuple(texts), tuple(marked)


def _around(blank: Blank) -> str:
    before = BLANK.sub("…", blank.line.original.text[: blank.start])
    behind = BLANK.sub("…", blank.line.original.text[blank.end :])
    return " ".join(f"{before[-60:]}____{behind[:60]}".split())
