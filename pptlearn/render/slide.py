"""Render slides: background, shapes in order, their text in reading order, their motion."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeAlias

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
from pptlearn.render.effects.transitions import Fullness, draw_transition
from pptlearn.render.markup import element_count, join
from pptlearn.render.outcome import alt_text_missing, links, plain_text
from pptlearn.render.shapes import draw

Left: TypeAlias = tuple[Slide, Drawing]
"""The slide before, and how it was drawn."""


def render_slides(deck: Deck, assets: Assets, faces: Faces, problems: Problems) -> tuple[Drawing, ...]:
    """Return a drawing for every slide of the deck that has something to show."""
    shown = (slide for slide in deck.slides if slide.shapes or not slide.is_hidden)
    before: Left | None = None
    drawings = []
    for slide in shown:
        drawing = render_slide(deck, slide, assets, faces, problems, before)
        drawings.append(drawing)
        before = slide, drawing
    return tuple(drawings)


def render_slide(
    deck: Deck, slide: Slide, assets: Assets, faces: Faces, problems: Problems, before: Left | None = None
) -> Drawing:
    """Return one slide drawn; `before` is the one it takes the place of."""
    context = RenderContext(deck=deck, slide=slide, assets=assets, faces=faces, problems=problems, draw=draw)
    elements = [draw_background(context), *(draw(shape, context) for shape in slide.shapes)]
    markup = join(element for element in elements if element is not None)
    motion, transition = _motion(deck, slide, markup, assets, problems, before)
    return Drawing(
        number=slide.number,
        markup=markup,
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
    deck: Deck, slide: Slide, markup: str, assets: Assets, problems: Problems, before: Left | None
) -> tuple[DrawnMotion, Mapping[str, Any] | None]:
    """Return how the slide moves and how it comes."""
    old, drawn = before or (None, None)
    fullness = Fullness(old=element_count(drawn.markup) if drawn else 0, new=element_count(markup))
    try:
        return (
            draw_timeline(slide, deck.width, deck.height, assets, problems),
            draw_transition(slide, old, (deck.width, deck.height), assets, problems, fullness),
        )
    except Exception as error:  # fence: one bad animation must not cost the deck
        problems.report("timing.broken", Where(slide.number), error=type(error).__name__)
        return DrawnMotion(counts={}), None
