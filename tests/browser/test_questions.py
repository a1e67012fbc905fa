"""From a question to the result."""

import pytest

pytestmark = pytest.mark.browser


def submit(page, question, response):
    page.evaluate(
        "([id, response]) => pptlearn.answer(id, response).then(() => pptlearn.submit(id))",
        [question, response],
    )


def test_a_right_answer_is_told_and_explained(started, state):
    page = started("#/3")
    page.click("section[data-slide='3'] [data-item=b]")
    page.click("[data-control=submit]")
    said = page.inner_text(".feedback")
    assert "That is right" in said
    assert "Well done." in said
    assert "Red is for danger." in said
    assert state(page)["answers"] == {"258": "b"}


def test_a_wrong_answer_may_be_tried_again_and_keeps_the_explanation_back(started):
    page = started("#/3")
    submit(page, "258", "a")
    said = page.inner_text(".feedback")
    assert "Think of a traffic light." in said
    assert "Green means go." in said
    assert "Red is for danger." not in said
    page.click("[data-control=retry]")
    assert page.locator("[data-control=submit]").is_visible()


def test_after_the_last_attempt_a_question_stays_closed(started, state):
    page = started("#/5")
    submit(page, "260", "true")
    assert page.locator("[data-control=retry]").count() == 0
    page.evaluate("pptlearn.answer('260', 'false')")
    assert state(page)["answers"]["260"] == "true"


def test_an_empty_answer_is_not_taken(started, state):
    page = started("#/3")
    page.click("[data-control=submit]")
    assert "Choose your answer first." in page.inner_text(".notice")
    assert state(page)["score"] is None


def test_the_hint_is_shown_when_asked_for(started):
    page = started("#/3")
    page.click("[data-control=hint]")
    assert "Like a tomato." in page.inner_text(".feedback")


def test_a_wrong_answer_leads_back_to_the_slide_that_explains(started, state):
    page = started("#/3")
    submit(page, "258", "c")
    page.click("[data-control=see-slide]")
    assert state(page)["slide"] == 2


def test_all_right_passes_but_only_when_all_is_answered(started, state):
    page = started("#/3")
    submit(page, "258", "b")
    submit(page, "259", ["a", "c"])
    assert state(page)["success"] == "unknown"
    submit(page, "260", "false")
    assert (state(page)["score"], state(page)["success"]) == (1, "passed")
    assert state(page)["completion"] == "incomplete"  # the other slides were not seen


def test_the_module_is_completed_when_all_is_seen_and_answered(started, state):
    page = started()
    for question, response in (("258", "b"), ("259", ["a", "c"]), ("260", "false")):
        submit(page, question, response)
    while not page.is_visible(".result-card"):
        page.click("[data-control=next]")
    assert state(page)["completion"] == "completed"
    shown = page.inner_text(".result-card")
    assert "Passed" in shown
    assert "4 of 4 points" in shown


def test_the_result_lists_every_question_and_leads_to_it(started, state):
    page = started("#/6")
    submit(page, "258", "a")
    page.click("[data-control=next]")
    rows = page.locator(".question-row")
    assert rows.count() == 3
    assert "not answered" in rows.nth(1).inner_text()
    rows.nth(0).click()
    assert state(page)["slide"] == 3
