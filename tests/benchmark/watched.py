"""Print how many small decks a minute the watcher converts, and what it holds in memory.

    python tests/benchmark/watched.py FOLDER [--decks 500] [--minutes 10]

Drops copies of the decks in FOLDER into an inbox all at once and waits until every one is done or reported.
"""

from __future__ import annotations

import argparse
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from pptlearn.watch.status import status

ENDED = ("done", "failed", "aside")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--decks", type=int, default=500)
    parser.add_argument("--minutes", type=float, default=10.0)
    said = parser.parse_args()
    decks = sorted(said.folder.rglob("*.pptx"), key=lambda deck: deck.stat().st_size)[: said.decks]
    with tempfile.TemporaryDirectory() as folder:
        inbox, published, state = (Path(folder) / name for name in ("inbox", "published", "state"))
        for number, deck in enumerate(decks):
            target = inbox / f"group{number % 17}" / f"{number} {deck.name}"
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(deck, target)
        command = [sys.executable, "-m", "pptlearn", "watch", inbox, "-o", published, "--state", state]
        started = time.monotonic()
        watcher = subprocess.Popen(command, stderr=subprocess.DEVNULL)
        held = _wait(state, watcher.pid, len(decks), started + 60 * said.minutes)
        minutes = (time.monotonic() - started) / 60
        found = status(state)
        watcher.terminate()
        watcher.wait()
        half_made = len([*published.rglob(".pptlearn-*"), *published.rglob(".*.staged")])
    ended = sum(found.counts[name] for name in ENDED)
    print(f"{ended} of {len(decks)} decks in {minutes:.1f} minutes: {ended / minutes:.0f} a minute")
    print(", ".join(f"{count} {name}" for name, count in found.counts.items()), f"- half-made: {half_made}")
    for row in found.troubled:
        print(f"  {row.path}: {row.message}")
    spent = resource.getrusage(resource.RUSAGE_CHILDREN)
    print(f"{(spent.ru_utime + spent.ru_stime) / max(1, ended):.2f} s of processor a deck")
    for part in range(1, 5):
        done, watching, working = held[len(held) * part // 4 - 1]
        print(f"after {done} decks: watcher {watching} MB, its workers {working} MB")


def _wait(state: Path, watcher: int, decks: int, until: float) -> list[tuple[int, int, int]]:
    """Wait until all decks have ended; give how many had, and the memory held, every second."""
    held = []
    while True:
        time.sleep(1)
        counts = status(state).counts
        ended = sum(counts[name] for name in ENDED)
        held.append((ended, _megabytes(watcher), max(map(_megabytes, _children(watcher)), default=0)))
        if ended >= decks or time.monotonic() > until:
            return held


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
