"""Drawings: SVG made harmless, metafiles turned into SVG."""

import gzip
import io
import struct
from xml.etree import ElementTree

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pptlearn.media.store import Unusable
from pptlearn.media.svg import ELEMENTS, sanitised
from pptlearn.problems import Problems
from tests.unit.media.conftest import Files, a_picture

NAMES = 'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'


def svg(inside, attributes='viewBox="0 0 20 10"'):
    return f"<svg {NAMES} {attributes}>{inside}</svg>".encode()


def clean(inside):
    return sanitised(svg(inside), "a.svg")[0]


@pytest.mark.parametrize(
    "hostile",
    [
        "<script>alert(1)</script>",
        '<x:script xmlns:x="http://www.w3.org/2000/svg">alert(1)</x:script>',
        '<rect onload="alert(1)"/>',
        '<rect onClick="alert(1)"/>',
        '<a xlink:href="javascript:alert(1)"><rect/></a>',
        '<image href="http://evil.example/alert.png"/>',
        '<use href="other.svg#alert"/>',
        '<image href="data:image/svg+xml;base64,alert"/>',
        "<foreignObject><body>alert</body></foreignObject>",
        "<style>@import url(http://alert.example/a.css);</style>",
        "<style>rect { fill: url(http://alert.example/a.svg#b) }</style>",
        '<rect style="fill:u\\rl(//alert.example/x)"/>',
        '<rect fill="url( &quot;http://alert.example&quot; )"/>',
        '<rect fill="url(http://alert.example"/>',
        "<rect style=\"mask-image:image-set('http://alert.example' 1x)\"/>",
        '<set attributeName="href" to="javascript:alert(1)"/>',
        '<animate attributeName="x" values="alert"/>',
        "<metadata>alert</metadata>",
        '<g xml:base="http://alert.example/"/>',
    ],
)
def test_nothing_active_or_outside_survives(hostile):
    assert "alert" not in clean(hostile).lower()


def test_what_is_drawn_survives():
    drawing = (
        '<defs><linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient></defs>'
        '<style>.a { stroke: blue }</style><rect class="a" fill="url(#g)" width="5" height="5"/>'
        '<use xlink:href="#r"/><image href="data:image/png;base64,AAAA"/><text>Hi <tspan>there</tspan></text>'
    )
    markup = clean(drawing)
    for part in ("url(#g)", "stroke: blue", 'xlink:href="#r"', "data:image/png;base64,AAAA", "there"):
        assert part in markup


@pytest.mark.parametrize("address", ["url(#g)", "url( '#g' )", "url(&quot;#g&quot;)"])
def test_a_reference_within_the_drawing_may_be_quoted(address):
    assert f'fill="{address}"' in clean(f'<rect fill="{address}"/>')


def test_parts_that_use_each_other_a_billion_times_are_refused():
    tens = "".join(f'<g id="g{n}">{f"""<use href="#g{n + 1}"/>""" * 10}</g>' for n in range(9))
    with pytest.raises(Unusable):
        clean(tens + '<rect id="g9"/>')


def test_a_part_may_use_itself_which_draws_nothing():
    assert "rect" in clean('<g id="g"><rect/><use href="#g"/></g>')


def test_a_drawing_stretches_as_powerpoint_stretches_it():
    markup, width, height = sanitised(svg("<rect/>", 'width="2cm" height="96"'), "a.svg")
    root = ElementTree.fromstring(markup)
    assert root.get("preserveAspectRatio") == "none"
    assert root.get("viewBox") == "0 0 75.5906 96"
    assert (width, height) == (76, 96)


def test_entities_that_multiply_are_refused():
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<!DOCTYPE svg [<!ENTITY l0 "{"ha" * 50}">{laughs}]><svg {NAMES}><text>&l9;</text></svg>'
    with pytest.raises(Unusable):
        sanitised(bomb.encode(), "a.svg")


def test_a_drawing_nested_without_end_is_refused():
    with pytest.raises(Unusable):
        sanitised(svg("<g>" * 5000 + "</g>" * 5000), "a.svg")


@given(some.binary(max_size=200))
def test_any_bytes_give_a_drawing_or_a_reason(content):
    try:
        markup, _, _ = sanitised(content, "a.svg")
    except Unusable:
        return
    assert {each.tag for each in ElementTree.fromstring(markup).iter()} <= ELEMENTS


@given(some.text(alphabet="<>/\"'=:&;() gsvrectonhrefurljavascript#@\\", max_size=120))
def test_any_text_inside_a_drawing_comes_out_harmless(inside):
    try:
        markup, _, _ = sanitised(svg(inside), "a.svg")
    except Unusable:
        return
    root = ElementTree.fromstring(markup)
    assert all(each.tag in ELEMENTS for each in root.iter())
    assert not any(name.lower().startswith("on") for each in root.iter() for name in each.attrib)


def test_an_svg_becomes_an_asset_with_its_size(workshop):
    asset = workshop.prepare(Files(a=svg("<rect/>")), a_picture("a")).images["a"]
    assert (asset.type, asset.width, asset.height) == ("image/svg+xml", 20, 10)


def test_a_zipped_svg_is_unzipped(workshop):
    content = gzip.compress(svg("<rect width='3'/>"))
    asset = workshop.prepare(Files(a=content), a_picture("a")).images["a"]
    assert b"<rect" in asset.file.read_bytes()


def wmf(*, is_placeable=True):
    """Return a WMF of 100 x 50 pixels that holds one filled rectangle."""

    def record(function, *words):
        return struct.pack(f"<IH{len(words)}h", 3 + len(words), function, *words)

    brush = record(0x02FC, 0, 0x20FF, 0x0000, 0)
    records = [
        record(0x020B, 0, 0),
        record(0x020C, 500, 1000),
        brush,
        record(0x012D, 0),
        record(0x041B, 400, 900, 100, 100),
        record(0x0000),
    ]
    body = b"".join(records)
    header = struct.pack("<HHHIHIH", 1, 9, 0x300, 9 + len(body) // 2, 1, 7, 0)
    placeable = struct.pack("<IHhhhhHI", 0x9AC6CDD7, 0, 0, 0, 1000, 500, 960, 0)
    check = 0
    for word in struct.unpack("<10H", placeable):
        check ^= word
    return (placeable + struct.pack("<H", check) if is_placeable else b"") + header + body


def test_a_metafile_becomes_an_svg(workshop, no_problems):
    workshop.problems = no_problems
    asset = workshop.prepare(Files(a=wmf()), a_picture("a")).images["a"]
    assert asset.type == "image/svg+xml"
    markup = asset.file.read_text()
    assert "<metadata" not in markup
    assert "<path" in markup or "<rect" in markup or "<polygon" in markup


def test_a_metafile_without_a_size_takes_that_of_its_window(workshop):
    asset = workshop.prepare(Files(a=wmf(is_placeable=False)), a_picture("a")).images["a"]
    assert asset.width / asset.height == pytest.approx(2, abs=0.01)


def test_a_drawing_that_is_not_whole_is_noted_every_time(workshop, monkeypatch):
    monkeypatch.setattr("pptlearn.media.metafile.as_svg", lambda *_: (svg("<rect/>"), False))
    for _ in range(2):
        workshop.problems = Problems()
        assert "a" in workshop.prepare(Files(a=wmf()), a_picture("a")).images
        assert workshop.codes == ["media.part-of-drawing"]


def eps(*, drawing=b"", picture=b""):
    """Return an EPS file with a WMF or a TIFF of itself."""
    script = b"%!PS-Adobe-3.0 EPSF-3.0\n"
    start = 30 + len(script)
    places = (30, len(script), start, len(drawing), start + len(drawing), len(picture))
    return b"\xc5\xd0\xd3\xc6" + struct.pack("<6LH", *places, 0xFFFF) + script + drawing + picture


def tiff():
    from PIL import Image

    written = io.BytesIO()
    Image.new("RGB", (40, 20), "red").save(written, "TIFF")
    return written.getvalue()


@pytest.mark.parametrize("said", [{"drawing": wmf()}, {"picture": tiff()}])
def test_an_eps_drawing_is_shown_by_the_picture_it_holds_of_itself(workshop, said):
    asset = workshop.prepare(Files(a=eps(**said)), a_picture("a")).images["a"]

    assert asset.type == "image/svg+xml"
    assert asset.width / asset.height == pytest.approx(2, abs=0.01)
    assert workshop.codes == ["media.part-of-drawing"]


@pytest.mark.parametrize("content", [b"%!PS-Adobe-3.0\n", eps(), eps(picture=b"II*\0" + bytes(40))])
def test_an_eps_drawing_without_a_picture_of_itself_is_named(workshop, content):
    assert workshop.prepare(Files(a=content), a_picture("a")).images == {}
    assert workshop.codes == ["media.picture-format"]


def test_real_metafiles_become_svg(workshop, decks):
    import zipfile

    with zipfile.ZipFile(decks / "narrated" / "aspose-slides_presentationdemo.pptx") as deck:
        content = deck.read("ppt/media/image13.emf")
    asset = workshop.prepare(Files(a=content), a_picture("a")).images["a"]
    assert asset.width / asset.height == pytest.approx(0.61, abs=0.01)
