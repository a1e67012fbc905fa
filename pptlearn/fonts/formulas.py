"""Which characters a formula draws: MathML shows single letters in mathematical italics."""

from __future__ import annotations

from collections.abc import Iterator

from pptlearn.model.text import Formula, MathNode

ITALICS = (
    ("A", "Z", 0x1D434),
    ("a", "z", 0x1D44E),
    ("Α", "Ω", 0x1D6E2),
    ("α", "ω", 0x1D6FC),
)
"""First and last plain letter, and where Unicode's italics of that alphabet start."""
ODD_ITALICS = {
    "h": "ℎ",
    "ı": "𝚤",
    "ȷ": "𝚥",
    "∂": "𝜕",
    "∇": "𝛻",
    "ϵ": "𝜖",
    "ϑ": "𝜗",
    "ϰ": "𝜘",
    "ϕ": "𝜙",
    "ϱ": "𝜚",
    "ϖ": "𝜛",
}
SETTING = "−⋅′″‴ˆˇ˜˙¨¯‾→⃗()[]{}|‖√"
"""What browsers draw for the marks of a formula: minus, dot, primes, accents, fences, the radical."""


def formula_characters(formula: Formula) -> str:
    """Return every character a formula may draw."""
    plain = formula.text + "".join(_texts(formula.math))
    return plain + "".join(italic(char) for char in set(plain)) + SETTING


def italic(char: str) -> str:
    """Return the mathematical italic of a letter, and anything else as it is."""
    for first, last, start in ITALICS:
        if first <= char <= last and char not in ODD_ITALICS:
            return chr(start + ord(char) - ord(first))
    return ODD_ITALICS.get(char, char)


def _texts(node: MathNode) -> Iterator[str]:
    yield node.text
    for child in node.children:
        yield from _texts(child)
