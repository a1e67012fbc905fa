"""Text: one slide per feature."""

from __future__ import annotations

from pptlearn.model.fonts import Face, FaceKey, Faces
from tests.fidelity.decks.sample import Sample, a_box, color, p, r

SPACED = (
    '<a:pPr><a:lnSpc><a:spcPct val="90000"/></a:lnSpc><a:spcBef><a:spcPts val="1000"/></a:spcBef>'
    '<a:spcAft><a:spcPct val="50000"/></a:spcAft></a:pPr>'
)
SHRUNK = '<a:bodyPr><a:normAutofit fontScale="62500" lnSpcReduction="20000"/></a:bodyPr>'
NUMBERED = (
    '<a:pPr marL="342900" indent="-342900"><a:buFont typeface="+mj-lt"/><a:buAutoNum type="{}"/></a:pPr>'
)
BULLET = '<a:pPr marL="342900" indent="-342900"><a:buFont typeface="{}"/><a:buChar char="{}"/></a:pPr>'
TABS = '<a:pPr><a:tabLst><a:tab pos="914400" algn="l"/><a:tab pos="3657600" algn="r"/></a:tabLst></a:pPr>'
FADE = (
    '<a:gradFill><a:gsLst><a:gs pos="0"><a:srgbClr val="FF0000"/></a:gs><a:gs pos="100000">'
    '<a:srgbClr val="0000FF"/></a:gs></a:gsLst><a:lin ang="5400000"/></a:gradFill>'
)


def formula(math):
    """A formula as PowerPoint writes it into a paragraph."""
    return (
        '<mc:AlternateContent><mc:Choice xmlns:a14="http://schemas.microsoft.com/office/drawing/2010/main" '
        'Requires="a14"><a14:m><m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">'
        f"{math}</m:oMath></a14:m></mc:Choice><mc:Fallback/></mc:AlternateContent>"
    )


FORMULA = formula("<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>")
LOW_FORMULA = formula(
    "<m:r><m:t>y=</m:t></m:r><m:d><m:e><m:sSub><m:e><m:r><m:t>x</m:t></m:r></m:e>"
    "<m:sub><m:r><m:t>j</m:t></m:r></m:sub></m:sSub></m:e></m:d><m:r><m:t>+1</m:t></m:r>"
)
EVERY_STYLE = (
    r("bold ", 'b="1"'),
    r("italic ", 'i="1"'),
    r("struck ", 'strike="sngStrike"'),
    r("under ", 'u="wavy"'),
    r("up", 'baseline="30000"'),
    r("down ", 'baseline="-25000"'),
    r("Small ", 'cap="small"'),
    r("large ", 'cap="all"'),
    r("wide ", 'spc="300"'),
    r("marked", more="<a:highlight><a:srgbClr val='FFFF00'/></a:highlight>"),
)
BLOCK = (("M", (0.0, -0.5)), ("Q", (0.4, -0.5, 0.4, 0.0)), ("L", (0.0, 0.0)), ("Z", ()))
BLOCKS = Face(
    key=FaceKey("Calibri"),
    family="Blocks",
    ascent=0.9,
    advances={"A": 0.5},
    outlines={"A": BLOCK},
)
WARP = '<a:bodyPr><a:prstTxWarp prst="{}"/></a:bodyPr>'
SLIDES = {
    "WordArt: bent in all 40 ways, and along paths": Sample(
        (
            a_box(p(r("AA", more=FADE)), p(r("A")), body=WARP.format("textInflateTop")),
            a_box(p(r("AA")), body=WARP.format("textArchUp"), id=3),
        ),
        faces=Faces(by_key={BLOCKS.key: BLOCKS}),
    ),
    "line heights, baselines, spacing": Sample(
        (a_box(p(r("First"), said=SPACED), p(r("Second"), said=SPACED), body='<a:bodyPr anchor="ctr"/>'),)
    ),
    "line breaks, with the original faces' widths": Sample(
        (a_box(p(r("A sentence that is too long "), r("for its box", more='<a:latin typeface="Georgia"/>'))),)
    ),
    "autofit": Sample((a_box(p(r("Shrunk to fit"), said=SPACED), body=SHRUNK),)),
    "kerning": Sample((a_box(p(r("AVATAR ", 'kern="1200"'), r("AVATAR", 'kern="0"'))),)),
    "bold, italic, strike, super- and subscript, capitals": Sample((a_box(p(*EVERY_STYLE)),)),
    "bullets and numbering in all schemes": Sample(
        (
            a_box(
                p(r("One"), said=NUMBERED.format("arabicPeriod")),
                p(r("Two"), said=NUMBERED.format("arabicPeriod")),
                p(r("Upper"), said=NUMBERED.format("romanUcParenBoth")),
                p(r("Dot"), said=BULLET.format("Arial", "•")),
            ),
        )
    ),
    "symbol fonts": Sample(
        (
            a_box(
                p(r("\uf0fc", more='<a:sym typeface="Wingdings"/>')),
                p(r("x"), said=BULLET.format("Wingdings", "§")),
            ),
        )
    ),
    "tab stops": Sample(
        (
            a_box(
                p(r("a\tb\tc"), said=TABS),
                p(r("a\t12,50").replace("en-US", "de-DE"), said=TABS.replace('"l"', '"dec"')),
            ),
        )
    ),
    "columns": Sample((a_box(p(r("left")), p(r("right")), body='<a:bodyPr numCol="2" spcCol="457200"/>'),)),
    "links and slide jumps": Sample(
        (
            a_box(
                p(r("out ", more='<a:hlinkClick r:id="x1"/>')),
                p(r("on", more='<a:hlinkClick r:id="" action="ppaction://hlinkshowjump?jump=nextslide"/>')),
            ),
        ),
        links=(("x1", "hyperlink", "https://example.org/", "External"),),
    ),
    "right-to-left text": Sample(
        (
            a_box(
                p(r("שלום עולם", more='<a:cs typeface="Arial"/>'), said='<a:pPr algn="r" rtl="1"/>'),
                p(
                    r("ראשון"),
                    said=NUMBERED.format("hebrew2Minus").replace("<a:pPr", '<a:pPr algn="r" rtl="1"'),
                ),
            ),
        )
    ),
    "East Asian line ends": Sample(
        (
            a_box(
                p(
                    r("文章が長くて、箱に入らない。" * 4).replace("en-US", "ja-JP"),
                    said='<a:pPr hangingPunct="1"/>',
                ),
                p(r("한국어 문장"), said='<a:pPr eaLnBrk="0"/>'),
                p(r("International"), said='<a:pPr latinLnBrk="1"/>'),
            ),
        )
    ),
    "vertical text": Sample(
        (
            a_box(p(r("sideways")), body='<a:bodyPr vert="vert270"/>'),
            a_box(p(r("縦書き")), body='<a:bodyPr vert="eaVert"/>', id=3),
        )
    ),
    "formulas": Sample((a_box(p(r("ratio "), FORMULA)),)),
    "formulas: line heights, line ends, brackets": Sample(
        (a_box(p(r("Let ("), LOW_FORMULA, r(")-grids be")), p(r("as any other line is"))),)
    ),
    "gradient letters": Sample((a_box(p(r("Fading", 'b="1"', FADE), r(" plain", more=color("00B050")))),)),
}
