"""What a trainer is told to do better."""

import pytest

from pptlearn.preview.advice import advice_on, pace_of

FINE = {
    "number": 1,
    "title": "Helmets",
    "text": "Wear one",
    "durationSeconds": 20,
    "narration": {"durationSeconds": 20},
    "captions": [{"cues": [[0, 20, " ".join(["word"] * 45)]]}],
    "steps": [],
    "question": None,
    "altTextMissing": [],
}


def kinds(*slides):
    return [each["kind"] for advice in advice_on(slides).values() for each in advice]


def test_a_good_slide_needs_no_advice():
    assert kinds(FINE) == []


@pytest.mark.parametrize(
    ("change", "kind", "facts"),
    [
        ({"title": " "}, "noTitle", {}),
        ({"altTextMissing": ["Picture 3"]}, "noAltText", {"shapes": "Picture 3"}),
        ({"captions": []}, "noCaptions", {}),
        ({"text": "word " * 80}, "manyWords", {"count": 80, "most": 75}),
        ({"captions": [{"cues": [[0, 20, "word " * 70]]}]}, "fast", {"pace": 210}),
        ({"captions": [{"cues": [[0, 20, "word " * 20]]}]}, "slow", {"pace": 60}),
        ({"durationSeconds": 150}, "still", {"minutes": 2.5}),
    ],
)
def test_each_weakness_is_named(change, kind, facts):
    ((found,),) = advice_on([FINE | change]).values()
    assert (found["kind"], found["facts"]) == (kind, facts)


def test_a_slide_without_a_voice_among_others_is_named():
    silent = FINE | {"number": 2, "narration": None, "captions": []}
    assert kinds(FINE, silent) == ["silent"]
    assert kinds(silent) == []


def test_ten_minutes_without_a_question_are_named_once_and_counted_anew_after_one():
    step = {"trigger": "click", "atSeconds": 9}
    slides = [FINE | {"number": n, "durationSeconds": 240, "steps": [step]} for n in range(1, 6)]
    late = [number for number, advice in advice_on(slides).items() if advice]
    assert late == [3]
    slides[1] = slides[1] | {"question": {"id": "2"}}
    assert [number for number, advice in advice_on(slides).items() if advice] == [5]


def test_hidden_slides_are_left_alone():
    assert advice_on([{"number": 1, "id": 256, "hidden": True}]) == {}


def test_no_pace_is_told_without_the_text_of_the_voice():
    assert pace_of(FINE | {"captions": []}) is None
