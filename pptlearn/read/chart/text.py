"""Text of a chart: `c:txPr` as a style, `c:rich` as a text body."""

from __future__ import annotations

from pptlearn.model.text import Inline, Paragraph, RunStyle, TextBody
from pptlearn.read.attributes import degrees
from pptlearn.read.chart.names import C
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties, run_properties
from pptlearn.read.text.run import split_runs, style_of
from pptlearn.read.xml import A, Element, child, find, local_name

DEFAULT_SIZE = 10.0
"""Points of chart text that says no size (CT_ChartSpace without `c:txPr`)."""


def text_properties(holder: Element | None, part: Part, base: Properties) -> Properties:
    """Return what `c:txPr` of `holder` says, over `base`."""
    said = find(holder, C + "txPr", A + "p", A + "pPr", A + "defRPr")
    return {**base, **run_properties(said, part)}


def text_style(holder: Element | None, part: Part, base: Properties) -> RunStyle:
    return style_of(text_properties(holder, part, base), part)


def text_rotation(holder: Element | None) -> float | None:
    """Return the turn in degrees that `a:bodyPr` gives the text; None when it says none."""
    for name in ("txPr", "rich"):
        body = find(holder, C + name, A + "bodyPr")
        if body is None and name == "rich":
            body = find(holder, C + "tx", C + "rich", A + "bodyPr")
        if body is not None and body.get("rot") is not None:
            return degrees(body.get("rot"))
    return None


def read_rich(rich: Element | None, part: Part, base: Properties) -> TextBody | None:
    """Return a written title or label; None when there is none."""
    if rich is None:
        return None
    paragraphs = tuple(_paragraph(each, part, base) for each in rich.iterchildren(A + "p"))
    return TextBody(paragraphs=paragraphs) if any(paragraph.text for paragraph in paragraphs) else None


def plain_body(text: str, said: Properties, part: Part) -> TextBody:
    """Return a body of one line in one style."""
    return TextBody(paragraphs=(Paragraph(inlines=tuple(split_runs(text, said, part)), align="ctr"),))


def _paragraph(element: Element, part: Part, base: Properties) -> Paragraph:
    properties = child(element, A + "pPr")
    level = {
        **base,
        **run_properties(child(properties, A + "defRPr") if properties is not None else None, part),
    }
    inlines: list[Inline] = []
    for each in element.iterchildren(A + "r", A + "br", A + "fld"):
        said = {**level, **run_properties(child(each, A + "rPr"), part)}
        text = child(each, A + "t")
        words = "\v" if local_name(each) == "br" else (text.text or "") if text is not None else ""
        field = each.get("type") if local_name(each) == "fld" else None
        inlines.extend(split_runs(words, said, part, field=field))
    align = properties.get("algn", "ctr") if properties is not None else "ctr"
    return Paragraph(inlines=tuple(inlines), align=align, end_style=style_of(level, part))
