"""A learner who comes back goes on where they were."""

from dataclasses import replace

import pytest

from pptlearn.model.quiz import Item
from pptlearn.quiz.seal import seal
from tests.browser.waiting import until
from tests.playable import (
    MODULE_ID,
    QUESTIONS,
    a_playable_module,
    a_question_slide,
    a_slide,
    write_unpacked,
)

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


def test_a_learner_half_way_goes_on_when_the_deck_was_changed(page, tmp_path, course, state):
    """A slide more, one less, another wording: who had begun keeps the place, the answers and the score."""
    page.goto(course().as_uri() + "#/4")
    page.click("[data-control=start]")
    page.evaluate("pptlearn.answer('258', 'b').then(() => pptlearn.submit('258'))")
    page.evaluate("pptlearn.answer('259', ['a', 'c']).then(() => pptlearn.submit('259'))")
    page.evaluate("pptlearn.goTo(5)")
    until(page, "Object.values(localStorage).join().includes('260')")
    page.goto(write_unpacked(the_changed_course(tmp_path / "made"), tmp_path / "module").as_uri())
    page.wait_for_selector("html[data-ready=true]", state="attached")
    now = state(page)
    assert now["answers"] == {"258": "b"}  # 259 is gone, with its answer
    assert now["slide"] == 5  # the same slide as before
    page.click("[data-control=start]")
    page.evaluate("pptlearn.goTo(4)")
    assert "That is right" in page.inner_text(".feedback")
    page.evaluate("pptlearn.answer('260', 'false').then(() => pptlearn.submit('260'))")
    assert (state(page)["score"], state(page)["success"]) == (1, "passed")


def test_a_result_of_another_edition_counts_and_says_so(page, tmp_path, course, state):
    """Other answers under the same letters: nobody is told to have chosen what they never saw."""
    page.goto(course().as_uri() + "#/3")
    page.click("[data-control=start]")
    page.evaluate("pptlearn.answer('258', 'b').then(() => pptlearn.submit('258'))")
    page.evaluate("pptlearn.answer('260', 'false').then(() => pptlearn.goTo(5))")
    until(page, """Object.values(localStorage).join().includes('"260":"false"')""")
    first, _, third = QUESTIONS
    items = (Item(id="a", text="Red"), Item(id="b", text="Pink"))
    edition = replace(first, items=items, key="a"), third
    page.goto(write_unpacked(the_changed_course(tmp_path / "made", *edition), tmp_path / "module").as_uri())
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert state(page)["answers"] == {"260": "false"}  # not submitted, and still what was asked
    page.click("[data-control=start]")
    page.evaluate("pptlearn.goTo(4)")
    assert "2 of 2 points" in page.inner_text(".question-facts")
    assert "has changed since you answered" in page.inner_text(".question-facts")


def the_changed_course(folder, first=QUESTIONS[0], third=QUESTIONS[2]):
    asked = replace(first, stem="Which colour means halt?", slide=4), replace(third, slide=5)
    slides = [
        a_slide(1, "Welcome"),
        a_slide(2, "A new slide", id=300),
        a_slide(3, "Four habits", id=257),
        *(
            (entry | {"id": int(question.id)}, markup)
            for question in asked
            for entry, markup in [a_question_slide(question.slide, question)]
        ),
    ]
    lesson = {
        "id": "lesson", "kind": "lesson", "title": "Safety first", "slides": [1, 2, 3, 4, 5], "passMark": 80,
        "attempts": None, "draw": None, "validityMonths": None, "optional": False,
    }  # fmt: skip
    sealed = {question.id: seal(MODULE_ID, question) for question in asked}
    return a_playable_module(slides, assessments=[lesson], sealed=sealed)


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
