"""Which characters a deck draws in which face."""

from pptlearn.fonts.uses import face_uses
from pptlearn.model.chart import Axis, ChartModel, Plot, Series
from pptlearn.model.deck import Deck
from pptlearn.model.fonts import FaceKey
from pptlearn.model.geometry import Transform
from pptlearn.model.shape import Cell, Chart, Group, Row, Table
from pptlearn.model.slide import Slide
from pptlearn.model.text import (
    CharBullet,
    Formula,
    MathNode,
    NumberBullet,
    Paragraph,
    Run,
    RunStyle,
    TextBody,
)
from pptlearn.model.units import Emu
from tests.unit.fonts.conftest import deck_of

ARIAL = RunStyle(face="Arial")


def characters(deck, face, *, bold=False, italic=False):
    return next(use.characters for use in face_uses(deck) if use.key == FaceKey(face, bold, italic))


def test_a_face_is_asked_for_every_character_once():
    deck = deck_of(Paragraph(inlines=(Run("banana", ARIAL),), end_style=ARIAL))
    assert characters(deck, "Arial") == "abn"


def test_bold_and_italic_are_faces_of_their_own():
    bold = RunStyle(face="Arial", bold=True)
    deck = deck_of(Paragraph(inlines=(Run("a", ARIAL), Run("b", bold)), end_style=ARIAL))
    assert characters(deck, "Arial") == "a"
    assert characters(deck, "Arial", bold=True) == "b"


def test_capitals_are_asked_for_where_they_are_shown():
    shown = RunStyle(face="Arial", caps="all")
    assert characters(deck_of(Paragraph(inlines=(Run("straße", shown),))), "Arial") == "AERST"


def test_small_capitals_need_both_cases():
    small = RunStyle(face="Arial", caps="small")
    assert characters(deck_of(Paragraph(inlines=(Run("ab", small),))), "Arial") == "ABab"


def test_bullets_and_numbers_are_drawn_too():
    bullet = CharBullet(text="➢", style=RunStyle(face="Wingdings"))
    number = NumberBullet(scheme="romanLcPeriod", number=4, text="iv.", style=ARIAL)
    deck = deck_of(Paragraph(bullet=bullet), Paragraph(bullet=number))
    assert characters(deck, "Wingdings") == "➢"
    assert characters(deck, "Arial") == ".iv"


def test_an_empty_line_has_a_face_although_it_writes_nothing():
    assert characters(deck_of(Paragraph(end_style=RunStyle(face="Georgia"))), "Georgia") == ""


def test_a_formula_is_drawn_in_mathematical_italics():
    math = MathNode("math", children=(MathNode("mi", "x"), MathNode("mo", "="), MathNode("mi", "h")))
    formula = Formula(math, "x=h", RunStyle(face="Cambria Math"))
    assert {"𝑥", "ℎ", "="} <= set(characters(deck_of(Paragraph(inlines=(formula,))), "Cambria Math"))


def test_cells_and_children_of_groups_are_walked():
    cell = Cell(text=TextBody(paragraphs=(Paragraph(inlines=(Run("cell", ARIAL),), end_style=ARIAL),)))
    table = Table(
        id="2", name="Table", transform=Transform(), columns=(Emu(1),), rows=(Row(Emu(1), (cell,)),)
    )
    group = Group(id="1", name="Group", transform=Transform(), children=(table,))
    deck = Deck(name="deck.pptx", slides=(Slide(number=1, id=256, shapes=(group,)),))
    assert characters(deck, "Arial") == "cel"


def test_a_chart_writes_names_categories_and_numbers():
    series = Series(name="Sales", values=(1.0,), categories=("Köln",))
    axis = Axis(id="1", kind="category", position="b", style=ARIAL)
    chart = ChartModel(plots=(Plot(kind="barChart", series=(series,)),), axes=(axis,))
    shape = Chart(id="1", name="Chart", transform=Transform(), chart=chart)
    deck = Deck(name="deck.pptx", slides=(Slide(number=1, id=256, shapes=(shape,)),))
    assert set("SalesKöln0123456789.,%-") <= set(characters(deck, "Arial"))


def test_the_slides_of_a_face_are_known():
    assert face_uses(deck_of(Paragraph(inlines=(Run("a", ARIAL),))))[0].slides == (3,)
