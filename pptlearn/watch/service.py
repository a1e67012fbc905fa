"""The watcher: looks, queues, hands out work, keeps what became of it."""

from __future__ import annotations

import logging
import time
import uuid
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePosixPath

from pptlearn.cache import sha256_of
from pptlearn.watch import signs
from pptlearn.watch.choose import group, next_deck
from pptlearn.watch.claim import Claims
from pptlearn.watch.executors import Crew
from pptlearn.watch.folder import Folders, digest
from pptlearn.watch.inbox import Look, Stamp, look, stamp_of
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.published import clean, is_there, made_of, mark, outputs
from pptlearn.watch.retire import missing, retire
from pptlearn.watch.settle import Settler
from pptlearn.watch.store import Row, Store
from pptlearn.watch.work import Result, Task

log = logging.getLogger(__name__)

MOST_DEATHS = 3
"""A deck that kills its process so often is set aside."""
RETRY_SECONDS = 60.0
"""A deck that a full disk or a lost share stopped is tried again after so long."""
CLAIM_EVERY = 10.0
BLOCKED = "The disk refused: "
"""Opens the message of a deck that is tried again by itself."""


@dataclass(slots=True)
class Service:
    plan: WatchPlan
    store: Store
    crew: Crew
    now: Callable[[], float] = time.time
    claims: Claims = field(init=False)
    folders: Folders = field(init=False)
    settler: Settler = field(init=False)
    running: dict[str, Future[Result]] = field(default_factory=dict)
    last_turn: dict[str, float] = field(default_factory=dict)
    next_look: float = 0.0
    next_claim: float = 0.0

    def __post_init__(self) -> None:
        plan = self.plan
        self.claims = Claims(uuid.uuid4().hex, plan.claim_seconds)
        self.folders = Folders(plan.inbox, self.store, plan.options)
        self.settler = Settler(plan.inbox, plan.settle_seconds, plan.give_up_seconds)

    def begin(self) -> None:
        """Take up what an earlier watcher left: running decks wait again, half-made files go."""
        clean(self.plan.published)
        for row in self.store.in_state("running"):
            self.store.put(replace(row, state="waiting"))

    def step(self) -> None:
        """Do everything that is due now; quick, so that it can be called a few times a second."""
        now = self.now()
        self._finish(now)
        if now >= self.next_look:
            self.full_look(now)
        for path, stamp in self.settler.settled(now):
            self._queue(path, stamp, now)
        self._start(now)
        if now >= self.next_claim:
            self.next_claim = now + CLAIM_EVERY
            self.claims.renew()

    def full_look(self, now: float) -> None:
        """Look at the whole inbox: what is new, what has changed, what is gone."""
        self.next_look = now + self.plan.scan_seconds
        self.folders.look()
        seen = look(self.plan.inbox)
        for path in seen.decks:
            self.touched(path, seen)
        self._retire(seen, now)

    def touched(self, path: str, seen: Look | None = None) -> None:
        """Consider a deck that may be new or changed."""
        row = self.store.get(path)
        stamp = seen.decks.get(path) if seen else None
        if row is None or stamp is None or self._is_due(row, stamp):
            self.settler.changed(path, self.now())

    @property
    def is_idle(self) -> bool:
        """Nothing settles, waits or runs."""
        return not self.settler.is_waiting and not self.running and not self.store.in_state("waiting")

    def _is_due(self, row: Row, stamp: Stamp) -> bool:
        if row.state in ("waiting", "running"):
            return row.stamp != stamp
        if row.stamp != stamp or row.options != digest(self.folders.options(row.path)):
            return True
        if row.state == "failed":
            return _may_retry(row, self.now())
        return row.state == "done" and not is_there(row.path, self.plan.published)

    def _queue(self, path: str, stamp: Stamp, now: float) -> None:
        """Put a whole deck in the queue, unless this very content is already what is published."""
        deck = self.plan.inbox / path
        try:
            with deck.open("rb") as stream:
                sha256 = sha256_of(stream)
        except OSError:
            self.settler.changed(path, now)  # locked or gone: the next look tells
            return
        options = digest(self.folders.options(path))
        old = self.store.get(path) or Row(path=path, state="new")
        row = replace(
            old, size=stamp.size, mtime=stamp.mtime, sha256=sha256, options=options, missing_since=None
        )
        same = (old.sha256, old.options) == (sha256, options)
        if same and (old.state == "aside" or (old.state == "failed" and not _may_retry(old, now))):
            self.store.put(row)
        elif old.state == "running":
            self.store.put(replace(row, state="running"))
        elif made_of(path, self.plan.published) == digest(sha256, options) and is_there(
            path, self.plan.published
        ):
            self.store.put(replace(row, state="done", made=digest(sha256, options)))
        else:
            deaths = old.deaths if same else 0
            self.store.put(replace(row, state="waiting", queued=now, deaths=deaths, message="", hint=""))

    def _start(self, now: float) -> None:
        while len(self.running) < self.plan.jobs:
            waiting = [row for row in self.store.in_state("waiting") if row.path not in self.running]
            row = next_deck(waiting, self.store.in_state("running"), self.last_turn, self.plan.jobs)
            if row is None or not self._start_one(row, waiting, now):
                return

    def _start_one(self, row: Row, waiting: list[Row], now: float) -> bool:
        """Start the deck; when another watcher has it, the next one that nobody has."""
        for candidate in [row, *(each for each in waiting if each != row)]:
            folder, name = self._target(candidate.path)
            if self.claims.take(folder / name):
                self.last_turn[group(candidate.path)] = now
                self.store.put(replace(candidate, state="running", started=now))
                task = Task(
                    deck=self.plan.inbox / candidate.path,
                    folder=folder,
                    options=self.folders.options(candidate.path),
                    limits=self.plan.limits,
                )
                self.running[candidate.path] = self.crew.start(task)
                return True
        return False

    def _finish(self, now: float) -> None:
        for path, future in list(self.running.items()):
            if future.done():
                del self.running[path]
                error = future.exception()
                result = Result(status="died", message=str(error)) if error else future.result()
                self._keep(path, result, now)
                folder, name = self._target(path)
                self.claims.release(folder / name)

    def _keep(self, path: str, result: Result, now: float) -> None:
        row = self.store.get(path)
        if row is None:  # retired while it was running
            return
        log.info("%s: %s %s", path, result.status, result.message)
        deck = self.plan.inbox / path
        row = replace(row, finished=now, message=result.message, hint=result.hint)
        if result.status in ("done", "doneWithProblems"):
            made = digest(row.sha256, row.options)
            mark(path, self.plan.published, made)
            signs.put_module_sign(deck, self._target(path)[0], result)
            self.store.put(replace(row, state="done", made=made, deaths=0))
        elif result.status == "died" and row.deaths + 1 < MOST_DEATHS:
            self.store.put(replace(row, state="waiting", deaths=row.deaths + 1))
        else:
            state = "aside" if result.status == "died" else "failed"
            message = BLOCKED + result.message if result.status == "blocked" else result.message
            self.store.put(replace(row, state=state, deaths=row.deaths + 1, message=message))
            language = self.folders.options(path).module.language or "en"
            signs.put_problem_sign(deck, language, result.message, result.hint)
        if stamp_of(deck) != row.stamp:  # saved again while it was being converted
            self.settler.changed(path, now)

    def _retire(self, seen: Look, now: float) -> None:
        found = missing(self.store.all(), seen, now, self.plan.retire_seconds)
        if found.is_suspicious:
            log.error("more than a third of the decks vanished at once: nothing is retired")
        for row in found.rows:
            self.store.put(row)
        for row in found.gone:
            retire(outputs(row.path, self.plan.published), self.plan.published)
            signs.remove_signs(self.plan.inbox / row.path)
            self.store.forget(row.path)
            log.info("%s: retired", row.path)

    def _target(self, path: str) -> tuple[Path, str]:
        deck = PurePosixPath(path)
        return self.plan.published / deck.parent, deck.stem


def _may_retry(row: Row, now: float) -> bool:
    """Say whether a failed deck is worth another try as it is: the disk may be free again."""
    return row.message.startswith(BLOCKED) and now - row.finished >= RETRY_SECONDS
