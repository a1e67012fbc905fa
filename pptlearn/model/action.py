"""What a click or hover on a shape or on text does."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pptlearn.model.media import Clip


@dataclass(frozen=True, slots=True)
class OpenLink:
    """A web page, mail or phone link; only schemes on the allow-list get this far."""

    url: str
    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class GoToSlide:
    """A jump inside the deck: a slide's number, or `next previous first last lastViewed end`."""

    target: int | str
    tooltip: str = ""
    tour: tuple[int, ...] = ()
    """Numbers of the slides that are played before anything else, as by a zoom or a custom show."""
    returns: bool = False
    """After its tour the show comes back here, else it is over."""


@dataclass(frozen=True, slots=True)
class PlayMedia:
    """A click that plays or pauses the media shape it stands on."""

    tooltip: str = ""


@dataclass(frozen=True, slots=True)
class LinkSound:
    """What is heard when a shape or text is clicked or pointed at."""

    event: str
    """`onClick onMouseOver`."""
    sound: Clip | None = None
    stops: bool = False
    """Whatever sounds falls silent first."""


Action: TypeAlias = OpenLink | GoToSlide | PlayMedia
