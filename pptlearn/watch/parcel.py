"""A deck and its module as content, for workers that do not see the watcher's folders."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from tempfile import TemporaryDirectory

from pptlearn.convert import lies_beside
from pptlearn.watch.beside import stamps_beside
from pptlearn.watch.inbox import stamp_of
from pptlearn.watch.staging import discard, finish, stage
from pptlearn.watch.work import Result, Task, failure

Files = Mapping[str, bytes]
"""Contents by relative path, with forward slashes."""


@dataclass(frozen=True, slots=True)
class Parcel:
    """A task, with the deck and what lies beside it."""

    task: Task
    files: Files


@dataclass(frozen=True, slots=True)
class Reply:
    """A result, with all that was written."""

    result: Result
    files: Files


def packed(task: Task) -> Parcel:
    """Return a task as it can be sent; OSError when the deck cannot be read."""
    beside = [task.deck.with_name(name) for name in lies_beside(task.deck)]
    files = [task.deck, *(file for file in beside if file.is_file())]
    return Parcel(task, {file.name: file.read_bytes() for file in files})


def work_on(parcel: Parcel, work: Callable[[Task], Result]) -> Reply:
    """Do the work in a folder of this computer's own."""
    with TemporaryDirectory(prefix="pptlearn-") as room:
        inbox, published = Path(room) / "in", Path(room) / "out"
        inbox.mkdir()
        published.mkdir()
        for name, content in parcel.files.items():
            (inbox / Path(name).name).write_bytes(content)
        result = work(_placed(parcel.task, inbox, published))
        outputs = result.made.outputs if result.made else ()
        return Reply(result, {path: content for name in outputs for path, content in _read(published, name)})


def unpacked(task: Task, reply: Reply) -> Result:
    """Put what came back where it belongs, as if it had been made here."""
    if reply.result.made is None:
        return reply.result
    try:
        folder = stage(task.target)
        for path, content in reply.files.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).unlink(missing_ok=True)  # a link to what is published: that must not change yet
            (folder / path).write_bytes(content)
        finish(task.target, reply.result.made)
    except Exception as error:  # fence: one deck must not stop the folder
        discard(task.target)
        return failure(task, error)
    return reply.result


def _placed(task: Task, inbox: Path, published: Path) -> Task:
    deck = inbox / task.deck.name
    return replace(
        task,
        deck=deck,
        target=published / task.target.name,
        stamp=stamp_of(deck) or task.stamp,
        beside=stamps_beside(deck),
    )


def _read(published: Path, name: str) -> list[tuple[str, bytes]]:
    output = published / name
    files = [file for file in sorted(output.rglob("*")) if file.is_file()] if output.is_dir() else [output]
    return [(file.relative_to(published).as_posix(), file.read_bytes()) for file in files]
