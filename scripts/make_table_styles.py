"""Write `pptlearn/read/table_styles.json`: PowerPoint's own table styles in our compact notation.

    make_table_styles.py DEFINITIONS.json

The source names 74 styles by GUID, each with its family, accent and parts. Styles of one family differ only
in the accent, so each family is written once with `A` (and `B` for the second accent of a few) in its place.
"""

import json
import sys
from pathlib import Path

TARGET = Path(__file__).parents[1] / "pptlearn" / "read" / "table_styles.json"
TRANSFORMS = ("tint", "shade", "alpha")


def main() -> None:
    styles = json.loads(Path(sys.argv[1]).read_text())["styles"]
    families, listed = {}, {}
    for guid, style in styles.items():
        accents = accents_of(style)
        parts = {n: words(part, accents) for n, part in style["parts"].items() if not n.startswith("_")}
        listed[guid] = [family_of(style, parts, families), *accents]
    TARGET.write_text(json.dumps({"styles": listed, "families": families}, indent=0) + "\n")


def accents_of(style) -> list[str]:
    accent = style["accent"]
    if accent is None:
        return []
    second = f"accent{int(accent[-1]) + 1}"
    return [accent, second] if f'"{second}"' in json.dumps(style["parts"]) else [accent]


def family_of(style, parts, families) -> str:
    """Return the name under which these parts are written; a member that differs gets a number."""
    name = style["family"] if style["accent"] else style["family"] + " base"
    number = 1
    while families.setdefault(key := name if number == 1 else f"{name} {number}", parts) != parts:
        number += 1
    return key


def words(part, accents) -> str:
    found = ["bold"] if part.get("b") else []
    if "txt" in part:
        found.append(f"text={color(part['txt'], accents)}")
    if "effectRef" in part:
        found.append(f"effect=#{part['effectRef']}:{color(part['clr'], accents)}")
    if "fill" in part or "fillRef" in part:
        found.append(f"fill={fill(part, accents)}")
    found += [f"{side}={border(said, accents)}" for side, said in part.get("bdr", {}).items()]
    return " ".join(found)


def fill(part, accents) -> str:
    """Return a fill: `none`, a colour, or `#2:A` for the theme's second fill in that colour."""
    if "fillRef" in part:
        return f"#{part['fillRef']}:{color(part.get('clr') or part['fill'], accents)}"
    return color(part["fill"], accents) if part["fill"] else "none"


def border(said, accents) -> str:
    if said is None:
        return "none"
    width = f"#{said['lnRef']}" if "lnRef" in said else str(said["w"])
    compound = f":{said['cmpd']}" if "cmpd" in said else ""
    return f"{width}:{color(said['clr'], accents)}{compound}"


def color(said, accents) -> str:
    name = said["scheme"]
    name = "AB"[accents.index(name)] if name in accents else name
    return name + "".join(f"/{each}{said[each]}" for each in TRANSFORMS if each in said)


if __name__ == "__main__":
    main()
