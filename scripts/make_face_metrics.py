"""Write pptlearn/fonts/metrics.jsonl from a table of faces measured in PowerPoint's own PDFs.

    python scripts/make_face_metrics.py font_metrics.json

The source holds, per `family|style`, advance widths and kern pairs in thousandths of an em, and vertical
metrics. Here they become whole units of the face's own em, one face a line, so that a face is found without
parsing the rest.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

STYLES = ("Regular", "Bold", "Italic", "Bold Italic")
TARGET = Path(__file__).parents[1] / "pptlearn" / "fonts" / "metrics.jsonl"


def main(source: str) -> None:
    faces = json.loads(Path(source).read_text(encoding="utf-8"))
    lines = [line(name, face) for name, face in sorted(faces.items())]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8", newline="\n")


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
    main(sys.argv[1])
