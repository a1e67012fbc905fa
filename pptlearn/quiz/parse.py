"""Which slides are questions, what they ask, and the deck as the learner may see it."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.deck import Deck
from pptlearn.model.quiz import Question, Quiz
from pptlearn.model.slide import Slide
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems, Where
from pptlearn.quiz.answer_line import without_answer_line
from pptlearn.quiz.assessments import find_assessments
from pptlearn.quiz.blanks import has_blanks
from pptlearn.quiz.choices import is_solved_choice, only_red
from pptlearn.quiz.claim import Claim, find_claim, section_name
from pptlearn.quiz.edit import edited
from pptlearn.quiz.hints import hint_answer, hint_asking
from pptlearn.quiz.judge import NOTES
from pptlearn.quiz.letters import lettered
from pptlearn.quiz.marks import TYPED
from pptlearn.quiz.motion import led
from pptlearn.quiz.one_line import with_parted_line
from pptlearn.quiz.question import QuestionType, Reading
from pptlearn.quiz.second import without_second
from pptlearn.quiz.see_slide import slide_named, without_link
from pptlearn.quiz.settings import Settings, read_settings, report_doubts
from pptlearn.quiz.slide import (
    MarkedSlide,
    marked_slide,
    retitled,
    stem_of,
    title_place,
    title_text,
    with_split_lines,
    without_tag,
)
from pptlearn.quiz.types import BY_NAME, QUESTION_TYPES


def parse_quiz(deck: Deck, options: QuizOptions, problems: Problems) -> tuple[Deck, Quiz]:
    """Return the deck without marks, feedback and settings lines, and the questions and assessments in it.

    A slide that cannot be understood stays as it is, less its settings lines, and is reported.
    """
    slides: list[Slide] = []
    questions: list[Question] = []
    for slide in deck.slides:
        shown, question = _slide(slide, deck, options, problems)
        slides.append(shown)
        questions += [question] if question else []
    asked = {question.slide for question in questions}
    hint_asking(replace(deck, slides=tuple(s for s in deck.slides if s.number not in asked)), problems)
    if not questions:
        return replace(deck, slides=tuple(slides)), Quiz()
    assessments = find_assessments(deck, questions, options)
    return replace(deck, slides=tuple(slides)), Quiz(tuple(questions), assessments)


def _slide(
    slide: Slide, deck: Deck, options: QuizOptions, problems: Problems
) -> tuple[Slide, Question | None]:
    if slide.is_hidden and not slide.shapes:
        return slide, None
    title = title_text(slide, title_place(slide))
    said = read_settings(slide.notes)[0]
    claim = find_claim(title, slide.layout, section_name(slide, deck), said)
    if claim is None:
        hint_answer(said, slide, problems)
        return slide, None
    settings, script = read_settings(slide.notes, forgiving=True)
    unlinked, linked = without_link(slide)
    clean = replace(with_split_lines(without_tag(unlinked), claim, settings), notes=script)
    marked = _marked(_in_lines(clean, claim, settings, deck), claim, settings, deck)
    solved = _solved_on_slide(marked, deck) if not settings.answer else None
    found = _understood(marked) if solved is None else solved[1:]
    if not _is_meant(marked if solved is None else solved[0], found, is_solved=solved is not None):
        return slide, None
    if found is None:
        plain = replace(without_tag(slide), notes=script)
        return _ordinary(slide, plain, marked, problems), None
    if solved is not None:
        marked = solved[0]
    clean = marked.slide
    type_name, reading = found
    report_doubts(settings, Where(slide.number), problems)
    reading = without_second(marked, reading)
    for doubt in reading.doubts:
        problems.report(doubt.code, Where(slide.number), **dict(doubt.facts))
    moved = replace(edited(clean, reading.edits), timeline=led(clean, reading.edits))
    shown = lettered(retitled(moved), type_name, reading)
    if settings.see_slide and slide_named(settings.see_slide, deck) is None:
        problems.report("quiz.no-such-slide", Where(slide.number), wanted=settings.see_slide)
    question = _question(marked, stem_of(shown, claim), type_name, reading, deck, options)
    return shown, replace(question, see_slide=question.see_slide or linked)


def _in_lines(slide: Slide, claim: Claim, settings: Settings, deck: Deck) -> Slide:
    """Return `slide` with a line for each answer, where answers in one line are what it asks about."""
    if claim.source == "section" or claim.type not in ("", "sequence", *CHOOSING):
        return slide
    parted = with_parted_line(slide)
    if parted is None:
        return slide
    marked = _marked(parted, claim, settings, deck)
    solved = _solved_on_slide(marked, deck) if not settings.answer else None
    found = solved[1] if solved else (_understood(marked) or ("",))[0]
    return parted if found in CHOOSING or found == claim.type != "" else slide


def _marked(slide: Slide, claim: Claim, settings: Settings, deck: Deck) -> MarkedSlide:
    return marked_slide(slide, claim, settings, language=deck.language, width=deck.width, height=deck.height)


def _solved_on_slide(marked: MarkedSlide, deck: Deck) -> tuple[MarkedSlide, str, Reading] | None:
    """Return the question whose answer a line on the slide names: one of those above it, or a few words."""
    rest, answer = without_answer_line(marked.slide)
    if not answer:
        return None
    named = _marked(rest, marked.claim, replace(marked.settings, answer=answer), deck)
    found = _understood(named)
    if found is None:
        return None
    is_choice = found[0] in CHOOSING and found[1].understood_from == NOTES
    is_alone = marked.claim.source != "section" and all(line.text.endswith("?") for line in named.lines)
    is_short = found[0] in WRITING and len(answer) <= SHORT and is_alone
    if not (is_choice or is_short):
        return None
    return named, found[0], replace(found[1], understood_from="answer line on the slide")


CHOOSING = frozenset({"multipleChoice", "multipleResponse", "trueFalse"})
WRITING = frozenset({"shortAnswer", "numeric"})
SHORT = 40
"""Letters of an answer that learners may be asked to write; what is longer is a text to read."""


def _understood(marked: MarkedSlide) -> tuple[str, Reading] | None:
    """Return type and reading: of the type asked for, else of the first that understands the slide."""
    for each in _candidates(marked.claim):
        reading = each.read(marked)
        if reading is not None:
            return reading.type or each.name, reading
    return None


NEIGHBOURS: dict[str, tuple[str, ...]] = {
    "multipleChoice": ("multipleResponse",),
    "fillInTheBlanks": ("selectFromLists", "dragTheWords"),
    "dragTheWords": ("dragAndDrop",),
    "dragAndDrop": ("dragTheWords",),
}
"""Types that a slide may turn out to be of, when it is not complete for the one its author named."""


def _candidates(claim: Claim) -> tuple[QuestionType, ...]:
    if not claim.type:
        return QUESTION_TYPES
    return tuple(BY_NAME[name] for name in (claim.type, *NEIGHBOURS.get(claim.type, ())))


def _is_meant(marked: MarkedSlide, found: tuple[str, Reading] | None, *, is_solved: bool) -> bool:
    """Return whether the claim holds: one that is less sure needs more than a question on the slide."""
    claim = marked.claim
    if claim.is_unsure:
        return found is not None and _is_nothing_else(marked, *found)
    return is_solved or not claim.needs_mark or _is_explicit(marked) or _asks_plainly(marked, found)


def _is_nothing_else(marked: MarkedSlide, type_name: str, reading: Reading) -> bool:
    """Return whether a slide can be nothing but a question: a form to fill in, or solved answers to one."""
    if type_name == "likert":
        return True
    asks = (reading.stem or marked.stem).rstrip().endswith("?") or bool(marked.settings.answer)
    is_solved = type_name in CHOOSING and is_solved_choice(marked)
    return is_solved and (asks or type_name == "trueFalse")


def _is_explicit(marked: MarkedSlide) -> bool:
    """Return whether the author left no doubt: a typed mark, a blank, or settings in the notes."""
    return marked.settings.says_something or any(
        line.marked.marks & TYPED or has_blanks(line.text) for line in marked.lines
    )


def _asks_plainly(marked: MarkedSlide, found: tuple[str, Reading] | None) -> bool:
    """Return whether a question mark and the look of an answer leave no doubt either ("Question 3")."""
    if found is None or marked.claim.is_slip or found[0] not in CHOOSING:
        return False
    is_guess = any(doubt.code == "quiz.guessed-mark" for doubt in found[1].doubts)
    return not is_guess and (marked.stem or found[1].stem).rstrip().endswith("?")


def _ordinary(slide: Slide, clean: Slide, marked: MarkedSlide, problems: Problems) -> Slide:
    """Return the slide as an ordinary one, and say why when its author wanted a question.

    Standing in a test's section is no such wish: most sections open with a plain slide.
    """
    claim, where = marked.claim, Where(slide.number)
    if claim.source == "section" and not marked.settings.says_something:
        return slide
    report_doubts(marked.settings, where, problems)
    if claim.type:
        problems.report("quiz.not-understood-as", where, words=claim.words, needs=BY_NAME[claim.type].needs)
    elif red := only_red(marked):
        problems.report("quiz.red-answer", where, answer=red)
    elif len(marked.lines) > 1:
        problems.report("quiz.no-answer-marked", where)
    else:
        problems.report("quiz.not-understood", where, words=claim.words)
    return clean


def _question(
    marked: MarkedSlide, stem: str, type_name: str, reading: Reading, deck: Deck, options: QuizOptions
) -> Question:
    settings, slide = marked.settings, marked.slide
    return Question(
        id=str(slide.id),
        slide=slide.number,
        type=type_name,
        stem=_joined(stem, reading.stem) or _first_line(marked),
        items=reading.items,
        key=reading.key,
        alternatives=reading.alternatives,
        answer=reading.answer,
        points=1.0 if settings.points is None else settings.points,
        penalty=settings.penalty,
        attempts=settings.attempts if settings.attempts is not None else options.attempts,
        time_limit=settings.time,
        hint=settings.hint,
        right=settings.right,
        wrong=settings.wrong,
        why=settings.why or reading.why,
        see_slide=slide_named(settings.see_slide, deck),
        keeps_order=reading.keeps_order or settings.keep_order,
        tags=settings.tags,
        details=reading.details,
        understood_from=", ".join(part for part in (_because(marked.claim), reading.understood_from) if part),
    )


def _joined(title: str, rest: str) -> str:
    is_open = bool(title and rest) and title[-1] not in ".:;!?…"
    return " ".join(part for part in (title + (":" if is_open else ""), rest) if part)


def _first_line(marked: MarkedSlide) -> str:
    """Return the text that must be the question when neither title nor lines above the answers are."""
    alone = (body.lines[0].text for body in marked.bodies if len(body.lines) == 1)
    return next(alone, "")


def _because(claim: Claim) -> str:
    return f"{claim.source} “{claim.words}”"
