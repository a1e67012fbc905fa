"""A review as the text of its file, and back: the border past which nobody parses."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import asdict
from typing import Any, TypeVar

from pptlearn.errors import ReviewUnreadable
from pptlearn.review.thread import Approval, Comment, Person, Place, Resolved, Review, Thread

T = TypeVar("T")

SCHEMA_VERSION = 1


def to_text(review: Review, deck: str) -> str:
    """Return the text of the file: the same review gives the same bytes, a value to a line."""
    document = {
        "schemaVersion": SCHEMA_VERSION,
        "deck": deck,
        "threads": [said(thread) for thread in review.threads],
        "approvals": [said(approval) for approval in review.approvals],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def from_text(text: str, name: str) -> Review:
    """Return the review that the text of the file `name` holds; raises ReviewUnreadable for anything else."""
    try:
        document = json.loads(text)
        version = int(document["schemaVersion"])
        threads = tuple(map(_thread, document["threads"])) if version <= SCHEMA_VERSION else ()
        approvals = tuple(map(_approval, document["approvals"])) if version <= SCHEMA_VERSION else ()
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError):
        raise ReviewUnreadable(
            f"{name} does not hold comments as pptlearn writes them",
            hint="Undo what was changed in it by hand, or move it away to begin anew.",
        ) from None
    if version > SCHEMA_VERSION:
        raise ReviewUnreadable(f"{name} was written by a newer pptlearn", hint="Update pptlearn.")
    return Review(threads=threads, approvals=approvals)


def said(value: Thread | Approval) -> dict[str, Any]:
    """Return a value as JSON; what nobody said is left out."""
    document: dict[str, Any] = _without_silence(asdict(value))
    return document


def _without_silence(value: Any) -> Any:
    if isinstance(value, dict):
        kept = {name: part for name, part in value.items() if part is not None and part != ""}
        return {name: _without_silence(part) for name, part in kept.items()}
    return [_without_silence(part) for part in value] if isinstance(value, list | tuple) else value


def _thread(found: Mapping[str, Any]) -> Thread:
    comments = tuple(map(_comment, found["comments"]))
    if not comments:
        raise ValueError("a thread without a comment")
    resolved = found.get("resolved")
    return Thread(
        id=str(found["id"]),
        place=_place(found["place"]),
        comments=comments,
        resolved=Resolved(by=_person(resolved["by"]), at=str(resolved.get("at", ""))) if resolved else None,
    )


def _place(found: Mapping[str, Any]) -> Place:
    return Place(
        slide=_maybe(int, found.get("slide")),
        number=_maybe(int, found.get("number")),
        title=str(found.get("title", "")),
        shape=_maybe(str, found.get("shape")),
        about=str(found.get("about", "")),
        x=_maybe(float, found.get("x")),
        y=_maybe(float, found.get("y")),
        seconds=_maybe(float, found.get("seconds")),
    )


def _maybe(kind: Callable[[Any], T], value: Any) -> T | None:
    return None if value is None else kind(value)


def _comment(found: Mapping[str, Any]) -> Comment:
    said_at = str(found.get("at", ""))
    return Comment(id=str(found["id"]), by=_person(found["by"]), at=said_at, text=str(found["text"]))


def _approval(found: Mapping[str, Any]) -> Approval:
    return Approval(by=_person(found["by"]), at=str(found.get("at", "")), sha256=str(found.get("sha256", "")))


def _person(found: Mapping[str, Any]) -> Person:
    return Person(str(found["name"]), str(found.get("browser", "")))
