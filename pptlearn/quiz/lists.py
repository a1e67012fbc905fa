"""Answers that are lines of text: of the body with marks, else with most lines, and of its twin beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pptlearn.model.text import CharBullet
from pptlearn.quiz.answers import LETTERS, MOST, ROMAN, Choices, Option
from pptlearn.quiz.blocks import asks, blocks
from pptlearn.quiz.edit import cut, trimmed
from pptlearn.quiz.judge import truth, typed
from pptlearn.quiz.marks import LABEL, TYPED, MarkedText
from pptlearn.quiz.slide import Body, Line


def in_bodies(bodies: Sequence[Body]) -> Choices | None:
    """Answers as paragraphs: of the body with marks, else with most lines; and of its twins beside it."""
    lists = [(body, found) for body in bodies if (found := options_of(blocks(body.lines)[0])) is not None]
    if not lists:
        return None
    rivals = [pair for pair in lists if typed(pair[1].options) and _asks_itself(*pair, bodies)]
    if len(rivals) > 1:
        best, first = min(rivals, key=lambda pair: _reading_order(pair[0]))
    else:
        best, first = max(lists, key=lambda pair: (typed(pair[1].options), len(pair[1].options)))
    if not typed(first.options) and any(line.marked.marks & TYPED for body in bodies for line in body.lines):
        return None
    twins = [pair for pair in lists if pair[0] is best or _is_twin(*pair, best, first, bodies)]
    twins.sort(key=lambda pair: pair[0].shape.transform.box.x)
    options = tuple(option for _, found in twins for option in found.options)
    intro = tuple(line for _, found in twins for line in found.intro)
    return replace(first, options=_without_common_tick(options), intro=intro)


def _is_twin(body: Body, found: Choices, best: Body, first: Choices, bodies: Sequence[Body]) -> bool:
    """A second column beside the first: of the same kind and height, with no question of its own."""
    one, other = body.shape, best.shape
    kinds = {each.placeholder.type if each.placeholder else None for each in (one, other)}
    if len(kinds) > 1 or (_asks_itself(body, found, bodies) and _asks_itself(best, first, bodies)):
        return False
    return abs(one.transform.box.y - other.transform.box.y) * 20 <= max(one.transform.box.height, 1)


def _asks_itself(body: Body, found: Choices, bodies: Sequence[Body]) -> bool:
    """Return whether a question stands in a list, or right above it."""
    if found.intro or len(blocks(body.lines)) > 1:
        return True
    if {"true", "false"} <= {truth(option.text) for option in found.options}:
        return True
    return any(len(each.lines) == 1 and asks(each.lines[0]) and _is_above(each, body) for each in bodies)


def _reading_order(body: Body) -> tuple[int, int]:
    """Return row and column, in thirds of the box, so that what stands side by side is read across."""
    box = body.shape.transform.box
    return round(box.y / max(1, box.height // 3)), box.x


def _is_above(heading: Body, body: Body) -> bool:
    one, other = heading.shape.transform.box, body.shape.transform.box
    is_over = other.x <= one.center.x <= other.x + other.width
    return is_over and one.y < other.y and one.y + one.height * 3 // 2 > other.y


def options_of(lines: Sequence[Line]) -> Choices | None:
    """Return the answers among the lines of one question, which may begin with what it asks."""
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
    """Return whether the typed labels count on from a, 1 or I: only then are they labels and not text."""
    labels = [line.label if LABEL.match(line.paragraph.text) else "" for line in lines]
    numbers = tuple(str(n + 1) for n in range(len(labels)))
    return tuple(labels) in (tuple(LETTERS[: len(labels)]), numbers, ROMAN[: len(labels)])


def _with_bullet_marks(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """Undo `* ` that became an automatic bullet: the few answers with a bullet are marked."""
    bulleted = [isinstance(option.line.original.bullet, CharBullet) for option in options]
    bare = [option.line.original.bullet is None for option in options]
    if not (any(bulleted) and any(bare)) or sum(bulleted) > sum(bare) or typed(options):
        return options
    return tuple(
        replace(option, marks=option.marks | {"bullet"}) if is_bulleted else option
        for option, is_bulleted in zip(options, bulleted, strict=True)
    )


def _without_common_tick(options: tuple[Option, ...]) -> tuple[Option, ...]:
    """A ✓ that is the bullet of every line is a matter of style, and marks none of them."""
    if not all("tick" in option.marks for option in options):
        return options
    return tuple(replace(option, marks=option.marks - {"tick"}) for option in options)
