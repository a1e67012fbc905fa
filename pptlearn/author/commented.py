"""What both of PowerPoint's kinds of comments have in common: the slides they are on, and what they say."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from pptlearn.author.copied import STRICT, Copied
from pptlearn.review.thread import Comment, Person, Place, Thread

PLAIN = "http://schemas.openxmlformats.org/"


@dataclass(frozen=True, slots=True)
class Names:
    """Names as this deck spells them: a strict one has namespaces of its own."""

    is_strict: bool

    def p(self, tag: str) -> str:
        return f"{{{self.namespace('presentationml', 'main')}}}{tag}"

    def a(self, tag: str) -> str:
        return f"{{{self.namespace('drawingml', 'main')}}}{tag}"

    def r(self, tag: str) -> str:
        return f"{{{self.kind()}}}{tag}"

    def kind(self, name: str = "") -> str:
        return f"{self.namespace('officeDocument', 'relationships')}{name and '/'}{name}"

    def namespace(self, family: str, name: str) -> str:
        return f"{STRICT}{family}/{name}" if self.is_strict else f"{PLAIN}{family}/2006/{name}"


@dataclass(slots=True)
class Slides:
    """The slides of a deck by PowerPoint's id."""

    copied: Copied
    presentation: str = field(init=False)
    parts: Mapping[int, str] = field(init=False)
    width: int = field(init=False, default=12192000)
    height: int = field(init=False, default=6858000)
    names: Names = field(init=False)

    def __post_init__(self) -> None:
        ends = (part for _, kind, part in self.copied.related("") if kind.endswith("/officeDocument"))
        self.presentation = next(ends, "ppt/presentation.xml")
        root = self.copied.part(self.presentation)
        self.names = Names(root.tag.startswith("{" + STRICT))
        by_id = {known: part for known, _, part in self.copied.related(self.presentation)}
        listed = root.iter(self.names.p("sldId"))
        found = ((each.get("id", ""), by_id.get(each.get(self.names.r("id"), ""), "")) for each in listed)
        self.parts = {int(number): part for number, part in found if number and self.copied.has(part)}
        size = root.find(self.names.p("sldSz"))
        if size is not None:
            self.width, self.height = int(size.get("cx", self.width)), int(size.get("cy", self.height))

    def at(self, place: Place) -> tuple[int, bool]:
        """Return the id of the slide for a place, and whether it is the one meant: else it is the first."""
        is_there = place.slide in self.parts
        return (place.slide if is_there and place.slide is not None else next(iter(self.parts))), is_there

    def relation(self, slide: int, kind: str) -> str | None:
        """Return the part that a slide is related to by a type of relationship."""
        return related(self.copied, self.parts[slide], kind)


def related(copied: Copied, owner: str, kind: str) -> str | None:
    found = (part for _, known, part in copied.related(owner) if known == kind and copied.has(part))
    return next(found, None)


def said(thread: Thread, is_there: bool) -> Iterator[tuple[Person, str, str]]:
    """Yield who said what when; the first says where, and a tick by whom the thread is done."""
    first, *answers = thread.comments
    yield first.by, first.at, _where(thread.place, is_there) + first.text
    yield from map(_plain, answers)
    if thread.resolved:
        yield thread.resolved.by, thread.resolved.at, "✓"


def initials(name: str) -> str:
    return "".join(word[0] for word in name.split())[:3].upper() or "?"


def written_text(text: str) -> str:
    """Return what XML can hold of a text: a file of comments may have been changed by hand."""
    return "".join(each for each in text if each in "\t\n" or (each >= " " and not _is_loose(each)))


def _is_loose(character: str) -> bool:
    return "\ud800" <= character <= "\udfff" or character in "\ufffe\uffff"


def _plain(comment: Comment) -> tuple[Person, str, str]:
    return comment.by, comment.at, comment.text


def _where(place: Place, is_there: bool) -> str:
    """Return in brackets what the place on the slide cannot show."""
    gone = f"{place.number}: {place.title}".strip(": ") if not is_there and place.slide is not None else ""
    at = "" if place.seconds is None else f"{int(place.seconds) // 60}:{int(place.seconds) % 60:02d}"
    parts = [part for part in (gone, at, place.about) if part]
    return f"[{' · '.join(parts)}] " if parts else ""
