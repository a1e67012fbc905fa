"""Colours, fills, lines and effects."""

import pytest

from pptlearn.model.paint import Color, GradientFill, Insets, LineEnd, PatternFill, PictureFill, SolidFill
from pptlearn.read.color import Palette, read_color
from tests.unit.read.motions import element
from tests.unit.read.packages import a_shape, xfrm

PALETTE = Palette({"accent1": Color(0x44, 0x72, 0xC4), "lt1": Color(255, 255, 255), "dk1": Color(0, 0, 0)})


def color(xml):
    return read_color(element(f"<a:solidFill>{xml}</a:solidFill>"), PALETTE, Color(1, 2, 3))


def accent(*transforms):
    return f'<a:schemeClr val="accent1">{"".join(transforms)}</a:schemeClr>'


@pytest.mark.parametrize(
    ("xml", "shown"),
    [
        ('<a:srgbClr val="FF8000"/>', "#ff8000"),
        ('<a:scrgbClr r="100000" g="0" b="21586"/>', "#ff0080"),
        ('<a:hslClr hue="7200000" sat="100000" lum="50000"/>', "#00ff00"),
        ('<a:sysClr val="windowText" lastClr="123456"/>', "#123456"),
        ('<a:sysClr val="window"/>', "#ffffff"),
        ('<a:prstClr val="dkSlateGrey"/>', "#2f4f4f"),
        ('<a:schemeClr val="tx1"/>', "#000000"),
        ('<a:schemeClr val="phClr"/>', "#010203"),
        (accent('<a:lumMod val="75000"/>'), "#2f5597"),
        (accent('<a:lumMod val="20000"/>', '<a:lumOff val="80000"/>'), "#dae3f3"),
        (accent('<a:lumMod val="50%"/>'), "#203864"),
        (accent("<a:inv/>"), "#bb8d3b"),
        (accent('<a:hueOff val="7200000"/>'), "#c44472"),
        (accent('<a:satMod val="0"/>'), "#848484"),
        ('<a:srgbClr val="000000"><a:tint val="20000"/></a:srgbClr>', "#e7e7e7"),
        ('<a:srgbClr val="FFFFFF"><a:shade val="50000"/></a:srgbClr>', "#bcbcbc"),
    ],
)
def test_colours_are_what_powerpoint_makes_of_them(xml, shown):
    assert color(xml).hex == shown


def test_opacity_is_kept_beside_the_colour():
    assert color(accent('<a:alpha val="40000"/>', '<a:alphaMod val="50000"/>')).alpha == 0.2


def test_the_order_of_transforms_matters():
    up = accent('<a:lumOff val="20000"/>', '<a:lumMod val="50000"/>')
    down = accent('<a:lumMod val="50000"/>', '<a:lumOff val="20000"/>')
    assert color(up) != color(down)


@pytest.mark.parametrize("xml", ['<a:srgbClr val="red;}"/>', '<a:prstClr val="none"/>', "<a:blip/>"])
def test_what_is_no_colour_is_none(xml):
    assert color(xml) is None


def shape(slide_of, look, **said):
    return slide_of(a_shape(look=look), **said).shapes[0]


def test_gradient_stops_are_sorted(slide_of):
    stops = (
        '<a:gs pos="100000"><a:srgbClr val="FF0000"/></a:gs><a:gs pos="0"><a:srgbClr val="0000FF"/></a:gs>'
    )
    fill = shape(
        slide_of, f'<a:gradFill><a:gsLst>{stops}</a:gsLst><a:lin ang="5400000" scaled="1"/></a:gradFill>'
    ).fill
    assert isinstance(fill, GradientFill)
    assert [stop.color.hex for stop in fill.stops] == ["#0000ff", "#ff0000"]
    assert (fill.angle, fill.is_scaled) == (90, True)


def test_a_picture_fill_has_crop_and_stretch(slide_of):
    look = (
        '<a:blipFill><a:blip r:embed="i1"><a:alphaModFix amt="30000"/></a:blip><a:srcRect l="10000"/>'
        '<a:stretch><a:fillRect t="-5000"/></a:stretch></a:blipFill>'
    )
    fill = shape(slide_of, look).fill
    assert isinstance(fill, PictureFill)
    assert (fill.image, fill.opacity) == ("ppt/media/image1.png", 0.3)
    assert (fill.crop, fill.stretch) == (Insets(left=0.1), Insets(top=-0.05))


def test_a_pattern_has_two_colours(slide_of):
    look = (
        '<a:pattFill prst="wdUpDiag"><a:fgClr><a:srgbClr val="FF0000"/></a:fgClr>'
        '<a:bgClr><a:srgbClr val="00FF00"/></a:bgClr></a:pattFill>'
    )
    expected = PatternFill(preset="wdUpDiag", foreground=Color(255, 0, 0), background=Color(0, 255, 0))
    assert shape(slide_of, look).fill == expected


def test_a_line_says_width_dash_join_and_heads(slide_of):
    look = (
        '<a:ln w="25400" cap="rnd"><a:solidFill><a:srgbClr val="FF0000"/></a:solidFill>'
        '<a:prstDash val="dash"/>'
        '<a:miter lim="800000"/><a:tailEnd type="triangle" len="lg"/></a:ln>'
    )
    line = shape(slide_of, look).line
    assert (line.width, line.cap, line.dash, line.join) == (25400, "rnd", "dash", "miter")
    assert (line.miter_limit, line.tail) == (8, LineEnd("triangle", "med", "lg"))


def test_effects_are_read_side_by_side(slide_of):
    look = (
        '<a:effectLst><a:outerShdw blurRad="50800" dist="38100" dir="2700000"><a:prstClr val="black">'
        '<a:alpha val="40000"/></a:prstClr></a:outerShdw><a:softEdge rad="12700"/></a:effectLst>'
    )
    effects = shape(slide_of, look).effects
    assert (effects.shadow.direction, effects.shadow.color.alpha, effects.soft_edge) == (45, 0.4, 12700)


def test_a_shape_in_a_group_takes_the_groups_fill(slide_of):
    group = (
        '<p:grpSp><p:nvGrpSpPr><p:cNvPr id="9" name="G"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr>'
        f'{xfrm()}<a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></p:grpSpPr>'
        f"{a_shape(look='<a:grpFill/>')}</p:grpSp>"
    )
    assert slide_of(group).shapes[0].children[0].fill == SolidFill(Color(0, 255, 0))
