"""What makes a slide a question: its notes, layout, title, tag or section (the first that claims it)."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pptlearn.model.deck import Deck
from pptlearn.model.slide import Slide
from pptlearn.quiz.settings import TAG, Settings
from pptlearn.quiz.words import LOOKALIKES, fold, lexicon, nearest, word_set

SEPARATOR = re.compile(r"\s*:\s*|\s+-\s+|\s*\n\s*")
"""After folding of dashes: `:`, a spaced dash, a line break."""
COUNT = re.compile(
    r"\s*(?:nr\.?|no\.?|n°|#)?\s*\d+\s*(?:(?:/|of|van|sur|von|de)\s*\d+)?\s*[.)]?$", re.IGNORECASE
)
FULL_STOP = re.compile(
    r"^\s*(?P<head>[^\W\d_][^\W\d_ ]*(?: [^\W\d_]+)?)"
    r"(?P<number>\s*(?:nr\.?|no\.?|n°)?\s*\d+\s*(?:(?:/|of|van|sur|von|de)\s*\d+)?)?\s*(?P<stop>[.)|!]?)\s+(?=\S)",
    re.IGNORECASE,
)
"""`Question 3. …`, `Question 3 …`, `Quiz. …`: less sure than a colon."""
ORNAMENT = re.compile(r"^[^\w#\[(]+")
"""An emoji or a sign before the first word of a title."""
FRAMED = re.compile(r"^[\[(](?P<word>[^\[\]():]{2,30})[\])]\s*(?=\S)")
"""`[Quiz question] …`: less sure than a colon."""
LONGEST_HEAD = 45
LONGEST_ORDER = 14
"""Words of a title that asks to put something in order."""
NAMES_ALONE = frozenset(
    {"trueFalse", "multipleChoice", "multipleResponse", "fillInTheBlanks", "dragTheWords"}
)
"""Types whose name may be the whole title, as their marks or brackets leave no doubt."""
LONE_LETTER = "q"
"""Starts a question only with its number ("Q1"): "Q:" also opens what an audience asks."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """Why a slide is taken for a question, and for which type."""

    source: str
    """`type line`, `layout`, `title word`, `tag` or `section`."""
    words: str
    """As the author wrote them."""
    type: str = ""
    """The type's name in `module.json`; empty when the slide's structure decides."""
    head: int = 0
    """Characters at the start of the title that are not the question."""
    needs_mark: bool = False
    """Counts only beside an explicit mark: a slip was forgiven, or the title says nothing else."""
    is_slip: bool = False
    """A misspelt word was forgiven."""
    is_unsure: bool = False
    """The word starts ordinary slides too ("Exercise 3:"): counts only where nothing else can be meant."""


def find_claim(title: str, layout: str, section: str | None, settings: Settings) -> Claim | None:
    """Return the first reason to take a slide for a question; `title` is as on the slide, tag included."""
    head = title_claim(TAG.sub("", title).strip() if TAG.search(title) else title)
    start = head.head if head and not head.needs_mark else 0
    if settings.type:
        return Claim(
            source="type line", words=settings.type, type=settings.type, head=head.head if head else 0
        )
    if by_layout := layout_type(layout):
        return Claim(source="layout", words=layout, type=by_layout, head=start)
    if head and not head.needs_mark:
        return head
    if settings.is_tagged or TAG.search(title):
        return Claim(
            source="tag", words="#quiz", head=head.head if head else 0, type=head.type if head else ""
        )
    in_section = section_kind(section) in ("quiz", "test", "drill", "certificate")
    if head and not (in_section and head.is_unsure and not head.type):
        return replace(head, needs_mark=head.needs_mark and (head.is_unsure or not in_section))
    return Claim(source="section", words=section or "", head=head.head if head else 0) if in_section else None


def title_claim(title: str) -> Claim | None:
    """Return the claim that the first words of `title` make, whatever sign stands before them."""
    ornament = ORNAMENT.match(title)
    start = ornament.end() if ornament and ornament.end() < len(title) else 0
    found = _claim(title[start:]) or _on_next_line(title[start:])
    return replace(found, head=found.head + start if found.head else 0) if found else None


def _on_next_line(title: str) -> Claim | None:
    """Return a claim for a question below the name of its course, in the same title."""
    first, _, rest = title.partition("\n")
    found = _claim(rest) if first.strip() and rest.strip() else None
    if found is None or not 0 < found.head < len(rest) or found.is_slip:
        return None
    return replace(found, head=found.head + len(first) + 1, needs_mark=True)


def _claim(title: str) -> Claim | None:
    plain = title.translate(LOOKALIKES) if len(title.translate(LOOKALIKES)) == len(title) else title
    if fold(title).rstrip(" ?!.:") in word_set("ordinary"):
        return None
    if _is_ordering(title):
        return Claim(source="title word", words=title.strip(), type="sequence")
    separator = SEPARATOR.search(plain)
    if separator is None or not plain[: separator.start()].strip():
        return _bare(title) or _stopped(title, plain) or _framed(title) or _unsure(plain, len(plain))
    found = _head(plain[: separator.start()])
    if found is None:
        unsure = _unsure(plain, separator.end())
        return unsure or _stopped(title, plain) or _framed(title)
    is_quiz, type_name, slipped = found
    end = separator.end()
    if is_quiz and not type_name and (more := title_claim(plain[end:])) and more.type and not more.needs_mark:
        type_name, end = more.type, end + more.head
    words = plain[:end].strip(" :-\n")
    return Claim(
        source="title word", words=words, type=type_name, head=end, needs_mark=slipped, is_slip=slipped
    )


def _unsure(title: str, end: int) -> Claim | None:
    """Return the claim of a word that starts ordinary slides too; what follows it may claim more surely."""
    kind = lexicon("unsure").get(_uncounted(title[:end]))
    if kind is None:
        return None
    more = title_claim(title[end:]) if kind == "quiz" else None
    if more and not more.needs_mark:
        return replace(more, head=end + more.head)
    type_name = "" if kind == "quiz" else kind
    return Claim(
        source="title word",
        words=title[:end].strip(" :-\n"),
        type=type_name,
        head=end,
        needs_mark=True,
        is_unsure=True,
    )


def _uncounted(head: str) -> str:
    """Return the first words of a title, folded, without number and sign: "Oefening 3:" is "oefening"."""
    return fold(COUNT.sub("", fold(head).rstrip(" :-?!.")))


def _is_ordering(title: str) -> bool:
    """Say whether a title as a whole asks to put something in order."""
    said = fold(title).rstrip(" .!:")
    if said in word_set("ordering", "whole"):
        return True
    begins = any(said.startswith(verb + " ") for verb in word_set("ordering", "verb"))
    return begins and len(said.split()) <= LONGEST_ORDER and said.endswith(tuple(word_set("ordering", "end")))


def section_name(slide: Slide, deck: Deck) -> str | None:
    """Return the name of the section that a slide stands in."""
    return next((each.name for each in deck.sections if each.id == slide.section), None)


def layout_type(layout: str) -> str:
    """Return the type that a layout of our template is made for ("Quiz - choice"), else an empty string."""
    head, _, rest = fold(layout).partition(" - ")
    head = re.sub(r"^\d+_", "", head)
    return lexicon("types").get(rest, "") if head in word_set("quiz") and rest else ""


def section_kind(section: str | None) -> str:
    """Return `quiz test drill certificate optional` by the first word of a section's name, else ""."""
    first = re.match(r"[^\W\d_]+", fold(section or ""))
    return lexicon("sections").get(first[0], "") if first else ""


def _bare(title: str) -> Claim | None:
    """Return a claim for a title that is a quiz word and nothing more ("Question 3", "True or false?")."""
    found = _head(title.rstrip(" ?!."), forgiving=False)
    if found is None or not (found[0] or found[1] in NAMES_ALONE):
        return None
    return Claim(source="title word", words=title.strip(), type=found[1], head=len(title), needs_mark=True)


def _stopped(title: str, plain: str) -> Claim | None:
    """Return a claim for a quiz word that a number or a full stop parts from the question."""
    found = FULL_STOP.match(plain) if len(plain) == len(title) else None
    if found is None or fold(found["head"]) not in word_set("quiz") or not (found["number"] or found["stop"]):
        return None
    is_quarter = fold(found["head"]) == LONE_LETTER  # "Q1 results" is business, "Q1. What is 5G?" a question
    if is_quarter and not (found["number"] and found["stop"] and title.rstrip().endswith("?")):
        return None
    return Claim(source="title word", words=found[0].strip(), head=found.end(), needs_mark=True)


def _framed(title: str) -> Claim | None:
    """Return a claim for a quiz word in brackets before the question."""
    found = FRAMED.match(title)
    head = _head(found["word"], forgiving=False) if found else None
    if found is None or head is None or not head[0]:
        return None
    return Claim(source="title word", words=found[0].strip(), type=head[1], head=found.end(), needs_mark=True)


def _head(head: str, *, forgiving: bool = True) -> tuple[bool, str, bool] | None:
    """Return whether a quiz word stands there, which type, and whether a slip was forgiven."""
    written = fold(COUNT.sub("", fold(head)))
    if not written or len(written) > LONGEST_HEAD or written in word_set("ordinary"):
        return None
    if written == LONE_LETTER and not any(each.isdigit() for each in head):
        return None
    for slips in (False, True) if forgiving else (False,):
        for quiz, kind in _splits(written):
            found = _known(quiz, word_set("quiz"), slips), _known(kind, lexicon("types"), slips)
            if (found[0] is not None or not quiz) and (found[1] is not None or not kind):
                return bool(quiz), lexicon("types")[found[1]] if found[1] else "", slips
    return None


def _splits(written: str) -> list[tuple[str, str]]:
    """Return every way to take `written` as quiz word, type word, or one behind the other."""
    parts = written.split()
    pairs = [(" ".join(parts[:n]), " ".join(parts[n:])) for n in range(1, len(parts))]
    pairs = [(COUNT.sub("", quiz), kind.lstrip("- ")) for quiz, kind in pairs]
    return [(written, ""), ("", written), *pairs, *((kind, quiz) for quiz, kind in pairs)]


def _known(written: str, known: object, slips: bool) -> str | None:
    if not written:
        return None
    words = list(known)  # type: ignore[call-overload]
    return written if written in words else nearest(written, words) if slips else None
