"""`pptlearn watch`: every deck dropped into a folder becomes a module in another."""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import Annotated

import typer

from pptlearn.cli.queues import has_queue, usual_queue
from pptlearn.errors import OptionError

Inbox = Annotated[
    Path,
    typer.Argument(
        exists=True,
        file_okay=False,
        metavar="INBOX",
        help="Folder that decks are dropped into, at any depth.",
    ),
]
Published = Annotated[
    Path | None,
    typer.Option("-o", "--output", file_okay=False, metavar="PUBLISHED", help="Folder for the modules."),
]
Once = Annotated[bool, typer.Option("--once", help="Convert what lies there, then stop.")]
Poll = Annotated[
    bool,
    typer.Option("--poll", help="Look again and again instead of waiting for events: for network shares."),
]
Jobs = Annotated[
    int, typer.Option(min=0, metavar="N", help="Decks side by side; 0 takes the number of processors.")
]
State = Annotated[
    Path | None, typer.Option(file_okay=False, metavar="DIR", help="Folder on a local disk for the queue.")
]
Cluster = Annotated[
    str | None, typer.Option(metavar="ADDRESS", help="Hand conversions to this dask.distributed scheduler.")
]
Status = Annotated[bool, typer.Option("--status", help="Say what waits, runs, is done and failed.")]

MOST_AT_WORK = 10
"""So many decks that run or wait are named."""


def command(
    inbox: Inbox,
    output: Published = None,
    once: Once = False,
    poll: Poll = False,
    jobs: Jobs = 0,
    state: State = None,
    cluster: Cluster = None,
    status: Status = False,
) -> None:
    """Turn every deck dropped into INBOX into a module. It lands in the same place under PUBLISHED."""
    queue = state or usual_queue(inbox)
    if status:
        _say_status(queue, inbox)
        return
    if output is None:
        raise OptionError("watch needs to know where modules go", hint="Say it with -o PUBLISHED.")
    from pptlearn.watch.log import log_as_json
    from pptlearn.watch.plan import WatchPlan
    from pptlearn.watch.run import watch, watch_once

    log_as_json(sys.stderr)
    plan = WatchPlan(
        inbox=inbox.resolve(),
        published=output.resolve(),
        state=queue,
        jobs=jobs if cluster else jobs or os.cpu_count() or 1,
        polls=poll,
        cluster=cluster,
    )
    if not once:
        watch(plan)
        return
    sys.exit(1 if any(row.state in ("failed", "aside") for row in watch_once(plan)) else 0)


def _say_status(queue: Path, inbox: Path) -> None:
    from pptlearn.watch.status import status

    if not has_queue(queue):
        raise OptionError(
            f"no watcher has a queue for {inbox} on this computer",
            hint="If it was started with --state DIR, say the same here.",
        )
    found = status(queue)
    print("A watcher is running." if found.is_running else "No watcher is running.")
    print(", ".join(f"{count} {name}" for name, count in found.counts.items()))
    print(f"{found.done_last_hour} done in the last hour, {found.mean_seconds:.1f} s each")
    for row in found.at_work[:MOST_AT_WORK]:
        print(f"{row.state}: {row.path}")
    if len(found.at_work) > MOST_AT_WORK:
        print(f"… and {len(found.at_work) - MOST_AT_WORK} more")
    for row in found.troubled:
        print(f"{row.state}: {row.path}: {row.message}")
    for message in found.mistakes.values():
        print(f"settings: {message}")
