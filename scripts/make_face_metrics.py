"""Write pptlearn/fonts/metrics.jsonl from a table of faces measured in PowerPoint's own PDFs.

    python scripts/make_face_metrics.py font_metrics.json texgyre liberation

The table holds, per `family|style`, advance widths and kern pairs in thousandths of an em, and vertical
metrics. `texgyre` is a folder with the TeX Gyre fonts: Office's versions of PostScript's old typefaces share
their widths (219 of 220 characters measured in Century Gothic and all 28 in Bookman Old Style), so they
complete the alphabets. `liberation` is a folder with the Liberation fonts, whose kern tables are those of the
faces they stand in for: 226 of the 240 pairs of Arial that PowerPoint's PDFs embed are Liberation Sans's, and
the others, small ones, were measured. All become whole units of the face's own em, one face a line, so that a
face is found without parsing the rest.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from fontTools.pens.boundsPen import BoundsPen
from fontTools.ttLib import TTFont

STYLES = ("Regular", "Bold", "Italic", "Bold Italic")
TARGET = Path(__file__).parents[1] / "pptlearn" / "fonts" / "metrics.jsonl"
TWINS = {
    "Book Antiqua": "texgyrepagella",
    "Bookman Old Style": "texgyrebonum",
    "Century Gothic": "texgyreadventor",
    "Century Schoolbook": "texgyreschola",
}
KERNED = {"Times New Roman": "LiberationSerif"}
"""Faces whose own kern tables no PDF embeds."""
ALPHABETS = (*range(0x20, 0x7F), *range(0xA0, 0x180), *range(0x2010, 0x2027), 0x20AC, 0x2122, 0x2212)
UPM = 2048
ODD = "#"
"""The one character whose width is another one (Century Gothic)."""


def main(source: str, texgyre: str, liberation: str) -> None:
    faces = json.loads(Path(source).read_text(encoding="utf-8"))
    for family, name in TWINS.items():
        for style in STYLES:
            path = next(Path(texgyre).rglob(f"{name}-{style.replace(' ', '').lower()}.otf"))
            face = faces.setdefault(f"{family}|{style}", {"unitsPerEm": UPM, "widths": {}})
            font = TTFont(path)
            face["widths"] = {**widths(font), **face["widths"]}
            face["xHeight"] = face.get("xHeight") or height(font, "x")
            face["capHeight"] = face.get("capHeight") or height(font, "H")
    for family, name in KERNED.items():
        for style in (each for each in STYLES if f"{family}|{each}" in faces):
            path = next(Path(liberation).rglob(f"{name}-{style.replace(' ', '')}.ttf"))
            faces[f"{family}|{style}"] |= {"kern": kern_table(TTFont(path)), "kernMeasured": None}
    lines = [line(name, face) for name, face in sorted(faces.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def widths(font: TTFont) -> dict[str, float]:
    """Return the advance widths of a font by character, in thousandths of an em."""
    names, advances, upm = font.getBestCmap(), font["hmtx"].metrics, font["head"].unitsPerEm
    known = (code for code in ALPHABETS if code in names and chr(code) not in ODD)
    return {chr(code): 1000 * advances[names[code]][0] / upm for code in known}


def kern_table(font: TTFont) -> dict[str, float]:
    """Return the pairs of a font's kern table by their characters, in thousandths of an em."""
    chars: dict[str, list[str]] = {}
    for code, name in font.getBestCmap().items():
        chars.setdefault(name, []).append(chr(code))
    upm = font["head"].unitsPerEm
    return {
        first + second: 1000 * value / upm
        for (left, right), value in font["kern"].kernTables[0].kernTable.items()
        for first in chars.get(left, ())
        for second in chars.get(right, ())
    }


def height(font: TTFont, char: str) -> float:
    """Return how high a character is, in thousandths of an em."""
    glyphs = font.getGlyphSet()
    pen = BoundsPen(glyphs)
    glyphs[font.getBestCmap()[ord(char)]].draw(pen)
    return float(1000 * pen.bounds[3] / font["head"].unitsPerEm)


def line(name: str, face: dict[str, Any]) -> str:
    """Return one face as JSON: what `pptlearn/fonts/metrics.py` calls `FaceMetrics`."""
    family, style = name.split("|")
    style = style if style in STYLES else "Regular"
    upm = int(face.get("unitsPerEm") or 1000)
    kept = {
        "face": f"{family}|{style}".casefold(),
        "upm": upm,
        "a": face.get("firstBaselineModel"),
        "x": units(face.get("xHeight"), upm),
        "cap": units(face.get("capHeight"), upm),
        "widths": {char: units(width, upm) for char, width in sorted(face["widths"].items())},
        "kern": kern_pairs(face, upm),
        "kerned": "kern" in face or None,
    }
    return json.dumps(
        {key: value for key, value in kept.items() if value not in (None, {})}, ensure_ascii=False
    )


def kern_pairs(face: dict[str, Any], upm: int) -> dict[str, int]:
    """Return the font's own pairs, and those measured in text (median of three and more) where it has none.

    PowerPoint never kerns a character with the hyphen after it: it splits the text there.
    """
    measured = {
        pair: value for pair, (value, count) in (face.get("kernMeasured") or {}).items() if count >= 3
    }
    pairs = {**measured, **(face.get("kern") or {})}
    return {
        pair: units(value, upm) for pair, value in sorted(pairs.items()) if len(pair) == 2 and pair[1] != "-"
    }


def units(thousandths: float | None, upm: int) -> Any:
    return None if thousandths is None else round(thousandths * upm / 1000)


if __name__ == "__main__":
    main(*sys.argv[1:])
