"""Chart parts in a few words of XML, and whole charts of the model."""

from __future__ import annotations

from pptlearn.model.chart import Axis, ChartModel, Plot, Series
from tests.unit.read.packages import related

C = 'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
CX = 'xmlns:cx="http://schemas.microsoft.com/office/drawing/2014/chartex"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
C15 = 'xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"'
CHART = "http://schemas.openxmlformats.org/drawingml/2006/chart"
CHARTEX = "http://schemas.microsoft.com/office/drawing/2014/chartex"
LINK = ("c1", "chart", "../charts/chart1.xml")
AXES = (
    '<c:catAx><c:axId val="1"/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx>'
    '<c:valAx><c:axId val="2"/><c:axPos val="l"/><c:majorGridlines/><c:crossAx val="1"/></c:valAx>'
)
ON_AXES = '<c:axId val="1"/><c:axId val="2"/>'


def numbers(*values, code="General"):
    points = "".join(f'<c:pt idx="{n}"><c:v>{value}</c:v></c:pt>' for n, value in enumerate(values))
    cache = f'<c:formatCode>{code}</c:formatCode><c:ptCount val="{len(values)}"/>{points}'
    return f"<c:numRef><c:numCache>{cache}</c:numCache></c:numRef>"


def strings(*texts):
    points = "".join(f'<c:pt idx="{n}"><c:v>{text}</c:v></c:pt>' for n, text in enumerate(texts))
    return f'<c:strRef><c:strCache><c:ptCount val="{len(texts)}"/>{points}</c:strCache></c:strRef>'


def a_series(*values, index=0, name="Sales", categories=("Q1", "Q2"), more=""):
    return (
        f'<c:ser><c:idx val="{index}"/><c:order val="{index}"/><c:tx>{strings(name)}</c:tx>{more}'
        f"<c:cat>{strings(*categories)}</c:cat><c:val>{numbers(*values)}</c:val></c:ser>"
    )


def chart_space(plots, axes=AXES, before="", after=""):
    chart = f"<c:chart>{before}<c:plotArea>{plots}{axes}</c:plotArea>{after}</c:chart>"
    return f"<c:chartSpace {C} {A} {R} {C15}>{chart}</c:chartSpace>"


def bars(*series, more=""):
    return f'<c:barChart><c:barDir val="col"/>{more}{"".join(series)}{ON_AXES}</c:barChart>'


def modern_space(kind, values, categories=(), layout="", more="", levels=None):
    """Return a `cx:chartSpace` of one series; `levels` are levels of categories, innermost first."""
    levels = levels or ([categories] if categories else [])
    words = "".join(_level(level) for level in levels)
    names = f'<cx:strDim type="cat">{words}</cx:strDim>' if levels else ""
    size = "size" if kind in ("treemap", "sunburst") else "val"
    table = f'<cx:data id="0">{names}<cx:numDim type="{size}">{_level(values)}</cx:numDim></cx:data>'
    series = (
        f'<cx:series layoutId="{kind}"><cx:tx><cx:txData><cx:v>Sales</cx:v></cx:txData></cx:tx>'
        f'<cx:dataLabels><cx:visibility value="1"/></cx:dataLabels><cx:dataId val="0"/>'
        f"<cx:layoutPr>{layout}</cx:layoutPr></cx:series>{more}"
    )
    axes = (
        '<cx:axis id="0"><cx:catScaling/><cx:tickLabels/></cx:axis>'
        '<cx:axis id="1"><cx:valScaling/><cx:majorGridlines/><cx:tickLabels/></cx:axis>'
    )
    region = f"<cx:plotAreaRegion>{series}</cx:plotAreaRegion>"
    chart = f'<cx:chart><cx:title/><cx:plotArea>{region}{axes}</cx:plotArea><cx:legend pos="t"/></cx:chart>'
    return f"<cx:chartSpace {CX} {A} {R}><cx:chartData>{table}</cx:chartData>{chart}</cx:chartSpace>"


def a_frame(uri=CHART, place='<a:off x="914400" y="0"/><a:ext cx="5486400" cy="3657600"/>'):
    name = "c" if uri == CHART else "cx"
    return (
        '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="9" name="Chart"/><p:cNvGraphicFramePr/><p:nvPr/>'
        f"</p:nvGraphicFramePr><p:xfrm>{place}</p:xfrm><a:graphic>"
        f'<a:graphicData uri="{uri}"><{name}:chart xmlns:{name}="{uri}" r:id="c1"/></a:graphicData>'
        "</a:graphic></p:graphicFrame>"
    )


def with_picture(frame):
    """Return a frame as PowerPoint stores 2016 kinds: with a picture for older programs."""
    picture = (
        '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Chart"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr><p:blipFill>'
        '<a:blip r:embed="i1"/></p:blipFill><p:spPr><a:xfrm><a:off x="914400" y="0"/>'
        '<a:ext cx="5486400" cy="3657600"/></a:xfrm></p:spPr></p:pic>'
    )
    return (
        '<mc:AlternateContent><mc:Choice xmlns:cx1="http://schemas.microsoft.com/office/drawing/2015/9/8/'
        f'chartex" Requires="cx1">{frame}</mc:Choice><mc:Fallback>{picture}</mc:Fallback>'
        "</mc:AlternateContent>"
    )


def parts_of(space, *links, **more):
    """Return the parts of a package that hold a chart and what it refers to."""
    return {
        "ppt/charts/chart1.xml": space,
        "ppt/charts/_rels/chart1.xml.rels": related(*links),
        **{name.replace("__", "/"): content for name, content in more.items()},
    }


def a_chart(kind="barChart", *rows, names=("Q1", "Q2", "Q3"), plot=None, axes=None, **chart):
    """Return a chart of one plot; each row is the values of one series."""
    series = tuple(
        Series(name=f"Series {n}", number=n - 1, values=tuple(values), categories=tuple(names))
        for n, values in enumerate(rows or ((1.0, 3.0, 2.0),), 1)
    )
    across = Axis(id="1", kind="category", position="b", crosses_axis="2")
    up = Axis(id="2", kind="value", position="l", crosses_axis="1", number_format="")
    drawn = Plot(kind=kind, series=series, axis_ids=("1", "2"), **(plot or {}))
    return ChartModel(plots=(drawn,), axes=(across, up) if axes is None else axes, **chart)


def _level(points):
    said = "".join(f'<cx:pt idx="{n}">{point}</cx:pt>' for n, point in enumerate(points))
    return f'<cx:lvl ptCount="{len(points)}" formatCode="General">{said}</cx:lvl>'
