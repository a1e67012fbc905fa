"""Table styles: what each part of one says of a cell, and which parts a cell belongs to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TypeAlias

from pptlearn.model.paint import NO_EFFECTS, NO_FILL, Effects, Fill, SolidFill
from pptlearn.read.attributes import is_on
from pptlearn.read.color import read_color
from pptlearn.read.effects import read_effects
from pptlearn.read.paint import LineParts, line_parts, read_fill
from pptlearn.read.part import Part
from pptlearn.read.style import effect_reference, fill_reference, font_reference, line_reference
from pptlearn.read.table_styles import built_in
from pptlearn.read.text.properties import Properties
from pptlearn.read.xml import A, Element, child, children, find, local_name

Region: TypeAlias = tuple[int, int, int, int]
"""First row, first column, and one past the last of each."""

TABLE_GRID = "{5940675A-B579-460E-94D1-54222C63F5DA}"
"""PowerPoint's style of black lines without fills; a table that names no style at all is drawn in it."""
FLAGS = ("rtl", "firstRow", "firstCol", "lastRow", "lastCol", "bandRow", "bandCol")


@dataclass(frozen=True, slots=True)
class PartLook:
    """What one part of a style (`wholeTbl`, `band1H`, `firstRow`…) says."""

    fill: Fill | None = None
    borders: Mapping[str, LineParts] = field(default_factory=dict)
    """By side: `left right top bottom insideH insideV tl2br tr2bl`."""
    text: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class CellLook:
    """What the style comes to for one cell."""

    fill: Fill | None = None
    borders: Mapping[str, LineParts] = field(default_factory=dict)
    """By the field of `Cell`."""
    text: Properties = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class TableStyle:
    parts: Mapping[str, PartLook] = field(default_factory=dict)
    flags: frozenset[str] = frozenset()
    background: Fill = NO_FILL
    effects: Effects = NO_EFFECTS

    def has(self, flag: str) -> bool:
        """Say whether the table switches a part of its style on."""
        return flag in self.flags

    def look(self, row: int, column: int, size: tuple[int, int], spans: tuple[int, int]) -> CellLook:
        """Return the look of one cell; `size` is the table's, `spans` the cell's, both rows and columns."""
        fill: Fill | None = None
        borders: dict[str, LineParts] = {}
        text: Properties = {}
        for name, region in self._regions(row, column, size):
            said = self.parts.get(name)
            if said is not None:
                fill = said.fill or fill
                text = {**text, **said.text}
                borders.update(_edges(said.borders, region, row, column, spans))
        return CellLook(fill, borders, text)

    def _regions(self, row: int, column: int, size: tuple[int, int]) -> Iterator[tuple[str, Region]]:
        """Yield the parts a cell belongs to, weakest first, with the cells each covers."""
        rows, columns = size
        first_row, last_row = int(self.has("firstRow")), rows - int(self.has("lastRow"))
        first_column, last_column = int(self.has("firstCol")), columns - int(self.has("lastCol"))
        yield "wholeTbl", (0, 0, rows, columns)
        if self.has("bandCol") and first_column <= column < last_column:
            band = "band1V" if (column - first_column) % 2 == 0 else "band2V"
            yield band, (first_row, column, last_row, column + 1)
        if self.has("bandRow") and first_row <= row < last_row:
            band = "band1H" if (row - first_row) % 2 == 0 else "band2H"
            yield band, (row, 0, row + 1, columns)
        at_left, at_right = column < first_column, column >= last_column
        at_top, at_bottom = row < first_row, row >= last_row
        if at_left:
            yield "firstCol", (0, 0, rows, 1)
        if at_right:
            yield "lastCol", (0, columns - 1, rows, columns)
        if at_top:
            yield "firstRow", (0, 0, 1, columns)
        if at_bottom:
            yield "lastRow", (rows - 1, 0, rows, columns)
        for name, here in _corners(at_left, at_right, at_top, at_bottom):
            if here:
                yield name, (row, column, row + 1, column + 1)


def _corners(left: bool, right: bool, top: bool, bottom: bool) -> tuple[tuple[str, bool], ...]:
    return (
        ("nwCell", top and left),
        ("neCell", top and right),
        ("swCell", bottom and left),
        ("seCell", bottom and right),
    )


def find_style(properties: Element | None, part: Part) -> TableStyle:
    """Return the style that `a:tblPr` asks for: its own, the deck's or one of PowerPoint's."""
    if properties is None:
        return TableStyle()
    flags = frozenset(name for name in FLAGS if is_on(properties, name))
    own_fill, own_effects = read_fill(properties, part), read_effects(properties, part)
    definition = child(properties, A + "tableStyle")
    named = child(properties, A + "tableStyleId")
    if definition is None:
        definition = _definition(TABLE_GRID if named is None else (named.text or "").strip().upper(), part)
    parts, background, effects = _read(definition, part)
    return TableStyle(parts, flags, own_fill or background, own_effects or effects)


def _definition(guid: str, part: Part) -> Element | None:
    return part.deck.table_styles.get(guid) if guid in part.deck.table_styles else built_in(guid)


def _read(definition: Element | None, part: Part) -> tuple[dict[str, PartLook], Fill, Effects]:
    key = ("table style", definition)
    memory = part.master.memory
    if key not in memory:
        looks = {local_name(each): _part_look(each, part) for each in children(definition)}
        memory[key] = looks, *_behind(child(definition, A + "tblBg"), part)
    read: tuple[dict[str, PartLook], Fill, Effects] = memory[key]
    return read


def _behind(background: Element | None, part: Part) -> tuple[Fill, Effects]:
    fill = read_fill(child(background, A + "fill"), part)
    referred = fill_reference(child(background, A + "fillRef"), part)
    effects, _ = effect_reference(child(background, A + "effectRef"), part)
    return fill or referred or NO_FILL, effects or NO_EFFECTS


def _part_look(element: Element, part: Part) -> PartLook:
    style, text = child(element, A + "tcStyle"), child(element, A + "tcTxStyle")
    fill = read_fill(child(style, A + "fill"), part) or fill_reference(child(style, A + "fillRef"), part)
    borders = {local_name(side): _border(side, part) for side in children(child(style, A + "tcBdr"))}
    return PartLook(fill, borders, _text(text, part))


def _border(side: Element, part: Part) -> LineParts:
    reference = child(side, A + "lnRef")
    if reference is not None:
        return line_reference(reference, part)
    return line_parts(child(side, A + "ln"), part)


def _text(element: Element | None, part: Part) -> Properties:
    if element is None:
        return {}
    said = font_reference(child(element, A + "fontRef"), part)
    color = read_color(element, part.palette)
    if color is not None:
        said["fill"] = SolidFill(color)
    latin = find(element, A + "font", A + "latin")
    if latin is not None and latin.get("typeface"):
        said["latin"] = latin.get("typeface")
    for name, attribute in (("bold", "b"), ("italic", "i")):
        if element.get(attribute) in ("on", "off"):
            said[name] = element.get(attribute) == "on"
    return said


def _edges(
    borders: Mapping[str, LineParts], region: Region, row: int, column: int, spans: tuple[int, int]
) -> dict[str, LineParts]:
    """Return a cell's borders: a part's outer ones at the region's edges, its inner ones between."""
    top, left, bottom, right = region
    wanted = {
        "top": "top" if row == top else "insideH",
        "bottom": "bottom" if row + spans[0] >= bottom else "insideH",
        "left": "left" if column == left else "insideV",
        "right": "right" if column + spans[1] >= right else "insideV",
        "diagonal_down": "tl2br",
        "diagonal_up": "tr2bl",
    }
    return {side: borders[name] for side, name in wanted.items() if name in borders}
