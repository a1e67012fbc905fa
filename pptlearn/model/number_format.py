"""Numbers as a worksheet's format code shows them (ECMA-376 part 1, 18.8.31)."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime, timedelta
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache
from operator import eq, ge, gt, le, lt, ne

from pptlearn.model.date_names import ENGLISH, DateNames, date_names

EPOCH = datetime(1899, 12, 30)
EPOCH_1904 = datetime(1904, 1, 1)
GENERAL = frozenset(
    ("", "@", "General", "Standard", "Standaard", "Estándar", "Geral", "Основной", "G/通用格式")
)
"""The code of cells without a format, also as 2016 charts store it: in the author's language."""
EXACT = 1e15
"""Beyond this a double has no decimals."""
LATEST = 2_958_465
"""Serial number of 31 December 9999."""

_TOKEN = re.compile(
    r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]|AM/PM|A/P|y+|m+|d+|h+|s+(?:\.0+)?|E[+-]0+|[#0?]+(?:[,#0?]*)|\.[#0?]*|.',
    re.IGNORECASE | re.DOTALL,
)
_DATE_LETTERS = re.compile(r"[ymdhs]", re.IGNORECASE)
_LITERALS = re.compile(r'"[^"]*"|\\.|_.|\*.|\[[^\]]*\]')
_PLACES = re.compile(r"[#0?]")
_CONDITION = re.compile(r"\[(<=|>=|<>|<|>|=)\s*(-?\d+(?:\.\d+)?)\]")
_HOLDS: dict[str, Callable[[float, float], bool]] = {
    "<": lt,
    "<=": le,
    "<>": ne,
    "=": eq,
    ">": gt,
    ">=": ge,
}
_LANGUAGE = re.compile(r"\[\$[^\]-]*-([0-9A-Fa-f]{1,8})\]")
_FRACTION = re.compile(r"([#0?]+\s+)?[#0?]+\s*/\s*([#0?]+|\d+)")
_ELAPSED = re.compile(r"\[(?:h+|m+|s+)\]", re.IGNORECASE)
_SPANS = {"h": 3_600, "m": 60, "s": 1}
"""Seconds of what `[h]`, `[m]` and `[s]` count in all."""


def format_number(value: float, code: str, *, is_1904: bool = False) -> str:
    """Return `value` as `code` shows it: `#,##0.0`, `0%`, `d-mmm-yy`, `0.0;[Red]-0.0;"none"`…"""
    if code in GENERAL:
        return general(value)
    section, value = _section(value, code)
    plain = _LITERALS.sub("", section)
    if plain.lower() == "general":
        return _literals_around(re.sub("general", "0", section, flags=re.IGNORECASE), general(value))
    if _DATE_LETTERS.search(plain) and not _PLACES.search(re.sub(r"s\.0+", "", plain, flags=re.IGNORECASE)):
        return _date(value, section, is_1904)
    return _number(value, section, plain)


def general(value: float) -> str:
    """Return a number the way a cell without format shows it: up to eleven characters."""
    if value == int(value) and abs(value) < 1e11:
        return str(int(value))
    text = f"{value:.10g}"
    if "e" not in text:
        return text
    mantissa, _, exponent = f"{value:.5E}".partition("E")
    return f"{mantissa.rstrip('0').rstrip('.')}E{exponent}"


def _section(value: float, code: str) -> tuple[str, float]:
    """Return the part of `code` that is meant for `value`, and the value it shows."""
    sections = _split(code)
    conditions = [_CONDITION.search(each) for each in sections]
    if any(conditions):
        met = (
            section
            for section, said in zip(sections, conditions, strict=True)
            if said is None or _HOLDS[said[1]](value, float(said[2]))
        )
        return next(met, sections[-1]), value
    if len(sections) > 2 and value == 0:
        return sections[2], value
    if len(sections) > 1 and value < 0:
        return sections[1], -value
    return sections[0], value


@lru_cache(maxsize=256)
def _split(code: str) -> list[str]:
    sections, current, quoted = [], "", False
    for character in code:
        quoted ^= character == '"'
        if character == ";" and not quoted:
            sections.append(current)
            current = ""
        else:
            current += character
    return [*sections, current]


def _number(value: float, section: str, plain: str) -> str:
    if re.search(r"E[+-]0", plain):
        return _scientific(value, plain)
    if found := _FRACTION.search(plain):
        return _literals_around(section.replace(found[0], "0", 1), _fraction(value, found))
    places = re.search(r"[#0?][#0?,]*(\.[#0?]*,*)?|\.[#0?]+,*", plain)
    if places is None:
        return _literals_around(section, "")
    pattern = places.group()
    scaled = value * 100 ** plain.count("%") / 1000 ** (len(pattern) - len(pattern.rstrip(",")))
    whole, _, fraction = pattern.rstrip(",").partition(".")
    required, allowed = len(re.findall("0", fraction)), len(fraction)
    text = _rounded(abs(scaled), allowed)
    integer, _, decimals = text.partition(".")
    decimals = decimals[:required] + decimals[required:].rstrip("0")
    integer = integer.lstrip("0").rjust(len(re.findall("0", whole)), "0")
    if "," in whole:
        integer = re.sub(r"(?<=\d)(?=(?:\d{3})+$)", ",", integer)
    is_negative = scaled < 0 and float(text) != 0
    shown = ("-" if is_negative else "") + integer + (f".{decimals}" if "." in pattern else "")
    return _literals_around(section, shown)


def _fraction(value: float, said: re.Match[str]) -> str:
    """Return a number as `1 1/2`, or as `3/2` where the code has no place for whole ones."""
    if abs(value) >= EXACT:
        return general(value)
    from fractions import Fraction  # few charts have any

    below = said[2]
    if below.isdigit() and int(below):
        parts, of = round(abs(value) * int(below)), int(below)
    else:
        near = Fraction(abs(value)).limit_denominator(10 ** min(len(below), 4) - 1)
        parts, of = near.numerator, near.denominator
    whole, rest = divmod(parts, of) if said[1] else (0, parts)
    written = " ".join([*([str(whole)] if whole or not rest else []), *([f"{rest}/{of}"] if rest else [])])
    return f"-{written}" if value < 0 else written


def _rounded(value: float, places: int) -> str:
    """Return `value` with so many decimals, halves rounded up as worksheets do."""
    if value >= EXACT:
        return f"{value:.{places}f}"
    return f"{Decimal(repr(value)).quantize(Decimal(1).scaleb(-places), ROUND_HALF_UP):f}"


def _scientific(value: float, plain: str) -> str:
    fraction = re.search(r"\.([#0?]+)E", plain)
    exponent = re.search(r"E([+-])(0+)", plain)
    mantissa, _, power = f"{value:.{len(fraction.group(1)) if fraction else 0}E}".partition("E")
    number = int(power)
    sign = "-" if number < 0 else "+" if exponent and exponent.group(1) == "+" else ""
    return f"{mantissa}E{sign}{abs(number):0{len(exponent.group(2)) if exponent else 2}d}"


def _literals_around(section: str, number: str) -> str:
    """Return the section's quoted and literal characters with `number` in place of its digits."""
    pieces, is_placed = [], False
    for token in _TOKEN.findall(section):
        if token[0] == '"':
            pieces.append(token[1:-1])
        elif token[0] == "\\":
            pieces.append(token[1:])
        elif token[0] == "_":
            pieces.append(" ")
        elif token[0] == "[":
            pieces.append(_currency(token))
        elif token[0] in "#0?.,":
            pieces.append("" if is_placed else number)
            is_placed = True
        elif token[0] != "*":
            pieces.append(token)
    return "".join(pieces).strip()


def _currency(token: str) -> str:
    """Return the sign of `[$€-2]`; colours and conditions show nothing."""
    return token[2:-1].partition("-")[0] if token.startswith("[$") else ""


def _date(value: float, section: str, is_1904: bool) -> str:
    if not 0 <= value <= LATEST:
        return "#" * 8
    seconds = round(value * 86_400)
    moment = (EPOCH_1904 if is_1904 else EPOCH) + timedelta(seconds=seconds)
    language = _LANGUAGE.search(section)
    names = date_names(int(language[1], 16)) if language else ENGLISH
    has_half = re.search("AM/PM|A/P", section, re.IGNORECASE) is not None
    pieces: list[str] = []
    before = ""
    tokens = _TOKEN.findall(section)
    for place, token in enumerate(tokens):
        letter = token[0].lower()
        if _ELAPSED.fullmatch(token):
            before = token[1].lower()
            pieces.append(f"{seconds // _SPANS[before]:0{len(token) - 2}d}")
            continue
        if letter == "m" and token.lower() != "am/pm":
            after = next((each[0].lower() for each in tokens[place + 1 :] if each[0].lower() in "ymdhs"), "")
            letter = "minute" if before == "h" or after == "s" else "m"
        pieces.append(_date_piece(letter, token, moment, names, has_half=has_half))
        before = letter if letter in ("y", "m", "d", "h", "s", "minute") else before
    return "".join(pieces).strip()


def _date_piece(letter: str, token: str, moment: datetime, names: DateNames, *, has_half: bool) -> str:
    if token.upper() in ("AM/PM", "A/P"):
        return "AM" if moment.hour < 12 else "PM"
    size = len(token)
    hour = (moment.hour - 1) % 12 + 1 if has_half else moment.hour
    makers: dict[str, Callable[[], str]] = {
        "y": lambda: f"{moment.year:04d}" if size > 2 else f"{moment.year % 100:02d}",
        "m": lambda: _named(moment.month, size, names.months[moment.month - 1]),
        "d": lambda: _named(moment.day, size, names.days[moment.weekday()]),
        "h": lambda: f"{hour:0{min(size, 2)}d}",
        "minute": lambda: f"{moment.minute:0{min(size, 2)}d}",
        "s": lambda: f"{moment.second:0{2 if token[:2].lower() == 'ss' else 1}d}",
        '"': lambda: token[1:-1],
        "\\": lambda: token[1:],
        "_": lambda: " ",
        "*": lambda: "",
        "[": lambda: "",
    }
    return makers[letter]() if letter in makers else token


def _named(number: int, size: int, name: str) -> str:
    """Return a day or month as `7`, `07`, `Jul`, `July` or `J`, by the letters of its token."""
    return (str(number), f"{number:02d}", name[:3], name, name[0])[min(size, 5) - 1]
