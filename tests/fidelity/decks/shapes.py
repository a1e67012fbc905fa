"""Shapes, their lines, fills and effects: one slide per feature."""

from __future__ import annotations

from tests.fidelity.decks.sample import PLACE, Sample, a_box, an_outline, color, p, r
from tests.unit.read.packages import a_shape, solid, xfrm

DRAWN = (
    '<a:custGeom><a:gdLst><a:gd name="half" fmla="*/ w 1 2"/></a:gdLst><a:pathLst><a:path w="100" h="50">'
    '<a:moveTo><a:pt x="0" y="50"/></a:moveTo><a:lnTo><a:pt x="50" y="0"/></a:lnTo><a:cubicBezTo>'
    '<a:pt x="60" y="10"/><a:pt x="80" y="10"/><a:pt x="100" y="50"/></a:cubicBezTo><a:close/></a:path>'
    "</a:pathLst></a:custGeom>"
)
GROUP = (
    '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="5" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
    '<a:xfrm rot="2700000" flipH="1"><a:off x="914400" y="914400"/><a:ext cx="1828800" cy="914400"/>'
    '<a:chOff x="0" y="0"/><a:chExt cx="3657600" cy="1828800"/></a:xfrm></p:grpSpPr>{}</p:grpSp>'
)
CONNECTOR = (
    '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="6" name="Line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>'
    f'{PLACE}<a:prstGeom prst="bentConnector3"><a:avLst><a:gd name="adj1" fmla="val 30000"/></a:avLst>'
    f'</a:prstGeom><a:ln w="25400">{color("4472C4")}<a:tailEnd type="triangle"/></a:ln></p:spPr></p:cxnSp>'
)
STOPS = (
    '<a:gsLst><a:gs pos="0"><a:srgbClr val="FFFFFF"/></a:gs>'
    '<a:gs pos="40000"><a:srgbClr val="FFC000"/></a:gs>'
    '<a:gs pos="100000"><a:srgbClr val="C00000"><a:alpha val="50000"/></a:srgbClr></a:gs></a:gsLst>'
)
OPAQUE = STOPS.replace('<a:alpha val="50000"/>', "")
SHADOW = (
    '<a:outerShdw blurRad="50800" dist="38100" dir="2700000" algn="tl"><a:srgbClr val="000000">'
    '<a:alpha val="40000"/></a:srgbClr></a:outerShdw>'
)
GLOW = '<a:glow rad="101600"><a:srgbClr val="FFC000"><a:alpha val="60000"/></a:srgbClr></a:glow>'
REFLECTION = (
    '<a:reflection blurRad="6350" stA="50000" endPos="35000" dist="12700" dir="5400000" sy="-100000" '
    'algn="bl"/>'
)
BLUE = solid("accent1")
STRETCHED = '<a:blipFill><a:blip r:embed="i1"/><a:stretch><a:fillRect l="10000"/></a:stretch></a:blipFill>'
TILED = '<a:blipFill><a:blip r:embed="i1"/><a:tile sx="50000" sy="50000" flip="x" algn="ctr"/></a:blipFill>'


def line(width: int, more: str, attributes: str = "") -> str:
    return f'<a:ln w="{width}" {attributes}>{color("000000")}{more}</a:ln>'


SLIDES = {
    "all 187 preset outlines": Sample(
        (
            an_outline("star5", BLUE),
            an_outline("wedgeRoundRectCallout", BLUE, id=3),
            an_outline("can", BLUE, id=4),
        )
    ),
    "outlines the author drew": Sample((a_shape(2, place=PLACE, look=DRAWN + BLUE),)),
    "groups: nested, turned, mirrored": Sample(
        (
            GROUP.format(
                a_shape(2, look='<a:prstGeom prst="rtTriangle"/>' + BLUE) + a_box(p(r("inside")), id=3)
            ),
        )
    ),
    "connectors": Sample((CONNECTOR,)),
    "line widths, dashes, joins, heads, compound lines": Sample(
        (
            an_outline(
                "rect", "<a:noFill/>" + line(38_100, '<a:prstDash val="lgDashDot"/><a:miter lim="800000"/>')
            ),
            an_outline("rect", "<a:noFill/>" + line(76_200, "<a:round/>", 'cmpd="thickThin"'), id=3),
            an_outline(
                "line",
                line(25_400, '<a:headEnd type="oval"/><a:tailEnd type="stealth" w="lg" len="sm"/>'),
                id=4,
            ),
        )
    ),
    "linear and radial gradients": Sample(
        (
            an_outline("rect", f'<a:gradFill>{STOPS}<a:lin ang="2700000" scaled="1"/></a:gradFill>'),
            an_outline(
                "ellipse",
                f'<a:gradFill>{STOPS}<a:path path="circle"><a:fillToRect l="50000" t="50000" r="50000" '
                'b="50000"/></a:path></a:gradFill>',
                id=3,
            ),
        )
    ),
    "gradients along the outline": Sample(
        (
            an_outline(
                "star5",
                f'<a:gradFill>{OPAQUE}<a:path path="shape"><a:fillToRect l="50000" t="50000" r="50000" '
                'b="50000"/></a:path></a:gradFill>',
            ),
        )
    ),
    "picture fills, tiled and stretched": Sample(
        (
            an_outline("ellipse", STRETCHED),
            an_outline("rect", TILED, id=3),
        )
    ),
    "pattern fills": Sample(
        (
            an_outline(
                "rect",
                '<a:pattFill prst="ltDnDiag"><a:fgClr><a:srgbClr val="C00000"/></a:fgClr><a:bgClr>'
                '<a:srgbClr val="FFFFFF"/></a:bgClr></a:pattFill>',
            ),
        )
    ),
    "shadows, glow, soft edges, reflection": Sample(
        (
            an_outline("rect", f"{BLUE}<a:effectLst>{SHADOW}</a:effectLst>", 'rot="2700000"'),
            an_outline("ellipse", f"{BLUE}<a:effectLst>{GLOW}</a:effectLst>", id=3),
            an_outline("rect", f'{BLUE}<a:effectLst><a:softEdge rad="63500"/></a:effectLst>', id=4),
            a_shape(
                5,
                place=xfrm(914_400, 3_657_600),
                look=f'<a:prstGeom prst="rect"/>{BLUE}<a:effectLst>{REFLECTION}</a:effectLst>',
            ),
        )
    ),
}
