"""Drawn slides in a real browser: what is seen, and what a pointer meets."""

import pytest

from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Faces
from pptlearn.model.geometry import Box, PresetGeometry, Transform
from pptlearn.model.media import Assets
from pptlearn.model.paint import (
    NO_FILL,
    Color,
    Effects,
    Glow,
    GradientFill,
    GradientStop,
    Line,
    PatternFill,
    SolidFill,
)
from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.problems import Problems
from pptlearn.render.geometry.preset import names
from pptlearn.render.slide import render_slides
from pptlearn.resources import templates

pytestmark = pytest.mark.browser

RED, GREEN, BLUE = Color(255, 0, 0), Color(0, 128, 0), Color(0, 0, 255)
PX = 9525
PIXEL = """async ([data, x, y]) => {
  const image = new Image();
  image.src = "data:image/png;base64," + data;
  await image.decode();
  const canvas = document.createElement("canvas");
  [canvas.width, canvas.height] = [image.width, image.height];
  const context = canvas.getContext("2d");
  context.drawImage(image, 0, 0);
  return [...context.getImageData(x, y, 1, 1).data].slice(0, 3);
}"""


def shape(
    id, left, top, width, height, *, fill=NO_FILL, preset="rect", line=Line(), effects=Effects(), **turned
):
    box = Box(left * PX, top * PX, width * PX, height * PX)
    return AutoShape(
        id=id,
        name=id,
        transform=Transform(box, **turned),
        geometry=PresetGeometry(preset),
        fill=fill,
        line=line,
        effects=effects,
    )


@pytest.fixture
def shown(page):
    """Show shapes on a slide of 640 by 360 px and return the page."""

    def show(*shapes):
        deck = Deck(name="d", width=640 * PX, height=360 * PX, slides=(Slide(number=1, id=1, shapes=shapes),))
        (drawing,) = render_slides(deck, Assets(), Faces(), Problems())
        css = (templates() / "styles" / "slide.css").read_text()
        root = ":root{--slide-width:640;--slide-height:360;--stage-scale:8;--scale:1}body{margin:0}"
        section = f'<section class="slide">{drawing.markup}</section>'
        page.set_viewport_size({"width": 640, "height": 360})
        page.set_content(f"<!doctype html><style>{root}{css}</style><main data-static>{section}</main>")
        return page

    return show


@pytest.fixture
def color_at(page):
    """The colour of a pixel of what the page shows."""
    from base64 import b64encode

    return lambda x, y: page.evaluate(PIXEL, [b64encode(page.screenshot()).decode(), x, y])


def test_paint_is_seen_where_it_was_put(shown, color_at):
    stops = (GradientStop(0, RED), GradientStop(1, BLUE))
    shown(
        shape("2", 10, 10, 100, 50, fill=SolidFill(RED)),
        shape("3", 200, 100, 100, 50, fill=SolidFill(GREEN), rotation=90),
        shape("4", 400, 10, 200, 50, fill=GradientFill(stops=stops)),
        shape("5", 10, 200, 64, 64, fill=PatternFill(preset="horz", foreground=RED, background=BLUE)),
    )
    assert color_at(60, 35) == [255, 0, 0]
    assert color_at(250, 80) == [0, 128, 0]
    assert color_at(205, 125) == [255, 255, 255]
    left, middle, right = color_at(402, 35), color_at(500, 35), color_at(598, 35)
    assert left[0] > 245 > middle[0] > 100
    assert right[2] > 245
    assert (color_at(20, 204), color_at(20, 206)) == ([255, 0, 0], [0, 0, 255])


def test_effects_reach_outside_their_shape(shown, color_at):
    shown(shape("2", 100, 100, 100, 100, fill=SolidFill(BLUE), effects=Effects(glow=Glow(RED, 20 * PX))))
    red, green, _ = color_at(97, 150)
    assert red > 200 > green


def test_a_flat_line_is_drawn_though_its_box_has_no_height(shown, color_at):
    line = Line(fill=SolidFill(RED), width=4 * PX)
    shown(shape("2", 100, 100, 200, 0, preset="line", line=line))
    assert color_at(200, 100) == [255, 0, 0]


EMPTY = """() => [...document.querySelectorAll("[data-shape]")]
  .filter((shape) => ![...shape.querySelectorAll("path")].some((path) => path.getTotalLength() > 100))
  .map((shape) => shape.dataset.shape)"""


def test_every_preset_is_seen(shown):
    line = Line(fill=SolidFill(RED), width=PX)
    shapes = (shape(name, 10, 10, 300, 200, fill=SolidFill(BLUE), preset=name, line=line) for name in names())
    assert shown(*shapes).evaluate(EMPTY) == []


def test_a_click_goes_through_a_shape_where_nothing_is_painted(shown):
    line = Line(fill=SolidFill(RED), width=4 * PX)
    page = shown(shape("2", 0, 0, 300, 200, fill=SolidFill(BLUE)), shape("3", 50, 50, 200, 100, line=line))
    met = "([x, y]) => document.elementFromPoint(x, y).closest('[data-shape]')?.dataset.shape"
    assert page.evaluate(met, [150, 100]) == "2"
    assert page.evaluate(met, [50, 100]) == "3"
