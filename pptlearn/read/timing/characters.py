"""Text that effects or sounds take apart: its runs are cut where these begin and end."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import accumulate, pairwise

from pptlearn.model.shape import AutoShape, Group, Shape, Table
from pptlearn.model.text import Inline, LineBreak, Paragraph, Run, TextBody
from pptlearn.model.timing import Effect, Step, Target, Timeline
from pptlearn.model.walk import bodies_of, shapes_of

Span = tuple[int, int]
"""First character of a text and the one after the last."""


def with_characters(shapes: tuple[Shape, ...], timeline: Timeline) -> tuple[tuple[Shape, ...], Timeline]:
    """Return the shapes with their runs cut, and the timeline with ranges of whole paragraphs named so."""
    timeline = _in_paragraphs(timeline, {shape.id: shape for shape in shapes_of(shapes)})
    spans: dict[str, set[Span]] = {}
    for target in _targets(timeline):
        if target.part == "characters":
            spans.setdefault(target.shape, set()).add((target.first, target.last))
    return tuple(_cut_shape(shape, spans) for shape in shapes), timeline


def _targets(timeline: Timeline) -> Iterator[Target]:
    steps = (*timeline.steps, *(step for each in timeline.interactions for step in each.steps))
    return (each.target for step in steps for effect in step.effects for each in effect.behaviours)


def _in_paragraphs(timeline: Timeline, shapes: dict[str, Shape]) -> Timeline:
    if not any(target.part == "characters" for target in _targets(timeline)):
        return timeline
    return replace(
        timeline,
        steps=tuple(_named_step(step, shapes) for step in timeline.steps),
        interactions=tuple(
            replace(each, steps=tuple(_named_step(step, shapes) for step in each.steps))
            for each in timeline.interactions
        ),
    )


def _named_step(step: Step, shapes: dict[str, Shape]) -> Step:
    return replace(step, effects=tuple(_named_effect(effect, shapes) for effect in step.effects))


def _named_effect(effect: Effect, shapes: dict[str, Shape]) -> Effect:
    behaviours = tuple(
        replace(each, target=_named(each.target, shapes.get(each.target.shape))) for each in effect.behaviours
    )
    return replace(
        effect, target=_named(effect.target, shapes.get(effect.target.shape)), behaviours=behaviours
    )


def _named(target: Target, shape: Shape | None) -> Target:
    """Return a range of characters that is one of whole paragraphs (their end counted or not) as such."""
    if target.part != "characters" or not isinstance(shape, AutoShape) or shape.text is None:
        return target
    starts = _starts(shape.text)
    first = next((at for at, start in enumerate(starts[:-1]) if start == target.first), None)
    last = next((at for at, end in enumerate(starts[1:]) if target.last in (end - 1, end)), None)
    if first is None or last is None or last < first:
        return target
    return replace(target, part="paragraphs", first=first, last=last)


def _starts(body: TextBody) -> list[int]:
    """Return where each paragraph begins, and where one more would."""
    return [0, *accumulate(len(paragraph.text) + 1 for paragraph in body.paragraphs)]


def _cut_shape(shape: Shape, spans: dict[str, set[Span]]) -> Shape:
    if isinstance(shape, Group):
        return replace(shape, children=tuple(_cut_shape(each, spans) for each in shape.children))
    edges = {edge for span in spans.get(shape.id, ()) for edge in span}
    if not edges and not _is_heard(shape):
        return shape
    if isinstance(shape, AutoShape) and shape.text is not None:
        return replace(shape, text=_cut_body(shape.text, 0, edges))
    return _cut_table(shape) if isinstance(shape, Table) else shape


def _is_heard(shape: Shape) -> bool:
    return any(run.sounds for body in bodies_of(shape) for run in runs_of(body))


def runs_of(body: TextBody) -> Iterator[Run]:
    """Yield the runs of a text."""
    return (each for paragraph in body.paragraphs for each in paragraph.inlines if isinstance(each, Run))


def _cut_table(table: Table) -> Table:
    """Return a table whose runs know their place, its cells' texts counted as one, row by row."""
    start = 0
    rows = []
    for row in table.rows:
        cells = []
        for cell in row.cells:
            cells.append(replace(cell, text=_cut_body(cell.text, start, set())))
            start += _starts(cell.text)[-1]
        rows.append(replace(row, cells=tuple(cells)))
    return replace(table, rows=tuple(rows))


def _cut_body(body: TextBody, start: int, edges: set[int]) -> TextBody:
    begins = (start + each for each in _starts(body))
    paragraphs = zip(body.paragraphs, begins, strict=False)
    return replace(body, paragraphs=tuple(_cut_paragraph(each, begin, edges) for each, begin in paragraphs))


def _cut_paragraph(paragraph: Paragraph, begin: int, edges: set[int]) -> Paragraph:
    inlines: list[Inline] = []
    for each in paragraph.inlines:
        inlines += _cut_run(each, begin, edges) if isinstance(each, Run) else [each]
        begin += 1 if isinstance(each, LineBreak) else len(each.text)
    return replace(paragraph, inlines=tuple(inlines))


def _cut_run(run: Run, begin: int, edges: set[int]) -> Iterator[Run]:
    end = begin + len(run.text)
    inner = sorted({begin, end, *(edge for edge in edges if begin < edge < end)})
    for start, stop in pairwise(inner):
        yield replace(run, text=run.text[start - begin : stop - begin], offset=start)
