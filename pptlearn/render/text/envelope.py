"""Lines of WordArt bent between two paths: outlines to look at, and the text itself to read and select."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple
from unicodedata import bidirectional

from pptlearn.model.geometry import NO_BOX
from pptlearn.model.paint import NO_LINE, Scene3d
from pptlearn.model.text import Formula, Run
from pptlearn.render.context import stage_pt
from pptlearn.render.geometry.outline import Outline, Path
from pptlearn.render.geometry.path import Segment, svg
from pptlearn.render.geometry.trail import Envelope, Trail
from pptlearn.render.markup import Element, el
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.effect import lit, painted_with
from pptlearn.render.paint.extrusion import Solid, draw_sides
from pptlearn.render.paint.fill import paint
from pptlearn.render.paint.line import stroke
from pptlearn.render.text.measure import USUAL_ADVANCE
from pptlearn.render.text.metrics import LINE, fitted
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.typeface import face_of
from pptlearn.render.text.warped import WarpedLine

SHARES = {"ctr": 0.5, "r": 1.0}
"""Paragraph alignment → where a line stands in the room beside the widest."""
JOINED = frozenset({"AL", "NSM"})
"""Letters whose shape depends on their neighbours (bidirectional classes): outlines alone do not say it."""


MOST_LETTERS = 2000
"""That are bent; more are no WordArt that anyone reads."""


class Letter(NamedTuple):
    """One character where it stands before it is bent: stage units from its line's start and baseline."""

    run: Run | Formula
    outline: tuple[Segment, ...]


@dataclass(frozen=True, slots=True)
class SetLine:
    """A line with its letters, all of them where they stand in the block of lines."""

    line: WarpedLine
    letters: tuple[Letter, ...]

    def bounds(self) -> tuple[float, float, float, float]:
        """Return what the ink covers; a line of spaces covers a point."""
        points = [values for letter in self.letters for _, values in letter.outline if values]
        across = [value for values in points for value in values[::2]] or [0.0]
        down = [value for values in points for value in values[1::2]] or [0.0]
        return min(across), min(down), max(across), max(down)


def are_bendable(lines: Sequence[WarpedLine], setting: Setting) -> bool:
    """Tell whether there is an outline for every character, which then looks the same beside any other."""
    if sum(len(run.text) for line in lines for run in line.runs) > MOST_LETTERS:
        return False
    for run in (run for line in lines for run in line.runs):
        outlines = face_of(run.style, setting.context).outlines
        if isinstance(run, Formula) or not all(char in outlines for char in _shown(run)):
            return False
        if any(bidirectional(char) in JOINED for char in run.text):
            return False
    return bool(lines)


def draw_bent(
    lines: Sequence[WarpedLine],
    paths: Sequence[Trail],
    scene: Scene3d | None,
    canvas: Canvas,
    setting: Setting,
) -> list[Element]:
    """Return the lines bent: their ink fills the room between each pair of paths from edge to edge."""
    pairs = list(zip(paths[::2], paths[1::2], strict=True))
    block = _set(lines, setting)
    covered = [each.bounds() for each in block]
    left, right = min(each[0] for each in covered), max(each[2] for each in covered)
    drawn: list[Element] = []
    for place, (above, below) in enumerate(pairs):
        stop = None if place == len(pairs) - 1 else place + 1
        here, boxes = block[place:stop], covered[place:stop]
        if here:
            top, bottom = min(each[1] for each in boxes), max(each[3] for each in boxes)
            envelope = Envelope(above, below, (left, top, right, bottom))
            drawn += [_bent_line(each, envelope, scene, canvas, setting) for each in here]
    return drawn


def _set(lines: Sequence[WarpedLine], setting: Setting) -> list[SetLine]:
    """Return the lines as they would stand unbent, one below the other."""
    room, down, block = max(line.width for line in lines), 0.0, []
    for line in lines:
        start = (room - line.width) * SHARES.get(line.align, 0.0)
        block.append(SetLine(line, _letters(line, start, down + line.ascent * line.size, setting)))
        down += LINE * line.size
    return block


def _letters(line: WarpedLine, x: float, y: float, setting: Setting) -> tuple[Letter, ...]:
    found = []
    is_leftward = any(bidirectional(char) == "R" for run in line.runs for char in run.text)
    characters = [(run, char) for run in line.runs for char in _shown(run)]
    for run, char in reversed(characters) if is_leftward else characters:
        face, size = face_of(run.style, setting.context), fitted(run.style.size, setting.autofit)
        em = stage_pt(size)
        outline = tuple((letter, _moved(values, em, x, y)) for letter, values in face.outlines[char])
        found.append(Letter(run, outline))
        x += face.advances.get(char, USUAL_ADVANCE) * em + stage_pt(run.style.spacing)
    return tuple(found)


def _moved(values: tuple[float, ...], scale: float, x: float, y: float) -> tuple[float, ...]:
    return tuple(value * scale + (y if place % 2 else x) for place, value in enumerate(values))


def _bent_line(
    each: SetLine, envelope: Envelope, scene: Scene3d | None, canvas: Canvas, setting: Setting
) -> Element:
    paths, points = [], []
    for run in dict.fromkeys(letter.run for letter in each.letters):
        segments = tuple(
            segment
            for letter in each.letters
            if letter.run == run
            for segment in envelope.bent(letter.outline)
        )
        points += [values[-2:] for _, values in segments if values]
        paths += _painted(run, segments, scene, canvas)
    seen = el("g", *paths, aria_hidden="true")
    return el("g", seen, _readable(each.line, points), data_paragraph=str(each.line.paragraph))


def _painted(
    run: Run | Formula, segments: tuple[Segment, ...], scene: Scene3d | None, canvas: Canvas
) -> list[Element]:
    """Return letters with their fill, line, depth and effects."""
    colour, line = paint(run.style.fill, canvas), run.style.outline or NO_LINE
    letters = Path(segments, svg(segments), "norm", stroke=True)
    face = el("path", d=letters.d, fill=colour.value, fill_opacity=colour.opacity, **stroke(line, canvas))
    drawn = Outline((letters,), NO_BOX, 0.0)
    sides = draw_sides(Solid.of(drawn, scene, canvas), run.style.fill, line, scene)
    return [*sides, *painted_with(lit([face], scene, canvas), run.style.effects, canvas)]


def _readable(line: WarpedLine, points: Sequence[tuple[float, ...]]) -> Element:
    """Return the line as text nobody sees, over the place of its letters."""
    across, down = [point[0] for point in points] or [0.0], [point[1] for point in points] or [0.0]
    text = "".join(run.text for run in line.runs)
    size = {"textLength": max(1.0, max(across) - min(across)), "font_size": max(1.0, max(down) - min(down))}
    placed = el("text", text, x=min(across), y=max(down), **size, lengthAdjust="spacingAndGlyphs")
    return placed.set("fill-opacity", "0").set("style", "white-space:pre")


def _shown(run: Run | Formula) -> str:
    return run.text.upper() if run.style.caps != "none" else run.text
