"""What moves on a slide and when: steps, effects, behaviours, transitions, recorded traces."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pptlearn.model.media import Clip
from pptlearn.model.paint import Color


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """What an effect acts on."""

    shape: str
    """`ShapeBase.id` on the same slide."""
    part: str = "whole"
    """`whole background paragraphs characters chart diagram`."""
    first: int = 0
    """First paragraph or character, from 0."""
    last: int = 0
    """Last paragraph (inclusive) or character (exclusive)."""
    detail: str = ""
    """Chart build step (`series 2`) or diagram node."""


@dataclass(frozen=True, slots=True)
class KeyValue:
    """One `p:tav`: share of the duration, value as written (may be a formula), formula up to the next."""

    at: float
    value: str
    formula: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Behaviour:
    """One node that changes something: `p:set`, `p:anim`, `p:animEffect`, `p:animMotion`, `p:cmd`…"""

    kind: str
    """XML name without prefix; `drawStroke` is recorded ink, `by` the length of its line in EMU."""
    target: Target
    begin: float = 0.0
    """Seconds after the effect's start."""
    duration: float | None = 0.0
    """Seconds of one pass; None is indefinite."""
    attribute: str = ""
    values: tuple[KeyValue, ...] = ()
    start: str = ""
    """`from`, as written."""
    end: str = ""
    """`to`."""
    by: str = ""
    color_from: Color | None = None
    color_to: Color | None = None
    filter: str = ""
    """`animEffect`: `wipe(left)`; `cmd`: the command."""
    is_out: bool = False
    path: str = ""
    calculation: str = "lin"
    repeat: float = 1.0
    """Passes; `inf` until the next click."""
    reverses: bool = False
    accelerate: float = 0.0
    decelerate: float = 0.0
    bounce_end: float = 0.0
    is_held: bool = True
    progress: tuple[tuple[float, float], ...] = ()
    """`tmFilter`."""
    options: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Effect:
    """One animation as the author chose it in PowerPoint's pane."""

    target: Target
    preset_class: str = ""
    """`entr emph exit path mediacall verb`, empty when the deck names no preset."""
    preset: int = 0
    subtype: int = 0
    start: float = 0.0
    """Seconds after its step's start; nesting, with/after and delays already added up."""
    duration: float = 0.0
    """Seconds until its end value is reached, repeats not counted."""
    behaviours: tuple[Behaviour, ...] = ()
    repeat: float = 1.0
    reverses: bool = False
    accelerate: float = 0.0
    decelerate: float = 0.0
    rewinds: bool = False
    """Everything it changed is undone when it is over."""
    ends_on_next: bool = False
    """A repeated effect that stops at the next click."""
    iterate: str = ""
    """`wd` or `lt` when words or letters follow each other, `interval` seconds apart."""
    interval: float = 0.0
    interval_share: float = 0.0
    """Share of the duration added to `interval`, when the deck says it so."""
    is_backwards: bool = False
    after: str = ""
    """What happens afterwards: `dim` or `hide` at once, `dimOnClick` or `hideOnClick` at the next click."""
    after_color: Color | None = None
    sound: Clip | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """All that one click (or the slide's start) sets going."""

    trigger: str = "click"
    """`click`, or `auto` when it starts by itself with the slide."""
    at: float | None = None
    """Seconds after the slide's start when the recording or the deck says so; None when nothing does."""
    is_recorded: bool = False
    effects: tuple[Effect, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Interaction:
    """Steps that a click on (or hover over) a shape plays, one after another."""

    shape: str
    event: str = "onClick"
    characters: tuple[int, int] | None = None
    """First character and the one after the last of the text that is clicked; None for the whole shape."""
    bookmark: str = ""
    at: tuple[float, ...] = ()
    """Seconds after the slide's start at which the recording has it happen."""
    steps: tuple[Step, ...] = ()
    is_once: bool = False
    """After its last step it is done; others begin again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TracePoint:
    """Where the laser pointer was at a second of the recording."""

    at: float
    x: float
    """EMU."""
    y: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All that moves on a slide, in steps."""

    steps: tuple[Step, ...] = ()
    interactions: tuple[Interaction, ...] = ()
    traces: tuple[tuple[TracePoint, ...], ...] = ()
    """Laser pointer."""
    trace_color: Color = Color(255, 0, 0)
    timing_source: str = ""
    """Where click times come from: `tag`, `events`, or empty."""


NO_TIMELINE = Timeline()


@dataclass(frozen=True, slots=True, kw_only=True)
class Transition:
    """How this slide replaces the one before it."""

    name: str = ""
    """Element name (`fade push morph prism …`, or a `prstTrans` preset); empty for a cut."""
    duration: float = 0.0
    """Seconds."""
    direction: str = ""
    options: tuple[tuple[str, str], ...] = ()
    """Further attributes, as written."""
    sound: Clip | None = None
    stops_sound: bool = False


Traces: TypeAlias = tuple[tuple[TracePoint, ...], ...]
