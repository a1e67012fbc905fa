"""A laid-out diagram as PowerPoint would store it: a `dsp:drawing`."""

from __future__ import annotations

from math import cos, radians, sin

from pptlearn.read.attributes import number
from pptlearn.read.smartart.connectors import Route
from pptlearn.read.smartart.elements import element
from pptlearn.read.smartart.layout import Layout
from pptlearn.read.smartart.paint import Paints, own_paint
from pptlearn.read.smartart.paragraphs import text_body
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.smartart.words import AWRY, NARROWED, adjusts_of, is_written, text_room
from pptlearn.read.xml import DSP, A, Element

EMU_PER_MM = 36_000
BROAD_ARROW = ("rightArrow", (0.6, 0.5))
"""What a connector is that says no outline."""
ANGLES = {"pie": (0, 1), "arc": (0, 1), "chord": (0, 1), "blockArc": (0, 1), "circularArrow": (1, 2, 3)}
"""The adjust values that are angles, by outline."""
QUARTER = 90
FLIPS = {"flipH": "custFlipHor", "flipV": "custFlipVert"}


def drawing_of(layout: Layout, paints: Paints) -> Element:
    """Return the drawing, its shapes from back to front."""
    shapes = [
        _line(spot, layout.routes[id(spot)], paints) if id(spot) in layout.routes else _shape(spot, paints)
        for spot in layout.spots
        if id(spot) in layout.routes or _is_seen(spot)
    ]
    return element(DSP + "drawing", element(DSP + "spTree", *shapes))


def _is_seen(spot: Spot) -> bool:
    """Say whether a spot has an outline or words."""
    return spot.width > 0 and spot.height > 0 and (_has_outline(spot) or _has_words(spot))


def _has_outline(spot: Spot) -> bool:
    is_hidden = spot.shape is not None and spot.shape.get("hideGeom") in ("1", "true")
    return bool(spot.preset) and not is_hidden


def _has_words(spot: Spot) -> bool:
    return spot.algorithm == "tx" and is_written(spot)


def _shape(spot: Spot, paints: Paints) -> Element:
    preset, adjusts = BROAD_ARROW if spot.preset == "conn" else (spot.preset or "rect", adjusts_of(spot))
    own_turn = (number(spot.shape.get("rot")) or 0.0) if spot.shape is not None else 0.0
    is_upright = own_turn % 180 == QUARTER and spot.algorithm != "conn"
    width, height = (spot.height, spot.width) if is_upright else (spot.width, spot.height)
    turn = (own_turn + spot.turn + (number(spot.custom.get("custAng")) or 0.0) / 60_000) % 360
    shape = _placed(spot, _box(spot, width, height), turn)
    shape[1].append(_outline(preset, adjusts))
    shape[1].extend(own_paint(spot) if _has_outline(spot) else _nothing())
    shape.append(paints.style(spot))
    if _has_words(spot):
        shape.append(text_body(spot))
        if turn or preset in NARROWED:
            shape.append(_place(DSP + "txXfrm", _text_box(spot, preset, turn), -turn))
    return shape


def _line(spot: Spot, route: Route, paints: Paints) -> Element:
    """Return a thin connector as a path."""
    across, down = zip(*route.places, strict=True)
    left, top = round(min(across) * EMU_PER_MM), round(min(down) * EMU_PER_MM)
    places = [(round(x * EMU_PER_MM) - left, round(y * EMU_PER_MM) - top) for x, y in route.places]
    width, height = max(x for x, _ in places), max(y for _, y in places)
    steps = [
        element(A + ("lnTo" if step else "moveTo"), element(A + "pt", x=x, y=y))
        for step, (x, y) in enumerate(places)
    ]
    shape = _placed(spot, (left, top, width, height), 0.0)
    path = element(A + "path", *steps, w=width, h=height, fill="none")
    shape[1].append(element(A + "custGeom", element(A + "pathLst", path)))
    shape[1].append(element(A + "noFill"))
    shape[1].extend(own_paint(spot) or _ends(spot))
    shape.append(paints.style(spot))
    return shape


def _ends(spot: Spot) -> list[Element]:
    """Return the arrow heads of a thin connector."""
    said = (("headEnd", spot.params.get("begSty", "noArr")), ("tailEnd", spot.params.get("endSty", "arr")))
    heads = [element(A + name, type="arrow") for name, style in said if style == "arr"]
    return [element(A + "ln", *heads)] if heads else []


def _placed(spot: Spot, box: tuple[int, int, int, int], turn: float) -> Element:
    """Return a shape that has its place alone."""
    place = _place(A + "xfrm", box, turn)
    for name, said in FLIPS.items():
        if spot.custom.get(said) in ("1", "true"):
            place.set(name, "1")
    naming = element(DSP + "cNvPr", id=0, name=spot.custom.get("presName", ""))
    return element(
        DSP + "sp",
        element(DSP + "nvSpPr", naming, element(DSP + "cNvSpPr")),
        element(DSP + "spPr", place),
        modelId="" if spot.stored is None else spot.stored.get("modelId", ""),
    )


def _place(tag: str, box: tuple[int, int, int, int], turn: float) -> Element:
    left, top, width, height = box
    return element(
        tag,
        element(A + "off", x=left, y=top),
        element(A + "ext", cx=width, cy=height),
        **({"rot": round(turn * 60_000)} if turn else {}),
    )


def _box(spot: Spot, width: float, height: float) -> tuple[int, int, int, int]:
    """Return a box of this size about the spot's middle, in EMU."""
    x, y = spot.x + (spot.width - width) / 2, spot.y + (spot.height - height) / 2
    left, top, wide, high = (round(each * EMU_PER_MM) for each in (x, y, width, height))
    return left, top, max(0, wide), max(0, high)


def _text_box(spot: Spot, preset: str, turn: float) -> tuple[int, int, int, int]:
    """Return where the text of a shape stands, upright however the shape is turned."""
    across, down = AWRY.get(preset, (0.0, 0.0))
    across, down = across * spot.width * EMU_PER_MM, down * spot.height * EMU_PER_MM
    way = radians(turn)
    left, top, width, height = _box(spot, *text_room(spot))
    x, y = across * cos(way) - down * sin(way), across * sin(way) + down * cos(way)
    return left + round(x), top + round(y), width, height


def _outline(preset: str, adjusts: tuple[float, ...]) -> Element:
    guides = []
    for index, value in enumerate(adjusts):
        is_angle = index in ANGLES.get(preset.replace("leftC", "c"), ())
        said = f"val {round(value % 360 * 60_000 if is_angle else value * 100_000)}"
        guides += [element(A + "gd", name=name, fmla=said) for name in _names(preset, index)]
    return element(A + "prstGeom", element(A + "avLst", *guides), prst=preset)


def _names(preset: str, index: int) -> tuple[str, ...]:
    """Return what an adjust value may be called: outlines with one call it `adj`."""
    if index == 0:
        return "adj", "adj1"
    return ("vf",) if preset == "hexagon" else (f"adj{index + 1}",)


def _nothing() -> list[Element]:
    return [element(A + "noFill"), element(A + "ln", element(A + "noFill"))]
