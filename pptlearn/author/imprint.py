"""Who made a deck and in which language it speaks, as PowerPoint's properties and spell checker read it."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pptx.presentation import Presentation
    from pptx.slide import Slide

MAKER = "pptlearn"


def sign(deck: Presentation, title: str, made: datetime) -> None:
    """Give the deck a title, a day of its own and a maker, in place of those of the deck it began as."""
    properties = deck.core_properties
    properties.title, properties.comments = title, ""
    properties.author = properties.last_modified_by = MAKER
    properties.created = properties.modified = made


def say_language(slide: Slide, language: str) -> None:
    """Say of every run of a slide and its notes which language it is in (BCP 47)."""
    from pptx.oxml.ns import qn

    owners = [slide, *([slide.notes_slide] if slide.has_notes_slide else [])]
    for owner in owners:
        for run in owner.element.iter(qn("a:r")):
            run.get_or_add_rPr().set("lang", language)
