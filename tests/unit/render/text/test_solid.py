"""Text with depth and a camera of its own."""

import re

from pptlearn.model.paint import Color, Scene3d
from pptlearn.model.text import TextBody
from pptlearn.model.units import Emu
from pptlearn.render.text.body import draw_text
from pptlearn.render.text.solid import MOST_COPIES, standing_out
from tests.texts import BOX, paragraph, run, slide_context, text_box

RED = Color(200, 0, 0)


def body(**scene):
    return TextBody(paragraphs=(paragraph(run("AB")),), scene=Scene3d(**scene))


def test_letters_seen_from_above_show_their_tops():
    css = standing_out(body(latitude=30.0, extrusion=Emu(127_000), extrusion_color=RED))
    assert css["transform"] == "matrix(1,0,0,0.866025,0,0)"
    places = re.findall(r"([\d.-]+)px ([\d.-]+)px #920000", css["text-shadow"])
    assert {across for across, _ in places} == {"0"}
    assert float(places[-1][1]) < float(places[0][1]) < 0


def test_however_deep_letters_are_their_sides_are_few_copies():
    css = standing_out(body(latitude=30.0, extrusion=Emu(12_700_000)))
    assert css["text-shadow"].count("px #") == MOST_COPIES


def test_letters_seen_from_the_front_or_edge_on_show_no_sides():
    assert standing_out(body(extrusion=Emu(127_000))) == {}
    assert "text-shadow" not in standing_out(body(latitude=90.0, extrusion=Emu(127_000)))


def test_text_without_depth_is_drawn_as_ever():
    plain = TextBody(paragraphs=(paragraph(run("AB")),))
    assert "transform" not in str(draw_text(text_box(), plain, BOX, slide_context()))
