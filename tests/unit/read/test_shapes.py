"""Every kind of thing that may stand on a slide."""

import pytest

from pptlearn.model.action import GoToSlide
from pptlearn.model.geometry import Box, CustomGeometry, PresetGeometry
from pptlearn.model.shape import AutoShape, Connector, Group, Picture, UnknownShape
from tests.unit.read.packages import a_shape, a_slide, a_text, xfrm

MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'


def a_picture(id=4, blip='<a:blip r:embed="i1"/>', look="", nv="", crop=""):
    return (
        f'<p:pic><p:nvPicPr><p:cNvPr id="{id}" name="Picture" {nv}/><p:cNvPicPr/><p:nvPr/></p:nvPicPr>'
        f"<p:blipFill>{blip}{crop}<a:stretch/></p:blipFill><p:spPr>{xfrm()}{look}</p:spPr></p:pic>"
    )


def a_group(*shapes, place=(0, 0, 100, 100), inner=(0, 0, 100, 100), more="", id=20):
    x, y, width, height = place
    frame = f'<a:xfrm {more}><a:off x="{x}" y="{y}"/><a:ext cx="{width}" cy="{height}"/>'
    x, y, width, height = inner
    frame += f'<a:chOff x="{x}" y="{y}"/><a:chExt cx="{width}" cy="{height}"/></a:xfrm>'
    return (
        f'<p:grpSp><p:nvGrpSpPr><p:cNvPr id="{id}" name="Group"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr>'
        f"<p:grpSpPr>{frame}</p:grpSpPr>{''.join(shapes)}</p:grpSp>"
    )


def a_frame(uri, inside="", id=30):
    return (
        f'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="{id}" name="Frame"/>'
        "<p:cNvGraphicFramePr/><p:nvPr/>"
        '</p:nvGraphicFramePr><p:xfrm><a:off x="5" y="6"/><a:ext cx="70" cy="80"/></p:xfrm>'
        f'<a:graphic><a:graphicData uri="{uri}">{inside}</a:graphicData></a:graphic></p:graphicFrame>'
    )


def an_alternative(choice, fallback, requires="p14", more=""):
    namespaces = {
        "p14": "http://schemas.microsoft.com/office/powerpoint/2010/main",
        "am3d": "http://schemas.microsoft.com/office/drawing/2017/model3d",
        "pslz": "http://schemas.microsoft.com/office/powerpoint/2016/slidezoom",
        "cx1": "http://schemas.microsoft.com/office/drawing/2015/9/8/chartex",
    }
    known = f'xmlns:{requires}="{namespaces.get(requires, "http://example.org/new")}"'
    return (
        f'<mc:AlternateContent {MC}><mc:Choice {known} Requires="{requires}">{choice}</mc:Choice>'
        f"<mc:Fallback>{fallback}</mc:Fallback></mc:AlternateContent>"
    )


def only(slide):
    (shape,) = slide.shapes
    return shape


def test_a_shape_has_place_outline_and_alternative_text(slide_of):
    place = xfrm(10, 20, 30, 40, 'rot="2700000" flipH="1"')
    look = '<a:prstGeom prst="roundRect"><a:avLst><a:gd name="adj" fmla="val 5000"/></a:avLst></a:prstGeom>'
    shape = only(slide_of(a_shape(7, name="Box", place=place, look=look)))
    assert (shape.id, shape.name) == ("7", "Box")
    assert (shape.transform.box, shape.transform.rotation) == (Box(10, 20, 30, 40), 45)
    assert (shape.transform.flip_h, shape.transform.flip_v) == (True, False)
    assert shape.geometry == PresetGeometry("roundRect", (("adj", 5000),))


def test_an_outline_the_author_drew_keeps_its_commands(slide_of):
    look = (
        '<a:custGeom><a:avLst/><a:gdLst><a:gd name="x1" fmla="*/ w 1 2"/></a:gdLst><a:pathLst>'
        '<a:path w="100" h="50"><a:moveTo><a:pt x="0" y="0"/></a:moveTo>'
        '<a:lnTo><a:pt x="x1" y="50"/></a:lnTo>'
        '<a:arcTo wR="10" hR="5" stAng="0" swAng="5400000"/><a:close/></a:path></a:pathLst></a:custGeom>'
    )
    geometry = only(slide_of(a_shape(look=look))).geometry
    assert isinstance(geometry, CustomGeometry)
    path = geometry.paths[0]
    assert [(each.name, each.arguments) for each in path.commands] == [
        ("move", ("0", "0")),
        ("line", ("x1", "50")),
        ("arc", ("10", "5", "0", "5400000")),
        ("close", ()),
    ]
    assert (path.width, geometry.guides) == (100, (("x1", "*/ w 1 2"),))


def test_a_command_of_an_outline_takes_its_own_points_and_is_left_out_without_them(slide_of):
    point = '<a:pt x="1" y="2"/>'
    look = (
        f"<a:custGeom><a:pathLst><a:path><a:moveTo>{point}</a:moveTo><a:lnTo>{point * 2}</a:lnTo>"
        f"<a:cubicBezTo>{point * 2}</a:cubicBezTo></a:path></a:pathLst></a:custGeom>"
    )
    path = only(slide_of(a_shape(look=look))).geometry.paths[0]
    assert [(each.name, each.arguments) for each in path.commands] == [
        ("move", ("1", "2")),
        ("line", ("1", "2")),
    ]


def test_children_of_a_group_come_in_the_slides_coordinates(slide_of):
    child = a_shape(3, place=xfrm(10, 10, 20, 20))
    group = only(slide_of(a_group(child, place=(1000, 0, 200, 100), inner=(0, 0, 100, 100))))
    assert isinstance(group, Group)
    assert group.children[0].transform.box == Box(1020, 10, 40, 20)


def test_scaling_goes_through_all_groups_around(slide_of):
    inner = a_group(a_shape(3, place=xfrm(0, 0, 10, 10)), place=(0, 0, 50, 50), inner=(0, 0, 10, 10), id=21)
    group = only(slide_of(a_group(inner, place=(0, 0, 200, 200), inner=(0, 0, 100, 100))))
    assert group.children[0].children[0].transform.box == Box(0, 0, 100, 100)


def test_a_shape_that_lies_on_its_side_is_scaled_across(slide_of):
    child = a_shape(3, place=xfrm(0, 0, 40, 20, 'rot="5400000"'))
    group = only(slide_of(a_group(child, place=(0, 0, 200, 100), inner=(0, 0, 100, 100))))
    assert group.children[0].transform.box == Box(20, -10, 40, 40)


def test_a_picture_is_named_and_cropped(slide_of):
    picture = only(slide_of(a_picture(crop='<a:srcRect l="25000" b="-10000"/>', nv='descr="A helmet"')))
    assert isinstance(picture, Picture)
    assert (picture.image, picture.alt) == ("ppt/media/image1.png", "A helmet")
    assert (picture.crop.left, picture.crop.bottom) == (0.25, -0.1)


def test_an_svg_is_preferred_with_its_png_beside_it(slide_of):
    blip = (
        '<a:blip r:embed="i1"><a:extLst><a:ext uri="{96DAC541-7B7A-43D3-8B79-37D633B846F1}"><asvg:svgBlip '
        'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main" r:embed="v1"/></a:ext>'
        "</a:extLst></a:blip>"
    )
    links = (("v1", "image", "../media/image2.svg"),)
    picture = only(slide_of(a_picture(blip=blip), links=links, parts={"ppt/media/image2.svg": "<svg/>"}))
    assert (picture.image, picture.fallback) == ("ppt/media/image2.svg", "ppt/media/image1.png")


@pytest.mark.parametrize(
    ("blip", "code"),
    [
        ('<a:blip r:embed="gone"/>', "read.picture-missing"),
        ('<a:blip r:link="h1"/>', "read.picture-linked"),
    ],
)
def test_a_picture_that_is_not_there_keeps_its_place_and_is_said(slide_of, problems, blip, code):
    links = (("h1", "image", "http://example.org/a.png", "External"),)
    picture = only(slide_of(a_picture(blip=blip), links=links))
    assert (picture.image, picture.transform.box.width) == (None, 914400)
    assert [each.code for each in problems] == [code]


def test_a_connector_is_a_line(slide_of):
    xml = (
        '<p:cxnSp><p:nvCxnSpPr><p:cNvPr id="4" name="Line"/><p:cNvCxnSpPr/><p:nvPr/></p:nvCxnSpPr><p:spPr>'
        f'{xfrm()}<a:prstGeom prst="bentConnector3"/><a:ln w="9525"/></p:spPr></p:cxnSp>'
    )
    connector = only(slide_of(xml))
    assert isinstance(connector, Connector)
    assert connector.geometry.name == "bentConnector3"


def test_a_shape_hidden_in_the_selection_pane_is_not_drawn(slide_of):
    assert slide_of(a_shape().replace('name="Shape"', 'name="Shape" hidden="1"')).shapes == ()


def test_a_second_shape_with_the_same_id_gets_another(slide_of, problems):
    slide = slide_of(a_shape(4), a_shape(4), a_shape(4))
    assert [shape.id for shape in slide.shapes] == ["4", "4-2", "4-3"]
    assert [each.code for each in problems] == ["read.duplicate-id"]


def test_decorative_shapes_are_marked(slide_of):
    mark = (
        '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}"><adec:decorative '
        'xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext>'
        "</a:extLst>"
    )
    assert only(slide_of(a_shape(nv=mark))).is_decorative


def test_an_object_of_another_program_is_its_picture_in_its_frame(slide_of):
    inside = f'<p:oleObj progId="Excel.Sheet.12" r:id="o1"><p:embed/>{a_picture(0)}</p:oleObj>'
    picture = only(slide_of(a_frame("http://schemas.openxmlformats.org/presentationml/2006/ole", inside)))
    assert (picture.id, picture.stands_for) == ("30", "ole")
    assert picture.transform.box == Box(5, 6, 70, 80)


def test_an_unknown_frame_keeps_its_place_its_text_and_is_said(slide_of, problems):
    shape = only(slide_of(a_frame("http://example.org/hologram", f"<x>{a_text('Inside')}</x>")))
    assert isinstance(shape, UnknownShape)
    assert (shape.tag, shape.text, shape.transform.box.width) == ("hologram", "Inside", 70)
    assert [each.code for each in problems] == ["read.unknown-shape"]


def test_the_first_branch_that_is_understood_is_drawn(slide_of):
    slide = slide_of(an_alternative(a_shape(4), a_shape(5)), an_alternative(a_shape(6), a_shape(7), "new"))
    assert [shape.id for shape in slide.shapes] == ["4", "7"]


@pytest.mark.parametrize(
    ("choice", "requires", "kind"),
    [
        ('<p14:contentPart r:id="c1"/>', "p14", "ink"),
        (a_frame("http://schemas.microsoft.com/office/drawing/2017/model3d"), "am3d", "3d"),
        (a_frame("http://schemas.microsoft.com/office/drawing/2014/chartex"), "cx1", "chart"),
    ],
)
def test_what_the_browser_cannot_draw_is_its_stored_picture(slide_of, problems, choice, requires, kind):
    assert only(slide_of(an_alternative(choice, a_picture(), requires))).stands_for == kind
    assert list(problems) == []


def test_a_zoom_is_its_picture_and_leads_to_its_slide(slide_of):
    zoom = '<pslz:sldZm><pslz:sldZmObj sldId="256" cId="0"/></pslz:sldZm>'
    frame = a_frame("http://schemas.microsoft.com/office/powerpoint/2016/slidezoom", zoom)
    picture = only(slide_of(an_alternative(frame, a_picture(), "pslz")))
    assert (picture.stands_for, picture.click) == ("zoom", GoToSlide(1))


P14 = "http://schemas.microsoft.com/office/powerpoint/2010/main"
SECTIONS = (
    f'<p:extLst><p:ext uri="{{521415D9-36F7-43E2-AB2F-B90AF26B5E84}}"><p14:sectionLst xmlns:p14="{P14}">'
    '<p14:section name="Start" id="{A0}"><p14:sldIdLst><p14:sldId id="256"/></p14:sldIdLst></p14:section>'
    '<p14:section name="More" id="{A1}"><p14:sldIdLst><p14:sldId id="257"/><p14:sldId id="258"/>'
    "</p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>"
)


def a_zoom(name, objects):
    uri = f"http://schemas.microsoft.com/office/powerpoint/2016/{name.lower()}zoom"
    return a_frame(uri, f'<psuz:{name}Zm xmlns:psuz="{uri}">{objects}</psuz:{name}Zm>')


def test_a_section_zoom_leads_over_its_section_and_back(deck_of):
    zoom = a_zoom("section", '<psuz:sectionZmObj sectionId="{a1}"><psuz:zmPr/></psuz:sectionZmObj>')
    stands = a_slide(an_alternative(zoom, a_picture(), "psuz"))
    deck = deck_of(stands, a_slide(), a_slide(), presentation=SECTIONS)
    assert only(deck.slides[0]).click == GoToSlide(2, tour=(2, 3), returns=True)


def test_a_summary_zoom_is_its_pictures_each_leading_to_a_section(deck_of):
    tile = '<psuz:summaryZmObj sectionId="{{A{}}}"><psuz:zmPr returnToParent="{}"/></psuz:summaryZmObj>'
    zoom = a_zoom("summary", tile.format(0, 0) + tile.format(1, 1))
    stored = a_group(a_picture(), a_picture())
    deck = deck_of(a_slide(an_alternative(zoom, stored, "psuz")), a_slide(), a_slide(), presentation=SECTIONS)
    pictures = only(deck.slides[0]).children
    assert [each.click for each in pictures] == [GoToSlide(1), GoToSlide(2, tour=(2, 3), returns=True)]


DRAWING = (
    '<dsp:drawing xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dsp:spTree><dsp:nvGrpSpPr/><dsp:grpSpPr/>'
    '<dsp:sp modelId="{A}"><dsp:nvSpPr><dsp:cNvPr id="0" name=""/><dsp:cNvSpPr/></dsp:nvSpPr>'
    "<dsp:spPr><a:xfrm>"
    '<a:off x="1" y="2"/><a:ext cx="30" cy="40"/></a:xfrm></dsp:spPr>'
    "<dsp:txBody><a:bodyPr/><a:lstStyle/><a:p>"
    '<a:r><a:t>Plan</a:t></a:r></a:p></dsp:txBody><dsp:txXfrm><a:off x="2" y="3"/><a:ext cx="10" cy="11"/>'
    "</dsp:txXfrm></dsp:sp></dsp:spTree></dsp:drawing>"
)
DIAGRAM = "http://schemas.openxmlformats.org/drawingml/2006/diagram"
SMARTART = a_frame(DIAGRAM, f'<dgm:relIds xmlns:dgm="{DIAGRAM}" r:dm="d1"/>')


def test_smartart_is_the_drawing_stored_of_it(slide_of):
    links = (("g1", "diagramDrawing", "../diagrams/drawing1.xml"),)
    group = only(slide_of(SMARTART, links=links, parts={"ppt/diagrams/drawing1.xml": DRAWING}))
    assert (group.id, group.stands_for) == ("30", "smartart")
    shape = group.children[0]
    assert isinstance(shape, AutoShape)
    assert (shape.id, shape.creation_id, shape.text.text) == ("30.1", "{A}", "Plan")
    assert shape.transform.box == Box(6, 8, 30, 40)
    assert shape.text_transform.box == Box(7, 9, 10, 11)


def test_text_of_a_turned_diagram_shape_is_turned_back(slide_of):
    links = (("g1", "diagramDrawing", "../diagrams/drawing1.xml"),)
    turned = DRAWING.replace("<a:xfrm>", '<a:xfrm rot="10800000">').replace(
        "<dsp:txXfrm>", '<dsp:txXfrm rot="10800000">'
    )
    shape = only(slide_of(SMARTART, links=links, parts={"ppt/diagrams/drawing1.xml": turned})).children[0]
    assert (shape.transform.rotation, shape.text_transform.rotation) == (180, 0)


def test_smartart_without_its_drawing_is_said_with_its_texts(slide_of, problems):
    data = f'<dgm:dataModel xmlns:dgm="{DIAGRAM}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    data += "<a:p><a:r><a:t>Plan</a:t></a:r></a:p></dgm:dataModel>"
    links = (("d1", "diagramData", "../diagrams/data1.xml"),)
    shape = only(slide_of(SMARTART, links=links, parts={"ppt/diagrams/data1.xml": data}))
    assert (type(shape), shape.text) == (UnknownShape, "Plan")
    assert [each.code for each in problems] == ["read.smartart-without-drawing"]


def test_a_shape_that_cannot_be_read_costs_only_itself(slide_of, problems, monkeypatch):
    from pptlearn.read import shapes

    def fail(element, tree):
        raise ZeroDivisionError

    monkeypatch.setitem(
        shapes._READERS, "{http://schemas.openxmlformats.org/presentationml/2006/main}pic", fail
    )
    slide = slide_of(a_picture(), a_shape(9))
    assert [type(shape) for shape in slide.shapes] == [UnknownShape, AutoShape]
    assert [each.code for each in problems] == ["read.broken-shape"]


def test_groups_in_groups_end_somewhere(slide_of, problems):
    nested = a_shape(3)
    for number in range(60):
        nested = a_group(nested, id=100 + number)
    assert isinstance(only(slide_of(nested)), Group)
    assert "read.groups-too-deep" in [each.code for each in problems]
