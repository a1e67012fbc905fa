"""The nine levels of a list style, and how several of them are laid over each other."""

from __future__ import annotations

from typing import NamedTuple

from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties, paragraph_properties, run_properties
from pptlearn.read.xml import A, Element, child

COUNT = 9


class Level(NamedTuple):
    """What is known about paragraphs of one level, and about the text in them."""

    paragraph: Properties
    run: Properties


Levels = tuple[Level, ...]

NOTHING_SAID: Levels = tuple(Level({}, {}) for _ in range(COUNT))


def read_levels(style: Element | None, part: Part) -> Levels | None:
    """Return what a list style (`a:lstStyle`, `p:titleStyle`…) says; None when it says nothing."""
    if style is None or len(style) == 0:
        return None
    base = _level(child(style, A + "defPPr"), part)
    return tuple(
        over(base, _level(child(style, f"{A}lvl{number}pPr"), part)) for number in range(1, COUNT + 1)
    )


def overlay(base: Levels, *styles: Levels | None) -> Levels:
    """Return `base` with what further styles say, the last of them strongest."""
    for style in styles:
        if style is not None:
            base = tuple(over(low, high) for low, high in zip(base, style, strict=True))
    return base


def over(low: Level, high: Level) -> Level:
    """Return one level with what a stronger one says."""
    return Level({**low.paragraph, **high.paragraph}, {**low.run, **high.run})


def _level(element: Element | None, part: Part) -> Level:
    if element is None:
        return Level({}, {})
    return Level(paragraph_properties(element, part), run_properties(child(element, A + "defRPr"), part))
