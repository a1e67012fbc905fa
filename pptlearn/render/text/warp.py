"""WordArt: text along an arch or circle, or stretched to fill its box, as SVG text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from math import cos, radians, sin

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

    Arches and circles keep their size and follow the path; every other preset is stretched to its box, which
    is all of `textPlain` and near the rest.
    """
    canvas = Canvas(stage(frame.width), stage(frame.height), setting.context)
    lines = list(warped_lines(body, setting))
    path = PATHS.get((body.warp or "").removesuffix("Pour"))
    if path is not None:
        drawn = [along_path(line, index, body, path, canvas, setting) for index, line in enumerate(lines)]
    else:
        drawn = [stretched(lines, canvas, setting)]
    if path is None and body.warp != "textPlain":
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
    line: WarpedLine, index: int, body: TextBody, path: PathOf, canvas: Canvas, setting: Setting
) -> Element:
    """Return one line along its path, inner lines for later ones."""
    adjust = next((value for _, value in body.warp_adjusts), None)
    inset = LINE * line.size * index
    curve = el("path", d=path(canvas.width, canvas.height, inset, adjust), fill="none")
    reference = canvas.define(curve).removeprefix("url(").removesuffix(")")
    anchor, share = ANCHORS.get(line.align, ("start", 0.0))
    bent = el(
        "textPath", *_spans(line, canvas, setting), href=reference, startOffset=f"{number(share * 100)}%"
    )
    return _numbered(el("text", bent, text_anchor=anchor), line)


def _spans(line: WarpedLine, canvas: Canvas, setting: Setting) -> Iterator[Element]:
    for run in line.runs:
        css: Css = letters(run.style, setting) | outline(run.style.outline)
        css |= glows(run.style.effects, run.style.fill)
        del css["color"]
        colour = paint(run.style.fill, canvas)
        yield styled("tspan", [run.text], css, fill=colour.value, fill_opacity=_text(colour.opacity))


def _text(opacity: float | None) -> str | None:
    return None if opacity is None else number(opacity)


def _numbered(text: Element, line: WarpedLine) -> Element:
    return text.set("data-paragraph", str(line.paragraph)).set("style", "white-space:pre")


PathOf = Callable[[float, float, float, float | None], str]
"""Width and height of the box, how far inside the path lies, the preset's adjust value → path data."""


def _arch_up(width: float, height: float, inset: float, adjust: float | None) -> str:
    start = 180.0 if adjust is None else adjust / 60000
    return _arc(width, height, inset, start, (540.0 - 2 * start) % 360 or 360.0)


def _arch_down(width: float, height: float, inset: float, adjust: float | None) -> str:
    start = 0.0 if adjust is None else adjust / 60000
    sweep = (180.0 - 2 * start) % 360
    return _arc(width, height, inset, start + sweep, -sweep)


def _circle(width: float, height: float, inset: float, adjust: float | None) -> str:
    start = 180.0 if adjust is None else adjust / 60000
    return _arc(width, height, inset, start, 359.9)


PATHS: dict[str, PathOf] = {
    "textArchUp": _arch_up,
    "textArchDown": _arch_down,
    "textCircle": _circle,
}


def _arc(width: float, height: float, inset: float, start: float, sweep: float) -> str:
    """Return an elliptic arc inside a box, angles in degrees clockwise from the right."""
    across, down = max(1.0, width / 2 - inset), max(1.0, height / 2 - inset)

    def point(degrees: float) -> str:
        x = width / 2 + across * cos(radians(degrees))
        y = height / 2 + down * sin(radians(degrees))
        return f"{number(x)} {number(y)}"

    large, clockwise = int(abs(sweep) > 180), int(sweep > 0)
    radii = f"{number(across)} {number(down)}"
    return f"M{point(start)}A{radii} 0 {large} {clockwise} {point(start + sweep)}"
