"""Controls of PowerPoint 2007 are shown by the picture in the drawing beside the slide."""

import pytest

from tests.unit.read.packages import related

DRAWING = """<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<v:shape id="Box" {number} style='position:absolute;left:48pt;top:42.5pt;width:186pt;height:36pt'>
<![if gte mso 9]><v:imagedata o:relid="rId1" o:title=""/>
<![endif]></v:shape></xml>"""
LINK = ("rId1", "image", "../media/image1.png")
BESIDE = ("v1", "vmlDrawing", "../drawings/vmlDrawing1.vml")


@pytest.fixture
def control(slide_of):
    def read(number='o:spid="_x0000_s1027"', spid="1027", drawing=DRAWING):
        parts = {
            "ppt/drawings/vmlDrawing1.vml": drawing.format(number=number),
            "ppt/drawings/_rels/vmlDrawing1.vml.rels": related(LINK),
        }
        listed = f'</p:spTree><p:controls><p:control spid="{spid}" name="Answer"/></p:controls><p:spTree>'
        return slide_of(listed, parts=parts, links=(BESIDE,)).shapes

    return read


def test_a_control_has_the_picture_and_place_of_its_drawing(control, problems):
    (picture,) = control()
    box = picture.transform.box
    assert (box.x, box.y, box.width, box.height) == (609_600, 539_750, 2_362_200, 457_200)
    assert (picture.name, picture.stands_for) == ("Answer", "control")
    assert picture.image.endswith("image1.png")
    assert not [each for each in problems if each.code == "read.damaged-part"]


@pytest.mark.parametrize("spid", ["1028", "", "_x0000_s1027"])
def test_a_control_that_the_drawing_does_not_know_is_not_shown(control, spid):
    assert control(spid=spid) == ()


@pytest.mark.parametrize("drawing", ["", "no xml", "<xml/>", "<xml><v:shape"])
def test_a_damaged_drawing_shows_nothing(control, drawing):
    assert control(drawing=drawing) == ()


def test_lengths_that_are_none_leave_the_picture_without_a_size(control):
    (picture,) = control(drawing=DRAWING.replace("186pt", "1.2.3pt").replace("36pt", "9999999999pt"))
    assert picture.transform.box.width == 0
