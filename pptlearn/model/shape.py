"""Everything that can stand on a slide."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pptlearn.model.action import Action
from pptlearn.model.chart import ChartModel
from pptlearn.model.geometry import RECTANGLE, Geometry, Transform
from pptlearn.model.media import Clip
from pptlearn.model.paint import (
    NO_EFFECTS,
    NO_FILL,
    NO_INSETS,
    NO_LINE,
    Effects,
    Fill,
    Insets,
    Line,
    Recolor,
    Scene3d,
)
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu


@dataclass(frozen=True, slots=True)
class Placeholder:
    """The slot of a layout that a shape fills."""

    type: str = "obj"
    index: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShapeBase:
    """What every shape has, whatever its kind."""

    id: str
    """As the page names it in `data-shape`: `4`, `layout:4`, `master:2`, `4-2`."""
    name: str
    transform: Transform
    alt: str = ""
    """Alternative text; empty when the author gave none."""
    title: str = ""
    is_decorative: bool = False
    placeholder: Placeholder | None = None
    click: Action | None = None
    hover: Action | None = None
    effects: Effects = NO_EFFECTS
    scene: Scene3d | None = None
    creation_id: str = ""
    """`a16:creationId`, for matching shapes between slides."""
    item: str | None = None
    """Id of the answer this shape shows (set by `quiz`); drawn as `data-item`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AutoShape(ShapeBase):
    """A drawn outline, a text box or a placeholder with text."""

    geometry: Geometry = RECTANGLE
    fill: Fill = NO_FILL
    line: Line = NO_LINE
    text: TextBody | None = None
    text_transform: Transform | None = None
    """Where the text stands when it is not in the geometry's text rectangle (SmartArt's `txXfrm`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Connector(ShapeBase):
    """A line between two points, straight, bent or curved (`p:cxnSp`)."""

    geometry: Geometry = RECTANGLE
    line: Line = NO_LINE


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture(ShapeBase):
    """An image in its outline, cropped and recoloured (`p:pic`)."""

    image: str | None
    """Id of a `MediaRef`; None when the picture is missing or linked out of the deck."""
    fallback: str | None = None
    """Another picture of the same, used when `image` cannot be shown (the PNG beside an SVG)."""
    crop: Insets = NO_INSETS
    geometry: Geometry = RECTANGLE
    fill: Fill = NO_FILL
    """Behind a see-through picture."""
    line: Line = NO_LINE
    opacity: float = 1.0
    recolors: tuple[Recolor, ...] = ()
    stands_for: str = ""
    """What the picture is a likeness of (`ole`, `ink`, `zoom`, `3d`…), empty for a plain picture."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Media(ShapeBase):
    """Sound or video on a slide, with the picture that stands for it."""

    clip: Clip | None
    """None when the media is missing, linked away or online."""
    poster: Picture
    online_url: str = ""
    """Page of an online video, scheme checked."""
    is_voice: bool = False
    """This is the voice of the slide (or part of it): its icon is never drawn."""
    starts: str = "click"
    """`auto` with the slide, `click` on it, `step` (an effect of the main sequence starts it)."""
    delay: float = 0.0
    """Seconds after the slide's start, for `auto`."""
    loops: bool = False
    passes: float = 1.0
    """How often it plays, one time after the other; a clip that loops does so without end."""
    mute: bool = False
    slide_span: int = 1
    """Number of slides it goes on for; 999 to the end."""
    stops_on_next: bool = False
    """The next click ends it, whatever that click begins."""
    is_hidden_when_stopped: bool = False
    is_full_screen: bool = False
    rewinds: bool = False
    bookmarks: tuple[tuple[str, float], ...] = ()
    captions: tuple[Caption, ...] = ()


@dataclass(frozen=True, slots=True)
class Caption:
    """A WebVTT part of the deck."""

    media: str
    language: str = ""
    label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(ShapeBase):
    """Shapes that turn and mirror together (`p:grpSp`)."""

    children: tuple[Shape, ...] = ()
    stands_for: str = ""
    """`smartart`, or empty for a plain group."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One cell of a table, with the borders it shows."""

    text: TextBody
    """Its insets are the cell's margins; its anchor the cell's."""
    fill: Fill = NO_FILL
    left: Line | None = None
    right: Line | None = None
    top: Line | None = None
    bottom: Line | None = None
    diagonal_down: Line | None = None
    diagonal_up: Line | None = None
    row_span: int = 1
    column_span: int = 1
    is_merged: bool = False
    """Covered by a cell to the left or above; not drawn."""
    item: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """One row of a table."""

    height: Emu
    """At least this; a row grows with its text."""
    cells: tuple[Cell, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Table(ShapeBase):
    """A grid of cells (`a:tbl`)."""

    columns: tuple[Emu, ...]
    rows: tuple[Row, ...]
    background: Fill = NO_FILL
    has_header_row: bool = False
    has_header_column: bool = False
    is_rtl: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Chart(ShapeBase):
    """A chart in its frame (`c:chartSpace`)."""

    chart: ChartModel
    fallback: str | None = None
    """A stored picture of it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnknownShape(ShapeBase):
    """Kept so that nothing disappears silently; `tag` is its XML name or graphicData URI."""

    tag: str
    image: str | None = None
    """A stored picture of it, when the file has one."""
    text: str = ""
    """Whatever text was found inside."""


Shape: TypeAlias = AutoShape | Connector | Picture | Media | Group | Table | Chart | UnknownShape
