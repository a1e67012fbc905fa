"""How high a formula stands and how low it hangs, and the fences that grow with it, as in Cambria Math.

Lengths are in em of the part's own size. Constants are those of the MATH table of Cambria Math, as
PowerPoint's own PDFs show it at work.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import reduce
from typing import NamedTuple
from unicodedata import combining, normalize

from pptlearn.model.fonts import FENCE_HEIGHTS
from pptlearn.model.text import MathNode
from pptlearn.render.text.formula_room import APPLIED, SCRIPTED, STEP

AXIS = 0.286
"""Where fraction bars, signs and fences have their middle."""
RULE = 0.065
"""A fraction's bar, and the least room between it and what it parts."""
SHRINKS = (0.73, 0.822, 1.0)
"""What a script is of its base, by how deep that is itself: 73 % of the formula's size, then 60 %."""
SUBSCRIPT_DOWN, SUPERSCRIPT_UP = 0.204, 0.364
SUPERSCRIPT_DROP, SUBSCRIPT_DROP = 0.225, 0.156
"""How far a script stands inside the edge of a base that is more than a letter."""
PLAIN = 1.05
"""Up to this height a base is as good as a letter."""
SCRIPTS_APART = 0.16
NUMERATOR_UP, DENOMINATOR_DOWN = (0.586, 0.757), (0.503, 0.669)
"""In a line, and displayed."""
STACK_UP, STACK_DOWN, STACKED_APART = (0.459, 0.757), (0.376, 0.669), (0.195, 0.322)
"""The same of fractions without a bar."""
EMPTY = 0.778
"""The ascent of Cambria Math, which an argument that was left empty takes."""
ROWS_APART = 1.22
"""Between the baselines of a matrix's rows."""
LIMIT_APART, ACCENT_UP, RADICAL_UP = 0.11, 0.17, 0.21
LARGE_SIGNS = (0.76, 1.14)
"""How high a sum or union is in a line, and displayed."""

LONG = 20
"""Characters from which on a line is taken to end inside fences."""
SHORT = 0.25
"""Em by which a fence may be shorter than what it is around."""


Nodes = Sequence[MathNode]


class Ink(NamedTuple):
    """How far something reaches above the baseline and below it."""

    up: float = 0.0
    down: float = 0.0

    def beside(self, other: Ink) -> Ink:
        return Ink(max(self.up, other.up), max(self.down, other.down))

    def raised(self, by: float) -> Ink:
        return Ink(self.up + by, self.down - by)

    def times(self, share: float) -> Ink:
        return Ink(self.up * share, self.down * share)

    @property
    def height(self) -> float:
        return self.up + self.down

    @property
    def around_axis(self) -> float:
        """The height of what is around it, with its middle on the axis."""
        return 2 * max(self.up - AXIS, self.down + AXIS)


LETTERS = (
    ("acegmnopqrsuvwxyzαγεηικμνοπρςστυφχψωϵϰϱϖı", Ink(0.485, 0.01)),
    ("bdfhklβδζθλξϑ∂ℓ", Ink(0.70, 0.01)),
    ("ij", Ink(0.67, 0.01)),
    ("t", Ink(0.615, 0.01)),
    ("()[]{}|⟨⟩⌈⌉⌊⌋∥∣/\\", Ink(0.706, 0.221)),
    ("+−-±∓×÷=≈≡∼<>∘∪∩∧∨⊕⊗→←↔", Ink(0.6, 0.03)),
    ("≤≥≠⊆⊇≅", Ink(0.65, 0.1)),
    (",;", Ink(0.47, 0.135)),
    (".…⋯⋅·∙∗", Ink(0.3, 0.0)),
    ("′″‴⁗", Ink(0.742, 0.0)),
)
"""How high letters of Cambria Math are; those not said are as high as capitals."""
PRIMES, PRIME = frozenset("′″‴⁗"), Ink(0.52, 0.0)
"""Their form in scripts is lower, and larger."""
CAPITAL = Ink(0.674, 0.01)
SCRIPTS_UP, SCRIPTS_DOWN = 0.67, 0.195
"""How far the forms of letters reach at most that stand in scripts."""
HANGING = {"Q": 0.187, **dict.fromkeys("gjpqyβγζημρςφχψξ", 0.215), "f": 0.218}
"""How low letters hang that do."""
INK_OF = {char: ink for chars, ink in LETTERS for char in chars}


def ink_of(node: MathNode, depth: int = 0, *, is_display: bool = False) -> Ink:
    """Return where the ink of a part of a formula is; `depth` says how many scripts it is inside."""
    draw = PARTS.get(node.tag)
    if draw is not None and node.children:
        return draw(node, depth, is_display)
    if (step := step_of(node)) is not None:
        return _around_axis(FENCE_HEIGHTS[step])
    if node.tag == "mo" and ("largeop", "true") in node.attributes:
        return _around_axis(LARGE_SIGNS[is_display])
    own = reduce(Ink.beside, (_letter(char, depth) for char in normalize("NFKC", node.text)), Ink())
    return own.beside(_row(node.children, depth, is_display))


def with_sized_fences(node: MathNode, depth: int = 0) -> MathNode:
    """Return the formula with the step of each fence said, of the heights there are."""
    inner = tuple(
        with_sized_fences(child, depth + (node.tag in SCRIPTED and index > 0))
        for index, child in enumerate(node.children)
    )
    fences = [each for each in inner if ("fence", "true") in each.attributes]
    if fences:
        step = (STEP, str(_step(_within(inner), fences[0].text, depth)))
        inner = tuple(
            replace(each, attributes=(*each.attributes, step)) if each in fences else each for each in inner
        )
    return replace(node, children=inner)


def _step(inside: Nodes, fence: str, depth: int) -> int:
    """Return which of the heights there are the fences around something have.

    What stands in two rows counts as if its middle were on the axis. Fences are higher than those of their
    kind which they touch: f((x, y)), but {(x, y)} or (a(b)c); long ones, which end lines, by a step more.
    """
    ink = _row(inside, depth)
    is_stack = len(inside) == 1 and ("linethickness", "0") in inside[0].attributes
    needed = (ink.height if is_stack else ink.around_axis) - SHORT
    last = len(FENCE_HEIGHTS) - 1
    step = next((step for step, height in enumerate(FENCE_HEIGHTS) if height >= needed), last)
    touched = max(_touched(inside, fence), default=-1)
    is_long = touched >= 0 and sum(len(said(node)) for node in inside) > LONG
    return min(max(step + is_long, touched + 1), last)


def _within(row: Nodes) -> Nodes:
    """Return what is between the fences of a row."""
    return [each for each in row if ("fence", "true") not in each.attributes]


def _touched(nodes: Nodes, fence: str) -> Iterator[int]:
    """Yield the steps of the fences of a kind with which a row begins or ends; a function keeps its own."""
    is_of_function = len(nodes) > 1 and nodes[-2].text == APPLIED
    for node in (*nodes[:1], *(() if is_of_function else nodes[-1:])):
        if node.tag == "mrow" and node.children:
            if node.children[0].text == fence:
                yield step_of(node.children[0]) or 0
            yield from _touched(node.children, fence)


def said(node: MathNode) -> str:
    """Return all the characters of a part."""
    return node.text + "".join(map(said, node.children))


def step_of(node: MathNode) -> int | None:
    """Return a fence's step; None where a part is no fence, or its height is not said."""
    return next((int(value) for name, value in node.attributes if name == STEP), None)


def _around_axis(height: float) -> Ink:
    return Ink(height / 2 + AXIS, height / 2 - AXIS)


def _letter(char: str, depth: int) -> Ink:
    if combining(char) or char.isspace():
        return Ink()
    ink = INK_OF.get(char, CAPITAL)
    ink = ink.beside(Ink(0.0, HANGING.get(char, 0.0)))
    if depth and char in PRIMES:
        return PRIME
    return Ink(min(ink.up, SCRIPTS_UP), min(ink.down, SCRIPTS_DOWN)) if depth and char.isalnum() else ink


def _row(nodes: Iterable[MathNode], depth: int, is_display: bool = False) -> Ink:
    return reduce(Ink.beside, (ink_of(node, depth, is_display=is_display) for node in nodes), Ink())


def _smaller(node: MathNode, depth: int) -> Ink:
    """Return a script, in em of what it stands at; an empty one is as high as a letter of any kind."""
    ink = ink_of(node, depth + 1) if node.children or node.text else Ink(EMPTY)
    return ink.times(SHRINKS[min(depth, 2)])


def _subscript(node: MathNode, depth: int, is_display: bool) -> Ink:
    base, below = ink_of(node.children[0], depth), _smaller(node.children[-1], depth)
    return base.beside(below.raised(-_down(base)))


def _superscript(node: MathNode, depth: int, is_display: bool) -> Ink:
    base, above = ink_of(node.children[0], depth), _smaller(node.children[-1], depth)
    return base.beside(above.raised(_up(base)))


def _both_scripts(node: MathNode, depth: int, is_display: bool) -> Ink:
    base = ink_of(node.children[0], depth)
    below, above = (_smaller(child, depth) for child in node.children[-2:])
    down, up = _down(base), _up(base)
    apart = max(0.0, SCRIPTS_APART - ((up - above.down) - (below.up - down))) / 2
    return base.beside(below.raised(-down - apart)).beside(above.raised(up + apart))


def _down(base: Ink) -> float:
    return max(SUBSCRIPT_DOWN, base.down + SUBSCRIPT_DROP if base.height > PLAIN else 0.0)


def _up(base: Ink) -> float:
    return max(SUPERSCRIPT_UP, base.up - SUPERSCRIPT_DROP if base.height > PLAIN else 0.0)


def _fraction(node: MathNode, depth: int, is_display: bool) -> Ink:
    part = ink_of if is_display else _smaller
    above, below = (part(child, depth) for child in node.children[:2])
    if ("linethickness", "0") in node.attributes:
        return _stacked(above, below, is_display)
    up = max(NUMERATOR_UP[is_display], AXIS + 1.5 * RULE + above.down)
    down = max(DENOMINATOR_DOWN[is_display], 1.5 * RULE - AXIS + below.up)
    return above.raised(up).beside(below.raised(-down))


def _stacked(above: Ink, below: Ink, is_display: bool) -> Ink:
    """Return a fraction without a bar, its parts kept apart."""
    up, down = STACK_UP[is_display], STACK_DOWN[is_display]
    apart = max(0.0, STACKED_APART[is_display] - (up - above.down + down - below.up)) / 2
    return above.raised(up + apart).beside(below.raised(-down - apart))


def _limits(node: MathNode, depth: int, is_display: bool) -> Ink:
    base = ink_of(node.children[0], depth, is_display=is_display)
    found = base
    if node.tag != "mover":
        below = _smaller(node.children[1], depth)
        found = found.beside(below.raised(-base.down - LIMIT_APART - below.up))
    if node.tag != "munder":
        is_accent = ("accent", "true") in node.attributes
        above = Ink(ACCENT_UP) if is_accent else _smaller(node.children[-1], depth)
        found = found.beside(above.raised(base.up + (0 if is_accent else LIMIT_APART + above.down)))
    return found


def _root(node: MathNode, depth: int, is_display: bool) -> Ink:
    inside = _row(node.children, depth, is_display)
    return Ink(inside.up + RADICAL_UP, inside.down)


def _matrix(node: MathNode, depth: int, is_display: bool) -> Ink:
    rows = [_row(row.children, depth) for row in node.children]
    height = rows[0].up + ROWS_APART * (len(rows) - 1) + rows[-1].down
    return _around_axis(height)


PARTS: dict[str, Callable[[MathNode, int, bool], Ink]] = {
    "msub": _subscript,
    "msup": _superscript,
    "msubsup": _both_scripts,
    "mfrac": _fraction,
    "munder": _limits,
    "mover": _limits,
    "munderover": _limits,
    "msqrt": _root,
    "mroot": _root,
    "mtable": _matrix,
}
