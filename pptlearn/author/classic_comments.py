"""Comments as PowerPoint 2007 to 2019 keeps them (ECMA-376 part 1, 19.4).

Threads are written by its extension of 2013 (threadingInfo in MS-PPTX). Every PowerPoint, LibreOffice,
Keynote and Google Slides opens these; today's PowerPoint makes its own kind of them when somebody answers.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from pptlearn.author.commented import Slides, initials, related, said, written_text
from pptlearn.author.copied import Element
from pptlearn.review.thread import Person, Place, Thread

P15 = "http://schemas.microsoft.com/office/powerpoint/2012/main"
THREADING = "{C676402C-5697-4E1C-873F-D02D1690AC5C}"
TYPE = "application/vnd.openxmlformats-officedocument.presentationml."
EMU_A_UNIT = 1587.5
"""A comment's place is counted in 576ths of an inch."""
CORNER, STEP = 10, 96
"""Units: where a comment without a place stands, and how far below it the next and an answer."""
COLOURS = 8


@dataclass(slots=True)
class ClassicComments:
    """The comments of a deck: its own stay, new ones follow."""

    slides: Slides
    written: int = 0

    def add(self, thread: Thread) -> None:
        slide, is_there = self.slides.at(thread.place)
        root = self._part(self.slides.parts[slide], "comments", "ppt/comments/comment{}.xml", "cmLst")
        below = sum(1 for _ in root)
        x, y = _position(thread.place, self.slides, below) if is_there else (CORNER, CORNER + below * STEP)
        parent: tuple[str, str] | None = None
        for index, (by, at, text) in enumerate(said(thread, is_there)):
            made = self._comment(root, by, at, text, (x, y + index * STEP), parent)
            parent = parent or made
            self.written += 1

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
        author = self._author(written_text(by.name))
        number = str(int(author.get("lastIdx", "0")) + 1)
        author.set("lastIdx", number)
        comment = etree.SubElement(root, p("cm"), authorId=author.get("id"))
        if at:
            comment.set("dt", at.removesuffix("Z") + ".000")
        comment.set("idx", number)
        etree.SubElement(comment, p("pos"), x=str(position[0]), y=str(position[1]))
        etree.SubElement(comment, p("text")).text = written_text(text)
        extension = etree.SubElement(etree.SubElement(comment, p("extLst")), p("ext"), uri=THREADING)
        threading = etree.SubElement(
            extension, f"{{{P15}}}threadingInfo", nsmap={"p15": P15}, timeZoneBias="0"
        )
        if parent:
            etree.SubElement(threading, f"{{{P15}}}parentCm", authorId=parent[0], idx=parent[1])
        return author.get("id"), number

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
        made = etree.SubElement(root, p("cmAuthor"), id=str(number), name=name, initials=initials(name))
        made.set("lastIdx", "0")
        made.set("clrIdx", str(number % COLOURS))
        return made

    def _part(self, owner: str, kind: str, pattern: str, tag: str) -> Element:
        """Return the root of a part that `owner` is related to, a new one when there is none."""
        names, copied = self.slides.names, self.slides.copied
        if known := related(copied, owner, names.kind(kind)):
            return copied.part(known)
        part = next(name for name in _numbered(pattern) if not copied.has(name))
        root = etree.Element(names.p(tag), nsmap={"p": names.namespace("presentationml", "main")})
        copied.add(part, root, f"{TYPE}{kind}+xml")
        copied.relate(owner, names.kind(kind), part)
        return root


def _numbered(pattern: str) -> Iterator[str]:
    yield from (pattern.format(number or "") for number in range(10**6))


def _position(place: Place, slides: Slides, below: int) -> tuple[int, int]:
    if place.x is None or place.y is None:
        return CORNER, CORNER + below * STEP
    return round(place.x * slides.width / EMU_A_UNIT), round(place.y * slides.height / EMU_A_UNIT)
