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
JOINING = ("relation", "sign")
"""Classes of signs after which PowerPoint may go on in the next line."""

CLASSES = (
    (RELATIONS, "relation"),
    (SIGNS, "sign"),
    (MARKS, "mark"),
    (DOTS, "inner"),
    (OPENING, "opening"),
    (CLOSING, "closing"),
    (frozenset("!"), "factorial"),
    (frozenset(APPLIED), "applied"),
)
STEP, TALL = "step", 2
"""The attribute that says which height a fence has, and from which on it keeps its distance from letters."""
FENCES = {"prefix": "opening", "postfix": "closing"}
CLASS_OF = {char: name for chars, name in CLASSES for char in chars}
UNARY_AFTER = frozenset({"", "sign", "relation", "opening", "tall opening", "mark", "large", "name"})
"""What a sign after it belongs to what follows: −1, (−x), = −2."""
UNARY_BEFORE = frozenset({"relation", "closing", "mark"})

THIN, MEDIUM, THICK = 3 / 18, 4 / 18, 5 / 18
"""Em."""
SLANT = 0.034
"""Em, of the script's size."""
LETTERLIKE = ("letter", "large", "inner", "name")
ROOM: dict[tuple[str, str], float] = {
    **{("relation", after): THICK for after in (*LETTERLIKE, "opening", "mark", "sign")},
    **{(before, "relation"): THICK for before in (*LETTERLIKE, "closing", "factorial")},
    ("mark", "relation"): THIN,
    **{("sign", after): MEDIUM for after in (*LETTERLIKE, "opening")},
    **{(before, "sign"): MEDIUM for before in (*LETTERLIKE, "closing", "factorial")},
    **{("mark", after): THIN for after in (*LETTERLIKE, "opening", "closing")},
    **{("factorial", after): THIN for after in (*LETTERLIKE, "opening")},
    **{(before, "inner"): THIN for before in ("letter", "large", "closing")},
    **{("inner", after): THIN for after in ("letter", "large", "opening", "mark", "inner")},
    **{(before, "large"): THIN for before in ("letter", "closing")},
    **{(before, "name"): THIN for before in ("letter", "closing")},
    **{(before, after): THIN for before in ("large", "name") for after in ("letter", "large", "name")},
    ("relation", "tall opening"): THICK,
    ("tall closing", "relation"): THICK,
    ("sign", "tall opening"): MEDIUM,
    ("tall closing", "sign"): MEDIUM,
    **{(before, "tall opening"): THIN for before in ("letter", "name", "mark", "closing", "factorial")},
    **{("tall closing", after): THIN for after in (*LETTERLIKE, "opening")},
}
"""Em between two classes, measured on PowerPoint's own PDFs; where nothing is said, none. They are those of
TeX but for marks, which stand close to each other, and the factorial."""


def rooms(nodes: Sequence[MathNode]) -> list[float]:
    """Return the em after each part of a row."""
    classes = kinds(nodes)
    following = [*classes, ""][1:]
    return [ROOM.get(pair, 0.0) for pair in zip(classes, following, strict=True)]


def tight_rooms(nodes: Sequence[MathNode]) -> list[float]:
    """Return the em after each part of a row in a script: a letter's slant keeps a sign away, and no more."""
    following = [*nodes, None][1:]
    return [
        SLANT if node.tag == "mi" and after is not None and after.tag == "mo" else 0.0
        for node, after in zip(nodes, following, strict=True)
    ]


def kinds(nodes: Sequence[MathNode]) -> list[str]:
    """Return the class of each part of a row; a sign with nothing to join is as a letter."""
    classes = [_class_of(node, after) for node, after in zip_longest(nodes, nodes[1:])]
    following = [*classes, ""][1:]
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
        is_inner = core.tag == "mfrac" or any(map(_is_tall, core.children))
        return "space" if core.tag == "mspace" else "inner" if is_inner else "letter"
    said = dict(core.attributes)
    if "fence" in said:
        kind = FENCES.get(said.get("form", ""), "letter")
        return f"tall {kind}" if _is_tall(core) and kind != "letter" else kind
    return "large" if "largeop" in said else CLASS_OF.get(core.text, "letter")


def _is_tall(fence: MathNode) -> bool:
    return any(name == STEP and int(value) >= TALL for name, value in fence.attributes)


def _core(node: MathNode) -> MathNode:
    """Return the operator that a script or limit stands at, or the node itself."""
    return _core(node.children[0]) if node.tag in SCRIPTED and node.children else node
