"""Run a watcher: events in, steps at a steady pace, a clean end."""

from __future__ import annotations

import contextlib
import logging
import signal
import sqlite3
import threading
import time
from collections import deque
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from pptlearn.errors import OptionError, PackageError
from pptlearn.watch.claim import Claims
from pptlearn.watch.events import listen
from pptlearn.watch.executors import Crew, crew_here, crew_of_cluster, crew_of_processes
from pptlearn.watch.places import Away
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.service import Service
from pptlearn.watch.store import Row, Store

PACE = 0.2
"""Seconds between two steps."""
POLL_SECONDS = 1.0
"""Between two full looks when there are no events…"""
SHARE_OF_LOOKING = 0.2
"""…or more, so that looking at a slow share takes no more of the time than this."""
log = logging.getLogger(__name__)


def watch(plan: WatchPlan) -> None:
    """Watch until told to stop (SIGINT, SIGTERM). OptionError when another watcher has this queue."""
    stopping = threading.Event()
    with _serving(plan) as service:

        def stop(*_: object) -> None:
            stopping.set()
            service.woken.set()

        for number in (signal.SIGINT, signal.SIGTERM):
            signal.signal(number, stop)
        changed: deque[Path] = deque()
        if not plan.polls:
            threading.Thread(target=listen, args=(plan.inbox, changed, stopping), daemon=True).start()
        log.info("watching", extra={"inbox": str(plan.inbox), "published": str(plan.published)})
        said = ""
        while not stopping.is_set():
            said = _step(service, changed, said)
            service.woken.wait(PACE if not said else 5 * PACE)
            service.woken.clear()
        log.info("stopped")


def watch_once(plan: WatchPlan) -> list[Row]:
    """Bring everything that lies in the inbox up to date, and return what became of each deck.

    OptionError when a folder is away, PackageError when the disk of the queue refuses.
    """
    try:
        with _serving(plan) as service:
            service.step()
            while not service.is_idle:
                service.woken.wait(PACE)
                service.woken.clear()
                service.step()
            return service.store.all()
    except Away as error:
        raise OptionError(str(error)) from None
    except (OSError, sqlite3.OperationalError) as error:
        raise PackageError(f"the queue in {plan.state} cannot be kept: {error}") from None


@contextlib.contextmanager
def _serving(plan: WatchPlan) -> Iterator[Service]:
    """Be the watcher of a queue: hold it, renew claims, let go at the end."""
    with contextlib.closing(Store.of_watcher(plan.state)) as store:
        store.hold()
        store.keep_fact("inbox", str(plan.inbox))
        store.keep_fact("published", str(plan.published))
        crew = _crew(plan)
        service = Service(replace(plan, jobs=crew.jobs), store, crew)
        ended = threading.Event()
        threading.Thread(target=_renew, args=(service.claims, plan.renew_seconds, ended), daemon=True).start()
        try:
            service.begin()
            yield service
        finally:
            ended.set()
            crew.end()
            service.claims.release_all()


def _crew(plan: WatchPlan) -> Crew:
    if plan.cluster:
        return crew_of_cluster(plan.cluster, plan.jobs)
    return crew_of_processes(plan.jobs) if plan.jobs else crew_here()


def _renew(claims: Claims, pause: float, ended: threading.Event) -> None:
    """Renew on a clock of its own: a long look at a slow share is no reason to lose a claim."""
    while not ended.wait(pause):
        claims.renew()


def _step(service: Service, changed: deque[Path], said: str) -> str:
    """Do one step, and return what it waits for: a vanished share or a full disk is waited out, said once."""
    try:
        while changed:
            service.noticed(changed.popleft())
        begun = time.monotonic()
        looked = service.next_look
        service.step()
        if service.plan.polls and service.next_look != looked:
            pause = max(POLL_SECONDS, (time.monotonic() - begun) / SHARE_OF_LOOKING)
            service.next_look = service.now() + pause
    except (OSError, sqlite3.OperationalError) as error:
        if str(error) != said:
            log.error("waiting", extra={"why": str(error)})
        return str(error)
    if said:
        log.info("going on")
    return ""
