"""Print how many decks are lost, half modules seen and conversions done twice, whatever goes wrong.

    python -m tests.benchmark.faults [--only NAME] [--moments 200] [--decks 500] [--seed 7]

Real watchers on a real file system; the full disk needs root.
"""

from __future__ import annotations

import argparse
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

from tests import faults
from tests.faults import Figures


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only")
    parser.add_argument("--moments", type=int, default=200)
    parser.add_argument("--decks", type=int, default=500)
    parser.add_argument("--seed", type=int, default=7)
    said = parser.parse_args()
    scenes: dict[str, Callable[[Path], Figures]] = {
        "killed at random moments": lambda folder: faults.kills(folder, said.moments, 40, said.seed),
        "dropped at once": lambda folder: faults.a_drop(folder, said.decks),
        "a full disk": lambda folder: faults.full_disk(folder, 45, 20, with_queue=False),
        "a full disk, the queue on it": lambda folder: faults.full_disk(folder, 45, 20, with_queue=True),
        "odd arrivals": lambda folder: faults.odd_arrivals(folder, 5, 12.0, 10.0),
        "folders that vanish": lambda folder: faults.vanishing(folder, 12, 5.0),
        "two watchers": lambda folder: faults.two_watchers(folder, 30, 60.0, 10.0),
    }
    for name, scene in scenes.items():
        if said.only in (None, name):
            with TemporaryDirectory() as folder:
                print(f"{name}: {scene(Path(folder))}", flush=True)


if __name__ == "__main__":
    main()
