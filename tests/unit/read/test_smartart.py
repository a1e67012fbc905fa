"""SmartArt whose drawing is not stored is arranged from its texts."""

import pytest

from pptlearn.model.walk import shapes_of
from tests.unit.read.packages import a_text
from tests.unit.read.test_shapes import DIAGRAM, SMARTART

LAYOUT = "urn:microsoft.com/office/officeart/2005/8/layout/"
COLORS = "urn:microsoft.com/office/officeart/2005/8/colors/"


def data(layout, texts, colors="accent1_2", beside="", more=""):
    """Return a data model; `texts` maps each text to the one above it ("" is the top)."""
    ids = {text: f"{{{number}}}" for number, text in enumerate(texts, 1)}
    points = "".join(
        f'<dgm:pt modelId="{ids[text]}"><dgm:t><a:bodyPr/>{a_text(text)}</dgm:t></dgm:pt>' for text in texts
    )
    joints = "".join(
        f'<dgm:cxn modelId="c{n}" srcId="{ids.get(above, "{0}")}" destId="{ids[text]}" srcOrd="{n}"/>'
        for n, (text, above) in enumerate(texts.items())
    )
    document = (
        f'<dgm:pt modelId="{{0}}" type="doc"><dgm:prSet loTypeId="{LAYOUT}{layout}" '
        f'csTypeId="{COLORS}{colors}"/></dgm:pt>'
    )
    document += more
    return (
        f'<dgm:dataModel xmlns:dgm="{DIAGRAM}" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
        f"<dgm:ptLst>{document}{points}</dgm:ptLst><dgm:cxnLst>{joints}</dgm:cxnLst>{beside}</dgm:dataModel>"
    )


@pytest.fixture
def diagram(slide_of, problems):
    """Read a diagram without its drawing as the shapes it is arranged in."""

    def read(*model, **said):
        links = (("d1", "diagramData", "../diagrams/data1.xml"),)
        parts = {"ppt/diagrams/data1.xml": data(*model, **said)}
        frame = SMARTART.replace('cx="70" cy="80"', 'cx="6000000" cy="4000000"')
        (group,) = slide_of(frame, links=links, parts=parts).shapes
        assert [each.code for each in problems] == ["read.smartart-without-drawing"]
        return list(shapes_of(group.children))

    return read


def named(shapes, preset):
    return [each for each in shapes if getattr(each.geometry, "name", "") == preset]


def texts(shapes):
    return [each.text.text for each in shapes if each.text and each.text.text]


FLAT = dict.fromkeys(("Plan", "Do", "Check"), "")


@pytest.mark.parametrize(
    ("layout", "preset"),
    [
        ("default", "rect"),
        ("process1", "roundRect"),
        ("cycle2", "ellipse"),
        ("orgChart1", "rect"),
        ("hList1", "rect"),
        ("vList2", "roundRect"),
        ("unheardOf", "rect"),
    ],
)
def test_every_text_has_its_shape(diagram, layout, preset):
    shapes = diagram(layout, FLAT)

    assert texts(named(shapes, preset)) == ["Plan", "Do", "Check"]


def test_a_process_runs_from_left_to_right_with_arrows_between(diagram):
    shapes = diagram("process1", FLAT)
    lefts = [each.transform.box.x for each in named(shapes, "roundRect")]

    assert lefts == sorted(lefts)
    assert len(named(shapes, "rightArrow")) == 2


def test_a_pyramid_has_its_first_text_at_the_tip(diagram):
    shapes = diagram("pyramid1", FLAT)
    tops = {each.text.text: each.transform.box for each in shapes}

    assert tops["Plan"].y < tops["Do"].y < tops["Check"].y
    assert tops["Plan"].width < tops["Do"].width < tops["Check"].width


def test_a_hierarchy_stands_in_levels_joined_by_lines(diagram):
    shapes = diagram("orgChart1", {"Head": "", "Left": "Head", "Right": "Head"})
    place = {each.text.text: each.transform.box for each in shapes if each.text}

    assert place["Head"].y < place["Left"].y == place["Right"].y
    assert place["Left"].x < place["Head"].x < place["Right"].x
    assert len(named(shapes, "line")) == 6


def test_lists_stand_below_their_names_with_bullets(diagram):
    shapes = diagram("hList1", {"Fruit": "", "Apple": "Fruit", "Pear": "Fruit"})
    name, listed = shapes

    assert (name.text.text, listed.text.text) == ("Fruit", "Apple\nPear")
    assert all(paragraph.bullet for paragraph in listed.text.paragraphs)


def test_colours_follow_the_diagrams_own(diagram):
    first, second, _ = diagram("default", FLAT, colors="colorful1")

    assert (first.fill.color.hex, second.fill.color.hex) == ("#ed7d31", "#a5a5a5")


def test_all_texts_are_as_large_as_the_longest_allows(diagram):
    shapes = diagram("default", {"A": "", "Responsibilities of everybody in the building": ""})
    sizes = {each.text.paragraphs[0].inlines[0].style.size for each in shapes}

    assert len(sizes) == 1


def test_texts_that_stand_above_each_other_in_a_circle_end(diagram):
    shapes = diagram("orgChart1", {"A": "", "B": "A"})

    assert texts(shapes) == ["A", "B"]


def test_a_hierarchy_has_a_colour_for_each_level(diagram):
    shapes = diagram("hierarchy6", {"Head": "", "Left": "Head", "Right": "Head"}, colors="colorful4")
    colors = {each.text.text: each.fill.color.hex for each in shapes if each.text}

    assert colors == {"Head": "#a5a5a5", "Left": "#5b9bd5", "Right": "#5b9bd5"}


def test_the_one_above_stands_over_the_middle_of_those_below(diagram):
    tree = {"Head": "", "Left": "Head", "Right": "Head", "One": "Left", "Two": "Left", "Three": "Left"}
    for layout, axis in (("orgChart1", "x"), ("hierarchy2", "y")):
        shapes = diagram(layout, tree)
        place = {each.text.text: getattr(each.transform.box.center, axis) for each in shapes if each.text}

        assert place["Head"] == pytest.approx((place["Left"] + place["Right"]) / 2, abs=2)


def test_a_diagram_from_right_to_left_begins_at_the_right(diagram):
    reverse = '<dgm:pt modelId="p" type="pres"><dgm:prSet><dgm:presLayoutVars><dgm:dir val="rev"/>'
    shapes = diagram("process1", FLAT, more=f"{reverse}</dgm:presLayoutVars></dgm:prSet></dgm:pt>")
    boxes = named(shapes, "roundRect")

    assert [each.text.text for each in sorted(boxes, key=lambda box: -box.transform.box.x)] == [
        "Plan",
        "Do",
        "Check",
    ]
    assert {each.transform.rotation for each in named(shapes, "rightArrow")} == {180}


def test_a_diagram_is_painted_on_its_background(diagram):
    green = '<dgm:bg><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></dgm:bg>'
    first, *others = diagram("default", FLAT, beside=green)

    assert first.fill.color.hex == "#00ff00"
    assert first.transform.box.width == 6_000_000
    assert len(others) == 3


@pytest.mark.parametrize(("layout", "arrows"), [("hProcess9", "rightArrow"), ("vProcess5", "downArrow")])
def test_other_processes_have_arrows_of_their_own(diagram, layout, arrows):
    shapes = diagram(layout, FLAT)

    assert texts(named(shapes, "roundRect")) == ["Plan", "Do", "Check"]
    assert named(shapes, arrows)
