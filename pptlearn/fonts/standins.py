"""Which open families stand in for which of PowerPoint's: reads standins.toml."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from functools import cache
from tomllib import loads
from typing import Any, NamedTuple

from pptlearn.model.fonts import FaceLook
from pptlearn.resources import package_text

GUESSES = (
    (re.compile(r"^b [a-z]|^2 +[a-z]"), "b nazanin"),
    (re.compile(r"mono|code|consol|typewriter|courier|terminal"), "consolas"),
    (re.compile(r"script|hand\b|brush|chancery|corsiva|calligra|cursive"), "segoe script"),
    (re.compile(r"\bsans\b"), "arial"),
    (re.compile(r"slab|egyptienne"), "rockwell"),
    (re.compile(r"garamond|caslon|jenson|baskerville|bodoni|didot"), "garamond"),
    (re.compile(r"serif|roman|times|antiqua|schoolbook|merriweather|lora|playfair"), "georgia"),
    (re.compile(r"明朝|宋|楷|仿|mincho|batang|바탕|명조"), "simsun"),
    (re.compile(r"黑|圆|ゴシック|고딕|gothic std"), "ms gothic"),
    (re.compile(r"comic|marker|chalk"), "comic sans ms"),
    (re.compile(r"futura|geometric|comfortaa|varela|round"), "century gothic"),
    (re.compile(r""), "arial"),
)
"""What a name never heard of tells: it is drawn like the family on the right."""

USUAL_WEIGHT = 400
THICKER = 0.029
"""Of an em: what stems gain when PowerPoint makes a bold that a family does not have (it strokes the outlines
0.029 em wide: 206 of 208 stretches of text in eight decks)."""
WEIGHTS = (
    (re.compile(r"\b(ultra|extra)[ -]?light\b|\b25\b"), 200),
    (re.compile(r"\b(thin|hairline)\b|\b35\b"), 100),
    (re.compile(r"\b(semi|demi)[ -]?light\b"), 350),
    (re.compile(r"\blight\b|\b4[5-7]\b|\b300\b|\blt (?=bt\b)"), 300),
    (re.compile(r"\b(regular|book|normal)\b|\b5[5-7]\b|\b400\b|\bbk (?=bt\b)"), 400),
    (re.compile(r"\bmedium\b|\b500\b|\bmd\b"), 500),
    (re.compile(r"\b(semi[ -]?bold|demi[ -]?bold|demi|semi)\b|\b6[5-7]\b|\b600\b"), 600),
    (re.compile(r"\b((extra|ultra)[ -]?bold|heavy|hv)\b|\b8[5-7]\b|\b800\b"), 800),
    (re.compile(r"\b(black|ultra|blk)\b|\b9[5-7]\b|\b900\b"), 900),
    (re.compile(r"\b(bold|bd)\b|\b7[5-7]\b|\b700\b"), 700),
)
"""By words, in hundreds, and in Linotype's scheme (`Frutiger 45`: the tens are the weight)."""

WORDS = {200: "extra light", 300: "light", 600: "semibold", 700: "bold", 800: "heavy", 900: "black"}
PERSIAN_DIGITS = re.compile(r"^(b|2) +[a-z]|\b(fd|fn)$|fanum\b")
"""Iranian families that draw Persian digits for European ones: `B Nazanin`, `2  Titr`, `Vazir FD`…"""
CONDENSED = re.compile(r"\b((extra|semi|ultra)[ -]?condensed|condensed|cond|cnd|cn|narrow|compressed)\b")


class Family(NamedTuple):
    """A family name taken apart: `Segoe UI Semibold` is `segoe ui` at 600."""

    name: str
    weight: int = 400
    is_condensed: bool = False


class Like(NamedTuple):
    """A family whose widths another one shares."""

    family: str
    scale: float = 1.0


def canonical(name: str) -> str:
    """Return a family name as the tables here know it: the first of a list, in English, case-folded."""
    first = name.split(",")[0].strip(" '\"@")
    plain = unicodedata.normalize("NFKC", first).casefold()
    return _aliases().get(plain, plain)


def stand_ins(family: str, *, bold: bool = False, region: str = "JP") -> tuple[str, ...]:
    """Return the open families that may stand in for a family, best first."""
    group = _group(family)
    return _of_region(group.get("bold_stand_ins", group["stand_ins"]) if bold else group["stand_ins"], region)


def with_its_look(family: str, look: FaceLook) -> str:
    """Return a family's name with words for what the deck says of it, where the name alone tells nothing."""
    if _known_group(family):
        return family
    named, is_told = taken_apart(family), any(told.search(canonical(family)) for told, _ in GUESSES[:-1])
    kind = "" if is_told else look.kind
    weight = WORDS.get(look.weight, "") if named.weight == USUAL_WEIGHT else ""
    width = "condensed" if look.is_condensed and not named.is_condensed else ""
    return " ".join(filter(None, (family, kind, weight, width)))


def is_style_first(family: str) -> bool:
    """Say whether a stand-in that has the style asked for goes before a nearer one that has not."""
    return bool(_group(family).get("style_first"))


def draws_signs(family: str) -> bool:
    """Say whether a family has pictures where others have letters."""
    return bool(_group(family).get("signs"))


def generic(family: str) -> str:
    """Return the CSS generic family nearest to a family."""
    return str(_group(family).get("generic", "sans-serif"))


def everything(region: str = "JP", *, serif: bool = False) -> tuple[str, ...]:
    """Return the families that characters come from which the stand-ins lack; `serif` ones first."""
    known = _tables()["everything"]
    return _of_region((*(known["serif_stand_ins"] if serif else ()), *known["stand_ins"]), region)


def shaped(family: str, region: str = "JP") -> tuple[str, ...]:
    """Return the families for scripts whose letters join or carry marks; the group's own ones first."""
    own = _group(family).get("shaped_stand_ins", ())
    return _of_region((*own, *_tables()["shaped"]["stand_ins"]), region)


def region_of_family(family: str) -> str:
    """Return the region whose ideographs a family draws (`JP KR SC TC HK`); empty where it is not known."""
    names = (canonical(family), taken_apart(family).name)
    return next((region for region, known in _tables()["regions"].items() if {*names} & {*known}), "")


def size_of(family: str) -> float | None:
    """Return how large a family's letters are beside those of others, None where they are as large."""
    known = (sized for sized in _tables()["sizes"] if canonical(family) in sized["families"])
    return next((float(sized["size"]) for sized in known), None)


def usual_size(stand_in: str) -> float:
    """Return how large an open family for letters that join must be to stand in for most faces."""
    return float(_tables()["usual_sizes"].get(stand_in.casefold(), 1.0))


def ideographs(family: str, of: str) -> tuple[Sequence[float], Sequence[float]] | None:
    """Return where an open family draws ideographs on average, and where another does, in em."""
    known = _tables()["ideographs"]
    own, wanted = known["of"].get(of.casefold()), known["in"].get(canonical(family))
    return (own, wanted) if own and wanted else None


def is_botched(family: str, char: str) -> bool:
    """Say whether an open family draws a character so badly that another's is better."""
    return char in _tables()["botched"].get(family.casefold(), "")


def widths_of_kinds(family: str) -> dict[str, float]:
    """Return how wide (em) all characters of a kind (kinds.py) are in a family, where that is known."""
    name = canonical(family)
    return {
        kind: float(known["width"]) for kind, known in _tables()["kinds"].items() if name in known["families"]
    }


def ascent(family: str) -> float | None:
    """Return the `a` (docs/text-layout.md) of a family whose letters were never measured."""
    known = _tables()["ascents"].get(canonical(family))
    return None if known is None else float(known)


def _of_region(families: Iterable[str], region: str) -> tuple[str, ...]:
    """Return families with every `Noto Sans CJK` said as its editions, the region's own one first."""
    editions = dict.fromkeys((region, *_tables()["regions"]))
    return tuple(
        each
        for family in families
        for each in (
            [f"{name} {edition}" for edition in editions for name in (family, family.removesuffix(" CJK"))]
            if family.endswith(" CJK")
            else [family]
        )
    )


def like(family: str) -> Like | None:
    found = _tables()["like"].get(canonical(family))
    return Like(**found) if found else None


def thickened(family: str) -> float | None:
    """Return how much wider (em) bold characters are in a family without a bold face, None if it has one."""
    found = _tables()["thickened"].get(canonical(family))
    return None if found is None else float(found)


def has_persian_digits(family: str) -> bool:
    """Say whether a family draws Persian digits for European ones."""
    return bool(PERSIAN_DIGITS.search(canonical(family)))


def has_full_width_signs(family: str) -> bool:
    """Say whether quotes, dots and dashes of a family are as wide as its ideographs."""
    return canonical(family) in _tables()["full_width"]["families"]


@cache
def taken_apart(family: str) -> Family:
    """Return a family's name without words for weight and width, and what these say."""
    rest, weight = canonical(family), 400
    for pattern, value in WEIGHTS:
        if pattern.search(rest) and pattern.sub("", rest).strip():
            rest, weight = pattern.sub("", rest), value
            break
    is_condensed = bool(CONDENSED.search(rest))
    return Family(" ".join(CONDENSED.sub("", rest).split()) or canonical(family), weight, is_condensed)


def stem(family: str, *, bold: bool) -> float | None:
    """Return how thick a face's stems are (em), where that was measured."""
    regular, heavy = _tables()["stems"].get(canonical(family), (0, 0))
    if bold and thickened(family) is not None:
        return regular + THICKER if regular else None
    return (heavy if bold else regular) or None


def kin(family: str) -> str | None:
    """Return the family at the usual weight that tells most about a lighter or heavier one never measured."""
    base = taken_apart(family)
    if base.weight == USUAL_WEIGHT or base.is_condensed:
        return None
    return str(_tables()["kin"].get(base.name, base.name))


@cache
def _group(family: str) -> dict[str, Any]:
    guess = next(like for pattern, like in GUESSES if pattern.search(canonical(family)))
    return _known_group(family) or _groups()[guess]


def _known_group(family: str) -> dict[str, Any] | None:
    name, base = canonical(family), taken_apart(family).name
    return _groups().get(name) or _groups().get(base) or _of_its_kin(base)


def _of_its_kin(name: str) -> dict[str, Any] | None:
    """Return the group of the family a name begins with: `Avenir Next LT Pro` is an Avenir Next."""
    words = name.split()
    shorter = (" ".join(words[:count]) for count in range(len(words) - 1, 0, -1))
    return next(
        (group for each in shorter if (group := _groups().get(each)) and not group.get("signs")), None
    )


@cache
def _groups() -> dict[str, dict[str, Any]]:
    return {family: group for group in _tables()["group"] for family in group["families"]}


@cache
def _aliases() -> dict[str, str]:
    return {
        unicodedata.normalize("NFKC", name).casefold(): family
        for name, family in _tables()["aliases"].items()
    }


@cache
def _tables() -> dict[str, Any]:
    return loads(package_text("fonts/standins.toml"))
