"""`pptlearn preview`: a deck as learners will see it, beside what was understood of it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Annotated

import typer

from pptlearn.cli import choices
from pptlearn.cli.words import say_error

Subject = Annotated[
    Path,
    typer.Argument(
        exists=True, metavar="DECK|MODULE|FOLDER", help="A deck, a module, or a folder with modules below it."
    ),
]
Port = Annotated[
    int | None,
    typer.Option(min=0, max=65535, metavar="N", help="Port on this computer (8765, or any free one)."),
]
NoBrowser = Annotated[bool, typer.Option("--no-browser", help="Only say the link.")]
State = Annotated[
    Path | None,
    typer.Option(
        file_okay=False,
        exists=True,
        metavar="DIR",
        help="The queue of the watcher that publishes into FOLDER, when it was started with --state.",
    ),
]
Share = Annotated[bool, typer.Option("--share", help="Colleagues in the same network may open the link.")]

MOST_AT_WORK = 20
"""So many decks that run or wait are named."""


def command(
    subject: Subject,
    port: Port = None,
    no_browser: NoBrowser = False,
    share: Share = False,
    state: State = None,
    password: choices.Password = None,
) -> None:
    """Show a module beside what was understood of its deck. Every save is shown; Ctrl+C ends it."""
    from pptlearn.preview.plan import PreviewPlan
    from pptlearn.preview.run import preview

    if share:
        say_error("--share: whoever has this link can see the deck's module while the preview runs")
    preview(
        PreviewPlan(
            subject=subject,
            port=port,
            opens_browser=not no_browser,
            password=password,
            shares=share,
            watcher=_watcher(subject, state),
        ),
        say=lambda address: print(address, flush=True),
    )


def _watcher(subject: Path, state: Path | None) -> Callable[[], Mapping[str, object]] | None:
    """Return what tells how the folder's watcher is; None for what no watcher of this computer knows."""
    from pptlearn.cli.queues import queue_of

    queue = state or (queue_of(subject) if subject.is_dir() else None)
    return (lambda: _told(queue)) if queue else None


def _told(queue: Path) -> Mapping[str, object]:
    from pptlearn.watch.status import status

    found = status(queue)
    return {
        "counts": found.counts,
        "isRunning": found.is_running,
        "doneLastHour": found.done_last_hour,
        "secondsEach": round(found.mean_seconds, 1),
        "troubled": [
            {"path": row.path, "state": row.state, "message": row.message, "hint": row.hint}
            for row in found.troubled
        ],
        "mistakes": [{"path": path, "message": message} for path, message in found.mistakes.items()],
        "atWork": [{"path": row.path, "state": row.state} for row in found.at_work[:MOST_AT_WORK]],
        "atWorkCount": len(found.at_work),
    }
