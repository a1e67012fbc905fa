"""Spread the words of a text over the voice that speaks it: when does each one begin?"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

# Lengths in letters. Measured on speech with known timings: tests/benchmark/caption_errors.py.
FULL_STOP = 10.0
COMMA = 6.0
DIGIT = 5.0
"""A digit is spoken as a word."""
IDEOGRAPH = 2.5
"""A Chinese or Japanese character is a syllable or two."""

_IDEOGRAPHS = "\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff"
_WORD = re.compile(rf"[{_IDEOGRAPHS}][^\s\w]*|[^\s{_IDEOGRAPHS}]+")
_STOP = re.compile(r"[.!?…。！？][\"'”’»)\]]*$")
_PAUSE = re.compile(r"(?:[,;:、，；：–—]|\.\.\.)[\"'”’»)\]]*$")

REACH = 6
"""How many pauses of the text, or silences of the voice, may follow each other without a partner."""
STOP_COST = 1.5
"""Of leaving the end of a sentence without a silence; a comma costs a fifth."""
UNHEARD = 0.2
"""What is left of a pause that no silence shows."""
WINDOW = 2.5
"""Seconds, with a twentieth of the length, that a pause may lie from where its share of the text puts it."""


@dataclass(frozen=True, slots=True)
class Word:
    """A word as written, with how long it takes to say and to pause after it, in letters."""

    text: str
    letters: float
    pause: float
    glue: str
    """What stands between it and the next word: a space, or nothing in Chinese and Japanese."""

    @property
    def ends_sentence(self) -> bool:
        return self.pause >= FULL_STOP


@dataclass(frozen=True, slots=True)
class Spoken:
    word: Word
    start: float
    end: float


def words_of(text: str) -> tuple[Word, ...]:
    """Return the words of a text; the end of a line ends a sentence."""
    return tuple(word for line in text.splitlines() for word in _line(line))


def spread(
    words: Sequence[Word], seconds: float, silences: Sequence[tuple[float, float]]
) -> tuple[Spoken, ...]:
    """Return when each word is spoken, in a voice of `seconds` with these silences.

    Pauses of the text are matched with silences of the voice, in order; between two matches words take
    time by their letters.
    """
    first, last = _voice(seconds, silences)
    inner = [(start, end) for start, end in silences if start > first and end < last]
    anchors = _anchors(words, first, last, inner)
    return tuple(_between(words, anchors, inner, first, last))


def _line(line: str) -> Iterator[Word]:
    found = list(_WORD.finditer(line))
    for place, match in enumerate(found):
        text, is_last = match[0], place == len(found) - 1
        if not any(each.isalnum() for each in text):
            continue
        glue = "" if not is_last and found[place + 1].start() == match.end() else " "
        pause = FULL_STOP if is_last or _STOP.search(text) else COMMA if _PAUSE.search(text) else 0.0
        yield Word(text, _letters(text), pause, glue)


def _letters(text: str) -> float:
    """Return how many letters a word sounds like, with the gap before the next."""
    sounds = (
        DIGIT if each.isdigit() else IDEOGRAPH if "\u3040" <= each <= "\u9fff" else 1.0
        for each in text
        if each.isalnum()
    )
    return sum(sounds) + 1.0


def _voice(seconds: float, silences: Sequence[tuple[float, float]]) -> tuple[float, float]:
    """Return when the voice begins and ends."""
    begins = silences[0][1] if silences and silences[0][0] < 0.05 else 0.0
    ends = silences[-1][0] if silences and silences[-1][1] > seconds - 0.1 else seconds
    return (begins, ends) if ends > begins else (0.0, seconds)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A pause of the text that is a silence of the voice: it follows the word at `after`."""

    after: int
    start: float
    end: float


@dataclass(frozen=True, slots=True)
class Gap:
    """A pause or a silence: seconds of sound before it, and the cost of leaving it unmatched."""

    at: float
    cost: float


def _anchors(
    words: Sequence[Word], first: float, last: float, silences: Sequence[tuple[float, float]]
) -> list[Anchor]:
    places = [place for place, word in enumerate(words[:-1]) if word.pause]
    sound = last - first - sum(end - start for start, end in silences)
    reached = list(accumulate(word.letters for word in words))
    rate = sound / reached[-1]
    pauses = [
        Gap(reached[place] * rate, STOP_COST if words[place].ends_sentence else 0.3) for place in places
    ]
    quiet = list(accumulate((end - start for start, end in silences), initial=first))
    holes = [
        Gap(start - before, min(2.0, 4 * (end - start)))
        for before, (start, end) in zip(quiet, silences, strict=False)
    ]
    return [Anchor(places[i], *silences[j]) for i, j in _matched(pauses, holes, sound)]


def _matched(pauses: Sequence[Gap], holes: Sequence[Gap], sound: float) -> list[tuple[int, int]]:
    """Return the cheapest pairs of pauses and holes, both in order: a shortest path from start to end."""
    rows = [Gap(0.0, 0.0), *pauses, Gap(sound, 0.0)]
    columns = [Gap(0.0, 0.0), *holes, Gap(sound, 0.0)]
    missed_rows = list(accumulate((gap.cost for gap in rows), initial=0.0))
    missed_columns = list(accumulate((gap.cost for gap in columns), initial=0.0))
    reach = WINDOW + sound / 20

    def step(here: tuple[int, int], there: tuple[int, int]) -> float:
        text = rows[there[0]].at - rows[here[0]].at
        voice = columns[there[1]].at - columns[here[1]].at
        missed = missed_rows[there[0]] - missed_rows[here[0] + 1]
        missed += missed_columns[there[1]] - missed_columns[here[1] + 1]
        return ((text - voice) / (0.25 + 0.1 * text)) ** 2 + missed

    best: dict[tuple[int, int], tuple[float, tuple[int, int]]] = {(0, 0): (0.0, (0, 0))}
    recent: list[tuple[int, int]] = [(0, 0)]
    goal = (len(rows) - 1, len(columns) - 1)
    for i in range(1, len(rows)):
        recent = [(0, 0), *(each for each in recent if each[0] >= max(1, i - REACH))]
        if i == goal[0]:
            partners = [goal[1]]
        else:
            partners = [j for j in range(1, goal[1]) if abs(columns[j].at - rows[i].at) < reach]
        for j in partners:
            cost, before = min(
                (best[each][0] + step(each, (i, j)), each) for each in recent if each[1] < j and each[0] < i
            )
            best[i, j] = cost, before
            recent.append((i, j))
    path, here = [], best[goal][1]
    while here != (0, 0):
        path.append((here[0] - 1, here[1] - 1))
        here = best[here][1]
    return path[::-1]


def _between(
    words: Sequence[Word],
    anchors: Sequence[Anchor],
    silences: Sequence[tuple[float, float]],
    first: float,
    last: float,
) -> Iterator[Spoken]:
    """Yield the words between each two anchors, spread over the sound between them."""
    fences = [Anchor(-1, first, first), *anchors, Anchor(len(words) - 1, last, last)]
    for before, after in pairwise(fences):
        part = words[before.after + 1 : after.after + 1]
        sounds = _sounds(before.end, after.start, silences)
        yield from _laid(part, sounds)


def _sounds(start: float, end: float, silences: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    """Return the stretches of sound between two moments."""
    edges = [start, *(edge for each in silences if each[0] > start and each[1] < end for edge in each), end]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _laid(words: Sequence[Word], sounds: Sequence[tuple[float, float]]) -> Iterator[Spoken]:
    """Yield words side by side over stretches of sound; a small pause stays where no silence was heard."""
    lengths = [(word.letters, word.pause * UNHEARD) for word in words]
    total = sum(map(sum, lengths)) - (lengths[-1][1] if lengths else 0.0)
    rate = sum(end - start for start, end in sounds) / total if total else 0.0
    reached = 0.0
    for word, (letters, pause) in zip(words, lengths, strict=True):
        start, end = _moment(reached * rate, sounds), _moment((reached + letters) * rate, sounds)
        yield Spoken(word, start, max(start, end))
        reached += letters + pause


def _moment(heard: float, sounds: Sequence[tuple[float, float]]) -> float:
    """Return the moment at which so many seconds of sound were heard."""
    for start, end in sounds:
        if heard < end - start:
            return start + heard
        heard -= end - start
    return sounds[-1][1]
