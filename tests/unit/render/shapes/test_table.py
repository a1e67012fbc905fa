"""Tables as real tables on PowerPoint's grid."""

import re

import pytest

from pptlearn.model.geometry import Box, Transform
from pptlearn.model.paint import Color, GradientFill, GradientStop, Line, SolidFill
from pptlearn.model.shape import Cell, Row, Table
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.render.shapes.edges import winner
from pptlearn.render.shapes.table import draw
from tests.texts import paragraph, slide_context

RED, BLUE = Color(255, 0, 0), Color(0, 0, 255)
THIN = Line(fill=SolidFill(RED), width=Emu(9525))
THICK = Line(fill=SolidFill(BLUE), width=Emu(38100))


def cell(text="", *, body=None, **said):
    return Cell(
        text=TextBody(paragraphs=(paragraph(text),) if text else (paragraph(),), **(body or {})), **said
    )


def table(*rows, **said):
    box = Box(Emu(0), Emu(0), Emu(1905000), Emu(952500))
    return Table(
        id="4",
        name="Table",
        transform=Transform(box),
        columns=(Emu(952500),) * len(rows[0]),
        rows=tuple(Row(Emu(476250), cells) for cells in rows),
        **said,
    )


def markup(*rows, **said):
    return str(draw(table(*rows, **said), slide_context()))


def test_columns_have_their_width_and_rows_at_least_their_height():
    drawn = markup((cell("a"), cell("b")))
    assert re.findall(r'<col style="width:(\d+)px">', drawn) == ["800", "800"]
    assert '<tr style="height:400px">' in drawn


def test_header_cells_say_what_they_head():
    drawn = markup(
        (cell("a"), cell("b")), (cell("c"), cell("d")), has_header_row=True, has_header_column=True
    )
    assert re.findall(r'<(t[hd]) (?:scope="(\w+)")?', drawn) == [
        ("th", "col"),
        ("th", "col"),
        ("th", "row"),
        ("td", ""),
    ]


def test_merged_cells_span_what_they_cover():
    covered = cell(is_merged=True)
    drawn = markup((cell("wide", column_span=2), covered), (cell("c"), cell("d")))
    assert drawn.count("<td") == 3
    assert 'colspan="2"' in drawn


def test_cell_margins_and_anchor():
    margins = dict.fromkeys(("left", "top", "right", "bottom"), Emu(9525))
    drawn = markup((cell("a", body={**margins, "anchor": "ctr"}),))
    assert "padding:8px 8px 8px 8px;vertical-align:middle" in drawn


def test_an_answer_in_a_cell_carries_its_item():
    assert 'data-item="choice-2"' in markup((cell("a", item="choice-2"),))


def test_a_line_between_two_cells_is_drawn_once():
    drawn = markup((cell("a", right=THIN), cell("b", left=THIN)))
    assert drawn.count("<line") == 1


@pytest.mark.parametrize(
    ("first", "second", "drawn"), [(THIN, THICK, THICK), (THICK, THIN, THICK), (None, THIN, THIN)]
)
def test_of_two_lines_on_one_edge_the_thicker_is_drawn(first, second, drawn):
    assert winner(first, second) is drawn


def test_no_line_is_drawn_where_nobody_has_one():
    assert winner(None, None) is None
    assert "<line" not in markup((cell("a"), cell("b")))


def test_a_diagonal_crosses_the_cell():
    assert '<line x1="0%" y1="0%" x2="100%" y2="100%"' in markup((cell("a", diagonal_down=THIN),))


def test_a_double_line_is_two_strokes():
    double = Line(fill=SolidFill(RED), width=Emu(38100), compound="dbl")
    assert markup((cell("a", top=double),)).count("<line") == 2


def test_a_plain_fill_is_the_cells_background_and_a_gradient_a_picture_behind_it():
    gradient = GradientFill(stops=(GradientStop(0.0, RED), GradientStop(1.0, BLUE)))
    assert "background-color:#ff0000" in markup((cell("a", fill=SolidFill(RED)),))
    assert '<svg class="ground"' in markup((cell("a", fill=gradient),))


def test_text_set_sideways_wraps_at_the_height_of_its_row():
    drawn = markup((cell("a", body={"vertical": "vert270", "top": Emu(0), "bottom": Emu(0)}),))
    assert (
        "writing-mode:vertical-rl;text-orientation:sideways;transform:rotate(180deg);inline-size:400px"
        in drawn
    )


def test_a_right_to_left_table_begins_at_the_right():
    assert re.search(r'<table[^>]* dir="rtl"', markup((cell("a"),), is_rtl=True))


def test_a_table_stands_on_a_gradient_as_large_as_itself():
    gradient = GradientFill(stops=(GradientStop(0.0, RED), GradientStop(1.0, BLUE)))
    drawn = markup((cell("a"),), background=gradient)
    assert drawn.index("linearGradient") < drawn.index("<table")
    assert "position:relative" in drawn


@pytest.mark.parametrize(
    ("vertical", "anchor", "margin"),
    [
        ("vert", "t", "margin-left:auto"),
        ("vert", "ctr", "margin-left:auto;margin-right:auto"),
        ("vert270", "b", "margin-left:auto"),
        ("eaVert", "t", "margin-left:auto"),
    ],
)
def test_text_set_sideways_stands_where_its_first_line_is_anchored(vertical, anchor, margin):
    drawn = markup((cell("a", body={"vertical": vertical, "anchor": anchor}),))
    assert margin in drawn
    assert "vertical-align:top" in drawn


@pytest.mark.parametrize(("vertical", "anchor"), [("vert", "b"), ("vert270", "t"), ("wordArtVert", "t")])
def test_text_set_sideways_may_be_anchored_at_the_left(vertical, anchor):
    assert "margin-left" not in markup((cell("a", body={"vertical": vertical, "anchor": anchor}),))
