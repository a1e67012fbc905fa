"""Slides play with their voice, one after the other, as the deck says."""

import pytest

from tests.browser.waiting import until

pytestmark = pytest.mark.browser


def test_a_narrated_slide_plays_to_its_end_and_the_next_one_follows(opened, state):
    page = opened()
    page.click("[data-control=start]")
    until(page, "pptlearn.state.slide === 2 && pptlearn.state.seconds > 0.3")
    assert state(page)["playing"] is True


def test_the_clock_is_the_voice(started):
    page = started()
    page.evaluate("pptlearn.seek(0)")
    page.evaluate("pptlearn.play()")
    until(page, "pptlearn.state.seconds > 0.5")
    page.evaluate("pptlearn.pause()")
    before = page.evaluate("pptlearn.state.seconds")
    page.wait_for_timeout(300)
    assert page.evaluate("pptlearn.state.seconds") == before


def test_steps_come_with_the_voice(started, state):
    page = started("#/2")
    page.evaluate("pptlearn.play()")
    until(page, "pptlearn.state.step === 1")
    assert 1 <= state(page)["seconds"] < 1.5


def test_next_performs_the_next_step_and_then_the_next_slide(started, state):
    page = started("#/2")
    steps = []
    for _ in range(3):
        page.click("[data-control=next]")
        steps.append((state(page)["slide"], state(page)["step"]))
    assert steps == [(2, 1), (2, 2), (3, 0)]


def test_backspace_takes_a_step_back_and_then_a_slide(started, state):
    page = started("#/2/2")
    places = []
    for _ in range(3):
        page.keyboard.press("Backspace")
        places.append((state(page)["slide"], state(page)["step"]))
    assert places == [(2, 1), (2, 0), (1, 0)]


def test_a_slide_that_waits_for_the_learner_says_so(started):
    page = started("#/6")
    page.evaluate("pptlearn.play()")
    until(page, "pptlearn.state.ended && !pptlearn.state.playing")
    assert page.locator("[data-control=next].calling").count() == 1


def test_a_question_holds_the_show_until_the_learner_goes_on(started, state):
    page = started("#/2")
    page.evaluate("pptlearn.seek(2.8)")
    page.evaluate("pptlearn.play()")
    until(page, "pptlearn.state.slide === 3 && pptlearn.state.ended")
    page.wait_for_timeout(300)
    assert state(page)["slide"] == 3


def test_twice_as_fast_takes_half_the_time(started):
    page = started("#/2")
    page.select_option("[data-control=speed]", "2")
    passed = page.evaluate(
        """(async () => {
            await pptlearn.play();
            while (pptlearn.state.seconds < 0.2) await new Promise(requestAnimationFrame);
            const [from, at] = [pptlearn.state.seconds, performance.now()];
            await new Promise((done) => setTimeout(done, 700));
            return (pptlearn.state.seconds - from) / ((performance.now() - at) / 1000);
        })()"""
    )
    assert passed > 1.25  # a busy machine starts its sound late; at speed 1 it never gets there


def test_a_voice_that_cannot_be_played_does_not_stop_the_slide(page, course, tmp_path):
    import shutil

    folder = tmp_path / "broken"
    shutil.copytree(course().parent, folder)
    for sound in (folder / "assets").iterdir():
        sound.write_bytes(b"not a sound")
    page.goto((folder / "index.html").as_uri())
    page.click("[data-control=start]")
    until(page, "pptlearn.state.slide === 2")


def test_captions_follow_the_voice(started):
    page = started("#/2")
    page.click("[data-control=captions]")
    page.evaluate("pptlearn.seek(1.5)")
    assert page.inner_text(".captions") == "It begins with your eyes."


def test_a_voice_that_is_still_on_its_way_shows_on_the_button(page, course, served):
    held = []
    page.route("**/assets/*.wav", lambda route: held.append(route))
    page.goto(served(course().parent) + "/index.html")
    page.click("[data-control=start]")
    page.wait_for_selector("[data-control=pause][aria-busy=true]")
    for route in held:
        route.continue_()
    page.unroute("**/assets/*.wav")
    page.wait_for_selector("[data-control=pause][aria-busy=false]")
    until(page, "pptlearn.state.seconds > 0.1")


def test_the_transcript_follows_the_voice_and_leads_it(started, state):
    page = started("#/2")
    page.click("[data-control=transcript]")
    page.evaluate("pptlearn.seek(1.5)")
    assert page.locator(".line.now").inner_text().endswith("It begins with your eyes.")
    page.click("text=Speak up in time.")
    assert 2 <= state(page)["seconds"] < 2.2


def test_search_finds_a_slide_by_a_word_on_it(started, state):
    page = started()
    page.click("[data-control=search]")
    page.keyboard.type("HELMÉT broken")
    page.click(".found-row")
    assert state(page)["slide"] == 2


def test_the_outline_leads_to_a_slide(started, state):
    page = started()
    page.click("[data-control=outline]")
    page.click("text=6. Thank you")
    assert state(page)["slide"] == 6


def test_linear_navigation_opens_a_slide_when_those_before_it_were_seen(started, state):
    page = started(navigation="linear")
    page.evaluate("pptlearn.goTo(2)")
    page.click("[data-control=next]")
    assert state(page)["slide"] == 1
    page.evaluate("pptlearn.play()")
    until(page, "pptlearn.state.slide === 2")


def test_reduced_motion_keeps_the_player_still(browser, course):
    context = browser.new_context(reduced_motion="reduce")
    page = context.new_page()
    page.goto(course().as_uri())
    running = page.evaluate(
        "document.getAnimations().filter((each) => each.constructor.name === 'CSSAnimation').length"
    )
    context.close()
    assert running == 0
