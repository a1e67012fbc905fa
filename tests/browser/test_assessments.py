"""Drills, drawn tests, certificates, time limits: as a learner meets them."""

import re
from dataclasses import replace

import pytest

from pptlearn.quiz.seal import seal
from tests.browser.assessed import TEST, an_assessment, the_assessed_course
from tests.browser.test_accessibility import complaints
from tests.browser.waiting import until
from tests.playable import MODULE_ID, a_playable_module, a_question_slide, write_unpacked

pytestmark = pytest.mark.browser


@pytest.fixture(scope="session")
def assessed(tmp_path_factory):
    written = {}

    def write(**said):
        key = repr(sorted(said.items()))
        if key not in written:
            folder = tmp_path_factory.mktemp("assessed")
            written[key] = write_unpacked(the_assessed_course(folder / "made", **said), folder / "module")
        return written[key]

    return write


@pytest.fixture
def begun(page, assessed):
    """The course at a slide, started."""

    def begin(address="", **said):
        page.goto(assessed(**said).as_uri() + address)
        page.click("[data-control=start]")
        return page

    return begin


def slide(page):
    return page.evaluate("pptlearn.state.slide")


def answer(page, choice):
    """Answer the question that is shown, as a learner does."""
    page.click(f"section[data-slide='{slide(page)}'] [data-item={choice}]")
    page.click("[data-control=submit]")


PLACE = """[
    pptlearn.state.slide,
    document.querySelector('.result-card')?.checkVisibility(),
    document.querySelector('[data-control=submit]') !== null,
].join()"""
"""Slide, result, and whether an answer is awaited: a drill may ask the same question again at once."""


def go_on(page):
    """Press Next and wait until the page shows another place."""
    before = page.evaluate(PLACE)
    page.click("[data-control=next]")
    until(page, f"{PLACE} !== '{before}'")


def take_the_test(page, choice):
    """Answer the drawn questions from slide 8 on; give the slides that were asked."""
    asked = []
    while page.evaluate("pptlearn.state.slide") < 12 and not page.is_visible(".result-card"):
        asked.append(slide(page))
        answer(page, choice)
        go_on(page)
    return asked


def test_a_missed_question_comes_back_after_three_others(begun):
    page = begun("#/2")
    go_on(page)
    asked = []
    for choice in "baaaaa":
        asked.append(slide(page))
        answer(page, choice)
        page.click("[data-control=next-question]")
    assert asked == [3, 4, 5, 6, 3, 4]


def test_a_drill_is_completed_when_all_is_mastered_and_rests_until_tomorrow(begun):
    page = begun("#/3")
    for _ in range(10):
        answer(page, "a")
        go_on(page)
    assert slide(page) in (8, 9, 10)  # the drill is behind the learner
    assert page.evaluate("pptlearn.state.score") is None  # practice is not scored
    page.reload()
    page.click("[data-control=start]")
    page.evaluate("pptlearn.goTo(2)")
    go_on(page)
    assert slide(page) > 7  # nothing is due today
    page.evaluate("pptlearn.goTo(3)")
    assert "5 of 5 mastered" in page.inner_text(".question-facts")
    assert "rests until" in page.inner_text(".question-facts")


def test_next_leaves_a_drill_question_without_an_answer(begun):
    page = begun("#/3")
    go_on(page)
    assert slide(page) == 4


def test_the_same_questions_are_drawn_after_a_reload(begun):
    page = begun("#/7")
    go_on(page)
    drawn = take_the_test(page, "a")
    assert len(drawn) == 2
    page.reload()
    page.click("[data-control=start]")
    page.evaluate("pptlearn.goTo(7)")
    again = []
    while (go_on(page), slide(page))[1] < 12:
        again.append(slide(page))
    assert again == drawn


def test_a_question_that_was_not_drawn_says_so_and_costs_nothing(begun):
    page = begun("#/7")
    go_on(page)
    drawn = take_the_test(page, "b")
    assert page.evaluate("[pptlearn.state.score, pptlearn.state.success]") == [1, "passed"]
    (other, *_) = {8, 9, 10, 11} - set(drawn)
    page.evaluate(f"pptlearn.goTo({other})")
    assert "not asked this time" in page.inner_text(".question-bar")
    assert page.locator("[data-control=submit]").count() == 0


def test_a_failed_test_may_be_taken_as_often_as_it_says(begun):
    page = begun("#/7")
    go_on(page)
    for attempts_left in ("1 attempt left", "No attempt left"):
        take_the_test(page, "a")
        go_on(page)
        assert attempts_left in page.inner_text(".result-card")
        if attempts_left.startswith("1"):
            page.click("[data-control=again]")
    assert page.locator("[data-control=again]").count() == 0


def test_the_result_is_told_by_topic_with_the_rules_in_plain_words(begun):
    page = begun("#/7")
    go_on(page)
    take_the_test(page, "b")
    go_on(page)
    card = page.inner_text(".result-card")
    assert "By topic" in card
    page.click(".rules summary")
    rules = page.inner_text(".rules")
    assert "“Certificate 50 %” is passed with 50% of the points" in rules
    assert "asks 2 of 4 questions, drawn at random" in rules
    assert "“Optional: your opinion” is optional." in rules


def test_a_certificate_is_printed_with_a_code_that_can_be_checked(begun):
    page = begun("#/7")
    go_on(page)
    take_the_test(page, "b")
    go_on(page)
    page.click("[data-control=certificate]")
    page.fill(".name-field input", "Ada Lovelace")
    paper = page.inner_text(".certificate")
    assert "Ada Lovelace" in paper
    assert "not a signature" in paper
    code = re.search(r"[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}", paper)[0]
    page.emulate_media(media="print")
    assert not page.is_visible(".certificate-tools")
    assert not page.is_visible(".controls")
    page.emulate_media(media="screen")
    page.click("[data-control=back]")
    page.click(".certificate-check summary")
    today = page.evaluate("new Date().toLocaleDateString('sv')")
    for name, value in zip(("text", "date", "number"), ("Ada Lovelace", today, "100"), strict=True):
        page.locator(f".certificate-check [type={name}]").first.fill(value)
    page.locator(".certificate-check [type=text]").last.fill(code.lower())
    page.click(".certificate-check [type=submit]")
    assert "belongs to" in page.inner_text(".check-said")
    page.locator(".certificate-check [type=text]").first.fill("Ada Byron")
    page.click(".certificate-check [type=submit]")
    assert "does not belong" in page.inner_text(".check-said")


def test_an_optional_part_does_not_hold_up_completion(begun, state):
    page = begun()
    go_on(page)
    go_on(page)
    for _ in range(10):
        answer(page, "a")
        go_on(page)
    take_the_test(page, "b")
    assert slide(page) == 12
    assert state(page)["completion"] == "completed"
    assert "attempt" not in page.inner_text(".question-facts")  # nothing is right or wrong in a survey
    assert page.inner_text("[data-control=submit]") == "Send answer"


def test_feedback_at_the_end_keeps_right_and_wrong_to_itself_until_then(begun):
    page = begun("#/7", feedback="end")
    go_on(page)
    first = slide(page)
    assert page.inner_text("[data-control=submit]") == "Send answer"
    answer(page, "a")
    assert "You will hear at the end" in page.inner_text(".feedback")
    assert page.locator(".verdict.wrong, [data-control=see-slide]").count() == 0
    go_on(page)
    answer(page, "b")
    page.evaluate(f"pptlearn.goTo({first})")
    assert "That is not right" in page.inner_text(".feedback")


def test_a_wrong_answer_leads_to_its_slide_and_back(begun):
    page = begun("#/7")
    go_on(page)
    here = slide(page)
    answer(page, "a")
    page.click("[data-control=see-slide]")
    assert slide(page) == 2
    page.click("[data-control=back-to-question]")
    assert slide(page) == here


def test_a_time_limit_warns_can_be_extended_and_then_closes_the_question(begun):
    page = begun("#/7", minutes=0.5)
    page.clock.install()
    page.reload()
    page.click("[data-control=start]")
    go_on(page)
    here = slide(page)
    page.clock.run_for(11_000)
    until(page, "document.querySelector('.time-limit.short') !== null")
    page.click("[data-control=more-time]")
    page.clock.run_for(40_000)
    assert page.locator("[data-control=submit]").count() == 1
    page.clock.run_for(15_000)
    assert page.locator("[data-control=submit]").count() == 0
    assert "The time for this question is up." in page.inner_text(".notice")
    assert slide(page) == here


def test_a_wrong_answer_costs_points_and_a_total_never_falls_below_nothing(page, tmp_path):
    first, second, third = (
        replace(question, slide=n, points=2, penalty=1.5, tags=(), see_slide=None)
        for n, question in enumerate(TEST[:3], start=1)
    )
    test = an_assessment("section-1", "test", "Test", 1, 2, 3, passMark=50)
    asked = (first, second, third)
    module = a_playable_module(
        [
            (entry | {"id": int(question.id)}, markup)
            for question in asked
            for entry, markup in [a_question_slide(question.slide, question)]
        ],
        assessments=[test],
        sealed={question.id: seal(MODULE_ID, question) for question in asked},
    )
    page.goto(write_unpacked(module, tmp_path / "module").as_uri())
    page.click("[data-control=start]")
    assert "wrong: −1.5" in page.inner_text(".question-facts")
    scores = []
    for choice in "aba":
        answer(page, choice)
        scores.append(page.evaluate("pptlearn.state.score"))
        page.click("[data-control=next]")
    assert [round(each, 3) for each in scores] == [0, round(0.5 / 6, 3), 0]
    until(page, "document.querySelector('.result-card')?.checkVisibility()")
    assert "0 of 6 points" in page.inner_text(".result-card")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_drill_result_and_certificate_have_no_complaint(page, begun, scheme):
    page.emulate_media(color_scheme=scheme, reduced_motion="reduce")
    begun("#/3")
    answer(page, "b")
    assert complaints(page) == []
    page.evaluate("pptlearn.goTo(7)")
    go_on(page)
    take_the_test(page, "b")
    go_on(page)
    assert complaints(page) == []
    page.click("[data-control=certificate]")
    page.fill(".name-field input", "Ada Lovelace")
    assert complaints(page) == []
