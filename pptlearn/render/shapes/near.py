"""What is drawn almost as PowerPoint draws it, for the report."""

from __future__ import annotations

from collections.abc import Callable

from pptlearn.model.paint import GradientFill, Line, PatternFill
from pptlearn.model.shape import Connector, Picture, Shape, ShapeBase
from pptlearn.model.text import TextBody
from pptlearn.render.context import RenderContext
from pptlearn.render.paint import pattern
from pptlearn.render.paint.depth import has_depth
from pptlearn.render.paint.gradient import follows_outline
from pptlearn.render.paint.recolor import CHANGES


def report_losses(shape: Shape, context: RenderContext) -> None:
    """Note every way in which the shape will look other than in PowerPoint."""
    for code, is_met in LOSSES.items():
        if is_met(shape):
            context.problems.report(code, context.where(shape))


def _is_deep(shape: ShapeBase) -> bool:
    text = getattr(shape, "text", None)
    letters = text.scene if isinstance(text, TextBody) else None
    return any(scene is not None and has_depth(scene) for scene in (shape.scene, letters))


def _has_unknown_pattern(shape: ShapeBase) -> bool:
    fill = getattr(shape, "fill", None)
    return isinstance(fill, PatternFill) and not pattern.is_known(fill.preset)


def _has_nested_gradient(shape: ShapeBase) -> bool:
    fill = getattr(shape, "fill", None)
    return isinstance(fill, GradientFill) and fill.path == "shape" and not follows_outline(fill)


def _has_unknown_recolor(shape: ShapeBase) -> bool:
    return isinstance(shape, Picture) and any(change.name not in CHANGES for change in shape.recolors)


def _is_uneven_line(shape: ShapeBase) -> bool:
    line = getattr(shape, "line", None)
    return (
        isinstance(shape, Connector)
        and isinstance(line, Line)
        and line.compound in ("thickThin", "thinThick")
    )


LOSSES: dict[str, Callable[[ShapeBase], bool]] = {
    "render.depth": _is_deep,
    "render.unknown-pattern": _has_unknown_pattern,
    "render.shape-gradient": _has_nested_gradient,
    "render.unknown-recolor": _has_unknown_recolor,
    "render.uneven-line": _is_uneven_line,
}
"""The code of a problem, and the shapes that have it."""
