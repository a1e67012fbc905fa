"""Glyphs of one font file at one weight: outlines, widths and kerning, in em."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from pptlearn.fonts.boxes import Box
from pptlearn.fonts.catalogue import FontFile
from pptlearn.fonts.stems import Contours, first_stem

KERN_ALONE = {"kern": True} | dict.fromkeys(("liga", "clig", "calt", "ccmp", "locl", "rlig"), False)
HALVINGS = 6
"""Steps in which a weight is found."""
SLANT = 0.2126
"""tan 12°: how far letters lean that have no italics of their own."""


class Outlines:
    """A font file opened by HarfBuzz, thickened and slanted where it lacks the bold or italic asked for."""

    def __init__(
        self,
        file: FontFile,
        *,
        weight: int = 400,
        width: float = 100.0,
        thicken: float = 0.0,
        slant: bool = False,
    ) -> None:
        import uharfbuzz as hb

        self.file = file
        self.coordinates = _coordinates(file, {"wght": float(weight), "wdth": width})
        blob = hb.Blob(file.bytes) if file.bytes is not None else hb.Blob.from_file_path(file.path)
        self.face = hb.Face(blob, file.index)
        self._font = hb.Font(self.face)
        self._font.set_variations(self.coordinates)
        self._font.synthetic_slant = SLANT if slant else 0.0
        self.thicken(thicken)

    @property
    def units_per_em(self) -> int:
        return int(self.face.upem)

    def glyph(self, char: str) -> int | None:
        return self._font.get_nominal_glyph(ord(char)) or None

    def ligature(self, text: str) -> int | None:
        """Return the one glyph that draws several letters joined."""
        import uharfbuzz as hb

        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, {"liga": True})
        glyphs = buffer.glyph_infos
        return glyphs[0].codepoint or None if len(glyphs) == 1 else None

    def shaped(self, text: str) -> list[tuple[int, float]]:
        """Return the glyphs that draw a text in its own script, and their advances in em."""
        import uharfbuzz as hb

        buffer = hb.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer)
        pairs = zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        return [(glyph.codepoint, position.x_advance / self.units_per_em) for glyph, position in pairs]

    def upright(self, char: str) -> int | None:
        """Return the glyph of a character in lines that run down."""
        import uharfbuzz as hb

        buffer = hb.Buffer()
        buffer.add_str(char)
        buffer.guess_segment_properties()
        buffer.direction = "ttb"
        hb.shape(self._font, buffer)
        glyphs = buffer.glyph_infos
        return glyphs[0].codepoint or None if len(glyphs) == 1 else None

    def width(self, glyph: int) -> float:
        return float(self._font.get_glyph_h_advance(glyph)) / self.units_per_em

    def width_of(self, char: str) -> float | None:
        glyph = self.glyph(char)
        return self.width(glyph) if glyph else None

    def draw(self, glyph: int, pen: Any) -> None:
        """Draw in the font's own units."""
        self._font.draw_glyph_with_pen(glyph, pen)

    def thicken(self, by: float) -> None:
        """Make all strokes this much thicker (or thinner), in em; widths stay."""
        self.thickening = by
        self._font.synthetic_bold = (by, by, True)

    def weigh(self, stem: float) -> None:
        """Go along a variable font's weights towards one whose stems are this thick (em)."""
        low, high = self.file.axes.get("wght", (0.0, 0.0))
        for _ in range(HALVINGS if high > low else 0):
            self._set_weight((low + high) / 2)
            low, high = ((low + high) / 2, high) if (self.stem() or stem) < stem else (low, (low + high) / 2)

    def _set_weight(self, weight: float) -> None:
        self.coordinates = {**self.coordinates, "wght": round(weight)}
        self._font.set_variations(self.coordinates)

    def stem(self) -> float | None:
        """Return how thick the stem of an n is."""
        glyph = self.glyph("n")
        if glyph is None:
            return None
        contours = Contours()
        self.draw(glyph, contours)
        width = first_stem(contours)
        return width / self.units_per_em if width else None

    def box(self, glyph: int) -> Box | None:
        """Return where a glyph's ink is, in em; None when it has none."""
        contours = Contours()
        self.draw(glyph, contours)
        points = [point for piece in contours.pieces for point in piece]
        if not points:
            return None
        across, up = [x / self.units_per_em for x, _ in points], [y / self.units_per_em for _, y in points]
        return Box(min(across), min(up), max(across), max(up))

    @property
    def x_height(self) -> float | None:
        return self._height("x")

    @property
    def cap_height(self) -> float | None:
        return self._height("H")

    def _height(self, char: str) -> float | None:
        glyph = self.glyph(char)
        extents = self._font.get_glyph_extents(glyph) if glyph else None
        return extents.y_bearing / self.units_per_em if extents and extents.y_bearing > 0 else None

    def kern(self, chars: Iterable[str]) -> dict[str, float]:
        """Return the kerning between these characters by pair, by shaping each before all others."""
        known = [char for char in chars if self.glyph(char)]
        return {pair: value for first in known for pair, value in self._kern_after(first, known).items()}

    def _kern_after(self, first: str, seconds: list[str]) -> dict[str, float]:
        import uharfbuzz as hb

        buffer = hb.Buffer()
        buffer.add_str("".join(first + second for second in seconds))
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, KERN_ALONE)
        advances = [position.x_advance for position in buffer.glyph_positions]
        if len(advances) != 2 * len(seconds):
            return {}
        own = self._font.get_glyph_h_advance(self.glyph(first))
        pairs = zip(seconds, advances[::2], strict=True)
        return {
            first + second: (advance - own) / self.units_per_em for second, advance in pairs if advance != own
        }


def _coordinates(file: FontFile, wanted: dict[str, float]) -> dict[str, float]:
    return {tag: min(max(wanted[tag], low), high) for tag, (low, high) in file.axes.items() if tag in wanted}
