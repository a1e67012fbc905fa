"""Builds of diagrams and charts: what a step of them shows, as shapes that are drawn."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace

from pptlearn.model.shape import Group, Shape
from pptlearn.model.timing import Behaviour, Effect, Target
from pptlearn.model.walk import shapes_of


@dataclass(slots=True)
class Builds:
    """Resolves targets inside diagrams and charts; remembers which charts were shown already."""

    shapes: Mapping[str, Shape]
    _begun: set[tuple[str, str]] = field(default_factory=set)

    def resolved(self, effect: Effect) -> Effect:
        """Return the effect on shapes that are drawn; PowerPoint plays nothing on a shape that is gone."""
        present = [each for each in effect.behaviours if each.target.shape in self.shapes]
        if any(each.target.part == "chart" for each in present) and self._is_begun(effect):
            return replace(effect, behaviours=())
        return replace(effect, behaviours=tuple(self._resolved(each) for each in present))

    def _is_begun(self, effect: Effect) -> bool:
        """Say whether a chart came (or went) whole at an earlier step of its build."""
        step = (effect.target.shape, effect.preset_class)
        begun = step in self._begun
        self._begun.add(step)
        return begun

    def _resolved(self, behaviour: Behaviour) -> Behaviour:
        target = behaviour.target
        if target.part == "chart":
            return replace(behaviour, target=Target(shape=target.shape))
        if target.part == "diagram":
            return replace(behaviour, target=Target(shape=self._node(target)))
        return behaviour

    def _node(self, target: Target) -> str:
        """Return the shape that stands for a node of a diagram; the whole diagram when there is none."""
        diagram = self.shapes[target.shape]
        inside = shapes_of(diagram.children) if isinstance(diagram, Group) else ()
        return next((each.id for each in inside if each.creation_id == target.detail != ""), target.shape)


def partial_charts(effects: Iterable[Effect]) -> set[str]:
    """Return the ids of charts that the deck builds in parts and that are shown whole."""
    return {effect.target.shape for effect in effects if effect.target.part == "chart"}
