"""What a behaviour acts on: a shape, its background, some of its paragraphs, a piece of a chart."""

from __future__ import annotations

from pptlearn.model.timing import Target
from pptlearn.read.attributes import integer
from pptlearn.read.xml import A, Element, P, child, children, find, local_name

NOWHERE = Target(shape="")


def target(behaviour: Element) -> Target:
    """Return the target of a behaviour, media node or condition; without a shape when it has none."""
    holder = child(behaviour, P + "tgtEl")
    spot = find(holder, P + "spTgt") if holder is not None else None
    if spot is None:
        spot = find(holder, P + "inkTgt") if holder is not None else None
    if spot is None:
        return NOWHERE
    shape = spot.get("spid", "")
    detail = next(children(spot), None)
    return Target(shape=shape) if detail is None else _part(shape, detail)


def _part(shape: str, detail: Element) -> Target:
    name = local_name(detail)
    if name == "bg":
        return Target(shape=shape, part="background")
    if name == "txEl":
        return _text(shape, next(children(detail), None))
    if name == "subSp":
        return Target(shape=shape, part="diagram", detail=detail.get("spid", ""))
    if name == "oleChartEl":
        return Target(
            shape=shape, part="chart", detail=f"{detail.get('type', '')} {detail.get('lvl', '')}".strip()
        )
    return _graphic(shape, detail)


def _text(shape: str, span: Element | None) -> Target:
    if span is None:
        return Target(shape=shape)
    part = "characters" if local_name(span) == "charRg" else "paragraphs"
    first, last = integer(span.get("st")) or 0, integer(span.get("end")) or 0
    return Target(shape=shape, part=part, first=max(0, first), last=max(0, last))


def _graphic(shape: str, holder: Element) -> Target:
    chart, node = child(holder, A + "chart"), child(holder, A + "dgm")
    if chart is not None:
        words = (chart.get("bldStep", ""), chart.get("seriesIdx", "-1"), chart.get("categoryIdx", "-1"))
        return Target(shape=shape, part="chart", detail=" ".join(words))
    if node is not None:
        is_background = node.get("bldStep") == "bg"
        return Target(
            shape=shape, part="diagram", detail="background" if is_background else node.get("id", "")
        )
    return Target(shape=shape)
