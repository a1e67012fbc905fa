"""Glyphs of one font file at one weight: outlines, widths and kerning, in em."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cached_property
from typing import Any

from pptlearn.fonts.catalogue import FontFile

KERNED_ONLY = {
    "kern": True,
    "liga": False,
    "clig": False,
    "calt": False,
    "ccmp": False,
    "locl": False,
    "rlig": False,
}
SLANT = 0.2126
"""tan 12°: what Windows slants a face by that has no italics."""


class Outlines:
    """A font file opened by HarfBuzz; `bold` and `slant` are synthesised on top of it."""

    def __init__(
        self,
        file: FontFile,
        *,
        weight: int = 400,
        width: float = 100.0,
        embolden: float = 0.0,
        slant: bool = False,
    ) -> None:
        import uharfbuzz as hb

        self.file = file
        self._face = hb.Face(hb.Blob.from_file_path(file.path), file.index)
        self._font = hb.Font(self._face)
        self._upm = self._face.upem
        wanted = {"wght": float(weight), "wdth": width}
        self._font.set_variations(
            {tag: min(max(wanted[tag], low), high) for tag, (low, high) in file.axes.items() if tag in wanted}
        )
        if embolden or slant:
            self._font.synthetic_bold = (embolden, 0.0, True)
            self._font.synthetic_slant = SLANT if slant else 0.0

    def glyph(self, char: str) -> int | None:
        return self._font.get_nominal_glyph(ord(char)) or None

    def width(self, glyph: int) -> float:
        return float(self._font.get_glyph_h_advance(glyph)) / self._upm

    def draw(self, glyph: int, pen: Any) -> None:
        """Draw in em units of the font (`units_per_em`)."""
        self._font.draw_glyph_with_pen(glyph, pen)

    @property
    def units_per_em(self) -> int:
        return int(self._upm)

    @cached_property
    def x_height(self) -> float | None:
        return self._height("x")

    @cached_property
    def cap_height(self) -> float | None:
        return self._height("H")

    def _height(self, char: str) -> float | None:
        glyph = self.glyph(char)
        extents = self._font.get_glyph_extents(glyph) if glyph else None
        return extents.y_bearing / self._upm if extents and extents.y_bearing > 0 else None

    def kern(self, chars: Iterable[str]) -> dict[str, float]:
        """Return the kerning between these characters by pair, by shaping each before all others."""
        known = [char for char in chars if self.glyph(char)]
        return {pair: value for first in known for pair, value in self._kern_after(first, known).items()}

    def _kern_after(self, first: str, seconds: list[str]) -> dict[str, float]:
        import uharfbuzz as hb

        buffer = hb.Buffer()
        buffer.add_str("".join(first + second for second in seconds))
        buffer.guess_segment_properties()
        hb.shape(self._font, buffer, KERNED_ONLY)
        positions = buffer.glyph_positions
        if len(positions) != 2 * len(seconds):
            return {}
        own = self._font.get_glyph_h_advance(self.glyph(first))
        kerned = {
            first + second: positions[2 * place].x_advance - own for place, second in enumerate(seconds)
        }
        return {pair: units / self._upm for pair, units in kerned.items() if units}
