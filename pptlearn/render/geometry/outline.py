"""A geometry evaluated for one size: its paths in stage units and its text rectangle in EMU."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import lru_cache

from pptlearn.model.geometry import Box, CustomGeometry, Geometry, GeometryPath, PresetGeometry
from pptlearn.model.units import Emu
from pptlearn.render.context import stage
from pptlearn.render.geometry.formula import Guides
from pptlearn.render.geometry.path import Segment, flattened, subpaths, svg, trace
from pptlearn.render.geometry.preset import WARPS, is_known, preset


@dataclass(frozen=True, slots=True)
class Path:
    segments: tuple[Segment, ...]
    d: str
    """The segments as SVG writes them."""
    fill: str
    """`norm none lighten lightenLess darken darkenLess`."""
    stroke: bool


@dataclass(frozen=True, slots=True)
class Outline:
    paths: tuple[Path, ...]
    text_box: Box
    """From the shape's own corner."""
    overhang: float
    """How far the outline sticks out of its box, in stage units: callouts point anywhere."""


@lru_cache(maxsize=2048)
def outline(geometry: Geometry, width: int, height: int) -> Outline:
    """Return `geometry` stretched over a box of `width` by `height` (EMU); an unknown preset is `rect`."""
    definition = _preset(geometry) if isinstance(geometry, PresetGeometry) else geometry
    guides = Guides(width, height)
    guides.define(definition.adjusts)
    guides.define(definition.guides)
    paths = tuple(_path(path, guides, width, height) for path in definition.paths)
    return Outline(
        paths, _text_box(definition, guides, width, height), _overhang(paths, stage(width), stage(height))
    )


def extents(drawn: Outline) -> tuple[float, float, float, float] | None:
    """Return what an outline covers: left, top, right and bottom, in stage units; None when nothing."""
    points = [point for path in drawn.paths for part in subpaths(path.segments) for point in flattened(part)]
    if not points:
        return None
    across, down = zip(*points, strict=True)
    return min(across), min(down), max(across), max(down)


def warp_paths(
    name: str, adjusts: tuple[tuple[str, float], ...], width: int, height: int
) -> tuple[tuple[Segment, ...], ...]:
    """Return the paths that bend text in a box (EMU), in stage units; a name nobody knows is `textPlain`.

    Arcs are drawn in a square and pressed with it into the box: PowerPoint counts their angles so, as arches
    in boxes of other forms show.
    """
    definition = preset(name if is_known(name, WARPS) else "textPlain", WARPS)
    has_arcs = any(command.name == "arc" for path in definition.paths for command in path.commands)
    across = height if has_arcs else width
    guides = Guides(across, height)
    guides.define(definition.adjusts + tuple((each, f"val {value}") for each, value in adjusts))
    guides.define(definition.guides)
    boxed = (replace(path, width=across, height=height) for path in definition.paths)
    return tuple(_path(path, guides, width, height).segments for path in boxed)


def _preset(geometry: PresetGeometry) -> CustomGeometry:
    definition = preset(geometry.name if is_known(geometry.name) else "rect")
    said = tuple((name, f"val {value}") for name, value in geometry.adjusts)
    return replace(definition, adjusts=definition.adjusts + said) if said else definition


def _path(path: GeometryPath, guides: Guides, width: int, height: int) -> Path:
    scale_x = stage(width / path.width if path.width else 1)
    scale_y = stage(height / path.height if path.height else 1)
    commands = ((command.name, [guides[each] for each in command.arguments]) for command in path.commands)
    segments = trace(commands, scale_x, scale_y)
    return Path(segments, svg(segments), path.fill, path.stroke)


def _overhang(paths: tuple[Path, ...], width: float, height: float) -> float:
    across = [value for path in paths for _, values in path.segments for value in values[::2]]
    down = [value for path in paths for _, values in path.segments for value in values[1::2]]
    if not across:
        return 0.0
    return max(0.0, -min(across), max(across) - width, -min(down), max(down) - height)


def _text_box(geometry: CustomGeometry, guides: Guides, width: int, height: int) -> Box:
    if geometry.text_rect is None:
        return Box(Emu(0), Emu(0), Emu(width), Emu(height))
    left, top, right, bottom = (round(guides[side]) for side in geometry.text_rect)
    return Box(Emu(min(left, right)), Emu(min(top, bottom)), Emu(abs(right - left)), Emu(abs(bottom - top)))
