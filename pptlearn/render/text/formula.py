"""Formulas as MathML, which browsers set themselves and screen readers read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest
from unicodedata import name, normalize

from pptlearn.model.fonts import fence_feature
from pptlearn.model.text import Formula, MathNode
from pptlearn.render.markup import Element, el, number
from pptlearn.render.text.formula_ink import Ink, ink_of, said, step_of, with_sized_fences
from pptlearn.render.text.formula_line import formula_strut
from pptlearn.render.text.formula_room import (
    APPLIED,
    CLASS_OF,
    JOINING,
    ROOM,
    SCRIPTED,
    kinds,
    rooms,
    tight_rooms,
)
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
SMALL_DOT = {"∙": "⋅"}
"""The bullet operator is as small as a dot in Cambria Math, and a bullet in other fonts."""

SCRIPT_PLACES = {
    "A": (0.635, 0.624), "B": (0.617, 0.683), "C": (0.539, 0.655), "D": (0.634, 0.722), "E": (0.571, 0.664),
    "F": (0.503, 0.65), "G": (0.569, 0.691), "H": (0.669, 0.757), "K": (0.623, 0.75), "L": (0.533, 0.474),
    "N": (0.646, 0.787), "P": (0.515, 0.645), "Q": (0.647, 0.706), "R": (0.617, 0.667), "S": (0.485, 0.581),
    "T": (0.488, 0.649), "V": (0.493, 0.681), "W": (0.82, 1.012), "X": (0.605, 0.693), "Y": (0.438, 0.644),
    "Z": (0.563, 0.634), "a": (0.557, 0.582), "b": (0.507, 0.571), "c": (0.436, 0.509), "d": (0.58, 0.611),
    "e": (0.467, 0.55), "f": (0.395, 0.611), "g": (0.578, 0.629), "h": (0.555, 0.572), "i": (0.317, 0.368),
    "j": (0.323, 0.406), "k": (0.552, 0.601), "l": (0.316, 0.348), "n": (0.574, 0.591), "o": (0.501, 0.564),
    "p": (0.527, 0.58), "q": (0.521, 0.569), "r": (0.366, 0.524), "s": (0.438, 0.509), "t": (0.38, 0.451),
    "u": (0.575, 0.599), "v": (0.534, 0.603), "w": (0.706, 0.8), "x": (0.522, 0.587), "y": (0.529, 0.608),
    "γ": (0.492, 0.584), "σ": (0.517, 0.644), "ℬ": (0.652, 0.711), "𝒮": (0.527, 0.607),
}  # fmt: skip
"""Em from the start of an italic letter of Cambria Math to its subscript and to its superscript: from its
advance, its slant and the kerning of its corners, most of them measured in PowerPoint's own PDFs as well."""
TUCKED = {"j": 0.09, "1": 0.024}
"""Em by which a subscript that begins with this moves under its letter."""
UNTUCKED = "Q"
LETTER = {"height": "0.7em", "depth": "0.2em"}
"""What a letter's scripts are told of it; in Firefox they would stand off the box of its face."""
SCRIPT = 0.73
"""Size of a script."""

SPACE, UNSEEN = 0.22, 0.005
"""Em of Cambria Math's space, and what is too little to be said."""
LONG = 13
"""Characters above which PowerPoint ends a line within fences; what is shorter it keeps whole."""

Nodes = Sequence[MathNode]


def draw_formula(formula: Formula, strut: Css, setting: Setting) -> Element:
    """Return the formula as `<math>`; one that stands in a line is several, so that the line may break."""
    row = list(_top(with_sized_fences(formula.math)))
    parts = [row] if formula.is_display else list(_parts(row))
    css = beyond(strut, {**letters(formula.style, setting), "text-indent": "0"})
    drawn = [el("math", *_row(part), display="inline") for part in parts]
    inks = [_ink(part, is_display=formula.is_display) for part in parts]
    if len(drawn) == 1:
        alone = drawn[0].set("style", _written(css)).set("alttext", formula.text or None)
        alone.set("displaystyle", "true" if formula.is_display else None)
        return held_open(alone, inks[0], formula, setting)
    broken: list[Element | str] = []
    for part, ink, sign in zip(drawn, inks, parts, strict=True):
        broken += [held_open(part, ink, formula, setting), _space_after(sign[-1])]
    return styled("span", broken[:-1], css, role="math", aria_label=formula.text or None)


def _space_after(sign: MathNode) -> Element | str:
    """Return the room after a sign at which a line may end, as a space, which is not seen at a line's end."""
    wider = ROOM.get((CLASS_OF.get(sign.text, ""), "letter"), 0.0) - SPACE
    return el("span", " ", style=f"word-spacing:{number(wider)}em") if abs(wider) > UNSEEN else " "


def held_open(math: Element, ink: Ink, formula: Formula, setting: Setting) -> Element:
    """Return a piece beside what holds its line open, where it needs more room than other lines have."""
    strut = formula_strut(ink, formula.style.size, setting)
    piece = el("span", math, class_="formula")
    if not strut:
        return piece
    return el("span", el("span", style=_written(strut), class_="strut"), piece, class_="whole")


def _written(css: Css) -> str | None:
    return ";".join(f"{what}:{value}" for what, value in css.items()) or None


def _ink(part: Nodes, *, is_display: bool) -> Ink:
    return ink_of(MathNode("mrow", children=tuple(part)), is_display=is_display)


def _top(row: MathNode, *, is_open: bool = False) -> Iterator[MathNode]:
    """Yield the nodes of a formula's outermost row, and of the rows in it.

    Of what is in fences, only long ones and those in long ones (`is_open`) are taken apart.
    """
    for node, after in zip_longest(row.children, row.children[1:]):
        is_name = after is not None and after.text == APPLIED
        is_long = is_open or len(said(node)) > LONG
        if node.tag in ("mrow", "mstyle") and not is_name and (is_long or not _is_fenced(node)):
            yield from _top(node, is_open=is_open or _is_fenced(node))
        else:
            yield node


def _is_fenced(row: MathNode) -> bool:
    return any(step_of(child) is not None for child in row.children)


def _parts(row: Nodes) -> Iterator[list[MathNode]]:
    """Yield the pieces between which a line may break, each with the operator at its end."""
    part: list[MathNode] = []
    for node, kind in zip(row, kinds(row), strict=True):
        part.append(node)
        if node.tag == "mo" and kind in JOINING and len(part) > 1:
            yield part
            part = []
    if part:
        yield part


def _row(nodes: Nodes, *, is_tight: bool = False) -> list[Element]:
    """Return the elements of a row, with the room between them said."""
    row: list[Element] = []
    after = tight_rooms(nodes) if is_tight else rooms(nodes)
    for node, room in zip(nodes, after, strict=True):
        element = _element(node, is_tight=is_tight)
        row.append(element)
        if element.tag == "mo" and ("stretchy" not in element.attributes or step_of(node) is not None):
            element.set("stretchy", "false")
        if room and element.tag == "mo":
            element.set("rspace", f"{number(room)}em")
        elif room:
            row.append(el("mspace", width=f"{number(room)}em"))
    return row


def _element(node: MathNode, *, is_tight: bool) -> Element:
    element = el(node.tag if node.tag in MATHML else "mrow", SMALL_DOT.get(node.text, node.text) or None)
    kept = tuple(each for each in node.attributes if each[0] in ATTRIBUTES)
    for attribute, value in kept + _operator(node):
        element.set(attribute, value)
    if node.tag in SCRIPTED:
        element.add(*(_element(part, is_tight=is_tight or i > 0) for i, part in enumerate(node.children)))
        return element if is_tight else _placed(node, element)
    if node.tag == "mfrac":
        return element.add(*(_element(part, is_tight=True) for part in node.children))
    return element.add(*_row(node.children, is_tight=is_tight))


def _placed(node: MathNode, element: Element) -> Element:
    """Bring scripts to where their letter leaves room for them."""
    base, *scripts = node.children
    letter, *parts = (part for part in element.children if isinstance(part, Element))
    places = _places(base, scripts)
    if node.tag in ("msub", "msup", "msubsup") and any(places):
        kept = places if node.tag == "msubsup" else (places[node.tag == "msup"],)
        start = min(kept)
        pushed = (_pushed(part, place - start) for part, place in zip(parts, kept, strict=True))
        element.children[:] = [el("mpadded", letter, width=f"{number(start)}em", **LETTER), *pushed]
    return element


def _pushed(script: Element, by: float) -> Element:
    """Return a script that stands further right, by em of its base."""
    return el("mrow", el("mspace", width=f"{number(by / SCRIPT)}em"), script) if by > 0 else script


def _places(base: MathNode, scripts: Nodes) -> tuple[float, float]:
    """Return the em from a base to what stands below and above after it; none where it is as it is."""
    letter = _upright(base.text) if base.tag == "mi" and not base.attributes else ""
    below, above = SCRIPT_PLACES.get(letter, (0.0, 0.0))
    is_tucked = below and letter not in UNTUCKED
    return below - (TUCKED.get(_upright(_first(scripts[0])), 0.0) if is_tucked else 0.0), above


def _upright(letter: str) -> str:
    """Return the plain letter that an italic one is of; those of other alphabets are letters of their own."""
    is_italic = name(letter, "").startswith("MATHEMATICAL ITALIC") if len(letter) == 1 else False
    return normalize("NFKC", letter) if is_italic or letter == "ℎ" else letter


def _first(node: MathNode) -> str:
    """Return the first character of a part."""
    return _first(node.children[0]) if node.children else node.text[:1]


def _operator(node: MathNode) -> tuple[tuple[str, str], ...]:
    """Return how an operator stands: with no room but what its row gives it, a fence as high as is said.

    `stretchy` is of no use for that: in Chromium a growing sign is as wide as the widest of its forms.
    """
    if node.tag != "mo":
        return ()
    step = step_of(node)
    height = () if step is None else (("style", f"font-feature-settings:'{fence_feature(step)}'"),)
    return (("lspace", "0"), ("rspace", "0"), *height)
