"""Which of the answers are right: the notes win over typed marks, typed marks over formatting."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pptlearn.quiz.answers import LETTERS, ROMAN, Choices, Option
from pptlearn.quiz.looks import AGAINST, FORMATS, GUESSES, color_of
from pptlearn.quiz.marks import TYPED
from pptlearn.quiz.question import Doubt
from pptlearn.quiz.words import fold, word_set

NOTES = "notes answer"
NAME = "|".join((*reversed(ROMAN[1:]), "[a-z]", r"\d{1,2}"))
"""Letter, number or Roman number of an answer, folded."""
WHOLE_WORDS = {
    "sign": "mark on the slide",
    "word": "“(correct)” behind the answer",
    "bullet": "“* ” that became a bullet",
    "tick": "✓ as the bullet",
}
OTHER_LOOKS = {"box": "box of another look", "beside": "sign beside the line"}
Vote = tuple[str, tuple[int, ...]]
"""How it was said, and the numbers of the options that are right."""


def judged(choices: Choices, answer: str, *, may_guess: bool) -> Choices:
    """Return `choices` with the right ones; `answer` is what the notes say.

    With `may_guess`, weaker looks count where nothing else is said, and the report asks.
    """
    votes = _votes(choices, answer)
    guesses = _guesses(choices.options) if may_guess and not votes else []
    if not votes and not guesses:
        return replace(choices, doubts=_unread_answer(answer))
    (understood, right), *others = votes or guesses[:1]
    doubts = tuple(
        Doubt(code="quiz.marks-disagree", facts=(("winner", understood), ("other", other)))
        for other, said in others
        if said != right
    )
    if guesses:
        doubts += (Doubt(code="quiz.guessed-mark", facts=(("look", understood),)),)
    doubts += _unread_answer(answer) if understood != NOTES else ()
    return replace(choices, right=right, understood_from=understood, doubts=(*choices.doubts, *doubts))


def typed(options: Iterable[Option]) -> int:
    """Return how many options carry a mark that somebody typed."""
    return sum(bool(option.marks & TYPED) for option in options)


def truth(text: str) -> str | None:
    """Return `true` or `false` for a word that says so in any language, else None."""
    written = fold(text).strip(" .!")
    return next((value for value in ("true", "false") if written in word_set("answer", value)), None)


def coloured(options: Sequence[Option]) -> tuple[Option, ...]:
    """Return `options` with the look `coloured` on those of another colour than most."""
    colors = [color_of(option.paragraph) for option in options]
    ((most, count), *_) = Counter(colors).most_common(1)
    if most is None or count * 2 <= len(options):
        return tuple(options)
    return tuple(
        replace(option, marks=option.marks | {"coloured"}) if color not in (most, None) else option
        for option, color in zip(options, colors, strict=True)
    )


def chosen_in(answer: str, options: Sequence[Option]) -> tuple[int, ...] | None:
    """Return the options a notes answer names, by text, letter or number; None when one part names none."""
    texts = {fold(option.text): n for n, option in enumerate(options)}
    whole = fold(answer).strip(" .")
    if whole in texts:
        return (texts[whole],)
    named = [_named(part, texts, options) for part in _parts(answer)]
    if named and None not in named:
        return tuple(sorted({n for n in named if n is not None}))
    return _explained(whole, texts, named)


def _votes(choices: Choices, answer: str) -> list[Vote]:
    """Return what each kind of mark says, strongest first."""
    options = choices.options
    votes: list[Vote] = []
    if answer and (named := chosen_in(answer, options)):
        votes.append((NOTES, named))
    if marked := _with(options, TYPED):
        kinds = sorted({kind for option in options for kind in option.marks & TYPED})
        votes.append((" and ".join(WHOLE_WORDS[kind] for kind in kinds), marked))
    for look in FORMATS:
        formatted = _with(options, {look})
        if 0 < len(formatted) < len(options):
            votes.append((f"{look} line", formatted))
    return votes


def _guesses(options: Sequence[Option]) -> list[Vote]:
    """Return what crosses, struck lines and weaker looks say."""
    votes: list[Vote] = []
    for look in ("wrong", *AGAINST):
        against = _with(options, {look})
        if len(options) <= 2 * len(against) < 2 * len(options):
            right = tuple(n for n in range(len(options)) if n not in against)
            votes.append(("✗ at the other lines" if look == "wrong" else f"other lines {look}", right))
    for look in ("beside", *GUESSES, "box", "coloured"):
        said = _with(options, {look})
        is_clear = look == "beside" or not _with(options, {"red"})
        if 0 < 2 * len(said) <= len(options) and is_clear:
            votes.append((OTHER_LOOKS.get(look, f"{look} line"), said))
    return votes


def _with(options: Sequence[Option], kinds: Iterable[str]) -> tuple[int, ...]:
    return tuple(n for n, option in enumerate(options) if option.marks.intersection(kinds))


def _unread_answer(answer: str) -> tuple[Doubt, ...]:
    return (Doubt(code="quiz.unknown-answer"),) if answer else ()


def _parts(answer: str) -> list[str]:
    joined = "|".join(sorted(word_set("answer", "and")))
    return [part for part in re.split(rf"\s*[,;/&+|\n]\s*|\s+(?:{joined})\s+", answer) if part.strip()]


def _named(part: str, texts: dict[str, int], options: Sequence[Option]) -> int | None:
    written = fold(part).strip(" .")
    if written in texts:
        return texts[written]
    option = "|".join(sorted(word_set("answer", "option")))
    sign = re.fullmatch(rf"(?:(?:{option})\s+)?\(?({NAME})\)?\.?", written)
    if sign:
        return _by_label(sign[1], options)
    labelled = re.match(rf"\(?({NAME})(?:\)?[.:)]|\s+-|\s+(?=\())\s*\(?(.+?)\)?$", written)
    return _by_label(labelled[1], options) if labelled and labelled[2] in texts else None


def _explained(whole: str, texts: dict[str, int], named: Sequence[int | None]) -> tuple[int, ...] | None:
    """Return the one option that an answer begins with when it goes on to say why: "B, because it is"."""
    begun = [text for text in texts if re.match(rf"{re.escape(text)}\s*[,;:.(-]", whole)]
    if begun:
        return (texts[max(begun, key=len)],)
    first, *rest = named or [None]
    is_reason = len(whole.split()) > 3 and not any(each is not None for each in rest)
    return (first,) if first is not None and rest and is_reason else None


def _by_label(label: str, options: Sequence[Option]) -> int | None:
    labels = [option.line.marked.label for option in options]
    if label in labels:
        return labels.index(label)
    if len(label) > 1 and not label.isdigit():
        return None
    n = int(label) - 1 if label.isdigit() else LETTERS.index(label)
    return n if 0 <= n < len(options) else None
