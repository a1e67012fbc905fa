"""The watcher: looks, hands out work, keeps what became of it."""

from __future__ import annotations

import contextlib
import logging
import sqlite3
import threading
import time
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass, field, replace
from pathlib import Path

from pptlearn.errors import PackageError
from pptlearn.names import is_deck
from pptlearn.settings import FILE
from pptlearn.watch import signs, staging
from pptlearn.watch.choose import group, next_deck
from pptlearn.watch.claim import Claims
from pptlearn.watch.executors import Crew
from pptlearn.watch.folder import Folders, digest
from pptlearn.watch.gone import Gone
from pptlearn.watch.inbox import OWN, is_hidden, look, place, stamp_of
from pptlearn.watch.intake import Intake
from pptlearn.watch.outcome import after
from pptlearn.watch.places import Away, Places
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.published import clean, left_over, make_folder
from pptlearn.watch.retire import retire
from pptlearn.watch.settle import Settler
from pptlearn.watch.store import Row, Store
from pptlearn.watch.work import Result, Task

log = logging.getLogger(__name__)

UNREADABLE = "\N{REPLACEMENT CHARACTER}"
"""What events have in the place of a byte that is no text."""
SETTINGS_SECONDS = 2.0
"""Between two glances at the settings files, their themes and logos, which may lie anywhere."""
BUSY = 0.5
"""Seconds that one step may spend on reading decks, so that workers are not left waiting."""


@dataclass(frozen=True, slots=True)
class Running:
    task: Task
    future: Future[Result]


@dataclass(slots=True)
class Service:
    plan: WatchPlan
    store: Store
    crew: Crew
    now: Callable[[], float] = time.time
    woken: threading.Event = field(default_factory=threading.Event)
    """Set when a conversion ends."""
    claims: Claims = field(init=False)
    folders: Folders = field(init=False)
    settler: Settler = field(init=False)
    intake: Intake = field(init=False)
    places: Places = field(init=False)
    gone: Gone = field(init=False)
    running: dict[str, Running] = field(default_factory=dict)
    last_turn: dict[str, float] = field(default_factory=dict)
    stirred: dict[Path, float] = field(default_factory=dict)
    """Folders in which something other than a deck has just changed, and when."""
    next_look: float = 0.0
    next_settings: float = 0.0

    def __post_init__(self) -> None:
        plan = self.plan
        self.claims = Claims(self.store.owner(), plan.claim_seconds)
        self.folders = Folders(plan.inbox, self.store, plan.options)
        self.settler = Settler(plan.inbox, plan.settle_seconds, plan.give_up_seconds)
        self.intake = Intake(plan, self.store, self.folders, self.settler)
        self.places = Places(plan, self.store)
        self.gone = Gone(plan, self.store)

    def begin(self) -> None:
        """Take up what an earlier watcher left: running decks wait again, half-made files go."""
        self.places.make()
        self.claims.drop_own(self.plan.published)
        clean(self.plan.published, staging.is_half_made)
        for row in self.store.in_state("running"):
            self.store.put(replace(row, state="waiting"))

    def step(self) -> None:
        """Do everything that is due now; quick, so that it can be called a few times a second.

        Away while the inbox or the published folder is.
        """
        now = self.now()
        try:
            self.places.check()
        except Away:
            self.next_look = 0.0
            raise
        self._finish(now)
        if now >= self.next_look:
            self.full_look(now)
        if now >= self.next_settings:
            self.next_settings = now + SETTINGS_SECONDS
            for folder in self.folders.changed():
                self.stirred.setdefault(folder, now)
        self._look_at_stirred(now)
        for row in self.store.to_try_again(now):
            self.intake.consider(row.path, now)
        self._take_in(now)
        self._start(now)

    def full_look(self, now: float) -> None:
        """Look at the whole inbox: what is new, what has changed, what is gone."""
        seen = look(self.plan.inbox)
        self.folders.look(seen.settings)
        for path in seen.decks:
            self.intake.consider(path, now)
        self.intake.report_misnamed(seen.misnamed, now)
        some_are_missing = self.gone.retire(seen, self.running, now)
        pause = self.plan.scan_seconds
        self.next_look = self.now() + (min(pause, self.plan.retire_seconds) if some_are_missing else pause)

    def noticed(self, file: Path) -> None:
        """Consider what an event named: a deck, a folder, or something that decks are made of too."""
        path, now = place(file, self.plan.inbox), self.now()
        if is_hidden(path) or file.name.endswith(OWN):
            return
        if file.is_dir():
            self.stirred[file] = now
            for deck in look(self.plan.inbox, file).decks:
                self.intake.consider(deck, now)
        elif UNREADABLE in path:
            self.next_look = min(self.next_look, now + self.plan.settle_seconds)
        elif not is_deck(file):
            self.stirred[file.parent] = now
        elif file.exists():
            self.intake.consider(path, now)
        else:
            self.next_look = min(self.next_look, now + self.plan.retire_seconds)

    @property
    def is_idle(self) -> bool:
        """Nothing settles, waits or runs."""
        return not self.settler.is_waiting and not self.running and not self.store.in_state("waiting")

    def _look_at_stirred(self, now: float) -> None:
        """Look again at the folders that have been quiet for a while."""
        quiet = [each for each, since in self.stirred.items() if now - since >= self.plan.settle_seconds]
        for folder in quiet:
            del self.stirred[folder]
            seen = look(self.plan.inbox, folder)
            above = [
                each / FILE for each in (folder, *folder.parents) if each.is_relative_to(self.plan.inbox)
            ]
            self.folders.look({*seen.settings, *(file for file in above if file.is_file())})
            for path in seen.decks:
                self.intake.consider(path, now)
            self.intake.report_misnamed(seen.misnamed, now)

    def _take_in(self, now: float) -> None:
        begun = time.monotonic()
        for path, stamp in self.settler.settled(now):
            try:
                self.intake.queue(path, stamp, now)
            except (OSError, sqlite3.Error):
                self.settler.changed(path, now)  # not lost: the disk of the queue may be full
                raise
            except Exception as error:  # fence: one deck must not stop the folder
                row = self.store.get(path) or Row(path=path, size=stamp.size, mtime=stamp.mtime)
                self.intake.refuse(row, "unknown", f"{Path(path).name}: {type(error).__name__}", now)
            if time.monotonic() - begun > BUSY:
                return

    def _start(self, now: float) -> None:
        while len(self.running) < self.plan.jobs:
            waiting = [row for row in self.store.in_state("waiting") if row.path not in self.settler]
            if not waiting or not self._start_one(waiting, now):
                return

    def _start_one(self, waiting: list[Row], now: float) -> bool:
        """Start the deck whose turn it is; of those that another watcher has, the next."""
        running = self.store.in_state("running")
        while row := next_deck(waiting, running, self.last_turn, self.plan.jobs):
            waiting.remove(row)
            if stamp_of(self.plan.inbox / row.path) is None:
                self._leave(row)
            elif row.options != digest(self.folders.options(row.path)):
                self.settler.changed(row.path, now)
            elif self._start_claimed(row, now):
                return True
        return False

    def _start_claimed(self, row: Row, now: float) -> bool:
        target = self.plan.published / row.target
        if not self._take(row, target, now):
            return False
        with contextlib.suppress(PackageError, OSError):  # else it is made anew, and says why it cannot be
            staging.resume(target, row.wanted)
        if self.intake.adopt(row):  # by another watcher meanwhile, or by a process that was killed
            self.claims.release(target)
            return False
        self.last_turn[group(row.path)] = now
        self.store.put(replace(row, state="running", started=now))
        task = Task(
            deck=self.plan.inbox / row.path,
            target=target,
            made_of=row.wanted,
            options=self.folders.options(row.path),
            limits=self.plan.limits,
            stamp=row.stamp,
            beside=row.beside,
            claimant=self.claims.owner,
        )
        future = self.crew.start(task)
        future.add_done_callback(lambda _: self.woken.set())
        self.running[row.path] = Running(task, future)
        return True

    def _take(self, row: Row, target: Path, now: float) -> bool:
        """Claim a deck's place; one that cannot be written in is that deck's problem alone."""
        try:
            make_folder(target.parent, self.plan.published)
            return self.claims.take(target)
        except OSError as error:
            self.places.check()
            kind = "taken" if isinstance(error, FileExistsError | NotADirectoryError) else "disk"
            self.intake.refuse(row, kind, f"{target.parent} cannot be written: {error.strerror}", now)
            return False

    def _leave(self, row: Row) -> None:
        """Let go of a deck that is gone before its turn; a module it had is retired in its time."""
        if row.made:
            self.store.put(replace(row, state="done"))
        else:
            self.store.forget(row.path)

    def _finish(self, now: float) -> None:
        for path, running in list(self.running.items()):
            if running.future.done():
                error = running.future.exception()
                died = Result(status="died", kind="died", message=str(error))
                self._keep(path, running.task, died if error else running.future.result(), now)
                del self.running[path]
                self.claims.release(running.task.target)

    def _keep(self, path: str, task: Task, result: Result, now: float) -> None:
        old = self.store.get(path)
        if old is None:  # retired while it was running
            return
        row = after(old, result, task.made_of, now, self.plan.retry_seconds)
        if result.made:
            self._show(task, result)
        if row.state in ("failed", "aside"):
            language = self.folders.language(path)
            signs.put_problem_sign(task.deck, language, row.kind, row.message, row.hint)
        self.store.put(row)
        seconds = round(now - row.started, 1)
        log.info(
            "converted", extra={"deck": path, "result": result.status, "seconds": seconds, "why": row.message}
        )
        self.intake.consider(path, now)

    def _show(self, task: Task, result: Result) -> None:
        """Lead to the module from beside its deck; what is no longer made of the deck is retired."""
        assert result.made is not None
        if task.deck.exists():
            signs.put_module_sign(task.deck, task.target.parent, result.made)
        retire(left_over(task.target, result.made), self.plan.published)
