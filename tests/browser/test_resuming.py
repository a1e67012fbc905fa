"""A learner who comes back goes on where they were."""

import pytest

from tests.browser.waiting import until

pytestmark = pytest.mark.browser


def test_a_learner_goes_on_at_the_slide_and_second(started, state):
    page = started("#/2")
    page.evaluate("pptlearn.seek(1.4)")
    page.evaluate("pptlearn.answer('258', 'b').then(() => pptlearn.submit('258'))")
    page.goto("about:blank")
    page.go_back()
    page.wait_for_selector("html[data-ready=true]", state="attached")
    now = state(page)
    assert (now["slide"], now["seconds"], now["answers"]) == (2, 1.4, {"258": "b"})
    assert page.inner_text("[data-control=start]") == "Continue"
    page.click("[data-control=start]")
    until(page, "pptlearn.state.seconds > 1.5")


def test_a_learner_may_begin_again(started, state):
    page = started("#/4")
    page.reload()
    page.click("text=Start from the beginning")
    until(page, "pptlearn.state.slide === 1 && pptlearn.state.playing")


def test_settings_are_kept(started):
    page = started()
    page.select_option("[data-control=speed]", "1.5")
    page.evaluate("pptlearn.goTo(2)")
    page.reload()
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert page.input_value("[data-control=speed]") == "1.5"


def test_what_is_kept_stands_under_the_modules_own_key(started):
    page = started("#/2")
    page.evaluate("pptlearn.goTo(3)")
    keys = page.evaluate("Object.keys(localStorage)")
    assert keys == ["6f9c2b1e-0000-5000-8000-000000000001.progress"]


@pytest.mark.parametrize(
    "damage", ["nonsense", "null", "[]", '{"seen": 3}', '{"seen": [], "slide": {}, "results": 1}']
)
def test_what_is_damaged_is_forgotten(opened, state, damage):
    page = opened()
    page.evaluate(
        "(text) => localStorage.setItem('6f9c2b1e-0000-5000-8000-000000000001.progress', text)", damage
    )
    page.reload()
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert state(page)["slide"] == 1
