"""WordArt: letters along paths and bent between them."""

import re

import pytest

from pptlearn.model.fonts import Face, FaceKey, Faces
from pptlearn.model.paint import BLACK, Color, Effects, Line, Scene3d, Shadow, SolidFill
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.render.geometry.preset import WARPS, names
from pptlearn.render.text.body import draw_text
from tests.texts import BOX, paragraph, run, slide_context, text_box

SQUARE = (("M", (0.0, -0.5)), ("L", (0.5, -0.5)), ("L", (0.5, 0.0)), ("L", (0.0, 0.0)), ("Z", ()))
BLOCKS = Face(
    key=FaceKey("Calibri"),
    family="Blocks",
    ascent=0.9,
    advances=dict.fromkeys("AB ", 0.5),
    outlines={"A": SQUARE, "B": SQUARE, " ": (), "ب": SQUARE},
)


def context():
    return slide_context(faces=Faces(by_key={BLOCKS.key: BLOCKS}))


def warped(preset, *texts, at=None, **style):
    paragraphs = tuple(paragraph(run(text, **style)) for text in texts)
    return str(draw_text(text_box(), TextBody(paragraphs=paragraphs, warp=preset), BOX, at or context()))


def numbers(markup):
    """Return the coordinates of the letters' outlines, across and down."""
    found = [
        float(each) for d in re.findall(r'<path d="([^"]+)"', markup) for each in re.findall(r"-?[\d.]+", d)
    ]
    return found[::2], found[1::2]


def test_there_are_forty_ways_to_bend_text():
    assert len(names(WARPS)) == 40


@pytest.mark.parametrize("preset", names(WARPS))
def test_every_way_shows_letters_and_keeps_the_text(preset):
    at = context()
    markup = warped(preset, "AB", "A", at=at)
    assert "AB" in re.sub("<[^>]+>", "", markup)
    assert 'data-paragraph="1"' in markup
    assert not list(at.problems)


def test_bent_letters_fill_their_box_from_edge_to_edge():
    across, down = numbers(warped("textPlain", "AB"))
    width, height = BOX.width / 9525 * 8, BOX.height / 9525 * 8
    assert (min(across), max(across)) == pytest.approx((0, width), abs=1)
    assert (min(down), max(down)) == pytest.approx((0, height), abs=1)


def test_each_line_fills_a_room_of_its_own_where_there_are_two():
    _, down = numbers(warped("textDeflateInflate", "A", "B"))
    height = BOX.height / 9525 * 8
    assert (min(down), max(down)) == pytest.approx((0, height), abs=1)


def test_bent_text_is_read_though_its_outlines_are_seen():
    markup = warped("textWave1", "AB")
    assert 'aria-hidden="true"' in markup
    assert re.search(r'<text [^>]*fill-opacity="0"[^>]*>AB</text>', markup)


def test_bent_letters_have_their_outline_and_shadow():
    edge = Line(fill=SolidFill(Color(255, 0, 0)), width=Emu(12700))
    effects = Effects(shadow=Shadow(color=BLACK, distance=Emu(38100)))
    markup = warped("textWave1", "AB", outline=edge, effects=effects)
    assert 'stroke="#ff0000"' in markup
    assert "<feOffset" in markup


def test_letters_that_join_are_stretched_and_reported():
    at = context()
    assert "<textPath" not in warped("textWave1", "ب", at=at)
    assert [each.code for each in at.problems] == ["render.text-warp"]


def test_letters_along_a_path_keep_their_size_unless_it_is_too_short():
    short, long = (warped("textArchUp", "A" * count) for count in (4, 400))
    size = re.compile(r"font-size:([\d.]+)px")
    assert float(size.search(long)[1]) < float(size.search(short)[1]) / 2


def test_style_of_a_run_colours_letters_along_a_path():
    markup = warped("textCircle", "AB", fill=SolidFill(Color(0, 0, 255)))
    assert '<tspan fill="#0000ff"' in markup


def test_text_turned_by_its_camera_turns_about_its_own_middle():
    body = TextBody(paragraphs=(paragraph(run("AB")),), scene=Scene3d(revolution=90.0))
    markup = str(draw_text(text_box(), body, BOX, context()))
    assert re.search(r'<div class="text-block" style="[^"]*matrix\(0,-1,1,0,0,0\)', markup)


def test_bent_letters_with_depth_show_their_sides():
    scene = Scene3d(camera="obliqueTopRight", extrusion=Emu(127_000), extrusion_color=Color(200, 0, 0))
    solid = TextBody(paragraphs=(paragraph(run("A")),), warp="textPlain", scene=scene)
    tones = set(re.findall(r'fill="(#\w{6})"', str(draw_text(text_box(), solid, BOX, context()))))
    assert {"#920000", "#140000"} <= tones


def test_endless_text_is_not_bent_letter_by_letter():
    assert "<path" not in warped("textWave1", "A" * 2001)
