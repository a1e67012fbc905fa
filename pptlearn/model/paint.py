"""Colours, fills, lines and effects: resolved, never references to a theme."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pptlearn.model.units import ZERO, Emu


@dataclass(frozen=True, slots=True)
class Color:
    """sRGB with opacity."""

    red: int
    green: int
    blue: int
    alpha: float = 1.0
    """0 clear, 1 opaque."""

    @property
    def hex(self) -> str:
        """`#rrggbb`, without the opacity."""
        return f"#{self.red:02x}{self.green:02x}{self.blue:02x}"


BLACK = Color(0, 0, 0)
WHITE = Color(255, 255, 255)


@dataclass(frozen=True, slots=True)
class Insets:
    """Shares of a box's width and height cut from each side; negative adds room (`a:srcRect`)."""

    left: float = 0.0
    top: float = 0.0
    right: float = 0.0
    bottom: float = 0.0


NO_INSETS = Insets()


@dataclass(frozen=True, slots=True)
class NoFill:
    """Clear."""


@dataclass(frozen=True, slots=True)
class SolidFill:
    """One colour."""

    color: Color


@dataclass(frozen=True, slots=True)
class GradientStop:
    """A colour at a place along a gradient."""

    position: float
    """0 to 1."""
    color: Color


@dataclass(frozen=True, slots=True, kw_only=True)
class GradientFill:
    """Colours that run into each other (`a:gradFill`)."""

    stops: tuple[GradientStop, ...]
    """Sorted by position; at least one."""
    path: str | None = None
    """None for a linear gradient, else `circle rect shape`."""
    angle: float = 0.0
    """Degrees clockwise from left-to-right, for a linear gradient."""
    is_scaled: bool = False
    """The angle follows the shape's aspect."""
    focus: Insets = NO_INSETS
    """`a:fillToRect` of a path gradient."""
    tile: Insets = NO_INSETS
    """`a:tileRect`."""
    flip: str = "none"
    """`none x y xy`."""
    rotates_with_shape: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Tile:
    """How a picture repeats (`a:tile`)."""

    offset_x: Emu = ZERO
    offset_y: Emu = ZERO
    scale_x: float = 1.0
    scale_y: float = 1.0
    flip: str = "none"
    align: str = "tl"


@dataclass(frozen=True, slots=True, kw_only=True)
class Recolor:
    """One change a picture's colours go through; `name` is the element (`lum`, `duotone`, `biLevel`…)."""

    name: str
    amounts: tuple[tuple[str, float], ...] = ()
    """Attributes as shares (`bright` 0.2) or degrees (`hue`)."""
    colors: tuple[Color, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFill:
    """An image stretched or repeated over a shape (`a:blipFill`)."""

    image: str
    """Id of a `MediaRef`."""
    crop: Insets = NO_INSETS
    stretch: Insets = NO_INSETS
    tile: Tile | None = None
    """None stretches."""
    opacity: float = 1.0
    recolors: tuple[Recolor, ...] = ()
    rotates_with_shape: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PatternFill:
    """A two-coloured hatch (`a:pattFill`)."""

    preset: str
    foreground: Color
    background: Color


Fill: TypeAlias = NoFill | SolidFill | GradientFill | PictureFill | PatternFill

NO_FILL = NoFill()


@dataclass(frozen=True, slots=True)
class LineEnd:
    """A head of a line: `none triangle stealth diamond oval arrow`, width and length `sm med lg`."""

    kind: str = "none"
    width: str = "med"
    length: str = "med"


NO_END = LineEnd()


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """The stroke of an outline (`a:ln`)."""

    fill: Fill = NO_FILL
    width: Emu = Emu(9525)
    dash: str = "solid"
    """Preset name (`dash`, `sysDot`…); `custom` uses `custom_dash`."""
    custom_dash: tuple[float, ...] = ()
    """On, off, on, off… in line widths."""
    cap: str = "flat"
    """`flat sq rnd`."""
    join: str = "round"
    """`round bevel miter`."""
    miter_limit: float = 8.0
    compound: str = "sng"
    """`sng dbl thickThin thinThick tri`."""
    align: str = "ctr"
    """`ctr`, or `in`: inside the outline."""
    head: LineEnd = NO_END
    tail: LineEnd = NO_END


NO_LINE = Line()


@dataclass(frozen=True, slots=True, kw_only=True)
class Shadow:
    """A shadow outside or inside a shape (`a:outerShdw`, `a:innerShdw`)."""

    color: Color
    blur: Emu = ZERO
    distance: Emu = ZERO
    direction: float = 0.0
    """Degrees clockwise from right."""
    scale_x: float = 1.0
    scale_y: float = 1.0
    skew_x: float = 0.0
    skew_y: float = 0.0
    align: str = "b"
    rotates_with_shape: bool = True


@dataclass(frozen=True, slots=True)
class Glow:
    """A coloured halo (`a:glow`)."""

    color: Color
    radius: Emu


@dataclass(frozen=True, slots=True, kw_only=True)
class Reflection:
    """A mirrored image below a shape (`a:reflection`)."""

    blur: Emu = ZERO
    start_alpha: float = 1.0
    start_position: float = 0.0
    end_alpha: float = 0.0
    end_position: float = 1.0
    distance: Emu = ZERO
    direction: float = 0.0
    fade_direction: float = 90.0
    scale_x: float = 1.0
    scale_y: float = 1.0
    skew_x: float = 0.0
    skew_y: float = 0.0
    align: str = "b"


@dataclass(frozen=True, slots=True, kw_only=True)
class Effects:
    """What `a:effectLst` adds to a shape or to text."""

    shadow: Shadow | None = None
    inner_shadow: Shadow | None = None
    glow: Glow | None = None
    soft_edge: Emu | None = None
    reflection: Reflection | None = None
    blur: Emu | None = None


NO_EFFECTS = Effects()


@dataclass(frozen=True, slots=True, kw_only=True)
class Scene3d:
    """What `a:scene3d` and `a:sp3d` say of a shape, as far as light and edge can show it."""

    camera: str = "orthographicFront"
    latitude: float = 0.0
    longitude: float = 0.0
    revolution: float = 0.0
    field_of_view: float | None = None
    light: str = "threePt"
    light_direction: str = "t"
    light_turn: float = 0.0
    """Degrees clockwise by which the lights are turned from there."""
    bevel_top: tuple[str, Emu, Emu] | None = None
    """Preset, width, height."""
    bevel_bottom: tuple[str, Emu, Emu] | None = None
    lift: Emu = ZERO
    """How far the shape's face stands out from the slide."""
    extrusion: Emu = ZERO
    extrusion_color: Color | None = None
    contour: Emu = ZERO
    contour_color: Color | None = None
    material: str = "warmMatte"
