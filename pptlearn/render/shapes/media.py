"""Sound and video: the picture that stands for them, and the hook by which the player finds them."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.geometry import RECTANGLE
from pptlearn.model.media import Asset
from pptlearn.model.paint import NO_INSETS
from pptlearn.model.shape import Media
from pptlearn.render.context import RenderContext
from pptlearn.render.geometry.outline import outline
from pptlearn.render.markup import Element, el, number, style
from pptlearn.render.shapes.picture import look, prepared
from pptlearn.render.shapes.place import describe, shape_element


def draw(media: Media, context: RenderContext) -> Element:
    """Return the poster in its place.

    `data-media` names the shape for the player, which puts the video there; `data-voice` marks the icon of
    the slide's voice and `data-idle` one that shows only while it plays: the player hides both, except where
    a slide is shown as designed.
    """
    poster = replace(media.poster, transform=media.transform, effects=media.effects, scene=media.scene)
    asset = prepared(poster, context) or _first_frame(media, context)
    element = shape_element(media, context, look(poster, asset, context))
    element.set("data-media", media.id)
    if media.clip is not None and media.clip.kind == "video":
        element.add(_window(media))
    if media.is_voice:
        element.set("data-voice", "")
    if media.is_hidden_when_stopped:
        element.set("data-idle", "hidden")
    return describe(element, media, is_picture=False)


def _window(media: Media) -> Element:
    """Return what the player puts the video in: cut to the shape's outline, cropped and mirrored like it."""
    poster, transform = media.poster, media.transform
    box, crop = transform.box, poster.crop
    across, down = max(1 - crop.left - crop.right, 1e-3), max(1 - crop.top - crop.bottom, 1e-3)
    mirror = f"scale({-1 if transform.flip_h else 1},{-1 if transform.flip_v else 1})"
    frame = style(
        left=f"{number(-100 * crop.left / across)}%",
        top=f"{number(-100 * crop.top / down)}%",
        width=f"{number(100 / across)}%",
        height=f"{number(100 / down)}%",
    )
    paths = outline(poster.geometry, box.width, box.height).paths
    cut = "".join(path.d for path in paths if path.fill != "none")
    is_plain = poster.geometry == RECTANGLE and crop == NO_INSETS
    mask = None if is_plain else f"path('{cut}')"
    turned = mirror if transform.flip_h or transform.flip_v else None
    inside = el("div", class_="media-frame", style=None if crop == NO_INSETS else frame)
    return el("div", inside, class_="media-window", style=style(clip_path=mask, transform=turned))


def _first_frame(media: Media, context: RenderContext) -> Asset | None:
    """Return the picture made from the video itself, when the deck has none."""
    clip = context.assets.clips.get(media.clip) if media.clip else None
    return context.assets.posters.get(clip.poster) if clip and clip.poster else None
