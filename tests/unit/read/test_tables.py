"""Tables: styles by part, cells by themselves."""

import pytest

from pptlearn.model.paint import NO_FILL, Color, SolidFill
from pptlearn.read.table_styles import built_in
from tests.unit.read.packages import a_text
from tests.unit.read.test_shapes import a_frame

TABLE = "http://schemas.openxmlformats.org/drawingml/2006/table"
MEDIUM_2 = "{5C22544A-7EE6-4342-B048-85BDC9FD1C3A}"


def a_cell(text="x", attributes="", properties="<a:tcPr/>"):
    body = f"<a:txBody><a:bodyPr/><a:lstStyle/>{a_text(text)}</a:txBody>"
    return f"<a:tc {attributes}>{body}{properties}</a:tc>"


def a_table(*rows, flags='firstRow="1" bandRow="1"', style=MEDIUM_2):
    columns = '<a:gridCol w="1000"/>' * len(rows[0])
    cells = "".join(f'<a:tr h="500">{"".join(row)}</a:tr>' for row in rows)
    named = f"<a:tableStyleId>{style}</a:tableStyleId>"
    return a_frame(
        TABLE, f"<a:tbl><a:tblPr {flags}>{named}</a:tblPr><a:tblGrid>{columns}</a:tblGrid>{cells}</a:tbl>"
    )


def cells_of(slide):
    return [row.cells for row in slide.shapes[0].rows]


def fills(slide):
    return [[cell.fill.color.hex for cell in row] for row in cells_of(slide)]


def test_header_and_bands_take_their_part_of_the_style(slide_of):
    row = [a_cell(), a_cell()]
    slide = slide_of(a_table(row, row, row, row))
    table = slide.shapes[0]
    assert (table.has_header_row, table.has_header_column) == (True, False)
    assert [row[0] for row in fills(slide)] == ["#4472c4", "#cfd5ea", "#e9ebf5", "#cfd5ea"]
    header = cells_of(slide)[0][0].text.paragraphs[0].inlines[0].style
    assert (header.bold, header.fill.color.hex) == (True, "#fefefe")


def test_a_cells_own_fill_and_borders_win(slide_of):
    own = (
        '<a:tcPr marL="1" anchor="ctr">'
        '<a:lnB w="25400"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill></a:lnB>'
        '<a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></a:tcPr>'
    )
    (cell,), _ = cells_of(slide_of(a_table([a_cell(properties=own)], [a_cell()])))
    assert cell.fill == SolidFill(Color(0, 255, 0))
    assert (cell.bottom.width, cell.bottom.fill.color.hex, cell.top.width) == (25400, "#ff0000", 12700)
    assert (cell.text.left, cell.text.right, cell.text.anchor) == (1, 91440, "ctr")


def test_the_line_below_the_header_is_the_headers(slide_of):
    header, body = cells_of(slide_of(a_table([a_cell()], [a_cell()])))
    assert (header[0].bottom.width, body[0].bottom.width) == (38100, 12700)


def test_a_cell_covers_no_more_than_the_table_has(slide_of):
    cell = cells_of(slide_of(a_table([a_cell(attributes='rowSpan="2147483648" gridSpan="99999"')])))[0][0]
    assert (cell.row_span, cell.column_span) == (1, 1)


def test_merged_cells_are_marked(slide_of):
    row = [a_cell("wide", 'gridSpan="2"'), a_cell("", 'hMerge="1"')]
    ((wide, covered),) = cells_of(slide_of(a_table(row)))
    assert (wide.column_span, wide.is_merged, covered.is_merged) == (2, False, True)


def test_no_style_is_no_paint(slide_of):
    ((cell,),) = cells_of(slide_of(a_table([a_cell()], style="{2D5ABB26-0587-4C30-8999-92F81FD0307C}")))
    assert (cell.fill, cell.left) == (NO_FILL, None)


def test_a_table_that_names_no_style_has_black_lines(slide_of):
    unnamed = a_table([a_cell()]).replace("<a:tableStyleId>" + MEDIUM_2 + "</a:tableStyleId>", "")
    assert "tableStyleId" not in unnamed
    ((cell,),) = cells_of(slide_of(unnamed))
    assert (cell.left.width, cell.bottom.fill.color.hex) == (12700, "#101010")


def test_a_style_that_the_deck_brings_comes_before_powerpoints(slide_of):
    style = (
        '<a:tblStyleLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f'<a:tblStyle styleId="{MEDIUM_2}" styleName="own"><a:wholeTbl><a:tcStyle><a:fill><a:solidFill>'
        '<a:srgbClr val="123456"/></a:solidFill></a:fill></a:tcStyle></a:wholeTbl>'
        "</a:tblStyle></a:tblStyleLst>"
    )
    links = {
        "ppt/tableStyles.xml": style,
        "ppt/_rels/presentation.xml.rels": RELATIONSHIPS,
    }
    assert fills(slide_of(a_table([a_cell()], flags=""), parts=links)) == [["#123456"]]


OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONSHIPS = (
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    f'<Relationship Id="s1" Type="{OFFICE}slide" Target="slides/slide1.xml"/>'
    f'<Relationship Id="t1" Type="{OFFICE}tableStyles" Target="tableStyles.xml"/></Relationships>'
)


@pytest.mark.parametrize(
    ("guid", "part", "words"),
    [
        ("{5940675A-B579-460E-94D1-54222C63F5DA}", "wholeTbl", "tcBdr"),
        ("{3C2FFA5D-87B4-456A-9821-1D502468CF0F}", "tblBg", "fillRef"),
        ("{D7AC3CCA-C797-4891-BE02-D94E43425B78}", "wholeTbl", "tcBdr"),
    ],
)
def test_powerpoints_own_styles_are_known_by_their_guid(guid, part, words):
    style = built_in(guid)
    (found,) = [each for each in style if each.tag.endswith(f"}}{part}")]
    assert any(each.tag.endswith(f"}}{words}") for each in found.iter())


def test_an_unknown_guid_is_no_style():
    assert built_in("{00000000-0000-0000-0000-000000000000}") is None
