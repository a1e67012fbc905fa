"""One slide: its layout and master, its background, what stands on it, its notes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from pptlearn.errors import PptlearnError
from pptlearn.model.paint import NO_FILL, WHITE, Fill, SolidFill
from pptlearn.model.shape import AutoShape, Shape
from pptlearn.model.slide import Slide
from pptlearn.model.walk import shapes_of
from pptlearn.options import ReadOptions
from pptlearn.problems import Where
from pptlearn.read.attributes import is_on
from pptlearn.read.inherit import class_of
from pptlearn.read.languages import tagged_language
from pptlearn.read.masters import Masters
from pptlearn.read.motion import set_in_motion
from pptlearn.read.notes import read_notes
from pptlearn.read.paint import read_fill
from pptlearn.read.part import Part
from pptlearn.read.shapes import read_shapes
from pptlearn.read.style import fill_reference
from pptlearn.read.xml import P, child, find


def read_slide(blank: Slide, part_name: str, masters: Masters, options: ReadOptions) -> Slide:
    """Return `blank` (its number, id and section) with everything the slide's part says."""
    part = masters.slide_part(part_name, blank.number)
    if part is None:
        masters.problems.report("read.slide-missing", Where(blank.number))
        return blank
    hidden = not is_on(part.element, "show", default=True)
    slide = replace(blank, is_hidden=hidden, layout=_layout_name(part))
    if hidden and not options.include_hidden:
        return slide
    background = _background(part)
    shapes = tuple(_all_shapes(part, masters, background, options.limits.shapes))
    slide = replace(
        slide,
        title=_title(shapes),
        background=background,
        shapes=shapes,
        notes=read_notes(part),
        language=tagged_language(shapes),
    )
    return _in_motion(slide, part)


def _in_motion(slide: Slide, part: Part) -> Slide:
    try:
        return set_in_motion(slide, part, *part.deck.size)
    except PptlearnError:
        raise
    except Exception as error:  # fence: one bad animation must not cost the slide
        part.problems.report("timing.broken", part.where(), error=type(error).__name__)
        return slide


def _all_shapes(part: Part, masters: Masters, background: Fill, most: int) -> Iterator[Shape]:
    """Yield the master's shapes, the layout's, then the slide's own, as far as they are shown."""
    layout = part.parent
    if layout is not None and is_on(part.element, "showMasterSp", default=True):
        if layout.parent is not None and is_on(layout.element, "showMasterSp", default=True):
            yield from masters.shapes(layout.parent, background, most)
        yield from masters.shapes(layout, background, most)
    yield from read_shapes(part, most, background)


def _background(part: Part) -> Fill:
    """Return the background: the slide's own, else its layout's, else its master's."""
    for source in part.lineage():
        holder = find(source.element, P + "cSld", P + "bg")
        own = child(holder, P + "bgPr")
        fill = read_fill(own, source) or fill_reference(child(holder, P + "bgRef"), source)
        if fill is not None:
            return fill if fill != NO_FILL else SolidFill(WHITE)
    return SolidFill(WHITE)


def _layout_name(part: Part) -> str:
    return "" if part.parent is None else _name(part.parent)


def _name(part: Part) -> str:
    """Return the name that a layout or master carries."""
    content = child(part.element, P + "cSld")
    return "" if content is None else content.get("name", "")


def _title(shapes: tuple[Shape, ...]) -> str:
    for shape in shapes_of(shapes):
        placeholder = shape.placeholder
        if isinstance(shape, AutoShape) and placeholder is not None and class_of(placeholder.type) == "title":
            return " ".join(shape.text.text.split()) if shape.text is not None else ""
    return ""
