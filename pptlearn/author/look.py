"""The look of the template: colours of its own, calm paper, titles on the left, a bar down the edge."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pptx.presentation import Presentation

COLORS = {
    "dk1": "1F2A37",
    "lt1": "FFFFFF",
    "dk2": "12304A",
    "lt2": "F7F5F0",
    "accent1": "0F7F81",
    "accent2": "C8472E",
    "accent3": "E0A526",
    "accent4": "4F7FAB",
    "accent5": "5DAE87",
    "accent6": "6B4E71",
    "hlink": "0B6E70",
    "folHlink": "6B4E71",
}
"""By slot of the theme. Text on paper, and white on the first two accents, has a contrast over 4.5."""
TITLE_SIZE = 32
LEVEL_SIZES = (24, 20, 18, 16, 16)
"""Points, from the first level down."""
TITLE_PLACE = (0.9, 0.45, 11.5, 1.2)
BODY_PLACE = (0.9, 1.9, 11.5, 4.8)
"""Inches: left, top, width, height."""
BAR = 0.22
"""Inches wide, down the left edge."""


def dress(deck: Presentation) -> None:
    """Give a wide deck on python-pptx's own template another look, on its master and so on every layout."""
    drop_leftovers(deck)
    set_colors(deck, COLORS)
    _style_text(deck)
    _arrange(deck)
    _draw_bar(deck)


def drop_leftovers(deck: Presentation) -> None:
    """Take out the preview, which shows another deck, and somebody's printer."""
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT

    for owner, kind in ((deck.part.package, RT.THUMBNAIL), (deck.part, RT.PRINTER_SETTINGS)):
        for name, relationship in list(owner._rels.items()):
            if relationship.reltype == kind:
                owner._rels.pop(name)


def set_colors(deck: Presentation, colors: Mapping[str, str]) -> None:
    """Give the theme other colours (`RRGGBB` by slot) and a name of its own."""
    from lxml import etree
    from pptx.opc.constants import RELATIONSHIP_TYPE as RT
    from pptx.oxml.ns import qn

    part: Any = deck.slide_master.part.part_related_by(RT.THEME)
    theme = etree.fromstring(part.blob)
    theme.set("name", "Own course")
    for name, value in colors.items():
        slot: Any = theme.find(f".//{qn('a:' + name)}")
        slot[:] = [etree.Element(qn("a:srgbClr"), val=value)]
    part._blob = etree.tostring(theme, xml_declaration=True, encoding="UTF-8", standalone=True)


def _style_text(deck: Presentation) -> None:
    from pptx.oxml.ns import qn

    styles = deck.slide_master.element.find(qn("p:txStyles"))
    title = styles.find(qn("p:titleStyle")).find(qn("a:lvl1pPr"))
    title.set("algn", "l")
    _set_letters(title, TITLE_SIZE, "tx2", bold=True)
    body = styles.find(qn("p:bodyStyle"))
    for level, size in enumerate(LEVEL_SIZES, start=1):
        _set_letters(body.find(qn(f"a:lvl{level}pPr")), size, "tx1")


def _set_letters(level: Any, size: int, color: str, *, bold: bool = False) -> None:
    from pptx.oxml.ns import qn

    letters = level.find(qn("a:defRPr"))
    letters.set("sz", str(100 * size))
    letters.set("b", str(int(bold)))
    letters.find(qn("a:solidFill")).find(qn("a:schemeClr")).set("val", color)


def _arrange(deck: Presentation) -> None:
    from pptx.enum.dml import MSO_THEME_COLOR
    from pptx.enum.shapes import PP_PLACEHOLDER
    from pptx.util import Inches

    master = deck.slide_master
    master.background.fill.solid()
    master.background.fill.fore_color.theme_color = MSO_THEME_COLOR.BACKGROUND_2
    places = {PP_PLACEHOLDER.TITLE: TITLE_PLACE, PP_PLACEHOLDER.BODY: BODY_PLACE}
    for shape in master.placeholders:
        if place := places.get(shape.placeholder_format.type):
            shape.left, shape.top, shape.width, shape.height = (Inches(each) for each in place)


def _draw_bar(deck: Presentation) -> None:
    """Stand a bar behind everything on the left edge of the master."""
    from pptx.oxml import parse_xml
    from pptx.util import Inches

    names = (
        'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
        'xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
    )
    tree = deck.slide_master.shapes.element
    number = max(shape.shape_id for shape in deck.slide_master.shapes) + 1
    bar = parse_xml(
        f'<p:sp {names}><p:nvSpPr><p:cNvPr id="{number}" name="Bar"/><p:cNvSpPr/><p:nvPr userDrawn="1"/>'
        f'</p:nvSpPr><p:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{Inches(BAR)}" cy="{deck.slide_height}"/>'
        '</a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val="accent3"/>'
        "</a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>"
    )
    tree.insert(2, bar)
