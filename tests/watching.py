"""A real watcher in a process of its own, and an observer that sees every module it publishes.

    python -m tests.watching INBOX PUBLISHED STATE [NAME=SECONDS ...]

runs the watcher with times that suit a test.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import re
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pptlearn.names import output_name
from pptlearn.watch.inbox import target_of
from pptlearn.watch.status import Status, status
from pptlearn.watch.store import Row, Store

SOON = 240.0
"""Seconds: more than a machine that is busy with other things ever needs."""
QUICK = {"settle_seconds": 0.3, "give_up_seconds": 2.0, "retry_seconds": 1.0, "retire_seconds": 1.0}
MODULE_DATA = re.compile(rb'<script type="application/json" id="module">(.*?)</script>', re.DOTALL)


@dataclass
class Watched:
    """An inbox, a published folder and a queue below one folder."""

    folder: Path
    times: dict[str, float] = field(default_factory=lambda: dict(QUICK))
    published_at: Path | None = None
    state_at: Path | None = None
    words: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        self.inbox.mkdir(parents=True, exist_ok=True)
        self.published.mkdir(parents=True, exist_ok=True)

    @property
    def inbox(self) -> Path:
        return self.folder / "in"

    @property
    def published(self) -> Path:
        return self.published_at or self.folder / "out"

    @property
    def state(self) -> Path:
        return self.state_at or self.folder / "state"

    def start(self) -> subprocess.Popen[bytes]:
        times = [f"{name}={seconds}" for name, seconds in self.times.items()]
        command = [sys.executable, "-m", "tests.watching", self.inbox, self.published, self.state]
        log = (self.folder / f"{self.state.name}.log").open("ab")
        with log:
            return subprocess.Popen([*command, *times, *self.words], stderr=log)

    @contextlib.contextmanager
    def running(self) -> Iterator[subprocess.Popen[bytes]]:
        process = self.start()
        try:
            yield process
        finally:
            process.kill()
            process.wait()

    def rows(self) -> list[Row]:
        store = Store(self.state)
        try:
            return store.all()
        finally:
            store.close()

    def status(self) -> Status:
        return status(self.state)

    def is_settled(self, decks: int) -> bool:
        """Say whether so many decks are known, and all of them converted or reported."""
        counts = self.status().counts
        ended = sum(counts[name] for name in ("done", "failed", "aside"))
        return ended >= decks and counts["waiting"] == counts["running"] == 0

    def log(self) -> list[dict[str, object]]:
        lines = (self.folder / f"{self.state.name}.log").read_text(encoding="utf-8").splitlines()
        return [json.loads(line) for line in lines if line.startswith("{") and line.endswith("}")]

    def lost(self) -> list[str]:
        """Return the decks in the inbox with neither a module made of what they hold nor an explanation."""
        found = []
        for deck in sorted(self.inbox.rglob("*.pptx")):
            target = self.published / target_of(deck.relative_to(self.inbox).as_posix())
            is_explained = _beside(deck, ".problem.html").is_file()
            if not is_explained and not (
                _beside(deck, ".module.html").is_file() and _is_made_of(target, deck)
            ):
                found.append(deck.relative_to(self.inbox).as_posix())
        return found


def _beside(deck: Path, ending: str) -> Path:
    return deck.with_name(output_name(deck) + ending)


def _is_made_of(module: Path, deck: Path) -> bool:
    try:
        manifest = json.loads((module / "module.json").read_bytes())
    except OSError:
        return False
    return bool(manifest["source"]["sha256"] == hashlib.sha256(deck.read_bytes()).hexdigest())


def until(condition: Callable[[], object], seconds: float = SOON) -> None:
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


class Observer:
    """Looks at every published module again and again, as an LMS or a learner might at any moment."""

    def __init__(self, published: Path) -> None:
        self.published = published
        self.half: list[str] = []
        """What was seen of modules that were not whole."""
        self.twice: list[str] = []
        """Modules that were published again with the very same page."""
        self.looks = 0
        self._pages: dict[Path, tuple[int, bytes]] = {}
        self._ended = threading.Event()
        self._thread = threading.Thread(target=self._observe, daemon=True)

    def __enter__(self) -> Observer:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._ended.set()
        self._thread.join()

    def _observe(self) -> None:
        while not self._ended.wait(0.02):
            self.looks += 1
            for folder, folders, files in os.walk(self.published):
                folders[:] = [name for name in folders if not name.startswith(".") and name != "assets"]
                if "index.html" in files or "module.json" in files or "assets" in folders:
                    self._look_at(Path(folder))

    def _look_at(self, module: Path) -> None:
        for _ in range(3):
            page = module / "index.html"
            try:
                before = page.stat()
                if self._pages.get(module, (0, b""))[0] == before.st_ino:
                    return
                content = page.read_bytes()
                wrong = _what_is_wrong(module, content)
                after = page.stat()
            except OSError as error:
                wrong, before, after = str(error), None, None
            if wrong is None and before and after and before.st_ino == after.st_ino:
                if self._pages.get(module, (0, b""))[1] == content:
                    self.twice.append(str(module))
                self._pages[module] = (before.st_ino, content)
                return
            if not module.exists() or (before and after and before.st_ino != after.st_ino):
                continue  # retired or updated under our eyes: looked at anew
            if wrong:
                self.half.append(f"{module}: {wrong}")
                return


def _what_is_wrong(module: Path, page: bytes) -> str | None:
    data = MODULE_DATA.search(page)
    if data is None or not page.rstrip().endswith(b"</html>"):
        return "the page is cut short"
    for asset in json.loads(data[1])["assets"]:
        file = module / asset["path"]
        if not file.is_file() or file.stat().st_size != asset["bytes"]:
            return f"{asset['path']} is missing or cut short"
    json.loads((module / "module.json").read_bytes())
    return None


def main() -> None:
    from pptlearn.watch.log import log_as_json
    from pptlearn.watch.plan import WatchPlan
    from pptlearn.watch.run import watch

    inbox, published, state, *said = sys.argv[1:]
    log_as_json(sys.stderr)
    times = {name: json.loads(value) for name, _, value in (each.partition("=") for each in said)}
    watch(WatchPlan(inbox=Path(inbox), published=Path(published), state=Path(state), **times))


if __name__ == "__main__":
    main()
