"""Progress as a text that fits into an LMS, for any deck."""

import re

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.browser

LIMIT = 4096
SAFE = re.compile(r"[A-Za-z0-9._~:;,|=-]*")
SLIDE_IDS = st.lists(st.integers(1, 2**31 - 1), min_size=1, max_size=40, unique=True)
RESPONSES = st.one_of(
    st.text(max_size=40),
    st.integers(-1000, 1000),
    st.lists(st.text(max_size=8), max_size=6),
    st.dictionaries(st.text(max_size=8), st.text(max_size=8), max_size=4),
)
ROUND_TRIP = """async ([progress, slides, limit]) => {
    const { encode, decode } = await import("pptlearn/tracker/suspend.js");
    const course = { slides };
    const text = encode(progress, course, limit);
    return [text, decode(text, course)];
}"""


DECODE = """async ([text, slides]) => {
    const { decode } = await import("pptlearn/tracker/suspend.js");
    return decode(text, { slides });
}"""


def progress_of(ids, **said):
    return {
        "slide": ids[0],
        "step": 2,
        "seconds": 12.3,
        "seen": [str(each) for each in ids[:-1]],
        "responses": {},
        "results": {},
        "rounds": {},
        "outcome": {"completion": "incomplete", "success": "unknown", "score": None},
        "settings": {"speed": 1.5, "captions": True},
    } | said


def round_trip(page, progress, ids, limit=LIMIT):
    return page.evaluate(ROUND_TRIP, [progress, [{"id": each} for each in ids], limit])


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(ids=SLIDE_IDS, data=st.data())
def test_everything_comes_back_when_it_fits(player_page, ids, data):
    asked = data.draw(st.lists(st.sampled_from(ids), unique=True, max_size=8))
    responses = {str(each): data.draw(RESPONSES) for each in asked}
    results = {
        f"{each}.2": {"score": data.draw(st.sampled_from([None, 0, 0.5, 1])), "attempts": 3, "open": True}
        | data.draw(st.sampled_from([{}, {"version": "0k2p"}]))
        for each in asked
    }
    outcome = {"completion": "completed", "success": "failed", "score": 0.75}
    progress = progress_of(
        ids, responses=responses, results=results, rounds={"Test 80 %": 1}, outcome=outcome
    )
    text, back = round_trip(player_page, progress, ids)
    assert SAFE.fullmatch(text)
    assert sorted(map(int, back["seen"])) == sorted(ids[:-1])
    for name in ("slide", "step", "seconds", "responses", "results", "rounds", "outcome", "settings"):
        assert back[name] == progress[name], name


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    ids=st.lists(st.integers(1, 2**31 - 1), min_size=900, max_size=1200, unique=True),
    long=st.text(min_size=200, max_size=2000),
)
def test_any_deck_fits_and_what_matters_most_is_kept(player_page, ids, long):
    responses = {str(each): long for each in ids}
    results = {str(each): {"score": 1, "attempts": 1, "open": False, "version": "z9z9"} for each in ids[:150]}
    text, back = round_trip(player_page, progress_of(ids, responses=responses, results=results), ids)
    assert len(text) <= LIMIT
    assert SAFE.fullmatch(text)
    assert (back["slide"], back["step"], back["results"]) == (ids[0], 2, results)
    assert len(back["seen"]) == len(ids) - 1


def test_neighbouring_slides_cost_almost_nothing(player_page):
    ids = list(range(256, 756))
    text, _ = round_trip(player_page, progress_of(ids), ids)
    assert len(text) < 120


def test_a_changed_deck_understands_an_older_text(player_page):
    text, _ = round_trip(player_page, progress_of([256, 257, 300]), [256, 257, 300])
    back = player_page.evaluate(DECODE, [text, [{"id": 300}, {"id": 257}]])
    assert back["seen"] == [256, 257]


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    text=st.one_of(
        st.text(max_size=80), st.from_regex(r"1(\|[bsrnvVap][A-Za-z0-9._~:;,=-]{0,20}){0,6}", fullmatch=True)
    )
)
def test_whatever_an_lms_gives_back_is_survived(player_page, text):
    player_page.evaluate(DECODE, [text, []])


def test_drills_certificates_and_the_draw_survive(player_page):
    ids = [256, 257, 258]
    said = {
        "seed": 1234567,
        "passes": {"section-2": {"date": "2026-03-31", "score": 0.83}},
        "memory": {
            "256": {"box": 0, "due": 0, "mastered": False},
            "257": {"box": 5, "due": 20700, "mastered": True},
            "258.2": {"box": 0, "due": 20650, "mastered": True},
        },
    }
    text, back = round_trip(player_page, progress_of(ids, **said), ids)
    assert SAFE.fullmatch(text)
    for name, value in said.items():
        assert back[name] == value, name
