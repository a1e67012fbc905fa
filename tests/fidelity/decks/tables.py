"""Tables: one slide per feature."""

from __future__ import annotations

from tests.fidelity.decks.sample import PLACE, Sample, color, p, r

MEDIUM_STYLE_2 = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"
EDGE = f'<a:lnB w="38100" cmpd="dbl">{color("C00000")}</a:lnB>'


def a_cell(text: str, attributes: str = "", said: str = "", margins: str = "") -> str:
    return (
        f"<a:tc {attributes}><a:txBody><a:bodyPr/><a:lstStyle/>{p(r(text))}</a:txBody>"
        f"<a:tcPr {margins}>{said}</a:tcPr></a:tc>"
    )


def a_table(*rows: tuple[str, ...], style: str = "") -> Sample:
    """Return a table of two columns, its rows half an inch high at least."""
    cells = "".join(f'<a:tr h="457200">{"".join(row)}</a:tr>' for row in rows)
    frame = (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="8" name="Table"/><p:cNvGraphicFramePr/><p:nvPr/>'
        f"</p:nvGraphicFramePr>{PLACE.replace('a:xfrm', 'p:xfrm')}<a:graphic>"
        '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table"><a:tbl>'
        f'<a:tblPr firstRow="1" bandRow="1">{style}</a:tblPr><a:tblGrid><a:gridCol w="2743200"/>'
        f'<a:gridCol w="1828800"/></a:tblGrid>{cells}</a:tbl></a:graphicData></a:graphic></p:graphicFrame>'
    )
    return Sample((frame,))


SLIDES = {
    "PowerPoint's own and the deck's styles": a_table(
        (a_cell("Part"), a_cell("Price")),
        (a_cell("Valve"), a_cell("12")),
        (a_cell("Pump"), a_cell("90")),
        style=f"<a:tableStyleId>{MEDIUM_STYLE_2}</a:tableStyleId>",
    ),
    "merged cells, borders, margins, anchors": a_table(
        (a_cell("Both", 'gridSpan="2"'), a_cell("", 'hMerge="1"')),
        (a_cell("Edge", said=EDGE), a_cell("Low", margins='marL="182880" anchor="b"')),
    ),
    "rows that grow with their text": a_table((a_cell("One two three four five six seven"), a_cell("x"))),
}
