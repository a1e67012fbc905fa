"""What a diagram's shapes are painted with: the lists of its colours and its quick style (21.4.4, 21.4.5)."""

from __future__ import annotations

import colorsys
from collections import Counter
from collections.abc import Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass

from pptlearn.model.paint import BLACK
from pptlearn.read.attributes import integer
from pptlearn.read.color import Palette, read_color
from pptlearn.read.smartart.elements import element
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.xml import DGM, DSP, A, Element, child, children, find, local_name

LISTS = {
    "lnRef": "linClrLst",
    "fillRef": "fillClrLst",
    "effectRef": "effectClrLst",
    "fontRef": "txFillClrLst",
}
"""The list of colours behind each reference of a style."""
USUAL_REFERENCES = {"lnRef": "2", "fillRef": "1", "effectRef": "0", "fontRef": "minor"}
"""Where a file holds no style: as PowerPoint's plainest one."""
PALE, BARE = frozenset({"alignAccFollowNode1", "bgShp", "sibTrans2D1"}), "revTx"
"""Styles of pale shapes, and of text on no shape."""
LINES = "accent1"
COLORFUL = ("accent2", "accent3", "accent4", "accent5", "accent6")


@dataclass(frozen=True, slots=True)
class Paints:
    colors: Mapping[str, Element]
    """`dgm:styleLbl` of the colours, by name."""
    styles: Mapping[str, Element]
    """`dgm:styleLbl` of the quick style."""
    accents: tuple[str, ...]
    """Theme colours of shapes where the file holds no colours."""
    palette: Palette
    places: Mapping[int, tuple[str, int, int]]
    """Name, number and count of the shapes with a style of this name, by `id` of their spot."""

    def style(self, spot: Spot) -> Element:
        """Return the `dsp:style` of a spot."""
        name, number, count = self.places.get(id(spot), ("node1", 0, 1))
        said = find(self.styles.get(name), DGM + "style")
        references = []
        for reference, listed in LISTS.items():
            own = child(said, A + reference) if said is not None else None
            index = USUAL_REFERENCES[reference] if own is None else own.get("idx", "0")
            color = self._color(name, listed, number, count)
            if color is None and reference == "fontRef" and own is not None and len(own):
                color = deepcopy(own[0])
            if color is None:
                color = self._usual(reference, name, number)
            references.append(element(A + reference, color, idx=index))
        return element(DSP + "style", *references)

    def _usual(self, reference: str, name: str, number: int) -> Element:
        """Return a colour for what the file holds no colours of."""
        accent = self.accents[number % len(self.accents)]
        if reference == "lnRef":
            return element(A + "schemeClr", val=accent if "Trans1D" in name else "lt1")
        if reference == "fontRef":
            return element(A + "schemeClr", val="dk1" if name in PALE or name == BARE else "lt1")
        tint = [element(A + "tint", val=40_000)] if name in PALE else []
        return element(A + "schemeClr", *tint, val=accent)

    def _color(self, name: str, listed: str, number: int, count: int) -> Element | None:
        """Return the colour of the shape with this number among `count`."""
        holder = find(self.colors.get(name), DGM + listed)
        colors = list(children(holder))
        if holder is None or not colors:
            return None
        if holder.get("meth", "span") == "repeat" or len(colors) == 1 or count < 2:
            return deepcopy(colors[number % len(colors)])
        return _between(colors, number / (count - 1), self.palette)


def read_paints(
    colors: Element | None, styles: Element | None, scheme: str, palette: Palette, spots: Sequence[Spot]
) -> Paints:
    """Return what these spots are painted with; `scheme` is the name of the colours."""
    names = {id(spot): style_name(spot) for spot in spots}
    counts = Counter(name for name in names.values() if name)
    seen: Counter[str] = Counter()
    places = {}
    for spot in spots:
        name = names[id(spot)]
        if name:
            said = spot.custom
            number, count = integer(said.get("presStyleIdx")), integer(said.get("presStyleCnt"))
            own = seen[name] if number is None else number
            places[id(spot)] = (name, own, count or counts[name])
            seen[name] += 1
    return Paints(_labels(colors), _labels(styles), _accents(scheme), palette, places)


def _accents(scheme: str) -> tuple[str, ...]:
    """Return the theme's colours that a scheme gives shapes in turn (`accent2_2`, `colorful1`…)."""
    name = scheme.rpartition("/")[2].partition("_")[0]
    if name.startswith("colorful"):
        return COLORFUL
    return (name,) if name.startswith("accent") else (LINES,)


def style_name(spot: Spot) -> str:
    """Return the name of a spot's style: the one noted, the definition's, or that of its level."""
    said = spot.custom.get("presStyleLbl") or spot.element.get("styleLbl", "")
    if said or not spot.preset:
        return said
    level = min(4, max(1, (spot.texts[0] if spot.texts else spot.point).depth))
    if spot.algorithm != "conn":
        return f"node{level}"
    if spot.point.kind == "parTrans":
        return f"parChTrans{'1D' if spot.params.get('dim') == '1D' else '2D'}{level}"
    return "sibTrans1D1" if spot.params.get("dim") == "1D" else "sibTrans2D1"


def _labels(definition: Element | None) -> dict[str, Element]:
    found = definition.iterchildren(DGM + "styleLbl") if definition is not None else ()
    return {each.get("name", ""): each for each in found}


def _between(colors: Sequence[Element], share: float, palette: Palette) -> Element:
    """Return the colour at this share of the way from first to last: by hue, saturation, lightness."""
    place = share * (len(colors) - 1)
    first = min(int(place), len(colors) - 2)
    ends = [_hls(colors[first + step], palette) for step in (0, 1)]
    way = place - first
    parts = [start + (end - start) * way for start, end in zip(*ends, strict=True)]
    rgb = "".join(f"{round(255 * part):02X}" for part in colorsys.hls_to_rgb(*parts[:3]))
    alpha = [element(A + "alpha", val=round(parts[3] * 100_000))] if parts[3] < 1 else []
    return element(A + "srgbClr", *alpha, val=rgb)


def _hls(said: Element, palette: Palette) -> tuple[float, float, float, float]:
    color = read_color(element(A + "solidFill", deepcopy(said)), palette) or BLACK
    return (*colorsys.rgb_to_hls(color.red / 255, color.green / 255, color.blue / 255), color.alpha)


def own_paint(spot: Spot) -> list[Element]:
    """Return the fill, line and effects that the author gave a shape himself."""
    said = child(spot.stored, DGM + "spPr") if spot.stored is not None else None
    return [
        deepcopy(each) for each in children(said) if local_name(each) not in ("xfrm", "prstGeom", "custGeom")
    ]
