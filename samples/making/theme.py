"""The look of the sample decks: colours, typefaces and four layouts, on python-pptx's own template."""

from __future__ import annotations

from pptx import Presentation
from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml.ns import qn
from pptx.presentation import Presentation as Deck
from pptx.util import Inches

from making.markup import element, piece
from pptlearn.author.look import drop_leftovers, set_colors

COLORS = {
    "dk1": "1F2A37",
    "lt1": "FFFFFF",
    "dk2": "12304A",
    "lt2": "FBF8F3",
    "accent1": "0F8B8D",
    "accent2": "DE5136",
    "accent3": "F2B134",
    "accent4": "5B8DB8",
    "accent5": "7CC6A4",
    "accent6": "6B4E71",
    "hlink": "0B6E70",
    "folHlink": "6B4E71",
}
WIDTH, HEIGHT = Inches(13.333), Inches(7.5)
MARGIN = Inches(0.8)
TITLE_PLACE = (MARGIN, Inches(0.5), WIDTH - 2 * MARGIN, Inches(0.95))
BODY_PLACE = (MARGIN, Inches(1.95), WIDTH - 2 * MARGIN, Inches(4.6))


FOOTERS = (PP_PLACEHOLDER.DATE, PP_PLACEHOLDER.FOOTER, PP_PLACEHOLDER.SLIDE_NUMBER)


def new_deck() -> Deck:
    """Return an empty wide deck with the layouts `Title`, `Text and picture`, `Title only` and `Question`."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = WIDTH, HEIGHT
    set_colors(deck, COLORS)
    _set_text_styles(deck)
    kept = {0: "Title", 1: "Question", 3: "Text and picture", 5: "Title only"}
    drop_leftovers(deck)
    for number, layout in reversed(list(enumerate(deck.slide_layouts))):
        if number in kept:
            layout.name = kept[number]
        else:
            deck.slide_layouts.remove(layout)
    _draw_master(deck)
    for layout in deck.slide_layouts:
        _clear_footers(layout)
        LAYOUTS[layout.name](layout)
    return deck


def _set_text_styles(deck: Deck) -> None:
    styles = deck.slide_masters[0]._element.find(qn("p:txStyles"))
    styles.getparent().replace(styles, element(piece("styles")))


def _draw_master(deck: Deck) -> None:
    master = deck.slide_masters[0]
    _recolor_background(master, "bg2")
    _clear_footers(master)
    for shape in master.placeholders:
        _place(shape, *(TITLE_PLACE if shape.placeholder_format.type == PP_PLACEHOLDER.TITLE else BODY_PLACE))


def _recolor_background(owner, color: str) -> None:
    common = owner._element.cSld
    old = common.find(qn("p:bg"))
    if old is not None:
        common.remove(old)
    common.insert(0, element(piece("background", color=color)))


def _clear_footers(owner) -> None:
    """Take out date, footer and number: nobody reads them in a course."""
    for shape in list(owner.placeholders):
        if shape.placeholder_format.type in FOOTERS:
            shape._element.getparent().remove(shape._element)


def _place(shape, left, top, width, height) -> None:
    shape.left, shape.top, shape.width, shape.height = left, top, width, height


def _decoration(layout, kind, color, left, top, width, height, *, alpha=100, adjust="") -> None:
    """Draw a shape without outline behind the placeholders of a layout."""
    markup = piece(
        "decoration",
        id=max((each.shape_id for each in layout.shapes), default=1) + 1,
        kind=kind,
        color=color,
        alpha=alpha * 1000,
        left=int(left),
        top=int(top),
        width=int(width),
        height=int(height),
        guides=f'<a:gd name="adj" fmla="val {adjust}"/>' if adjust else "",
    )
    layout._element.cSld.spTree.insert(2, element(markup))


def _heading_mark(layout) -> None:
    _decoration(
        layout,
        "roundRect",
        "accent2",
        MARGIN + Inches(0.1),
        Inches(1.42),
        Inches(0.9),
        Inches(0.08),
        adjust="50000",
    )
    _decoration(layout, "rect", "accent1", 0, 0, Inches(0.22), HEIGHT)


def _title_layout(layout) -> None:
    _recolor_background(layout, "tx2")
    _decoration(layout, "ellipse", "accent2", Inches(11.1), Inches(5.35), Inches(3.6), Inches(3.6), alpha=90)
    _decoration(layout, "ellipse", "accent1", Inches(7.2), Inches(0.35), Inches(6.7), Inches(6.7), alpha=55)
    title, subtitle = layout.placeholders[0], layout.placeholders[1]
    _place(title, MARGIN, Inches(1.9), Inches(6.2), Inches(2.2))
    _place(subtitle, MARGIN, Inches(4.35), Inches(5.9), Inches(1.2))
    _own_style(title, 4800, "bg1", anchor="b")
    _own_style(subtitle, 2200, "accent3", anchor="t")


def _question_layout(layout) -> None:
    _decoration(
        layout, "roundRect", "bg1", MARGIN, Inches(2.05), WIDTH - 2 * MARGIN, Inches(4.6), adjust="5000"
    )
    _decoration(layout, "rect", "accent3", 0, 0, Inches(0.22), HEIGHT)
    _place(layout.placeholders[0], MARGIN, Inches(0.5), Inches(11.7), Inches(1.35))
    _place(layout.placeholders[1], Inches(1.2), Inches(2.25), Inches(10.9), Inches(4.2))
    _anchor(layout.placeholders[0], "ctr")
    _anchor(layout.placeholders[1], "ctr")


def _text_layout(layout) -> None:
    _heading_mark(layout)
    _place(layout.placeholders[0], *TITLE_PLACE)
    _place(layout.placeholders[1], MARGIN, Inches(1.75), Inches(6.3), Inches(4.9))
    _anchor(layout.placeholders[1], "ctr")
    spare = layout.placeholders[2]._element
    spare.getparent().remove(spare)


def _title_only_layout(layout) -> None:
    _heading_mark(layout)
    _place(layout.placeholders[0], *TITLE_PLACE)


def _own_style(shape, size: int, color: str, *, anchor: str) -> None:
    _anchor(shape, anchor)
    old = shape._element.txBody.find(qn("a:lstStyle"))
    old.getparent().replace(old, element(piece("level", size=size, color=color)))


def _anchor(shape, anchor: str) -> None:
    properties = shape._element.txBody.bodyPr
    properties.set("anchor", anchor)
    for each in list(properties):
        properties.remove(each)
    properties.append(element("<a:normAutofit/>"))


LAYOUTS = {
    "Title": _title_layout,
    "Question": _question_layout,
    "Text and picture": _text_layout,
    "Title only": _title_only_layout,
}
