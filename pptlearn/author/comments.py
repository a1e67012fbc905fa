"""Review comments as PowerPoint's own, in a copy of the deck.

They are written as PowerPoint 2007 to 2019 keeps them (ECMA-376 part 1, 19.4), threads by its extension of
2013 (threadingInfo in MS-PPTX): every PowerPoint, LibreOffice, Keynote and Google Slides opens these, and
today's PowerPoint makes its own kind of them when somebody answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from zipfile import BadZipFile

from lxml import etree

from pptlearn.author.copied import STRICT, Copied, Element
from pptlearn.errors import NotADeck, PackageError
from pptlearn.review.thread import Comment, Person, Place, Review, Thread

PLAIN = "http://schemas.openxmlformats.org/"
P15 = "http://schemas.microsoft.com/office/powerpoint/2012/main"
THREADING = "{C676402C-5697-4E1C-873F-D02D1690AC5C}"
TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
EMU_A_UNIT = 1587.5
"""A comment's place is counted in 576ths of an inch."""
CORNER, STEP = 10, 96
"""Units: where a comment without a place stands, and how far below it the next and an answer."""
COLOURS = 8


def write_comments(deck: Path, review: Review, target: Path) -> int:
    """Write a copy of `deck` with every thread of `review` in it; return how many comments were written.

    A thread whose slide is gone, and one on the whole deck, stands on the first slide: nothing is lost.
    """
    try:
        with Copied(deck) as copied:
            slides = _Slides(copied)
            notes = _Notes(copied, slides)
            for thread in review.threads if slides.parts else ():
                notes.add(thread)
            copied.write(target)
            return notes.written
    except (BadZipFile, KeyError, ValueError, etree.XMLSyntaxError) as error:
        raise NotADeck(f"{deck.name} is damaged: {error}") from None
    except OSError as error:
        raise PackageError(f"{target.name} cannot be written: {error.strerror or error}") from None


@dataclass(slots=True)
class _Slides:
    """The slides of a deck by PowerPoint's id."""

    copied: Copied
    presentation: str = field(init=False)
    parts: Mapping[int, str] = field(init=False)
    width: int = field(init=False, default=12192000)
    height: int = field(init=False, default=6858000)
    names: _Names = field(init=False)

    def __post_init__(self) -> None:
        ends = (part for _, kind, part in self.copied.related("") if kind.endswith("/officeDocument"))
        self.presentation = next(ends, "ppt/presentation.xml")
        root = self.copied.part(self.presentation)
        self.names = _Names(root.tag.startswith("{" + STRICT))
        by_id = {known: part for known, _, part in self.copied.related(self.presentation)}
        listed = root.iter(self.names.p("sldId"))
        found = ((each.get("id", ""), by_id.get(each.get(self.names.r("id"), ""), "")) for each in listed)
        self.parts = {int(number): part for number, part in found if number and self.copied.has(part)}
        size = root.find(self.names.p("sldSz"))
        if size is not None:
            self.width, self.height = int(size.get("cx", self.width)), int(size.get("cy", self.height))


@dataclass(frozen=True, slots=True)
class _Names:
    """Names as this deck spells them: a strict one has namespaces of its own."""

    is_strict: bool

    def p(self, tag: str) -> str:
        return f"{{{self.namespace('presentationml', 'main')}}}{tag}"

    def r(self, tag: str) -> str:
        return f"{{{self.namespace('officeDocument', 'relationships')}}}{tag}"

    def kind(self, name: str) -> str:
        return f"{self.namespace('officeDocument', 'relationships')}/{name}"

    def namespace(self, family: str, name: str) -> str:
        return f"{STRICT}{family}/{name}" if self.is_strict else f"{PLAIN}{family}/2006/{name}"


@dataclass(slots=True)
class _Notes:
    """The comments of a deck: its own stay, new ones follow."""

    copied: Copied
    slides: _Slides
    written: int = 0

    def add(self, thread: Thread) -> None:
        part, is_there = self._slide(thread.place)
        root = self._list(part)
        below = sum(1 for _ in root)
        x, y = _position(thread.place, self.slides, below) if is_there else (CORNER, CORNER + below * STEP)
        parent: tuple[str, str] | None = None
        for index, (by, at, text) in enumerate(_said(thread, is_there)):
            made = self._comment(root, by, at, text, (x, y + index * STEP), parent)
            parent = parent or made
            self.written += 1

    def _slide(self, place: Place) -> tuple[str, bool]:
        if place.slide is not None and place.slide in self.slides.parts:
            return self.slides.parts[place.slide], True
        return next(iter(self.slides.parts.values())), False

    def _comment(
        self,
        root: Element,
        by: Person,
        at: str,
        text: str,
        position: tuple[int, int],
        parent: tuple[str, str] | None,
    ) -> tuple[str, str]:
        """Append one comment, and return its author and number."""
        p = self.slides.names.p
        author = self._author(by.name)
        number = str(int(author.get("lastIdx", "0")) + 1)
        author.set("lastIdx", number)
        comment = etree.SubElement(root, p("cm"), authorId=author.get("id"))
        if at:
            comment.set("dt", at.removesuffix("Z") + ".000")
        comment.set("idx", number)
        etree.SubElement(comment, p("pos"), x=str(position[0]), y=str(position[1]))
        etree.SubElement(comment, p("text")).text = text
        extension = etree.SubElement(etree.SubElement(comment, p("extLst")), p("ext"), uri=THREADING)
        threading = etree.SubElement(
            extension, f"{{{P15}}}threadingInfo", nsmap={"p15": P15}, timeZoneBias="0"
        )
        if parent:
            etree.SubElement(threading, f"{{{P15}}}parentCm", authorId=parent[0], idx=parent[1])
        return author.get("id"), number

    def _list(self, slide: str) -> Element:
        """Return the comments of a slide, a new part when it has none."""
        return self._part(slide, "comments", "ppt/comments/comment{}.xml", "cmLst")

    def _author(self, name: str) -> Element:
        p = self.slides.names.p
        root = self._part(
            self.slides.presentation, "commentAuthors", "ppt/commentAuthors{}.xml", "cmAuthorLst"
        )
        known = list(root.iter(p("cmAuthor")))
        found = next((each for each in known if each.get("name") == name), None)
        if found is not None:
            return found
        number = max((int(each.get("id", "0")) for each in known), default=-1) + 1
        made = etree.SubElement(root, p("cmAuthor"), id=str(number), name=name, initials=_initials(name))
        made.set("lastIdx", "0")
        made.set("clrIdx", str(number % COLOURS))
        return made

    def _part(self, owner: str, kind: str, pattern: str, tag: str) -> Element:
        names = self.slides.names
        for _, known, part in self.copied.related(owner):
            if known == names.kind(kind) and self.copied.has(part):
                return self.copied.part(part)
        part = next(name for name in _numbered(pattern) if not self.copied.has(name))
        root = etree.Element(names.p(tag), nsmap={"p": names.namespace("presentationml", "main")})
        self.copied.add(part, root, f"{TYPE}{kind}+xml")
        self.copied.relate(owner, names.kind(kind), part)
        return root


def _numbered(pattern: str) -> Iterator[str]:
    yield from (pattern.format(number or "") for number in range(10**6))


def _said(thread: Thread, is_there: bool) -> Iterator[tuple[Person, str, str]]:
    """Yield who said what when; the first says where, and a tick by whom the thread is done."""
    first, *answers = thread.comments
    yield first.by, first.at, _where(thread.place, is_there) + first.text
    yield from map(_plain, answers)
    if thread.resolved:
        yield thread.resolved.by, thread.resolved.at, "✓"


def _plain(comment: Comment) -> tuple[Person, str, str]:
    return comment.by, comment.at, comment.text


def _where(place: Place, is_there: bool) -> str:
    """Return in brackets what the place on the slide cannot show."""
    gone = f"{place.number}: {place.title}".strip(": ") if not is_there and place.slide is not None else ""
    at = "" if place.seconds is None else f"{int(place.seconds) // 60}:{int(place.seconds) % 60:02d}"
    parts = [part for part in (gone, at, place.about) if part]
    return f"[{' · '.join(parts)}] " if parts else ""


def _position(place: Place, slides: _Slides, below: int) -> tuple[int, int]:
    if place.x is None or place.y is None:
        return CORNER, CORNER + below * STEP
    return round(place.x * slides.width / EMU_A_UNIT), round(place.y * slides.height / EMU_A_UNIT)


def _initials(name: str) -> str:
    return "".join(word[0] for word in name.split())[:3].upper() or "?"
