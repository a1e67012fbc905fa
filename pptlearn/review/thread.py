"""What is said about a deck: threads of comments at a place, and approvals."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Person:
    """Who speaks. A name is only said, never proven: this keeps honest people honest."""

    name: str
    browser: str
    """Tells two people of one name apart, and lets people delete what they wrote themselves."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where on a deck a comment stands."""

    slide: int | None = None
    """PowerPoint's id of the slide, which outlives moving it; None for the deck as a whole."""
    number: int | None = None
    """The slide's number when the comment was made, for when the slide is gone."""
    title: str = ""
    """The slide's title, for the same."""
    shape: str | None = None
    """The shape's id, as `data-shape` in the module."""
    about: str = ""
    """What that shape says or shows, for when it is gone."""
    x: float | None = None
    y: float | None = None
    """Point on the slide, as a share (0 to 1) of its width and height."""
    seconds: float | None = None
    """Within the slide."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comment:
    id: str
    by: Person
    at: str
    """UTC, as `2026-11-22T09:30:00Z`."""
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    by: Person
    at: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Thread:
    id: str
    place: Place
    comments: tuple[Comment, ...]
    """The first opens the thread; never empty."""
    resolved: Resolved | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Approval:
    by: Person
    at: str
    sha256: str
    """Of the deck that was approved: another save needs another approval."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Review:
    threads: tuple[Thread, ...] = ()
    """In the order they were opened."""
    approvals: tuple[Approval, ...] = ()
