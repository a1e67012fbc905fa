"""Builds of diagrams and charts: what a step of them shows, as shapes and pieces that are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pptlearn.model.shape import Chart, Group, Shape
from pptlearn.model.timing import Behaviour, Effect, Target
from pptlearn.model.walk import shapes_of

Piece = dict[str, str | int]
"""What of a chart: its `background`, a `series`, a `category`, or the point where both meet."""


@dataclass(slots=True)
class Builds:
    """Resolves targets inside diagrams and charts; remembers which charts were shown whole already."""

    shapes: Mapping[str, Shape]
    whole_charts: set[str] = field(default_factory=set)
    """Ids of charts that the deck builds in parts and that are shown whole."""
    _begun: set[tuple[str, str]] = field(default_factory=set)

    def resolved(self, effect: Effect) -> Effect:
        """Return the effect on what is drawn; PowerPoint plays nothing on a shape that is gone."""
        present = [each for each in effect.behaviours if self._is_drawn(each.target)]
        whole = {each.target.shape for each in present if self._is_whole_chart(each.target)}
        self.whole_charts |= whole
        if whole and self._is_begun(effect):
            return replace(effect, behaviours=())
        return replace(effect, behaviours=tuple(self._resolved(each) for each in present))

    def _is_drawn(self, target: Target) -> bool:
        """Say whether there is anything to move; a diagram's background is nothing of its own."""
        return target.shape in self.shapes and (target.part, target.detail) != ("diagram", "background")

    def _is_whole_chart(self, target: Target) -> bool:
        return target.part == "chart" and not is_built(self.shapes[target.shape], target.detail)

    def _is_begun(self, effect: Effect) -> bool:
        """Say whether a chart came (or went) whole at an earlier step of its build."""
        step = (effect.target.shape, effect.preset_class)
        begun = step in self._begun
        self._begun.add(step)
        return begun

    def _resolved(self, behaviour: Behaviour) -> Behaviour:
        target = behaviour.target
        if self._is_whole_chart(target):
            return replace(behaviour, target=Target(shape=target.shape))
        if target.part == "diagram":
            return replace(behaviour, target=Target(shape=self._node(target)))
        return behaviour

    def _node(self, target: Target) -> str:
        """Return the shape that stands for a node of a diagram; the whole diagram when there is none."""
        diagram = self.shapes[target.shape]
        inside = shapes_of(diagram.children) if isinstance(diagram, Group) else ()
        return next((each.id for each in inside if each.creation_id == target.detail != ""), target.shape)


def is_built(shape: Shape, detail: str) -> bool:
    """Say whether a chart is drawn, not a picture, so that a step of its build has pieces to show."""
    from pptlearn.render.chart.draw import can_draw  # a third of all drawing code

    return isinstance(shape, Chart) and can_draw(shape.chart) and piece(detail) is not None


def piece(detail: str) -> Piece | None:
    """Return what a step of a chart's build shows: `series 0 -4`, `ptInSeries 1 2`, `gridLegend -3 -3`."""
    step, *numbers = detail.split()
    counted = [int(number) for number in numbers if number.lstrip("-").isdigit()]
    if step == "gridLegend":
        return {"chart": "background"}
    if step == "allPts":
        return {"chart": "points"}
    if len(counted) != 2 or step not in WANTED:
        return None
    named = zip(("series", "category"), counted, strict=True)
    return {"chart": "points", **{name: number for name, number in named if name in WANTED[step]}}


WANTED = {
    "series": ("series",),
    "category": ("category",),
    "ptInSeries": ("series", "category"),
    "ptInCategory": ("series", "category"),
}
"""What of a build step's numbers says what it shows."""
