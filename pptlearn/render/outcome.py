"""What a drawing says besides its markup: text in reading order, links, missing alternative texts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from pptlearn.model.action import Action, GoToSlide, OpenLink
from pptlearn.model.shape import Chart, Group, Media, Picture, Shape, UnknownShape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Run
from pptlearn.model.walk import bodies_of, shapes_of
from pptlearn.render.context import RenderContext
from pptlearn.render.text.link import is_left_out, link_attributes, slide_number


def plain_text(slide: Slide) -> str:
    """Return the slide's own text in reading order, a line per paragraph."""
    return "\n".join(line for shape in _own(slide) for line in _lines(shape) if line)


def links(slide: Slide, context: RenderContext) -> tuple[Mapping[str, Any], ...]:
    """Return where clicks on shapes and text lead, in reading order."""
    found = ((shape, action, text) for shape in shapes_of(slide.shapes) for action, text in _actions(shape))
    described = (_link(shape, action, text, context) for shape, action, text in found)
    return tuple(link for link in described if link is not None)


def alt_text_missing(slide: Slide) -> tuple[str, ...]:
    """Return the names of pictures of the slide's own that say nothing to somebody who cannot see them."""
    return tuple(shape.name for shape in _own(slide) if _is_picture(shape) and not _has_words(shape))


def _own(slide: Slide) -> Iterator[Shape]:
    """Yield the slide's own shapes, without those of its layout and master."""
    return shapes_of(tuple(shape for shape in slide.shapes if ":" not in shape.id))


def _lines(shape: Shape) -> Iterator[str]:
    for body in bodies_of(shape):
        yield from (paragraph.text.strip() for paragraph in body.paragraphs)
    if isinstance(shape, UnknownShape):
        yield shape.text.strip()


def _is_picture(shape: Shape) -> bool:
    if isinstance(shape, Media):
        return not shape.is_voice
    return isinstance(shape, Picture | Chart) or (isinstance(shape, Group) and shape.stands_for != "")


def _has_words(shape: Shape) -> bool:
    return bool(shape.alt or shape.title or shape.is_decorative)


def _actions(shape: Shape) -> Iterator[tuple[Action, str]]:
    if shape.click is not None:
        yield shape.click, shape.alt or "\n".join(body.text for body in bodies_of(shape)) or shape.name
    runs = (run for body in bodies_of(shape) for paragraph in body.paragraphs for run in paragraph.inlines)
    yield from ((run.action, run.text) for run in runs if isinstance(run, Run) and run.action is not None)


def _link(shape: Shape, action: Action, text: str, context: RenderContext) -> Mapping[str, Any] | None:
    if isinstance(action, OpenLink) and link_attributes(action, context):
        return {"shape": shape.id, "text": text, "url": action.url}
    if isinstance(action, GoToSlide):
        if isinstance(action.target, int) and is_left_out(action.target, context):
            where = context.where(shape)
            context.problems.report("render.link-to-hidden", where, target=action.target)
        return {"shape": shape.id, "text": text, "slide": slide_number(action, context)}
    return None
