"""Whole .pptx packages in a few words of XML: one master, one layout, and slides of shapes."""

from __future__ import annotations

from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from pptlearn.options import ReadOptions
from pptlearn.problems import Problems
from pptlearn.read.deck import read_deck
from pptlearn.read.package import open_package
from tests.unit.read.motions import NAMESPACES

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships"
PICTURE = bytes.fromhex("89504e470d0a1a0a")

CONTENT_TYPES = (
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="png" ContentType="image/png"/><Override PartName="/ppt/presentation.xml" '
    'ContentType="application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"/></Types>'
)
THEME = f"""<a:theme {NAMESPACES}><a:themeElements>
<a:clrScheme name="t"><a:dk1><a:srgbClr val="101010"/></a:dk1><a:lt1><a:srgbClr val="FEFEFE"/></a:lt1>
<a:dk2><a:srgbClr val="202020"/></a:dk2><a:lt2><a:srgbClr val="E0E0E0"/></a:lt2>
<a:accent1><a:srgbClr val="4472C4"/></a:accent1><a:accent2><a:srgbClr val="ED7D31"/></a:accent2>
<a:accent3><a:srgbClr val="A5A5A5"/></a:accent3><a:accent4><a:srgbClr val="FFC000"/></a:accent4>
<a:accent5><a:srgbClr val="5B9BD5"/></a:accent5><a:accent6><a:srgbClr val="70AD47"/></a:accent6>
<a:hlink><a:srgbClr val="0563C1"/></a:hlink><a:folHlink><a:srgbClr val="954F72"/></a:folHlink></a:clrScheme>
<a:fontScheme name="f"><a:majorFont><a:latin typeface="Cambria"/><a:ea typeface=""/><a:cs typeface=""/>
<a:font script="Jpan" typeface="Meiryo"/></a:majorFont><a:minorFont><a:latin typeface="Calibri"/>
<a:ea typeface=""/><a:cs typeface=""/><a:font script="Jpan" typeface="Yu Gothic"/>
<a:font script="Arab" typeface="Arial"/></a:minorFont></a:fontScheme>
<a:fmtScheme name="m"><a:fillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill>
<a:solidFill><a:schemeClr val="phClr"><a:lumMod val="50000"/></a:schemeClr></a:solidFill></a:fillStyleLst>
<a:lnStyleLst><a:ln w="6350"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln>
<a:ln w="12700"><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:ln></a:lnStyleLst>
<a:effectStyleLst><a:effectStyle><a:effectLst/></a:effectStyle></a:effectStyleLst>
<a:bgFillStyleLst><a:solidFill><a:schemeClr val="phClr"/></a:solidFill></a:bgFillStyleLst>
</a:fmtScheme></a:themeElements></a:theme>"""

TEXT_STYLES = """<p:txStyles><p:titleStyle><a:lvl1pPr algn="ctr"><a:defRPr sz="4400"><a:solidFill>
<a:schemeClr val="tx1"/></a:solidFill><a:latin typeface="+mj-lt"/></a:defRPr></a:lvl1pPr></p:titleStyle>
<p:bodyStyle><a:lvl1pPr marL="228600" indent="-228600"><a:buFont typeface="Arial"/><a:buChar char="•"/>
<a:defRPr sz="2800"/></a:lvl1pPr><a:lvl2pPr marL="685800" indent="-228600"><a:buChar char="–"/>
<a:defRPr sz="2400"/></a:lvl2pPr></p:bodyStyle><p:otherStyle/></p:txStyles>"""


def xfrm(x=0, y=0, width=914400, height=914400, more=""):
    return f'<a:xfrm {more}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'


def a_shape(
    id=2, *, name="Shape", place=None, ph="", look="", style="", text=None, body="<a:bodyPr/>", nv=""
):
    """Return a `p:sp`; `text` is the XML of its paragraphs."""
    slot = f"<p:ph {ph}/>" if ph else ""
    where = xfrm() if place is None and not ph else place or ""
    words = "" if text is None else f"<p:txBody>{body}<a:lstStyle/>{text}</p:txBody>"
    return (
        f'<p:sp><p:nvSpPr><p:cNvPr id="{id}" name="{name}">{nv}</p:cNvPr><p:cNvSpPr/><p:nvPr>{slot}</p:nvPr>'
        f"</p:nvSpPr><p:spPr>{where}{look}</p:spPr>{style}{words}</p:sp>"
    )


def a_text(*paragraphs):
    """Return paragraphs of one run each."""
    return "".join(f"<a:p><a:r><a:t>{text}</a:t></a:r></a:p>" for text in paragraphs)


def solid(name):
    return f'<a:solidFill><a:schemeClr val="{name}"/></a:solidFill>'


def related(*links):
    """Return a relationships part; each link is (id, kind, target) and perhaps `External`."""
    rows = "".join(
        f'<Relationship Id="{id}" Type="{OFFICE}{kind}" Target="{target}"'
        + (f' TargetMode="{mode[0]}"' if mode else "")
        + "/>"
        for id, kind, target, *mode in links
    )
    return f'<Relationships xmlns="{RELATIONSHIPS}">{rows}</Relationships>'


def a_slide(*shapes, attributes="", before="", after="", links=()):
    """Return a slide's XML with its relationships."""
    tree = "".join(shapes)
    content = f"<p:cSld>{before}<p:spTree>{tree}</p:spTree></p:cSld>{after}"
    return f"<p:sld {NAMESPACES} {attributes}>{content}</p:sld>", links


def a_package(path: Path, *slides, layout="", master="", presentation="", parts=None, theme=THEME) -> Path:
    """Write a package; `layout` and `master` are the XML of shapes on them."""
    master = f"<p:cSld><p:spTree>{master}</p:spTree></p:cSld>"
    layout = f'<p:cSld name="Plain"><p:spTree>{layout}</p:spTree></p:cSld>'
    listed = "".join(f'<p:sldId id="{255 + n}" r:id="s{n}"/>' for n in range(1, len(slides) + 1))
    files = {
        "[Content_Types].xml": CONTENT_TYPES,
        "_rels/.rels": related(("r1", "officeDocument", "ppt/presentation.xml")),
        "ppt/presentation.xml": f"<p:presentation {NAMESPACES}><p:sldIdLst>{listed}</p:sldIdLst>"
        f'<p:sldSz cx="12192000" cy="6858000"/>{presentation}</p:presentation>',
        "ppt/_rels/presentation.xml.rels": related(
            ("m1", "slideMaster", "slideMasters/slideMaster1.xml"),
            *((f"s{n}", "slide", f"slides/slide{n}.xml") for n in range(1, len(slides) + 1)),
        ),
        "ppt/slideMasters/slideMaster1.xml": f"<p:sldMaster {NAMESPACES}>{master}"
        f'<p:clrMap bg1="lt1" tx1="dk1" bg2="lt2" tx2="dk2"/>{TEXT_STYLES}</p:sldMaster>',
        "ppt/slideMasters/_rels/slideMaster1.xml.rels": related(("t1", "theme", "../theme/theme1.xml")),
        "ppt/slideLayouts/slideLayout1.xml": f"<p:sldLayout {NAMESPACES}>{layout}</p:sldLayout>",
        "ppt/slideLayouts/_rels/slideLayout1.xml.rels": related(
            ("m1", "slideMaster", "../slideMasters/slideMaster1.xml")
        ),
        "ppt/theme/theme1.xml": theme,
        "ppt/media/image1.png": PICTURE,
    }
    for n, (xml, links) in enumerate(slides, 1):
        files[f"ppt/slides/slide{n}.xml"] = xml
        files[f"ppt/slides/_rels/slide{n}.xml.rels"] = related(
            ("l1", "slideLayout", "../slideLayouts/slideLayout1.xml"),
            ("i1", "image", "../media/image1.png"),
            *links,
        )
    return write(path, {**files, **(parts or {})})


def write(path: Path, files) -> Path:
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, content in files.items():
            if content is not None:
                archive.writestr(name, content)
    return path


def read(path: Path, problems=None, **options):
    """Return the deck in a file."""
    said = ReadOptions(**options)
    with open_package(path, said) as package:
        return read_deck(package, said, Problems() if problems is None else problems)
