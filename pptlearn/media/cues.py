"""Cut a spoken text into cues that are pleasant to read: whole thoughts, two short lines at most."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from pptlearn.media.spread import Spoken, spread, words_of
from pptlearn.model.media import Cue

LINE = 42
"""Letters on a line, as subtitlers count; a Chinese or Japanese character takes the room of two."""
CUE = 2 * LINE
SHORT = 24
"""A sentence of so few letters joins its neighbour."""
BREATH = 0.6
"""Seconds of silence after which a short sentence stands alone."""
LINGER = 0.8
"""Seconds a cue stays after its last word, unless the next one begins."""
SLOWEST, FASTEST = 60, 260
"""Words a minute of somebody who speaks the notes; outside these they are not what is said."""


def words_a_minute(text: str, seconds: float) -> float:
    return len(words_of(text)) * 60 / seconds if seconds > 0 else 0.0


def cues_from_notes(
    text: str, seconds: float, silences: Sequence[tuple[float, float]]
) -> tuple[Cue, ...] | None:
    """Return cues for a voice of `seconds` that speaks `text`; None when it cannot be what is spoken."""
    words = words_of(text)
    if not words or not SLOWEST <= words_a_minute(text, seconds) <= FASTEST:
        return None
    spoken = spread(words, seconds, silences)
    return tuple(_timed([_cue(part) for part in _parts(spoken)], seconds))


def _parts(spoken: Sequence[Spoken]) -> Iterator[Sequence[Spoken]]:
    """Yield the words of each cue."""
    waiting: Sequence[Spoken] = ()
    for sentence in _sentences(spoken):
        if waiting and not _belong_together(waiting, sentence):
            yield from _halves(waiting)
            waiting = ()
        waiting = [*waiting, *sentence]
    if waiting:
        yield from _halves(waiting)


def _belong_together(one: Sequence[Spoken], other: Sequence[Spoken]) -> bool:
    is_short = min(_width(one), _width(other)) < SHORT
    is_one_breath = other[0].start - one[-1].end < BREATH
    return is_short and is_one_breath and _width([*one, *other]) <= CUE


def _sentences(spoken: Sequence[Spoken]) -> Iterator[Sequence[Spoken]]:
    start = 0
    for place, each in enumerate(spoken, 1):
        if each.word.ends_sentence or place == len(spoken):
            yield spoken[start:place]
            start = place


def _halves(part: Sequence[Spoken]) -> Iterator[Sequence[Spoken]]:
    """Yield a part, cut until every piece fits into a cue."""
    if _width(part) <= CUE or len(part) < 2:
        yield part
        return
    place = _cut(part)
    yield from _halves(part[:place])
    yield from _halves(part[place:])


def _cut(part: Sequence[Spoken]) -> int:
    """Return where to cut: near the middle, rather after a comma than elsewhere."""
    whole = _width(part)

    def badness(place: int) -> float:
        return abs(_width(part[:place]) / whole - 0.5) - (0.25 if part[place - 1].word.pause else 0.0)

    return min(range(1, len(part)), key=badness)


def _cue(part: Sequence[Spoken]) -> Cue:
    return Cue(part[0].start, part[-1].end, _lines(part))


def _lines(part: Sequence[Spoken]) -> str:
    """Return the text of a cue, in two lines of like length when one would be too long."""
    if _width(part) <= LINE or len(part) < 2:
        return _text(part)
    place = _cut(part)
    return f"{_text(part[:place])}\n{_text(part[place:])}"


def _text(part: Sequence[Spoken]) -> str:
    return "".join(each.word.text + each.word.glue for each in part).strip()


def _width(part: Sequence[Spoken]) -> int:
    return sum(2 if "\u3040" <= letter <= "\u9fff" else 1 for letter in _text(part))


def _timed(cues: Sequence[Cue], seconds: float) -> Iterator[Cue]:
    """Yield cues that stay a little, and never stand beside the next one."""
    for cue, following in pairwise([*cues, Cue(seconds, seconds, "")]):
        end = min(max(cue.end, cue.start) + LINGER, following.start)
        yield Cue(round(cue.start, 3), round(max(end, cue.start + 0.001), 3), cue.text)
