"""Room between the parts of a formula: each belongs to a class, and two classes keep a distance."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import zip_longest

from pptlearn.model.text import MathNode

APPLIED = "\u2061"
"""Stands, unseen, between the name of a function and what it is of."""
RELATIONS = frozenset("=≠<>≤≥≪≫≈≅≃∼≡≔≝≜∈∉∋⊂⊆⊄⊃⊇⊢⊨⊥∥∣∝→←↔⇒⇐⇔↦⟶⟵⟷⟹⟸⟺↑↓≺≻≼≽≐≕∴∵")
SIGNS = frozenset("+−-±∓×÷·⋅∙∗∘∪∩∧∨⊕⊖⊗⊙⊎⊔⊓∖")
MARKS = frozenset(",;:")
DOTS = frozenset("…⋯⋱⋮")
OPENING, CLOSING = frozenset("([{⟨⌈⌊⟦"), frozenset(")]}⟩⌉⌋⟧")
SCRIPTED = frozenset({"msub", "msup", "msubsup", "munder", "mover", "munderover", "mmultiscripts"})
"""What has its base first and smaller parts after it, where operators have no room around them."""
BREAKS = RELATIONS | SIGNS
"""Operators after which PowerPoint may go on in the next line."""

CLASSES = (
    (RELATIONS, "relation"),
    (SIGNS, "sign"),
    (MARKS, "mark"),
    (DOTS, "dots"),
    (OPENING, "opening"),
    (CLOSING, "closing"),
    (frozenset("!"), "factorial"),
    (frozenset(APPLIED), "applied"),
)
FENCES = {"prefix": "opening", "postfix": "closing"}
CLASS_OF = {char: name for chars, name in CLASSES for char in chars}
UNARY_AFTER = frozenset({"", "sign", "relation", "opening", "mark", "large", "name"})
"""What a sign after it belongs to what follows: −1, (−x), = −2."""
UNARY_BEFORE = frozenset({"", "relation", "closing", "mark"})

THIN, MEDIUM, THICK = 3 / 18, 4 / 18, 5 / 18
"""Em."""
LETTERLIKE = ("letter", "large", "dots", "name")
ROOM: dict[tuple[str, str], float] = {
    **{("relation", after): THICK for after in (*LETTERLIKE, "opening", "mark", "sign")},
    **{(before, "relation"): THICK for before in (*LETTERLIKE, "closing", "factorial")},
    ("mark", "relation"): THIN,
    **{("sign", after): MEDIUM for after in (*LETTERLIKE, "opening")},
    **{(before, "sign"): MEDIUM for before in (*LETTERLIKE, "closing", "factorial")},
    **{("mark", after): THIN for after in (*LETTERLIKE, "opening", "closing")},
    **{("factorial", after): THIN for after in (*LETTERLIKE, "opening")},
    **{(before, "dots"): THIN for before in ("letter", "large", "closing")},
    **{("dots", after): THIN for after in ("letter", "large", "opening", "mark", "dots")},
    **{(before, "large"): THIN for before in ("letter", "closing")},
    **{(before, "name"): THIN for before in ("letter", "closing")},
    **{(before, after): THIN for before in ("large", "name") for after in ("letter", "large", "name")},
}
"""Em between two classes, measured on PowerPoint's own PDFs; where nothing is said, none. They are those of
TeX but for marks, which stand close to each other, and the factorial."""


def rooms(nodes: Sequence[MathNode], *, goes_on: bool = False) -> list[float]:
    """Return the em after each part of a row; `goes_on` says that the formula continues after it."""
    classes = _classes(nodes, goes_on)
    following = [*classes, "letter" if goes_on else ""][1:]
    return [ROOM.get(pair, 0.0) for pair in zip(classes, following, strict=True)]


def _classes(nodes: Sequence[MathNode], goes_on: bool) -> list[str]:
    """Return the classes of a row; a sign with nothing to join is as a letter."""
    classes = [_class_of(node, after) for node, after in zip_longest(nodes, nodes[1:])]
    following = [*classes, "letter" if goes_on else ""][1:]
    for index, (kind, after) in enumerate(zip(classes, following, strict=True)):
        before = classes[index - 1] if index else ""
        if kind == "sign" and (before in UNARY_AFTER or after in UNARY_BEFORE):
            classes[index] = "letter"
    return classes


def _class_of(node: MathNode, after: MathNode | None) -> str:
    core = _core(node)
    if after is not None and after.text == APPLIED:
        return "name"
    if core.tag != "mo":
        return "space" if core.tag == "mspace" else "letter"
    said = dict(core.attributes)
    if "fence" in said:
        return FENCES.get(said.get("form", ""), "letter")
    return "large" if "largeop" in said else CLASS_OF.get(core.text, "letter")


def _core(node: MathNode) -> MathNode:
    """Return the operator that a script or limit stands at, or the node itself."""
    return _core(node.children[0]) if node.tag in SCRIPTED and node.children else node
