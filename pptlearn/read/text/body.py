"""Text bodies: insets, anchor, columns and autofit, inherited one by one, around their paragraphs."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from pptlearn.model.text import NO_AUTOFIT, Autofit, TextBody
from pptlearn.model.units import Emu
from pptlearn.read.attributes import degrees, flag, integer, length, number, share
from pptlearn.read.effects import read_scene
from pptlearn.read.part import Part
from pptlearn.read.text.levels import Levels
from pptlearn.read.text.numbering import Counter
from pptlearn.read.text.paragraph import read_paragraph
from pptlearn.read.xml import A, Element, child, children, local_name

_ANCHORS = {"t": "t", "ctr": "ctr", "b": "b", "just": "t", "dist": "t"}
_VERTICALS = frozenset(
    ["horz", "vert", "vert270", "wordArtVert", "eaVert", "mongolianVert", "wordArtVertRtl"]
)


def read_body(
    element: Element | None,
    inherited: Sequence[Element | None],
    levels: Levels,
    part: Part,
    *,
    keep_empty: bool = False,
) -> TextBody | None:
    """Return a text body (`p:txBody`), None when it holds nothing (unless `keep_empty`).

    `inherited` are the `a:bodyPr` of the placeholders it inherits from, nearest first.
    """
    if element is None:
        return None
    counter = Counter()
    paragraphs = [read_paragraph(each, levels, counter, part) for each in element.iterchildren(A + "p")]
    if not keep_empty and not any(paragraph.inlines for paragraph in paragraphs):
        return None
    chain = [child(element, A + "bodyPr"), *inherited]
    scene = next((found for each in chain if (found := read_scene(each, part)) is not None), None)
    return TextBody(paragraphs=tuple(paragraphs), scene=scene, **body_properties(chain))


def body_properties(chain: Sequence[Element | None]) -> dict[str, Any]:
    """Return the fields of `TextBody` that a chain of `a:bodyPr` says, the first of them strongest."""
    said: dict[str, Any] = {}
    for element in reversed(chain):
        if element is not None:
            said.update(_properties(element))
    return said


def _properties(element: Element) -> dict[str, Any]:
    said = {}
    for name, text in element.attrib.items():
        known = _ATTRIBUTES.get(name)
        value = known[1](text) if known is not None else None
        if known is not None and value is not None:
            said[known[0]] = value
    for each in children(element):
        said.update(_CHILDREN.get(local_name(each), _nothing)(each))
    return said


def _anchor(text: str) -> str | None:
    return _ANCHORS.get(text)


def _vertical(text: str) -> str | None:
    return text if text in _VERTICALS else None


def _columns(text: str) -> int | None:
    said = integer(text)
    return None if said is None else min(16, max(1, said))


def _gap(text: str) -> Emu | None:
    said = length(text)
    return None if said is None else Emu(max(0, said))


def _word(text: str) -> str:
    return text


_ATTRIBUTES: dict[str, tuple[str, Callable[[str], Any]]] = {
    "lIns": ("left", length),
    "tIns": ("top", length),
    "rIns": ("right", length),
    "bIns": ("bottom", length),
    "anchor": ("anchor", _anchor),
    "anchorCtr": ("is_anchor_centered", flag),
    "wrap": ("wraps", lambda text: text != "none"),
    "vert": ("vertical", _vertical),
    "rot": ("rotation", degrees),
    "upright": ("is_upright", flag),
    "numCol": ("columns", _columns),
    "spcCol": ("column_gap", _gap),
    "rtlCol": ("is_rtl_columns", flag),
    "vertOverflow": ("overflow", _word),
    "spcFirstLastPara": ("spaces_first_and_last", flag),
    "fromWordArt": ("fills_its_path", flag),
}


def _nothing(_: Element) -> dict[str, Any]:
    return {}


def _no_autofit(_: Element) -> dict[str, Any]:
    return {"autofit": NO_AUTOFIT, "shape_fits_text": False}


def _shrunk(element: Element) -> dict[str, Any]:
    scale, reduction = share(element.get("fontScale")), share(element.get("lnSpcReduction"))
    fit = Autofit(
        font_scale=min(1.0, max(0.01, 1.0 if scale is None else scale)),
        line_reduction=min(1.0, max(0.0, reduction or 0.0)),
    )
    return {"autofit": fit, "shape_fits_text": False}


def _grown(_: Element) -> dict[str, Any]:
    return {"autofit": NO_AUTOFIT, "shape_fits_text": True}


def _warp(element: Element) -> dict[str, Any]:
    preset = element.get("prst", "textNoShape")
    guides = ((each.get("name", ""), _guide(each.get("fmla", ""))) for each in element.iter(A + "gd"))
    return {
        "warp": None if preset == "textNoShape" else preset,
        "warp_adjusts": tuple((name, value) for name, value in guides if value is not None),
    }


def _guide(formula: str) -> float | None:
    return number(formula.removeprefix("val ").strip())


_CHILDREN: dict[str, Callable[[Element], dict[str, Any]]] = {
    "noAutofit": _no_autofit,
    "normAutofit": _shrunk,
    "spAutoFit": _grown,
    "prstTxWarp": _warp,
    "flatTx": lambda _: {"is_flat": True},
}
