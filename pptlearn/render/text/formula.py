"""Formulas as MathML, which browsers set themselves and screen readers read."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from itertools import zip_longest

from pptlearn.model.text import Formula, MathNode
from pptlearn.render.markup import Element, el, number
from pptlearn.render.text.ink import Css
from pptlearn.render.text.run import beyond, letters, styled
from pptlearn.render.text.setting import Setting

MATHML = frozenset(
    {"math", "mi", "mn", "mo", "ms", "mtext", "mspace", "mrow", "mfrac", "msqrt", "mroot"}
    | {"msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts", "mprescripts", "none"}
    | {"mtable", "mtr", "mtd", "mpadded", "mphantom", "menclose", "merror", "mstyle", "semantics"}
)
"""The elements a formula may be made of; anything else becomes `mrow`."""
ATTRIBUTES = frozenset(
    {"mathvariant", "stretchy", "fence", "separator", "accent", "accentunder", "largeop", "movablelimits"}
    | {"linethickness", "displaystyle", "scriptlevel", "columnalign", "rowspacing", "columnspacing"}
    | {"form", "minsize", "maxsize", "lspace", "rspace", "width", "height", "depth", "bevelled", "symmetric"}
    | {"notation"}
)
OPENING, CLOSING = frozenset("([{⟨⌈⌊⟦"), frozenset(")]}⟩⌉⌋⟧")
TIGHT = frozenset("/\\′″‴⁗…⋯")
"""Operators that PowerPoint sets without room around them."""
ELLIPSES, BEFORE_COMMA = frozenset("…⋯"), "0.167em"
"""Dots, which keep as far from a comma after them as it keeps from what follows it."""
SMALL_DOT = {"∙": "⋅"}
"""The bullet operator is as small as a dot in Cambria Math, and a bullet in other fonts."""
AROUND_DOT = "0.222em"
"""Its room, as that of any sign between two numbers; browsers give a dot less."""
PRIMES = frozenset("′″‴⁗")
LOW = PRIMES | {"∗"}
"""Superscripts that are no higher than a letter."""
HANGING = frozenset("gjpqyβγζημρςφχψ𝑔𝑗𝑝𝑞𝑦𝛽𝛾𝜁𝜂𝜇𝜌𝜑𝜒𝜓()[]{}|")
"""What hangs so low in a subscript that fences around it grow."""
SCRIPTED = frozenset({"msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts"})
"""What has its base first and smaller parts after it, where operators have no room around them."""
TALL = (SCRIPTED - {"msub", "msup"}) | {"mfrac", "msqrt", "mroot", "mtable"}
BREAKS = frozenset("=≠<>≤≥≪≫≈≅≃∼≡≔∈∉∋⊂⊆⊄⊃⊇∝→←↔⇒⇐⇔↦+−-±∓×·÷∪∩∧∨⊕⊗")
"""Operators after which PowerPoint may go on in the next line."""

BEFORE_SUBSCRIPT = {
    "B": 0.617, "C": 0.539, "F": 0.413, "G": 0.569, "K": 0.623, "L": 0.533, "N": 0.646, "P": 0.514,
    "Q": 0.647, "R": 0.617, "W": 0.82, "X": 0.605, "e": 0.467, "f": 0.395, "i": 0.305, "j": 0.299,
    "p": 0.503, "q": 0.52,
}  # fmt: skip
"""Em from a letter's start to its subscript in Cambria Math, where its slant leaves room there (measured)."""

NEARER = {"j": 0.121}
"""Em by which a letter is nearer to what stands before it than in scripts (measured)."""

Nodes = list[MathNode]


def draw_formula(formula: Formula, strut: Css, setting: Setting) -> Element:
    """Return the formula as `<math>`; one that stands in a line is several, so that the line may break."""
    parts = [list(_top(formula.math))] if formula.is_display else list(_parts(formula.math))
    drawn = [el("math", *_row(part), display="inline") for part in parts]
    css = beyond(strut, {**letters(formula.style, setting), "text-indent": "0"})
    if len(drawn) == 1:
        css |= {"math-style": "normal"} if formula.is_display else {}
        return styled_math(drawn[0], css).set("alttext", formula.text or None)
    broken: list[Element | str] = []
    for part in drawn:
        broken += [part, el("wbr")]
    return styled("span", broken[:-1], css, role="math", aria_label=formula.text or None)


def styled_math(math: Element, css: Css) -> Element:
    return math.set("style", ";".join(f"{name}:{value}" for name, value in css.items()) or None)


def _top(math: MathNode) -> tuple[MathNode, ...]:
    """Return the nodes of a formula's outermost row."""
    only = math.children[0] if len(math.children) == 1 else None
    return _top(only) if only is not None and _is_plain_row(only) else math.children


def _is_plain_row(node: MathNode) -> bool:
    return node.tag in ("mrow", "mstyle") and not any(map(_is_fence, node.children))


def _is_fence(node: MathNode) -> bool:
    return ("fence", "true") in node.attributes


def _parts(math: MathNode) -> Iterator[Nodes]:
    """Yield the pieces between which a line may break, each with the operator at its end."""
    part: Nodes = []
    for node in _top(math):
        part.append(node)
        if node.tag == "mo" and node.text in BREAKS and len(part) > 1:
            yield part
            part = []
    if part:
        yield part


def _row(part: Nodes) -> list[Element]:
    """Return the elements of a piece; the operator at its end has room on both sides, as if it went on.

    An operator alone has no room around it: the words beside it have their own spaces.
    """
    signs = [node for node in part if node.tag != "mspace"]
    is_alone = len(signs) == 1 and signs[0].tag == "mo"
    row = list(_elements(part, is_tight=is_alone))
    if len(part) > 1 and part[-1].text in BREAKS:
        row[-1].set("form", "infix")
    return row


def _elements(nodes: Iterable[MathNode], *, is_tight: bool) -> Iterator[Element]:
    """Yield the elements of a row."""
    nodes = tuple(nodes)
    for node, after in zip_longest(nodes, nodes[1:]):
        element = _element(node, is_tight=is_tight)
        if node.text in ELLIPSES and not is_tight and after is not None and after.text == ",":
            element.set("rspace", BEFORE_COMMA)
        yield element


def _element(node: MathNode, *, is_tight: bool = False) -> Element:
    if _is_primed(node):
        return el("mrow", *(_element(child, is_tight=is_tight) for child in node.children))
    element = el(node.tag if node.tag in MATHML else "mrow", SMALL_DOT.get(node.text, node.text) or None)
    for name, value in _operator(node, is_tight=is_tight) + node.attributes:
        if name in ATTRIBUTES:
            element.set(name, value)
    if node.tag == "mi" and not is_tight and not node.attributes:
        return _at_full_size(node, element)
    if node.tag in SCRIPTED:
        element.add(*(_element(part, is_tight=is_tight or i > 0) for i, part in enumerate(node.children)))
        _tuck_in(node, element)
    else:
        element.add(*_elements(node.children, is_tight=is_tight))
    return element if _is_tall(node) else _not_grown(element)


def _at_full_size(letter: MathNode, element: Element) -> Element:
    """Return a letter as it stands where it is no script: fonts are made for the ones there."""
    nearer = NEARER.get(unicodedata.normalize("NFKC", letter.text))
    return element if nearer is None else element.set("style", f"margin-left:{number(-nearer)}em")


def _tuck_in(node: MathNode, element: Element) -> None:
    """Bring a subscript to where its letter leaves room for it."""
    base = node.children[0] if node.children else None
    if node.tag not in ("msub", "msubsup") or base is None or base.tag != "mi" or base.attributes:
        return
    width = BEFORE_SUBSCRIPT.get(unicodedata.normalize("NFKC", base.text))
    if width is not None:
        letter = el("mi", base.text)
        element.children[0] = el("mpadded", letter, width=f"{number(width)}em")


def _is_tall(node: MathNode) -> bool:
    """Tell whether anything in a formula is higher or hangs lower than letters."""
    is_tall = (
        node.tag in TALL
        or (node.tag == "msup" and node.children[-1].text not in LOW)
        or (node.tag == "msub" and not HANGING.isdisjoint(_letters(node.children[-1])))
    )
    return is_tall or any(map(_is_tall, node.children))


def _letters(node: MathNode) -> str:
    return node.text + "".join(map(_letters, node.children))


def _not_grown(row: Element) -> Element:
    """Keep the fences of a row of letters at the letters' size, where a browser would take a larger sign."""
    for child in row.children:
        if isinstance(child, Element) and child.tag == "mo" and "fence" in child.attributes:
            child.set("stretchy", "false")
    return row


def _is_primed(node: MathNode) -> bool:
    """Tell whether a superscript is primes alone, whose letter already stands raised."""
    return node.tag == "msup" and len(node.children) == 2 and node.children[1].text in PRIMES


def _operator(node: MathNode, *, is_tight: bool) -> tuple[tuple[str, str], ...]:
    """Return how an operator stands, where its place in the row would tell a browser otherwise."""
    if node.tag != "mo":
        return ()
    if is_tight or node.text in TIGHT:
        return (("lspace", "0"), ("rspace", "0"))
    if node.text in SMALL_DOT:
        return (("lspace", AROUND_DOT), ("rspace", AROUND_DOT))
    form = "prefix" if node.text in OPENING else "postfix" if node.text in CLOSING else ""
    return (("form", form), ("stretchy", "false")) if form else ()
