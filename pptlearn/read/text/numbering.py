"""Automatic numbering: the number of each paragraph, and how every scheme writes it."""

from __future__ import annotations

from collections.abc import Callable

_ROMAN = (
    (1000, "m"),
    (900, "cm"),
    (500, "d"),
    (400, "cd"),
    (100, "c"),
    (90, "xc"),
    (50, "l"),
    (40, "xl"),
    (10, "x"),
    (9, "ix"),
    (5, "v"),
    (4, "iv"),
    (1, "i"),
)
_HAN = "〇一二三四五六七八九"
_THAI = "กขคงจฉชซฌญฎฏฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ"
_HINDI = "कखगघङचछजझञटठडढणतथदधनपफबभमयरलवशषसह"
_HINDI_VOWELS = "अआइईउऊऋएऐओऔ"
_HEBREW = "אבגדהוזחטיכלמנסעפצקרשת"
_ARABIC = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"
_ABJAD = "ابجدهوزحطيكلمنسعفصقرشتثخذضظغ"
_FIRST_DIGITS = {"thai": 0x0E50, "hindi": 0x0966, "wide": 0xFF10}


class Counter:
    """Counts the numbered paragraphs of one text body, a sequence per level."""

    def __init__(self) -> None:
        self._sequences: dict[int, tuple[str, int, int]] = {}

    def next(self, level: int, scheme: str, start: int) -> int:
        """Return the number of the next paragraph at `level`; a change of scheme begins anew."""
        self._forget(level + 1)
        known = self._sequences.get(level)
        number = known[2] + 1 if known is not None and known[:2] == (scheme, start) else start
        self._sequences[level] = (scheme, start, number)
        return number

    def interrupt(self, level: int) -> None:
        """Note a paragraph without a number: sequences at its level and below begin anew after it."""
        self._forget(level)

    def _forget(self, level: int) -> None:
        self._sequences = {known: value for known, value in self._sequences.items() if known < level}


def numbered(scheme: str, number: int) -> str:
    """Return a number as `scheme` (ST_TextAutonumberScheme) shows it."""
    for ending, (before, after) in _FRAMES.items():
        if scheme.endswith(ending):
            write = _WRITERS.get(scheme.removesuffix(ending), str)
            return f"{before}{write(number)}{after}"
    return _WRITERS.get(scheme, str)(number)


def _letters(alphabet: str) -> Callable[[int], str]:
    def write(number: int) -> str:
        # After z comes aa, then bb: the letter is repeated.
        times, place = divmod(number - 1, len(alphabet))
        return alphabet[place] * min(times + 1, 20)

    return write


def _roman(number: int) -> str:
    parts = []
    for value, letters in _ROMAN:
        times, number = divmod(number, value)
        parts.append(letters * min(times, 20))
    return "".join(parts)


def _digits(system: str) -> Callable[[int], str]:
    first = _FIRST_DIGITS[system]
    return lambda number: "".join(chr(first + int(digit)) for digit in str(number))


def _han(number: int) -> str:
    """Return a Chinese or Japanese number; beyond 99 digit by digit."""
    if number > 99:
        return "".join(_HAN[int(digit)] for digit in str(number))
    tens, ones = divmod(number, 10)
    return (
        ("" if tens < 2 else _HAN[tens]) + ("十" if tens else "") + (_HAN[ones] if ones or not tens else "")
    )


def _circled(first: int) -> Callable[[int], str]:
    """Return a writer of ① to ⑩ or its like, and of plain digits beyond."""
    return lambda number: chr(first + number - 1) if number <= 10 else str(number)


_alpha = _letters("abcdefghijklmnopqrstuvwxyz")
_FRAMES = {
    "ParenBoth": ("(", ")"),
    "ParenR": ("", ")"),
    "Period": ("", "."),
    "Minus": ("", "-"),
    "Plain": ("", ""),
}
_WRITERS: dict[str, Callable[[int], str]] = {
    "alphaLc": _alpha,
    "alphaUc": lambda number: _alpha(number).upper(),
    "romanLc": _roman,
    "romanUc": lambda number: _roman(number).upper(),
    "arabicDb": _digits("wide"),
    "circleNumDb": _circled(0x2460),
    "circleNumWdWhite": _circled(0x2460),
    "circleNumWdBlack": _circled(0x2776),
    "ea1Chs": _han,
    "ea1Cht": _han,
    "ea1JpnChsDb": _han,
    "ea1JpnKor": _han,
    "arabic1": _letters(_ARABIC),
    "arabic2": _letters(_ABJAD),
    "hebrew2": _letters(_HEBREW),
    "thaiAlpha": _letters(_THAI),
    "thaiNum": _digits("thai"),
    "hindiAlpha": _letters(_HINDI_VOWELS),
    "hindiAlpha1": _letters(_HINDI),
    "hindiNum": _digits("hindi"),
}
