"""Metafiles: what their records ask for is drawn as SVG."""

import struct
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.media.kinds import EMF, WMF
from pptlearn.media.metafile import as_svg
from pptlearn.media.store import Unusable

SVG = "{http://www.w3.org/2000/svg}"
RED, WHOLE = 0x0000FF, True


def emf(*records):
    """Return an EMF whose frame is 100 by 50 device units, 10 to the millimetre."""
    header = struct.pack("<8i4sII", 0, 0, 100, 50, 0, 0, 1000, 500, b" EMF", 0x10000, 0)
    header += struct.pack("<IHHIII4i", 0, 1, 0, 0, 0, 0, 1000, 1000, 100, 100)
    body = b"".join(struct.pack("<II", kind, 8 + len(content)) + content for kind, content in records)
    return struct.pack("<II", 1, 8 + len(header)) + header + body


def wmf(*records, width=1000, height=500):
    """Return a WMF whose window is 1000 by 500 units, without the header that gives a size."""
    said = [(0x020B, ints(0, 0, code="h")), (0x020C, ints(height, width, code="h")), *records]
    body = b"".join(struct.pack("<IH", 3 + len(content) // 2, kind) + content for kind, content in said)
    return struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(body) // 2, 9, 99, 0) + body


def ints(*numbers, code="i"):
    return struct.pack(f"<{len(numbers)}{code}", *numbers)


def red_brush():
    return (39, struct.pack("<4I", 1, 0, RED, 0)), (37, ints(1))


def no_pen():
    return (37, struct.pack("<I", 0x80000008))


def a_font(height=-10, turned=0, face="Arial"):
    name = face.encode("utf-16-le").ljust(64, b"\0")
    return (82, struct.pack("<I5i8B", 2, height, 0, turned, turned, 400, *bytes(8)) + name), (37, ints(2))


def a_text(text, x, y, advance=6):
    letters = text.encode("utf-16-le")
    letters += bytes(len(letters) % 4)
    start = 76
    head = ints(0, 0, 0, 0, 1, 0, 0, x, y, len(text), start, 0, 0, 0, 0, 0, start + len(letters))
    return 84, head + letters + ints(*[advance] * len(text))


def drawn(content, kind=EMF, tag="path"):
    markup, is_whole = as_svg(content, kind, "picture")
    assert is_whole
    return [each.attrib for each in ElementTree.fromstring(markup).iter(SVG + tag)]


def test_a_rectangle_has_its_brush_and_place():
    (path,) = drawn(emf(*red_brush(), no_pen(), (43, ints(10, 10, 60, 40))))
    assert (path["d"], path["fill"]) == ("M10 10L60 10L60 40L10 40Z", "#ff0000")


def test_windows_and_views_scale_what_is_drawn():
    scaled = (17, ints(8)), (9, ints(1000, 1000)), (11, ints(100, 100))
    (path,) = drawn(emf(*scaled, no_pen(), (43, ints(100, 100, 500, 400))))
    assert path["d"] == "M10 10L50 10L50 40L10 40Z"


def test_turned_text_is_turned_about_its_place():
    (text,) = drawn(emf(*a_font(turned=900), a_text("up", 20, 30)), tag="text")
    assert text["transform"] == "translate(20 30) rotate(-90)"
    assert text["x"] == "0 6"


def test_turned_text_is_clipped_where_it_stands():
    clipped = emf((18, ints(1)), (30, ints(0, 0, 50, 50)), *a_font(turned=900), a_text("up", 20, 30))
    (text,) = drawn(clipped, tag="text")
    (group,) = drawn(clipped, tag="g")
    assert "clip-path" in group
    assert "clip-path" not in text


def test_text_aligned_at_its_baseline_stands_on_it():
    (text,) = drawn(emf((22, ints(24)), *a_font(), a_text("on", 20, 30)), tag="text")
    assert float(text["y"]) == 0


def test_letters_of_symbol_fonts_are_written_in_unicode():
    markup, _ = as_svg(emf(*a_font(face="Symbol"), a_text("a", 0, 0)), EMF, "picture")
    assert "α" in markup.decode("utf-8") or b"&#945;" in markup


def test_a_brush_fills_without_a_source():
    """`BITBLT` with `PATCOPY`: how Office draws gradients in strips."""
    strip = (76, struct.pack("<8iI2i6f6i", *[0] * 4, 5, 6, 20, 2, 0xF00021, 0, 0, *[0.0] * 6, *[0] * 6))
    (path,) = drawn(emf(*red_brush(), strip))
    assert (path["d"], path["fill"]) == ("M5 6L25 6L25 8L5 8Z", "#ff0000")


BITS = struct.pack("<IiiHHIIiiII", 40, 8, 2, 1, 1, 0, 8, 0, 0, 0, 0) + bytes(4) + b"\xff\xff\xff\0"
TWO_ROWS = b"\x0f\0\0\0" + b"\xff\0\0\0"
"""A pattern of one bit a pixel: its lower row shows the colour of text in its first half."""


def test_a_pattern_of_bits_is_drawn_in_the_colours_of_text():
    tile = (0x0142, struct.pack("<HH", 3, 0) + BITS + TWO_ROWS)
    said = (0x0209, struct.pack("<I", RED)), (0x0201, struct.pack("<I", 0xFF0000))
    box = (0x061D, struct.pack("<I4h", 0xF00021, 100, 200, 0, 0))
    back, dots, filled = drawn(wmf(tile, (0x012D, ints(0, code="h")), *said, box), WMF)
    assert (back["fill"], dots["fill"]) == ("#0000ff", "#ff0000")
    assert dots["d"].count("M") == 4
    assert dots["d"].startswith("M0 1h1")
    assert filled["fill"].startswith("url(#")


def test_a_monochrome_brush_of_a_newer_metafile_is_drawn_so_too():
    head = 8 + 4 + 4 + 16
    brush = 93, ints(1, 0, head, len(BITS), head + len(BITS), len(TWO_ROWS)) + BITS + TWO_ROWS
    box = 43, ints(0, 0, 50, 20)
    back, dots, *_ = drawn(emf(brush, (37, ints(1)), no_pen(), (24, struct.pack("<I", RED)), box))
    assert (back["fill"], dots["fill"]) == ("#ffffff", "#ff0000")


def test_a_line_of_no_letters_fills_its_box():
    box = (0x0A32, ints(0, 0, 0, 2, 10, 20, 110, 70, code="h"))
    (filled,) = drawn(wmf((0x0201, struct.pack("<I", RED)), box), WMF)
    assert (filled["fill"], filled["d"]) == ("#ff0000", "M10 20L110 20L110 70L10 70Z")


def test_a_bitmap_is_a_picture_inside():
    dib = struct.pack("<IiiHHIIiiII", 40, 1, 1, 1, 24, 0, 4, 0, 0, 0, 0), b"\0\0\xff\0"
    head = ints(0, 0, 0, 0, 10, 10, 0, 0, 1, 1, 80, 40, 120, 4, 0, 0xCC0020, 20, 20)
    (image,) = drawn(emf((81, head + dib[0] + dib[1])), tag="image")
    assert image["href"].startswith("data:image/png;base64,")
    assert image["transform"] == "matrix(20 0 0 20 10 10)"


def test_a_path_is_drawn_when_it_ends():
    steps = (59, b""), (27, ints(0, 0)), (54, ints(10, 0)), (54, ints(10, 10)), (61, b""), (60, b"")
    (path,) = drawn(emf(*red_brush(), *steps, (62, bytes(16))))
    assert (path["d"], path["fill"]) == ("M0 0L10 0L10 10Z", "#ff0000")


def test_what_is_saved_comes_back():
    records = *red_brush(), no_pen(), (33, b""), (37, struct.pack("<I", 0x80000004)), (34, ints(-1))
    (path,) = drawn(emf(*records, (43, ints(0, 0, 1, 1))))
    assert path["fill"] == "#ff0000"


def test_an_older_metafile_is_drawn_in_its_window():
    (path,) = drawn(wmf((0x041B, ints(400, 900, 100, 100, code="h"))), WMF)
    assert path["d"] == "M100 100L900 100L900 400L100 400Z"


def test_a_window_that_runs_upward_turns_the_drawing():
    (path,) = drawn(wmf((0x041B, ints(100, 10, 0, 0, code="h")), height=-500), WMF)
    assert path["d"] == "M0 0L10 0L10 -100L0 -100Z"


def test_objects_of_older_metafiles_take_the_first_free_number():
    red = (0x02FC, struct.pack("<HIH", 0, RED, 0))
    records = (0x00F7, b""), red, (0x012D, ints(1, code="h")), (0x041B, ints(9, 9, 0, 0, code="h"))
    assert drawn(wmf(*records), WMF)[0]["fill"] == "#ff0000"


def test_a_metafile_without_any_size_is_refused():
    with pytest.raises(Unusable):
        as_svg(struct.pack("<HHHIHIH", 1, 9, 0x300, 9, 0, 0, 0), WMF, "picture")


def test_what_cannot_be_drawn_is_said():
    _, is_whole = as_svg(emf((53, bytes(16))), EMF, "picture")
    assert not is_whole


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(st.integers(2, 120), st.binary(max_size=120)), max_size=12))
def test_damaged_records_are_left_out(records):
    markup, _ = as_svg(emf(*records), EMF, "picture")
    ElementTree.fromstring(markup)


@settings(max_examples=60, deadline=None)
@given(
    st.lists(
        st.tuples(st.sampled_from([0x0324, 0x0538, 0x0A32, 0x0521, 0x0940, 0x0F43]), st.binary(max_size=60))
    )
)
def test_damaged_records_of_older_metafiles_are_left_out(records):
    markup, _ = as_svg(
        wmf(*((kind, content[: len(content) // 2 * 2]) for kind, content in records)), WMF, "x"
    )
    ElementTree.fromstring(markup)


def test_a_bitmap_of_more_pixels_than_anybody_has_is_left_out():
    dib = struct.pack("<IiiHHIIiiII", 40, 1_000_000, 1_000_000, 1, 24, 0, 4, 0, 0, 0, 0) + b"\0\0\xff\0"
    head = ints(0, 0, 0, 0, 10, 10, 0, 0, 1, 1, 80, 40, 120, 4, 0, 0xCC0020, 20, 20)
    markup, is_whole = as_svg(emf((81, head + dib)), EMF, "picture")
    assert b"<image" not in markup
    assert not is_whole
