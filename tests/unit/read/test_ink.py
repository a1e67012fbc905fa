"""Ink: strokes that were drawn on a slide, and when."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pptlearn.model.paint import Color, SolidFill
from pptlearn.model.shape import Group, Picture
from pptlearn.read.ink import read_strokes
from pptlearn.read.markup import parse
from tests.unit.read.packages import xfrm

INKML = 'xmlns:inkml="http://www.w3.org/2003/InkML"'
IACT = 'xmlns:iact="http://schemas.microsoft.com/office/powerpoint/2014/inkAction"'
FORMAT = (
    '<inkml:definitions><inkml:context xml:id="ctx0"><inkml:inkSource><inkml:traceFormat>'
    '<inkml:channel name="X"/><inkml:channel name="Y"/><inkml:channel name="F"/></inkml:traceFormat>'
    '<inkml:channelProperties><inkml:channelProperty channel="X" name="resolution" value="1000"/>'
    '<inkml:channelProperty channel="Y" name="resolution" value="1000"/></inkml:channelProperties>'
    '</inkml:inkSource></inkml:context><inkml:brush xml:id="br0">'
    '<inkml:brushProperty name="width" value="0.1" units="cm"/>'
    '<inkml:brushProperty name="color" value="#70AD47"/></inkml:brush>'
    '<inkml:brush xml:id="br1"><inkml:brushProperty name="rasterOp" value="maskPen"/></inkml:brush>'
    "</inkml:definitions>"
)


def a_trace(points, brush="br0"):
    return f'<inkml:trace contextRef="#ctx0" brushRef="#{brush}">{points}</inkml:trace>'


def ink_of(*traces):
    return f"<inkml:ink {INKML}>{FORMAT}{''.join(traces)}</inkml:ink>"


def strokes_of(xml):
    return read_strokes(parse(xml.encode())[0])


@pytest.mark.parametrize(
    ("written", "points"),
    [
        ("0 0 9,1000 0 9,1000 2000 9", [(0, 0), (1, 0), (1, 2)]),
        ("1000 2000 6,'500'-500'1,500 0 0", [(1, 2), (1.5, 1.5), (2, 1.5)]),
        ("0 0 0,'100'0'0,\"100\"0\"0,0 0 0", [(0, 0), (0.1, 0), (0.3, 0), (0.5, 0)]),
        ("10-5 3,'5-5'1", [(0.01, -0.005), (0.015, -0.01)]),
        ("700 800 0", [(0.7, 0.8)]),
        ("nothing at all", []),
    ],
)
def test_points_are_written_plainly_or_as_differences(written, points):
    strokes = strokes_of(ink_of(a_trace(written)))
    found = [point for stroke in strokes for point in stroke.points]
    assert [coordinate for point in found for coordinate in point] == pytest.approx(
        [coordinate for point in points for coordinate in point]
    )


def test_a_stroke_has_its_brush_and_a_marker_is_seen_through():
    pen, marker = strokes_of(ink_of(a_trace("0 0 0"), a_trace("0 0 0", "br1")))
    assert (pen.brush.color, pen.brush.width) == (Color(0x70, 0xAD, 0x47), 0.1)
    assert marker.brush.color.alpha == 0.5


@settings(deadline=None)
@given(st.text(max_size=200))
def test_any_text_gives_points_or_none(written):
    cleaned = "".join(each for each in written if each.isprintable() and each not in "<&>")
    for stroke in strokes_of(ink_of(a_trace(cleaned))):
        assert stroke.duration > 0


@pytest.fixture
def inked(slide_of):
    """Read a slide with ink in a box of 1.1 by 0.1 cm; `stored` is the picture PowerPoint kept of it."""

    def read(ink, stored="", after=""):
        content = (
            '<p:contentPart p14:bwMode="auto" r:id="k1"><p14:nvContentPartPr><p14:cNvPr id="9" name="Ink 8"/>'
            "<p14:cNvContentPartPr/><p14:nvPr/></p14:nvContentPartPr>"
            '<p14:xfrm><a:off x="360000" y="0"/><a:ext cx="396000" cy="36000"/></p14:xfrm></p:contentPart>'
        )
        fallback = (
            '<p:pic><p:nvPicPr><p:cNvPr id="9" name="Ink 8"/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
            f"<p:blipFill>{stored}</p:blipFill><p:spPr>{xfrm()}</p:spPr></p:pic>"
        )
        both = (
            f'<mc:AlternateContent><mc:Choice Requires="p14">{content}</mc:Choice>'
            f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
        )
        link = ("k1", "customXml", "../ink/ink1.xml")
        return slide_of(both, parts={"ppt/ink/ink1.xml": ink}, links=(link,), after=after)

    return read


def test_ink_without_a_stored_picture_is_drawn_stroke_by_stroke_in_its_box(inked, problems):
    (ink,) = inked(ink_of(a_trace("0 0 0,1000 0 0"))).shapes
    assert isinstance(ink, Group)
    assert (ink.id, ink.name, ink.stands_for) == ("9", "Ink 8", "ink")
    (stroke,) = ink.children
    assert stroke.id == "9.1"
    assert stroke.transform.box.x == 360_000 + 18_000
    assert stroke.transform.box.width == 360_000
    assert stroke.line.fill == SolidFill(Color(0x70, 0xAD, 0x47))
    assert not list(problems)


def test_ink_with_a_stored_picture_is_that_picture(inked):
    (ink,) = inked(ink_of(a_trace("0 0 0")), stored='<a:blip r:embed="i1"/>').shapes
    assert isinstance(ink, Picture)
    assert ink.stands_for == "ink"


def test_recorded_ink_appears_stroke_by_stroke(inked):
    recorded = (
        f'<iact:actions {IACT} {INKML} lengthUnit="cm" timeUnit="ms">{FORMAT}'
        f'<iact:action type="add" startTime="1500"><iact:actionData>{a_trace("0 0 0,1000 0 0")}'
        f'</iact:actionData></iact:action><iact:action type="add" startTime="4000">'
        f"<iact:actionData>{a_trace('0 0 0')}</iact:actionData></iact:action></iact:actions>"
    )
    slide = inked(recorded, stored='<a:blip r:embed="i1"/>')
    (step,) = slide.timeline.steps
    assert step.trigger == "auto"
    assert [(each.target.shape, each.start) for each in step.effects] == [("9.1", 1.5), ("9.2", 4.0)]
    assert [each.kind for each in step.effects[0].behaviours] == ["set", "drawStroke"]


def test_ink_whose_part_is_gone_costs_nothing_else(inked):
    assert [shape.name for shape in inked(None).shapes] == ["Ink 8"]


def test_recorded_ink_takes_the_time_of_the_hand_and_may_be_rubbed_out(inked):
    timed = FORMAT.replace("</inkml:traceFormat>", '<inkml:channel name="T"/></inkml:traceFormat>')
    stroke = (
        '<inkml:trace xml:id="stk0" contextRef="#ctx0" brushRef="#br0">0 0 9 0,1000 0 9 700</inkml:trace>'
    )
    recorded = (
        f'<iact:actions {IACT} {INKML} lengthUnit="cm" timeUnit="ms">{timed}'
        '<iact:action type="add" startTime="1000"><iact:property name="dataType"/>'
        f'<iact:actionData xml:id="d0">{stroke}</iact:actionData></iact:action>'
        '<iact:action type="remove" startTime="6000"><iact:property name="style" value="instant"/>'
        '<iact:actionData xml:id="d1" ref="#d0"/></iact:action></iact:actions>'
    )
    (effect,) = inked(recorded).timeline.steps[0].effects
    assert (effect.start, effect.duration) == (1, 0.7)
    assert [(each.begin, each.end) for each in effect.behaviours if each.kind == "set"] == [
        (0, "visible"),
        (5, "hidden"),
    ]
