"""What a metafile draws with: pens, brushes, fonts, and the state they are chosen in."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeAlias

BLACK, WHITE = "#000000", "#ffffff"
IDENTITY = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)
Matrix: TypeAlias = tuple[float, float, float, float, float, float]
"""a b c d e f, as SVG writes it: x' = a x + c y + e, y' = b x + d y + f."""


@dataclass(frozen=True, slots=True)
class Pen:
    color: str = BLACK
    width: float = 0.0
    """Logical units; 0 is a line as thin as the device can draw."""
    dash: tuple[float, ...] = ()
    """In widths of the line."""
    cap: str = "round"
    join: str = "round"
    is_seen: bool = True


@dataclass(frozen=True, slots=True)
class Brush:
    color: str = WHITE
    is_seen: bool = True
    hatch: int | None = None
    """One of the six hatches of GDI."""
    tile: bytes | None = field(default=None, repr=False)
    """A picture as PNG that is repeated."""
    dots: str | None = None
    """Of a pattern of one bit: where it shows the colour of text; elsewhere it shows the one behind text."""


@dataclass(frozen=True, slots=True)
class Font:
    face: str = "Arial"
    height: float = 12.0
    """Logical units from ascent to descent; negative is the size of the letters."""
    escapement: float = 0.0
    """Degrees by which lines are turned, counter-clockwise."""
    weight: int = 400
    is_italic: bool = False
    is_underlined: bool = False
    is_struck: bool = False
    charset: int = 0


@dataclass(slots=True)
class State:
    """A device context, as far as it changes what is seen."""

    pen: Pen = Pen()
    brush: Brush = Brush()
    font: Font = Font()
    text_color: str = BLACK
    back_color: str = WHITE
    is_back_opaque: bool = True
    align: int = 0
    fill_rule: str = "evenodd"
    raster: int = 13
    """How what is drawn is mixed with what is there (`R2_COPYPEN` is 13)."""
    place: tuple[float, float] = (0.0, 0.0)
    """The current position, in logical units."""
    window_origin: tuple[float, float] = (0.0, 0.0)
    window_extent: tuple[float, float] = (1.0, 1.0)
    view_origin: tuple[float, float] = (0.0, 0.0)
    view_extent: tuple[float, float] = (1.0, 1.0)
    world: Matrix = IDENTITY
    is_clockwise: bool = False
    """Which way arcs run."""
    clips: tuple[str, ...] = ()
    """Ids of clip paths, each inside the one before."""

    def matrix(self) -> Matrix:
        """Return the way from logical units to the device."""
        across = self.view_extent[0] / (self.window_extent[0] or 1.0)
        down = self.view_extent[1] / (self.window_extent[1] or 1.0)
        page = (
            across,
            0.0,
            0.0,
            down,
            self.view_origin[0] - self.window_origin[0] * across,
            self.view_origin[1] - self.window_origin[1] * down,
        )
        return product(page, self.world)


def product(outer: Matrix, inner: Matrix) -> Matrix:
    """Return the matrix that does `inner` first."""
    a, b, c, d, e, f = outer
    g, h, i, j, k, m = inner
    return (a * g + c * h, b * g + d * h, a * i + c * j, b * i + d * j, a * k + c * m + e, b * k + d * m + f)


def rgb(color: int) -> str:
    """Return a COLORREF as CSS writes it."""
    return f"#{color & 0xFF:02x}{color >> 8 & 0xFF:02x}{color >> 16 & 0xFF:02x}"
