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
        counts = _wait(state, len(decks), started + 60 * said.minutes)
        minutes = (time.monotonic() - started) / 60
        memory = Path(f"/proc/{watcher.pid}/status").read_text() if Path("/proc").is_dir() else ""
        watcher.terminate()
        watcher.wait()
        half_made = len(list(published.rglob(".pptlearn-*")))
    ended = sum(counts[name] for name in ("done", "failed", "aside"))
    print(f"{ended} of {len(decks)} decks in {minutes:.1f} minutes: {ended / minutes:.0f} a minute")
    print(", ".join(f"{count} {name}" for name, count in counts.items()), f"- half-made modules: {half_made}")
    peak = next((line.split()[1] for line in memory.splitlines() if line.startswith("VmHWM")), "0")
    largest = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
    print(f"watcher's peak {int(peak) // 1024} MB, largest process {largest} MB")


def _wait(state: Path, decks: int, until: float) -> dict[str, int]:
    while True:
        time.sleep(2)
        counts = status(state).counts
        if sum(counts[name] for name in ("done", "failed", "aside")) >= decks or time.monotonic() > until:
            return counts


if __name__ == "__main__":
    main()
