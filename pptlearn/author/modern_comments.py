"""Comments as today's PowerPoint keeps them (MS-PPTX 2.6 and 5.16, MS-ODRAWXML 5.27).

A slide has a part with its threads and says so in its extensions; the authors of all stand in one part. A
thread is anchored to the slide, or to a shape that lies on it directly.
"""

from __future__ import annotations

from dataclasses import dataclass
from uuid import UUID, uuid5

from lxml import etree

from pptlearn.author.commented import Slides, initials, related, said, written_text
from pptlearn.author.copied import Element
from pptlearn.review.thread import Place, Thread

P188 = "http://schemas.microsoft.com/office/powerpoint/2018/8/main"
P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
A16 = "http://schemas.microsoft.com/office/drawing/2014/main"
PC = "http://schemas.microsoft.com/office/powerpoint/2013/main/command"
AC = "http://schemas.microsoft.com/office/drawing/2013/main/command"
RELATIONS = "http://schemas.microsoft.com/office/2018/10/relationships"
COMMENTS, AUTHORS = f"{RELATIONS}/comments", f"{RELATIONS}/authors"
TYPE = "application/vnd.ms-powerpoint."
POINTER = "{6950BFC3-D8DA-4A85-94F7-54DA5524770B}"
"""The extension by which a slide says which part holds its threads."""
MONIKERS = {
    "sp": "spMk",
    "pic": "picMk",
    "graphicFrame": "graphicFrameMk",
    "cxnSp": "cxnSpMk",
    "grpSp": "grpSpMk",
}
OURS = UUID("6b3f0a52-3f0e-4d0c-9a55-2c1c2f1c5b8e")
"""Names are made under it, so that the same review has the same ids."""
UNKNOWN = "1970-01-01T00:00:00Z"
"""When something was said of which nobody noted when: PowerPoint asks for a moment."""


@dataclass(slots=True)
class ModernComments:
    """The threads of a deck: its own stay, new ones follow."""

    slides: Slides
    written: int = 0

    def add(self, thread: Thread) -> None:
        slide, is_there = self.slides.at(thread.place)
        (by, at, text), *answers = said(thread, is_there)
        root = self._threads(slide)
        comment = self._said(root, "cm", f"{thread.id} {sum(1 for _ in root)}", by.name, at)
        if thread.resolved:
            comment.set("status", "resolved")
        self._anchor(comment, slide, thread.place if is_there else Place())
        replies = etree.SubElement(comment, _p188("replyLst")) if answers else None
        for number, (by, at, answer) in enumerate(answers):
            reply = self._said(replies, "reply", f"{comment.get('id')} {number}", by.name, at)
            self._text(reply, answer)
        self._text(comment, text)
        self.written += 1 + len(answers)

    def _said(self, root: Element, tag: str, name: str, by: str, at: str) -> Element:
        made = etree.SubElement(root, _p188(tag), id=_guid(name), authorId=self._author(written_text(by)))
        made.set("created", (at or UNKNOWN).removesuffix("Z") + ".000")
        return made

    def _anchor(self, comment: Element, slide: int, place: Place) -> None:
        """Say what a thread is about: a shape, else a point of the slide, else the slide."""
        shape = self._shape(slide, place.shape)
        tag, prefix, namespace = ("sldMkLst", "pc", PC) if shape is None else ("deMkLst", "ac", AC)
        anchor = etree.SubElement(comment, f"{{{namespace}}}{tag}", nsmap={prefix: namespace, "pc": PC})
        etree.SubElement(anchor, f"{{{PC}}}docMk")
        etree.SubElement(anchor, f"{{{PC}}}sldMk", cId=self._creation(slide), sldId=str(slide))
        if shape is not None:
            anchor.append(shape)
        elif place.x is not None and place.y is not None:
            x, y = round(place.x * self.slides.width), round(place.y * self.slides.height)
            etree.SubElement(comment, _p188("pos"), x=str(x), y=str(y))

    def _shape(self, slide: int, known: str | None) -> Element | None:
        """Return the moniker of a shape; None for one that is gone, or lies in a group."""
        names = self.slides.names
        tree = self._slide(slide).find(f"{names.p('cSld')}/{names.p('spTree')}")
        if known is None or tree is None:
            return None
        for each in tree:
            moniker = MONIKERS.get(etree.QName(each).localname) if isinstance(each.tag, str) else None
            properties = each.find(f"*/{names.p('cNvPr')}") if moniker else None
            if properties is not None and properties.get("id") == known:
                made = etree.Element(f"{{{AC}}}{moniker}", id=known)
                creation = next(properties.iter(f"{{{A16}}}creationId"), None)
                if creation is not None:
                    made.set("creationId", creation.get("id", ""))
                return made
        return None

    def _text(self, comment: Element, text: str) -> None:
        a = self.slides.names.a
        body = etree.SubElement(comment, _p188("txBody"))
        etree.SubElement(body, a("bodyPr"))
        etree.SubElement(body, a("lstStyle"))
        for line in written_text(text).split("\n"):
            paragraph = etree.SubElement(body, a("p"))
            if line:
                etree.SubElement(etree.SubElement(paragraph, a("r")), a("t")).text = line

    def _threads(self, slide: int) -> Element:
        """Return the threads of a slide, a new part when it has none."""
        copied, owner = self.slides.copied, self.slides.parts[slide]
        if known := self.slides.relation(slide, COMMENTS):
            return copied.part(known)
        name = f"ppt/comments/modernComment_{slide:X}_{int(self._creation(slide)):X}.xml"
        root = self._root(name, "cmLst", "comments")
        self._point(slide, copied.relate(owner, COMMENTS, name))
        return root

    def _point(self, slide: int, relation: str) -> None:
        names, root = self.slides.names, self._slide(slide)
        extensions = root.find(names.p("extLst"))
        if extensions is None:
            extensions = etree.SubElement(root, names.p("extLst"))
        extension = etree.SubElement(extensions, names.p("ext"), uri=POINTER)
        etree.SubElement(extension, _p188("commentRel"), {names.r("id"): relation}, nsmap={"p188": P188})

    def _author(self, name: str) -> str:
        """Return the id of an author, a new one when nobody has that name."""
        copied, owner = self.slides.copied, self.slides.presentation
        known = related(copied, owner, AUTHORS)
        if known is None:
            root = self._root("ppt/authors.xml", "authorLst", "authors")
            copied.relate(owner, AUTHORS, "ppt/authors.xml")
        else:
            root = copied.part(known)
        found = next((each for each in root.iter(_p188("author")) if each.get("name") == name), None)
        if found is None:
            found = etree.SubElement(root, _p188("author"), id=_guid(f"author {name}"), name=name)
            found.set("initials", initials(name))
            found.set("userId", name)
            found.set("providerId", "None")
        return str(found.get("id"))

    def _root(self, part: str, tag: str, kind: str) -> Element:
        names = self.slides.names
        spaces = {"a": names.namespace("drawingml", "main"), "r": names.kind(), "p188": P188}
        root = etree.Element(_p188(tag), nsmap=spaces)
        self.slides.copied.add(part, root, f"{TYPE}{kind}+xml")
        return root

    def _creation(self, slide: int) -> str:
        """Return the number that PowerPoint gave a slide when it was made; 0 for one made elsewhere."""
        found = next(self._slide(slide).iter(f"{{{P14}}}creationId"), None)
        number = found.get("val", "") if found is not None else ""
        return number if number.isdecimal() else "0"

    def _slide(self, slide: int) -> Element:
        return self.slides.copied.part(self.slides.parts[slide])


def _p188(tag: str) -> str:
    return f"{{{P188}}}{tag}"


def _guid(name: str) -> str:
    return f"{{{uuid5(OURS, name)}}}".upper()
