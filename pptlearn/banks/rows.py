"""The plain table: a header, then a question a row; the same columns in .csv and .xlsx, out and in."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.banks.content import accepted_texts, filled, gap_texts, in_order, number, pairs, right_ids
from pptlearn.banks.draft import Answer, Draft
from pptlearn.model.quiz import Question

COLUMNS = ("Type", "Question", "Answer", "Points", "Right", "Wrong", "Hint", "Why", "Tags")
"""Then `Option 1`, `Option 2`… as many as needed; right ones begin with `*`, pairs read `left = right`."""
WORDS = {
    **dict.fromkeys(("vraag", "frage"), "question"),
    **dict.fromkeys(("antwoord", "réponse", "antwort"), "answer"),
    **dict.fromkeys(("punten", "punkte"), "points"),
    **dict.fromkeys(("optie", "choix", "auswahl"), "option"),
    "typ": "type",
}
"""Names that people give to the columns they need, beside the English ones."""
SETTINGS = ("Points", "Right", "Wrong", "Hint", "Why", "Tags")
CHOICES = ("multipleChoice", "multipleResponse", "trueFalse")


def rows_of(questions: Sequence[Question]) -> list[list[str]]:
    """Return the table, header first, every row as long as the header."""
    rows = [_row(question) for question in questions]
    width = max((len(row) for row in rows), default=len(COLUMNS))
    header = [*COLUMNS, *(f"Option {n}" for n in range(1, width - len(COLUMNS) + 1))]
    return [header, *([*row, *([""] * (width - len(row)))] for row in rows)]


def drafts_of(rows: Sequence[Sequence[str]]) -> list[Draft]:
    """Return the questions of a table; columns are found by name, in any order."""
    if not rows:
        return []
    header = _header(rows[0], max(map(len, rows)))
    return [draft for row in rows[1:] if (draft := _draft(dict(zip(header, row, strict=False)))) is not None]


def _header(cells: Sequence[str], width: int) -> list[str]:
    """Return the columns' names in English; a column without a name holds one more option."""
    named = [WORDS.get(cell.strip().lower(), cell.strip().lower()) for cell in cells]
    named += [""] * (width - len(named))
    return [f"option #{n}" if not name or name.startswith("option") else name for n, name in enumerate(named)]


def _row(question: Question) -> list[str]:
    return [
        question.type,
        filled(question, {gap: f"[{'/'.join(texts)}]" for gap, texts in gap_texts(question).items()}),
        _answer(question),
        number(question.points),
        question.right,
        question.wrong,
        question.hint,
        question.why,
        ", ".join(question.tags),
        *_options(question),
    ]


def _answer(question: Question) -> str:
    if question.type == "shortAnswer":
        return " / ".join(accepted_texts(question))
    if question.type == "numeric":
        spans = question.alternatives or ((question.key, question.key),)
        return " / ".join(
            number(low) if low == high else f"{number(low)} to {number(high)}" for low, high in spans
        )
    return ""


def _options(question: Question) -> list[str]:
    if question.type in CHOICES:
        right = right_ids(question)
        return [("*" if item.id in right else "") + item.text for item in question.items]
    if question.type == "matching":
        return [f"{left} = {right}" for left, right in pairs(question)]
    if question.type == "sequence":
        return [item.text for item in in_order(question)]
    return [item.text for item in question.items]


def _draft(cells: dict[str, str]) -> Draft | None:
    stem = cells.get("question", "").strip()
    if not stem:
        return None
    options = [text.strip() for name, text in cells.items() if name.startswith("option") and text.strip()]
    key = cells.get("answer", "").strip()
    settings = tuple((name, cells.get(name.lower(), "")) for name in SETTINGS)
    settings = tuple(pair for pair in settings if pair[1].strip() and pair != ("Points", "1"))
    kind = cells.get("type", "").strip() or _kind(options, key)
    if kind == "matching":
        split = (option.partition("=") for option in options)
        found = tuple((left.strip(), right.strip()) for left, _, right in split)
        return Draft(stem=stem, type=kind, pairs=found, settings=settings)
    answers = tuple(Answer(option.removeprefix("*").strip(), option.startswith("*")) for option in options)
    return Draft(stem=stem, type=kind, answers=answers, key=key, settings=settings)


def _kind(options: list[str], key: str) -> str:
    if not options:
        return (
            "numeric"
            if key.replace(".", "").replace(",", "").isdigit()
            else "shortAnswer"
            if key
            else "essay"
        )
    if all("=" in option for option in options):
        return "matching"
    return "multipleResponse" if sum(option.startswith("*") for option in options) > 1 else "multipleChoice"
