"""Pictures, and frames that show one: one slide per feature."""

from __future__ import annotations

from tests.fidelity.decks.sample import PLACE, Sample, p, r
from tests.unit.read.packages import related
from tests.unit.read.test_ink import a_trace, ink_of

SVG_LINK = (
    '<a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="v1"/></a:ext></a:extLst>'
)
DUOTONE = '<a:duotone><a:srgbClr val="000000"/><a:srgbClr val="4472C4"/></a:duotone>'
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
STORED = "http://schemas.microsoft.com/office/drawing/2008/diagram"
SMARTART = (
    '<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="7" name="Diagram"/><p:cNvGraphicFramePr/><p:nvPr/>'
    f'</p:nvGraphicFramePr>{PLACE.replace("a:xfrm", "p:xfrm")}<a:graphic><a:graphicData uri="{DIAGRAM}">'
    f'<dgm:relIds xmlns:dgm="{DIAGRAM}" r:dm="d1" r:lo="d2" r:qs="d3" r:cs="d4"/></a:graphicData></a:graphic>'
    "</p:graphicFrame>"
)
DATA = (
    f'<dgm:dataModel xmlns:dgm="{DIAGRAM}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    "<dgm:ptLst/><dgm:cxnLst/><dgm:extLst>"
    f'<a:ext uri="http://schemas.microsoft.com/office/drawing/2008/diagram"><dsp:dataModelExt '
    f'xmlns:dsp="{STORED}" relId="d5"/></a:ext></dgm:extLst></dgm:dataModel>'
)
DRAWING = (
    f'<dsp:drawing xmlns:dsp="{STORED}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<dsp:spTree><dsp:nvGrpSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvGrpSpPr/></dsp:nvGrpSpPr><dsp:grpSpPr/>'
    '<dsp:sp modelId="{1}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/></dsp:nvSpPr><dsp:spPr>'
    '<a:xfrm><a:off x="0" y="0"/><a:ext cx="1828800" cy="914400"/></a:xfrm><a:prstGeom prst="roundRect"/>'
    '<a:solidFill><a:schemeClr val="accent1"/></a:solidFill></dsp:spPr><dsp:txBody><a:bodyPr anchor="ctr"/>'
    f'<a:lstStyle/>{p(r("Plan"))}</dsp:txBody><dsp:txXfrm><a:off x="45720" y="45720"/>'
    '<a:ext cx="1737360" cy="822960"/></dsp:txXfrm></dsp:sp></dsp:spTree></dsp:drawing>'
)


def a_picture(blip: str = "", crop: str = "", look: str = '<a:prstGeom prst="rect"/>') -> str:
    return (
        '<p:pic><p:nvPicPr><p:cNvPr id="4" name="Picture" descr="A valve"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f'<p:blipFill><a:blip r:embed="i1">{blip}</a:blip>{crop}'
        "<a:stretch><a:fillRect/></a:stretch></p:blipFill>"
        f"<p:spPr>{PLACE}{look}</p:spPr></p:pic>"
    )


INK = (
    '<mc:AlternateContent><mc:Choice Requires="p14"><p:contentPart r:id="k1"><p14:nvContentPartPr>'
    '<p14:cNvPr id="9" name="Ink"/><p14:cNvContentPartPr/><p14:nvPr/></p14:nvContentPartPr>'
    '<p14:xfrm><a:off x="360000" y="0"/><a:ext cx="396000" cy="36000"/></p14:xfrm></p:contentPart>'
    "</mc:Choice><mc:Fallback/></mc:AlternateContent>"
)
SLIDES = {
    "cropped, cut to an outline": Sample(
        (a_picture(crop='<a:srcRect l="10000" t="20000" b="5000"/>', look='<a:prstGeom prst="ellipse"/>'),)
    ),
    "SVG": Sample(
        (a_picture(SVG_LINK),),
        {"ppt/media/image2.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>"},
        (("v1", "image", "../media/image2.svg"),),
    ),
    "recoloured": Sample((a_picture(DUOTONE),)),
    "ink, drawn as it was while recording": Sample(
        (INK,),
        {"ppt/ink/ink1.xml": ink_of(a_trace("0 0 0,1000 0 0"))},
        (("k1", "customXml", "../ink/ink1.xml"),),
    ),
    "SmartArt": Sample(
        (SMARTART,),
        {
            "ppt/diagrams/data1.xml": DATA,
            "ppt/diagrams/drawing1.xml": DRAWING,
            "ppt/diagrams/_rels/data1.xml.rels": related(),
        },
        (
            ("d1", "diagramData", "../diagrams/data1.xml"),
            ("d5", "diagramDrawing", "../diagrams/drawing1.xml"),
        ),
    ),
}
