"""Text with depth: as its own camera sees it, with the sides of its letters."""

from __future__ import annotations

from math import atan2, ceil, degrees, hypot

from pptlearn.model.paint import Color, Scene3d
from pptlearn.model.text import Run, TextBody
from pptlearn.render.context import stage
from pptlearn.render.markup import number
from pptlearn.render.paint.camera import View
from pptlearn.render.paint.extrusion import lighted
from pptlearn.render.text.ink import Css, fill_color

STEP = 12.0
"""Stage units between two of the copies that make a side: finer than a pixel and a half."""
MOST_COPIES = 24


def standing_out(body: TextBody) -> Css:
    """Return the transform of a block of text about its middle, and its sides as shadows in a row."""
    if body.scene is None:
        return {}
    view = View.of(body.scene)
    css = {"transform": view.css()} if not view.is_plain else {}
    return css if view.is_edge_on else css | _sides(body, body.scene, view)


def _sides(body: TextBody, scene: Scene3d, view: View) -> Css:
    x, y = view.behind(0.0, 0.0, stage(scene.extrusion))
    if not scene.extrusion or hypot(x, y) < 1:
        return {}
    tone = lighted(scene.extrusion_color or _color(body), degrees(atan2(y, x)), scene)
    copies = min(MOST_COPIES, ceil(hypot(x, y) / STEP))
    places = [(x * copy / copies, y * copy / copies) for copy in range(1, copies + 1)]
    return {"text-shadow": ",".join(f"{number(left)}px {number(top)}px {tone.hex}" for left, top in places)}


def _color(body: TextBody) -> Color:
    runs = (each for paragraph in body.paragraphs for each in paragraph.inlines if isinstance(each, Run))
    return next((fill_color(run.style.fill) for run in runs), Color(0, 0, 0))
