"""Moodle XML: what a Moodle question bank imports, with points, feedback and partial credit."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from xml.etree.ElementTree import Element, SubElement, indent, tostring

from pptlearn.banks.content import (
    accepted_texts,
    extra_rights,
    filled,
    gap_texts,
    in_order,
    number,
    pairs,
    right_ids,
)
from pptlearn.model.quiz import Question


def write(questions: Sequence[Question]) -> bytes:
    """Return the questions Moodle has a type for: all but surveys, hotspots and objects in boxes."""
    quiz = Element("quiz")
    for question in questions:
        if question.type in KINDS:
            kind, fill = KINDS[question.type]
            element = SubElement(quiz, "question", type=kind)
            _common(element, question)
            fill(element, question)
    indent(quiz)
    return bytes(tostring(quiz, encoding="utf-8", xml_declaration=True))


def _common(element: Element, question: Question) -> None:
    _text(SubElement(element, "name"), question.stem[:80] or question.id)
    _text(SubElement(element, "questiontext", format="plain_text"), _stem(question))
    _text(SubElement(element, "generalfeedback", format="plain_text"), question.why)
    _say(element, "defaultgrade", number(question.points))
    _say(element, "idnumber", question.id)
    if question.hint:
        _text(SubElement(element, "hint", format="plain_text"), question.hint)
    if question.tags:
        tags = SubElement(element, "tags")
        for tag in question.tags:
            _text(SubElement(tags, "tag"), tag)


def _stem(question: Question) -> str:
    cloze = CLOZE.get(question.type)
    return filled(question, cloze(question)) if cloze else question.stem


def _choices(element: Element, question: Question) -> None:
    right = right_ids(question)
    is_single = question.type == "multipleChoice"
    _say(element, "single", "true" if is_single else "false")
    _say(element, "shuffleanswers", "false" if question.keeps_order else "true")
    _say(element, "answernumbering", "none")
    wrong = 0.0 if is_single else -100 / max(1, len(right))
    for item in question.items:
        share = 100 / max(1, len(right)) if item.id in right else wrong
        _answer(element, item.text, f"{share:.7g}", item.feedback)
    _outcome(element, question)


def _truth(element: Element, question: Question) -> None:
    for value in ("true", "false"):
        feedback = next((item.feedback for item in question.items if item.id == value), "")
        _answer(element, value, "100" if question.key == value else "0", feedback)


def _short(element: Element, question: Question) -> None:
    _say(element, "usecase", "0")
    for text in accepted_texts(question):
        _answer(element, text, "100", question.right)


def _numeric(element: Element, question: Question) -> None:
    for low, high in question.alternatives or ((question.key, question.key),):
        answer = _answer(element, number((low + high) / 2), "100", question.right)
        _say(answer, "tolerance", number((high - low) / 2))


def _matching(element: Element, question: Question) -> None:
    _say(element, "shuffleanswers", "true")
    for left, right in [*pairs(question), *(("", text) for text in extra_rights(question))]:
        part = SubElement(element, "subquestion", format="plain_text")
        _say(part, "text", left)
        _text(SubElement(part, "answer"), right)
    _outcome(element, question)


def _order(element: Element, question: Question) -> None:
    _say(element, "layouttype", "VERTICAL")
    _say(element, "selecttype", "ALL")
    _say(element, "gradingtype", "RELATIVE_NEXT_EXCLUDE_LAST")
    for n, item in enumerate(in_order(question), start=1):
        _answer(element, item.text, str(n), "")


def _essay(element: Element, question: Question) -> None:
    _say(element, "responseformat", "plain")
    _say(element, "responserequired", "1")
    _text(SubElement(element, "graderinfo", format="plain_text"), question.why)


def _nothing(element: Element, question: Question) -> None:
    """A cloze question stands in its text."""


def _typed_gaps(question: Question) -> dict[str, str]:
    texts = gap_texts(question)
    return {
        gap: "{1:SHORTANSWER:" + "~".join(f"={_cloze(text)}" for text in group) + "}"
        for gap, group in texts.items()
    }


def _listed_gaps(question: Question) -> dict[str, str]:
    right = gap_texts(question)
    bank = [item.text for item in question.items]
    written = {}
    for gap in dict(question.details)["gaps"]:
        choices = [each["text"] for each in gap.get("choices", ())] or bank
        marked = (f"={_cloze(text)}" if text in right[gap["id"]] else _cloze(text) for text in choices)
        written[gap["id"]] = "{1:MULTICHOICE:" + "~".join(marked) + "}"
    return written


CLOZE: dict[str, Callable[[Question], dict[str, str]]] = {
    "fillInTheBlanks": _typed_gaps,
    "selectFromLists": _listed_gaps,
    "dragTheWords": _listed_gaps,
}
KINDS: dict[str, tuple[str, Callable[[Element, Question], None]]] = {
    "multipleChoice": ("multichoice", _choices),
    "multipleResponse": ("multichoice", _choices),
    "trueFalse": ("truefalse", _truth),
    "shortAnswer": ("shortanswer", _short),
    "numeric": ("numerical", _numeric),
    "matching": ("matching", _matching),
    "sequence": ("ordering", _order),
    "essay": ("essay", _essay),
    **dict.fromkeys(CLOZE, ("cloze", _nothing)),
}


def _answer(element: Element, text: str, share: str, feedback: str) -> Element:
    answer = SubElement(element, "answer", fraction=share, format="plain_text")
    _say(answer, "text", text)
    _text(SubElement(answer, "feedback", format="plain_text"), feedback)
    return answer


def _outcome(element: Element, question: Question) -> None:
    for name, text in (("correctfeedback", question.right), ("incorrectfeedback", question.wrong)):
        _text(SubElement(element, name, format="plain_text"), text)


def _text(element: Element, text: str) -> None:
    _say(element, "text", text)


def _say(element: Element, name: str, text: str) -> None:
    SubElement(element, name).text = text


def _cloze(text: str) -> str:
    for sign in '\\}#~/"':
        text = text.replace(sign, f"\\{sign}")
    return text
