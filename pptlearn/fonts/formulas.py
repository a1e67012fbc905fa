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
    **dict.fromkeys("0123456789", 0.554),
    "ℒ": 0.617, "ℬ": 0.711, "ℱ": 0.735, "ℛ": 0.762, "ℳ": 1.144, "ℎ": 0.575,
    "⋅": 0.282, "𝐴": 0.643, "𝐵": 0.683, "𝐶": 0.641, "𝐷": 0.722, "𝐸": 0.664, "𝐹": 0.65, "𝐺": 0.674,
    "𝐻": 0.757, "𝐾": 0.729, "𝐿": 0.552, "𝑁": 0.757, "𝑃": 0.645, "𝑄": 0.706, "𝑅": 0.667, "𝑆": 0.549,
    "𝑇": 0.617, "𝑉": 0.657, "𝑊": 0.989, "𝑋": 0.669, "𝑌": 0.627, "𝑍": 0.617, "𝑎": 0.582, "𝑏": 0.561,
    "𝑐": 0.492, "𝑑": 0.611, "𝑒": 0.518, "𝑓": 0.579, "𝑔": 0.629, "𝑖": 0.349, "𝑗": 0.376, "𝑘": 0.581,
    "𝑙": 0.348, "𝑛": 0.591, "𝑜": 0.555, "𝑝": 0.57, "𝑞": 0.569, "𝑟": 0.498, "𝑠": 0.482, "𝑡": 0.419,
    "𝑢": 0.599, "𝑣": 0.573, "𝑤": 0.768, "𝑥": 0.562, "𝑦": 0.577,
    "𝒜": 0.929, "𝒫": 0.754, "𝒬": 0.681, "𝒮": 0.607, "𝛾": 0.552, "𝜀": 0.487, "𝜎": 0.609,
}  # fmt: skip
"""Em from a letter to what follows it in a formula: in Cambria Math its advance width and the room for its
slant (the italics correction of the MATH table)."""
SCRIPT_ADVANCES = {
    **dict.fromkeys("0123456789", 0.579), **dict.fromkeys("+−=≠", 0.728), **dict.fromkeys("<>", 0.737),
    **dict.fromkeys("≤≥", 0.625), "ℎ": 0.622, "𝐾": 0.72, "𝑃": 0.646, "𝑅": 0.657, "𝑉": 0.652, "𝑐": 0.505,
    "𝑑": 0.639, "𝑒": 0.542, "𝑓": 0.6, "𝑔": 0.66, "𝑖": 0.351, "𝑗": 0.469, "𝑘": 0.605, "𝑙": 0.353,
    "𝑛": 0.649, "𝑜": 0.589, "𝑝": 0.629, "𝑞": 0.599, "𝑟": 0.529, "𝑠": 0.484, "𝑡": 0.44, "𝑢": 0.649,
    "𝜎": 0.651,
}  # fmt: skip
"""Em, of their own size, of the forms that Cambria Math has for scripts, measured."""
PRIMES = "′″‴⁗"
"""Raised by themselves: their forms for superscripts are as much lower, and larger, as a superscript is."""
AXIS = 0.286
"""Em above the baseline where fences have their middle."""
FENCES = "()[]{}|‖⟨⟩⌈⌉⌊⌋"
WIDER_BY_HEIGHT = dict.fromkeys("(){}⟨⟩", 0.1)
"""Em by which a round fence is wider for each em that it is higher, measured; straight ones are not."""
MATH_PERCENTS = {"ScriptPercentScaleDown": 73, "ScriptScriptPercentScaleDown": 60}
MATH_LENGTHS = {
    "AxisHeight": AXIS,
    "SubscriptShiftDown": 0.212,
    "SubscriptTopMax": 0.33,
    "SubscriptBaselineDropMin": -0.02,
    "SuperscriptShiftUp": 0.364,
    "SuperscriptBaselineDropMax": 0.38,
    "SuperscriptBottomMaxWithSubscript": 0.36,
    "SubSuperscriptGapMin": 0.16,
    "SpaceAfterScript": 0.05,
    "FractionNumeratorShiftUp": 0.586,
    "FractionNumeratorDisplayStyleShiftUp": 0.757,
    "FractionDenominatorShiftDown": 0.503,
    "FractionDenominatorDisplayStyleShiftDown": 0.669,
    "FractionRuleThickness": 0.065,
    "FractionNumeratorGapMin": 0.065,
    "FractionNumDisplayStyleGapMin": 0.127,
    "FractionDenominatorGapMin": 0.065,
    "FractionDenomDisplayStyleGapMin": 0.127,
    "StackTopShiftUp": 0.459,
    "StackTopDisplayStyleShiftUp": 0.757,
    "StackBottomShiftDown": 0.376,
    "StackBottomDisplayStyleShiftDown": 0.669,
    "StackGapMin": 0.195,
    "StackDisplayStyleGapMin": 0.322,
    "LowerLimitGapMin": 0.065,
    "LowerLimitBaselineDropMin": 0.606,
    "UpperLimitGapMin": 0.065,
    "UpperLimitBaselineRiseMin": 0.244,
    "RadicalVerticalGap": 0.081,
    "RadicalDisplayStyleVerticalGap": 0.169,
    "RadicalRuleThickness": 0.065,
    "RadicalExtraAscender": 0.065,
    "OverbarVerticalGap": 0.169,
    "OverbarRuleThickness": 0.065,
    "OverbarExtraAscender": 0.065,
    "UnderbarVerticalGap": 0.169,
    "UnderbarRuleThickness": 0.065,
    "UnderbarExtraDescender": 0.065,
    "AccentBaseHeight": 0.477,
}
"""Constants of the MATH table (em), Cambria Math's own but for the scripts'. Browsers bound a script by what
it stands at even when that is one letter, where PowerPoint does not: hence the drops, which are measured."""


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
