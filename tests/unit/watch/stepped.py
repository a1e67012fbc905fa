"""A watcher in this process whose clock is moved by hand."""

from __future__ import annotations

from pathlib import Path

from pptlearn.watch.executors import crew_here
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.service import Service
from pptlearn.watch.store import Row, Store


class Stepped:
    """`pass_time` is all that happens; nothing is told by events."""

    def __init__(self, folder: Path) -> None:
        self.inbox, self.published = folder / "in", folder / "out"
        self.inbox.mkdir(exist_ok=True)
        self.clock = 1000.0
        plan = WatchPlan(inbox=self.inbox, published=self.published, state=folder / "state")
        self.service = Service(plan, Store(folder / "state"), crew_here(), now=lambda: self.clock)
        self.service.begin()

    def __enter__(self) -> Stepped:
        return self

    def __exit__(self, *_: object) -> None:
        self.service.store.close()

    def pass_time(self, seconds: float) -> None:
        """Let so many seconds pass, in steps of one."""
        for _ in range(int(seconds)):
            self.service.step()
            self.clock += 1

    def rows(self) -> dict[str, Row]:
        return {row.path: row for row in self.service.store.all()}
