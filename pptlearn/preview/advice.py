"""What a trainer could do better on a slide, for who cannot see or hear it and for who learns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

MOST_WORDS = 75
"""More words than this on a slide are read, not listened to: about 25 seconds of silent reading."""
FAST, SLOW = 170, 90
"""Words a minute. Speech is followed with ease at 140-160; audio books are read at 150-160."""
PACE_NEEDS_SECONDS = 8.0
"""A pace is not measured on less."""
LONG_SECONDS = 120.0
"""One still picture for longer loses its viewers."""
MINUTES_WITHOUT_QUESTION = 10

Slide = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Advice:
    """Something that could be better; the page has the words for each kind, in its reader's language."""

    kind: str
    """A key of `advice` in the page's words."""
    group: str
    """`access` for who cannot see or hear it, `teaching` for who learns."""
    facts: Mapping[str, str | float]


def advice_on(slides: Sequence[Slide]) -> dict[int, list[dict[str, Any]]]:
    """Return what can be better by the slide's number; hidden slides are left out."""
    shown = [slide for slide in slides if not slide.get("hidden")]
    found = {slide["number"]: [each for rule in RULES for each in rule(slide)] for slide in shown}
    has_voice = any(slide.get("narration") for slide in shown)
    for slide in shown:
        if has_voice and not slide.get("narration") and not slide.get("question"):
            found[slide["number"]].append(_teaching("silent"))
    for number in _too_late_for_a_question(shown):
        found[number].append(_teaching("noQuestion", minutes=MINUTES_WITHOUT_QUESTION))
    return {number: [asdict(each) for each in advice] for number, advice in found.items()}


def words_in(text: str) -> int:
    return len(text.split())


def pace_of(slide: Slide) -> int | None:
    """Return the words a minute of a voice whose text is known; None when it cannot be told."""
    seconds = float((slide.get("narration") or {}).get("durationSeconds", 0))
    spoken = " ".join(cue[2] for track in slide.get("captions", [])[:1] for cue in track.get("cues", []))
    if seconds < PACE_NEEDS_SECONDS or not spoken:
        return None
    return round(words_in(spoken) * 60 / seconds)


def _access(kind: str, **facts: str | float) -> Advice:
    return Advice(kind, "access", facts)


def _teaching(kind: str, **facts: str | float) -> Advice:
    return Advice(kind, "teaching", facts)


def _title(slide: Slide) -> Iterator[Advice]:
    if not slide["title"].strip():
        yield _access("noTitle")


def _alt_text(slide: Slide) -> Iterator[Advice]:
    missing = slide.get("altTextMissing") or []
    if missing:
        yield _access("noAltText", shapes=", ".join(map(str, missing)))


def _captions(slide: Slide) -> Iterator[Advice]:
    if slide.get("narration") and not slide.get("captions"):
        yield _access("noCaptions")


def _words(slide: Slide) -> Iterator[Advice]:
    count = words_in(slide.get("text", ""))
    if count > MOST_WORDS:
        yield _teaching("manyWords", count=count, most=MOST_WORDS)


def _pace(slide: Slide) -> Iterator[Advice]:
    pace = pace_of(slide)
    if pace and not SLOW <= pace <= FAST:
        yield _teaching("fast" if pace > FAST else "slow", pace=pace)


def _length(slide: Slide) -> Iterator[Advice]:
    moves = any(step["trigger"] != "auto" or step.get("atSeconds") for step in slide.get("steps", []))
    if slide.get("durationSeconds", 0) > LONG_SECONDS and not moves:
        yield _teaching("still", minutes=round(slide["durationSeconds"] / 60, 1))


RULES: tuple[Callable[[Slide], Iterator[Advice]], ...] = (
    _title,
    _alt_text,
    _captions,
    _words,
    _pace,
    _length,
)


def _too_late_for_a_question(slides: Sequence[Slide]) -> Iterator[int]:
    """Yield the slide on which each stretch without a question becomes too long."""
    seconds = 0.0
    for slide in slides:
        before, seconds = seconds, seconds + slide.get("durationSeconds", 0)
        if slide.get("question"):
            seconds = 0.0
        elif before <= MINUTES_WITHOUT_QUESTION * 60 < seconds:
            yield slide["number"]
