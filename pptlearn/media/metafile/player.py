"""Plays a metafile: keeps its state and objects, and draws what its records ask for."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from copy import copy
from types import MappingProxyType

from pptlearn.media.metafile.bitmap import Bitmap
from pptlearn.media.metafile.letters import UPDATES_PLACE, draw_text
from pptlearn.media.metafile.outlines import Box, Point, Step, rectangle
from pptlearn.media.metafile.state import BLACK, IDENTITY, WHITE, Brush, Font, Matrix, Pen, State
from pptlearn.media.metafile.surface import Surface, path_of

HIDDEN = 11
"""`R2_NOP`: nothing is drawn."""
PAINTS_BRUSH, MAKES_BLACK, MAKES_WHITE = 0xF00021, 0x42, 0xFF0062
"""Raster operations that need no source; the others leave what is there or turn it about."""
COPIES = 0xCC0020
DEEPEST = 500
"""States saved at once."""
_GRAYS = (WHITE, "#c0c0c0", "#808080", "#404040", BLACK)
STOCK: Mapping[int, Pen | Brush | Font] = MappingProxyType(
    {
        **{number: Brush(color) for number, color in enumerate(_GRAYS)},
        5: Brush(is_seen=False),
        6: Pen(WHITE),
        7: Pen(),
        8: Pen(is_seen=False),
        **dict.fromkeys((10, 11, 16), Font("Courier New")),
        **dict.fromkeys((12, 13, 14, 17), Font()),
        18: Brush(),
        19: Pen(),
    }
)


class Player:
    """What both kinds of metafiles have in common."""

    def __init__(self, surface: Surface, state: State, dots: tuple[float, float] = (1.0, 1.0)) -> None:
        self.surface = surface
        self.state = state
        self.dots = dots
        """Device units to the millimetre."""
        self.objects: dict[int, Pen | Brush | Font | None] = {}
        self.path: list[Step] | None = None
        """Steps between the begin and the end of a path, in device units once it has ended."""
        self.is_whole = True
        """Everything that was asked for could be drawn."""
        self._saved: list[State] = []

    def draw(self, steps: Sequence[Step], *, is_filled: bool = True, is_stroked: bool = True) -> None:
        """Draw an outline, or add it to the path that is being made."""
        if self.path is not None:
            self.path += self._in_device(steps)
        elif self.state.raster != HIDDEN:
            d = path_of(steps, self.state.matrix())
            self.surface.outline(d, self.state, is_filled=is_filled, is_stroked=is_stroked)

    def line_to(self, steps: Sequence[Step], end: Point) -> None:
        """Draw from the current position on; `steps` do not begin with a move."""
        start: Step = ("M", (self.state.place,))
        if self.path:
            self.path += self._in_device(steps)
        else:
            self.draw([start, *steps], is_filled=False)
        self.state.place = end

    def move_to(self, place: Point) -> None:
        self.state.place = place
        if self.path is not None:
            self.path += self._in_device([("M", (place,))])

    def end_path(self, *, is_filled: bool, is_stroked: bool) -> None:
        """Draw the path that was made."""
        if self.path and self.state.raster != HIDDEN:
            d = path_of(self.path, IDENTITY)
            self.surface.outline(d, self.state, is_filled=is_filled, is_stroked=is_stroked)
        self.path = None

    def clip_path(self) -> None:
        if self.path:
            d = path_of(self.path, IDENTITY)
            self.state.clips = self.surface.clip(d, self.state.clips, self.state.fill_rule)
        self.path = None

    def clip(self, boxes: Sequence[Box], matrix: Matrix | None = None) -> None:
        """Draw inside these boxes alone from now on."""
        shown = self.state.matrix() if matrix is None else matrix
        d = "".join(path_of(rectangle(box), shown) for box in boxes)
        self.state.clips = self.surface.clip(d, self.state.clips)

    def fill_box(self, box: Box, raster: int) -> None:
        """Fill a box as a raster operation without a source does."""
        colors = {MAKES_BLACK: Brush(BLACK), MAKES_WHITE: Brush(WHITE), PAINTS_BRUSH: self.state.brush}
        brush = colors.get(raster)
        if brush is not None and self.state.raster != HIDDEN:
            painted = copy(self.state)
            painted.brush = brush
            d = path_of(rectangle(box), self.state.matrix())
            self.surface.outline(d, painted, is_filled=True, is_stroked=False)

    def fill_behind_text(self, box: Box) -> None:
        """Fill the box of a line of text with the colour behind text; there may be no letters in it."""
        if box[0] != box[2] and box[1] != box[3] and self.state.raster != HIDDEN:
            painted = copy(self.state)
            painted.brush = Brush(self.state.back_color)
            d = path_of(rectangle(box), self.state.matrix())
            self.surface.outline(d, painted, is_filled=True, is_stroked=False)

    def fill_region(self, boxes: Sequence[Box], brush: Brush) -> None:
        """Fill boxes in device units."""
        painted = copy(self.state)
        painted.brush = brush
        d = "".join(path_of(rectangle(box), IDENTITY) for box in boxes)
        self.surface.outline(d, painted, is_filled=True, is_stroked=False)

    def fade(self, steps: Sequence[Step], first: str, last: str, *, is_down: bool) -> None:
        """Fill an outline with a gradient from one colour to another."""
        fill = self.surface.gradient(first, last, is_down=is_down)
        self.surface.add("path", self.state, d=path_of(steps, self.state.matrix()), fill=fill)

    def picture(self, bitmap: Bitmap | None, box: Box, raster: int = COPIES) -> None:
        if bitmap is None:
            self.is_whole = False
        elif self.state.raster != HIDDEN:
            self.surface.picture(bitmap.png, box, self.state, raster, self.state.matrix())

    def text(self, text: str, place: Point, advances: Sequence[float], *, is_opaque: bool = False) -> None:
        """Write a line at a place, or at the current position."""
        state = self.state
        if state.align & UPDATES_PLACE:
            place = state.place
        is_backed = is_opaque or state.is_back_opaque
        length = draw_text(self.surface, state, text, place, advances, is_opaque=is_backed and bool(advances))
        if state.align & UPDATES_PLACE:
            state.place = place[0] + length, place[1]

    def choose(self, chosen: Pen | Brush | Font | None) -> None:
        if isinstance(chosen, Pen):
            self.state.pen = chosen
        elif isinstance(chosen, Brush):
            self.state.brush = chosen
        elif isinstance(chosen, Font):
            self.state.font = chosen

    def save(self) -> None:
        if len(self._saved) < DEEPEST:
            self._saved.append(copy(self.state))

    def restore(self, number: int) -> None:
        """Go back to a saved state: counted from the last one (negative) or from the first."""
        index = len(self._saved) + number if number < 0 else number - 1
        if 0 <= index < len(self._saved):
            self.state = self._saved[index]
            del self._saved[index:]

    def _in_device(self, steps: Sequence[Step]) -> list[Step]:
        a, b, c, d, e, f = self.state.matrix()
        return [
            (letter, tuple((a * x + c * y + e, b * x + d * y + f) for x, y in points))
            for letter, points in steps
        ]
