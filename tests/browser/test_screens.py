"""Phones held either way, tablets, desktops: all of it is in sight and large enough for a finger."""

import re

import pytest

from tests.browser.waiting import until

pytestmark = pytest.mark.browser

SIZES = [(320, 256), (320, 568), (360, 640), (640, 360), (768, 1024), (1280, 800), (1920, 1080)]
OUTSIDE = """() => [...document.querySelectorAll('.player button, .player input, .player select')]
  .filter((each) => each.checkVisibility() && !each.closest('.slide, .panel-body, .question-bar, .result'))
  .map((each) => [each.dataset.control ?? each.className, each.getBoundingClientRect()])
  .filter(([, box]) => box.width)
  .filter(([, box]) => box.left < 0 || box.top < 0 || box.right > innerWidth + 1 ||
    box.bottom > innerHeight + 1)
  .map(([name]) => name)"""
SMALL = """() => [...document.querySelectorAll('.player :is(button, input, select)')]
  .filter((each) => each.checkVisibility() && !each.closest('.slide'))
  .map((each) => [each.dataset.control ?? each.className, each.closest('label') ?? each])
  .map(([name, each]) => [name, each.getBoundingClientRect()])
  .filter(([, box]) => box.width < 24 || box.height < 24)
  .map(([name]) => name)"""


@pytest.mark.parametrize(("width", "height"), SIZES)
@pytest.mark.parametrize("place", ["cover", "slide", "panel", "question"])
def test_all_controls_are_in_sight_and_large_enough(opened, width, height, place):
    page = opened("#/3" if place == "question" else "#/2")
    page.set_viewport_size({"width": width, "height": height})
    if place != "cover":
        page.click("[data-control=start]")
        page.evaluate("pptlearn.pause()")
    if place == "panel":
        page.click("[data-control=outline]")
    assert page.evaluate("document.documentElement.scrollWidth") == width
    assert page.evaluate(OUTSIDE) == []
    assert page.evaluate(SMALL) == []


@pytest.mark.parametrize(("width", "height"), SIZES)
def test_the_slide_is_whole_and_keeps_its_shape(started, width, height):
    page = started("#/2")
    page.set_viewport_size({"width": width, "height": height})
    page.wait_for_timeout(100)
    slide = page.locator("section[data-slide='2']").bounding_box()
    assert slide["x"] >= 0
    assert slide["x"] + slide["width"] <= width + 1
    assert slide["width"] / slide["height"] == pytest.approx(16 / 9, rel=0.01)
    assert slide["width"] > width * 0.5


def test_what_is_said_under_a_question_is_as_wide_as_the_slide(started):
    page = started("#/3")
    page.set_viewport_size({"width": 1920, "height": 1080})
    until(page, "getComputedStyle(document.querySelector('.player')).getPropertyValue('--frame-width')")
    widths = "['.stage-frame', '.question-line'].map((each) => document.querySelector(each).clientWidth)"
    until(page, f"(([slide, line]) => slide > 1000 && Math.abs(slide - line) <= 1)({widths})")


def test_on_a_phone_a_question_can_be_answered_with_the_thumb(started, state):
    page = started("#/3")
    page.set_viewport_size({"width": 360, "height": 640})
    row = page.locator(".answer-row", has_text="Red")
    assert row.bounding_box()["height"] >= 44
    row.click()
    page.click("[data-control=submit]")
    assert state(page)["score"] == 0.5


def test_captions_stand_under_the_slide_where_an_upright_screen_has_room(started):
    page = started("#/2")
    page.click("[data-control=captions]")
    page.evaluate("pptlearn.seek(1.5)")
    lying = page.locator(".captions span").bounding_box()
    slide = page.locator(".stage-frame").bounding_box()
    assert slide["y"] < lying["y"] < lying["y"] + lying["height"] < slide["y"] + slide["height"]
    page.set_viewport_size({"width": 360, "height": 740})
    page.wait_for_selector(".stage[data-room]")
    upright = page.locator(".captions span").bounding_box()
    slide = page.locator(".stage-frame").bounding_box()
    assert upright["y"] >= slide["y"] + slide["height"]
    assert upright["y"] + upright["height"] < page.locator(".controls").bounding_box()["y"]


@pytest.mark.parametrize("opens", ["[data-control=outline]", None])
def test_beside_a_tall_slide_what_opens_has_room_on_a_phone(started, opens):
    page = started("#/3")
    page.set_viewport_size({"width": 360, "height": 740})
    page.evaluate("document.documentElement.style.setProperty('--slide-height', '2400')")
    if opens:
        page.click(opens)
    box = page.locator(".panel:not([hidden])" if opens else ".question-bar").bounding_box()
    assert box["height"] > 180
    assert box["y"] + box["height"] <= page.locator(".controls").bounding_box()["y"] + 1


def test_a_deck_in_arabic_has_the_interface_and_its_latin_paragraphs_from_left_to_right(started):
    page = started("#/2", language="ar-EG")
    assert page.evaluate("document.documentElement.dir") == "rtl"
    ways = "(path) => getComputedStyle(document.querySelector(path)).direction"
    assert [page.evaluate(ways, path) for path in (".controls", "section[data-slide] [data-shape]")] == [
        "ltr"
    ] * 2
    page.evaluate("document.querySelector('.slide-title bdi').textContent = 'مرحبا!'")
    assert page.evaluate(ways, ".slide-title bdi") == "rtl"


def test_a_slide_and_a_result_each_print_on_one_page(started):
    page = started("#/6")
    assert _pages(page.pdf(prefer_css_page_size=True)) == 1
    page.emulate_media(media="print")
    frame = page.locator(".stage-frame").bounding_box()
    slide = page.locator("section[data-slide]").bounding_box()
    assert slide["width"] == pytest.approx(frame["width"], abs=1)
    page.emulate_media(media="screen")
    page.click("[data-control=next]")
    assert _pages(page.pdf(prefer_css_page_size=True)) == 1


def _pages(pdf):
    return len(re.findall(rb"/Type\s*/Page[^s]", pdf))
