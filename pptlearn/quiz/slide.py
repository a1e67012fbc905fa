"""A question slide after its marks are read and before its type is known."""

from __future__ import annotations

from dataclasses import dataclass, replace

from pptlearn.model.shape import AutoShape, Group, Picture, Shape, Table
from pptlearn.model.slide import Slide
from pptlearn.model.text import LineBreak, Paragraph
from pptlearn.model.walk import shapes_of
from pptlearn.quiz.claim import Claim
from pptlearn.quiz.edit import Edits, Place, cut, edited, split_lines, trimmed
from pptlearn.quiz.marks import PAIR, MarkedText, has_typed_mark, read_marks
from pptlearn.quiz.settings import TAG, Settings

TITLES = ("title", "ctrTitle")
LISTS = ("sequence", "matching", "likert")
"""Types whose lines are always items, however they were broken."""
FURNITURE = (*TITLES, "dt", "ftr", "sldNum", "hdr")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A paragraph with text, without its marks."""

    place: Place
    original: Paragraph
    marked: MarkedText

    @property
    def text(self) -> str:
        return self.marked.text

    @property
    def level(self) -> int:
        return self.original.level


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """A shape with text, title excluded."""

    shape: AutoShape
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedSlide:
    slide: Slide
    claim: Claim
    settings: Settings
    stem: str
    """From the title; empty when the question stands elsewhere."""
    title: tuple[Line, ...]
    """The title's paragraphs."""
    bodies: tuple[Body, ...]
    tables: tuple[Table, ...]
    pictures: tuple[Picture, ...]
    language: str
    width: int
    """Of the slide, EMU."""
    height: int

    @property
    def shapes(self) -> tuple[Shape, ...]:
        """Every shape of the slide itself, groups before their children."""
        return own_shapes(self.slide)

    @property
    def lines(self) -> tuple[Line, ...]:
        return tuple(line for body in self.bodies for line in body.lines)


def own_shapes(slide: Slide) -> tuple[Shape, ...]:
    """Return the shapes of the slide itself, groups before their children; not those of layout and master."""
    return tuple(each for each in shapes_of(slide.shapes) if not each.id.startswith(("layout:", "master:")))


def title_place(slide: Slide) -> Place | None:
    """Return where the title stands: the title placeholder, else the topmost text; None without text."""
    texts = [each for each in own_shapes(slide) if _is_text(each)]
    titles = [each for each in texts if each.placeholder and each.placeholder.type in TITLES]
    others = [each for each in texts if not (each.placeholder and each.placeholder.type in FURNITURE)]
    if titles:
        return Place(titles[0].id)
    if not others:
        return None
    top = min(others, key=lambda each: (each.transform.box.y, each.transform.box.x))
    assert isinstance(top, AutoShape)
    assert top.text is not None
    first = next(n for n, paragraph in enumerate(top.text.paragraphs) if paragraph.text.strip())
    return Place(top.id, first)


def title_text(slide: Slide, place: Place | None) -> str:
    """Return the text of the title as it stands on the slide, line breaks as newlines."""
    shape = _shape(slide, place)
    if shape is None or place is None:
        return slide.title
    assert shape.text is not None
    return shape.text.text if is_title(shape) else shape.text.paragraphs[place.paragraph].text


def stem_of(slide: Slide, claim: Claim) -> str:
    """Return the title without the words that claim it; a blank in it as underscores."""
    return " ".join(title_text(slide, title_place(slide))[claim.head :].split())


def retitled(slide: Slide) -> Slide:
    """Return `slide` with the title that stands on it, when it has one."""
    titles = (
        each for each in own_shapes(slide) if is_title(each) and isinstance(each, AutoShape) and each.text
    )
    shown = next((each.text.text for each in titles if each.text), None)
    return slide if shown is None or not slide.title else replace(slide, title=" ".join(shown.split()))


def is_title(shape: Shape) -> bool:
    return bool(shape.placeholder and shape.placeholder.type in TITLES)


def without_tag(slide: Slide) -> Slide:
    """Return `slide` without `#quiz` and `[quiz]` in its texts."""
    paragraphs = {
        Place(shape.id, n): (_without_tag(paragraph),)
        for shape in own_shapes(slide)
        if isinstance(shape, AutoShape) and shape.text
        for n, paragraph in enumerate(shape.text.paragraphs)
        if TAG.search(paragraph.text)
    }
    clean = " ".join(TAG.sub("", slide.title).split()) if TAG.search(slide.title) else slide.title
    return replace(edited(slide, Edits(paragraphs=paragraphs)), title=clean)


def with_split_lines(slide: Slide, claim: Claim, settings: Settings) -> Slide:
    """Return `slide` with a paragraph for each line of bodies whose answers were typed with soft returns."""
    is_list = claim.type in LISTS or bool(settings.scale)
    splits = {
        shape.id: lambda each: replace(each, text=split_lines(each.text))
        for shape in own_shapes(slide)
        if _is_text(shape) and not is_title(shape) and _has_soft_answers(shape, is_list=is_list)
    }
    return edited(slide, Edits(redrawn=splits))


def marked_slide(
    slide: Slide, claim: Claim, settings: Settings, *, language: str, width: int, height: int
) -> MarkedSlide:
    """Return `slide` (tags gone, soft lines split) as the question types read it."""
    place = title_place(slide)
    shapes = own_shapes(slide)
    return MarkedSlide(
        slide=slide,
        claim=claim,
        settings=settings,
        stem=stem_of(slide, claim),
        title=_title_lines(slide, place),
        bodies=tuple(body for each in shapes if (body := _body(each, place)) and body.lines),
        tables=tuple(each for each in shapes if isinstance(each, Table)),
        pictures=tuple(each for each in shapes if isinstance(each, Picture)),
        language=slide.language or language,
        width=width,
        height=height,
    )


def _is_text(shape: Shape) -> bool:
    return isinstance(shape, AutoShape) and shape.text is not None and bool(shape.text.text.strip())


def _shape(slide: Slide, place: Place | None) -> AutoShape | None:
    found = (
        each for each in own_shapes(slide) if place and each.id == place.shape and isinstance(each, AutoShape)
    )
    return next(found, None)


def _title_lines(slide: Slide, place: Place | None) -> tuple[Line, ...]:
    shape = _shape(slide, place)
    if shape is None or place is None or shape.text is None:
        return ()
    numbers = range(len(shape.text.paragraphs)) if is_title(shape) else (place.paragraph,)
    return tuple(_line(shape, n) for n in numbers if shape.text.paragraphs[n].text.strip())


def _line(shape: AutoShape, n: int) -> Line:
    assert shape.text is not None
    paragraph = shape.text.paragraphs[n]
    return Line(place=Place(shape.id, n), original=paragraph, marked=read_marks(paragraph))


def _body(shape: Shape, title: Place | None) -> Body | None:
    if isinstance(shape, Group) or not _is_text(shape):
        return None
    if shape.placeholder and shape.placeholder.type in FURNITURE:
        return None
    assert isinstance(shape, AutoShape)
    assert shape.text is not None
    numbers = [n for n, each in enumerate(shape.text.paragraphs) if each.text.strip()]
    lines = tuple(_line(shape, n) for n in numbers if Place(shape.id, n) != title)
    return Body(shape=shape, lines=lines)


def _without_tag(paragraph: Paragraph) -> Paragraph:
    while found := TAG.search(paragraph.text):
        paragraph = trimmed(cut(paragraph, found.start(), found.end()))
    return paragraph


def _has_soft_answers(shape: Shape, *, is_list: bool) -> bool:
    assert isinstance(shape, AutoShape)
    assert shape.text is not None
    if not any(isinstance(inline, LineBreak) for each in shape.text.paragraphs for inline in each.inlines):
        return False
    lines = [each for each in split_lines(shape.text).paragraphs if each.text.strip()]
    pairs = sum(bool(PAIR.search(each.text)) for each in lines)
    return is_list or 2 <= len(lines) <= pairs + 1 or any(has_typed_mark(each) for each in lines)
