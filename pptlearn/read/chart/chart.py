"""A chart part: its plots, axes, title and legend, in the colours of its own or its slide's theme."""

from __future__ import annotations

from dataclasses import replace

from pptlearn.model.chart import ChartModel, DataTable, Legend, ManualLayout, Plot
from pptlearn.model.paint import NO_FILL, NO_LINE, Fill, Line, SolidFill
from pptlearn.model.text import TextBody
from pptlearn.read.chart.axis import read_axes, read_title
from pptlearn.read.chart.colors import is_on_black
from pptlearn.read.chart.looks import HAIRLINE, fill_or, line_or
from pptlearn.read.chart.modern import CX, read_modern
from pptlearn.read.chart.names import C, amount, count, is_set, word
from pptlearn.read.chart.plot import read_plots
from pptlearn.read.chart.series import ROUND
from pptlearn.read.chart.text import DEFAULT_SIZE, plain_body, text_properties, text_style
from pptlearn.read.chart.usual import usual_title
from pptlearn.read.color import Palette
from pptlearn.read.part import Part
from pptlearn.read.text.properties import Properties
from pptlearn.read.text.run import style_of
from pptlearn.read.theme import read_theme
from pptlearn.read.xml import Element, child, children, find, local_name

TITLE_SIZE = 18.0
"""Points of a title that says no size, where the chart's text has the default 10 (chart style 2)."""


def read_chart(name: str, part: Part) -> ChartModel | None:
    """Return the chart in the part called `name`, drawn on `part`; None when it holds no chart we know."""
    root = part.package.part(name)
    if root is not None and root.tag == CX + "chartSpace":
        return read_modern(root, _chart_part(name, root, part))
    chart = child(root, C + "chart") if root is not None else None
    area = child(chart, C + "plotArea")
    if root is None or area is None:
        return None
    here = _chart_part(name, root, part)
    base = text_properties(root, here, _default_text(here))
    view = _view(child(chart, C + "view3D"))
    plots = tuple(_seen_from(plot, dict(view)) for plot in read_plots(area, here, base))
    if not plots:
        return None
    return ChartModel(
        plots=plots,
        axes=read_axes(area, here, base),
        title=_title(chart, plots, here, base),
        title_overlays=is_set(child(chart, C + "title"), "overlay"),
        title_layout=_layout(child(chart, C + "title")),
        legend=_legend(child(chart, C + "legend"), here, base),
        plot_layout=_layout(area),
        fill=fill_or(root, here, SolidFill(here.palette.scheme("dk1")) if is_on_black(here) else NO_FILL),
        line=line_or(root, here, NO_LINE),
        plot_fill=fill_or(area, here, NO_FILL),
        plot_line=line_or(area, here, NO_LINE),
        style=style_of(base, here),
        blanks_as=word(chart, "dispBlanksAs", "zero"),
        data_table=_data_table(child(area, C + "dTable"), here, base),
        is_1904=is_set(root, "date1904"),
        view_3d=view,
        walls=_walls(chart, here),
        rounded_corners=is_set(root, "roundedCorners"),
    )


def _chart_part(name: str, root: Element, part: Part) -> Part:
    """Return the chart as a part of its own: its relationships, its colour map, its theme override."""
    relationships = part.package.relationships(name)
    override = next((each for each in relationships.values() if each.kind == "themeOverride"), None)
    theme = part.theme
    if override is not None and not override.is_external:
        theme = read_theme(part.package.part(override.target), override.target, part.theme)
    mapping = child(root, C + "clrMapOvr")
    names = dict(mapping.attrib) if mapping is not None and mapping.attrib else part.palette.mapping
    palette = Palette(theme.colors, names)
    return replace(
        part, name=name, element=root, relationships=relationships, palette=palette, theme=theme, memory={}
    )


def _default_text(part: Part) -> Properties:
    text = part.palette.scheme("lt1" if is_on_black(part) else "tx1")
    return {"size": DEFAULT_SIZE, "latin": "+mn-lt", "fill": SolidFill(text)}


def _title(chart: Element, plots: tuple[Plot, ...], part: Part, base: Properties) -> TextBody | None:
    """Return the title; one left to PowerPoint is the name of the only series."""
    if is_set(chart, "autoTitleDeleted") and child(chart, C + "title") is None:
        return None
    larger = {
        **base,
        "size": base["size"] * TITLE_SIZE / DEFAULT_SIZE
        if base["size"] == DEFAULT_SIZE
        else base["size"] * 1.2,
    }
    element = child(chart, C + "title")
    written = read_title(chart, part, larger)
    if written is not None:
        return written
    series = [each for plot in plots for each in plot.series]
    alone = series[0].name if len(series) == 1 or plots[0].kind in ROUND else ""
    text = alone or (usual_title(word(part.element, "lang")) if element is not None else "")
    said = text_properties(element, part, {**larger, "bold": larger.get("bold", True)})
    return plain_body(text, said, part) if text else None


def _legend(element: Element | None, part: Part, base: Properties) -> Legend | None:
    if element is None:
        return None
    hidden = [each for each in element.iterchildren(C + "legendEntry") if is_set(each, "delete")]
    return Legend(
        position=word(element, "legendPos", "r"),
        overlays=is_set(element, "overlay"),
        layout=_layout(element),
        style=text_style(element, part, base),
        hidden_entries=tuple(count(each, "idx", 0) for each in hidden),
        fill=fill_or(element, part),
        line=line_or(element, part),
    )


def _data_table(element: Element | None, part: Part, base: Properties) -> DataTable | None:
    if element is None:
        return None
    return DataTable(
        has_rows=is_set(element, "showHorzBorder"),
        has_columns=is_set(element, "showVertBorder"),
        has_outline=is_set(element, "showOutline"),
        has_keys=is_set(element, "showKeys"),
        style=text_style(element, part, base),
        line=line_or(element, part, HAIRLINE),
    )


def _layout(holder: Element | None) -> ManualLayout | None:
    """Return where the author put it, in shares of the chart: at an edge, or off its automatic place."""
    manual = find(holder, C + "layout", C + "manualLayout") if holder is not None else None
    if manual is None:
        return None
    said = {name: _share(manual, name) for name in "xywh"}
    is_edge = {axis: word(manual, f"{axis}Mode") == "edge" for axis in "xy"}
    return ManualLayout(
        x=said["x"] if is_edge["x"] else None,
        y=said["y"] if is_edge["y"] else None,
        width=said["w"],
        height=said["h"],
        target=word(manual, "layoutTarget", "outer"),
        right=0.0 if is_edge["x"] else said["x"] or 0.0,
        down=0.0 if is_edge["y"] else said["y"] or 0.0,
    )


def _share(manual: Element, name: str) -> float | None:
    value = amount(manual, name)
    return None if value is None else min(1.0, max(0.0 if name in "wh" else -1.0, value))


def _seen_from(plot: Plot, view: dict[str, float]) -> Plot:
    """Return a 3-D plot as the view shows it; a pie is turned on its plate."""
    if not plot.is_3d:
        return plot
    if plot.kind in ROUND:
        turn = view.get("rotY", plot.first_slice_angle)
        return replace(plot, tilt=max(5.0, view.get("rotX", 30.0)), first_slice_angle=turn)
    tilt, turn = abs(view.get("rotX", plot.tilt)), view.get("rotY", plot.turn)
    return replace(plot, tilt=min(90.0, tilt), turn=min(45.0, abs(turn)))


def _walls(chart: Element, part: Part) -> tuple[tuple[str, Fill, Line], ...]:
    said = {name: child(chart, C + name) for name in ("floor", "sideWall", "backWall")}
    return tuple(
        (name, fill_or(wall, part), line_or(wall, part)) for name, wall in said.items() if wall is not None
    )


def _view(element: Element | None) -> tuple[tuple[str, float], ...]:
    if element is None:
        return ()
    return tuple((local_name(each), amount(element, local_name(each)) or 0.0) for each in children(element))
