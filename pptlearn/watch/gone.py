"""Decks that are no longer in the inbox: their modules are retired when that is certain."""

from __future__ import annotations

import logging
from collections.abc import Container
from dataclasses import dataclass

from pptlearn.watch import signs, staging
from pptlearn.watch.inbox import Look
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.published import outputs
from pptlearn.watch.retire import missing, retire
from pptlearn.watch.store import Row, Store

log = logging.getLogger(__name__)


@dataclass(slots=True)
class Gone:
    plan: WatchPlan
    store: Store
    is_suspicious: bool = False

    def retire(self, seen: Look, running: Container[str], now: float) -> bool:
        """Retire what is gone, and say whether anything is missing."""
        rows = []
        for row in self.store.all():
            if row.path in running:
                continue
            if row.path not in seen and seen.knows(row.path) and not self._has_outputs(row):
                self._retire_one(row)  # there is nothing to lose
            else:
                rows.append(row)
        found = missing(rows, seen, now, self.plan.retire_seconds)
        if found.is_suspicious and not self.is_suspicious:
            log.error("more than a third of the decks vanished at once: nothing is retired")
        self.is_suspicious = found.is_suspicious
        for row in found.rows:
            self.store.put(row)
        for row in found.gone:
            self._retire_one(row)
        return any(row.missing_since is not None for row in found.rows)

    def _has_outputs(self, row: Row) -> bool:
        """Say whether anything is published of this deck; what has its name may be another's."""
        return _has_place(row) and bool(outputs(self.plan.published / row.target))

    def _retire_one(self, row: Row) -> None:
        deck = self.plan.inbox / row.path
        if _has_place(row):
            retire(outputs(self.plan.published / row.target), self.plan.published)
            staging.discard(self.plan.published / row.target)
            signs.remove_signs(deck)
        else:
            signs.remove_problem_sign(deck)
        self.store.forget(row.path)
        log.info("retired", extra={"deck": row.path})


def _has_place(row: Row) -> bool:
    """Say whether a deck has a place of its own under the published folder."""
    return row.target != "" and row.kind != "clash"
