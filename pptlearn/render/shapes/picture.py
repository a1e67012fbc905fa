"""Pictures: cropped, cut to an outline, recoloured, framed."""

from __future__ import annotations

from pptlearn.model.geometry import RECTANGLE
from pptlearn.model.media import Asset
from pptlearn.model.paint import NO_FILL, NO_INSETS, NO_LINE
from pptlearn.model.shape import Picture
from pptlearn.render.context import RenderContext
from pptlearn.render.geometry.outline import Outline, outline
from pptlearn.render.markup import Element, el
from pptlearn.render.paint.canvas import Canvas
from pptlearn.render.paint.effect import with_effects
from pptlearn.render.paint.picture import image_element
from pptlearn.render.paint.recolor import recolor
from pptlearn.render.shapes.autoshape import paint_outline, solid_around
from pptlearn.render.shapes.place import canvas_of, describe, shape_element
from pptlearn.render.shapes.unknown import placeholder


def draw(picture: Picture, context: RenderContext) -> Element:
    """Return the picture as one positioned element; what stands for a missing one keeps its place."""
    element = shape_element(picture, context, look(picture, prepared(picture, context), context))
    return describe(element, picture, is_picture=True)


def look(picture: Picture, asset: Asset | None, context: RenderContext) -> Element:
    """Return what the picture looks like, without its place."""
    if asset is None:
        return placeholder(canvas_of(picture, context))
    box = picture.transform.box
    drawn = outline(picture.geometry, box.width, box.height)
    canvas = canvas_of(picture, context, drawn.overhang)
    face = [
        *paint_outline(drawn, picture.fill, NO_LINE, canvas),
        _image(picture, asset, drawn, canvas),
        *paint_outline(drawn, NO_FILL, picture.line, canvas),
    ]
    painted = solid_around(face, drawn, picture.fill, picture.line, picture, canvas)
    return canvas.svg(*with_effects(painted, picture, canvas))


def prepared(picture: Picture, context: RenderContext) -> Asset | None:
    """Return the picture's asset, or that of the picture beside it when only that could be prepared."""
    images = context.assets.images
    return next((images[each] for each in (picture.image, picture.fallback) if each and each in images), None)


def _image(picture: Picture, asset: Asset, drawn: Outline, canvas: Canvas) -> Element:
    image = image_element(
        asset,
        0,
        0,
        canvas.width,
        canvas.height,
        picture.crop,
        opacity=picture.opacity if picture.opacity < 1 else None,
        filter=recolor(picture.recolors, canvas) if picture.recolors else None,
    )
    if picture.geometry == RECTANGLE and picture.crop == NO_INSETS:
        return image
    paths = [el("path", d=path.d) for path in drawn.paths if path.fill != "none"]
    return el("g", image, clip_path=canvas.define(el("clipPath", *paths)))
