"""Comments through the preview: what a page says becomes a change of the file beside the deck."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from hashlib import sha256
from typing import Any

from pptlearn.errors import ReviewError
from pptlearn.language import in_sentences
from pptlearn.preview.asked import Said, Unacceptable, number, text
from pptlearn.preview.shelf import Shelved
from pptlearn.review import changes
from pptlearn.review.file import change_review, read_review
from pptlearn.review.text import said
from pptlearn.review.thread import Approval, Comment, Person, Place, Review, Thread

COOKIE = "pptlearn-person"
LONGEST_TEXT, LONGEST_NAME, LONGEST_ABOUT, LONGEST_ID = 4000, 60, 80, 40


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who asks: a browser that was given a number, and the name its person said."""

    person: Person
    module: Shelved
    at: str

    def comment(self, words: str) -> Comment:
        return Comment(id=secrets.token_hex(5), by=self.person, at=self.at, text=words)


def browser_of(ticket: str) -> str:
    """Return how a browser is known in the file: not its ticket, with which others could speak for it."""
    return sha256(ticket.encode()).hexdigest()[:12] if ticket else ""


def do(module: Shelved, ticket: str, body: Said) -> Review:
    """Do what a page asks, and return the review that follows; Unacceptable or ReviewError says why not."""
    act = ACTS.get(text(body, "do", LONGEST_ID))
    if act is None:
        raise Unacceptable(400, "This cannot be done.")
    name = text(body, "name", LONGEST_NAME)
    if not name:
        raise Unacceptable(400, "Say your name first.")
    now = datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
    change = act(Speaker(Person(name, browser_of(ticket)), module, now), body)
    return change_review(module.review, module.manifest["source"]["name"], change)


def told(module: Shelved, ticket: str, language: str) -> dict[str, Any]:
    """Return what the page shows of a module's review to the browser with this ticket."""
    me = browser_of(ticket)
    try:
        review, trouble = read_review(module.review), ""
    except ReviewError as error:
        review, trouble = Review(), in_sentences(language, str(error), error.hint)
    numbers = {slide["id"]: slide["number"] for slide in module.manifest["slides"]}
    now = module.manifest["source"]["sha256"]
    return {
        "trouble": trouble,
        "makers": list(module.makers),
        "threads": [_told(thread, numbers, me) for thread in review.threads],
        "approvals": [
            {
                "by": each.by.name,
                "at": each.at,
                "isOfNow": each.sha256 == now,
                "isMine": each.by.browser == me,
            }
            for each in review.approvals
        ],
        "approvedBy": changes.approved_by(review, now, module.makers),
    }


def _told(thread: Thread, numbers: Mapping[int, int], me: str) -> dict[str, Any]:
    slide = thread.place.slide
    return {
        "id": thread.id,
        "place": said(thread)["place"],
        "number": numbers.get(slide) if slide is not None else None,
        "resolvedBy": thread.resolved.by.name if thread.resolved else None,
        "comments": [
            {
                "id": each.id,
                "by": each.by.name,
                "at": each.at,
                "text": each.text,
                "isMine": each.by.browser == me,
            }
            for each in thread.comments
        ],
    }


Change = Callable[[Review], Review]


def _comment(speaker: Speaker, body: Said) -> Change:
    place, comment = _place(body, speaker.module), speaker.comment(_words(body))
    return lambda review: changes.open_thread(review, place, comment)


def _reply(speaker: Speaker, body: Said) -> Change:
    thread, comment = _id(body, "thread"), speaker.comment(_words(body))
    return lambda review: changes.reply(review, thread, comment)


def _resolve(speaker: Speaker, body: Said) -> Change:
    thread = _id(body, "thread")
    return lambda review: changes.resolve(review, thread, speaker.person, speaker.at)


def _reopen(_: Speaker, body: Said) -> Change:
    thread = _id(body, "thread")
    return lambda review: changes.reopen(review, thread)


def _delete(speaker: Speaker, body: Said) -> Change:
    thread, comment = _id(body, "thread"), _id(body, "comment")
    return lambda review: changes.delete(review, thread, comment, speaker.person)


def _approve(speaker: Speaker, body: Said) -> Change:
    """Approve what the page showed: a deck that was saved since is another one."""
    deck = speaker.module.manifest["source"]["sha256"]
    if body.get("version") != speaker.module.version:
        raise Unacceptable(409, "The deck was saved again: look at it as it is now.")
    approval = Approval(by=speaker.person, at=speaker.at, sha256=deck)
    return lambda review: changes.approve(review, approval)


def _withdraw(speaker: Speaker, _: Said) -> Change:
    return lambda review: changes.withdraw(review, speaker.person)


ACTS: Mapping[str, Callable[[Speaker, Said], Change]] = {
    "comment": _comment,
    "reply": _reply,
    "resolve": _resolve,
    "reopen": _reopen,
    "delete": _delete,
    "approve": _approve,
    "withdraw": _withdraw,
}


def _place(body: Said, module: Shelved) -> Place:
    """Return where a comment stands; number and title are what the module says, not the page."""
    if body.get("slide") is None:
        return Place()
    slide = next((each for each in module.manifest["slides"] if each["number"] == body["slide"]), None)
    if slide is None:
        raise Unacceptable(409, "This slide is no longer there.")
    return Place(
        slide=slide["id"],
        number=slide["number"],
        title=slide.get("title", ""),
        shape=_id(body, "shape") or None,
        about=text(body, "about", LONGEST_ABOUT),
        x=number(body, "x", 1, 4),
        y=number(body, "y", 1, 4),
        seconds=number(body, "seconds", 1e6, 1),
    )


def _words(body: Said) -> str:
    words = text(body, "text", LONGEST_TEXT, keeps="\n\t")
    if not words:
        raise Unacceptable(400, "Write something first.")
    return words


def _id(body: Said, name: str) -> str:
    return text(body, name, LONGEST_ID)
