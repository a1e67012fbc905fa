"""Render slides: background, shapes in order, their text in reading order, their motion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pptlearn.model.deck import Deck
from pptlearn.model.drawing import Drawing
from pptlearn.model.fonts import Faces
from pptlearn.model.media import Assets
from pptlearn.model.slide import Slide
from pptlearn.model.walk import shapes_of
from pptlearn.problems import Problems, Where
from pptlearn.render.background import draw_background
from pptlearn.render.context import RenderContext
from pptlearn.render.effects import DrawnMotion, draw_timeline
from pptlearn.render.effects.transitions import draw_transition
from pptlearn.render.markup import join
from pptlearn.render.outcome import alt_text_missing, links, plain_text
from pptlearn.render.shapes import draw


def render_slides(deck: Deck, assets: Assets, faces: Faces, problems: Problems) -> tuple[Drawing, ...]:
    """Return a drawing for every slide of the deck that has something to show."""
    shown = (slide for slide in deck.slides if slide.shapes or not slide.is_hidden)
    before = None
    drawings = []
    for slide in shown:
        drawings.append(render_slide(deck, slide, assets, faces, problems, before))
        before = slide
    return tuple(drawings)


def render_slide(
    deck: Deck, slide: Slide, assets: Assets, faces: Faces, problems: Problems, before: Slide | None = None
) -> Drawing:
    """Return one slide drawn; `before` is the one it takes the place of."""
    context = RenderContext(deck=deck, slide=slide, assets=assets, faces=faces, problems=problems, draw=draw)
    motion, transition = _motion(deck, slide, assets, problems, before)
    elements = [draw_background(context), *(draw(shape, context) for shape in slide.shapes)]
    return Drawing(
        number=slide.number,
        markup=join(element for element in elements if element is not None),
        text=plain_text(slide),
        steps=motion.steps,
        interactions=motion.interactions,
        traces=motion.traces,
        transition=transition,
        links=links(slide, context),
        alt_text_missing=alt_text_missing(slide),
        counts={"shapes": sum(1 for _ in shapes_of(slide.shapes)), **motion.counts},
    )


def _motion(
    deck: Deck, slide: Slide, assets: Assets, problems: Problems, before: Slide | None
) -> tuple[DrawnMotion, Mapping[str, Any] | None]:
    """Return how the slide moves and how it comes."""
    try:
        return (
            draw_timeline(slide, deck.width, deck.height, assets, problems),
            draw_transition(slide, before, (deck.width, deck.height), assets, problems),
        )
    except Exception as error:  # fence: one bad animation must not cost the deck
        problems.report("timing.broken", Where(slide.number), error=type(error).__name__)
        return DrawnMotion(counts={}), None
