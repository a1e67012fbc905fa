"""Run a watcher: events in, steps at a steady pace, a clean end."""

from __future__ import annotations

import logging
import signal
import threading
import time
from pathlib import Path

from pptlearn.watch.executors import crew_here, crew_of_cluster, crew_of_processes
from pptlearn.watch.inbox import is_deck, place
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.service import Service
from pptlearn.watch.store import Store

PACE = 0.2
"""Seconds between two steps."""
POLL_MILLISECONDS = 1000
log = logging.getLogger(__name__)


def watch(plan: WatchPlan) -> None:
    """Watch until told to stop (SIGINT, SIGTERM)."""
    stopping = threading.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        signal.signal(number, lambda *_: stopping.set())
    changed: list[Path] = []
    threading.Thread(target=_listen, args=(plan, changed, stopping), daemon=True).start()
    service = _service(plan)
    service.begin()
    while not stopping.is_set():
        while changed:
            service.touched(place(changed.pop(), plan.inbox))
        _step(service)
        stopping.wait(PACE)
    service.store.close()


def watch_once(plan: WatchPlan) -> Service:
    """Bring everything that lies in the inbox up to date, and return."""
    service = _service(plan)
    service.begin()
    service.step()
    while not service.is_idle:
        time.sleep(PACE)
        service.step()
    return service


def _service(plan: WatchPlan) -> Service:
    if plan.cluster:
        crew = crew_of_cluster(plan.cluster)
    else:
        crew = crew_of_processes(plan.jobs) if plan.jobs else crew_here()
    plan.published.mkdir(parents=True, exist_ok=True)
    return Service(plan, Store(plan.state), crew)


def _step(service: Service) -> None:
    """Do one step; a vanished share or a full disk is waited out."""
    import sqlite3

    try:
        service.step()
    except (OSError, sqlite3.OperationalError) as error:
        log.error("waiting: %s", error)
        time.sleep(1)


def _listen(plan: WatchPlan, changed: list[Path], stopping: threading.Event) -> None:
    """Collect the decks that change; what is missed here the next full look finds."""
    from watchfiles import watch as events

    while not stopping.is_set():
        try:
            for batch in events(
                plan.inbox,
                stop_event=stopping,
                force_polling=plan.polls,
                poll_delay_ms=POLL_MILLISECONDS,
                debounce=200,
                step=50,
                yield_on_timeout=False,
            ):
                changed.extend(Path(name) for _, name in batch if is_deck(Path(name)))
        except (OSError, RuntimeError) as error:
            log.error("no events: %s", error)
            stopping.wait(5)
