"""One conversion, as any executor runs it: in this process, in one of its own, or on a cluster."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from pptlearn.errors import (
    DeckEncrypted,
    DeckTooLarge,
    FfmpegMissing,
    NotADeck,
    NotOurs,
    PackageError,
    PptlearnError,
)
from pptlearn.options import ConvertOptions
from pptlearn.watch.beside import has_changed
from pptlearn.watch.inbox import Stamp, stamp_of
from pptlearn.watch.plan import WorkLimits
from pptlearn.watch.published import Made
from pptlearn.watch.staging import discard, finish, stage, staged_folder

KINDS: tuple[tuple[type[Exception], str], ...] = (
    (DeckEncrypted, "encrypted"),
    (DeckTooLarge, "tooLarge"),
    (NotADeck, "notADeck"),
    (FfmpegMissing, "ffmpeg"),
    (NotOurs, "taken"),
    (PackageError, "disk"),
    (OSError, "disk"),
    (MemoryError, "tooLarge"),
    (Exception, "unknown"),
)
"""What each failure is called on the page beside the deck; the first that fits."""
MAY_PASS = ("disk", "taken", "ffmpeg")
"""Failures that the deck is not to blame for: it is tried again by itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    deck: Path
    target: Path
    """Where the module goes, without an ending."""
    made_of: str
    """Digest of all that the module is made of, to be noted beside it."""
    options: ConvertOptions
    limits: WorkLimits
    stamp: Stamp
    """Of the deck when it was queued."""
    beside: str
    """The same for what lies beside it, as the queue keeps it."""
    claimant: str
    """Who has claimed the module: by stamp and claim a worker knows the watcher's folders."""

    def has_changed(self) -> bool:
        """Say whether the deck, or what belongs to it, is no longer what was queued."""
        return stamp_of(self.deck) != self.stamp or has_changed(self.deck, self.beside)


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    status: str
    """`done doneWithProblems failed`, `died` with its process, `blocked` when the deck is not to blame,
    `changed` when it was saved meanwhile."""
    kind: str = ""
    message: str = ""
    hint: str = ""
    made: Made | None = None

    def to_json(self) -> str:
        return json.dumps(asdict(self))

    @classmethod
    def from_json(cls, text: str) -> Result:
        said = json.loads(text)
        if made := said.pop("made"):
            return cls(**said, made=Made(**{**made, "outputs": tuple(made["outputs"])}))
        return cls(**said)


def work(task: Task) -> Result:
    """Convert one deck behind a fence: whatever happens becomes a `Result`."""
    from pptlearn.convert import convert

    try:
        done = convert(task.deck, stage(task.target), task.options)
        if task.has_changed():  # what was read may be half of one and half of another
            discard(task.target)
            return Result(status="changed")
        made = Made(of=task.made_of, title=done.title, language=done.language, outputs=_names(done.outputs))
        finish(task.target, made)
    except Exception as error:  # fence: one deck must not stop the folder
        discard(task.target)
        return Result(status="changed") if task.has_changed() else failure(task, error)
    if done.refused:
        return Result(status="failed", kind="refused", message=" ".join(done.refused), made=made)
    return Result(status=done.status, made=made)


def failure(task: Task, error: Exception) -> Result:
    """Return what an error means for the deck, in words for people."""
    kind = next(kind for known, kind in KINDS if isinstance(error, known))
    status = "blocked" if kind in MAY_PASS else "failed"
    if isinstance(error, PptlearnError):
        message = str(error).replace(str(staged_folder(task.target)), str(task.target.parent))
        return Result(status=status, kind=kind, message=message, hint=error.hint)
    if isinstance(error, OSError):
        return Result(status=status, kind=kind, message=error.strerror or str(error))
    return Result(
        status=status,
        kind=kind,
        message=f"{task.deck.name} could not be converted ({type(error).__name__})",
        hint="Open it in PowerPoint, save it under a new name, and drop that one in.",
    )


def _names(outputs: Iterable[Path]) -> tuple[str, ...]:
    return tuple(path.name for path in outputs)
