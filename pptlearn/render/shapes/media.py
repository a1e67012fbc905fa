"""Sound and video: the picture that stands for them, and the hook by which the player finds them."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.media import Asset
from pptlearn.model.shape import Media
from pptlearn.render.context import RenderContext
from pptlearn.render.markup import Element
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
    if media.is_voice:
        element.set("data-voice", "")
    if media.is_hidden_when_stopped:
        element.set("data-idle", "hidden")
    return describe(element, media, is_picture=False)


def _first_frame(media: Media, context: RenderContext) -> Asset | None:
    """Return the picture made from the video itself, when the deck has none."""
    clip = context.assets.clips.get(media.clip) if media.clip else None
    return context.assets.posters.get(clip.poster) if clip and clip.poster else None
