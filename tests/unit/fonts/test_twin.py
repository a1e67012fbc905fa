"""Metric twins: open outlines at the original's widths."""

import pytest

from pptlearn.fonts.find import sources
from pptlearn.fonts.fit import room_before
from pptlearn.fonts.make import make_face
from pptlearn.fonts.metrics import face_metrics
from pptlearn.fonts.twin import plan
from pptlearn.model.fonts import FaceKey, FaceUse
from tests.unit.fonts.conftest import advance, as_font

TEXT = "ABCabcmnoxyz0123456789 .,;-–“”"
MEASURED = (
    "Calibri",
    "Calibri Light",
    "Arial",
    "Times New Roman",
    "Segoe UI",
    "Verdana",
    "Aptos",
    "Consolas",
    "Georgia",
)


def make(packaged, key, characters=TEXT):
    return make_face(FaceUse(key=key, characters=characters), packaged)


@pytest.mark.parametrize("family", MEASURED)
def test_a_twin_has_the_widths_of_the_original(packaged, family):
    widths = face_metrics(FaceKey(family)).widths
    font = as_font(make(packaged, FaceKey(family)).woff2)
    off = {char: advance(font, char) - widths[char] for char in TEXT if char in widths}
    assert {char: by for char, by in off.items() if abs(by) > 0.0007} == {}


def test_letters_join_where_the_deck_joins_them_and_the_stand_in_has_a_glyph_for_both(packaged):
    use = FaceUse(key=FaceKey("Calibri"), characters="afi", joins=True)
    font = as_font(make_face(use, packaged).woff2)
    joined = font["GSUB"].table.LookupList.Lookup[0].SubTable[0].ligatures["f"]
    widths = {tuple(each.Component): font["hmtx"][each.LigGlyph][0] for each in joined}
    assert widths["i",] > 0


def test_letters_of_other_decks_stay_apart(packaged):
    assert "GSUB" not in as_font(make(packaged, FaceKey("Calibri"), "afi").woff2)


def test_kern_pairs_are_the_originals(packaged):
    font = as_font(make(packaged, FaceKey("Calibri"), "To.").woff2)
    names = font.getBestCmap()
    pairs = font["kern"].kernTables[0].kernTable
    wanted = face_metrics(FaceKey("Calibri")).kern
    assert pairs[names[ord("T")], names[ord("o")]] == round(wanted["To"] * font["head"].unitsPerEm)


def test_only_strong_pairs_are_taken_over_from_a_stand_in(packaged):
    font = as_font(make(packaged, FaceKey("Trebuchet MS"), "AVToWeabcdefgo.,").woff2)
    upm = font["head"].unitsPerEm
    pairs = font["kern"].kernTables[0].kernTable.values()
    assert min(abs(units) for units in pairs) >= 0.02 * upm
    assert min(pairs) < -0.05 * upm


def test_a_face_whose_kerning_is_known_takes_none_over(packaged):
    font = as_font(make(packaged, FaceKey("Segoe UI"), "abcdefghijklmnop").woff2)
    wanted = {pair for pair in face_metrics(FaceKey("Segoe UI")).kern if set(pair) <= set("abcdefghijklmnop")}
    assert ("kern" in font) == bool(wanted)


def test_a_monospaced_twin_gives_every_letter_the_same_room(packaged):
    font = as_font(make(packaged, FaceKey("Courier New"), "iW–ëЖ€").woff2)
    assert len({advance(font, char) for char in "iW–ëЖ€"}) == 1


def test_italics_never_measured_are_as_wide_as_the_upright(packaged):
    bold = face_metrics(FaceKey("Verdana", bold=True)).widths
    font = as_font(make(packaged, FaceKey("Verdana", bold=True, italic=True), "n").woff2)
    assert advance(font, "n") == pytest.approx(bold["n"], abs=0.001)


def test_a_weight_never_measured_widens_as_its_stand_in_does(packaged):
    regular, bold = (face_metrics(FaceKey("Segoe UI", bold=bold)).widths["n"] for bold in (False, True))
    font = as_font(make(packaged, FaceKey("Segoe UI Semibold"), "n").woff2)
    assert regular < advance(font, "n") < bold


def test_an_unknown_family_is_shown_in_the_nearest_one_as_it_is(packaged):
    made = make(packaged, FaceKey("Some Unheard Sans"), "n")
    assert (made.origin, made.stand_in) == ("nearest", "Arimo")


def test_a_family_that_is_here_is_itself(packaged):
    made = make(packaged, FaceKey("Montserrat", bold=True), "n")
    assert (made.origin, made.stand_in) == ("package", "Montserrat")


def test_light_text_is_lighter_than_regular_text(packaged):
    from pptlearn.fonts.stems import Contours, first_stem

    def stem(family):
        font, contours = as_font(make(packaged, FaceKey(family), "n").woff2), Contours()
        font.getGlyphSet()[font.getBestCmap()[ord("n")]].draw(contours)
        return first_stem(contours) / font["head"].unitsPerEm

    assert stem("Calibri") == pytest.approx(0.0806, abs=0.005)
    assert stem("Calibri Light") == pytest.approx(0.0581, abs=0.005)


def test_other_alphabets_and_signs_come_from_other_fonts(packaged):
    made = make(packaged, FaceKey("Cambria"), "aжλ✓→中あ가א")
    assert made.missing == ""
    assert set("aжλ✓→中あ가א") <= {chr(code) for code in as_font(made.woff2).getBestCmap()}


def test_an_ideograph_is_as_wide_as_it_is_high(packaged):
    assert advance(as_font(make(packaged, FaceKey("Calibri"), "中").woff2), "中") == 1


def test_scripts_that_join_keep_their_shaping_in_a_font_of_their_own(packaged):
    made = make(packaged, FaceKey("Arial"), "aمرحبا")
    (companion,) = made.companions
    assert companion.name == "Noto Naskh Arabic"
    assert "GSUB" in as_font(companion.woff2)
    assert ord("م") not in as_font(made.woff2).getBestCmap()


def test_a_face_for_such_a_script_alone_stands_for_its_font(packaged):
    assert make(packaged, FaceKey("Some Unheard Sans"), " مرحبا").stand_in == "Noto Naskh Arabic"


def test_formulas_keep_signs_that_grow(packaged):
    font = as_font(make(packaged, FaceKey("Cambria Math"), "(∑𝑥√)").woff2)
    assert "MATH" in font
    assert advance(font, "∑") == pytest.approx(face_metrics(FaceKey("Cambria Math")).widths["∑"], abs=0.001)


def test_formulas_are_set_as_cambria_math_sets_them(packaged):
    font = as_font(make(packaged, FaceKey("Cambria Math"), "𝑥2").woff2)
    constants, upm = font["MATH"].table.MathConstants, font["head"].unitsPerEm
    assert advance(font, "𝑥") == pytest.approx(0.562, abs=0.001)
    assert constants.ScriptPercentScaleDown == 73
    assert constants.SuperscriptShiftUp.Value == pytest.approx(0.364 * upm, abs=1)


def form_of(font, feature, char):
    """Return the glyph that a feature draws a character by."""
    gsub, name = font["GSUB"].table, font.getBestCmap()[ord(char)]
    (lookup,) = next(
        each.Feature.LookupListIndex for each in gsub.FeatureList.FeatureRecord if each.FeatureTag == feature
    )
    return gsub.LookupList.Lookup[lookup].SubTable[0].mapping[name]


def test_letters_have_wider_forms_for_scripts(packaged):
    font = as_font(make(packaged, FaceKey("Cambria Math"), "𝑛1").woff2)
    for char, em in (("𝑛", 0.649), ("1", 0.579)):
        assert font["hmtx"][form_of(font, "ssty", char)][0] / font["head"].unitsPerEm == pytest.approx(
            em, abs=0.001
        )


@pytest.mark.parametrize(("feature", "em", "wide"), [("ss01", 0.927, 0.415), ("ss03", 1.65, 0.49)])
def test_fences_have_a_form_for_every_height_with_its_middle_on_the_axis(packaged, feature, em, wide):
    font = as_font(make(packaged, FaceKey("Cambria Math"), "()").woff2)
    upm, name = font["head"].unitsPerEm, form_of(font, feature, "(")
    glyph = font["glyf"][name]
    assert (glyph.yMax - glyph.yMin) / upm == pytest.approx(em, abs=0.003)
    assert (glyph.yMax + glyph.yMin) / 2 / upm == pytest.approx(0.286, abs=0.002)
    assert font["hmtx"][name][0] / upm == pytest.approx(wide, abs=0.006)


def test_a_bar_without_forms_of_its_own_is_drawn_higher(packaged):
    font = as_font(make(packaged, FaceKey("Cambria Math"), "|").woff2)
    glyph = font["glyf"][form_of(font, "ss02", "|")]
    assert (glyph.yMax - glyph.yMin) / font["head"].unitsPerEm == pytest.approx(1.208, abs=0.003)


def test_spaces_and_break_marks_are_always_there(packaged):
    codes = as_font(make(packaged, FaceKey("Arial"), "").woff2).getBestCmap()
    assert {0x20, 0xA0, 0x200B, 0x2060} <= codes.keys()


def test_a_letter_and_its_accent_are_there_composed_too(packaged):
    assert ord("é") in as_font(make(packaged, FaceKey("Arial"), "e\u0301").woff2).getBestCmap()


def test_what_no_font_has_is_named(packaged):
    assert make(packaged, FaceKey("Arial"), "a\ue123\U000f1234").missing == "\ue123\U000f1234"


def test_letters_from_right_to_left_are_not_kerned(packaged):
    assert "kern" not in as_font(make(packaged, FaceKey("Some Unheard Sans"), "שלום").woff2)


def test_a_twin_is_small_and_says_nothing_of_its_sources_name(packaged):
    made = make(packaged, FaceKey("Calibri"))
    assert len(made.woff2) < 6_000
    names = " ".join(str(record) for record in as_font(made.woff2)["name"].names)
    assert "Lato" not in names


def test_the_same_face_is_the_same_bytes(packaged):
    assert (
        make(packaged, FaceKey("Segoe UI", italic=True)).woff2
        == make(packaged, FaceKey("Segoe UI", italic=True)).woff2
    )


def test_narrow_japanese_brackets_keep_their_ink_beside_the_text():
    assert [room_before(char) for char in "（「）」、。"] == [1, 1, 0, 0, 0, 0]
    assert [room_before(char) for char in "“”"] == [1, 0]
    assert {room_before(char) for char in "漢ア・"} == {0.5}


def test_quotes_of_chinese_faces_fill_a_square(packaged):
    font = as_font(make(packaged, FaceKey("SimSun"), "“”…").woff2)
    assert {round(advance(font, char), 3) for char in "“”…"} == {1.0}
    dots = font["glyf"][font.getBestCmap()[ord("…")]]
    assert dots.xMax - dots.xMin > 0.6 * font["head"].unitsPerEm
    assert advance(as_font(make(packaged, FaceKey("Malgun Gothic"), "“").woff2), "“") < 0.5


def test_emoji_are_as_wide_as_powerpoint_sets_them_and_in_the_middle(packaged):
    (companion,) = make_face(FaceUse(key=FaceKey("Calibri"), characters="a✅🧩"), packaged).companions
    font = as_font(companion.woff2)
    for char in "✅🧩":
        ink = font["glyf"][font.getBestCmap()[ord(char)]]
        room = advance(font, char) * font["head"].unitsPerEm
        assert advance(font, char) == pytest.approx(1.373, abs=0.001)
        assert (ink.xMin + ink.xMax) / 2 == pytest.approx(room / 2, rel=0.06)


@pytest.mark.parametrize("family", ["B Nazanin", "Vazir FD"])
def test_persian_faces_draw_persian_digits_for_european_ones(packaged, family):
    font = as_font(make(packaged, FaceKey(family), "0").woff2)
    assert font["glyf"][font.getBestCmap()[ord("0")]].numberOfContours == 1  # a dot


def test_other_faces_draw_european_digits(packaged):
    font = as_font(make(packaged, FaceKey("Vazir"), "0").woff2)
    assert font["glyf"][font.getBestCmap()[ord("0")]].numberOfContours == 2


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("สำ", "\u0e4d\u0e32"),
        ("ຄຳ", "\u0ecd\u0eb2"),
        ("பொ", "\u0bc6\u0bbe"),
        ("កើ", "\u17c1"),
        ("কো", "\u09c7\u09be"),
    ],
)
def test_a_companion_holds_what_shaping_takes_its_letters_apart_into(packaged, text, parts):
    (companion,) = make_face(FaceUse(key=FaceKey("Calibri"), characters=text), packaged).companions

    assert {*map(ord, parts)} <= as_font(companion.woff2).getBestCmap().keys()


def test_thai_faces_are_small_for_their_points(packaged):
    small, usual = (
        make_face(FaceUse(key=FaceKey(name), characters="กa"), packaged)
        for name in ("Cordia New", "Leelawadee UI")
    )
    assert small.advances["ก"] == pytest.approx(0.69 * usual.advances["ก"], rel=0.01)
    assert small.advances["a"] < 0.75 * usual.advances["a"]
    assert advance(as_font(small.companions[0].woff2), "ก") == pytest.approx(small.advances["ก"], abs=0.002)


def test_letters_that_join_are_drawn_in_the_style_of_their_face(packaged):
    def companion(name):
        return make_face(FaceUse(key=FaceKey(name), characters="بی"), packaged).companions[0].name

    assert [companion(name) for name in ("Times New Roman", "B Nazanin", "Segoe UI", "IRANSans")] == [
        "Noto Naskh Arabic",
        "Noto Naskh Arabic",
        "Noto Sans Arabic",
        "Noto Sans Arabic",
    ]


def test_the_letters_of_a_greek_word_are_of_one_make(packaged):
    def makers(characters):
        found = sources(FaceKey("Futura"), packaged)
        letters = plan(characters, None, found, ascent=0.9).letters
        return {letters[char].source.file.name for char in characters}

    assert makers("Ωπ") == {"Jost"}
    assert len(makers("Ωπλδ")) == 1
    assert makers("Ωπλδ") != {"Jost"}


def test_hebrew_letters_have_serifs_where_their_face_has(packaged):
    def maker(name):
        found = sources(FaceKey(name), packaged)
        return plan("ש", None, found, ascent=0.9).letters["ש"].source.file.name

    assert maker("Times New Roman") == "Frank Ruhl Libre"
    assert maker("Arial") == "Arimo"
