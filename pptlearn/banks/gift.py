"""Moodle's GIFT: one text file, a question a paragraph."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from typing import Any

from pptlearn.banks.content import accepted_texts, detail, filled, gap_texts, number, pairs, right_ids
from pptlearn.banks.draft import Answer, Draft
from pptlearn.model.quiz import Question

SPECIAL = re.compile(r"([~=#{}:\\])")
ESCAPED = re.compile(r"\\([~=#{}:\\n])")
BLOCK = re.compile(r"(?<!\\)\{(?P<inside>(?:\\.|[^}\\])*)\}")
ANSWER = re.compile(r"(?<!\\)(?P<sign>[=~])(?P<text>(?:\\.|[^=~\\])*)", re.DOTALL)
WEIGHT = re.compile(r"^\s*%(?P<percent>-?\d+(?:\.\d+)?)%")
ARROW = re.compile(r"(?<!\\)->")


def write(questions: Sequence[Question]) -> bytes:
    """Return the questions GIFT can hold; others stand there as comments."""
    return ("\n\n".join(_written(question) for question in questions) + "\n").encode()


def read(content: bytes) -> list[Draft]:
    """Return the questions of a GIFT file; descriptions and what cannot be read are left out."""
    text = content.decode("utf-8-sig", "replace").replace("\r\n", "\n")
    text = re.sub(r"^\s*//.*$", "", text, flags=re.MULTILINE)
    drafts = (_draft(block.strip()) for block in re.split(r"\n\s*\n", text))
    return [draft for draft in drafts if draft is not None]


# ── out ───────────────────────────────────────────────────────────────────────────────────────────────────


def _written(question: Question) -> str:
    if question.type in ("fillInTheBlanks", "selectFromLists"):
        return _one_by_one(question)
    inside = INSIDES.get(question.type)
    if inside is None:
        return f"// {question.type}: {' '.join(question.stem.split())}"
    return f"::{escape(question.id)}::{escape(question.stem)} {{{inside(question)}}}"


def _choices(question: Question) -> str:
    right = right_ids(question)
    share = 100 / max(1, len(right))
    lines = []
    for item in question.items:
        sign = "=" if item.id in right and len(right) == 1 else "~"
        weight = (
            f"%{share:.5g}%" if len(right) > 1 and item.id in right else "%-100%" if len(right) > 1 else ""
        )
        lines.append(f"\n  {sign}{weight}{escape(item.text)}{_feedback(item.feedback)}")
    return "".join(lines) + _general(question) + "\n"


def _truth(question: Question) -> str:
    return f"{'TRUE' if question.key == 'true' else 'FALSE'}{_general(question)}"


def _short(question: Question) -> str:
    return " ".join(f"={escape(text)}" for text in accepted_texts(question)) + _general(question)


def _numeric(question: Question) -> str:
    ranges = question.alternatives or ((question.key, question.key),)
    return "#" + " ".join(f"={number(low)}..{number(high)}" for low, high in ranges) + _general(question)


def _matching(question: Question) -> str:
    return "".join(f"\n  ={escape(left)} -> {escape(right)}" for left, right in pairs(question)) + "\n"


def _essay(question: Question) -> str:
    return _general(question)


def _one_by_one(question: Question) -> str:
    """GIFT asks for one blank at a time: a question for each, the other blanks written out."""
    texts = gap_texts(question)
    solved = {gap: escape(accepted[0]) for gap, accepted in texts.items()}
    asked = {gap["id"]: f"{{{_of_blank(gap, texts[gap['id']])}}}" for gap in detail(question, "gaps", ())}
    plain = replace(question, stem=escape(question.stem))
    numbers = [f" ({n})" for n in range(1, len(asked) + 1)] if len(asked) > 1 else [""]
    return "\n\n".join(
        f"::{escape(question.id)}{number}::{filled(plain, solved | {gap: inside})}"
        for number, (gap, inside) in zip(numbers, asked.items(), strict=True)
    )


def _of_blank(gap: Mapping[str, Any], accepted: Sequence[str]) -> str:
    choices = [choice["text"] for choice in gap.get("choices", ())] or accepted
    return " ".join(f"{'=' if text in accepted else '~'}{escape(text)}" for text in choices)


INSIDES: dict[str, Callable[[Question], str]] = {
    "multipleChoice": _choices,
    "multipleResponse": _choices,
    "trueFalse": _truth,
    "shortAnswer": _short,
    "numeric": _numeric,
    "matching": _matching,
    "essay": _essay,
}


def escape(text: str) -> str:
    return SPECIAL.sub(r"\\\1", " ".join(text.split()))


def _feedback(text: str) -> str:
    return f"#{escape(text)}" if text else ""


def _general(question: Question) -> str:
    return f"\n  ####{escape(question.why)}" if question.why else ""


# ── in ────────────────────────────────────────────────────────────────────────────────────────────────────


def _draft(block: str) -> Draft | None:
    block = re.sub(r"^\$CATEGORY:.*$", "", block, flags=re.MULTILINE).strip()
    block = re.sub(r"^::(?:\\.|[^\\])*?::", "", block, flags=re.DOTALL).strip()
    block = re.sub(r"^\[(?:html|moodle|plain|markdown)\]", "", block)
    blanks = list(BLOCK.finditer(block))
    if len(blanks) != 1:
        return _with_blanks(block) if blanks else None
    (found,) = blanks
    before, behind = _plain(block[: found.start()]), _plain(block[found.end() :])
    inside, _, why = found["inside"].partition("####")
    settings = (("Why", _plain(why)),) if why.strip() else ()
    stem = f"{before} ___ {behind}" if behind else before
    return _typed(stem.strip(), inside.strip(), settings)


def _with_blanks(block: str) -> Draft:
    """Return a text with several blanks, each in brackets as an author would write it."""
    text = BLOCK.sub(lambda found: _bracketed(found["inside"]), block)
    return Draft(stem=_plain(text), type="fillInTheBlanks")


def _bracketed(inside: str) -> str:
    """Return the right answers; where others stand among them, all, with a mark on the right ones."""
    answers = [_answer(each["sign"], each["text"]) for each in ANSWER.finditer(inside)]
    are_all_right = all(answer.is_right for answer in answers)
    texts = [("" if are_all_right or not answer.is_right else "*") + answer.text for answer in answers]
    return f"[{'/'.join(texts)}]"


def _typed(stem: str, inside: str, settings: tuple[tuple[str, str], ...]) -> Draft | None:
    if not inside:
        return Draft(stem=stem, type="essay", settings=settings)
    truth = re.match(r"(?i)(t|true|f|false)\s*(?:#|$)", inside)
    if truth:
        is_true = truth[1].lower().startswith("t")
        answers = (Answer("True", is_true), Answer("False", not is_true))
        return Draft(stem=stem, type="trueFalse", answers=answers, settings=settings)
    if inside.startswith("#"):
        return _number(stem, inside[1:], settings)
    return _listed(stem, inside, settings)


def _number(stem: str, inside: str, settings: tuple[tuple[str, str], ...]) -> Draft | None:
    accepted = []
    for part in re.split(r"(?<!\\)=", inside):
        part = WEIGHT.sub("", part).split("#")[0].strip()
        if span := re.fullmatch(r"(-?[\d.]+)\s*\.\.\s*(-?[\d.]+)", part):
            accepted.append(span[1] if span[1] == span[2] else f"{span[1]} to {span[2]}")
        elif give := re.fullmatch(r"(-?[\d.]+)(?::([\d.]+))?", part):
            accepted.append(f"{give[1]} ± {give[2]}" if give[2] else give[1])
    return Draft(stem=stem, type="numeric", key=" / ".join(accepted), settings=settings) if accepted else None


def _listed(stem: str, inside: str, settings: tuple[tuple[str, str], ...]) -> Draft | None:
    found = [(each["sign"], each["text"]) for each in ANSWER.finditer(inside)]
    if not found:
        return None
    if all(sign == "=" and ARROW.search(text) for sign, text in found):
        split = [ARROW.split(text, maxsplit=1) for _, text in found]
        texts = tuple((_plain(left), _plain(right)) for left, right in split)
        return Draft(stem=stem, type="matching", pairs=texts, settings=settings)
    if all(sign == "=" for sign, _ in found):
        key = " / ".join(_answer(sign, text).text for sign, text in found)
        return Draft(stem=stem, type="shortAnswer", key=key, settings=settings)
    answers = tuple(_answer(sign, text) for sign, text in found)
    several = sum(answer.is_right for answer in answers) > 1
    return Draft(
        stem=stem,
        type="multipleResponse" if several else "multipleChoice",
        answers=answers,
        settings=settings,
    )


def _answer(sign: str, text: str) -> Answer:
    weight = WEIGHT.match(text)
    is_right = float(weight["percent"]) > 0 if weight else sign == "="
    words, _, feedback = re.sub(WEIGHT, "", text).partition("#")
    return Answer(_plain(words), is_right, _plain(feedback))


def _plain(text: str) -> str:
    return " ".join(ESCAPED.sub(lambda found: " " if found[1] == "n" else found[1], text).split())
