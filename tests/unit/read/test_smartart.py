"""SmartArt that the file holds no drawing of is laid out as its definition says."""

from math import hypot, isfinite

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from pptlearn.model.walk import shapes_of
from pptlearn.read.smartart.layout import lay_out
from pptlearn.read.smartart.points import read_model
from pptlearn.read.smartart.spots import grow
from tests.unit.read.diagrams import (
    FLAT,
    KINDS,
    TREE,
    around,
    box,
    colors,
    constraint,
    data,
    definition,
    each,
    in_a_row,
    in_rows,
    node,
    outline,
    presented,
    pyramid,
    tree,
)
from tests.unit.read.test_shapes import DRAWING, SMARTART

OF_HEAD = {"refFor": "ch", "refForName": "head"}
WIDTH, HEIGHT = 6_000_000, 4_000_000


@pytest.fixture
def diagram(slide_of, problems):
    """Read a diagram without its drawing as the shapes it is laid out in."""

    def read(texts, layout=None, colors=None, **said):
        links, ids = [("d1", "diagramData", "../diagrams/data1.xml")], ""
        parts = {"ppt/diagrams/data1.xml": data(texts, **said)}
        for name, content in (("lo", layout), ("cs", colors)):
            if content is not None:
                kind, file = KINDS[name]
                links.append((name, kind, f"../diagrams/{file}.xml"))
                ids += f' r:{name}="{name}"'
                parts[f"ppt/diagrams/{file}.xml"] = content
        frame = SMARTART.replace('cx="70" cy="80"', f'cx="{WIDTH}" cy="{HEIGHT}"')
        frame = frame.replace('r:dm="d1"', f'r:dm="d1"{ids}')
        (group,) = slide_of(frame, links=tuple(links), parts=parts).shapes
        assert {found.code for found in problems} == {"read.smartart-without-drawing"}
        return list(shapes_of(group.children))

    return read


def named(shapes, preset):
    return [shape for shape in shapes if getattr(shape.geometry, "name", "") == preset]


def texts(shapes):
    return [shape.text.text for shape in shapes if shape.text and shape.text.text]


def places(shapes):
    return {shape.text.text: shape.transform.box for shape in shapes if shape.text and shape.text.text}


def size_of(shape):
    return shape.text.paragraphs[0].inlines[0].style.size


def middle(box):
    return box.x + box.width / 2


def test_a_line_shrinks_into_its_frame_and_keeps_its_proportions(diagram):
    boxes = places(diagram(FLAT, in_a_row()))
    gap = boxes["Do"].x - boxes["Plan"].x - boxes["Plan"].width

    assert boxes["Plan"].x == pytest.approx(0, abs=10)
    assert boxes["Check"].x + boxes["Check"].width == pytest.approx(WIDTH, rel=1e-3)
    assert boxes["Plan"].height == pytest.approx(0.6 * boxes["Plan"].width, rel=1e-3)
    assert gap == pytest.approx(0.1 * boxes["Plan"].width, rel=1e-3)
    assert boxes["Plan"].y + boxes["Plan"].height / 2 == pytest.approx(HEIGHT / 2, rel=1e-3)


@pytest.mark.parametrize(
    ("direction", "side", "order"),
    [
        ("fromL", "x", ["Plan", "Do", "Check"]),
        ("fromR", "x", ["Check", "Do", "Plan"]),
        ("fromT", "y", ["Plan", "Do", "Check"]),
    ],
)
def test_a_line_runs_in_its_direction(diagram, direction, side, order):
    boxes = places(diagram(FLAT, in_a_row(direction)))

    assert sorted(boxes, key=lambda text: getattr(boxes[text], side)) == order


def test_rows_are_as_few_as_lets_boxes_be_largest_the_last_in_the_middle(diagram):
    boxes = places(diagram(dict.fromkeys("abcde", ""), in_rows()))

    assert boxes["a"].y == boxes["b"].y < boxes["c"].y == boxes["d"].y < boxes["e"].y
    assert middle(boxes["e"]) == pytest.approx(WIDTH / 2, abs=10)


def test_rows_may_begin_at_the_right(diagram):
    boxes = places(diagram(dict.fromkeys("abcd", ""), in_rows(grDir="tR")))

    assert boxes["a"].x > boxes["b"].x


def test_rows_may_run_back_and_forth(diagram):
    boxes = places(diagram(dict.fromkeys("abcd", ""), in_rows(contDir="revDir")))

    assert boxes["a"].x == boxes["d"].x
    assert boxes["b"].x == boxes["c"].x


def test_a_cycle_stands_on_a_circle_with_arrows_along_it(diagram):
    shapes = diagram(dict.fromkeys("abcde", ""), around())
    boxes = places(shapes)
    turns = [arrow.transform.rotation for arrow in named(shapes, "rightArrow")]
    centre = sum(map(middle, boxes.values())) / 5, sum(box.y + box.height / 2 for box in boxes.values()) / 5
    reach = [hypot(middle(box) - centre[0], box.y + box.height / 2 - centre[1]) for box in boxes.values()]

    assert max(reach) == pytest.approx(min(reach), rel=1e-3)
    assert boxes["a"].y < boxes["b"].y < boxes["c"].y
    assert turns == pytest.approx([36, 108, 180, 252, 324], abs=0.1)


def test_a_tree_has_its_roots_over_their_children_joined_by_lines(diagram):
    shapes = diagram({**TREE, "Below": "Left"}, tree())
    boxes = places(shapes)

    assert boxes["Head"].y < boxes["Left"].y == boxes["Right"].y < boxes["Below"].y
    assert middle(boxes["Head"]) == pytest.approx(
        (middle(boxes["Left"]) + middle(boxes["Right"])) / 2, abs=10
    )
    assert middle(boxes["Below"]) == pytest.approx(middle(boxes["Left"]), abs=10)
    assert len(shapes) - len(boxes) == 3


def test_trees_stand_as_near_as_each_level_allows(diagram):
    texts = {"Head": "", "Wide": "Head", "Narrow": "Head", "a": "Wide", "b": "Wide", "c": "Wide"}
    boxes = places(diagram(texts, tree()))

    assert boxes["Narrow"].x < boxes["c"].x + boxes["c"].width


def test_a_pyramid_has_its_first_text_at_the_tip(diagram):
    boxes = places(diagram(FLAT, pyramid()))

    assert boxes["Plan"].y < boxes["Do"].y < boxes["Check"].y
    assert boxes["Plan"].width < boxes["Do"].width < boxes["Check"].width == WIDTH
    assert middle(boxes["Plan"]) == pytest.approx(WIDTH / 2, abs=10)


def test_a_composite_places_by_sides_and_middles(diagram):
    constraints = (
        constraint("w", for_="ch", forName="first", refType="w", fact="0.25")
        + constraint("h", for_="ch", forName="first", refType="h", fact="0.5")
        + constraint("r", for_="ch", forName="first", refType="w")
        + constraint("ctrY", for_="ch", forName="first", refType="h", fact="0.5")
        + constraint("l", for_="ch", forName="second")
        + constraint("r", for_="ch", forName="second", refType="l", refFor="ch", refForName="first")
        + constraint("b", for_="ch", forName="second", refType="b", refFor="ch", refForName="first")
        + constraint("h", for_="ch", forName="second", refType="h", fact="0.1")
    )
    one = each("ch", box("first"), ptType="node", cnt="1") + each("ch", box("second"), ptType="node", st="2")
    boxes = places(
        diagram({"a": "", "b": ""}, definition(node("all", "composite", one, constraints=constraints)))
    )

    assert (boxes["a"].x, boxes["a"].y) == pytest.approx((WIDTH * 0.75, HEIGHT * 0.25), abs=10)
    assert (boxes["b"].x, boxes["b"].width) == pytest.approx((0, WIDTH * 0.75), abs=10)
    assert boxes["b"].y + boxes["b"].height == pytest.approx(HEIGHT * 0.75, abs=10)


@pytest.mark.parametrize(("count", "preset"), [(2, "ellipse"), (3, "rect")])
def test_a_definition_chooses_by_what_there_is(diagram, count, preset):
    choice = (
        '<dgm:choose><dgm:if axis="root ch" ptType="all node" func="cnt" op="lt" val="3">'
        f"{box('few', 'ellipse')}</dgm:if><dgm:else>{box('many', 'rect')}</dgm:else></dgm:choose>"
    )
    layout = definition(node("row", "lin", each("ch", choice, ptType="node")))
    shapes = diagram(dict.fromkeys("abc"[:count], ""), layout)

    assert len(named(shapes, preset)) == count


def test_a_diagram_from_right_to_left_asks_its_own_direction(diagram):
    right = node("row", "lin", params={"linDir": "fromR"}).split("<dgm:alg")[1].split("</dgm:alg>")[0]
    choice = (
        f'<dgm:choose><dgm:if func="var" arg="dir" op="equ" val="rev"><dgm:alg{right}</dgm:alg></dgm:if>'
        "</dgm:choose>"
    )
    layout = in_a_row().replace("<dgm:constrLst>", f"{choice}<dgm:constrLst>", 1)
    variables = (
        '<dgm:pt modelId="p" type="pres"><dgm:prSet presName="row" presAssocID="{0}"><dgm:presLayoutVars>'
        '<dgm:dir val="rev"/></dgm:presLayoutVars></dgm:prSet></dgm:pt>'
    )
    boxes = places(diagram(FLAT, layout, presented=variables))

    assert boxes["Plan"].x > boxes["Do"].x > boxes["Check"].x


def test_what_the_author_moved_and_scaled_stays_so(diagram):
    plain = places(diagram(FLAT, in_a_row()))
    changed = presented("box", 2, custScaleY="50000", custLinFactNeighborY="100000")
    boxes = places(diagram(FLAT, in_a_row(), presented=changed))

    assert boxes["Do"].height == pytest.approx(plain["Do"].height / 2, rel=1e-3)
    assert boxes["Do"].y == pytest.approx(boxes["Plan"].y + plain["Do"].height * 0.75, rel=1e-3)


def test_texts_below_stand_as_a_list_under_their_own(diagram):
    (shape,) = diagram({"Fruit": "", "Apple": "Fruit", "Pear": "Fruit"}, in_rows())
    name, *listed = shape.text.paragraphs

    assert shape.text.text == "Fruit\nApple\nPear"
    assert name.bullet is None
    assert all(paragraph.bullet for paragraph in listed)


def test_texts_that_are_alike_are_as_large_as_the_longest_allows(diagram):
    short, long = diagram({"A": "", "Responsibilities of everybody in the building": ""}, in_rows())
    (alone,) = diagram({"A": ""}, in_rows())

    assert size_of(short) == size_of(long) < size_of(alone) == 65


def growing():
    """Return headings with lists below them that become as high as their texts."""
    sizes = (
        constraint("h", for_="ch", forName="head", refType="primFontSz", **OF_HEAD, fact="0.5")
        + constraint("h", for_="ch", forName="list", refType="primFontSz", **OF_HEAD, fact="0.1")
        + constraint("primFontSz", for_="ch", forName="head", val="65")
        + constraint("primFontSz", for_="ch", forName="list", refType="primFontSz", **OF_HEAD)
    )
    rule = '<dgm:ruleLst><dgm:rule type="h" val="INF"/></dgm:ruleLst>'
    below = '<dgm:presOf axis="des" ptType="node"/>'
    lists = node("list", "tx", rule, shape=outline("rect"), texts=below, params={"stBulletLvl": "1"})
    both = each("ch", box("head"), lists, ptType="node")
    return definition(node("column", "lin", both, params={"linDir": "fromT"}, constraints=sizes))


def test_lists_grow_with_their_texts_and_all_texts_shrink_until_they_fit(diagram):
    few = {"Head": "", "One": "Head"}
    many = few | dict.fromkeys((f"Number {n} of quite a few things" for n in range(30)), "Head")
    short, long = diagram(few, growing()), diagram(many, growing())
    last = long[-1].transform.box

    assert size_of(short[0]) == 65
    assert 5 < size_of(long[0]) < 20
    assert last.y + last.height <= HEIGHT * 1.01


def test_shapes_take_the_colours_of_their_style_in_turn(diagram):
    layout = in_a_row().replace('name="box" styleLbl=""', 'name="box" styleLbl="node1"')
    first, second, third = diagram(FLAT, layout, colors("node1", "accent2", "accent3"))

    assert [shape.fill.color.hex for shape in (first, second, third)] == ["#ed7d31", "#a5a5a5", "#ed7d31"]


def test_shapes_take_the_colours_between_two(diagram):
    layout = in_a_row().replace('name="box" styleLbl=""', 'name="box" styleLbl="node1"')
    fills = [
        shape.fill.color for shape in diagram(FLAT, layout, colors("node1", "dk1", "lt1", method="span"))
    ]

    assert [fill.hex for fill in fills] == ["#101010", "#878787", "#fefefe"]


@pytest.mark.parametrize(
    ("name", "preset"),
    [
        ("default", "rect"),
        ("process1", "roundRect"),
        ("cycle2", "ellipse"),
        ("orgChart1", "rect"),
        ("hierarchy2", "rect"),
        ("hList1", "rect"),
        ("vList2", "roundRect"),
        ("pyramid1", "trapezoid"),
        ("chevron1", "chevron"),
        ("unheardOf", "rect"),
    ],
)
def test_a_layout_that_the_file_does_not_hold_is_known_by_name(diagram, name, preset):
    shapes = diagram(FLAT, said=f'loTypeId="urn:microsoft.com/office/officeart/2005/8/layout/{name}"')

    assert texts(named(shapes, preset)) == ["Plan", "Do", "Check"]


def test_a_layout_that_shows_no_text_counts_as_not_held(diagram):
    shapes = diagram(FLAT, definition(node("stub", "composite")))

    assert texts(shapes) == ["Plan", "Do", "Check"]


def test_columns_below_their_names_are_equally_high(diagram):
    lists = {
        "Fruit": "",
        "Tea": "",
        **dict.fromkeys(("Apple", "Pear", "Plum", "Quince"), "Fruit"),
        "Green": "Tea",
    }
    shapes = diagram(lists, said='loTypeId="layout/hList1"')

    assert len({shape.transform.box.height for shape in shapes}) == 2


def test_colours_that_the_file_does_not_hold_are_known_by_name(diagram):
    first, second, _ = diagram(FLAT, said='csTypeId="urn:x/colors/colorful1"')

    assert (first.fill.color.hex, second.fill.color.hex) == ("#ed7d31", "#a5a5a5")


def test_texts_that_stand_above_each_other_in_a_circle_end(diagram):
    assert texts(diagram({"A": "", "B": "A"}, tree())) == ["A", "B"]


def test_a_loop_that_repeats_itself_without_going_down_ends(diagram):
    loop = f'<dgm:forEach name="repeat" axis="self">{box("box")}<dgm:forEach ref="repeat"/></dgm:forEach>'

    assert diagram(FLAT, definition(node("endless", "lin", each("ch", loop, ptType="node", cnt="1"))))


def test_loops_that_repeat_themselves_twice_and_show_nothing_end(diagram):
    again = '<dgm:forEach ref="twice"/>'
    loop = f'<dgm:forEach name="twice" axis="desOrSelf desOrSelf desOrSelf">{again}{again}</dgm:forEach>'

    assert diagram(FLAT, definition(node("endless", "lin", each("ch", box("box"), ptType="node"), loop)))


def test_a_diagram_is_painted_on_its_background(diagram):
    green = '<dgm:bg><a:solidFill><a:srgbClr val="00FF00"/></a:solidFill></dgm:bg>'
    first, *others = diagram(FLAT, in_a_row(), beside=green)

    assert first.fill.color.hex == "#00ff00"
    assert first.transform.box.width == WIDTH
    assert len(others) == 3


def test_a_stored_drawing_of_another_diagram_is_not_taken(slide_of):
    frames = SMARTART, SMARTART.replace('id="30"', 'id="31"').replace('r:dm="d1"', 'r:dm="d2"')
    links = [(f"d{n}", "diagramData", f"../diagrams/data{n}.xml") for n in (1, 2)]
    links.append(("g1", "diagramDrawing", "../diagrams/drawing1.xml"))
    named = (
        '<dgm:extLst><a:ext><dsp:dataModelExt xmlns:dsp="http://schemas.microsoft.com/office/drawing/2008/diagram"'
        ' relId="g1"/></a:ext></dgm:extLst>'
    )
    parts = {
        "ppt/diagrams/data1.xml": data(FLAT, beside=named),
        "ppt/diagrams/data2.xml": data({"Own": ""}),
        "ppt/diagrams/drawing1.xml": DRAWING,
    }
    stored, own = slide_of("".join(frames), links=tuple(links), parts=parts).shapes

    assert texts(stored.children) == ["Plan"]
    assert texts(own.children) == ["Own"]


NUMBERS = st.sampled_from(["", "0", "-1", "1", "0.5", "NaN", "INF", "1e300", "-1e300", "x"])
TYPES = st.sampled_from(
    ["w", "h", "l", "r", "ctrX", "sp", "sibSp", "diam", "primFontSz", "lMarg", "connDist"]
)
SAID = st.fixed_dictionaries(
    {"type": TYPES, "for_": st.sampled_from(["self", "ch", "des"])},
    optional={
        "val": NUMBERS,
        "fact": NUMBERS,
        "refType": TYPES,
        "refFor": st.sampled_from(["self", "ch", "des"]),
        "op": st.sampled_from(["equ", "lte", "gte"]),
    },
)
ALGORITHMS = st.sampled_from(
    ["composite", "conn", "cycle", "hierChild", "hierRoot", "lin", "pyra", "snake", "sp", "tx"]
)


@settings(max_examples=60, deadline=None)
@given(outer=ALGORITHMS, inner=ALGORITHMS, said=st.lists(SAID, max_size=6))
def test_no_definition_is_too_strange_to_be_laid_out(outer, inner, said):
    constraints = "".join(constraint(**each) for each in said)
    inside = each("ch", node("inner", inner, box("box"), constraints=constraints), ptType="all")
    layout = definition(node("outer", outer, inside, constraints=constraints))
    root = grow(etree.fromstring(layout), read_model(etree.fromstring(data(TREE))))

    laid_out = lay_out(root, 150.0, 100.0)

    assert all(isfinite(spot.x + spot.y + spot.width + spot.height) for spot in laid_out.spots)
