"""How the player's state changes, and what score and statuses follow from it."""

import pytest

pytestmark = pytest.mark.browser

QUESTION = {"type": "multipleChoice", "points": 1, "attempts": None, "choices": []}
SLIDES = [
    {
        "number": 1,
        "id": 256,
        "durationSeconds": 4,
        "steps": [{"trigger": "click", "atSeconds": 2}],
        "question": None,
    },
    {
        "number": 2,
        "id": 257,
        "durationSeconds": 0,
        "steps": [],
        "question": {**QUESTION, "id": "257", "points": 2},
    },
    {"number": 3, "id": 258, "durationSeconds": 0, "steps": [], "question": {**QUESTION, "id": "258"}},
]
LESSON = {
    "id": "lesson",
    "kind": "lesson",
    "slides": [1, 2, 3],
    "passMark": 60,
    "attempts": None,
    "optional": False,
}
RIGHT, WRONG = ({"score": score, "attempts": 1, "open": False} for score in (1, 0))


@pytest.fixture
def after(player_page):
    """The state after some actions, with its outcome."""

    def run(*actions, slides=SLIDES, assessments=(LESSON,), **manifest):
        return player_page.evaluate(
            """async ([manifest, actions]) => {
                const course = (await import("pptlearn/course.js")).readCourse(manifest);
                const { initialState, reducer } = await import("pptlearn/state.js");
                const { outcome } = await import("pptlearn/scoring.js");
                const state = actions.reduce(reducer(course), initialState(course));
                return { ...state, ...outcome(course, state) };
            }""",
            [{"slides": slides, "assessments": list(assessments), **manifest}, list(actions)],
        )

    return run


def a(type_, **words):
    return {"type": type_, **words}


START = a("start")


def test_steps_follow_the_clock_and_never_go_back_by_it(after):
    assert after(START, a("tick", seconds=2.5))["step"] == 1
    assert after(START, a("step", step=1), a("tick", seconds=0.5))["step"] == 1


def test_a_jump_backwards_undoes_steps(after):
    assert after(START, a("tick", seconds=3), a("goTo", slide=1, seconds=0.5))["step"] == 0


def test_a_slide_is_seen_when_it_ends_or_is_left(after):
    assert after(START, a("end"))["seen"] == {"256": True}
    assert after(START, a("goTo", slide=2))["seen"] == {"256": True}


def test_where_the_way_is_linear_only_the_end_counts(after):
    assert after(START, a("goTo", slide=2), navigation="linear")["seen"] == {}


def test_opening_and_closing_never_completes(after):
    assert after(a("goTo", slide=3))["completion"] == "incomplete"
    assert after(START)["completion"] == "incomplete"


def test_completed_means_all_seen_and_answered(after):
    seen = (START, a("goTo", slide=2), a("goTo", slide=3), a("finish"))
    assert after(*seen)["completion"] == "incomplete"
    answered = [a("result", question=each, result=WRONG) for each in ("257", "258")]
    assert after(*seen, *answered)["completion"] == "completed"


def test_the_score_is_the_share_of_points(after):
    now = after(START, a("result", question="257", result=RIGHT))
    assert now["score"] == pytest.approx(2 / 3)
    assert now["success"] == "unknown"


def test_there_is_no_score_before_the_first_answer(after):
    assert after(START)["score"] is None


@pytest.mark.parametrize(
    ("mark", "success"), [(60, "passed"), (66, "passed"), (67, "failed"), (None, "unknown")]
)
def test_the_pass_mark_decides_when_all_is_answered(after, mark, success):
    answers = (a("result", question="257", result=RIGHT), a("result", question="258", result=WRONG))
    assert after(START, *answers, assessments=[{**LESSON, "passMark": mark}])["success"] == success


def test_drills_and_optional_parts_do_not_count(after):
    answer = a("result", question="257", result=RIGHT)
    for change in ({"kind": "drill"}, {"optional": True}):
        assert after(START, answer, assessments=[{**LESSON, **change}])["score"] is None


def test_a_closed_question_takes_no_response(after):
    given = (a("respond", question="257", response="a"), a("result", question="257", result=WRONG))
    assert after(START, *given, a("respond", question="257", response="b"))["responses"] == {"257": "a"}
    again = after(START, *given, a("retry", question="257"), a("respond", question="257", response="b"))
    assert again["responses"] == {"257": "b"}


def test_an_assessment_that_begins_again_forgets_its_answers(after):
    now = after(
        START,
        a("result", question="257", result=WRONG),
        a("again", assessment="lesson", questions=["257", "258"]),
    )
    assert (now["results"], now["rounds"]) == ({}, {"lesson": 1})


def test_a_module_without_questions_has_no_score(after):
    slides = [{**slide, "question": None} for slide in SLIDES]
    seen = (START, a("goTo", slide=2), a("goTo", slide=3), a("finish"))
    now = after(*seen, slides=slides, assessments=())
    assert (now["score"], now["completion"], now["success"]) == (None, "completed", "unknown")


def test_what_was_said_of_one_slide_is_gone_on_the_next(after):
    assert after(START, a("notice", notice="unanswered"), a("goTo", slide=2))["notice"] == ""
    assert after(START, a("notice", notice="notKept"), a("goTo", slide=2))["notice"] == "notKept"


ZOOM = a("goTo", slide=2, tour={"stops": [2, 3], "returns": True})


def test_a_tour_knows_its_way_back_and_how_its_slide_was_left(after):
    detour = after(START, a("goTo", slide=1, step=1, seconds=3), ZOOM)["detour"]
    assert (detour["from"], detour["stops"], detour["left"]) == (
        1,
        [2, 3],
        {"step": 1, "seconds": 3, "playing": False},
    )
    assert after(START, ZOOM, a("goTo", slide=3))["detour"]["from"] == 1


def test_a_tour_inside_another_gives_way_to_it(after):
    inner = a("goTo", slide=1, tour={"stops": [1], "returns": True})
    assert after(START, ZOOM, inner)["detour"]["stops"] == [1]
    assert after(START, ZOOM, inner, a("goTo", slide=2, isBack=True))["detour"]["stops"] == [2, 3]


def test_who_leaves_the_slides_of_a_zoom_goes_on_as_usual(after):
    assert after(START, ZOOM, a("goTo", slide=1))["detour"] is None
