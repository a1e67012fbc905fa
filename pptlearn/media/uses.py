"""Find what a deck uses of its media: each picture with its largest place, each clip, each caption."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from math import inf

from pptlearn.model.deck import Deck
from pptlearn.model.media import Clip, ImageUse
from pptlearn.model.paint import NO_INSETS, Fill, Insets, PictureFill
from pptlearn.model.shape import (
    AutoShape,
    Chart,
    Connector,
    Media,
    Picture,
    Shape,
    ShapeBase,
    Table,
    UnknownShape,
)
from pptlearn.model.slide import Slide
from pptlearn.model.text import PictureBullet, Run, TextBody
from pptlearn.model.units import PX_PER_PT, px
from pptlearn.model.walk import bodies_of, shapes_of
from pptlearn.problems import Where


@dataclass(frozen=True, slots=True)
class Shown:
    """One place a picture is shown in; 0 pixels leaves a side to the other, infinity asks for every pixel."""

    image: str
    width_px: float
    height_px: float
    where: Where
    fallback: str | None = None
    """Another picture of the same, wanted only when this one cannot be shown."""


@dataclass(frozen=True, slots=True)
class Heard:
    """One place a clip is played in."""

    clip: Clip
    where: Where
    is_voice: bool = False
    poster: str | None = None
    """The picture the deck shows before a video plays."""


@dataclass(frozen=True, slots=True)
class Captioned:
    """A caption part and the clip it belongs to."""

    media: str
    clip: Clip | None
    where: Where


def pictures_of(deck: Deck) -> Iterator[Shown]:
    """Yield every place a picture is shown in, in the order of slides."""
    for slide in deck.slides:
        page = Where(slide.number)
        yield from _fill(slide.background, px(deck.width), px(deck.height), page)
        for shape in shapes_of(slide.shapes):
            yield from _shape_pictures(shape, _place(slide, shape))


def clips_of(deck: Deck) -> Iterator[Heard]:
    """Yield every place a clip is played in: voices, media shapes, sounds of effects and transitions."""
    for slide in deck.slides:
        page = Where(slide.number)
        for shape in shapes_of(slide.shapes):
            if isinstance(shape, Media) and shape.clip is not None:
                yield Heard(shape.clip, _place(slide, shape), shape.is_voice, shape.poster.image)
        if slide.narration is not None:
            yield Heard(slide.narration.clip, page, is_voice=True)
        if slide.transition is not None and slide.transition.sound is not None:
            yield Heard(slide.transition.sound, page)
        yield from (Heard(sound, page) for sound in _effect_sounds(slide))


def captions_of(deck: Deck) -> Iterator[Captioned]:
    """Yield every caption part of every media shape."""
    for slide in deck.slides:
        for shape in shapes_of(slide.shapes):
            if isinstance(shape, Media):
                yield from (
                    Captioned(each.media, shape.clip, _place(slide, shape)) for each in shape.captions
                )


def largest(shown: list[Shown]) -> ImageUse:
    """Return the one use that suits every place a picture is shown in."""
    return ImageUse(
        image=shown[0].image,
        width_px=max(each.width_px for each in shown),
        height_px=max(each.height_px for each in shown),
    )


def _place(slide: Slide, shape: ShapeBase) -> Where:
    """Return where a shape stands; what comes from a layout or master stands on no slide in particular."""
    return Where(None if ":" in shape.id else slide.number, shape.name)


def _effect_sounds(slide: Slide) -> Iterator[Clip]:
    steps = [*slide.timeline.steps, *(step for each in slide.timeline.interactions for step in each.steps)]
    for step in steps:
        yield from (effect.sound for effect in step.effects if effect.sound is not None)


def _shape_pictures(shape: Shape, where: Where) -> Iterator[Shown]:
    width, height = px(shape.transform.box.width), px(shape.transform.box.height)
    match shape:
        case Picture():
            yield from _picture(shape, where)
        case Media():
            yield from _picture(shape.poster, where)
        case AutoShape() | Connector():
            if isinstance(shape, AutoShape):
                yield from _fill(shape.fill, width, height, where)
            yield from _fill(shape.line.fill, width, height, where)
        case Table():
            for fill in (shape.background, *(cell.fill for row in shape.rows for cell in row.cells)):
                yield from _fill(fill, width, height, where)
        case Chart():
            yield from _stored(shape.fallback, width, height, where)
            for fill in _fills_within(shape.chart):
                yield from _fill(fill, width, height, where)
        case UnknownShape():
            yield from _stored(shape.image, width, height, where)
    for body in bodies_of(shape):
        yield from _text_pictures(body, width, height, where)


def _picture(picture: Picture, where: Where) -> Iterator[Shown]:
    box = picture.transform.box
    width, height = px(box.width), px(box.height)
    if picture.image is not None:
        yield Shown(picture.image, *_uncropped(width, height, picture.crop), where, picture.fallback)
    yield from _fill(picture.fill, width, height, where)
    yield from _fill(picture.line.fill, width, height, where)


def _stored(image: str | None, width: float, height: float, where: Where) -> Iterator[Shown]:
    if image is not None:
        yield Shown(image, width, height, where)


def _fill(fill: Fill, width: float, height: float, where: Where) -> Iterator[Shown]:
    if not isinstance(fill, PictureFill):
        return
    if fill.tile is not None:  # a tile is as large as the picture's own pixels say
        yield Shown(fill.image, inf, inf, where)
        return
    stretch = fill.stretch
    across = max(0.0, 1 - stretch.left - stretch.right)
    down = max(0.0, 1 - stretch.top - stretch.bottom)
    yield Shown(fill.image, *_uncropped(width * across, height * down, fill.crop), where)


def _uncropped(width: float, height: float, crop: Insets) -> tuple[float, float]:
    """Return the size of the whole picture of which `width` by `height` is left after cropping."""
    if crop == NO_INSETS:
        return width, height
    across, down = 1 - crop.left - crop.right, 1 - crop.top - crop.bottom
    return (width / across if across > 0 else inf), (height / down if down > 0 else inf)


def _text_pictures(body: TextBody, width: float, height: float, where: Where) -> Iterator[Shown]:
    for paragraph in body.paragraphs:
        if isinstance(paragraph.bullet, PictureBullet):
            yield Shown(paragraph.bullet.image, 0.0, paragraph.bullet.size * PX_PER_PT, where)
        for inline in paragraph.inlines:
            if isinstance(inline, Run):
                yield from _fill(inline.style.fill, width, height, where)


def _fills_within(value: object) -> Iterator[PictureFill]:
    """Yield the picture fills anywhere inside a value: a chart has fills on a dozen levels."""
    if isinstance(value, PictureFill):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from _fills_within(each)
    elif is_dataclass(value):
        for each in fields(value):
            yield from _fills_within(getattr(value, each.name))
