"""Fonts that travel inside a deck."""

import contextlib
import io
import struct
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.cache import Cache
from pptlearn.fonts.embedded import SFNT, Unusable, embedded_files, unwrapped
from pptlearn.fonts.make import make_face
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.deck import EmbeddedFont
from pptlearn.model.fonts import FaceKey, FaceUse
from pptlearn.model.text import RunStyle
from pptlearn.options import FontOptions
from tests.unit.fonts.conftest import advance, as_font

ODD_WIDTH = 900
EMBEDDED = EmbeddedFont(key=FaceKey("Corporate"), media="ppt/fonts/font1.fntdata")


def a_font(*, fs_type: int = 0) -> bytes:
    """Return a font whose one letter is 0.9 em wide."""
    from fontTools.fontBuilder import FontBuilder
    from fontTools.pens.ttGlyphPen import TTGlyphPen

    pen = TTGlyphPen(None)
    pen.moveTo((0, 0))
    pen.lineTo((500, 0))
    pen.lineTo((0, 500))
    pen.closePath()
    builder = FontBuilder(1000, isTTF=True)
    builder.setupGlyphOrder([".notdef", "a"])
    builder.setupCharacterMap({ord("a"): "a"})
    builder.setupGlyf({".notdef": TTGlyphPen(None).glyph(), "a": pen.glyph()})
    builder.setupHorizontalMetrics({".notdef": (500, 0), "a": (ODD_WIDTH, 0)})
    builder.setupHorizontalHeader(ascent=800, descent=-200)
    builder.setupNameTable({"familyName": "Corporate", "styleName": "Regular"})
    builder.setupOS2(usWinAscent=800, usWinDescent=200, fsType=fs_type)
    builder.setupPost()
    target = io.BytesIO()
    builder.font.save(target)
    return target.getvalue()


def eot(font: bytes, *, flags: int = 0) -> bytes:
    """Wrap a font as PowerPoint does."""
    header = struct.pack("<IIII10xBBIHH", 0, len(font), 0x00020001, flags, 1, 0, 400, 0, 0x504C) + bytes(60)
    return struct.pack("<I", len(header) + len(font)) + header[4:] + font


def masked(font: bytes) -> bytes:
    return bytes(byte ^ 0x50 for byte in font)


@pytest.mark.parametrize(
    "content",
    [a_font(), eot(a_font()), eot(masked(a_font()), flags=0x10000000)],
    ids=["plain", "wrapped", "masked"],
)
def test_an_embedded_font_is_used_with_its_own_widths(packaged, content):
    files, reason = embedded_files((content,), "Corporate")
    made = make_face(FaceUse(key=FaceKey("Corporate"), characters="ab"), packaged, files)
    assert (made.origin, made.stand_in, reason) == ("embedded", "Corporate", "")
    assert advance(as_font(made.woff2), "a") == ODD_WIDTH / 1000
    assert made.ascent == pytest.approx(0.96)
    assert made.missing == ""


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (eot(a_font(fs_type=2)), "licence"),
        (eot(a_font(fs_type=0x0100)), "licence"),
        (eot(a_font(), flags=4), "only PowerPoint reads"),
        (eot(b"nonsense" * 20), "damaged"),
        (b"", "damaged"),
        (a_font()[:40], "damaged"),
    ],
)
def test_a_font_that_cannot_be_used_says_why(content, why):
    files, reason = embedded_files((content,), "Corporate")
    assert files == ()
    assert why in reason


def test_a_deck_with_an_unusable_font_shows_a_stand_in_and_says_so(a_deck, problems, tmp_path):
    class Source:
        def open(self, media):
            return io.BytesIO(eot(a_font(fs_type=2)))

    deck = replace(a_deck("a", RunStyle(face="Corporate")), fonts=(EMBEDDED,))
    faces = prepare_fonts(deck, Source(), FontOptions(use_system_fonts=False), Cache(tmp_path), problems)
    assert faces.get("Corporate").origin == "nearest"
    assert {problem.code for problem in problems} == {"fonts.replaced", "fonts.embedded-unused"}


@given(st.binary(max_size=400), st.sampled_from([0, 4, 0x10000000]))
def test_any_bytes_give_a_font_or_a_reason(content, flags):
    for each in (content, eot(content, flags=flags)):
        with contextlib.suppress(Unusable):
            assert unwrapped(each).startswith(SFNT)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 3000), st.integers(0, 255))
def test_a_damaged_font_does_no_harm(place, value):
    content = bytearray(a_font())
    content[place % len(content)] = value
    files, reason = embedded_files((bytes(content),), "Corporate")
    for file in files:
        made = make_face(FaceUse(key=FaceKey("Corporate"), characters="a"), {}, (file,))
        assert made.woff2
    assert files or reason
