"""A drawing of a SmartArt diagram as PowerPoint would store it, made from its arranged pieces."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from copy import deepcopy

from pptlearn.model.units import EMU_PER_PT
from pptlearn.read.shapes.arrange import arrange
from pptlearn.read.shapes.diagram import Diagram, Node
from pptlearn.read.shapes.piece import Piece
from pptlearn.read.xml import DSP, A, Element

LARGEST, SMALLEST = 65, 5
"""Points; all texts of a diagram are alike."""
ADVANCE, LINE = 0.56, 1.1
"""Of the average letter and line, in em."""
INSET = 0.18
"""Of a text in its shape, in em on each side."""
NARROWED = {"ellipse": 0.7, "chevron": 0.6, "homePlate": 0.8, "triangle": 0.45, "trapezoid": 0.75}
"""What an outline leaves of its box to text."""
INDENT = 57_150
"""EMU a list is moved in for every six points of its size, up to five times."""
LISTED = "list", "bare"
DARK = '<a:shade val="60000"/>'
TINT = '<a:tint val="40000"/>'


def drawing_of(diagram: Diagram, width: int, height: int) -> Element:
    """Return a `dsp:drawing` in EMU."""
    from lxml import etree

    pieces = arrange(diagram, float(width), float(height))
    names = _size([each for each in pieces if each.node and each.look == "node"], LARGEST)
    lists = min(names, _size([each for each in pieces if each.look in LISTED], LARGEST))
    root = etree.Element(DSP + "drawing", nsmap={"dsp": DSP[1:-1], "a": A[1:-1]})
    tree = etree.SubElement(root, DSP + "spTree")
    for piece in pieces:
        tree.append(_shape(piece, diagram, lists if piece.look in LISTED else names))
    return root


def backdrop(paint: Iterable[Element], width: int, height: int) -> Element:
    """Return a `dsp:sp` that fills the frame with this paint."""
    from lxml import etree

    shape = etree.fromstring(
        f'<dsp:sp xmlns:dsp="{DSP[1:-1]}" xmlns:a="{A[1:-1]}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/>'
        '<dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{width}" cy="{height}"/></a:xfrm><a:prstGeom prst="rect"/></dsp:spPr></dsp:sp>'
    )
    shape[1].extend(deepcopy(each) for each in paint)
    return shape


def _size(pieces: list[Piece], largest: int) -> int:
    """Return the largest size in whole points at which every text fits its shape."""
    return next(
        (size for size in range(largest, SMALLEST, -1) if all(_fits(each, size) for each in pieces)), SMALLEST
    )


def _fits(piece: Piece, size: int) -> bool:
    em = size * EMU_PER_PT
    share = NARROWED.get(piece.preset, 1.0)
    width = piece.width * share - 2 * INSET * em
    lines = 0
    for words in _lines(piece):
        lines += _wrapped(words, width / (ADVANCE * em))
        if max((len(word) for word in words.split()), default=0) * ADVANCE * em > width:
            return False
    return lines * LINE * em <= piece.height * share - INSET * em


def _wrapped(text: str, letters: float) -> int:
    lines, used = 1, 0
    for word in text.split():
        if used and used + 1 + len(word) > letters:
            lines, used = lines + 1, len(word)
        else:
            used += len(word) + (1 if used else 0)
    return lines


def _lines(piece: Piece) -> list[str]:
    return [words for node, _ in _shown(piece) for words in node.words]


def _shown(piece: Piece) -> Iterator[tuple[Node, int]]:
    """Yield the nodes whose text a piece shows, with their depth."""
    if piece.node is None:
        return
    if piece.look not in LISTED:
        yield piece.node, 0
    if piece.shows_below or piece.look in LISTED:
        yield from ((node, depth) for depth, node in piece.node.below())


def _shape(piece: Piece, diagram: Diagram, size: int) -> Element:
    from lxml import etree

    colors = diagram.levels if piece.is_level else diagram.colors
    color = colors[piece.number % len(colors)]
    adjusts = "".join(
        f'<a:gd name="adj{"" if len(piece.adjust) == 1 else n}" fmla="val {value}"/>'
        for n, value in enumerate(piece.adjust, 1)
    )
    turn = f' rot="{round(piece.turn * 60_000)}"' if piece.turn else ""
    turn += ' flipH="1"' if piece.is_mirrored else ""
    markup = (
        f'<dsp:sp xmlns:dsp="{DSP[1:-1]}" xmlns:a="{A[1:-1]}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/>'
        f"<dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr><a:xfrm{turn}>"
        f'<a:off x="{round(piece.x)}" y="{round(piece.y)}"/>'
        f'<a:ext cx="{round(piece.width)}" cy="{round(piece.height)}"/></a:xfrm>'
        f'<a:prstGeom prst="{piece.preset}"><a:avLst>{adjusts}</a:avLst></a:prstGeom>{_look(piece, color)}'
        f"</dsp:spPr>{_style(piece, color, diagram)}{_text(piece, size)}</dsp:sp>"
    )
    shape = etree.fromstring(markup)
    body = next(shape.iter(DSP + "txBody"), None)
    if body is not None:
        body.extend(_paragraphs(piece))
    return shape


def _look(piece: Piece, color: str) -> str:
    """Return the paint that a piece has whatever the theme's styles are."""
    tinted = (
        f'<a:solidFill><a:schemeClr val="{color}">{TINT}</a:schemeClr></a:solidFill><a:ln><a:noFill/></a:ln>'
    )
    bare = "<a:noFill/><a:ln><a:noFill/></a:ln>"
    return {"bare": bare, "line": "<a:noFill/>", "list": tinted, "pale": tinted}.get(piece.look, "")


def _style(piece: Piece, color: str, diagram: Diagram) -> str:
    """Return the places in the theme's lists that lines and boxes are painted from."""
    if piece.look not in ("line", "node"):
        return ""
    is_line = piece.look == "line"
    edge = f'<a:schemeClr val="{color}">{DARK}</a:schemeClr>' if is_line else '<a:schemeClr val="lt1"/>'
    fill = f'<a:fillRef idx="{diagram.fill_style}"><a:schemeClr val="{color}"/></a:fillRef>'
    return f'<dsp:style><a:lnRef idx="2">{edge}</a:lnRef>{"" if is_line else fill}</dsp:style>'


def _text(piece: Piece, size: int) -> str:
    if piece.node is None:
        return ""
    is_list = piece.look in LISTED
    color = "dk1" if is_list else "lt1"
    levels = "".join(
        _level(
            number,
            size if number == 1 and not is_list else round(size * (1.0 if is_list else 0.78)),
            is_list,
            color,
        )
        for number in range(1, 6)
    )
    inset = round(INSET * size * EMU_PER_PT)
    edges = " ".join(f'{side}Ins="{inset}"' for side in "lrtb")
    return (
        f'<dsp:txBody><a:bodyPr anchor="{"t" if is_list else "ctr"}" {edges}/>'
        f"<a:lstStyle>{levels}</a:lstStyle></dsp:txBody>"
    )


def _level(number: int, size: int, is_list: bool, color: str) -> str:
    bulleted = is_list or number > 1
    step = INDENT * min(5, max(1, size // 6))
    indent = step * (number - (0 if is_list else 1))
    mark = f'marL="{indent}" indent="-{step}" algn="l"' if bulleted else 'algn="ctr"'
    sign = '<a:buChar char="•"/>' if bulleted else "<a:buNone/>"
    fill = f'<a:solidFill><a:schemeClr val="{color}"/></a:solidFill>'
    fonts = '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>'
    return (
        f'<a:lvl{number}pPr {mark}><a:lnSpc><a:spcPct val="90000"/></a:lnSpc>{sign}'
        f'<a:defRPr sz="{100 * size}">{fill}{fonts}</a:defRPr></a:lvl{number}pPr>'
    )


def _paragraphs(piece: Piece) -> Iterator[Element]:
    """Yield the paragraphs of a piece, each at the level of its node."""
    for node, depth in _shown(piece):
        level = depth - 1 if piece.look in LISTED else depth
        for paragraph in node.text.iterchildren(A + "p") if node.text is not None else ():
            own = deepcopy(paragraph)
            properties = own.find(A + "pPr")
            if properties is None:
                properties = own.makeelement(A + "pPr")
                own.insert(0, properties)
            properties.set("lvl", str(min(4, level)))
            yield own
