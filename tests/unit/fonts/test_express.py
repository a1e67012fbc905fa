"""MicroType Express, in which PowerPoint and Google Slides embed typefaces."""

import contextlib
import io

import pytest
from fontTools.ttLib import TTFont
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.fonts.embedded import embedded_files
from pptlearn.fonts.express import Damaged, _Reader, unfolded
from pptlearn.fonts.lzcomp import _without_runs, unpacked
from tests.unit.fonts.folded import folded, packed
from tests.unit.fonts.test_embedded import a_font, eot, masked

FONT = a_font()
FOLDED = folded(FONT)


@settings(max_examples=60, deadline=None)
@given(st.binary(min_size=1, max_size=300), st.booleans())
def test_what_was_packed_is_unpacked(content, copies):
    assert unpacked(packed(content, copies=copies)) == content


def test_runs_are_written_out():
    assert _without_runs(b"\x07ab\x07\x04c\x07\x00d") == b"abcccc\x07d"


def test_runs_beyond_any_font_are_refused():
    with pytest.raises(ValueError, match="too long"):
        _without_runs(b"\x07" + b"\x07\xffa" * 20_000)


def test_a_folded_font_has_the_letters_it_had():
    before, after = TTFont(io.BytesIO(FONT)), TTFont(io.BytesIO(unfolded(FOLDED)))
    assert after["glyf"]["a"].coordinates == before["glyf"]["a"].coordinates
    assert after["hmtx"].metrics == before["hmtx"].metrics
    assert after.getBestCmap() == before.getBestCmap()


@pytest.mark.parametrize("content", [eot(FOLDED, flags=4), eot(masked(FOLDED), flags=0x10000004)])
def test_an_embedded_font_in_microtype_express_is_used(content):
    files, reason = embedded_files((content,), "Corporate")
    assert ([file.name for file in files], reason) == (["Corporate"], "")


@pytest.mark.parametrize(
    ("code", "said", "step"),
    [
        (0, [5], (0, -5)),
        (9, [5], (0, 1029)),
        (11, [5], (5, 0)),
        (20, [0x12], (-2, -3)),
        (83, [0xFF], (64, 64)),
        (84, [1, 2], (-2, -3)),
        (119, [1, 2], (514, 515)),
        (123, [0x12, 0x34, 0x56], (0x123, 0x456)),
        (127, [1, 2, 3, 4], (0x102, 0x304)),
    ],
)
def test_points_lie_where_their_codes_say(code, said, step):
    assert _Reader(bytes(said), 0).step(code) == step


@pytest.mark.parametrize(
    ("said", "number"), [([252], 252), ([255, 1], 254), ([254, 1], 507), ([253, 1, 2], 258)]
)
def test_numbers_take_the_room_they_need(said, number):
    assert _Reader(bytes(said), 0).ushort() == number


@settings(max_examples=150, deadline=None)
@given(st.integers(0, len(FOLDED) - 1), st.integers(0, 255))
def test_a_damaged_font_is_a_font_or_damaged(place, value):
    content = bytearray(FOLDED)
    content[place] = value
    with contextlib.suppress(Damaged):
        assert unfolded(bytes(content))


@given(st.binary(max_size=300))
def test_any_bytes_are_a_font_or_damaged(content):
    with contextlib.suppress(Damaged):
        assert unfolded(content)
