"""How formulas stand: their pieces, the room between signs, their fences, and the room in their lines."""

import re

import pytest

from pptlearn.model.text import Formula, MathNode, Percent, Points, Run, RunStyle, TextBody
from pptlearn.render.text.body import draw_text
from pptlearn.render.text.formula_ink import ink_of, with_sized_fences
from tests.texts import BOX, paragraph, slide_context, text_box


def letter(text):
    return MathNode("mi", text)


def sign(text, **attributes):
    return MathNode("mo", text, tuple(attributes.items()))


def row(*nodes):
    return MathNode("mrow", children=nodes)


def with_scripts(tag, *parts):
    return MathNode(
        tag, children=tuple(part if isinstance(part, MathNode) else letter(part) for part in parts)
    )


def fenced(*nodes, before="(", after=")"):
    opening = sign(before, fence="true", form="prefix", stretchy="true")
    return row(opening, row(*nodes), sign(after, fence="true", form="postfix", stretchy="true"))


def formula(*nodes, is_display=False):
    return Formula(MathNode("math", children=nodes), "f", RunStyle(size=20), is_display=is_display)


def drawn(*inlines, **said):
    body = TextBody(paragraphs=(paragraph(*inlines, **said),))
    return str(draw_text(text_box(), body, BOX, slide_context()))


def room_of(markup, text):
    """Return what is said of the room around a sign."""
    said = dict(re.findall(r'(\w+)="([^"]*)"', re.search(rf"<mo ([^>]*)>{re.escape(text)}</mo>", markup)[1]))
    return said["lspace"], said["rspace"]


def heights(markup):
    return re.findall(r"ss\d\d", markup)


def strut_of(markup):
    found = re.search(r'<span style="height:([\d.]+)px;vertical-align:(-[\d.]+)px" class="strut">', markup)
    return found and (float(found[1]), -float(found[2]))


def test_a_formula_may_break_after_its_signs_and_is_one_for_a_screen_reader():
    markup = drawn(formula(letter("x"), sign("="), letter("y"), sign("+"), letter("z")))
    assert markup.count("<math") == 3
    assert '</span><span style="word-spacing:0.058em"> </span><span' in markup  # a relation's room, 5/18 em
    assert '</math></span> <span class="formula"><math' in markup  # a sum's, 4/18 em, is a space's width
    assert 'role="math" aria-label="f"' in markup


def test_a_sign_with_nothing_to_join_ends_no_line():
    assert drawn(formula(letter("x"), sign("="), sign("−"), letter("y"))).count("<math") == 2


def test_a_formula_breaks_inside_long_fences_alone():
    short = fenced(letter("n"), sign("−"), letter("k"))
    assert drawn(formula(letter("f"), short)).count("<math") == 1
    long = fenced(*map(letter, "abcdefghijklmnop"), short)
    assert drawn(formula(letter("f"), long)).count("<math") == 2


def test_a_displayed_formula_is_one_piece_in_display_style():
    markup = drawn(formula(letter("x"), sign("="), letter("y"), is_display=True))
    assert markup.count("<math") == 1
    assert 'displaystyle="true"' in markup


@pytest.mark.parametrize(
    ("before", "text", "after", "room"),
    [
        (letter("x"), "=", letter("y"), "0.278em"),
        (letter("x"), "+", letter("y"), "0.222em"),
        (letter("x"), ",", letter("y"), "0.167em"),
        (letter("f"), ":", letter("N"), "0.167em"),
        (letter("k"), "!", letter("k"), "0.167em"),
        (letter("a"), "…", sign(","), "0.167em"),
        (letter("a"), "∅", letter("b"), "0"),
        (sign(","), "−", letter("b"), "0"),
        (letter("a"), "/", letter("b"), "0"),
    ],
)
def test_signs_keep_their_distance_from_what_follows(before, text, after, room):
    row = (letter("q"), before, sign(text), after)
    assert room_of(drawn(formula(*row, is_display=True)), text)[1] == room


def test_a_sign_after_a_letter_keeps_its_distance_by_a_space():
    markup = drawn(formula(letter("x"), sign("∈"), letter("y"), is_display=True))
    assert '<mi>x</mi><mspace width="0.278em"></mspace><mo' in markup


def test_a_product_in_a_formula_has_a_small_dot():
    assert room_of(drawn(formula(letter("a"), sign("∙"), letter("b"), is_display=True)), "⋅") == (
        "0",
        "0.222em",
    )


def test_an_operator_alone_in_a_formula_has_no_room_around_it():
    assert room_of(drawn("Web ", formula(sign("→")), " Fence"), "→") == ("0", "0")


@pytest.mark.parametrize(
    "small",
    [with_scripts("msub", "x", row(letter("i"), sign("+"), letter("j"))), MathNode("mfrac", children=())],
)
def test_signs_in_scripts_have_no_room_around_them(small):
    if small.tag == "mfrac":
        small = MathNode("mfrac", children=(row(letter("k"), sign("+"), letter("l")), letter("n")))
    assert room_of(drawn(formula(small)), "+") == ("0", "0")


def test_scripts_stand_where_their_letter_leaves_room_for_them():
    assert '<mpadded width="0.503em" height="0.7em" depth="0.2em"><mi>F</mi></mpadded>' in drawn(
        formula(with_scripts("msub", "F", "i"))
    )
    assert '<mpadded width="0.65em" height="0.7em" depth="0.2em"><mi>F</mi></mpadded>' in drawn(
        formula(with_scripts("msup", "F", "i"))
    )


def test_a_j_moves_further_under_its_letter():
    assert '<mpadded width="0.413em" height="0.7em" depth="0.2em"><mi>𝐹</mi></mpadded>' in drawn(
        formula(with_scripts("msub", "𝐹", "𝑗"))
    )


def test_a_script_capital_is_no_italic_one():
    assert "mpadded" not in drawn(formula(with_scripts("msup", "𝒫", "i")))


@pytest.mark.parametrize(
    ("inside", "height"),
    [
        (letter("x"), "ss01"),
        (with_scripts("msub", "x", "1"), "ss01"),
        (with_scripts("msup", "x", MathNode("mn", "2")), "ss01"),
        (with_scripts("msub", "x", "j"), "ss02"),
        (with_scripts("msubsup", "A", "i", "i"), "ss02"),
        (MathNode("mfrac", children=(letter("a"), letter("b"))), "ss03"),
    ],
)
def test_fences_are_as_high_as_what_they_are_around(inside, height):
    assert heights(drawn(formula(fenced(inside)))) == [height, height]


def test_fences_that_touch_others_of_their_kind_are_higher():
    pair = fenced(letter("x"), sign(","), letter("y"))
    assert heights(drawn(formula(fenced(pair)))) == ["ss02", "ss01", "ss01", "ss02"]
    assert heights(drawn(formula(fenced(pair, before="{", after="}")))) == ["ss01"] * 4
    assert heights(drawn(formula(fenced(letter("a"), pair, letter("c"))))) == ["ss01"] * 4


def test_fences_that_are_higher_anyway_grow_no_further():
    fraction = MathNode("mfrac", children=(letter("a"), letter("b")))
    assert heights(drawn(formula(fenced(fraction, fenced(letter("x")))))) == ["ss03", "ss01", "ss01", "ss03"]


def test_tall_fences_keep_their_distance_from_letters():
    fraction = MathNode("mfrac", children=(letter("a"), letter("b")))
    tall = room_of(drawn(formula(fenced(fraction), letter("k"), is_display=True)), ")")
    low = room_of(drawn(formula(fenced(letter("a")), letter("k"), is_display=True)), ")")
    assert (tall[1], low[1]) == ("0", "0")
    assert '</mrow><mspace width="0.167em">' in drawn(formula(fenced(fraction), letter("k")))
    assert "mspace" not in drawn(formula(fenced(letter("a")), letter("k")))


def test_a_line_with_a_low_formula_is_higher_than_others():
    assert strut_of(drawn("Let ", formula(letter("x")), " be")) is None
    assert strut_of(drawn("Let ", formula(with_scripts("msub", "x", "1")), " be")) is None
    height, below = strut_of(drawn("Let ", formula(with_scripts("msub", "x", "j")), " be"))
    assert height / (20 * 32 / 3) == pytest.approx(0.951 + 0.346, abs=0.01)
    assert below < height / 2


def test_a_high_formula_keeps_room_free_above_it():
    fraction = MathNode("mfrac", children=(fenced(letter("r")), letter("K")))
    ink = ink_of(with_sized_fences(row(fraction)))
    assert ink.up == pytest.approx(1.133, abs=0.01)  # measured in PowerPoint's own PDF
    height, _ = strut_of(drawn("Let ", formula(fraction), " be"))
    assert height / (20 * 32 / 3) == pytest.approx(ink.up + 0.146 + ink.down, abs=0.001)


def test_the_room_of_a_formula_follows_the_line_spacing():
    low = formula(with_scripts("msub", "x", "j"))
    (single, _), (double, _) = (
        strut_of(drawn("Let ", low, line_spacing=Percent(share))) for share in (1.0, 2.0)
    )
    assert double == pytest.approx(2 * single)
    assert strut_of(drawn("Let ", low, line_spacing=Points(24.0))) is None


def test_words_that_touch_a_formula_stay_in_its_line():
    markup = drawn("a (", formula(letter("p")), "-grid of ", formula(letter("q")), " and")
    assert '<span class="whole">(<span class="formula"><math' in markup
    assert "</math></span>-</span>grid of <span" in markup


def test_letters_that_are_told_apart_are_not_cut():
    told = Run("-grid", RunStyle(), offset=3)
    assert "whole" not in drawn(formula(letter("p")), told)


def test_an_asian_word_does_not_hold_on_to_a_formula():
    assert "whole" not in drawn(formula(letter("p")), "는 x")
