"""Where the steps of a slide are at a moment."""

import pytest

pytestmark = pytest.mark.browser

STEPS = [
    {"trigger": "auto", "atSeconds": 0, "effects": []},
    {"trigger": "click", "atSeconds": 2.5, "effects": []},
    {"trigger": "click", "atSeconds": 6, "effects": []},
]
WAITING = [{**step, "atSeconds": None} if step["trigger"] == "click" else step for step in STEPS]


@pytest.fixture
def moments(player_page):
    def ask(steps, **now):
        return player_page.evaluate(
            """async ([steps, {seconds, clicks = 0, live = []}]) => {
                const { momentsAt } = await import("pptlearn/timeline.js");
                const found = momentsAt(steps, { seconds, clicks, live: new Map(live) });
                return found.map(({ elapsed, over }) => [Number.isFinite(elapsed) ? elapsed : "end", over]);
            }""",
            [steps, now],
        )

    return ask


def test_before_its_time_a_step_has_not_begun(moments):
    assert moments(STEPS, seconds=1) == [[1, False], [-1, False], [-1, False]]


def test_the_clock_begins_steps_by_itself(moments):
    assert moments(STEPS, seconds=3) == [[3, True], [0.5, False], [-1, False]]


def test_seeking_back_takes_steps_back(moments):
    moments(STEPS, seconds=7)
    assert moments(STEPS, seconds=2)[1:] == [[-1, False], [-1, False]]


def test_a_later_step_ends_what_still_runs(moments):
    assert moments(STEPS, seconds=6.1)[1] == [pytest.approx(3.6), True]


def test_a_step_that_was_jumped_over_is_at_its_end(moments):
    assert moments(WAITING, seconds=1, clicks=2)[1:] == [["end", True], ["end", False]]


def test_a_step_begun_by_the_learner_runs_on_its_own_time(moments):
    assert moments(WAITING, seconds=1, clicks=1, live=[[1, 0.25]])[1] == [0.25, False]
