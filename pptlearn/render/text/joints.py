"""What a formula holds on to: words that touch it stay in its line, as in “(p, q)-grid” or “k.”"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from pptlearn.model.text import Formula, Inline, Run

ASIAN = "\u1100-\u11ff\u2e80-\ud7ff\uf900-\ufaff\uff00-\uffdc"
"""Letters between any two of which a line may end."""
FIRST_WORD = re.compile(rf"[^\s\-{ASIAN}]*-?")
LAST_WORD = re.compile(rf"[^\s\-{ASIAN}]*\Z")


def held_together(inlines: Iterable[Inline]) -> Iterator[tuple[Inline, ...]]:
    """Yield the inlines of a line, a formula together with the words that touch it."""
    group: tuple[Inline, ...] = ()
    for each, holds_on in _cut(tuple(inlines)):
        if group and not holds_on:
            yield group
            group = ()
        group = (*group, each)
    if group:
        yield group


def _cut(inlines: tuple[Inline, ...]) -> Iterator[tuple[Inline, bool]]:
    """Yield inlines, runs cut at words that touch a formula; and whether each holds on to the one before."""
    holds_on = False
    for before, each, after in zip((None, *inlines), inlines, (*inlines[1:], None), strict=False):
        if not isinstance(each, Run) or each.item is not None or each.offset is not None:
            yield each, holds_on
            holds_on = False
            continue
        first = _end_of_first(each.text) if isinstance(before, Formula) else 0
        last = max(first, _start_of_last(each.text)) if isinstance(after, Formula) else len(each.text)
        if first:
            yield replace(each, text=each.text[:first]), True
        if first < last:
            yield replace(each, text=each.text[first:last]), False
        if last < len(each.text):
            yield replace(each, text=each.text[last:]), False
        holds_on = last < len(each.text) or first == len(each.text)


def _end_of_first(text: str) -> int:
    found = FIRST_WORD.match(text)
    return found.end() if found else 0


def _start_of_last(text: str) -> int:
    found = LAST_WORD.search(text)
    return found.start() if found else len(text)
