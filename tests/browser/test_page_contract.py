"""The page as tests, links and people rely on it."""

import pytest

from tests.browser.waiting import until

pytestmark = pytest.mark.browser


def test_a_change_of_the_hash_alone_changes_the_slide(opened, state):
    page = opened()
    page.evaluate("location.hash = '#/4'")
    page.wait_for_selector("section[data-slide='4']")
    assert page.locator("section[data-slide]").count() == 1
    assert state(page)["slide"] == 4


def test_ready_is_removed_in_the_event_that_changes_the_slide(opened):
    page = opened()
    page.evaluate(
        "addEventListener('hashchange', () => (window.after = document.documentElement.dataset.ready))"
    )
    page.evaluate("location.hash = '#/2'")
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert page.evaluate("window.after === undefined")


def test_static_shows_the_slide_alone_in_its_own_size(opened):
    page = opened("?static#/3")
    box = page.locator("main[data-static] section[data-slide='3']").bounding_box()
    assert box == {"x": 0, "y": 0, "width": 1280, "height": 720}
    assert page.locator("[data-control], input, audio").count() == 0


def test_static_follows_the_hash(opened):
    page = opened("?static#/3")
    page.evaluate("location.hash = '#/6'")
    page.wait_for_selector("html[data-ready=true] section[data-slide='6']")
    assert page.locator("section[data-slide]").count() == 1


def test_static_is_ready_with_the_pages_load_event(page, course):
    page.add_init_script(
        "const now = () => (atLoad = String(document.documentElement.dataset.ready));"
        "addEventListener('load', () => setTimeout(now))"
    )
    page.goto(course().as_uri() + "?static#/3")
    until(page, "window.atLoad")
    assert page.evaluate("atLoad") == "true"
    assert page.evaluate("[...document.fonts].every((face) => face.status === 'loaded')")


def test_the_state_cannot_be_changed_from_outside(opened):
    assert opened().evaluate("Object.isFrozen(pptlearn.state) && Object.isFrozen(pptlearn.state.answers)")


def test_going_to_a_slide_settles_when_it_is_visible(opened):
    page = opened()
    ready = page.evaluate(
        "pptlearn.goTo(2, 2).then(() => [document.documentElement.dataset.ready, pptlearn.state.step])"
    )
    assert ready == ["true", 2]


PLAY_UNASKED = """
const wait = setInterval(() => {
  if (!document.documentElement?.dataset.ready) return;
  clearInterval(wait);
  pptlearn.play().then(() => (window.said = "played"), (error) => (window.said = error.name));
}, 20);
"""


def test_playing_before_any_tap_is_refused_with_the_browsers_error(page, course, state):
    page.add_init_script(PLAY_UNASKED)
    page.goto(course().as_uri())
    page.wait_for_timeout(2000)  # asking the page anything would count as a tap
    assert page.evaluate("window.said") == "NotAllowedError"
    assert state(page)["playing"] is False
    assert "Press play" in page.inner_text(".notice")


def test_seeking_moves_within_the_slide_and_its_steps(started, state):
    page = started("#/2")
    page.evaluate("pptlearn.seek(2.5)")
    assert state(page)["step"] == 2
    page.evaluate("pptlearn.seek(0.5)")
    assert (state(page)["step"], state(page)["seconds"]) == (0, 0.5)


def test_thumbnails_are_inert_and_built_when_scrolled_into_view(opened, course):
    page = opened()
    page.set_viewport_size({"width": 1000, "height": 420})
    page.click("[data-control=start]")
    page.click("[data-control=outline]")
    until(page, "document.querySelector('[data-thumbnail=\"1\"]').childElementCount === 1")
    first, last = (page.locator(f"[data-thumbnail='{number}']") for number in (1, 6))
    assert first.get_attribute("aria-hidden") == "true"
    assert first.evaluate("(thumb) => thumb.inert")
    assert last.evaluate("(thumb) => thumb.childElementCount") == 0
    last.scroll_into_view_if_needed()
    until(page, "document.querySelector('[data-thumbnail=\"6\"]').childElementCount === 1")


def test_the_key_of_a_question_stands_nowhere_in_the_page(opened):
    page = opened("#/3")
    assert "Red is for danger" not in page.content()


CONTROLS = (
    "start play next previous seek volume mute captions speed outline search transcript fullscreen help"
)


def test_every_control_has_its_stable_name(opened):
    page = opened()
    names = set(
        page.evaluate("[...document.querySelectorAll('[data-control]')].map((each) => each.dataset.control)")
    )
    assert set(CONTROLS.split()) <= names
