"""Formulas: Office's own markup (OMML) to MathML, and to a line of plain text."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from pptlearn.model.text import Formula, MathNode, RunStyle
from pptlearn.read.xml import Element, M, child, children, local_name

_TOKENS = re.compile(r"(?P<mn>\d+(?:[.,]\d+)*)|(?P<mi>[^\W\d_])|(?P<space>\s+)|(?P<mo>.)", re.DOTALL)
_VARIANTS = {"p": "normal", "b": "bold", "bi": "bold-italic"}
_SCRIPTS = {
    "script": "script",
    "fraktur": "fraktur",
    "double-struck": "double-struck",
    "sans-serif": "sans-serif",
    "monospace": "monospace",
}
_SPACE = 0.22
_SPACES = {"\u2003": 1.0, "\u2002": 0.5, "\u2004": 0.333, "\u2005": 0.25, "\u2009": 0.167, "\u200a": 0.083}
"""Em: spaces an author typed are shown, beside the room that operators have."""
_SIGNS = {"-": "−", "*": "∗"}
"""What Office draws for a sign typed into a formula."""
_LINE = "\u00af"
DEEPEST = 60


def read_formulas(element: Element, style: RunStyle) -> Iterator[Formula]:
    """Yield the formulas in `a14:m`: one inline, or each of a paragraph that is set as display."""
    displayed = list(element.iter(M + "oMathPara"))
    for each in element.iter(M + "oMath"):
        math = MathNode("math", children=_nodes(each))
        if math.children:
            yield Formula(math, _text(math), style, is_display=bool(displayed))


def _nodes(element: Element | None, depth: int = 0) -> tuple[MathNode, ...]:
    found: list[MathNode] = []
    for each in children(element) if depth < DEEPEST else ():
        read = _ELEMENTS.get(local_name(each))
        if read is not None and each.tag.startswith(M):
            found.extend(read(each, depth + 1))
    return tuple(found)


def _row(element: Element | None, depth: int) -> MathNode:
    """Return what is inside as exactly one node."""
    nodes = _nodes(element, depth)
    return nodes[0] if len(nodes) == 1 else MathNode("mrow", children=nodes)


def _part(element: Element, name: str, depth: int) -> MathNode:
    return _row(child(element, M + name), depth)


def _operator(text: str, *attributes: tuple[str, str]) -> MathNode:
    return MathNode("mo", text, tuple(sorted(attributes)))


def _said(element: Element, properties: str, name: str, default: str = "") -> str:
    """Return the value of a property: `m:naryPr/m:chr` of a sum; an empty value is one too."""
    found = child(child(element, M + properties), M + name)
    return default if found is None else found.get(M + "val", "")


def _is_said(element: Element, properties: str, name: str) -> bool:
    found = child(child(element, M + properties), M + name)
    return found is not None and found.get(M + "val", "1") not in ("0", "off", "false")


def _run(element: Element, _: int) -> Iterator[MathNode]:
    text = "".join(each.text or "" for each in element.iterchildren(M + "t"))
    if _is_said(element, "rPr", "nor"):
        yield MathNode("mtext", text)
        return
    variant = _variant(element)
    for token in _TOKENS.finditer(text):
        kind = str(token.lastgroup)
        if kind == "space" and text[: token.start()].endswith(","):
            continue
        if kind == "space":
            width = sum(_SPACES.get(char, _SPACE) for char in token.group())
            yield MathNode("mspace", attributes=(("width", f"{width:g}em"),))
        else:
            attributes = (("mathvariant", variant),) if variant and kind != "mo" else ()
            yield MathNode(kind, _SIGNS.get(token.group(), token.group()), attributes)


def _variant(element: Element) -> str:
    script = _SCRIPTS.get(_said(element, "rPr", "scr"))
    return script or _VARIANTS.get(_said(element, "rPr", "sty"), "")


def _fraction(element: Element, depth: int) -> Iterator[MathNode]:
    parts = (_part(element, "num", depth), _part(element, "den", depth))
    kind = _said(element, "fPr", "type", "bar")
    if kind == "lin":
        yield MathNode("mrow", children=(parts[0], _operator("/"), parts[1]))
    else:
        attributes = {"noBar": (("linethickness", "0"),), "skw": (("bevelled", "true"),)}.get(kind, ())
        yield MathNode("mfrac", attributes=attributes, children=parts)


def _scripted(tag: str, *names: str) -> Callable[[Element, int], Iterator[MathNode]]:
    def read(element: Element, depth: int) -> Iterator[MathNode]:
        yield MathNode(tag, children=tuple(_part(element, name, depth) for name in names))

    return read


def _prescripted(element: Element, depth: int) -> Iterator[MathNode]:
    base, below, above = (_part(element, name, depth) for name in ("e", "sub", "sup"))
    yield MathNode("mmultiscripts", children=(base, MathNode("mprescripts"), below, above))


def _root(element: Element, depth: int) -> Iterator[MathNode]:
    degree = _nodes(child(element, M + "deg"), depth)
    if not degree or _is_said(element, "radPr", "degHide"):
        yield MathNode("msqrt", children=(_part(element, "e", depth),))
    else:
        yield MathNode("mroot", children=(_part(element, "e", depth), _part(element, "deg", depth)))


def _sum(element: Element, depth: int) -> Iterator[MathNode]:
    sign = _operator(_said(element, "naryPr", "chr", "∫"), ("largeop", "true"))
    below, above = _limit(element, "sub", depth), _limit(element, "sup", depth)
    is_displayed = next(element.iterancestors(M + "oMathPara"), None) is not None
    usual = "undOvr" if is_displayed and sign.text not in "∫∬∭∮∯∰" else "subSup"
    yield _with_limits(sign, below, above, _said(element, "naryPr", "limLoc", usual) == "undOvr")
    yield _part(element, "e", depth)


def _limit(element: Element, name: str, depth: int) -> MathNode | None:
    """Return a limit of a sum; one that is shown takes its room even when nothing is written there."""
    if _is_said(element, "naryPr", f"{name}Hide"):
        return None
    return MathNode("mrow", children=_nodes(child(element, M + name), depth))


def _with_limits(sign: MathNode, below: MathNode | None, above: MathNode | None, stacked: bool) -> MathNode:
    tags = ("munder", "mover", "munderover") if stacked else ("msub", "msup", "msubsup")
    if below and above:
        return MathNode(tags[2], children=(sign, below, above))
    limit = below or above
    return MathNode(tags[0] if below else tags[1], children=(sign, limit)) if limit else sign


def _delimited(element: Element, depth: int) -> Iterator[MathNode]:
    before, after = _said(element, "dPr", "begChr", "("), _said(element, "dPr", "endChr", ")")
    between = _said(element, "dPr", "sepChr", "|")
    inside: list[MathNode] = []
    for each in element.iterchildren(M + "e"):
        inside += [_operator(between), _row(each, depth)] if inside else [_row(each, depth)]
    fence = (("fence", "true"), ("stretchy", "true"))
    opening = [_operator(before, ("form", "prefix"), *fence)] if before else []
    closing = [_operator(after, ("form", "postfix"), *fence)] if after else []
    yield MathNode("mrow", children=(*opening, *inside, *closing))


def _matrix(element: Element, depth: int) -> Iterator[MathNode]:
    rows = (each.iterchildren(M + "e") for each in element.iterchildren(M + "mr"))
    yield MathNode("mtable", children=tuple(_table_row(row, depth) for row in rows))


def _stacked(element: Element, depth: int) -> Iterator[MathNode]:
    rows = (_table_row(iter((each,)), depth) for each in element.iterchildren(M + "e"))
    yield MathNode("mtable", children=tuple(rows))


def _table_row(cells: Iterator[Element], depth: int) -> MathNode:
    return MathNode("mtr", children=tuple(MathNode("mtd", children=_nodes(each, depth)) for each in cells))


def _function(element: Element, depth: int) -> Iterator[MathNode]:
    yield _part(element, "fName", depth)
    yield _operator("\u2061")
    yield _part(element, "e", depth)


def _accent(element: Element, depth: int) -> Iterator[MathNode]:
    mark = _operator(_said(element, "accPr", "chr", "\u0302"))
    yield MathNode("mover", attributes=(("accent", "true"),), children=(_part(element, "e", depth), mark))


def _bar(element: Element, depth: int) -> Iterator[MathNode]:
    below = _said(element, "barPr", "pos", "bot") != "top"
    line = _operator("_" if below else _LINE, ("stretchy", "true"))
    yield MathNode("munder" if below else "mover", children=(_part(element, "e", depth), line))


def _braced(element: Element, depth: int) -> Iterator[MathNode]:
    above = _said(element, "groupChrPr", "pos", "bot") == "top"
    sign = _operator(_said(element, "groupChrPr", "chr", "⏟"), ("stretchy", "true"))
    yield MathNode("mover" if above else "munder", children=(_part(element, "e", depth), sign))


def _boxed(element: Element, depth: int) -> Iterator[MathNode]:
    yield _part(element, "e", depth)


def _bordered(element: Element, depth: int) -> Iterator[MathNode]:
    box = (("notation", "box"),)
    yield MathNode("menclose", attributes=box, children=(_part(element, "e", depth),))


def _hidden(element: Element, depth: int) -> Iterator[MathNode]:
    tag = "mrow" if _said(element, "phantPr", "show", "1") not in ("0", "off") else "mphantom"
    yield MathNode(tag, children=(_part(element, "e", depth),))


_ELEMENTS: dict[str, Callable[[Element, int], Iterator[MathNode]]] = {
    "r": _run,
    "f": _fraction,
    "sSup": _scripted("msup", "e", "sup"),
    "sSub": _scripted("msub", "e", "sub"),
    "sSubSup": _scripted("msubsup", "e", "sub", "sup"),
    "limLow": _scripted("munder", "e", "lim"),
    "limUpp": _scripted("mover", "e", "lim"),
    "sPre": _prescripted,
    "rad": _root,
    "nary": _sum,
    "d": _delimited,
    "m": _matrix,
    "eqArr": _stacked,
    "func": _function,
    "acc": _accent,
    "bar": _bar,
    "groupChr": _braced,
    "box": _boxed,
    "borderBox": _bordered,
    "phant": _hidden,
}


def _text(node: MathNode) -> str:
    """Return a formula as it is typed: `(a+b)/2`, `x^2`."""
    inside = [_text(each) for each in node.children]
    if node.tag in _TYPED and len(inside) == len(_TYPED[node.tag]):
        return "".join(sign + _grouped(part) for sign, part in zip(_TYPED[node.tag], inside, strict=True))
    if node.tag in ("mtr", "mtable"):
        return (", " if node.tag == "mtr" else "; ").join(inside)
    if node.tag == "mspace":
        return " "
    if node.tag == "msqrt":
        return "√" + _grouped("".join(inside))
    return node.text.replace("\u2061", " ") + "".join(inside)


def _grouped(text: str) -> str:
    return text if len(text) < 2 or text.isalnum() else f"({text})"


_TYPED = {
    "mfrac": ("", "/"),
    "msup": ("", "^"),
    "msub": ("", "_"),
    "msubsup": ("", "_", "^"),
    "munder": ("", "_"),
    "munderover": ("", "_", "^"),
}
