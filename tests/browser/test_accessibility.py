"""axe finds nothing on cover, slide, question, panels and result, in light and dark."""

import pytest

pytestmark = pytest.mark.browser


def complaints(page, *parts):
    """Return what axe finds in the page, or in `parts` of it (selectors)."""
    from axe_playwright_python.sync_playwright import Axe

    context = {"include": [[part] for part in parts]} if parts else None
    found = Axe().run(page, context=context).response["violations"]
    return [(each["id"], [node["html"][:140] for node in each["nodes"]][:3]) for each in found]


@pytest.fixture(params=["light", "dark"])
def looked_at(request, page):
    page.emulate_media(color_scheme=request.param, reduced_motion="reduce")


@pytest.mark.usefixtures("looked_at")
def test_the_cover_has_no_complaint(opened):
    assert complaints(opened()) == []


@pytest.mark.usefixtures("looked_at")
@pytest.mark.parametrize("panel", ["outline", "transcript", "search"])
def test_a_slide_and_its_panels_have_no_complaint(started, panel):
    page = started("#/2")
    page.click("[data-control=captions]")
    page.evaluate("pptlearn.seek(1.5)")
    page.click(f"[data-control={panel}]")
    if panel == "search":
        page.keyboard.type("helmet")
    assert complaints(page) == []


@pytest.mark.usefixtures("looked_at")
@pytest.mark.parametrize("response", [None, "a", "b"])
def test_a_question_open_wrong_and_right_has_no_complaint(started, response):
    page = started("#/3")
    if response:
        page.evaluate("(id) => pptlearn.answer('258', id).then(() => pptlearn.submit('258'))", response)
    assert complaints(page) == []


@pytest.mark.usefixtures("looked_at")
def test_result_and_help_have_no_complaint(started):
    page = started("#/6")
    page.evaluate("pptlearn.answer('258', 'a').then(() => pptlearn.submit('258'))")
    page.click("[data-control=next]")
    assert complaints(page) == []
    page.keyboard.press("?")
    assert complaints(page) == []


def test_where_the_system_chooses_the_colours_a_slide_keeps_its_own_and_the_player_takes_them(started):
    page = started("#/2")
    colours = """(path) => {
      const { color, borderTopWidth } = getComputedStyle(document.querySelector(path));
      return [color, borderTopWidth];
    }"""
    designed = page.evaluate(colours, "[data-slide='2'] [data-shape]")
    page.click("[data-control=outline]")
    page.emulate_media(forced_colors="active")
    assert page.evaluate(colours, "[data-slide='2'] [data-shape]") == designed
    assert page.evaluate(colours, "[data-control=outline]")[1] == "2px"
    assert page.evaluate(colours, "[data-control=search]")[1] == "0px"


def test_a_change_of_slide_is_announced(started):
    page = started()
    page.click("[data-control=next]")
    assert page.inner_text("[aria-live=polite]") == "Slide 2 of 6: Four habits"
