"""Settings lines in the notes of a question, and the narration script that is left without them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from typing import Any

from pptlearn.model.slide import Notes
from pptlearn.problems import Problems, Where
from pptlearn.quiz.words import LOOKALIKES, fold, lexicon, nearest

LINE = re.compile(r"^\s*[-•*]?\s*(?P<name>[^\W\d_][^:=\n]{0,30}?)\s*:\s*(?P<value>.*?)\s*$", re.DOTALL)
SAID = re.compile(
    r"^\s*[-•*]?\s*(?P<name>[^\W\d_][^:=\n]{0,30}?)\s*(?:=\s*(?P<value>.+?)|"
    r"(?:is|are|zijn|est|sont|ist|sind)\s+(?P<letters>\(?[A-Z]\)?(?:\s*(?:,|&|\+|and|en|et|und)\s*[A-Z])*))\s*[.!]?\s*$"
)
"""`Correct answer = B`, `Het juiste antwoord is B.`: of the answer alone, and where it names letters."""
TAG = re.compile(r"(?:#|\[)\s*quiz\b\s*\]?", re.IGNORECASE)
NUMBER = re.compile(r"[+-]?\d+(?:[.,]\d+)?")
CLOCK = re.compile(r"^\s*(?P<minutes>\d+):(?P<seconds>\d\d)\s*$")
FINE = re.compile(r"\d.*?-\s?(\d+(?:[.,]\d+)?)")
FINE_ALONE = re.compile(r"^-\s?(\d+(?:[.,]\d+)?)(?: ?(?:points?|punten|punt|punkte?|pts?))?\.?$")
MOST_POINTS = 1000
DURATION = re.compile(r"(?P<amount>\d+(?:[.,]\d+)?)\s*(?P<unit>[^\W\d_]*)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What the notes say about a question; empty or None where they say nothing."""

    type: str = ""
    answer: str = ""
    right: str = ""
    wrong: str = ""
    hint: str = ""
    why: str = ""
    points: float | None = None
    penalty: float = 0.0
    """Points that a wrong answer costs."""
    attempts: int | None = None
    time: float | None = None
    """Seconds."""
    keep_order: bool = False
    scale: str = ""
    words: tuple[str, ...] = ()
    model_answer: str = ""
    see_slide: str = ""
    """A number, or words of a title."""
    tags: tuple[str, ...] = ()
    is_tagged: bool = False
    """`#quiz` or `[quiz]` stands in the notes."""
    doubts: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()
    """Problem codes with their facts, reported when the slide is a question."""

    @property
    def says_something(self) -> bool:
        return replace(self, is_tagged=False, doubts=()) != Settings()


def read_settings(notes: Notes, *, forgiving: bool = False) -> tuple[Settings, Notes]:
    """Return what the settings lines say, and the notes without them; `forgiving` takes slips too."""
    settings = Settings()
    script: list[str] = []
    lines = [line for paragraph in notes.paragraphs for line in paragraph.replace("\v", "\n").split("\n")]
    for line in lines:
        bare = TAG.sub("", line)
        if bare != line:
            settings = replace(settings, is_tagged=True)
        read = _setting(settings, bare, forgiving)
        if read is not None:
            settings = read
        elif bare.strip() or bare == line:
            script.append(bare.strip() if bare != line else line)
    return settings, Notes(tuple(_without_empty_ends(script)))


def report_doubts(settings: Settings, where: Where, problems: Problems) -> None:
    """Report the lines that could not be read, or only by forgiving a slip."""
    for code, facts in settings.doubts:
        problems.report(code, where, **dict(facts))


def setting_in(line: str) -> tuple[str, str]:
    """Return name and value of a line that is written like a setting; two empty texts when it is none."""
    found = LINE.match(line.translate(LOOKALIKES))
    name = lexicon("settings").get(fold(found["name"]), "") if found else ""
    return (name, found["value"]) if found and name else ("", "")


def number_in(text: str) -> float | None:
    """Return the first number in `text`, decimal comma or point; None when there is none."""
    found = NUMBER.search(text)
    return float(found[0].replace(",", ".")) if found else None


def _setting(settings: Settings, line: str, forgiving: bool) -> Settings | None:
    """Return `settings` with what `line` says; None when it is no settings line."""
    plain = line.translate(LOOKALIKES)
    if lexicon("settings").get(fold(plain).rstrip(".:")) == "keep_order":
        return replace(settings, keep_order=True)
    found = LINE.match(plain)
    if found is None:
        return _said(settings, plain)
    written = fold(found["name"])
    name = lexicon("settings").get(written)
    if name is None:
        meant = nearest(written, lexicon("settings")) if forgiving else None
        if meant is None:
            return None
        name = lexicon("settings")[meant]
        settings = _doubting(settings, "quiz.misspelt-setting", written=found["name"], meant=meant)
    value = line[line.index(":") + 1 :].strip() if ":" in line else line[line.index("：") + 1 :].strip()
    return _with(settings, name, value)


def _said(settings: Settings, plain: str) -> Settings | None:
    """Return `settings` with an answer that a sentence names."""
    found = SAID.match(plain)
    if found is None or lexicon("settings").get(fold(found["name"])) != "answer":
        return None
    return _with(settings, "answer", found["value"] or found["letters"])


def _with(settings: Settings, name: str, value: str) -> Settings:
    if name in ("points", "wrong") and (fine := _penalty(name, value)) is not None:
        settings = replace(settings, penalty=fine)
        if name == "wrong":
            return settings
    read = READERS.get(name, str.strip)(value)
    if read is None or (name == "type" and not read):
        return _doubting(
            settings, "quiz.unreadable-setting", line=f"{name.replace('_', ' ').capitalize()}: {value}"
        )
    if name in ("answer", "words", "tags") and (before := getattr(settings, name)):
        read = f"{before}\n{read}" if name == "answer" else (*before, *read)
    return replace(settings, **{name: read})


def _doubting(settings: Settings, code: str, **facts: str) -> Settings:
    return replace(settings, doubts=(*settings.doubts, (code, tuple(facts.items()))))


def _type(value: str) -> str:
    written = fold(value).rstrip(".")
    names = lexicon("types")
    meant = written if written in names else nearest(written, names)
    camel = {fold(name): name for name in names.values()}
    return names[meant] if meant else camel.get(written, "")


def _count(value: str) -> int | None:
    number = number_in(value)
    return round(number) if number is not None and 1 <= number <= 100 else None


def _points(value: str) -> float | None:
    number = number_in(fold(value))
    return number if number is not None and 0 <= number <= MOST_POINTS else None


def _penalty(name: str, value: str) -> float | None:
    """Return what a wrong answer costs: `-1` behind the points ("2 / -1"), or alone behind `Wrong:`."""
    found = (FINE_ALONE.match if name == "wrong" else FINE.search)(fold(value))
    cost = float(found[1].replace(",", ".")) if found else None
    return cost if cost is not None and cost <= MOST_POINTS else None


def _seconds(value: str) -> float | None:
    """Return seconds from `30`, `30 s`, `2 min`, `1:30`, `1 min 30 s`."""
    if clock := CLOCK.match(value):
        return int(clock["minutes"]) * 60.0 + int(clock["seconds"])
    total = 0.0
    for amount, unit in DURATION.findall(value):
        total += float(amount.replace(",", ".")) * (60 if unit.lower().startswith("m") else 1)
    return total if 0 < total <= 24 * 3600 else None


def _listed(value: str) -> tuple[str, ...]:
    return tuple(word.strip() for word in re.split(r"[,;/|\n]", value) if word.strip())


READERS: dict[str, Callable[[str], Any]] = {
    "type": _type,
    "points": _points,
    "attempts": _count,
    "time": _seconds,
    "keep_order": lambda value: fold(value) not in ("no", "nee", "non", "nein"),
    "words": _listed,
    "tags": _listed,
}


def _without_empty_ends(lines: list[str]) -> list[str]:
    while lines and not lines[-1].strip():
        lines = lines[:-1]
    while lines and not lines[0].strip():
        lines = lines[1:]
    return lines
