"""Print wall time, CPU time and peak memory of `pptlearn convert` on named decks, beside two floors.

    python tests/benchmark/speed.py [DECK…] [--runs N]

The floors: a process that unzips and parses every part, and one in which python-pptx reads all text. Each
figure is the median of N runs of a fresh process with a warm asset cache. Without decks: the samples, and the
real decks when they are there.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).resolve().parents[2]
REAL = ROOT.parent / "shared" / "decks"

UNZIP_AND_PARSE = """
import sys, zipfile
from lxml import etree
with zipfile.ZipFile(sys.argv[1]) as archive:
    for name in archive.namelist():
        content = archive.read(name)
        if name.endswith((".xml", ".rels")):
            etree.fromstring(content)
"""
READ_ALL_TEXT = """
import sys
from pptx import Presentation
for slide in Presentation(sys.argv[1]).slides:
    for shape in slide.shapes:
        if shape.has_text_frame:
            shape.text_frame.text
"""


class Figures(NamedTuple):
    wall: float
    cpu: float
    megabytes: float


def run(*command: str) -> Figures:
    """Return what one process of this command cost."""
    started = time.perf_counter()
    nowhere = os.open(os.devnull, os.O_WRONLY)
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=[(os.POSIX_SPAWN_DUP2, nowhere, 1)])
    _, status, usage = os.wait4(pid, 0)
    os.close(nowhere)
    if status:
        sys.exit(f"this failed: {' '.join(command)}")
    return Figures(time.perf_counter() - started, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def median(command: tuple[str, ...], runs: int) -> Figures:
    found = [run(*command) for _ in range(runs)]
    return Figures(*(statistics.median(column) for column in zip(*found, strict=True)))


def default_decks() -> list[Path]:
    real = [REAL / "narrated" / "prechelt_mini.pptx", *sorted((REAL / "pairs").glob("*/deck.pptx"))[::5]]
    return [*sorted((ROOT / "samples").glob("*.pptx")), *(deck for deck in real if deck.is_file())]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("decks", nargs="*", type=Path)
    parser.add_argument("--runs", type=int, default=3)
    said = parser.parse_args()
    print(f"{'deck':44} {'':12} {'wall s':>8} {'CPU s':>8} {'MB':>8}")
    for deck in said.decks or default_decks():
        name = deck.parent.name if deck.name == "deck.pptx" else deck.stem
        with tempfile.TemporaryDirectory() as folder:
            convert = (sys.executable, "-m", "pptlearn", "convert", str(deck), "-o", folder)
            run(*convert)
            rows = {
                "convert": convert,
                "unzip, parse": (sys.executable, "-c", UNZIP_AND_PARSE, str(deck)),
                "python-pptx": (sys.executable, "-c", READ_ALL_TEXT, str(deck)),
            }
            for label, command in rows.items():
                figures = median(command, said.runs)
                wall, cpu, megabytes = figures
                print(f"{name[:44]:44} {label:12} {wall:8.2f} {cpu:8.2f} {megabytes:8.0f}")
                name = ""


if __name__ == "__main__":
    main()
