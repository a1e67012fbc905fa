"""The text of a diagram's shape: its points as paragraphs, those below the first as a list."""

from __future__ import annotations

from collections.abc import Iterator
from copy import deepcopy

from pptlearn.model.units import EMU_PER_PT
from pptlearn.read.smartart.constraints import font_of
from pptlearn.read.smartart.elements import element
from pptlearn.read.smartart.spots import Spot
from pptlearn.read.smartart.words import LISTED, margins_of, shown, starts_listed
from pptlearn.read.xml import DSP, A, Element

LEVELS = 5
ANCHORS = {"t": "t", "mid": "ctr", "b": "b"}
ALIGNED = {"l": "l", "ctr": "ctr", "r": "r"}
INDENTS = ((12, 57_150), (16, 114_300), (19, 171_450), (24, 228_600))
"""EMU that a list is moved in for text smaller than so many points (as PowerPoint stores them)."""
WIDEST = 285_750
INSETS = {"lIns": "lMarg", "tIns": "tMarg", "rIns": "rMarg", "bIns": "bMarg"}


def text_body(spot: Spot) -> Element:
    """Return a `dsp:txBody`."""
    size = font_of(spot)
    margins = margins_of(spot, size)
    is_list = starts_listed(spot) or any(level for _, level in shown(spot))
    anchor = spot.params.get("txAnchorVertCh", "t") if is_list else spot.params.get("txAnchorVert", "mid")
    insets = {name: round(margins[side] * EMU_PER_PT) for name, side in INSETS.items()}
    body = element(A + "bodyPr", anchor=ANCHORS.get(anchor, "ctr"), **insets)
    return element(DSP + "txBody", body, _levels(spot, size, is_list=is_list), *_paragraphs(spot))


def _levels(spot: Spot, size: float, *, is_list: bool) -> Element:
    align = spot.params.get("shpTxLTRAlignCh", "l") if is_list else spot.params.get("parTxLTRAlign", "ctr")
    is_whole = starts_listed(spot)
    levels = []
    for number in range(LEVELS):
        own = size if is_whole or number == 0 else max(1.0, round(size * LISTED))
        levels.append(_level(number + 1, own, align, depth=number + is_whole))
    return element(A + "lstStyle", *levels)


def _level(number: int, size: float, align: str, *, depth: int) -> Element:
    """Return `a:lvl1pPr`…; `depth` is that of the list, 0 for a text of its own."""
    step = next((indent for most, indent in INDENTS if size < most), WIDEST)
    place = {"marL": step * depth, "indent": -step} if depth else {}
    spacing = [("lnSpc", 90_000), ("spcAft", 15_000 if depth else 35_000)]
    faces = [("latin", "+mn-lt"), ("ea", "+mn-ea"), ("cs", "+mn-cs")]
    return element(
        A + f"lvl{number}pPr",
        *(element(A + name, element(A + "spcPct", val=share)) for name, share in spacing),
        element(A + "buChar", char="•") if depth else element(A + "buNone"),
        element(
            A + "defRPr",
            *(element(A + script, typeface=face) for script, face in faces),
            sz=round(size * 100),
        ),
        algn=ALIGNED.get(align, "ctr"),
        **place,
    )


def _paragraphs(spot: Spot) -> Iterator[Element]:
    """Yield the paragraphs, each at the level of its point."""
    for point, level in shown(spot):
        for paragraph in point.text.iterchildren(A + "p") if point.text is not None else ():
            own = deepcopy(paragraph)
            properties = own.find(A + "pPr")
            if properties is None:
                properties = element(A + "pPr")
                own.insert(0, properties)
            properties.set("lvl", str(min(LEVELS - 1, level)))
            yield own
