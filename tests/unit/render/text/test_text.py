"""Text bodies, paragraphs and runs as markup."""

import re
from html import escape, unescape

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.model.action import GoToSlide, OpenLink
from pptlearn.model.fonts import Face, FaceKey, Faces
from pptlearn.model.geometry import Transform
from pptlearn.model.paint import Color, Glow, GradientFill, GradientStop, NoFill, PatternFill, SolidFill
from pptlearn.model.paint import Effects as PaintEffects
from pptlearn.model.shape import Placeholder
from pptlearn.model.text import (
    Autofit,
    CharBullet,
    Formula,
    LineBreak,
    MathNode,
    Percent,
    Points,
    RunStyle,
    TextBody,
)
from pptlearn.model.units import Emu
from pptlearn.render.text.body import draw_text
from tests.texts import BOX, paragraph, run, slide_context, text_box

RED, BLUE = Color(255, 0, 0), Color(0, 0, 255)


def draw(*paragraphs, shape=None, context=None, **said):
    """Return the markup of a text body; a paragraph may be given as its text."""
    body = TextBody(paragraphs=tuple(paragraph(p) if isinstance(p, str) else p for p in paragraphs), **said)
    return str(draw_text(shape or text_box(), body, BOX, context or slide_context()))


def plain(markup):
    return re.sub(r"<[^>]*>", "", markup)


def style_of(markup, opening):
    """Return the style of the first element whose tag opens so, as a dict."""
    tag = re.search(rf"<{opening}[^>]*>", markup)[0]
    return dict(each.split(":", 1) for each in re.search(r'style="([^"]*)"', tag)[1].split(";"))


def test_text_stands_in_its_rectangle_without_the_insets():
    style = style_of(draw("Hello", left=Emu(95250)), "div")
    assert (style["left"], style["top"]) == ("848px", "422.4px")
    assert style["width"] == f"{(4572000 - 95250 - 91440) / 9525 * 8:.3f}".rstrip("0") + "px"


def test_a_shape_with_no_text_draws_nothing():
    body = TextBody(paragraphs=(paragraph(), paragraph()))
    assert draw_text(text_box(), body, BOX, slide_context()) is None


def test_markup_in_a_deck_stays_text():
    assert "&lt;script&gt;" in draw("<script>alert(1)</script>")


@settings(deadline=None)
@given(st.text())
def test_every_character_of_a_deck_comes_out_as_text(text):
    shown = plain(draw(paragraph(run("|" + text + "|"))))
    assert "<" not in shown
    assert shown.startswith("|")


def test_a_paragraph_carries_its_number_for_animations():
    assert re.findall(r'data-paragraph="(\d)"', draw("One", paragraph(), "Three")) == ["0", "1", "2"]


def test_an_answer_carries_its_item():
    assert 'data-item="choice-1"' in draw(paragraph("Paris", item="choice-1"))


def test_the_title_of_a_slide_is_a_heading():
    title = text_box(placeholder=Placeholder("title"))
    assert 'role="heading" aria-level="2"' in draw("Goals", shape=title)


def test_line_height_is_a_share_of_each_size():
    assert style_of(draw(paragraph("One", line_spacing=Percent(0.9))), "p")["line-height"] == "1.08"


def test_an_exact_line_spacing_is_a_length():
    assert style_of(draw(paragraph("One", line_spacing=Points(24))), "p")["line-height"] == "256px"


def test_autofit_scales_text_and_tightens_lines():
    style = style_of(draw("One", autofit=Autofit(0.9, 0.1)), "p")
    assert style["font-size"] == "170.667px"
    assert style["line-height"] == "1.08"


def test_room_between_paragraphs_adds_up_and_stays_away_from_the_edges():
    spaced = {"space_before": Points(6), "space_after": Points(3)}
    markup = draw(paragraph("One", **spaced), paragraph("Two", **spaced))
    rooms = re.findall(r"margin-block-start:([\d.]+)px", markup)
    assert rooms == ["96"]


def test_an_empty_paragraph_keeps_a_line_of_its_own_size():
    markup = draw("One", paragraph(end_style=RunStyle(size=9)))
    assert re.search(r'<p data-paragraph="1"[^>]*font-size:96px[^>]*><br></p>', markup)


def test_a_paragraph_of_spaces_is_as_high_as_the_spaces():
    assert style_of(draw("One", paragraph(run(" ", size=9))), 'p data-paragraph="1"')["font-size"] == "96px"


def test_a_line_break_at_the_end_leaves_an_empty_line():
    assert draw(paragraph("One", LineBreak(RunStyle()))).count("<br>") == 2


def test_spaces_at_the_end_of_a_line_hang_outside_it():
    assert plain(draw(paragraph("One  ", LineBreak(RunStyle()), "two  "))) == "Onetwo"


def test_superscript_is_raised_without_changing_the_line():
    style = style_of(draw(paragraph("x", run("2", baseline=0.3))), "span")
    assert (style["font-size"], style["top"], style["line-height"]) == ("128px", "-57.6px", "0")


def test_text_is_kerned_from_the_size_its_author_says():
    assert "font-kerning:normal" in draw(paragraph(run("AV", size=12, kern_from=12)))
    assert "font-kerning" not in draw(paragraph(run("AV", size=11, kern_from=12)))
    assert "font-kerning" not in draw(paragraph(run("AV", size=40)))


def test_powerpoint_2010_kerns_no_face_that_only_opentype_kerns():
    key = FaceKey("Poppins")
    faces = Faces(by_key={key: Face(key=key, family="p", ascent=0.9, origin="package")})
    text = paragraph(run("AV", size=40, kern_from=12, face="Poppins"))
    assert "font-kerning:normal" in draw(text, context=slide_context(faces=faces))
    assert "font-kerning" not in draw(text, context=slide_context(faces=faces, is_by_old_windows=True))


def spacing_of(text, size, advances, **deck):
    """Return the points after each character of a paragraph in Calibri."""
    key = FaceKey("Calibri")
    faces = Faces(by_key={key: Face(key=key, family="c", ascent=0.936, advances=advances)})
    style = style_of(draw(paragraph(run(text, size=size)), context=slide_context(faces=faces, **deck)), "p")
    return float(style.get("letter-spacing", "0px").removesuffix("px")) * 3 / 32


@pytest.mark.parametrize(("size", "points"), [(19, 0.0537), (20, 0.0039), (28, -0.0195)])
def test_a_character_advances_by_whole_eighths_of_a_point(size, points):
    assert spacing_of("nnn", size, {"n": 1126 / 2048}) == pytest.approx(points, abs=0.001)


def test_a_paragraph_is_as_wide_as_its_characters_on_the_grid():
    # 10.1 + 0.9 + 10.1 points become 10.125 + 0.875 + 10.125.
    assert spacing_of("nin", 10, {"n": 1.01, "i": 0.09}) == pytest.approx(0.025 / 3, abs=0.001)


def test_old_mac_powerpoint_and_letters_that_join_know_no_grid():
    assert spacing_of("nnn", 10, {"n": 1.01}, is_by_old_mac=True) == 0
    assert spacing_of("nب", 10, {"n": 1.01, "ب": 0.81}) == 0


def test_the_smallest_size_holds_the_lines_and_larger_runs_raise_theirs():
    markup = draw(paragraph(run("small ", size=10), run("large", size=40)))
    assert style_of(markup, "p")["font-size"] == "106.667px"
    assert style_of(markup, "span") == {"font-size": "426.667px"}


def test_each_line_of_the_author_stands_by_its_own_faces():
    code = run("f()", face="Consolas")
    markup = draw(paragraph("call", LineBreak(RunStyle()), code))
    assert re.search(r'<br><span style="position:relative;top:1.\d+px">', markup)


@pytest.mark.parametrize(
    ("text", "joint"),
    [
        ("and/or", "d/o"),
        ("https://example.org/a", "://e"),
        ("what?now", "t?n"),
        ("f<T>(x)", ">("),
        ("if(a){b}", "){"),
        ("a[i][j]", "]["),
    ],
)
def test_a_word_is_never_broken_at_a_solidus_a_question_mark_or_a_bracket(text, joint):
    markup = draw(text)
    assert f'<span class="whole">{escape(joint)}</span>' in markup
    assert unescape(plain(markup)) == text


def test_a_line_may_end_at_a_hyphen_before_a_digit():
    assert "COVID-<wbr>19" in draw("COVID-19")


def test_a_link_opens_a_page_of_its_own():
    markup = draw(paragraph(run("site", action=OpenLink("https://example.org/?a=1&b=2"))))
    assert '<a href="https://example.org/?a=1&amp;b=2" target="_blank" rel="noopener noreferrer"' in markup


@pytest.mark.parametrize(
    "url", ["javascript:alert(1)", "file:///etc/passwd", "JAVASCRIPT:x", "data:text/html,x"]
)
def test_a_link_that_is_no_web_page_is_text(url):
    assert "href" not in draw(paragraph(run("click", action=OpenLink(url))))


@pytest.mark.parametrize(
    ("target", "number"), [(3, 3), ("next", 3), ("previous", 1), ("first", 1), ("last", 3)]
)
def test_a_jump_leads_to_its_slide(target, number):
    assert f'href="#/{number}"' in draw(paragraph(run("go", action=GoToSlide(target))))


def test_a_bullet_stands_in_the_room_of_the_hanging_indent():
    bullet = CharBullet(text="•", style=RunStyle(fill=SolidFill(RED)))
    markup = draw(paragraph("One", bullet=bullet, margin_left=Emu(342900), indent=Emu(-342900)))
    assert style_of(markup, 'span class="bullet"') == {
        "min-width": "288px",
        "color": "#ff0000",
        "font-size": "192px",
    }


def test_a_bullet_shrinks_with_its_text():
    bullet = CharBullet(text="•", style=RunStyle(size=9))
    markup = draw(paragraph(run("One", size=18), bullet=bullet), autofit=Autofit(0.5))
    assert style_of(markup, 'span class="bullet"')["font-size"] == "48px"


def test_a_tab_reaches_to_its_stop_counted_from_the_text_box():
    markup = draw(paragraph("ab\tcd", margin_left=Emu(95250)))
    assert style_of(markup, 'span class="tab"')["width"] == "688px"
    assert plain(markup) == "ab\tcd"


def test_a_tab_is_as_large_as_its_run():
    markup = draw(paragraph(run("\t", size=40), run("small", size=10)))
    assert re.search(r'class="tab"[^>]*><span style="font-size:[\d.]+px">\t</span>', markup)


def test_a_tab_at_the_end_of_a_line_does_not_count():
    assert draw(paragraph("Title\t\t", align="ctr")) == draw(paragraph("Title", align="ctr"))
    assert 'class="tab"' in draw(paragraph(run("Name:\t", underline="sng")))


def test_a_right_aligned_tab_ends_its_text_at_the_stop():
    from pptlearn.model.text import TabStop

    markup = draw(paragraph("ab\tcd", tabs=(TabStop(Emu(914400), "r"),)))
    assert style_of(markup, 'span class="tab"')["width"] == "576px"


def test_a_gradient_fills_letters_and_leaves_them_a_colour():
    fill = GradientFill(stops=(GradientStop(0.0, RED), GradientStop(1.0, BLUE)), angle=90)
    style = style_of(draw(paragraph(run("Sale", fill=fill))), "span")
    assert style["background-image"] == "linear-gradient(180deg,#ff0000 0%,#0000ff 100%)"
    assert style["-webkit-text-fill-color"] == "transparent"


def test_letters_filled_with_a_pattern_are_plain_and_it_is_said(problems):
    hatched = PatternFill(preset="ltUpDiag", foreground=RED, background=BLUE)
    markup = draw(paragraph(run("x", fill=hatched)), context=slide_context(problems=problems))
    assert "color:#ff0000" in markup
    assert [each.code for each in problems] == ["render.text-paint"]


def test_letters_without_a_fill_are_clear():
    assert style_of(draw(paragraph(run("x", fill=NoFill()))), "p")["color"] == "rgb(0 0 0 / 0)"


def test_a_glow_of_plain_letters_is_a_text_shadow():
    glowing = run("x", effects=PaintEffects(glow=Glow(RED, Emu(95250))))
    assert "text-shadow:0 0 80px #ff0000" in draw(paragraph(glowing))


@pytest.mark.parametrize(
    ("style", "css"),
    [
        ({"underline": "dbl"}, "text-decoration:underline double 0.067em"),
        ({"underline": "wavy"}, "text-decoration:underline wavy 0.067em"),
        ({"highlight": RED}, "background-color:#ff0000"),
        ({"caps": "all"}, "text-transform:uppercase"),
        ({"spacing": 3}, "letter-spacing:32px"),
    ],
)
def test_the_look_of_a_run(style, css):
    assert css in draw(paragraph("plain text ", run("x", **style)))


def test_struck_text_is_marked_as_such():
    assert '<s style="text-decoration:line-through solid">' in draw(paragraph(run("old", strike="sngStrike")))


def test_only_words_are_underlined_where_the_author_says_so():
    markup = draw(paragraph(run("two words", underline="words")))
    assert len(re.findall(r"text-decoration", markup)) == 2


def test_small_capitals_are_smaller_capitals():
    markup = draw(paragraph(run("Nato", caps="small")))
    assert '>N<span style="font-size:0.8em;text-transform:uppercase">ato</span>' in markup


def test_a_language_other_than_the_slides_is_said():
    markup = draw(paragraph(run("Bonjour", language="fr-FR")), paragraph(run("Hello", language="en")))
    assert re.findall(r'lang="([^"]*)"', markup) == ["fr-FR"]


def test_a_tag_that_most_of_the_deck_wears_wrongly_is_not_said():
    dutch = slide_context(language="nl", tagged="en-US")
    markup = draw(paragraph(run("Goed zo", language="en-US")), context=dutch)
    assert "lang=" not in markup


def test_a_formula_is_mathml_with_its_words():
    half = MathNode("mfrac", children=(MathNode("mn", "1"), MathNode("mn", "2")))
    formula = Formula(MathNode("math", children=(half, MathNode("script", "x"))), "1/2", RunStyle())
    markup = draw(paragraph(formula))
    assert "<mfrac><mn>1</mn><mn>2</mn></mfrac>" in markup
    assert "<mrow>x</mrow></math>" in markup
    assert 'alttext="1/2"' in markup


@pytest.mark.parametrize(("vertical", "turn"), [("vert", "rotate(90deg)"), ("vert270", "rotate(270deg)")])
def test_text_set_sideways_swaps_width_and_height(vertical, turn):
    style = style_of(
        draw("One", vertical=vertical, left=Emu(0), right=Emu(0), top=Emu(0), bottom=Emu(0)), "div"
    )
    assert style["transform"] == turn
    assert (style["width"], style["height"]) == ("768px", "3840px")


def test_a_shape_upside_down_turns_its_text():
    shape = text_box(transform=Transform(BOX, flip_v=True))
    assert style_of(draw("One", shape=shape), "div")["transform"] == "rotate(180deg)"


def test_text_in_a_mirrored_group_is_mirrored_back():
    context = slide_context().inside(0, 0, flip_h=True)
    assert style_of(draw("One", context=context), "div")["transform"] == "scaleX(-1)"


def test_upright_text_does_not_turn_with_its_shape():
    shape = text_box(transform=Transform(BOX, rotation=90))
    style = style_of(draw("One", shape=shape, is_upright=True), "div")
    assert style["transform"] == "rotate(270deg)"
    assert float(style["height"][:-2]) > float(style["width"][:-2])


def test_text_that_does_not_wrap_is_as_wide_as_its_lines():
    markup = draw(paragraph("One", align="ctr"), wraps=False)
    assert '<div class="text unwrapped"' in markup
    assert style_of(markup, 'div class="text-block"')["align-self"] == "center"


def test_columns_fill_one_after_the_other():
    style = style_of(draw("One", columns=2, column_gap=Emu(95250)), 'div class="text-block"')
    assert (style["columns"], style["column-gap"]) == ("2", "80px")


def test_columns_are_as_high_as_whole_lines():
    """The text of `BOX` has room for 10.6 lines of 18 pt."""
    style = style_of(draw("One", columns=2), 'div class="text-block"')
    lines = float(style["max-height"].removesuffix("px")) / (1.2 * 18 * 4 / 3 * 8)
    assert lines == pytest.approx(int(lines))


def test_columns_with_lines_of_several_heights_take_all_the_room():
    two = (paragraph(run("One", size=18)), paragraph(run("Two", size=30)))
    assert style_of(draw(*two, columns=2), 'div class="text-block"')["max-height"] == "100%"


def test_spaces_and_numbers_of_a_run_from_right_to_left_stay_beside_it():
    persian = paragraph(run("PageRank", language="en-US"), run(": ۱۱", language="fa-IR"))
    assert '<span class="leftward" lang="fa-IR">: ۱۱</span>' in draw(persian)


@pytest.mark.parametrize(("text", "language"), [("دقیقه", "fa-IR"), ("12: x", "he-IL"), (": 12", "en-US")])
def test_other_runs_stand_where_the_paragraph_has_them(text, language):
    assert "leftward" not in draw(paragraph(run(text, language=language)))


def test_korean_words_stay_whole_where_the_author_says_so():
    assert style_of(draw(paragraph("한국어 문장", keeps_words=True)), "p")["word-break"] == "keep-all"
    assert "word-break" not in draw(paragraph("한국어 문장"))
    assert "word-break" not in draw(paragraph("日本語の文", keeps_words=True))


def test_right_to_left_paragraphs_say_so():
    assert re.search(r'<p [^>]*dir="rtl"', draw(paragraph("שלום", is_rtl=True, align="r")))


def test_a_deck_of_old_mac_powerpoint_has_its_lines_lower():
    windows = style_of(draw(paragraph(run("Hello", size=40))), "p")
    mac = style_of(draw(paragraph(run("Hello", size=40)), context=slide_context(is_by_old_mac=True)), "p")
    lower = float(mac["top"].removesuffix("px")) - float(windows.get("top", "0px").removesuffix("px"))
    assert lower == pytest.approx(((1.0 - 0.936) * 40 - 0.05) * 32 / 3, abs=0.01)


def tops(markup):
    """Return how far each paragraph is moved, in points."""
    return [float(top) * 3 / 32 for top in re.findall(r"<p [^>]*[;\"]top:([-\d.]+)px", markup)]


def test_old_mac_powerpoint_begins_lines_at_whole_points():
    lines = (paragraph(run("One", size=24)), paragraph(run("Two", size=24)), paragraph(run("Three", size=24)))
    first, second, third = tops(draw(*lines, context=slide_context(is_by_old_mac=True)))
    assert (first - second, first - third) == pytest.approx((0.8, 0.6), abs=0.1)  # after 28.8 and 57.6 points


def test_old_mac_powerpoint_indents_by_whole_points():
    hanging = paragraph("Text", margin_left=Emu(742950), indent=Emu(-282575))  # 58.5 and 22.25 points
    style = style_of(draw(hanging, context=slide_context(is_by_old_mac=True)), "p")
    assert style["padding-inline-start"] == f"{58 * 32 / 3:.3f}px"
    assert style["text-indent"] == f"{(36 - 58) * 32 / 3:.3f}px"


def test_old_mac_powerpoint_lets_a_line_be_a_little_too_long():
    assert (
        style_of(draw("Text", context=slide_context(is_by_old_mac=True)), "p")["margin-inline-end"]
        == "-1.6px"
    )
    assert "margin-inline-end" not in draw("Text")


def test_old_mac_powerpoint_kerns_no_letters():
    style = {"size": 20, "kern_from": 12.0}
    assert "font-kerning:normal" in draw(paragraph(run("To", **style)))
    mac = draw(paragraph(run("To", **style)), context=slide_context(is_by_old_mac=True))
    assert "font-kerning:normal" not in mac
    assert "font-variant-ligatures:common-ligatures" in mac
