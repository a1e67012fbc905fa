"""Print how many small decks a minute the watcher converts, and what it holds in memory while it does.

    python -m tests.benchmark.watched FOLDER [--decks 500] [--rounds 1] [--minutes 60]

Drops copies of the smallest decks in FOLDER into an inbox, all at once, and waits until every one is done or
reported; in each further round it saves every one of them anew, with other bytes.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from zipfile import BadZipFile, ZipFile

from pptlearn.watch.status import status
from pptlearn.watch.store import Row, Store

ENDED = ("done", "failed", "aside")
FOLDERS = 17
PARTS = 12
"""So many times is told what is held in memory."""


@dataclass(frozen=True)
class Held:
    """What is held at one moment, in megabytes."""

    ended: int
    watcher: int
    worker: int
    """The largest of the workers."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--decks", type=int, default=500)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--minutes", type=float, default=60.0)
    said = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        _run(Path(folder), _smallest(said.folder, said.decks), said.rounds, 60 * said.minutes)


def _smallest(folder: Path, count: int) -> list[Path]:
    return sorted(folder.rglob("*.pptx"), key=lambda deck: (deck.stat().st_size, deck))[:count]


def _run(folder: Path, decks: list[Path], rounds: int, seconds: float) -> None:
    inbox, published, state = (folder / name for name in ("inbox", "published", "state"))
    dropped = [inbox / f"group{n % FOLDERS}" / f"{n} {deck.name}" for n, deck in enumerate(decks)]
    for deck, target in zip(decks, dropped, strict=True):
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(deck, target)
    command = [sys.executable, "-m", "pptlearn", "watch", inbox, "-o", published, "--state", state]
    begun, held = time.monotonic(), [Held(0, 0, 0)]
    watcher = subprocess.Popen(command, stderr=subprocess.DEVNULL)
    for number in range(rounds):
        since = time.time()
        if number:
            _save_anew(dropped, number)
        _wait(state, watcher.pid, since, len(decks), held, begun + seconds)
        if time.monotonic() > begun + seconds:
            break
    took = (time.monotonic() - begun) / 60
    watcher.terminate()
    watcher.wait()
    _tell(state, published, held, took)


def _save_anew(decks: list[Path], number: int) -> None:
    """Give every deck other bytes that say the same."""
    for deck in decks:
        try:
            with ZipFile(deck, "a") as package:
                package.comment = f"saved {number} times".encode()
        except (OSError, ValueError, BadZipFile):  # one that is no deck, and reported as such
            deck.write_bytes(deck.read_bytes() + b" ")


def _wait(state: Path, watcher: int, since: float, decks: int, held: list[Held], until: float) -> None:
    """Wait until all decks have ended since a moment; note what is held every second."""
    before = held[-1].ended
    while held[-1].ended < before + decks and time.monotonic() < until:
        time.sleep(1)
        ended = before + sum(row.state in ENDED and row.finished >= since for row in _rows(state))
        held.append(Held(ended, _megabytes(watcher), max(map(_megabytes, _children(watcher)), default=0)))


def _rows(state: Path) -> list[Row]:
    store = Store(state)
    try:
        return store.all()
    finally:
        store.close()


def _tell(state: Path, published: Path, held: list[Held], minutes: float) -> None:
    ended, found = held[-1].ended, status(state)
    half_made = len([*published.rglob(".pptlearn-*"), *published.rglob(".*.staged")])
    print(f"{ended} decks in {minutes:.1f} minutes: {ended / minutes:.0f} a minute")
    print(", ".join(f"{count} {name}" for name, count in found.counts.items()), f"- half-made: {half_made}")
    for row in found.troubled:
        print(f"  {row.path}: {row.message}")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{(spent.ru_utime + spent.ru_stime) / max(1, ended):.2f} s of processor a deck")
    edges = [len(held) * part // PARTS for part in range(PARTS + 1)]
    for start, end in pairwise(edges):
        part = held[start:end] or held[-1:]
        most = max(each.watcher for each in part), max(each.worker for each in part)
        print(f"until {part[-1].ended} decks: watcher {most[0]} MB, a worker {most[1]} MB at most")


def _children(pid: int) -> list[int]:
    found = subprocess.run(["pgrep", "-P", str(pid)], capture_output=True, text=True, check=False)
    return [int(line) for line in found.stdout.split()]


def _megabytes(pid: int) -> int:
    """Return the memory that a process holds now."""
    try:
        said = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0
    return next((int(line.split()[1]) // 1024 for line in said.splitlines() if line.startswith("VmRSS")), 0)


if __name__ == "__main__":
    main()
