"""Lines: stroke attributes, dashes, heads, compound lines and lines inside their outline."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.model.paint import Line, NoFill
from pptlearn.render.context import stage
from pptlearn.render.geometry.path import Segment, subpaths, svg
from pptlearn.render.markup import Element, el, number
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.fill import Paint, paint
from pptlearn.render.paint.head import head, shorten

HAIRLINE = 6.0
"""Stage units of a line whose width is 0."""
CAPS = {"rnd": "round", "sq": "square"}
DASHES: dict[str, tuple[float, ...]] = {
    "dot": (1, 3),
    "dash": (4, 3),
    "lgDash": (8, 3),
    "dashDot": (4, 3, 1, 3),
    "lgDashDot": (8, 3, 1, 3),
    "lgDashDotDot": (8, 3, 1, 3, 1, 3),
    "sysDot": (1, 1),
    "sysDash": (3, 1),
    "sysDashDot": (3, 1, 1, 1),
    "sysDashDotDot": (3, 1, 1, 1, 1, 1),
}
"""On and off in line widths (ECMA-376, ST_PresetLineDashVal)."""
Attributes = dict[str, str | float | None]


def is_drawn(line: Line) -> bool:
    return not isinstance(line.fill, NoFill)


def is_plain(line: Line) -> bool:
    """Whether stroke attributes say all of it: no heads, one stroke, centred."""
    return line.compound == "sng" and line.align != "in" and not _has_heads(line)


def stroke(line: Line, canvas: Canvas) -> Attributes:
    """Return the SVG attributes of a plain line; nothing when it is not drawn."""
    if not is_drawn(line):
        return {}
    return _stroke(line, paint(line.fill, canvas))


def draw_line(segments: Sequence[Segment], line: Line, canvas: Canvas) -> list[Element]:
    """Return a line that is more than stroke attributes, with its heads."""
    if not is_drawn(line):
        return []
    colour = paint(line.fill, canvas)
    attributes = _stroke(line, colour)
    heads: list[Element] = []
    if _has_heads(line):
        segments, heads = _with_heads(segments, line, colour)
    path = el("path", d=svg(segments), fill="none", **attributes)
    if line.align == "in":
        _keep_inside(path, segments, line, canvas)
    if line.compound != "sng":
        path.set("mask", canvas.define(_compound_mask(segments, line, canvas)))
    return [path, *heads]


def line_width(line: Line) -> float:
    """Return the width in stage units."""
    return stage(line.width) or HAIRLINE


def _has_heads(line: Line) -> bool:
    return line.head.kind != "none" or line.tail.kind != "none"


def _stroke(line: Line, colour: Paint) -> Attributes:
    width = line_width(line)
    return {
        "stroke": colour.value,
        "stroke_opacity": colour.opacity,
        "stroke_width": width,
        "stroke_linecap": CAPS.get(line.cap),
        "stroke_linejoin": line.join if line.join in ("round", "bevel") else None,
        "stroke_miterlimit": line.miter_limit if line.join == "miter" else None,
        "stroke_dasharray": _dashes(line, width),
    }


def _dashes(line: Line, width: float) -> str | None:
    """Return the dash array; round and square caps grow a dash by the width, so it is drawn shorter."""
    pattern = line.custom_dash if line.dash == "custom" else DASHES.get(line.dash, ())
    if not pattern or not any(pattern):
        return None
    grown = 1.0 if line.cap in CAPS else 0.0
    lengths = (
        max(share - grown, 0.01) if place % 2 == 0 else share + grown for place, share in enumerate(pattern)
    )
    return " ".join(number(round(length * width, 1)) for length in lengths)


def _with_heads(
    segments: Sequence[Segment], line: Line, colour: Paint
) -> tuple[list[Segment], list[Element]]:
    """Return the path shortened under its heads, and the heads; closed sub-paths have none."""
    kept: list[Segment] = []
    heads: list[Element] = []
    for subpath in subpaths(segments):
        if subpath[-1][0] == "Z":
            kept += subpath
            continue
        width = line_width(line)
        for end, at_start in ((line.head, True), (line.tail, False)):
            if end.kind != "none":
                drawn, covered = head(end, subpath, width, at_start=at_start)
                heads.append(_head_element(drawn, end.kind, width, colour))
                subpath = shorten(subpath, covered, at_start=at_start)
        kept += subpath
    return kept, heads


def _head_element(segments: Sequence[Segment], kind: str, width: float, colour: Paint) -> Element:
    if kind == "arrow":
        return el("path", d=svg(segments), fill="none", stroke=colour.value, stroke_opacity=colour.opacity,
                  stroke_width=width, stroke_linecap="round", stroke_linejoin="round")  # fmt: skip
    return el("path", d=svg(segments), fill=colour.value, fill_opacity=colour.opacity)


def _keep_inside(path: Element, segments: Sequence[Segment], line: Line, canvas: Canvas) -> None:
    """Draw a line twice as wide, and of it only what lies inside the outline."""
    path.set("stroke-width", 2 * line_width(line))
    path.set("clip-path", canvas.define(el("clipPath", el("path", d=svg(segments)))))


def _compound_mask(segments: Sequence[Segment], line: Line, canvas: Canvas) -> Element:
    """Return a mask with the gaps of a compound line: strokes of falling width, in turn shown and hidden."""
    outline, width = svg(segments), line_width(line) * (2 if line.align == "in" else 1)
    base = _mask_stroke(outline, width, "#fff")
    if line.compound in SYMMETRIC:
        layers = [_mask_stroke(outline, width * share, tone) for share, tone in SYMMETRIC[line.compound]]
        return _mask(canvas, width, base, *layers)
    # One gap on one side only: inside the outline it is hidden (thick line outside), or shown again (inside).
    inside = canvas.define(el("clipPath", el("path", d=outline)))
    gap = [_mask_stroke(outline, width * 0.6, "#000"), _mask_stroke(outline, width * 0.2, "#fff")]
    if line.compound == "thickThin":
        return _mask(canvas, width, base, el("g", *gap, clip_path=inside))
    return _mask(canvas, width, base, *gap, el("g", _mask_stroke(outline, width, "#fff"), clip_path=inside))


SYMMETRIC = {"dbl": ((1 / 3, "#000"),), "tri": ((2 / 3, "#000"), (1 / 3, "#fff"))}
"""Compound lines alike on both sides: shares of the width, each hidden or shown again."""


def _mask_stroke(outline: str, width: float, tone: str) -> Element:
    return el("path", d=outline, fill="none", stroke=tone, stroke_width=width)


def _mask(canvas: Canvas, width: float, *content: Element) -> Element:
    margin = width + canvas.overhang
    frame = {
        "x": -margin,
        "y": -margin,
        "width": canvas.width + 2 * margin,
        "height": canvas.height + 2 * margin,
    }
    return el("mask", *content, maskUnits="userSpaceOnUse", **frame)
