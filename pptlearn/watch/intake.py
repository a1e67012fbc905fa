"""What comes in: which decks are due, and what a whole one is queued as."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pptlearn.cache import sha256_of
from pptlearn.watch import signs
from pptlearn.watch.approval import waits_for
from pptlearn.watch.beside import contents_beside, has_changed, stamps_beside
from pptlearn.watch.folder import Folders, digest
from pptlearn.watch.inbox import Stamp, stamp_of, target_of
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.published import made
from pptlearn.watch.settle import Settler
from pptlearn.watch.store import Row, Store

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Intake:
    plan: WatchPlan
    store: Store
    folders: Folders
    settler: Settler

    def consider(self, path: str, now: float) -> None:
        """Let a deck settle that is new, or other than what its module was made of."""
        row = self.store.get(path)
        stamp = stamp_of(self.plan.inbox / path)
        if stamp is not None and (row is None or self._is_due(row, stamp, now)):
            self.settler.changed(path, now)

    def queue(self, path: str, stamp: Stamp, now: float) -> None:
        """Queue a whole deck, unless its module is made of just this, or nothing can be made of it."""
        options = digest(self.folders.options(path))
        beside = stamps_beside(self.plan.inbox / path)
        old = self.store.get(path) or Row(path=path)
        row = replace(
            old,
            target=target_of(path),
            size=stamp.size,
            mtime=stamp.mtime,
            options=options,
            beside=beside,
            missing_since=None,
        )
        try:
            wanted = self._contents(path, options, beside)
        except OSError as error:
            self.refuse(row, "locked", f"{Path(path).name} cannot be read: {error.strerror or error}", now)
            return
        row = replace(row, wanted=wanted, deaths=old.deaths if old.wanted == wanted else 0)
        if other := self._other_at(row):
            name = Path(row.target).name
            self.refuse(row, "clash", f"{path} and {other.path} would both become {name}", now)
        elif old.state == "running" or (old.wanted == wanted and _is_final(old, now)):
            self.store.put(row)
        elif not self.adopt(row):
            self._admit(row, now)

    def report_misnamed(self, paths: Sequence[str], now: float) -> None:
        """Report what cannot be queued because its name is no text."""
        for path in paths:
            if self.store.get(path) is None:
                message = f"{path} has a name with bytes in it that are no text"
                self.refuse(Row(path=path), "name", message, now)

    def _admit(self, row: Row, now: float) -> None:
        """Let a deck wait for its turn; before that for the approval that its folder asks for."""
        deck = self.plan.inbox / row.path
        why = waits_for(deck) if self.folders.needs_approval(row.path) else ""
        if not why:
            self.store.put(replace(row, state="waiting", queued=now))
            return
        if row.message != why:
            log.info("held", extra={"deck": row.path, "why": why})
        self.store.put(replace(row, state="held", kind="approval", message=why, hint="", finished=now))
        signs.put_problem_sign(deck, self.folders.language(row.path), "approval", why, "")

    def adopt(self, row: Row) -> bool:
        """Say whether just this module is published already, and if so keep that."""
        target = self.plan.published / row.target
        found = made(target)
        if found is None or found.of != row.wanted:
            return False
        deck = self.plan.inbox / row.path
        if row.made != row.wanted or not signs.has_sign(deck):
            signs.put_module_sign(deck, target.parent, found)
        self.store.put(
            replace(row, state="done", made=found.of, language=found.language, message="", again=None)
        )
        return True

    def _is_due(self, row: Row, stamp: Stamp, now: float) -> bool:
        if row.stamp != stamp or has_changed(self.plan.inbox / row.path, row.beside):
            return True
        if row.options != digest(self.folders.options(row.path)):
            return True
        if row.state == "held":
            return not self.folders.needs_approval(row.path)
        if row.state == "done":
            return made(self.plan.published / row.target) is None
        return row.state == "failed" and row.again is not None and now >= row.again

    def _contents(self, path: str, options: str, beside: str) -> str:
        deck = self.plan.inbox / path
        with deck.open("rb") as stream:
            return digest(sha256_of(stream), options, contents_beside(deck, beside))

    def _other_at(self, row: Row) -> Row | None:
        """Return an earlier deck whose module is where this one's would be, in it, or around it."""
        around = Path(row.target).parents
        others = self.store.at_or_below(row.target) + [
            each for folder in around for each in self.store.at(folder.as_posix())
        ]
        return next((each for each in others if self._comes_before(each, row)), None)

    def _comes_before(self, other: Row, row: Row) -> bool:
        if other.path == row.path or other.kind == "clash" or row.made:
            return False
        return stamp_of(self.plan.inbox / other.path) is not None

    def refuse(self, row: Row, kind: str, message: str, now: float) -> None:
        """Report a deck that cannot even be queued, or given a place; it is tried again."""
        again = now + self.plan.retry_seconds
        if (row.kind, row.message) != (kind, message):  # and not each time that it is tried again
            log.error("refused", extra={"deck": row.path, "why": message})
        self.store.put(
            replace(row, state="failed", kind=kind, message=message, hint="", again=again, finished=now)
        )
        language = self.folders.language(row.path)
        signs.put_problem_sign(self.plan.inbox / row.path, language, kind, message, "")


def _is_final(row: Row, now: float) -> bool:
    """Say whether nothing more can be made of this content."""
    if row.state == "failed":
        return row.again is None or now < row.again
    return row.state == "aside"
