"""A geometry evaluated for one size: its paths in stage units and its text rectangle in EMU."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from pptlearn.model.geometry import Box, CustomGeometry, Geometry, GeometryPath, PresetGeometry
from pptlearn.model.units import Emu
from pptlearn.render.context import stage
from pptlearn.render.geometry.formula import Guides
from pptlearn.render.geometry.path import Segment, trace
from pptlearn.render.geometry.preset import preset


@dataclass(frozen=True, slots=True)
class Path:
    segments: tuple[Segment, ...]
    fill: str
    """`norm none lighten lightenLess darken darkenLess`."""
    stroke: bool


@dataclass(frozen=True, slots=True)
class Outline:
    paths: tuple[Path, ...]
    text_box: Box
    """From the shape's own corner."""


def outline(geometry: Geometry, width: int, height: int) -> Outline:
    """Return `geometry` stretched over a box of `width` by `height` (EMU)."""
    if isinstance(geometry, PresetGeometry):
        return _preset_outline(geometry, width, height)
    return _evaluate(geometry, width, height)


@lru_cache(maxsize=2048)
def _preset_outline(geometry: PresetGeometry, width: int, height: int) -> Outline:
    try:
        definition = preset(geometry.name)
    except KeyError:
        definition = preset("rect")
    said = tuple((name, f"val {value}") for name, value in geometry.adjusts)
    return _evaluate(replace(definition, adjusts=definition.adjusts + said), width, height)


def _evaluate(geometry: CustomGeometry, width: int, height: int) -> Outline:
    guides = Guides(width, height)
    guides.define(geometry.adjusts)
    guides.define(geometry.guides)
    paths = tuple(_path(path, guides, width, height) for path in geometry.paths)
    return Outline(paths, _text_box(geometry, guides, width, height))


def _path(path: GeometryPath, guides: Guides, width: int, height: int) -> Path:
    scale_x = stage(width / path.width if path.width else 1)
    scale_y = stage(height / path.height if path.height else 1)
    commands = ((command.name, [guides[each] for each in command.arguments]) for command in path.commands)
    return Path(trace(commands, scale_x, scale_y), path.fill, path.stroke)


def _text_box(geometry: CustomGeometry, guides: Guides, width: int, height: int) -> Box:
    if geometry.text_rect is None:
        return Box(Emu(0), Emu(0), Emu(width), Emu(height))
    left, top, right, bottom = (round(guides[side]) for side in geometry.text_rect)
    return Box(Emu(min(left, right)), Emu(min(top, bottom)), Emu(abs(right - left)), Emu(abs(bottom - top)))
