"""Picture fills: a picture cropped, stretched or tiled, as an SVG pattern."""

from __future__ import annotations

from pptlearn.model.media import Asset
from pptlearn.model.paint import Insets, PictureFill, Tile
from pptlearn.model.units import EMU_PER_INCH
from pptlearn.render.context import stage
from pptlearn.render.markup import Element, el
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.recolor import recolor

DEFAULT_SIDE = 96
"""Pixels of a picture that does not say how large it is."""
ANCHOR = {"l": 0.0, "t": 0.0, "r": 1.0, "b": 1.0}


def picture(fill: PictureFill, canvas: Canvas) -> Element | None:
    """Return a pattern that shows the picture over the canvas, or None when it could not be prepared."""
    asset = canvas.context.assets.images.get(fill.image)
    if asset is None:
        return None
    if fill.tile is not None:
        return _tiled(fill, fill.tile, asset, canvas)
    return _stretched(fill, asset, canvas)


def image_element(
    asset: Asset,
    x: float,
    y: float,
    width: float,
    height: float,
    crop: Insets,
    **attributes: str | float | None,
) -> Element:
    """Return the picture so that its part inside `crop` covers the rectangle; what is cropped sticks out."""
    across = max(1 - crop.left - crop.right, 1e-3)
    down = max(1 - crop.top - crop.bottom, 1e-3)
    return el(
        "image",
        href=asset.path,
        x=x - crop.left * width / across,
        y=y - crop.top * height / down,
        width=width / across,
        height=height / down,
        preserveAspectRatio="none",
        **attributes,
    )


def _stretched(fill: PictureFill, asset: Asset, canvas: Canvas) -> Element:
    width, height = max(canvas.width, 1.0), max(canvas.height, 1.0)
    inset = fill.stretch
    x, y = inset.left * width, inset.top * height
    shown_width, shown_height = width - x - inset.right * width, height - y - inset.bottom * height
    image = image_element(asset, x, y, shown_width, shown_height, fill.crop, **_look(fill, canvas))
    return el("pattern", image, patternUnits="userSpaceOnUse", width=width, height=height)


def _tiled(fill: PictureFill, tile: Tile, asset: Asset, canvas: Canvas) -> Element:
    """Return tiles of the picture's own size, anchored as `tile.align` says; flipped tiles come in pairs."""
    inch = stage(EMU_PER_INCH) / asset.resolution
    width = max((asset.width or DEFAULT_SIDE) * inch * abs(tile.scale_x), 1.0)
    height = max((asset.height or DEFAULT_SIDE) * inch * abs(tile.scale_y), 1.0)
    twice_x, twice_y = "x" in tile.flip, "y" in tile.flip
    images = [
        el(
            "g",
            image_element(asset, 0, 0, width, height, fill.crop, **_look(fill, canvas)),
            transform=transform,
        )
        for transform in _mirrors(twice_x, twice_y, width, height)
    ]
    x, y = _anchor(tile.align, canvas, width, height)
    return el(
        "pattern",
        *images,
        patternUnits="userSpaceOnUse",
        x=x + stage(tile.offset_x),
        y=y + stage(tile.offset_y),
        width=width * (2 if twice_x else 1),
        height=height * (2 if twice_y else 1),
    )


def _mirrors(twice_x: bool, twice_y: bool, width: float, height: float) -> list[str | None]:
    across = [(1, 0.0), (-1, 2 * width)] if twice_x else [(1, 0.0)]
    down = [(1, 0.0), (-1, 2 * height)] if twice_y else [(1, 0.0)]
    return [f"matrix({sx} 0 0 {sy} {dx:.1f} {dy:.1f})" for sy, dy in down for sx, dx in across]


def _anchor(align: str, canvas: Canvas, width: float, height: float) -> tuple[float, float]:
    across = next((ANCHOR[letter] for letter in align if letter in "lr"), 0.5)
    down = next((ANCHOR[letter] for letter in align if letter in "tb"), 0.5)
    if align == "ctr":
        across = down = 0.5
    return (canvas.width - width) * across, (canvas.height - height) * down


def _look(fill: PictureFill, canvas: Canvas) -> dict[str, str | float | None]:
    return {
        "opacity": fill.opacity if fill.opacity < 1 else None,
        "filter": recolor(fill.recolors, canvas) if fill.recolors else None,
    }
