"""WordArt: text along an arch or circle, or stretched to fill its box, as SVG text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from math import cos, dist, radians, sin

from pptlearn.model.text import Formula, LineBreak, Run, TextBody
from pptlearn.render.context import stage, stage_pt
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.fill import paint
from pptlearn.render.text.frame import Frame
from pptlearn.render.text.ink import Css, glows, outline
from pptlearn.render.text.lines import lines_of
from pptlearn.render.text.measure import width_of
from pptlearn.render.text.metrics import LINE, fitted
from pptlearn.render.text.run import letters, styled
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.typeface import face_of

Runs = tuple[Run | Formula, ...]
ANCHORS = {"ctr": ("middle", 0.5), "r": ("end", 1.0)}
"""Paragraph alignment → `text-anchor`, and where along the line it is anchored."""


@dataclass(frozen=True, slots=True)
class WarpedLine:
    """One line of warped text; lengths in stage units."""

    runs: Runs
    paragraph: int
    align: str
    width: float
    size: float
    ascent: float


def draw_warped(body: TextBody, frame: Frame, setting: Setting) -> Element:
    """Return the text of `body` bent as its preset says, filling `frame`.

    Arches and circles follow an arc; every other preset is stretched to its box, which
    is all of `textPlain` and near the rest.
    """
    canvas = Canvas(stage(frame.width), stage(frame.height), setting.context)
    lines = list(warped_lines(body, setting))
    arc_of = ARCS.get((body.warp or "").removesuffix("Pour"))
    if arc_of is not None:
        drawn = [along_path(line, index, body, arc_of, canvas, setting) for index, line in enumerate(lines)]
    else:
        drawn = [stretched(lines, canvas, setting)]
    if body.warp not in {*ARCS, "textPlain"}:
        setting.context.problems.report("render.text-warp", setting.context.where(setting.shape))
    defs = el("defs", *canvas.definitions) if canvas.definitions else None
    size = {"width": max(1.0, canvas.width), "height": max(1.0, canvas.height)}
    picture = el("svg", defs, *drawn, **size, style="overflow:visible")
    return styled("div", [picture], frame.css(setting.context), class_="text unwrapped")


def warped_lines(body: TextBody, setting: Setting) -> Iterator[WarpedLine]:
    """Yield the lines of a body; warped text never wraps by itself."""
    for index, paragraph in enumerate(body.paragraphs):
        for line in lines_of(paragraph):
            runs: Runs = tuple(each for each in line.inlines if not isinstance(each, LineBreak))
            if runs:
                size = max(stage_pt(fitted(run.style.size, setting.autofit)) for run in runs)
                ascent = face_of(runs[0].style, setting.context).ascent
                width = stage(width_of(runs, setting))
                yield WarpedLine(runs, index, paragraph.align, width, size, ascent)


def stretched(lines: list[WarpedLine], canvas: Canvas, setting: Setting) -> Element:
    """Return the lines scaled so that the widest fills the box across and all of them fill it down."""
    width = max((line.width for line in lines), default=1.0)
    height = sum(LINE * line.size for line in lines)
    texts, top = [], 0.0
    for line in lines:
        anchor, share = ANCHORS.get(line.align, ("start", 0.0))
        placed = {"x": width * share, "y": top + line.ascent * line.size, "textLength": line.width}
        text = el("text", *_spans(line, canvas, setting), **placed, text_anchor=anchor)
        texts.append(_numbered(text.set("lengthAdjust", "spacingAndGlyphs"), line))
        top += LINE * line.size
    box = f"0 0 {number(max(1.0, width))} {number(max(1.0, height))}"
    size = {"width": max(1.0, canvas.width), "height": max(1.0, canvas.height)}
    return el("svg", *texts, viewBox=box, preserveAspectRatio="none", **size, style="overflow:visible")


def along_path(
    line: WarpedLine, index: int, body: TextBody, arc_of: ArcOf, canvas: Canvas, setting: Setting
) -> Element:
    """Return one line along its arc, inner lines for later ones; too long a line is made smaller."""
    adjust = next((value / 60000 for _, value in body.warp_adjusts), None)
    start, sweep = arc_of(adjust)
    arc = Arc(canvas.width, canvas.height, LINE * line.size * index, start, sweep)
    reference = canvas.define(el("path", d=arc.path(), fill="none")).removeprefix("url(").removesuffix(")")
    anchor, share = ANCHORS.get(line.align, ("start", 0.0))
    scale = min(1.0, arc.length() / line.width) if line.width else 1.0
    spans = _spans(line, canvas, setting, scale)
    bent = el("textPath", *spans, href=reference, startOffset=f"{number(share * 100)}%")
    return _numbered(el("text", bent, text_anchor=anchor), line)


def _spans(line: WarpedLine, canvas: Canvas, setting: Setting, scale: float = 1.0) -> Iterator[Element]:
    for run in line.runs:
        css: Css = letters(run.style, setting) | outline(run.style.outline)
        css["font-size"] = f"{number(stage_pt(fitted(run.style.size, setting.autofit)) * scale)}px"
        css |= glows(run.style.effects, run.style.fill)
        del css["color"]
        colour = paint(run.style.fill, canvas)
        yield styled("tspan", [run.text], css, fill=colour.value, fill_opacity=_text(colour.opacity))


def _text(opacity: float | None) -> str | None:
    return None if opacity is None else number(opacity)


def _numbered(text: Element, line: WarpedLine) -> Element:
    return text.set("data-paragraph", str(line.paragraph)).set("style", "white-space:pre")


@dataclass(frozen=True, slots=True)
class Arc:
    """Part of an ellipse in a box, `inset` inside it; degrees clockwise from the right, stage units."""

    width: float
    height: float
    inset: float
    start: float
    sweep: float

    def point(self, degrees: float) -> tuple[float, float]:
        x = self.width / 2 + max(1.0, self.width / 2 - self.inset) * cos(radians(degrees))
        return x, self.height / 2 + max(1.0, self.height / 2 - self.inset) * sin(radians(degrees))

    def path(self) -> str:
        """Return SVG path data."""
        radii = " ".join(number(max(1.0, side / 2 - self.inset)) for side in (self.width, self.height))
        first, last = (
            " ".join(map(number, self.point(degrees))) for degrees in (self.start, self.start + self.sweep)
        )
        return f"M{first}A{radii} 0 {int(abs(self.sweep) > 180)} {int(self.sweep > 0)} {last}"

    def length(self) -> float:
        """Return its length, as that of a polygon."""
        corners = [self.point(self.start + self.sweep * step / CORNERS) for step in range(CORNERS + 1)]
        return sum(dist(one, other) for one, other in pairwise(corners))


CORNERS = 64
ArcOf = Callable[[float | None], tuple[float, float]]
"""The preset's adjust value in degrees → where its arc starts and how far it goes."""


def _arch_up(adjust: float | None) -> tuple[float, float]:
    start = 180.0 if adjust is None else adjust
    return start, (540.0 - 2 * start) % 360 or 360.0


def _arch_down(adjust: float | None) -> tuple[float, float]:
    start = adjust or 0.0
    sweep = (180.0 - 2 * start) % 360
    return start + sweep, -sweep


def _circle(adjust: float | None) -> tuple[float, float]:
    return 180.0 if adjust is None else adjust, 359.9


ARCS: dict[str, ArcOf] = {"textArchUp": _arch_up, "textArchDown": _arch_down, "textCircle": _circle}
