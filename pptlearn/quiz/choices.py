"""Answers to choose from: which lines they are, which are right, and the slide without the solution."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from pptlearn.model.quiz import Item
from pptlearn.model.text import CharBullet, Paragraph, Run, RunStyle
from pptlearn.quiz.answers import MOST, Choices, Option
from pptlearn.quiz.cells import in_tables
from pptlearn.quiz.edit import Edits, Place, cut, trimmed
from pptlearn.quiz.marks import FORMATS, LABEL, TYPED, MarkedText, plain
from pptlearn.quiz.question import Doubt
from pptlearn.quiz.slide import Body, Line, MarkedSlide
from pptlearn.quiz.words import fold, word_set

NOTES = "notes answer"
LETTERS = "abcdefghijklmnopqrstuvwxyz"
WHOLE_WORDS = {
    "sign": "mark on the slide",
    "word": "“(correct)” behind the answer",
    "bullet": "“* ” that became a bullet",
}


def find_choices(slide: MarkedSlide) -> Choices | None:
    """Return the answers on `slide` and which are right; None when fewer than two stand there."""
    found = _in_bodies(slide.bodies) or _in_shapes(slide.bodies) or in_tables(slide.tables)
    return _judged(found, slide) if found else None


def find_list(slide: MarkedSlide) -> Choices | None:
    """Return the lines of the slide's list, marked or not; None when there are fewer than two."""
    return _in_bodies(slide.bodies)


def is_solved_choice(slide: MarkedSlide) -> bool:
    """Return whether answers carry a typed mark or are named by the notes: then it is no other type."""
    found = find_choices(slide)
    return bool(found and found.right and (_typed(found.options) or found.understood_from == NOTES))


def letter(n: int) -> str:
    """Return the id of answer `n` from 0: `a` … `z`, `a1` …; it says nothing but the place on the slide."""
    return LETTERS[n % 26] + (str(n // 26) if n >= 26 else "")


def items_of(choices: Choices, ids: Sequence[str]) -> tuple[Item, ...]:
    return tuple(
        Item(id=id, text=option.text, feedback=" ".join(line.text for line in option.feedback))
        for id, option in zip(ids, choices.options, strict=True)
    )


def hiding_edits(choices: Choices, ids: Sequence[str]) -> Edits:
    """Return the changes that take marks and feedback off the slide and name each answer."""
    ordinary = _ordinary_style(choices)
    paragraphs: dict[Place, tuple[Paragraph, ...]] = {}
    items: dict[str, str] = {}
    for id, option in zip(ids, choices.options, strict=True):
        clean = (
            plain(option.paragraph, option.marks & frozenset(FORMATS), ordinary)
            if _differs(choices)
            else option.paragraph
        )
        clean = _with_common_bullet(clean, option, choices)
        place = option.line.place
        paragraphs[place] = (clean if choices.are_shapes else replace(clean, item=id),)
        if choices.are_shapes:
            items[place.shape] = id
        paragraphs |= {line.place: () for line in option.feedback}
    paragraphs |= {place: (replace(each, inlines=()),) for place, each in choices.solution}
    return Edits(paragraphs=paragraphs, items=items)


def keeps_order(choices: Choices) -> bool:
    """Return whether an answer speaks of those above it."""
    phrases = word_set("answer", "all")
    return any(phrase in fold(option.text) for option in choices.options for phrase in phrases)


def duplicates(choices: Choices) -> tuple[Doubt, ...]:
    seen: set[str] = set()
    twice: list[str] = []
    for option in choices.options:
        text = fold(option.text)
        if text in seen:
            twice.append(option.text)
        seen.add(text)
    return tuple(Doubt(code="quiz.duplicate-answer", facts=(("answer", text),)) for text in twice)


def chosen_in(answer: str, options: Sequence[Option]) -> tuple[int, ...] | None:
    """Return the options a notes answer names, by text, letter or number; None when one part names none."""
    texts = {fold(option.text): n for n, option in enumerate(options)}
    whole = fold(answer).strip(" .")
    if whole in texts:
        return (texts[whole],)
    named = [_named(part, texts, options) for part in _parts(answer)]
    return tuple(sorted({n for n in named if n is not None})) if named and None not in named else None


# ── where the answers stand ───────────────────────────────────────────────────────────────────────────────


def _in_bodies(bodies: Sequence[Body]) -> Choices | None:
    """Answers as paragraphs: of the body with marks, else with most lines; and of its twin beside it."""
    lists = [(body, found) for body in bodies if (found := _options(body.lines)) is not None]
    if not lists:
        return None
    best, first = max(lists, key=lambda pair: (_typed(pair[1].options), len(pair[1].options)))
    if not _typed(first.options) and any(line.marked.marks & TYPED for body in bodies for line in body.lines):
        return None
    twins = [found for body, found in lists if body is best or _is_twin(body, best)]
    return replace(first, options=tuple(option for found in twins for option in found.options))


def _is_twin(body: Body, best: Body) -> bool:
    """A second content placeholder beside the first, of the same kind and height."""
    one, other = body.shape, best.shape
    if not (one.placeholder and other.placeholder and one.placeholder.type == other.placeholder.type):
        return False
    return abs(one.transform.box.y - other.transform.box.y) * 20 <= max(one.transform.box.height, 1)


def _in_shapes(bodies: Sequence[Body]) -> Choices | None:
    """Answers as shapes of one line each, at least one of them marked."""
    single = [body for body in bodies if len(body.lines) == 1]
    rows = sorted(single, key=lambda body: (body.shape.transform.box.y, body.shape.transform.box.x))
    kind = {body.shape.placeholder is None for body in rows if body.lines[0].marked.marks & TYPED}
    chosen = [body for body in rows if (body.shape.placeholder is None) in kind] if kind else []
    if not 2 <= len(chosen) <= MOST:
        return None
    options = tuple(_option(body.lines[0], (), strip=False) for body in chosen)
    return Choices(options=options, are_shapes=True)


def _options(lines: Sequence[Line]) -> Choices | None:
    intro, rest = _split_intro(lines)
    if not rest:
        return None
    base = min(line.level for line in rest)
    groups: list[tuple[Line, list[Line]]] = []
    for line in rest:
        if line.level == base or not groups:
            groups.append((line, []))
        else:
            groups[-1][1].append(line)
    if not 2 <= len(groups) <= MOST:
        return None
    strip = _are_labelled([head.marked for head, _ in groups])
    options = tuple(_option(head, tuple(below), strip=strip) for head, below in groups)
    return Choices(options=_with_bullet_marks(options), intro=tuple(intro))


def _split_intro(lines: Sequence[Line]) -> tuple[Sequence[Line], Sequence[Line]]:
    """Separate the lines that ask from those that answer."""
    start = 0
    while start < len(lines) - 2 and _asks(lines[start], lines[start + 1 :]):
        start += 1
    return lines[:start], lines[start:]


def _asks(line: Line, rest: Sequence[Line]) -> bool:
    if line.marked.marks & TYPED:
        return False
    if all(other.level > line.level for other in rest):
        return True
    if line.text.endswith(("?", ":")) and not any(other.text.endswith(("?", ":")) for other in rest):
        return True
    all_others_have_bullets = all(other.original.bullet for other in rest)
    return line.original.bullet is None and all_others_have_bullets and len(rest) > 1


def _option(line: Line, below: tuple[Line, ...], *, strip: bool) -> Option:
    paragraph = line.marked.paragraph
    if strip and (found := LABEL.match(paragraph.text)):
        paragraph = trimmed(cut(paragraph, 0, found.end()))
    return Option(line=line, paragraph=paragraph, marks=line.marked.marks, feedback=below)


def _are_labelled(lines: Sequence[MarkedText]) -> bool:
    """Return whether the typed labels count on from a or 1: only then are they labels and not text."""
    labels = [line.label if LABEL.match(line.paragraph.text) else "" for line in lines]
    return labels in (list(LETTERS[: len(labels)]), [str(n + 1) for n in range(len(labels))])


def _with_bullet_marks(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Undo `* ` that became an automatic bullet: the few answers with a bullet are marked."""
    bulleted = [isinstance(option.line.original.bullet, CharBullet) for option in options]
    bare = [option.line.original.bullet is None for option in options]
    if not (any(bulleted) and any(bare)) or sum(bulleted) > sum(bare) or _typed(options):
        return options
    return tuple(
        replace(option, marks=option.marks | {"bullet"}) if is_bulleted else option
        for option, is_bulleted in zip(options, bulleted, strict=True)
    )


def _typed(options: Iterable[Option]) -> int:
    return sum(bool(option.marks & TYPED) for option in options)


# ── which are right ───────────────────────────────────────────────────────────────────────────────────────


def _judged(choices: Choices, slide: MarkedSlide) -> Choices:
    """Return `choices` with the right ones: notes win over typed marks, typed marks over formatting."""
    votes = _votes(choices, slide.settings.answer)
    if not votes:
        return replace(choices, doubts=_unread_answer(slide.settings.answer))
    (understood, right), *others = votes
    doubts = tuple(
        Doubt(code="quiz.marks-disagree", facts=(("winner", understood), ("other", other)))
        for other, said in others
        if said != right
    )
    doubts += _unread_answer(slide.settings.answer) if understood != NOTES else ()
    return replace(choices, right=right, understood_from=understood, doubts=doubts)


def _votes(choices: Choices, answer: str) -> list[tuple[str, tuple[int, ...]]]:
    """Return what each kind of mark says, strongest first."""
    options = choices.options
    votes: list[tuple[str, tuple[int, ...]]] = []
    if answer and (named := chosen_in(answer, options)):
        votes.append((NOTES, named))
    typed = tuple(n for n, option in enumerate(options) if option.marks & TYPED)
    if typed:
        kinds = sorted({kind for option in options for kind in option.marks & TYPED})
        votes.append((" and ".join(WHOLE_WORDS[kind] for kind in kinds), typed))
    for kind in FORMATS:
        formatted = tuple(n for n, option in enumerate(options) if kind in option.marks)
        if 0 < len(formatted) < len(options):
            votes.append((f"{kind} line", formatted))
    return votes


def _unread_answer(answer: str) -> tuple[Doubt, ...]:
    return (Doubt(code="quiz.unknown-answer"),) if answer else ()


def _parts(answer: str) -> list[str]:
    joined = "|".join(sorted(word_set("answer", "and")))
    return [part for part in re.split(rf"\s*[,;/&+|\n]\s*|\s+(?:{joined})\s+", answer) if part.strip()]


def _named(part: str, texts: dict[str, int], options: Sequence[Option]) -> int | None:
    written = fold(part).strip(" .")
    if written in texts:
        return texts[written]
    sign = re.fullmatch(r"\(?([a-z]|\d{1,2})\)?\.?", written)
    if sign:
        return _by_label(sign[1], options)
    labelled = re.match(r"\(?([a-z]|\d{1,2})[.):]\s+(.+)", written)
    return _by_label(labelled[1], options) if labelled and labelled[2] in texts else None


def _by_label(label: str, options: Sequence[Option]) -> int | None:
    labels = [option.line.marked.label for option in options]
    if label in labels:
        return labels.index(label)
    n = int(label) - 1 if label.isdigit() else LETTERS.index(label)
    return n if 0 <= n < len(options) else None


# ── without the solution ──────────────────────────────────────────────────────────────────────────────────


def _differs(choices: Choices) -> bool:
    """Some answers are formatted like a mark and some are not."""
    formats = [option.marks & frozenset(FORMATS) for option in choices.options]
    return len(set(formats)) > 1


def _ordinary_style(choices: Choices) -> RunStyle:
    """Return the style of an unmarked answer, else of a marked one without bold and highlight."""
    by_marks = sorted(choices.options, key=lambda option: len(option.marks & frozenset(FORMATS)))
    for option in by_marks:
        for inline in option.paragraph.inlines:
            if isinstance(inline, Run):
                marked = bool(option.marks & frozenset(FORMATS))
                return replace(inline.style, bold=False, highlight=None) if marked else inline.style
    return RunStyle()


def _with_common_bullet(paragraph: Paragraph, option: Option, choices: Choices) -> Paragraph:
    """Give a line the bullet and indents of an unmarked one where its own bullet was the mark."""
    if not ("bullet" in option.marks or _is_tick_bullet(option)):
        return paragraph
    unmarked = next((each.line.original for each in choices.options if not each.marks & TYPED), None)
    if unmarked is None:
        return paragraph
    return replace(
        paragraph, bullet=unmarked.bullet, margin_left=unmarked.margin_left, indent=unmarked.indent
    )


def _is_tick_bullet(option: Option) -> bool:
    bullet = option.line.original.bullet
    return isinstance(bullet, CharBullet) and "sign" in option.marks
