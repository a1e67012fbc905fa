"""Which decks were meant, and where each module lands."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from pptlearn.names import is_deck, output_name
from pptlearn.options import ConvertOptions


@dataclass(frozen=True, slots=True)
class Job:
    """A deck, the folder its module goes to, its options, and why it cannot be done."""

    deck: Path
    folder: Path
    options: ConvertOptions = ConvertOptions()
    refusal: str = ""


def jobs(
    named: Iterable[Path], output: Path | None, options_for: Callable[[Path], ConvertOptions]
) -> list[Job]:
    """Return a job per deck; a folder is searched, and decks found in it keep their relative place.

    `options_for` is asked with the folder of each deck. The second of two decks that would land on one name
    is refused, naming both; a deck that is named twice is done once.
    """
    taken: dict[str, Path] = {}
    found = []
    for deck, folder in _placed(named, output):
        place = os.path.normcase(folder.resolve() / output_name(deck))
        first = taken.setdefault(place, deck)
        if first is not deck and first.resolve() == deck.resolve():
            continue
        clash = first is not deck
        refusal = (
            f"{deck} and {first} would both become {Path(place).name}; rename one of them" if clash else ""
        )
        found.append(Job(deck, folder, options_for(deck.parent), refusal))
    return found


def _placed(named: Iterable[Path], output: Path | None) -> Iterator[tuple[Path, Path]]:
    for path in named:
        if not path.is_dir():
            yield path, output or path.parent
            continue
        for deck in decks_in(path):
            yield deck, output / deck.parent.relative_to(path) if output else deck.parent


def decks_in(folder: Path) -> Sequence[Path]:
    """Return the decks at any depth of `folder`, without lock files and hidden ones, in a fixed order."""
    return sorted(
        path
        for path in folder.rglob("*")
        if is_deck(path)
        and path.is_file()
        and not any(part.startswith(".") for part in path.relative_to(folder).parts)
    )
