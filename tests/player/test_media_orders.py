"""What becomes of a clip while its slide lasts."""

import pytest

pytestmark = pytest.mark.browser


def a_step(at, *commands, trigger="click", shape="7"):
    effect = {"target": {"shape": shape}, "start": 0.5, "commands": list(commands)}
    return {"trigger": trigger, "atSeconds": at, "effects": [effect]}


def order(what, **more):
    return {"do": what, "at": 0, **more}


@pytest.fixture
def places(player_page):
    """Where a clip is at some seconds of its slide: its second, or `["at", second]` where it stands."""

    def ask(steps, seconds, **entry):
        return player_page.evaluate(
            """async ([slide, entry, seconds]) => {
                const { ordersOf, placeAt } = await import("pptlearn/view/media-orders.js");
                const orders = ordersOf(slide, entry);
                if (!orders) return null;
                const places = seconds.map((at) => placeAt(orders, at));
                return places.map(({ isRunning, at }) => (isRunning ? at : ["at", at]));
            }""",
            [{"steps": steps}, {"shape": "7", "starts": "auto", "delaySeconds": 1, **entry}, seconds],
        )

    return ask


def test_a_clip_starts_with_its_slide_after_its_delay(places):
    assert places([], [0.5, 1, 3]) == [["at", 0], 0, 2]


def test_a_clip_that_stops_on_the_next_click_ends_where_the_speaker_clicked(places):
    steps = [a_step(4, order("play"), shape="9")]
    assert places(steps, [3, 4, 9], stopsOnNext=True) == [2, ["at", 0], ["at", 0]]
    assert places(steps, [3, 4, 9]) == [2, 3, 8]


def test_the_click_that_starts_a_clip_does_not_end_it(places):
    steps = [a_step(4, {"do": "play", "at": 0, "from": 0}), a_step(8)]
    assert places(steps, [3, 5.5, 9], starts="step", stopsOnNext=True) == [["at", 0], 1, ["at", 0]]


def test_a_clip_that_is_paused_goes_on_where_it_stood(places):
    steps = [a_step(3, order("toggle")), a_step(6, order("toggle"))]
    assert places(steps, [3, 4, 7]) == [2, ["at", 2.5], 3]


def test_a_sound_that_silences_all_ends_the_clip_too(places):
    steps = [a_step(3, order("stopAll"), shape="9")]
    assert places(steps, [3, 5]) == [2, ["at", 0]]


def test_a_clip_that_waits_for_the_learner_has_no_orders(places):
    steps = [a_step(None, {"do": "play", "at": 0, "from": 0})]
    assert places(steps, [1], starts="step") is None
