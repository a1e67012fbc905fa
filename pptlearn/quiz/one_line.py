"""Answers typed one behind the other: `A) Ghent  B) *Brussels  C) Namur`, `Ghent / *Brussels / Namur`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph
from pptlearn.quiz.answers import LETTERS, MOST
from pptlearn.quiz.blanks import has_blanks
from pptlearn.quiz.edit import Edits, Place, cut, edited, trimmed
from pptlearn.quiz.marks import PAIR, SIGN, TICKS
from pptlearn.quiz.motion import led
from pptlearn.quiz.slide import FURNITURE, own_shapes, title_place

LABEL = re.compile(rf"(?:(?<=[\s,;/|*{TICKS}\]])|^)\(?(?P<label>[A-Za-z]|\d{{1,2}})[.)]\s*(?=\S)")
"""A letter or number before an answer."""
SIGN_BEFORE = re.compile(rf"(?P<gap>\s*){SIGN}(?P<room>\s*)$")
PARTING = re.compile(r"\s+/\s+|\s*\|\s*")
NUMBERS = tuple(str(n) for n in range(1, MOST + 1))
Parts = tuple[Paragraph, ...]


def with_parted_line(slide: Slide) -> Slide | None:
    """Return `slide` with a paragraph for each answer, where one of its texts holds them in a line or two.

    None where no text does, or more than one.
    """
    title = title_place(slide)
    texts = [each for each in own_shapes(slide) if isinstance(each, AutoShape) and each.text is not None]
    bodies = [each for each in texts if not (each.placeholder and each.placeholder.type in FURNITURE)]
    parted = [found for each in bodies if (found := _parted(each, title))]
    if len(parted) != 1:
        return None
    edits = Edits(paragraphs=parted[0])
    return replace(edited(slide, edits), timeline=led(slide, edits))


def _parted(shape: AutoShape, title: Place | None) -> dict[Place, Parts]:
    """Return the paragraphs that stand for each line of answers; none where there is no such line."""
    assert shape.text is not None
    lines = {Place(shape.id, n): each for n, each in enumerate(shape.text.paragraphs) if each.text.strip()}
    lines = {place: each for place, each in lines.items() if place != title}
    found = _by_labels(lines)
    if found or not lines:
        return found
    place, last = list(lines.items())[-1]
    parts = _by_slashes(last)
    return {place: parts} if len(parts) > 1 else {}


def _by_labels(lines: dict[Place, Paragraph]) -> dict[Place, Parts]:
    """Return the answers whose labels count on from a or 1, over as many lines as they take."""
    for labels in (LETTERS, NUMBERS):
        found: dict[Place, Parts] = {}
        count = 0
        for place, line in lines.items():
            starts = list(_counting_on(line.text, labels[count:]))
            if count and (not starts or starts[0] > 0):
                break  # something else follows: no row of answers
            if starts:
                found[place] = _pieces(line, starts)
                count += len(starts)
        else:
            if any(len(parts) > 1 for parts in found.values()) and count > 1:
                return found
    return {}


def _counting_on(text: str, labels: str | tuple[str, ...]) -> Iterator[int]:
    """Yield where each of the labels stands, as far as they follow each other."""
    wanted = iter(labels)
    label = next(wanted, None)
    for match in LABEL.finditer(text):
        if label is not None and match["label"].casefold() == label:
            start = _with_sign(text, match.start())
            if start is None:
                return
            yield start
            label = next(wanted, None)


def _with_sign(text: str, label: int) -> int | None:
    """Return where an answer begins: at the sign before its label, unless that belongs to the answer before.

    It belongs to what it stands nearer to; None where it stands right between the two.
    """
    sign = SIGN_BEFORE.search(text[:label])
    if sign is None:
        return label
    gap, room = (len(sign[side].replace("\t", " " * 4)) for side in ("gap", "room"))
    if sign.start() == 0 or room < gap:
        return sign.end("gap")
    return label if gap < room else None


def _by_slashes(line: Paragraph) -> Parts:
    if PAIR.search(line.text) or has_blanks(line.text):
        return ()
    cuts = [(0, 0), *(match.span() for match in PARTING.finditer(line.text))]
    ends = [*(start for start, _ in cuts[1:]), len(line.text)]
    parts = tuple(_piece(line, start, end) for (_, start), end in zip(cuts, ends, strict=True))
    return parts if all(part.text.strip() for part in parts) else ()


def _pieces(line: Paragraph, starts: list[int]) -> Parts:
    """Return what stands before the first answer, if anything, and each answer without what parts it."""
    bounds = [*([0] if starts[0] > 0 else []), *starts, len(line.text)]
    pieces = (_piece(line, start, end) for start, end in pairwise(bounds))
    return tuple(piece for piece in pieces if piece.text.strip())


def _piece(line: Paragraph, start: int, end: int) -> Paragraph:
    text = line.text[:end].rstrip(" \t\n\u00a0,;/|")
    return trimmed(cut(cut(line, len(text), len(line.text)), 0, start))
