"""What can go wrong around a watched folder, done to real watchers; each gives its figures."""

from __future__ import annotations

import random
import shutil
import signal
import subprocess
import threading
import time
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from tempfile import mkdtemp

from tests.pptx_files import HELMETS, QUIZ, a_pptx
from tests.watching import SOON, Observer, Watched, until

LONG = 3600.0
SLOW = 3
"""The variant of a deck that takes a while."""


@dataclass(frozen=True)
class Figures:
    decks: int
    lost: list[str]
    half: list[str]
    twice: list[str]
    seconds: float
    note: str = ""

    @property
    def is_clean(self) -> bool:
        return not (self.lost or self.half or self.twice)

    def __str__(self) -> str:
        counts = f"lost {len(self.lost)}, half {len(self.half)}, twice {len(self.twice)}"
        return f"{self.decks} decks in {self.seconds:.0f} s: {counts}. {self.note}"


@cache
def variants() -> tuple[Path, ...]:
    """Return three small decks that differ, and one that takes a while."""
    folder = Path(mkdtemp(prefix="pptlearn-decks-"))
    slides = ((HELMETS,), (HELMETS, QUIZ), (QUIZ,), (HELMETS,) * 150)
    return tuple(a_pptx(folder / f"{n}.pptx", *each, picture=n == 1) for n, each in enumerate(slides))


def drop(watched: Watched, name: str, variant: int = 0) -> Path:
    """Copy a deck into the inbox, as Explorer does: its bytes appear under its own name."""
    deck = watched.inbox / name
    deck.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(variants()[variant], deck)
    return deck


def observed(watched: Watched, decks: int, story: Callable[[], str]) -> Figures:
    """Return the figures of a story that ends with so many decks settled."""
    begun = time.monotonic()
    with Observer(watched.published) as seen:
        note = story()
        time.sleep(0.2)
    lost = watched.lost()
    return Figures(decks, lost, seen.half, seen.twice, time.monotonic() - begun, note)


def kills(folder: Path, moments: int, decks: int, seed: int = 7) -> Figures:
    """Kill the watcher or one of its workers at random moments, while decks are dropped and saved again."""
    watched, dice = Watched(folder), random.Random(seed)
    names = [f"group{n % 5}/deck {n}.pptx" for n in range(decks)]
    killed = {"watcher": 0, "worker": 0}

    def story() -> str:
        for name in names:
            drop(watched, name)
        while sum(killed.values()) < moments:
            with watched.running() as process:
                for _ in range(dice.randint(1, 3)):
                    time.sleep(dice.uniform(0.05, 1.6))
                    drop(watched, dice.choice(names), dice.randrange(3))
                    if workers := children(process.pid):
                        subprocess.run(["kill", "-9", str(dice.choice(workers))], check=False)
                        killed["worker"] += 1
                time.sleep(dice.uniform(0.05, 1.6))
                process.send_signal(signal.SIGKILL)
                killed["watcher"] += 1
        with watched.running():
            until(lambda: watched.is_settled(decks), LONG)
            until(lambda: not watched.lost())
        litter = [each.name for each in watched.published.rglob(".*") if not each.name.endswith(".made")]
        assert not litter, litter
        aside = watched.status().counts["aside"]
        return f"killed {killed['watcher']} watchers and {killed['worker']} workers; {aside} set aside"

    return observed(watched, decks, story)


def children(pid: int) -> list[int]:
    """Return the worker processes of a watcher, and the processes they forked for a deck."""
    workers = _children(pid)
    return [*workers, *converting(pid)]


def converting(pid: int) -> list[int]:
    """Return the processes that have a deck now."""
    return [child for worker in _children(pid) for child in _children(worker)]


def _children(pid: int) -> list[int]:
    command = ["pgrep", "-P", str(pid), "-f", "pptlearn.watch.worker"]
    return [int(line) for line in subprocess.run(command, capture_output=True, text=True).stdout.split()]


def a_drop(folder: Path, decks: int) -> Figures:
    """Drop many decks at once on a watcher that runs."""
    watched = Watched(folder)

    def story() -> str:
        with watched.running():
            until(lambda: watched.log())
            for n in range(decks):
                drop(watched, f"group{n % 17}/deck {n}.pptx", n % 3)
            until(lambda: watched.is_settled(decks), LONG)
        return f"{watched.status().counts['done']} done"

    return observed(watched, decks, story)


def full_disk(folder: Path, decks: int, room: int, with_queue: bool) -> Figures:
    """Publish onto a disk of 20 MB of which few are free, and make room when nothing goes any more.

    Needs root, for a tmpfs.
    """
    disk = folder / "disk"
    disk.mkdir()
    mount("-t", "tmpfs", "-o", "size=20m", "tmpfs", disk)
    (disk / "ballast").write_bytes(bytes((20 - room) << 20))
    watched = Watched(
        folder, published_at=disk / "out", state_at=disk / "state" if with_queue else folder / "state"
    )

    def story() -> str:
        for n in range(decks):
            drop(watched, f"deck {n}.pptx", n % 3)
        with watched.running() as process:
            until(lambda: list(watched.inbox.glob("*.problem.html")), LONG)
            stuck = len(list(watched.inbox.glob("*.problem.html")))
            process.kill()  # and the restart has no room either
        with watched.running():
            time.sleep(3)
            mount("-o", "remount,size=2g", disk)
            until(lambda: watched.is_settled(decks), LONG)
            until(lambda: not list(watched.inbox.glob("*.problem.html")), LONG)
        return f"{stuck} or more had no room at first"

    try:
        return observed(watched, decks, story)
    finally:
        subprocess.run(["umount", "-l", disk], check=False)


def mount(*words: object) -> None:
    subprocess.run(["mount", *map(str, words)], check=True, capture_output=True)


def odd_arrivals(folder: Path, decks: int, pause: float, give_up: float) -> Figures:
    """Slow copies, rename storms, saves by delete and rename, odd names: all of it at the same time.

    Copies stand still for `pause` seconds; the watcher gives up a file that is no copy after `give_up`.
    """
    watched = Watched(folder)
    watched.times["give_up_seconds"] = give_up
    names = [*(f"slow {n}.pptx" for n in range(decks)), *(f"storm {n} 9.pptx" for n in range(decks))]
    names += [f"saved {n}.pptx" for n in range(decks)]
    for name in ("Réunion d’équipe", "Privé überzicht één", "ÇA", "ça"):
        forms = {unicodedata.normalize(form, name) for form in ("NFC", "NFD")}
        names += [f"Café/{form}.pptx" for form in sorted(forms)]
    names.append("x" * 250 + ".pptx")
    explained: set[Path] = set()

    def story() -> str:
        with watched.running():
            until(lambda: watched.log())
            jobs = [lambda n=n: slowly(watched, f"slow {n}.pptx", pause) for n in range(decks)]
            jobs += [lambda n=n: storm(watched, n) for n in range(decks)]
            jobs += [lambda n=n: saved_anew(watched, f"saved {n}.pptx") for n in range(decks)]
            threads = [threading.Thread(target=job) for job in jobs]
            for thread in threads:
                thread.start()
            for name in names[3 * decks :]:
                drop(watched, name)
            while any(thread.is_alive() for thread in threads) or not is_over():
                explained.update(watched.inbox.rglob("*.problem.html"))
                time.sleep(0.1)
        return f"{len(explained)} explained for nothing"

    end = time.monotonic() + LONG

    def is_over() -> bool:
        assert time.monotonic() < end, watched.status()
        made = {row.path for row in watched.rows() if row.state == "done"}
        return made >= set(names) and watched.is_settled(len(names)) and not (made - set(names))

    figures = observed(watched, len(names), story)
    assert not explained, explained
    return figures


def slowly(watched: Watched, name: str, pause: float) -> None:
    """Write a deck piece by piece, as a slow network does, and stand still half-way."""
    content = variants()[1].read_bytes()
    piece = len(content) // 8
    with (watched.inbox / name).open("wb") as stream:
        for start in range(0, len(content), piece):
            stream.write(content[start : start + piece])
            stream.flush()
            time.sleep(pause if start == 4 * piece else pause / 5)


def storm(watched: Watched, number: int) -> None:
    deck = drop(watched, f"storm {number}.pptx")
    for turn in range(10):
        time.sleep(0.05 * (turn % 4))
        deck = deck.rename(deck.with_name(f"storm {number} {turn}.pptx"))


def saved_anew(watched: Watched, name: str) -> None:
    """Save as PowerPoint does: write aside, delete, rename; three times."""
    for variant in range(3):
        aside = watched.inbox / f"~${name}.tmp"
        shutil.copyfile(variants()[variant], aside)
        (watched.inbox / name).unlink(missing_ok=True)
        time.sleep(0.05)
        aside.rename(watched.inbox / name)
        time.sleep(0.6)


def vanishing(folder: Path, decks: int, away: float) -> Figures:
    """Let the inbox, the published folder and a folder disappear and return; then delete half of all."""
    watched = Watched(folder)
    names = [f"group{n % 2}/deck {n}.pptx" for n in range(decks)]

    def story() -> str:
        for name in names:
            drop(watched, name)
        with watched.running():
            until(lambda: watched.is_settled(decks), LONG)
            for place in (watched.inbox, watched.published, watched.inbox / "group1"):
                aside = folder / "aside"
                place.rename(aside)
                time.sleep(away)
                aside.rename(place)
                time.sleep(1.5)
            dropped = drop(watched, "group1/after.pptx")
            until(lambda: (watched.published / "group1" / "after" / "index.html").is_file(), SOON)
            dropped.unlink()
            for name in names[: decks // 2]:
                (watched.inbox / name).unlink()
            until(lambda: any("more than a third" in str(line["event"]) for line in watched.log()), SOON)
            time.sleep(3 * watched.times["retire_seconds"])
        kept = [name for name in names if (watched.published / name).with_suffix("").is_dir()]
        assert len(kept) == decks, "something was retired"
        done = [line for line in watched.log() if line["event"] == "converted"]
        assert len(done) == decks + 1, "something was converted again"
        return "nothing retired"

    return observed(watched, decks, story)


def two_watchers(folder: Path, decks: int, patience: float, renewal: float) -> Figures:
    """Let two watchers share an inbox, kill one half-way, and let the other take over its claims."""
    times = {"claim_seconds": patience, "renew_seconds": renewal, "jobs": 1}
    one, two = (
        Watched(folder, state_at=folder / name, times={**Watched(folder).times, **times})
        for name in ("one", "two")
    )
    for n in range(decks):
        drop(one, f"deck {n}.pptx", SLOW)

    def story() -> str:
        with one.running() as first, two.running():
            until(lambda: converting(first.pid), LONG)
            first.kill()
            until(lambda: two.is_settled(decks), LONG)
        counts = [len(converted(each)) for each in (one, two)]
        assert sum(counts) == decks, counts
        assert not list(one.published.rglob(".*.claim"))
        return f"{counts[0]} by the one, {counts[1]} by the other"

    return observed(one, decks, story)


def converted(watched: Watched) -> list[object]:
    try:
        return [line["deck"] for line in watched.log() if line["event"] == "converted"]
    except OSError:
        return []
