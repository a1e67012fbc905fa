"""Everything can be done with the keyboard alone."""

import pytest

from tests.browser.waiting import until

pytestmark = pytest.mark.browser


OUTLINE = """() => {
  const style = getComputedStyle(document.activeElement);
  return [style.outlineStyle, parseFloat(style.outlineWidth)];
}"""


def focused(page):
    return page.evaluate("document.activeElement?.dataset.control ?? document.activeElement?.tagName")


def test_the_first_key_reaches_start_and_nothing_under_the_cover(opened, state):
    page = opened()
    page.keyboard.press("Tab")
    assert focused(page) == "start"
    page.keyboard.press("Enter")
    until(page, "pptlearn.state.playing")


def test_keys_play_and_move(started, state):
    page = started()
    page.keyboard.press("ArrowRight")
    assert state(page)["slide"] == 2
    page.keyboard.press("ArrowLeft")
    assert state(page)["slide"] == 1
    page.keyboard.press("End")
    assert state(page)["slide"] == 6
    page.keyboard.press("Home")
    page.keyboard.press("Space")
    until(page, "pptlearn.state.playing")
    page.keyboard.press("k")
    assert state(page)["playing"] is False


def test_every_control_is_reached_with_tab_and_shows_its_focus(started):
    page = started("#/2")
    page.evaluate("document.activeElement.blur()")
    reached = {}
    for _ in range(40):
        page.keyboard.press("Tab")
        reached[focused(page)] = page.evaluate(OUTLINE)
    wanted = {
        "play",
        "next",
        "previous",
        "seek",
        "volume",
        "mute",
        "captions",
        "speed",
        "outline",
        "search",
        "transcript",
        "fullscreen",
        "help",
    }
    assert wanted <= set(reached)
    assert [name for name in wanted if reached[name][0] == "none" or reached[name][1] < 2] == []


def test_the_help_dialog_lists_the_keys_and_closes(started):
    page = started()
    page.keyboard.press("?")
    assert "Play or pause" in page.inner_text("dialog[open]")
    page.keyboard.press("Escape")
    assert page.locator("dialog[open]").count() == 0


def test_a_letter_typed_into_the_search_field_stays_there(started, state):
    page = started()
    page.keyboard.press("/")
    page.keyboard.type("knot")
    assert page.input_value(".search-field") == "knot"
    assert state(page)["playing"] is False
    page.keyboard.press("Escape")
    assert page.locator(".panel:visible").count() == 0
    assert focused(page) == "search"


def test_letter_keys_can_be_switched_off(started, state):
    page = started()
    page.click("[data-control=help]")
    page.uncheck(".letters input")
    page.keyboard.press("Escape")
    page.keyboard.press("n")
    assert state(page)["slide"] == 1


def test_a_question_is_answered_with_the_keyboard(started, state):
    page = started("#/3")
    page.focus("section[data-slide='3'] input")
    page.keyboard.press("ArrowDown")
    for _ in range(20):
        page.keyboard.press("Tab")
        if focused(page) == "submit":
            break
    page.keyboard.press("Enter")
    assert state(page)["slide"] == 3
    assert page.locator(".verdict-box").count() == 1
