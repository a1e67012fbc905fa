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


FORMULA_ADVANCES = {
    "ℒ": 0.617, "ℬ": 0.711, "ℱ": 0.735, "ℛ": 0.762, "ℳ": 1.144, "ℎ": 0.575,
    "⋅": 0.282, "𝐴": 0.64, "𝐵": 0.68, "𝐶": 0.636, "𝐷": 0.721, "𝐸": 0.663, "𝐺": 0.672,
    "𝐻": 0.754, "𝐾": 0.745, "𝑁": 0.753, "𝑃": 0.644, "𝑄": 0.704, "𝑅": 0.668, "𝑆": 0.55, "𝑇": 0.614,
    "𝑉": 0.657, "𝑊": 0.988, "𝑋": 0.668, "𝑌": 0.626, "𝑍": 0.614, "𝑎": 0.567, "𝑏": 0.563, "𝑐": 0.49,
    "𝑑": 0.614, "𝑒": 0.513, "𝑓": 0.579, "𝑔": 0.627, "𝑗": 0.5, "𝑘": 0.579, "𝑛": 0.59, "𝑝": 0.568,
    "𝑞": 0.567, "𝑟": 0.496, "𝑡": 0.419, "𝑢": 0.599, "𝑣": 0.572, "𝑤": 0.763, "𝑥": 0.562, "𝑦": 0.579,
    "𝒜": 0.929, "𝒫": 0.754, "𝒬": 0.681, "𝒮": 0.607, "𝛾": 0.549, "𝜀": 0.487, "𝜎": 0.609,
}  # fmt: skip
"""Em from a letter to what follows it in a formula, measured on PowerPoint's own PDFs: in Cambria Math it has
more room there than its advance width, for its slant."""
MATH_PERCENTS = {"ScriptPercentScaleDown": 73, "ScriptScriptPercentScaleDown": 60}
MATH_LENGTHS = {
    "AxisHeight": 0.286,
    "SubscriptShiftDown": 0.212,
    "SubscriptTopMax": 0.33,
    "SubscriptBaselineDropMin": -0.02,
    "SuperscriptShiftUp": 0.364,
    "SuperscriptBaselineDropMax": 0.38,
    "SuperscriptBottomMaxWithSubscript": 0.36,
    "SubSuperscriptGapMin": 0.16,
    "SpaceAfterScript": 0.056,
    "FractionNumeratorShiftUp": 0.584,
    "FractionDenominatorShiftDown": 0.504,
    "FractionRuleThickness": 0.065,
}
"""Constants of the MATH table (em) with which browsers set scripts and fractions where PowerPoint does with
Cambria Math, measured on its own PDFs. Browsers bound a script by what it stands at even when that is one
letter, where PowerPoint does not: hence the two drops."""


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
