"""Whose ideographs a face draws, and how wide characters of one kind are."""

import pytest

from pptlearn.fonts.make import make_face
from pptlearn.fonts.regions import region_of
from pptlearn.fonts.standins import everything, stand_ins
from pptlearn.fonts.uses import face_uses
from pptlearn.model.fonts import FaceKey, FaceUse
from pptlearn.model.text import RunStyle
from tests.unit.fonts.conftest import advance, as_font


@pytest.mark.parametrize(
    ("name", "region"),
    [
        ("MS PGothic", "JP"),
        ("ＭＳ Ｐ明朝", "JP"),
        ("HGS教科書体", "JP"),
        ("Yu Gothic Medium", "JP"),
        ("맑은 고딕", "KR"),
        ("HY견고딕", "KR"),
        ("Malgun Gothic Semilight", "KR"),
        ("微软雅黑", "SC"),
        ("方正兰亭黑", "SC"),
        ("Source Han Sans CN Medium", "SC"),
        ("文鼎中黑體", "TC"),
        ("PingFang HK", "HK"),
    ],
)
def test_a_familys_name_tells_whose_ideographs_it_draws(name, region):
    assert region_of(name, "直") == region


@pytest.mark.parametrize(
    ("characters", "language", "region"),
    [
        ("直", "ja-JP", "JP"),
        ("直", "ko-KR", "KR"),
        ("直", "zh-CN", "SC"),
        ("直", "zh-TW", "TC"),
        ("国语门户", "", "SC"),
        ("國語門戶", "", "TC"),
        ("国の", "", "JP"),
        ("國가", "", "KR"),
        ("abc", "", "JP"),
    ],
)
def test_in_another_face_language_and_then_characters_tell(characters, language, region):
    assert region_of("Calibri", characters, language) == region


def test_the_regions_own_edition_goes_first():
    assert stand_ins("Malgun Gothic", region="KR")[1:3] == ("Noto Sans CJK KR", "Noto Sans KR")
    assert next(name for name in everything("TC") if "CJK" in name) == "Noto Sans CJK TC"


def test_an_ideograph_is_drawn_as_its_region_writes_it(packaged):
    use = FaceUse(key=FaceKey("Corporate Sans"), characters="直", language="zh-CN")
    chinese, japanese = (make_face(each, packaged) for each in (use, FaceUse(key=use.key, characters="直の")))

    assert outline_of(chinese, "直") != outline_of(japanese, "直")


def test_ideographs_are_as_bold_as_letters(packaged):
    regular, bold = (
        make_face(FaceUse(key=FaceKey("Yu Gothic", bold), characters="一"), packaged)
        for bold in (False, True)
    )

    assert height(bold) > 1.5 * height(regular)


def test_the_language_that_most_ideographs_are_tagged_with_is_noted(a_deck):
    deck = a_deck("直骨角", RunStyle(face="Arial", language="ko-KR"))
    latin = a_deck("Latin", RunStyle(face="Arial", language="ko-KR"))

    assert [use.language for use in face_uses(deck)] == ["ko-KR"]
    assert [use.language for use in face_uses(latin)] == [""]


@pytest.mark.parametrize(
    ("face", "char", "em"),
    [
        ("Gulim", "뷁", 1.0),
        ("KoPubDotum Medium", "뷁", 0.872),
        ("MS Gothic", "@", 0.5),
        ("MingLiU", "W", 0.5),
        ("Batang", "가", 1.0),
        ("MS PMincho", "あ", 0.941),
        ("MS PGothic", "ば", 1.0),
    ],
)
def test_a_character_never_measured_is_as_wide_as_others_of_its_kind(packaged, face, char, em):
    font = as_font(make_face(FaceUse(key=FaceKey(face), characters=char), packaged).woff2)

    assert advance(font, char) == pytest.approx(em, abs=0.001)


def outline_of(made, char):
    font = as_font(made.woff2)
    return list(font["glyf"][font.getBestCmap()[ord(char)]].coordinates)


def height(made):
    font = as_font(made.woff2)
    glyph = font["glyf"][font.getBestCmap()[ord("一")]]
    return glyph.yMax - glyph.yMin


def test_ideographs_are_as_large_as_the_originals(packaged):
    """Those of MS Gothic are smaller in their square than those of most faces."""
    small, usual = (
        as_font(make_face(FaceUse(key=FaceKey(name), characters="国"), packaged).woff2)
        for name in ("MS PGothic", "Meiryo")
    )
    inks = [font["glyf"][font.getBestCmap()[ord("国")]] for font in (small, usual)]
    heights = [
        (glyph.yMax - glyph.yMin) / font["head"].unitsPerEm
        for glyph, font in zip(inks, (small, usual), strict=True)
    ]
    assert heights[0] == pytest.approx(0.967 * heights[1], rel=0.02)
