"""How the parts of a chart look: what they say, else what is usual."""

from __future__ import annotations

import colorsys
from dataclasses import replace

from pptlearn.model.paint import NO_FILL, NO_LINE, Color, Fill, Line, SolidFill
from pptlearn.model.units import Emu
from pptlearn.read.chart.names import C
from pptlearn.read.paint import line_parts, make_line, read_fill
from pptlearn.read.part import Part
from pptlearn.read.xml import A, Element, child

AXIS_GREY = Color(0x86, 0x86, 0x86)
HAIRLINE = Line(fill=SolidFill(AXIS_GREY), width=Emu(9_525))
"""An axis or gridline that names no line, in chart style 2."""


def fill_said(holder: Element | None, part: Part) -> Fill | None:
    """Return the fill in `c:spPr` of `holder`; None when it says none."""
    return read_fill(child(holder, C + "spPr") if holder is not None else None, part)


def line_said(holder: Element | None, part: Part, default: Line = NO_LINE) -> Line | None:
    """Return the line in `c:spPr` of `holder`, over `default`; None when it says none."""
    properties = child(holder, C + "spPr") if holder is not None else None
    ln = child(properties, A + "ln") if properties is not None else None
    if ln is None:
        return None
    return (
        replace(default, **line_parts(ln, part))
        if default is not NO_LINE
        else make_line(line_parts(ln, part))
    )


def fill_or(holder: Element | None, part: Part, default: Fill = NO_FILL) -> Fill:
    fill = fill_said(holder, part)
    return default if fill is None else fill


def line_or(holder: Element | None, part: Part, default: Line = NO_LINE) -> Line:
    line = line_said(holder, part, default)
    return default if line is None else line


def tinted(color: Color, share: float) -> Color:
    """Return a text colour that keeps `share` of its strength, as `lumMod` and `lumOff` lighten it."""
    hue, light, saturation = colorsys.rgb_to_hls(color.red / 255, color.green / 255, color.blue / 255)
    towards = light * share + (1 - share) if light < 0.5 else light * (1 - 0.3 * (1 - share))
    red, green, blue = (round(255 * each) for each in colorsys.hls_to_rgb(hue, towards, saturation))
    return Color(red, green, blue, color.alpha)
