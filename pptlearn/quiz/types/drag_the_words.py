"""Words to drag into a text."""

from __future__ import annotations

from typing import Any

from pptlearn.model.quiz import Item, Question
from pptlearn.quiz.answers import letter
from pptlearn.quiz.blanks import blank_details, blanked, empty_blanks, find_blanks, text_with_blanks
from pptlearn.quiz.question import Reading
from pptlearn.quiz.room import free_room
from pptlearn.quiz.slide import MarkedSlide
from pptlearn.quiz.words import fold

name = "dragTheWords"
needs = "a text with words between square brackets, and extra words in the notes: “Words: Ghent, Namur”"


def read(slide: MarkedSlide) -> Reading | None:
    blanks = find_blanks(slide)
    asked = slide.claim.type in ("dragTheWords", "dragAndDrop")
    if not blanks or any(blank.marked for blank in blanks) or not (slide.settings.words or asked):
        return None
    texts = sorted(
        {*(blank.texts[0] for blank in blanks), *slide.settings.words}, key=lambda each: (fold(each), each)
    )
    ids = {text: letter(n) for n, text in enumerate(texts)}
    spare = [{blank.id: ids[text]} for blank in blanks for text in blank.texts[1:] if text in ids]
    return Reading(
        items=tuple(Item(id=id, text=text) for text, id in ids.items()),
        key={blank.id: ids[blank.texts[0]] for blank in blanks},
        alternatives=tuple(spare),
        details=(("gaps", blank_details(blanks)), ("bank", free_room(slide))),
        stem=text_with_blanks(slide, blanks),
        keeps_order=True,
        understood_from="words in brackets" + (", notes words" if slide.settings.words else ""),
        doubts=empty_blanks(slide),
        edits=blanked(blanks),
        type=name,
    )


def secret(question: Question) -> Any:
    """Return the ids of the accepted words by blank."""
    accepted = {gap: [id] for gap, id in question.key.items()}
    for more in question.alternatives:
        for gap, id in more.items():
            accepted[gap].append(id)
    return accepted
