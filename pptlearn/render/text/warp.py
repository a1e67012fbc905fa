"""WordArt: letters along a path, bent between two, or stretched over their box, as SVG."""

from __future__ import annotations

from collections.abc import Iterator

from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.render.context import stage, stage_pt
from pptlearn.render.geometry.outline import warp_paths
from pptlearn.render.geometry.trail import Trail
from pptlearn.render.markup import Element, el, number, style
from pptlearn.render.paint.camera import View
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.fill import paint
from pptlearn.render.paint.line import stroke
from pptlearn.render.text.envelope import are_bendable, draw_bent
from pptlearn.render.text.frame import Frame
from pptlearn.render.text.ink import Css, glows
from pptlearn.render.text.metrics import LINE, fitted
from pptlearn.render.text.run import letters, styled
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.warped import WarpedLine, warped_lines

ANCHORS = {"ctr": ("middle", 0.5), "r": ("end", 1.0)}
"""Paragraph alignment → `text-anchor`, and where along the line it is anchored."""


def draw_warped(body: TextBody, frame: Frame, setting: Setting) -> Element:
    """Return the text of `body` bent as its preset says, filling `frame`."""
    canvas = Canvas(stage(frame.width), stage(frame.height), setting.context)
    size = Emu(round(frame.width)), Emu(round(frame.height))
    paths = [Trail.along(path) for path in warp_paths(body.warp or "", body.warp_adjusts, *size)]
    lines = list(warped_lines(body, setting))
    if len(paths) % 2:
        drawn = list(along_paths(lines, paths, body, canvas, setting))
    elif are_bendable(lines, setting):
        drawn = draw_bent(lines, paths, body.scene, canvas, setting)
    else:
        drawn = [stretched(lines, canvas, setting)]
        setting.context.problems.report("render.text-warp", setting.context.where(setting.shape))
    defs = el("defs", *canvas.definitions) if canvas.definitions else None
    room = {"width": max(1.0, canvas.width), "height": max(1.0, canvas.height)}
    tilted = (
        f";transform:{View.of(body.scene).css()}" if body.scene and not View.of(body.scene).is_plain else ""
    )
    picture = el("svg", defs, *drawn, **room, style=f"overflow:visible{tilted}")
    return styled("div", [picture], frame.css(setting.context), class_="text unwrapped")


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


def along_paths(
    lines: list[WarpedLine], paths: list[Trail], body: TextBody, canvas: Canvas, setting: Setting
) -> Iterator[Element]:
    """Yield each line along its path: the innermost one's middle lies on it, the others outside of that.

    So PowerPoint has them: seen on arches and circles of one line and of two. Letters keep their size unless
    the widest line is longer than its path, or the text comes from an older program's WordArt.
    """
    for place, path in enumerate(paths):
        here = lines[place : None if place == len(paths) - 1 else place + 1]
        first = len(here) - 1 if path.turns_right() else 0
        scale = path.length / max((line.width for line in here), default=1.0) if path.length else 1.0
        scale = scale if body.fills_its_path else min(1.0, scale)
        for index, line in enumerate(here):
            rise = (first - index) * LINE * line.size * scale
            yield _along(line, path.beside(rise) if rise else path, scale, canvas, setting)


def _along(line: WarpedLine, path: Trail, scale: float, canvas: Canvas, setting: Setting) -> Element:
    """Return one line with its middle on a path."""
    d = "M" + "L".join(f"{number(x)} {number(y)}" for x, y in path.points)
    reference = canvas.define(el("path", d=d, fill="none")).removeprefix("url(").removesuffix(")")
    anchor, share = ANCHORS.get(line.align, ("start", 0.0))
    first, *others = _spans(line, canvas, setting, scale)
    first.set("dy", (line.ascent - LINE / 2) * line.size * scale)
    bent = el("textPath", first, *others, href=reference, startOffset=f"{number(share * 100)}%")
    return _numbered(el("text", bent, text_anchor=anchor), line)


def _spans(line: WarpedLine, canvas: Canvas, setting: Setting, scale: float = 1.0) -> Iterator[Element]:
    for run in line.runs:
        css: Css = letters(run.style, setting)
        css["font-size"] = f"{number(stage_pt(fitted(run.style.size, setting.autofit)) * scale)}px"
        css |= glows(run.style.effects, run.style.fill)
        del css["color"]
        colour = paint(run.style.fill, canvas)
        edge = stroke(run.style.outline, canvas) if run.style.outline else {}
        span = el("tspan", run.text, fill=colour.value, fill_opacity=colour.opacity, **edge)
        yield span.set("style", style(**css))


def _numbered(text: Element, line: WarpedLine) -> Element:
    return text.set("data-paragraph", str(line.paragraph)).set("style", "white-space:pre")
