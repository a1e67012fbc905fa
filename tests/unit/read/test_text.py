"""Text: runs of one face each, bullets, links and numbering."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pptlearn.model.action import GoToSlide, OpenLink
from pptlearn.model.text import LineBreak, NumberBullet, Percent, Points
from pptlearn.read.text.numbering import numbered
from pptlearn.read.text.run import clean
from pptlearn.read.text.scripts import script_of, stretches
from tests.unit.read.packages import a_shape, a_slide, a_text


def run(text, properties="", inside=""):
    return f"<a:r><a:rPr {properties}>{inside}</a:rPr><a:t>{text}</a:t></a:r>"


def paragraphs_of(slide):
    return slide.shapes[-1].text.paragraphs


def inlines_of(slide):
    return paragraphs_of(slide)[0].inlines


def test_each_run_has_one_face(slide_of):
    inlines = inlines_of(
        slide_of(a_shape(text="<a:p>" + run("Tea 緑茶 and شاي!", 'lang="ja-JP"') + "</a:p>"))
    )
    assert [(each.text, each.style.face) for each in inlines] == [
        ("Tea ", "Calibri"),
        ("緑茶", "Yu Gothic"),
        (" and ", "Calibri"),
        ("شاي", "Arial"),
        ("!", "Calibri"),
    ]


@pytest.mark.parametrize(("language", "face"), [("ja-JP", "Yu Gothic"), ("en-US", "Calibri")])
def test_quotes_are_east_asian_in_an_east_asian_run(slide_of, language, face):
    inlines = inlines_of(slide_of(a_shape(text="<a:p>" + run("“#", f'lang="{language}"') + "</a:p>")))
    quote = inlines[0]
    assert (quote.text[0], quote.style.face) == ("“", face)


@pytest.mark.parametrize(
    ("face", "written", "shown"),
    [("Wingdings", "ü", "✓"), ("Wingdings", "\uf0e0", "→"), ("Symbol", "a", "α"), ("Webdings", "a", "✔")],
)
def test_symbol_fonts_become_unicode(slide_of, face, written, shown):
    text = f'<a:p>{run(written, "", f"""<a:latin typeface="{face}"/><a:sym typeface="{face}"/>""")}</a:p>'
    assert [each.text for each in inlines_of(slide_of(a_shape(text=text)))] == [shown]


def test_private_characters_take_the_symbol_face(slide_of):
    text = "<a:p>" + run("a\uf0a7b", "", '<a:sym typeface="Wingdings"/>') + "</a:p>"
    assert [(each.text, each.style.face) for each in inlines_of(slide_of(a_shape(text=text)))] == [
        ("a", "Calibri"),
        ("▪", "Wingdings"),
        ("b", "Calibri"),
    ]


def test_vertical_tabs_and_breaks_break_the_line(slide_of):
    text = f"<a:p>{run('one_x000B_two')}<a:br/>{run('three')}</a:p>"
    paragraph = paragraphs_of(slide_of(a_shape(text=text)))[0]
    assert paragraph.text == "one\ntwo\nthree"
    assert [type(each) is LineBreak for each in paragraph.inlines] == [False, True, False, True, False]


def test_spacing_is_a_share_or_points(slide_of):
    text = (
        '<a:p><a:pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc>'
        f'<a:spcBef><a:spcPts val="1000"/></a:spcBef></a:pPr>{run("x")}</a:p>'
    )
    paragraph = paragraphs_of(slide_of(a_shape(text=text)))[0]
    assert (paragraph.line_spacing, paragraph.space_before) == (Percent(0.9), Points(10))


def test_shrunk_text_carries_its_scale(slide_of):
    body = '<a:bodyPr><a:normAutofit fontScale="92500" lnSpcReduction="10000"/></a:bodyPr>'
    fit = slide_of(a_shape(body=body, text=a_text("x"))).shapes[0].text.autofit
    assert (fit.font_scale, fit.line_reduction) == (0.925, 0.1)


def test_text_has_a_camera_and_a_depth_of_its_own(slide_of):
    body = (
        '<a:bodyPr fromWordArt="1"><a:scene3d><a:camera prst="orthographicFront"><a:rot lat="0" lon="0" '
        'rev="5400000"/></a:camera><a:lightRig rig="threePt" dir="t"/></a:scene3d><a:sp3d extrusionH="12700">'
        '<a:extrusionClr><a:schemeClr val="accent2"/></a:extrusionClr></a:sp3d><a:flatTx/></a:bodyPr>'
    )
    text = slide_of(a_shape(body=body, text=a_text("x"))).shapes[0].text
    assert (text.scene.revolution, text.scene.extrusion, text.scene.extrusion_color.hex) == (
        90,
        12700,
        "#ed7d31",
    )
    assert text.fills_its_path
    assert text.is_flat


def numbers(slide):
    bullets = (paragraph.bullet for paragraph in paragraphs_of(slide))
    return [each.text if isinstance(each, NumberBullet) else None for each in bullets]


def item(level=0, scheme="arabicPeriod", more=""):
    kind = f'<a:buAutoNum type="{scheme}" {more}/>' if scheme else "<a:buNone/>"
    return f'<a:p><a:pPr lvl="{level}">{kind}</a:pPr>{run("x")}</a:p>'


@pytest.mark.parametrize(
    ("items", "shown"),
    [
        ([item(), item(), item()], ["1.", "2.", "3."]),
        ([item(), item(1, "alphaLcParenR"), item(1, "alphaLcParenR"), item()], ["1.", "a)", "b)", "2."]),
        ([item(), item(1), item(), item(1)], ["1.", "1.", "2.", "1."]),
        ([item(), item(scheme=""), item()], ["1.", None, "1."]),
        ([item(), item(1, ""), item()], ["1.", None, "2."]),
        ([item(), "<a:p/>", item()], ["1.", None, "2."]),
        ([item(more='startAt="4"'), item(more='startAt="4"')], ["4.", "5."]),
        ([item(), item(scheme="romanUcPeriod")], ["1.", "I."]),
    ],
)
def test_numbers_are_counted_as_powerpoint_counts_them(slide_of, items, shown):
    assert numbers(slide_of(a_shape(text="".join(items)))) == shown


@pytest.mark.parametrize(
    ("scheme", "number", "shown"),
    [
        ("alphaUcParenBoth", 28, "(BB)"),
        ("romanLcParenR", 1994, "mcmxciv)"),
        ("circleNumDbPlain", 3, "③"),
        ("ea1JpnKorPeriod", 21, "二十一."),
        ("thaiNumPeriod", 12, "๑๒."),
        ("arabicPlain", 7, "7"),
        ("somethingNew", 7, "7"),
    ],
)
def test_every_scheme_writes_its_numbers(scheme, number, shown):
    assert numbered(scheme, number) == shown


def test_a_bullet_follows_the_first_run_unless_it_says_otherwise(slide_of):
    said = (
        '<a:buClr><a:srgbClr val="FF0000"/></a:buClr><a:buSzPct val="50000"/><a:buFont typeface="Wingdings"/>'
    )
    text = f'<a:p><a:pPr>{said}<a:buChar char="§"/></a:pPr>{run("x", """sz="2000" b="1" """)}</a:p>'
    bullet = paragraphs_of(slide_of(a_shape(text=text)))[0].bullet
    assert (bullet.text, bullet.style.size, bullet.style.face) == ("▪", 10, "Wingdings")
    assert (bullet.style.bold, bullet.style.fill.color.hex) == (True, "#ff0000")


def test_a_link_has_the_themes_colour_and_a_line_below(slide_of):
    text = "<a:p>" + run("here", "", '<a:hlinkClick r:id="h1" tooltip="Go"/>') + "</a:p>"
    link = ("h1", "hyperlink", "https://example.org/a?b=1", "External")
    here = inlines_of(slide_of(a_shape(text=text), links=(link,)))[0]
    assert here.action == OpenLink("https://example.org/a?b=1", "Go")
    assert (here.style.underline, here.style.fill.color.hex) == ("sng", "#0563c1")


def test_a_bullet_before_a_link_keeps_the_colour_of_the_text(slide_of):
    text = (
        '<a:p><a:pPr><a:buChar char="–"/></a:pPr>' + run("here", "", '<a:hlinkClick r:id="h1"/>') + "</a:p>"
    )
    link = ("h1", "hyperlink", "https://example.org", "External")
    bullet = paragraphs_of(slide_of(a_shape(text=text), links=(link,)))[0].bullet
    assert bullet.style.fill.color.hex == "#000000"


@pytest.mark.parametrize(
    "target",
    [
        "javascript:alert(1)",
        "java\tscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//host/x",
        r"\\host\x",
    ],
)
def test_a_link_that_leaves_the_allow_list_is_dropped_and_said(slide_of, problems, target):
    text = "<a:p>" + run("here", "", '<a:hlinkClick r:id="h1"/>') + "</a:p>"
    written = target.replace("\t", "&#9;")
    slide = slide_of(a_shape(text=text), links=(("h1", "hyperlink", written, "External"),))
    assert inlines_of(slide)[0].action is None
    assert [each.code for each in problems] == ["read.link-dropped"]


def test_jumps_know_the_number_of_their_slide(deck_of):
    jump = '<a:hlinkClick r:id="h1" action="ppaction://hlinksldjump"/>'
    last = '<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=lastslide"/>'
    slide = a_slide(a_shape(2, nv=jump), a_shape(3, nv=last), links=(("h1", "slide", "slide2.xml"),))
    shapes = deck_of(slide, a_slide()).slides[0].shapes
    assert [shape.click for shape in shapes] == [GoToSlide(2), GoToSlide("last")]


def a_formula(inside):
    return (
        '<a:p><a14:m xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" '
        'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        f"<m:oMath>{inside}</m:oMath></a14:m></a:p>"
    )


def test_a_formula_becomes_mathml_with_its_text(slide_of):
    math = a_formula(
        "<m:f><m:num><m:r><m:t>a+1</m:t></m:r></m:num><m:den><m:sSup><m:e><m:r><m:t>x</m:t></m:r></m:e>"
        "<m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup></m:den></m:f>"
    )
    formula = inlines_of(slide_of(a_shape(text=math)))[0]
    fraction = formula.math.children[0]
    assert [node.tag for node in (fraction, *fraction.children)] == ["mfrac", "mrow", "msup"]
    assert formula.text == "(a+1)/(x^2)"


def test_a_formulas_minus_and_star_are_those_of_mathematics(slide_of):
    formula = inlines_of(slide_of(a_shape(text=a_formula("<m:r><m:t>a-b*c</m:t></m:r>"))))[0]
    assert [node.text for node in formula.math.children if node.tag == "mo"] == ["−", "∗"]


def test_limits_of_a_sum_stand_beside_it_in_a_line_and_below_it_when_displayed(slide_of):
    def first(inside):
        return inlines_of(slide_of(a_shape(text=a_formula(inside))))[0].math.children[0]

    union = '<m:nary><m:naryPr><m:chr m:val="⋃"/>{}</m:naryPr><m:sub/><m:sup/><m:e/></m:nary>'
    hidden = '<m:supHide m:val="1"/>'
    assert first(union.format("")).tag == "msubsup"  # an empty limit takes its room
    assert first(union.format(hidden)).tag == "msub"
    assert first(union.format('<m:limLoc m:val="undOvr"/>' + hidden)).tag == "munder"


def test_spaces_typed_into_a_formula_are_shown_but_not_after_a_comma(slide_of):
    formula = inlines_of(slide_of(a_shape(text=a_formula("<m:r><m:t>r, s ≥ 0</m:t></m:r>"))))[0]
    nodes = [node.text or node.tag for node in formula.math.children]
    assert nodes == ["r", ",", "s", "mspace", "≥", "mspace", "0"]
    assert formula.text == "r,s ≥ 0"


@given(st.text())
def test_stretches_leave_nothing_out(text):
    shown = clean(text)
    assert "".join(stretch for _, stretch in stretches(shown)) == shown


@given(st.text())
def test_clean_text_has_no_control_characters_but_tabs_and_breaks(text):
    assert not {each for each in clean(text) if each < " "} - {"\t", "\v"}


@pytest.mark.parametrize(("said", "keeps"), [('eaLnBrk="0"', True), ('eaLnBrk="1"', False), ("", False)])
def test_a_paragraph_tells_whether_korean_words_stay_whole(slide_of, said, keeps):
    (paragraph,) = paragraphs_of(slide_of(a_shape(text=f"<a:p><a:pPr {said}/>" + run("한국어") + "</a:p>")))
    assert paragraph.keeps_words is keeps


def test_a_paragraph_tells_whether_words_break_and_stops_hang(slide_of):
    said = '<a:p><a:pPr latinLnBrk="1" hangingPunct="1"/>' + run("日本語。") + "</a:p>"
    (paragraph,) = paragraphs_of(slide_of(a_shape(text=said)))
    assert (paragraph.breaks_words, paragraph.hangs) == (True, True)


@pytest.mark.parametrize(
    ("language", "other", "script"),
    [
        ("en-US", "ja-JP", "Jpan"),
        ("zh-TW", "en-US", "Hant"),
        ("en-US", "", ""),
        ("ja-JP", "zh-CN", "Jpan"),
    ],
)
def test_ideographs_are_of_the_runs_language_or_of_its_other_one(language, other, script):
    assert script_of("漢字", language, other) == script


def test_korean_for_which_no_typeface_is_named_is_in_malgun_gothic(slide_of):
    said = "<a:p>" + run("한국어 Latin") + "</a:p>"
    (paragraph,) = paragraphs_of(slide_of(a_shape(text=said)))
    assert paragraph.inlines[0].style.face == "Malgun Gothic"
