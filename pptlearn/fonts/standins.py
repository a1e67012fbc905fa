"""Which open families stand in for which of PowerPoint's."""

from __future__ import annotations

import re
from typing import NamedTuple


class Family(NamedTuple):
    """A family name taken apart: `Segoe UI Semibold` is `segoe ui` at 600."""

    name: str
    weight: int = 400
    condensed: bool = False


SANS = ("Arimo", "Liberation Sans", "Noto Sans", "Open Sans")
HUMANIST = ("Open Sans", "Noto Sans")
CALIBRI = ("Carlito", "Lato")
SERIF = ("Liberation Serif", "Tinos", "TeX Gyre Termes", "Source Serif 4", "Noto Serif")
BOOK_SERIF = ("Source Serif 4", "Liberation Serif", "Noto Serif")
OLD_STYLE = ("EB Garamond", "Source Serif 4", "Liberation Serif")
SLAB = ("Roboto Slab", "Source Serif 4")
MONO = ("Inconsolata", "Liberation Mono", "IBM Plex Mono", "DejaVu Sans Mono")
TYPEWRITER = ("Liberation Mono", "Cousine", "IBM Plex Mono Light", "IBM Plex Mono")
GEOMETRIC = ("Outfit", "Jost", "Montserrat")
FUTURA = ("Jost", "Outfit")
FRANKLIN = ("Libre Franklin", "Arimo", "Liberation Sans")
GILL = ("Cabin", "Open Sans")
POSTER = ("Anton", "Libre Franklin")
SCRIPT = ("Caveat", "Delius")
COMIC = ("Delius", "Caveat")
EVERYTHING = (
    "Arimo",
    "Liberation Sans",
    "Noto Sans",
    "DejaVu Sans",
    "STIX Two Math",
    "Noto Sans Symbols",
    "OpenSymbol",
)
"""Where a character comes from that the stand-ins do not have."""

FAMILIES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(("calibri", "corbel", "candara"), CALIBRI),
    **dict.fromkeys(("cambria",), ("Caladea", *BOOK_SERIF)),
    **dict.fromkeys(("cambria math", "stix two math", "asana math", "latin modern math"), ("STIX Two Math", *BOOK_SERIF)),
    **dict.fromkeys(
        ("arial", "helvetica", "helvetica neue", "arial unicode ms", "microsoft sans serif", "ms sans serif", "univers", "swiss"),
        SANS,
    ),
    **dict.fromkeys(("arial narrow", "univers condensed"), ("Liberation Sans Narrow", *SANS)),
    **dict.fromkeys(("times new roman", "times", "tinos"), SERIF),
    **dict.fromkeys(("courier new", "courier"), TYPEWRITER),
    **dict.fromkeys(("consolas", "lucida console", "menlo", "monaco", "andale mono", "cascadia mono", "cascadia code"), MONO),
    **dict.fromkeys(("georgia", "constantia", "sitka", "charter", "literata", "century schoolbook", "century"), BOOK_SERIF),
    **dict.fromkeys(("cambria", "palatino", "palatino linotype", "book antiqua"), ("Caladea", *BOOK_SERIF)),
    **dict.fromkeys(("garamond", "baskerville", "baskerville old face", "perpetua", "goudy old style", "centaur"), OLD_STYLE),
    **dict.fromkeys(("bookman old style",), BOOK_SERIF),
    **dict.fromkeys(("rockwell", "rockwell condensed", "clarendon"), SLAB),
    **dict.fromkeys(("segoe ui", "segoe ui variable", "verdana", "tahoma", "lucida sans", "lucida sans unicode", "lucida grande"), HUMANIST),
    **dict.fromkeys(("trebuchet ms", "frutiger", "myriad pro", "source sans pro", "source sans 3", "noto sans"), HUMANIST),
    **dict.fromkeys(("aptos", "aptos display", "aptos narrow", "inter", "san francisco", "bahnschrift"), ("Inter", *SANS)),
    **dict.fromkeys(("century gothic", "avant garde", "itc avant garde gothic", "gotham", "montserrat", "avenir"), GEOMETRIC),
    **dict.fromkeys(("tw cen mt", "futura"), FUTURA),
    **dict.fromkeys(("gill sans mt", "gill sans", "gill sans nova"), GILL),
    **dict.fromkeys(("franklin gothic", "itc franklin gothic", "news gothic mt", "news gothic"), FRANKLIN),
    **dict.fromkeys(("impact", "haettenschweiler", "bebas neue", "oswald"), POSTER),
    **dict.fromkeys(("comic sans ms", "chalkboard", "chalkboard se"), COMIC),
    **dict.fromkeys(
        ("segoe script", "segoe print", "brush script mt", "lucida handwriting", "bradley hand itc", "ink free", "freestyle script"),
        SCRIPT,
    ),
    **dict.fromkeys(
        ("ms gothic", "ms pgothic", "meiryo", "yu gothic", "malgun gothic", "gulim", "dotum", "simhei", "dengxian", "microsoft yahei",
         "microsoft jhenghei", "simsun", "nsimsun", "mingliu", "pmingliu", "batang", "ms mincho", "ms pmincho", "yu mincho", "kaiti"),
        SANS,
    ),
}  # fmt: skip

GUESSES = (
    (re.compile(r"mono|code|consol|typewriter|courier|terminal"), MONO),
    (re.compile(r"script|hand|brush|chancery|corsiva|calligra|kristen|pristina"), SCRIPT),
    (re.compile(r"(?<!sans )serif|roman|times|bodoni|garamond|caslon|didot|georgia|minion|antiqua|baskerville|playfair|merriweather|lora"), BOOK_SERIF),
    (re.compile(r"slab|rockwell|egyptienne"), SLAB),
    (re.compile(r"comic|marker|chalk"), COMIC),
    (re.compile(r"futura|geometric|poppins|raleway|quicksand|comfortaa|varela"), GEOMETRIC),
)  # fmt: skip

WEIGHTS = (
    (re.compile(r"\b(ultra ?light|extra ?light)\b"), 200),
    (re.compile(r"\b(thin|hairline)\b"), 100),
    (re.compile(r"\b(semi ?light|demi ?light)\b"), 350),
    (re.compile(r"\blight\b"), 300),
    (re.compile(r"\b(regular|book|roman|normal)\b"), 400),
    (re.compile(r"\bmedium\b"), 500),
    (re.compile(r"\b(semi ?bold|demi ?bold|demi|semi)\b"), 600),
    (re.compile(r"\b(extra ?bold|ultra ?bold|heavy)\b"), 800),
    (re.compile(r"\b(black|ultra)\b"), 900),
    (re.compile(r"\bbold\b"), 700),
)
CONDENSED = re.compile(r"\b(extra ?condensed|semi ?condensed|condensed|cond|narrow|compressed)\b")


def stand_ins(family: str) -> tuple[str, ...]:
    """Return the open families that may stand in for a family, best first."""
    whole, base = family.casefold(), taken_apart(family).name
    return FAMILIES.get(whole) or FAMILIES.get(base) or _guessed(whole)


def _guessed(family: str) -> tuple[str, ...]:
    return next((families for pattern, families in GUESSES if pattern.search(family)), SANS)


def taken_apart(family: str) -> Family:
    """Return a family's name without words for weight and width, and what these say."""
    rest, weight = family.casefold(), 400
    for pattern, value in WEIGHTS:
        if pattern.search(rest) and pattern.sub("", rest).strip():
            rest, weight = pattern.sub("", rest), value
            break
    condensed = bool(CONDENSED.search(rest))
    return Family(" ".join(CONDENSED.sub("", rest).split()) or family.casefold(), weight, condensed)
