"""Sound and video on slides, and what a press on the slide does."""

import pytest

from tests.browser.waiting import until
from tests.playable import a_box, a_playable_module, a_slide, a_sound, a_voice, an_asset, write_unpacked

pytestmark = pytest.mark.browser

MEDIUM = {
    "shape": "7",
    "name": "Alarm",
    "alt": "",
    "kind": "audio",
    "type": "audio/wav",
    "durationSeconds": 2,
    "poster": None,
    "onlineUrl": None,
    "starts": "click",
    "delaySeconds": 0,
    "loops": False,
    "passes": 1,
    "muted": False,
    "slideSpan": 1,
    "stopsOnNext": False,
    "hiddenWhenStopped": False,
    "fullScreen": False,
    "rewinds": False,
    "presents": False,
    "captions": [],
}
KEEP_WHAT_SOUNDS = """
window.sounds = [];
const make = Document.prototype.createElement;
Document.prototype.createElement = function (...words) {
    const element = make.apply(this, words);
    if (words[0] === "audio" || words[0] === "video") sounds.push(element);
    return element;
};
window.sounding = () => sounds.filter((each) => !each.paused && each.classList.contains("slide-media"));"""
PLAYING = "[...document.querySelectorAll('.playing')].length === 1"


@pytest.fixture
def show(page, tmp_path):
    """Open a module of two slides with a medium on the first, started and stopped."""

    def open_show(steps=(), idle="", manifest=None, entry=None, last=None, zoom="", **medium):
        voice, alarm = (
            an_asset(tmp_path, a_sound(*tone), "wav", "audio/wav") for tone in ((4, 200), (2, 400))
        )
        place = a_box(7, 80, 200, 100, 100, "<svg></svg>")
        places = place.replace("data-shape", f'data-media="7" {idle} data-shape')
        first = a_slide(
            1,
            "Listen",
            places + a_box(4, 400, 300, 100, 50, zoom),
            durationSeconds=4,
            narration=a_voice(voice, 4),
            steps=list(steps),
            **(entry or {}),
            media=[{**MEDIUM, "src": alarm.path, **medium}],
        )
        back = a_box(3, 80, 200, 300, 80, '<a href="#" data-action="lastViewed">Back</a>')
        end = a_slide(2, "End", back, **(last or {}))
        module = a_playable_module([first, end], voice, alarm, **(manifest or {}))
        page.add_init_script(KEEP_WHAT_SOUNDS)
        page.goto(write_unpacked(module, tmp_path / "module").as_uri())
        page.click("[data-control=start]")
        return page

    return open_show


def test_a_sound_on_a_slide_plays_when_pressed_and_the_voice_waits(show, state):
    page = show()
    page.click("button[aria-label='Play Alarm']")
    until(page, PLAYING)
    assert state(page)["playing"] is False


def test_the_sign_on_a_clip_can_be_read(show):
    page = show(kind="video")
    sizes = page.evaluate(
        "['.media-sign', '.media-sign .icon']"
        ".map((each) => document.querySelector(each).getBoundingClientRect().width)"
    )
    assert sizes[1] / sizes[0] == pytest.approx(0.5, abs=0.01)


def test_a_sound_that_starts_with_the_slide_stops_with_it(show):
    page = show(starts="auto")
    until(page, PLAYING)
    page.evaluate("pptlearn.pause()")
    until(page, "!document.querySelector('.playing')")


def test_an_online_video_is_a_link_with_its_poster(show):
    page = show(kind="video", src=None, onlineUrl="https://example.com/watch")
    assert page.get_attribute("a.media-play", "href") == "https://example.com/watch"


def test_a_press_on_the_slide_stops_the_show_and_goes_on(show, state):
    page = show()
    page.click("section[data-slide]", position={"x": 500, "y": 400})
    assert state(page)["playing"] is False
    page.click("section[data-slide]", position={"x": 500, "y": 400})
    until(page, "pptlearn.state.playing")


ENDED = "pptlearn.state.ended"
PRESS = {"position": {"x": 500, "y": 400}}


@pytest.mark.parametrize(
    ("said", "slide"),
    [
        ({}, 2),
        ({"entry": {"advancesOnClick": False}}, 1),
        ({"manifest": {"show": {"loops": False, "kiosk": True}}}, 1),
    ],
)
def test_a_press_leads_on_where_the_author_lets_it(show, state, said, slide):
    page = show(**said)
    page.evaluate("pptlearn.seek(3.9)")
    until(page, ENDED)
    page.click("section[data-slide]", **PRESS)
    assert state(page)["slide"] == slide


def test_a_self_running_show_begins_again(show, state):
    kiosk = {"show": {"loops": False, "kiosk": True}}
    page = show(manifest=kiosk, last={"advance": "auto", "durationSeconds": 0.5})
    page.evaluate("pptlearn.pause()")
    page.evaluate("pptlearn.goTo(2)")
    assert state(page)["slide"] == 2
    page.evaluate("pptlearn.play()")
    until(page, "pptlearn.state.slide === 1")


def test_a_link_leads_back_to_the_slide_seen_last(show, state):
    page = show()
    page.evaluate("pptlearn.goTo(2)")
    page.click("text=Back")
    assert state(page)["slide"] == 1


def test_a_clip_hidden_while_it_does_not_play_is_seen_while_it_plays(show):
    page = show(starts="auto", idle="data-idle='hidden'", hiddenWhenStopped=True)
    until(page, PLAYING)
    drawing = "getComputedStyle(document.querySelector('[data-media] > svg')).visibility"
    assert page.evaluate(drawing) == "visible"
    page.evaluate("pptlearn.pause()")
    until(page, f"{drawing} === 'hidden'")


def test_music_goes_on_over_slides_stops_with_the_show_and_ends_after_its_last(show):
    page = show(starts="auto", slideSpan=2, loops=True)
    until(page, "sounding().length === 1 && sounding()[0].currentTime > 0")
    page.evaluate("pptlearn.goTo(2)")
    until(page, "sounding().length === 1")
    page.evaluate("pptlearn.pause()")
    until(page, "pptlearn.state.ended || sounding().length === 0")
    page.evaluate("pptlearn.goTo(1)")
    page.evaluate("pptlearn.play()")
    until(page, "sounding().length === 1")


def test_a_clip_that_a_recorded_click_starts_is_where_the_clock_says(show):
    play = {
        "target": {"shape": "7"},
        "start": 0,
        "duration": 0.001,
        "tracks": [],
        "commands": [{"do": "play", "from": 0, "at": 0.5}],
    }
    page = show(steps=[{"trigger": "click", "atSeconds": 1, "effects": [play]}], starts="step")
    page.evaluate("pptlearn.pause()")
    page.evaluate("pptlearn.seek(2.5)")
    until(page, "sounds.some((each) => Math.abs(each.currentTime - 1) < 0.1)")
    page.evaluate("pptlearn.seek(0.5)")
    until(page, "sounds.every((each) => !each.classList.contains('slide-media') || each.currentTime === 0)")


def test_a_press_stops_a_sound_that_started_by_itself(show):
    page = show(starts="auto", loops=True)
    until(page, PLAYING)
    page.click("button[aria-label='Play Alarm']")
    page.evaluate("new Promise((go) => requestAnimationFrame(() => requestAnimationFrame(() => go())))")
    assert page.evaluate("sounding().length") == 0


NOTICE = "document.querySelector('.notice').textContent"


def test_a_clip_that_cannot_be_played_is_complained_about_once_it_is_due(page, tmp_path, show):
    page = show(src="assets/gone.wav")
    until(page, "sounds.some((each) => each.error)")
    assert "cannot be played" not in page.evaluate(NOTICE)
    page.click("button[aria-label='Play Alarm']")
    until(page, f"{NOTICE}.includes('cannot be played')")


A_CLICK = {"trigger": "click", "atSeconds": None, "effects": []}


@pytest.mark.parametrize(("stops", "sounding"), [(True, 0), (False, 1)])
def test_a_sound_that_stops_on_the_next_click_is_ended_by_it(show, stops, sounding):
    page = show(starts="auto", steps=[A_CLICK], stopsOnNext=stops)
    until(page, PLAYING)
    page.click("[data-control=next]")
    until(page, f"pptlearn.state.step === 1 && sounding().length === {sounding}")


def test_a_sound_that_a_press_started_is_ended_by_the_next_click(show):
    page = show(steps=[A_CLICK], stopsOnNext=True)
    page.click("button[aria-label='Play Alarm']")
    until(page, PLAYING)
    page.click("[data-control=next]")
    until(page, "sounding().length === 0 && !document.querySelector('.playing')")


def test_music_is_heard_while_its_slide_waits_for_the_learner(show):
    page = show(starts="auto", slideSpan=2, loops=True)
    page.evaluate("pptlearn.seek(3.9)")
    until(page, "pptlearn.state.ended && sounding().length === 1")


def test_a_step_that_stops_all_sounds_ends_music_of_an_earlier_slide(show):
    silence = {"target": {"shape": "3"}, "start": 0, "duration": 0.001, "tracks": []}
    hush = {**silence, "commands": [{"do": "stopAll", "at": 0}]}
    last = {"steps": [{"trigger": "click", "atSeconds": None, "effects": [hush]}]}
    page = show(starts="auto", slideSpan=2, loops=True, last=last)
    until(page, "sounding().length === 1 && sounding()[0].currentTime > 0")
    page.evaluate("pptlearn.goTo(2)")
    until(page, "sounding().length === 1")
    page.click("[data-control=next]")
    until(page, "sounding().length === 0")


def test_a_clip_that_plays_twice_is_in_its_second_pass_after_the_first(show):
    page = show(starts="auto", passes=2)
    page.evaluate("pptlearn.pause()")
    clip = "sounds.find((each) => each.classList.contains('slide-media'))"
    page.evaluate("pptlearn.seek(3.5)")
    until(page, f"Math.abs({clip}.currentTime - 1.5) < 0.1")


def test_a_zoom_leads_over_its_slides_and_back_to_where_it_stands(show, state):
    page = show(zoom='<a href="#/2" data-tour="2" data-then="back">Closer</a>')
    page.evaluate("pptlearn.seek(2)")
    page.click("text=Closer")
    assert state(page)["slide"] == 2
    page.keyboard.press("ArrowRight")
    assert (state(page)["slide"], state(page)["seconds"] >= 2) == (1, True)


def test_a_slide_that_the_show_does_not_play_is_met_by_its_link_and_left_to_where_it_stands(show, state):
    page = show(manifest={"show": {"slides": [1]}}, zoom='<a href="#/2">Aside</a>')
    page.evaluate("pptlearn.seek(2)")
    page.click("text=Aside")
    assert (state(page)["slide"], page.text_content(".place")) == (2, "")
    page.keyboard.press("ArrowRight")
    assert (state(page)["slide"], state(page)["seconds"] >= 2) == (1, True)


def test_captions_of_a_clip_show_with_the_learner_s_captions(show):
    page = show(starts="auto", captions=[{"language": "en", "label": "English", "cues": [[0, 2, "Ring!"]]}])
    mode = "sounds.find((each) => each.textTracks.length).textTracks[0].mode"
    assert page.evaluate(mode) == "hidden"
    page.keyboard.press("c")
    until(page, f"{mode} === 'showing'")
