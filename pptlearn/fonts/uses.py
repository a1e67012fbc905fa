"""Which characters a deck draws in which face."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from typing import Any

from pptlearn.fonts.formulas import formula_characters
from pptlearn.model.chart import ChartModel
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import PLAIN, FaceKey, FaceUse
from pptlearn.model.shape import Chart, Shape
from pptlearn.model.text import (
    CharBullet,
    Formula,
    LineBreak,
    NumberBullet,
    Paragraph,
    Run,
    RunStyle,
    TextBody,
)
from pptlearn.model.walk import bodies_of, shapes_of

NUMBER_SIGNS = "0123456789.,:;-−+%()/ '’$€£¥…EAMPJFSONDabcdefghijlmnoprstuvy"
"""What a chart's axes and labels may print besides its words: `0.0%`, `mmm yy`, `1E+05`."""
TREND_SIGNS = "Linear Expon. Log. Poly. Power Mov. Avg. per (x) y = ln e^ R² ³⁴⁵⁶"
"""What the legend calls trend lines without a name, and what equations are written with."""

RUNNING_DOWN = frozenset({"eaVert", "mongolianVert", "wordArtVert", "wordArtVertRtl"})
EAST_ASIAN = frozenset({"ja", "ko", "zh"})

Drawn = tuple[RunStyle, str]


def face_uses(deck: Deck) -> tuple[FaceUse, ...]:
    """Return every face the deck's slides ask for, in the order of their names, empty lines' faces too."""
    characters: dict[FaceKey, set[str]] = {}
    slides: dict[FaceKey, dict[int, None]] = {}
    tagged: dict[FaceKey, Counter[str]] = {}
    standing: set[FaceKey] = set()
    for slide in deck.slides:
        for shape in shapes_of(slide.shapes):
            standing |= set(_standing(shape))
            for style, text in drawn_by(shape):
                key = FaceKey(style.face, style.bold, style.italic)
                characters.setdefault(key, set()).update(text)
                slides.setdefault(key, {})[slide.number] = None
                if style.language[:2] in EAST_ASIAN and not text.isascii():
                    tagged.setdefault(key, Counter())[style.language] += len(text)
    return tuple(
        FaceUse(
            key=key,
            characters="".join(sorted(characters[key])),
            slides=tuple(slides[key]),
            language=_most(tagged.get(key, Counter())),
            look=deck.typefaces.get(key.name, PLAIN),
            joins=deck.is_by_old_mac,
            stands=key in standing,
        )
        for key in sorted(characters)
    )


def _most(tagged: Counter[str]) -> str:
    """Return the most frequent language; of two the one that comes first in the alphabet."""
    return min(tagged, key=lambda language: (-tagged[language], language)) if tagged else ""


def _standing(shape: Shape) -> Iterator[FaceKey]:
    """Yield the faces that a shape sets in lines that run down."""
    for body in bodies_of(shape):
        if body.vertical in RUNNING_DOWN:
            for style, _ in _drawn_in_body(body):
                yield FaceKey(style.face, style.bold, style.italic)


def drawn_by(shape: Shape) -> Iterator[Drawn]:
    """Yield style and characters of everything one shape writes."""
    for body in bodies_of(shape):
        yield from _drawn_in_body(body)
    if isinstance(shape, Chart):
        yield from _drawn_in_chart(shape.chart)


def _drawn_in_body(body: TextBody) -> Iterator[Drawn]:
    for paragraph in body.paragraphs:
        yield from _drawn_in_paragraph(paragraph)


def _drawn_in_paragraph(paragraph: Paragraph) -> Iterator[Drawn]:
    yield paragraph.end_style, ""
    if isinstance(paragraph.bullet, CharBullet | NumberBullet):
        yield paragraph.bullet.style, paragraph.bullet.text
    for inline in paragraph.inlines:
        if isinstance(inline, Run):
            yield inline.style, _shown(inline.text + inline.accepts, inline.style.caps)
        elif isinstance(inline, Formula):
            yield inline.style, formula_characters(inline)
        elif isinstance(inline, LineBreak):
            yield inline.style, ""


def _shown(text: str, caps: str) -> str:
    """Return the characters shown; small capitals show both cases."""
    if caps == "none":
        return text
    return text.upper() if caps == "all" else text + text.upper()


def _drawn_in_chart(chart: ChartModel) -> Iterator[Drawn]:
    """Yield a chart's words in every style it has: which label uses which is the drawing's business."""
    words = NUMBER_SIGNS + "".join(_words(chart))
    for style in dict.fromkeys(_styles(chart)):
        yield style, words
    for body in _bodies(chart):
        yield from _drawn_in_body(body)
        yield from ((style, words) for style in _filled_in(body))


def _filled_in(body: TextBody) -> Iterator[RunStyle]:
    """Yield the styles of a label's runs that are filled in with what is plotted."""
    for paragraph in body.paragraphs:
        yield from (each.style for each in paragraph.inlines if isinstance(each, Run) and each.field)


def _words(chart: ChartModel) -> Iterator[str]:
    for axis in chart.axes:
        yield axis.number_format
        yield from (text for level in axis.categories_levels for text in level)
    for plot in chart.plots:
        for series in plot.series:
            yield series.name
            yield series.number_format
            yield series.category_format
            yield from series.categories
            yield from (text for level in series.outer_categories for text in level)
            yield from series.cell_texts
            yield from (line.name or TREND_SIGNS for line in series.trend_lines)
            yield (
                TREND_SIGNS
                if any(each.shows_equation or each.shows_fit for each in series.trend_lines)
                else ""
            )
            yield series.labels.number_format + series.labels.separator if series.labels else ""
        yield from plot.legend_names
        yield plot.labels.number_format + plot.labels.separator if plot.labels else ""


def _styles(chart: ChartModel) -> Iterator[RunStyle]:
    yield from (each for each in _values(chart) if isinstance(each, RunStyle))


def _bodies(chart: ChartModel) -> Iterator[TextBody]:
    yield from (each for each in _values(chart) if isinstance(each, TextBody))


def _values(value: Any) -> Iterator[Any]:
    """Yield every value inside a chart, down to styles and text bodies, which are not opened."""
    if isinstance(value, RunStyle | TextBody):
        yield value
    elif is_dataclass(value):
        for each in fields(value):
            yield from _values(getattr(value, each.name))
    elif isinstance(value, tuple):
        for item in value:
            yield from _values(item)
