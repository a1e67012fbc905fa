"""Scoring of QTI items that no template of the standard does."""

from __future__ import annotations

from collections.abc import Callable
from xml.etree.ElementTree import Element

from pptlearn.banks.content import detail, number
from pptlearn.banks.qti_names import FEEDBACK, RESPONSE, Writer
from pptlearn.model.quiz import Question


def has_feedback(question: Question) -> bool:
    is_choice = question.type in ("multipleChoice", "multipleResponse", "trueFalse")
    return is_choice and any(each.feedback for each in question.items)


def score(question: Question, item: Element, make: Writer) -> None:
    """Add to `item` how its response is scored."""
    SCORINGS.get(question.type, _nothing)(question, item, make)


def _score_choice(question: Question, item: Element, make: Writer) -> None:
    """Score as `match_correct` does, and show the feedback of what was chosen."""
    processing = make.add(item, "responseProcessing")
    condition = make.add(processing, "responseCondition")
    hit = make.add(condition, "responseIf")
    match = make.add(hit, "match")
    make.add(match, "variable", identifier=RESPONSE)
    make.add(match, "correct", identifier=RESPONSE)
    _set_score(hit, "1", make)
    _set_score(make.add(condition, "responseElse"), "0", make)
    shown = make.add(processing, "setOutcomeValue", identifier=FEEDBACK)
    make.add(shown, "variable", identifier=RESPONSE)


def _score_number(question: Question, item: Element, make: Writer) -> None:
    """Score any number within a range, its ends included."""
    condition = make.add(make.add(item, "responseProcessing"), "responseCondition")
    ranges = question.alternatives or ((question.key, question.key),)
    for n, (low, high) in enumerate(ranges):
        hit = make.add(condition, "responseIf" if n == 0 else "responseElseIf")
        both = make.add(hit, "and")
        for name, end in (("gte", low), ("lte", high)):
            compared = make.add(both, name)
            make.add(compared, "variable", identifier=RESPONSE)
            make.add(compared, "baseValue", number(end), baseType="float")
        _set_score(hit, "1", make)
    _set_score(make.add(condition, "responseElse"), "0", make)


def _score_gaps(question: Question, item: Element, make: Writer) -> None:
    """Add up what each blank is worth."""
    scored = make.add(make.add(item, "responseProcessing"), "setOutcomeValue", identifier="SCORE")
    total = make.add(scored, "sum")
    for gap in detail(question, "gaps", ()):
        make.add(total, "mapResponse", identifier=gap["id"].upper())


def _set_score(parent: Element, value: str, make: Writer) -> None:
    scored = make.add(parent, "setOutcomeValue", identifier="SCORE")
    make.add(scored, "baseValue", value, baseType="float")


def _nothing(question: Question, item: Element, make: Writer) -> None:
    """People read an essay."""


SCORINGS: dict[str, Callable[[Question, Element, Writer], None]] = {
    **dict.fromkeys(("multipleChoice", "multipleResponse", "trueFalse"), _score_choice),
    "numeric": _score_number,
    **dict.fromkeys(("fillInTheBlanks", "selectFromLists", "dragTheWords"), _score_gaps),
}
