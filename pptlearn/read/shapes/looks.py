"""How a shape looks: its place, outline, fill, line and effects, each from the nearest that says it."""

from __future__ import annotations

from dataclasses import replace
from typing import NamedTuple, TypeAlias

from pptlearn.model.geometry import RECTANGLE, Geometry, Transform
from pptlearn.model.paint import (
    NO_EFFECTS,
    NO_FILL,
    NO_INSETS,
    Effects,
    Fill,
    Insets,
    Line,
    PictureFill,
    Scene3d,
)
from pptlearn.model.units import EMU_PER_PX
from pptlearn.read.attributes import is_on
from pptlearn.read.effects import read_effects, read_scene
from pptlearn.read.geometry import read_geometry, read_transform
from pptlearn.read.inherit import Source
from pptlearn.read.paint import LineParts, line_parts, make_line, read_fill
from pptlearn.read.part import Part
from pptlearn.read.shapes.tree import Tree
from pptlearn.read.style import effect_reference, fill_reference, line_reference, style_child
from pptlearn.read.xml import A, Element, child

Chain: TypeAlias = list[tuple[Element | None, Part]]
"""Shape properties (`p:spPr`) from the shape itself to the farthest it inherits from."""


class Looks(NamedTuple):
    transform: Transform
    geometry: Geometry
    fill: Fill
    line: Line
    effects: Effects
    scene: Scene3d | None


def own(element: Element, name: str) -> Element | None:
    """Return a child of the element's own namespace: `p:spPr` of a `p:sp`, `dsp:spPr` of a `dsp:sp`."""
    return child(element, element.tag[: element.tag.index("}") + 1] + name)


def looks(element: Element, sources: tuple[Source, ...], tree: Tree) -> Looks:
    """Return the looks of a shape that inherits from `sources`, nearest first."""
    lineage = (Source(element, tree.part), *sources)
    chain = [(own(each, "spPr"), part) for each, part in lineage]
    style = next((found for each, _ in lineage if (found := own(each, "style")) is not None), None)
    place = _transform(chain, tree)
    effects, scene = _effects(chain, style, tree.part)
    covered = is_on(element, "useBgFill")
    return Looks(
        transform=place,
        geometry=next((found for each, _ in chain if (found := read_geometry(each)) is not None), RECTANGLE),
        fill=_seen_through(place, tree) if covered else _fill(chain, style, tree),
        line=_line(chain, style, tree.part),
        effects=effects,
        scene=scene,
    )


def _transform(chain: Chain, tree: Tree) -> Transform:
    """Return the place: position and size come together, from the nearest that has them."""
    for properties, _ in chain:
        xfrm = child(properties, A + "xfrm")
        if xfrm is not None and len(xfrm):
            return read_transform(xfrm, tree.scaling)
    return Transform()


def _fill(chain: Chain, style: Element | None, tree: Tree) -> Fill:
    for properties, part in chain:
        if child(properties, A + "grpFill") is not None:
            return tree.group_fill
        fill = read_fill(properties, part)
        if fill is not None:
            return fill
    return fill_reference(style_child(style, "fillRef"), tree.part) or NO_FILL


def _line(chain: Chain, style: Element | None, part: Part) -> Line:
    """Return the line: the style's, with what master, layout and shape say laid over it in turn."""
    said: LineParts = line_reference(style_child(style, "lnRef"), part)
    for properties, source in reversed(chain):
        said = {**said, **line_parts(child(properties, A + "ln"), source)}
    return make_line(said)


def _effects(chain: Chain, style: Element | None, part: Part) -> tuple[Effects, Scene3d | None]:
    effects, scene = effect_reference(style_child(style, "effectRef"), part)
    for properties, source in reversed(chain):
        effects = read_effects(properties, source) or effects
        scene = read_scene(properties, source) or scene
    return effects or NO_EFFECTS, scene


def _seen_through(place: Transform, tree: Tree) -> Fill:
    """Return the slide's background as far as it lies behind the shape."""
    behind, box = tree.background, place.box
    width, height = tree.part.deck.size
    if (
        not isinstance(behind, PictureFill)
        or behind.tile
        or behind.crop != NO_INSETS
        or min(width, height) < EMU_PER_PX
    ):
        return behind
    crop = Insets(
        box.x / width,
        box.y / height,
        1 - (box.x + box.width) / width,
        1 - (box.y + box.height) / height,
    )
    return replace(behind, crop=crop)
