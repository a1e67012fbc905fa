"""Where a metafile is drawn: SVG elements in device units."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable
from math import hypot
from xml.etree.ElementTree import Element, SubElement, tostring

from pptlearn.media.metafile.outlines import Box, Point, Step
from pptlearn.media.metafile.state import Brush, Matrix, Pen, State

SVG = "http://www.w3.org/2000/svg"
MOST = 200_000
"""Elements of one drawing; real ones have a few thousand."""
HATCHES = ("M0 4H8", "M4 0V8", "M0 0L8 8", "M0 8L8 0", "M0 4H8M4 0V8", "M0 0L8 8M0 8L8 0")
"""In GDI's order: across, down, two diagonals, two crosses; on tiles of 8 by 8."""
MIXED = {0x8800C6: "multiply", 0xEE0086: "screen", 9: "multiply", 15: "screen"}
"""Raster operations that browsers know: AND with white or black is multiply, OR is screen."""


class TooMuch(Exception):
    """The drawing has more elements than anybody would look at."""


class Surface:
    """An SVG that grows."""

    def __init__(self, box: Box, thinnest: float) -> None:
        left, top, right, bottom = box
        view = f"{left:g} {top:g} {right - left:g} {bottom - top:g}"
        self.root = Element("svg", {"xmlns": SVG, "viewBox": view})
        self.definitions = SubElement(self.root, "defs")
        self.thinnest = thinnest
        """Width of the thinnest line, in device units."""
        self.count = 0
        self._clips: dict[tuple[str, str], str] = {}
        self._paints: dict[tuple[Brush | str, ...], str] = {}

    def svg(self, width: float, height: float) -> bytes:
        """Return the drawing; the size is in pixels."""
        self.root.set("width", f"{width:g}")
        self.root.set("height", f"{height:g}")
        return bytes(tostring(self.root))

    def add(self, tag: str, state: State, **said: str | None) -> Element:
        """Add an element as the state clips it; attributes that are None are left out."""
        self.count += 1
        if self.count > MOST:
            raise TooMuch
        attributes = {name.replace("_", "-"): value for name, value in said.items() if value is not None}
        if state.raster in MIXED:
            attributes["style"] = f"mix-blend-mode:{MIXED[state.raster]}"
        home = self.root
        if state.clips and "transform" in attributes:  # which would move the clip as well
            home = SubElement(self.root, "g", {"clip-path": f"url(#{state.clips[-1]})"})
        elif state.clips:
            attributes["clip-path"] = f"url(#{state.clips[-1]})"
        return SubElement(home, tag, attributes)

    def outline(self, d: str, state: State, *, is_filled: bool, is_stroked: bool) -> None:
        """Draw a path in the state's brush and pen."""
        fill = self.paint(state.brush, state) if is_filled and state.brush.is_seen else "none"
        stroke = self.stroke(state.pen, state) if is_stroked and state.pen.is_seen else {}
        if d and (fill != "none" or stroke):
            rule = state.fill_rule if fill != "none" and state.fill_rule != "nonzero" else None
            self.add("path", state, d=d, fill=fill, fill_rule=rule, **stroke)

    def paint(self, brush: Brush, state: State) -> str:
        """Return what fills with a brush."""
        if (brush.hatch, brush.tile, brush.dots) == (None, None, None):
            return brush.color
        known = (brush, *((state.text_color, state.back_color) if brush.dots is not None else ()))
        if known not in self._paints:
            self._paints[known] = f"b{len(self._paints)}"
            pattern = SubElement(
                self.definitions, "pattern", {"id": self._paints[known], "patternUnits": "userSpaceOnUse"}
            )
            self._tile(pattern, brush, state)
        return f"url(#{self._paints[known]})"

    def stroke(self, pen: Pen, state: State) -> dict[str, str | None]:
        """Return the attributes of a line."""
        a, b, _, _, _, _ = state.matrix()
        width = max(self.thinnest, pen.width * hypot(a, b))
        dashes = " ".join(f"{max(0.01, each) * width:g}" for each in pen.dash)
        return {
            "stroke": pen.color,
            "stroke_width": f"{width:.4g}",
            "stroke_dasharray": dashes or None,
            "stroke_linecap": pen.cap if pen.cap != "butt" else None,
            "stroke_linejoin": pen.join if pen.join != "miter" else None,
        }

    def gradient(self, first: str, last: str, *, is_down: bool) -> str:
        """Return what fills from one colour to another."""
        name = f"g{len(self.definitions)}"
        ends = {"x2": "0", "y2": "1"} if is_down else {}
        gradient = SubElement(self.definitions, "linearGradient", {"id": name, **ends})
        for offset, color in (("0", first), ("1", last)):
            SubElement(gradient, "stop", {"offset": offset, "stop-color": color})
        return f"url(#{name})"

    def clip(self, d: str, within: tuple[str, ...], rule: str = "nonzero") -> tuple[str, ...]:
        """Return the clips of what is drawn inside a path as well."""
        key = d, within[-1] if within else ""
        if key not in self._clips:
            self._clips[key] = f"c{len(self._clips)}"
            path = SubElement(self.definitions, "clipPath", {"id": self._clips[key]})
            if within:
                path.set("clip-path", f"url(#{within[-1]})")
            SubElement(path, "path", {"d": d, "clip-rule": rule})
        return (*within, self._clips[key])

    def picture(self, png: bytes, box: Box, state: State, raster: int, matrix: Matrix) -> None:
        """Draw a picture in a box of logical units."""
        left, top, right, bottom = box
        width, height = (right - left) or 1.0, (bottom - top) or 1.0
        a, b, c, d, e, f = matrix
        place = (a * width, b * width, c * height, d * height, a * left + c * top + e, b * left + d * top + f)
        drawn = self.add(
            "image",
            state,
            width="1",
            height="1",
            preserveAspectRatio="none",
            transform=f"matrix({' '.join(f'{each:.6g}' for each in place)})",
            href=data_url(png),
        )
        if raster in MIXED:
            drawn.set("style", f"mix-blend-mode:{MIXED[raster]}")

    def _tile(self, pattern: Element, brush: Brush, state: State) -> None:
        size = 8 * self.thinnest
        pattern.attrib.update({"width": f"{size:g}", "height": f"{size:g}", "viewBox": "0 0 8 8"})
        if brush.tile is not None:
            said = {"width": "8", "height": "8", "preserveAspectRatio": "none", "href": data_url(brush.tile)}
            SubElement(pattern, "image", said)
            return
        if state.is_back_opaque or brush.dots is not None:
            SubElement(pattern, "path", {"d": "M0 0H8V8H0Z", "fill": state.back_color})
        if brush.dots is not None:
            SubElement(pattern, "path", {"d": brush.dots, "fill": state.text_color})
            return
        SubElement(pattern, "path", {"d": HATCHES[(brush.hatch or 0) % 6], "stroke": brush.color})


def data_url(png: bytes) -> str:
    return f"data:image/png;base64,{b64encode(png).decode()}"


def path_of(steps: Iterable[Step], matrix: Matrix) -> str:
    """Return steps in logical units as a path in device units."""
    a, b, c, d, e, f = matrix

    def pair(point: Point) -> str:
        x, y = point
        return f"{a * x + c * y + e:.7g} {b * x + d * y + f:.7g}"

    return "".join(letter + " ".join(pair(point) for point in points) for letter, points in steps)
