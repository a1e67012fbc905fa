"""What changes in the inbox, as the system tells it; what is missed here the next full look finds."""

from __future__ import annotations

import logging
import threading
from collections import deque
from pathlib import Path

DEBOUNCE, STEP, TIMEOUT = 200, 50, 1000
"""Milliseconds."""
PAUSE = 1.0
"""Seconds before listening anew when the inbox cannot be listened to."""
log = logging.getLogger(__name__)


def listen(inbox: Path, changed: deque[Path], stopping: threading.Event) -> None:
    """Append what changes to `changed` until told to stop; an inbox that came back is looked at whole.

    Where the system refuses events (too many folders, a share that has none), the same is found by looking.
    """
    by_looking = False
    while not stopping.wait(PAUSE if by_looking else 0):
        try:
            _listen(inbox, changed, stopping, by_looking)
        except FileNotFoundError:
            stopping.wait(PAUSE)
        except (OSError, RuntimeError) as error:
            log.error("no events", extra={"why": str(error)})
            by_looking = True
        changed.append(inbox)


def _listen(inbox: Path, changed: deque[Path], stopping: threading.Event, by_looking: bool) -> None:
    """Listen as long as the inbox is the folder that it was at first."""
    from watchfiles import watch as events

    identity = _identity(inbox)
    for batch in events(
        inbox,
        watch_filter=None,
        stop_event=stopping,
        force_polling=by_looking,
        debounce=DEBOUNCE,
        step=STEP,
        rust_timeout=TIMEOUT,
        yield_on_timeout=True,
    ):
        changed.extend(Path(name) for name in sorted({name for _, name in batch}))
        if _identity(inbox) != identity:
            return


def _identity(inbox: Path) -> tuple[int, int]:
    status = inbox.stat()
    return status.st_dev, status.st_ino
