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
    "muted": False,
    "slideSpan": 1,
    "fullScreen": False,
    "rewinds": False,
    "captions": [],
}
PLAYING = "[...document.querySelectorAll('.playing')].length === 1"


@pytest.fixture
def show(page, tmp_path):
    """Open a module of two slides with a medium on the first, started and stopped."""

    def open_show(**medium):
        voice, alarm = (
            an_asset(tmp_path, a_sound(*tone), "wav", "audio/wav") for tone in ((4, 200), (2, 400))
        )
        places = a_box(7, 80, 200, 100, 100).replace("data-shape", 'data-media="7" data-shape')
        first = a_slide(
            1,
            "Listen",
            places,
            durationSeconds=4,
            narration=a_voice(voice, 4),
            media=[{**MEDIUM, "src": alarm.path, **medium}],
        )
        back = a_box(3, 80, 200, 300, 80, '<a href="#" data-action="lastViewed">Back</a>')
        module = a_playable_module([first, a_slide(2, "End", back)], voice, alarm)
        page.goto(write_unpacked(module, tmp_path / "module").as_uri())
        page.click("[data-control=start]")
        return page

    return open_show


def test_a_sound_on_a_slide_plays_when_pressed_and_the_voice_waits(show, state):
    page = show()
    page.click("button[aria-label='Play Alarm']")
    until(page, PLAYING)
    assert state(page)["playing"] is False


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


def test_a_link_leads_back_to_the_slide_seen_last(show, state):
    page = show()
    page.evaluate("pptlearn.goTo(2)")
    page.click("text=Back")
    assert state(page)["slide"] == 1
