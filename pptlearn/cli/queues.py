"""Which watcher's queue on this computer belongs to a folder."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

from pptlearn.cache import default_folder


def usual_queue(inbox: Path) -> Path:
    """Return a folder of this computer that belongs to this inbox."""
    name = hashlib.sha256(str(inbox.resolve()).encode()).hexdigest()[:16]
    return _queues() / name


def has_queue(folder: Path) -> bool:
    """Say whether a watcher has, or had, its queue in `folder`."""
    from pptlearn.watch.store import QUEUE

    return (folder / QUEUE).is_file()


def queue_of(folder: Path) -> Path | None:
    """Return the queue of the watcher that reads from or publishes into `folder`, or into one around it."""
    from pptlearn.watch.store import Store

    for queue in filter(has_queue, sorted(_queues().glob("*"))):
        with closing(Store(queue)) as store:
            places = [Path(place) for name in ("inbox", "published") if (place := store.fact(name))]
        if any(folder.resolve().is_relative_to(place) for place in places):
            return queue
    return None


def _queues() -> Path:
    return default_folder().parent / "pptlearn-watch"
