"""Write pptlearn/fonts/boxes.jsonl: where the ink of letters is, measured in PowerPoint's own PDFs.

    python scripts/measure_letters.py pairs/*/deck.pdf

Of every face that pptlearn/fonts/metrics.jsonl knows: the box of each character that those PDFs print (left,
bottom, right, top) and how thick the stem of an n is, in thousandths of an em; and, where the face's kern
table is not known, which pairs are seen kerned, by how much, and which are not in text that is.
"""

from __future__ import annotations

import ctypes
import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from statistics import median
from typing import Any, NamedTuple

import pypdfium2
import pypdfium2.raw as pdfium

from pptlearn.fonts.standins import generic, has_persian_digits
from pptlearn.fonts.stems import Contours, first_stem

FONTS = Path(__file__).parents[1] / "pptlearn" / "fonts"
STYLES = ("bolditalic", "bold", "italic", "regular", "")
MADE_BY = re.compile("psmt|mt$|ps(?=bold|italic|$)")
"""What PostScript names of Monotype's faces say besides family and style."""
NOBODYS = "\ue5a3"
"""A character no face has: what is drawn for it is drawn for every unknown one."""
Box = tuple[int, int, int, int]
SURE, GRAIN, MOST, LOOSEST = 0.008, 0.004, 0.2, 0.06
"""Em: what is kerned for sure, what a PDF rounds by, what is no kerning, how far pairs are moved apart."""
FEW = 3
"""So many pairs of a family kerned for sure tell that a document is."""
MACOS = "Quartz"
SMALLEST = 12.0
"""Points: smaller text is not kerned."""


def main(*paths: str) -> None:
    faces = {squeezed(face["face"]): face["face"] for face in known_faces()}
    found: dict[str, dict[str, list[Box]]] = defaultdict(lambda: defaultdict(list))
    stems: dict[str, list[int]] = defaultdict(list)
    for path in paths:
        for name, char, contours in letters(path):
            face = faces.get(squeezed(name))
            box = bounds(contours)
            if face is None or box is None:
                continue
            found[face][char].append(box)
            stem = first_stem(contours) if char == "n" else None
            stems[face] += [round(1000 * stem)] if stem else []
    pairs = pairs_seen(paths, faces)
    lines = [line(face, found[face], stems[face], pairs.get(face, {})) for face in sorted(found)]
    (FONTS / "boxes.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


def known_faces() -> list[dict[str, Any]]:
    lines = (FONTS / "metrics.jsonl").read_text(encoding="utf-8").splitlines()
    return [json.loads(each) for each in lines]


def squeezed(name: str) -> str:
    """Return a face's name in one spelling: `BCDEEE+Aptos,Bold` and `aptos|bold` are `aptosbold`."""
    plain = re.sub("[^a-z0-9]", "", name.rpartition("+")[2].casefold().removesuffix("|regular"))
    return MADE_BY.sub("", plain).removesuffix("regular")


def letters(path: str) -> Iterator[tuple[str, str, Contours]]:
    """Yield the face's name and the outline of each character that a PDF prints."""
    name = ctypes.create_string_buffer(256)
    done = set()
    document = pypdfium2.PdfDocument(path)
    for page in document:
        text = page.get_textpage()
        for each in page.get_objects(max_depth=6):
            if each.type != pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            font = pdfium.FPDFTextObj_GetFont(each.raw)
            pdfium.FPDFFont_GetBaseFontName(font, name, 256)
            face = name.value.decode("utf-8", "replace")
            unknown = outline(font, NOBODYS).pieces
            for char in sorted(set(text_of(each, text))):
                drawn = outline(font, char)
                if (face, char) not in done and not char.isspace() and drawn.pieces != unknown:
                    done.add((face, char))
                    yield face, char, drawn


def text_of(each: Any, text: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(each.raw, text.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(
        each.raw, text.raw, ctypes.cast(buffer, ctypes.POINTER(pdfium.FPDF_WCHAR)), length
    )
    return buffer.raw.decode("utf-16-le", "ignore").rstrip("\0")


def outline(font: Any, char: str) -> Contours:
    """Return a character's outline in em."""
    contours = Contours()
    path = pdfium.FPDFFont_GetGlyphPath(font, ord(char), 1.0)
    curve = []
    for index in range(max(0, pdfium.FPDFGlyphPath_CountGlyphSegments(path)) if path else 0):
        segment = pdfium.FPDFGlyphPath_GetGlyphPathSegment(path, index)
        x, y = ctypes.c_float(), ctypes.c_float()
        pdfium.FPDFPathSegment_GetPoint(segment, x, y)
        point = (x.value, y.value)
        match pdfium.FPDFPathSegment_GetType(segment):
            case pdfium.FPDF_SEGMENT_MOVETO:
                contours.moveTo(point)
            case pdfium.FPDF_SEGMENT_LINETO:
                contours.lineTo(point)
            case _:
                curve.append(point)
                if len(curve) == 3:
                    contours.curveTo(*curve)
                    curve = []
    return contours


def bounds(contours: Contours) -> Box | None:
    points = [point for piece in contours.pieces for point in piece]
    if not points:
        return None
    across, up = [x for x, _ in points], [y for _, y in points]
    left, bottom, right, top = (round(1000 * each) for each in (min(across), min(up), max(across), max(up)))
    return left, bottom, right, top


def pairs_seen(paths: tuple[str, ...], faces: dict[str, str]) -> dict[str, dict[str, float]]:
    """Return how far pairs of each face stand from where their widths put them (em), in kerned documents.

    Of faces whose table is known, these are the pairs that it was not seen to have.
    """
    widths = {
        face["face"]: {char: width / face["upm"] for char, width in face["widths"].items()}
        for face in known_faces()
        if len(set(face["widths"].values())) > 1 and not is_set_otherwise(family_of(face["face"]))
    }
    seen: dict[str, dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for path in paths:
        for face, pairs in kerned_pairs(path, faces, widths):
            for pair, values in pairs.items():
                seen[face][pair] += values
    tables = {face["face"]: face.get("kern", {}) for face in known_faces() if face.get("kerned")}
    return {
        face: {
            pair: by
            for pair in sorted(pairs)
            if pair.isprintable() and is_news(pair, by := median(pairs[pair]), tables.get(face))
        }
        for face, pairs in seen.items()
    }


def is_news(pair: str, by: float, table: dict[str, int] | None) -> bool:
    """Say whether a face's table, where it is known, leaves out a pair that is kerned."""
    return table is None or (is_kerned(by) and pair not in table)


def is_kerned(by: float) -> bool:
    return abs(by) > SURE and by < LOOSEST


def kerned_pairs(
    path: str, faces: dict[str, str], widths: dict[str, dict[str, float]]
) -> Iterator[tuple[str, dict[str, list[float]]]]:
    """Yield the pairs of each face and size of one document that is kerned and not letter-spaced."""
    found = pairs_of(path, faces, widths)
    kerned: Counter[str] = Counter()
    for (face, _), pairs in found.items():
        kerned[family_of(face)] += sum(is_kerned(median(each)) for each in pairs.values())
    for (face, _), pairs in found.items():
        is_spaced = abs(median(median(each) for each in pairs.values())) > GRAIN
        if kerned[family_of(face)] >= FEW and not is_spaced:
            yield face, pairs


def is_set_otherwise(family: str) -> bool:
    """Say whether more than widths and kerning put a family's characters apart: other digits, formulas."""
    return has_persian_digits(family) or generic(family) == "math"


def family_of(face: str) -> str:
    return face.partition("|")[0]


def pairs_of(
    path: str, faces: dict[str, str], widths: dict[str, dict[str, float]]
) -> dict[tuple[str, float], dict[str, list[float]]]:
    """Return how far characters of one document are from where their widths put them (em), by face and size.

    macOS writes ligatures as if they were letters.
    """
    found: dict[tuple[str, float], dict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    document = pypdfium2.PdfDocument(path)
    for page in () if MACOS in document.get_metadata_value("Producer") else document:
        for first, second in pairwise(glyphs(page)):
            advance = widths.get(faces.get(squeezed(first.font), ""), {}).get(first.char)
            is_next = (first.font, first.size, first.y) == (second.font, second.size, second.y)
            if advance is None or not is_next or second.char == "-":
                continue
            off = (second.x - first.x) / first.size - advance
            if abs(off) < MOST:
                found[faces[squeezed(first.font)], first.size][first.char + second.char].append(off)
    return found


class Glyph(NamedTuple):
    char: str
    font: str
    size: float
    x: float
    y: float


def glyphs(page: Any) -> Iterator[Glyph]:
    """Yield what a page prints upright; spaces and halves of characters break the chain."""
    textpage = page.get_textpage()
    text = textpage.raw
    name, flags = ctypes.create_string_buffer(256), ctypes.c_int()
    x, y, matrix = ctypes.c_double(), ctypes.c_double(), pdfium.FS_MATRIX()
    for index in range(pdfium.FPDFText_CountChars(text)):
        char = chr(pdfium.FPDFText_GetUnicode(text, index))
        pdfium.FPDFText_GetCharOrigin(text, index, x, y)
        pdfium.FPDFText_GetMatrix(text, index, matrix)
        length = pdfium.FPDFText_GetFontInfo(text, index, name, 256, flags)
        font = name.raw[: max(0, length - 1)].decode("utf-8", "replace")
        size = pdfium.FPDFText_GetFontSize(text, index) * matrix.a
        if size >= SMALLEST and abs(matrix.b) < GRAIN:
            is_apart = char.isspace() or "\ud800" <= char <= "\udfff"
            yield Glyph(char, "" if is_apart else font, round(size, 2), x.value, round(y.value, 1))


def line(face: str, boxes: dict[str, list[Box]], stems: list[int], pairs: dict[str, float]) -> str:
    kept = {char: [round(median(side)) for side in zip(*boxes[char], strict=True)] for char in sorted(boxes)}
    stem = {"stem": round(median(stems))} if stems else {}
    loose = " ".join(pair for pair, by in pairs.items() if abs(by) <= GRAIN)
    kern = {pair: round(1000 * by) for pair, by in pairs.items() if is_kerned(by)}
    said = {"face": face, **stem, "boxes": kept, "loose": loose, "kern": kern}
    return json.dumps({name: each for name, each in said.items() if each}, ensure_ascii=False)


if __name__ == "__main__":
    main(*sys.argv[1:])
