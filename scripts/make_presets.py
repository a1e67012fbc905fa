"""Transcribe ECMA-376's preset shape definitions (XML) into the compact notation the renderer reads.

    python scripts/make_presets.py presetShapeDefinitions.xml > pptlearn/render/geometry/presets.txt

The XML is the standard's own annex; Apache POI packs it (Debian: libapache-poi-java).
"""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

HEADER = """\
# The 187 preset shapes of ECMA-376 (ST_ShapeType), transcribed by scripts/make_presets.py. Per shape:
# =name | adjust values | guides, `;` between | text rectangle: left top right bottom
# then one line per path: [space WxH] [fill mode] [bare: no outline] and, after a colon, the commands
# M x y  L x y  A wR hR start swing  Q x y x y  C x y x y x y  Z
"""
LETTERS = {"moveTo": "M", "lnTo": "L", "arcTo": "A", "quadBezTo": "Q", "cubicBezTo": "C", "close": "Z"}
ARC = ("wR", "hR", "stAng", "swAng")


def main() -> None:
    """Write the notation of every shape in the file named on the command line."""
    root = ElementTree.parse(Path(sys.argv[1])).getroot()
    shapes = {shape.tag: notation(shape) for shape in root}
    sys.stdout.write(HEADER + "\n".join(shapes[name] for name in sorted(shapes)) + "\n")


def notation(shape: ElementTree.Element) -> str:
    adjusts = " ".join(
        f"{gd.get('name')}={gd.get('fmla', '').split()[1]}" for gd in shape.iterfind("{*}avLst/{*}gd")
    )
    guides = ";".join(f"{gd.get('name')} {gd.get('fmla')}" for gd in shape.iterfind("{*}gdLst/{*}gd"))
    rect = shape.find("{*}rect")
    box = " ".join(rect.get(side, "0") for side in "ltrb") if rect is not None else "l t r b"
    paths = [path_notation(path) for path in shape.iterfind("{*}pathLst/{*}path")]
    return "\n".join([f"={shape.tag}|{adjusts}|{guides}|{box}", *paths])


def path_notation(path: ElementTree.Element) -> str:
    space = f"{path.get('w')}x{path.get('h')}" if path.get("w") else ""
    bare = "bare" if path.get("stroke") in ("false", "0") else ""
    words = " ".join(word for word in (space, path.get("fill", ""), bare) if word)
    return f"{words}:{' '.join(command_notation(command) for command in path)}"


def command_notation(command: ElementTree.Element) -> str:
    tag = command.tag.rpartition("}")[2]
    points = [value for point in command for value in (point.get("x", "0"), point.get("y", "0"))]
    arguments = [command.get(name, "0") for name in ARC] if tag == "arcTo" else points
    return " ".join([LETTERS[tag], *arguments])


if __name__ == "__main__":
    main()
