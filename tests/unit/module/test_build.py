from pathlib import Path

import pytest

from pptlearn.model.deck import Deck, Show
from pptlearn.model.drawing import Drawing, DrawnStep
from pptlearn.model.fonts import Faces
from pptlearn.model.media import Asset, Assets, Clip, Cue
from pptlearn.model.quiz import Assessment, Question, Quiz
from pptlearn.model.slide import Narration, Notes, Section, Slide
from pptlearn.module.build import build_module
from pptlearn.options import ModuleOptions
from pptlearn.problems import Problems, Where

VOICE = Clip(media="ppt/media/media1.m4a", kind="audio")
SOUND = Asset(
    path="assets/voice.m4a",
    type="audio/mp4",
    bytes=10,
    sha256="a" * 64,
    source_sha256="b" * 64,
    file=Path("voice.m4a"),
    duration_seconds=12.5,
)


def build(deck, *, drawings=None, assets=Assets(), quiz=Quiz(), options=ModuleOptions(), problems=None):
    shown = [Drawing(number=s.number, markup="", text=s.title) for s in deck.slides if not s.is_hidden]
    questions = {each.id: {"id": each.id, "type": each.type} for each in quiz.questions}
    problems = Problems() if problems is None else problems
    return build_module(
        deck, shown if drawings is None else drawings, assets, Faces(), quiz, questions, {}, options, problems
    ).manifest


def a_deck(*slides, **said):
    return Deck(name="Safety first.pptx", sha256="0" * 64, slides=slides, **said)


def a_slide(number=1, **said):
    return Slide(number=number, id=255 + number, title=said.pop("title", f"Slide {number}"), **said)


def test_a_slides_voice_is_named_with_its_source():
    slide = a_slide(narration=Narration(clip=VOICE, start=0.5))
    (entry,) = build(a_deck(slide), assets=Assets(clips={VOICE: SOUND}))["slides"]
    assert entry["narration"] == {
        "src": "assets/voice.m4a",
        "type": "audio/mp4",
        "startSeconds": 0.5,
        "durationSeconds": 12.5,
        "origin": "recorded",
        "sourcePart": "ppt/media/media1.m4a",
        "sourceSha256": "b" * 64,
    }


def test_a_voice_that_could_not_be_prepared_leaves_the_slide_silent():
    (entry,) = build(a_deck(a_slide(narration=Narration(clip=VOICE))))["slides"]
    assert entry["narration"] is None


def test_a_module_lasts_as_long_as_its_slides():
    slide = a_slide(narration=Narration(clip=VOICE))
    manifest = build(a_deck(slide, a_slide(2)), assets=Assets(clips={VOICE: SOUND}))
    assert manifest["durationSeconds"] == sum(each["durationSeconds"] for each in manifest["slides"]) >= 12.5


def test_a_show_of_some_slides_lasts_and_is_assessed_as_these():
    spoken = a_slide(2, narration=Narration(clip=VOICE))
    lesson = Assessment(id="lesson", kind="lesson", title="", slides=(1, 2, 3))
    shown = Show(slides=(4, 3, 1))
    deck = a_deck(a_slide(), spoken, a_slide(3), a_slide(4, is_hidden=True), show=shown)
    manifest = build(deck, assets=Assets(clips={VOICE: SOUND}), quiz=Quiz(assessments=(lesson,)))
    assert (manifest["show"]["slides"], manifest["durationSeconds"]) == ([3, 1], 0)
    assert manifest["assessments"][0]["slides"] == [1, 3]


def test_a_hidden_slide_is_listed_by_number_and_id_only():
    manifest = build(a_deck(a_slide(1), a_slide(2, is_hidden=True, notes=Notes(("secret",)))))
    assert manifest["slides"][1] == {"number": 2, "id": 257, "hidden": True}
    assert manifest["source"]["slideCount"] == 2


def test_sections_hold_the_slides_that_are_shown():
    deck = a_deck(
        a_slide(1),
        a_slide(2, is_hidden=True),
        sections=(Section("a", "Start", (1, 2)), Section("b", "Hidden only", (2,))),
    )
    assert build(deck)["sections"] == [{"id": "a", "title": "Start", "slides": [1]}]


def test_notes_are_transcript_unless_left_out():
    deck = a_deck(a_slide(notes=Notes(("Hello.", "Goodbye."))))
    assert build(deck)["slides"][0]["transcript"] == "Hello.\nGoodbye."
    left_out = build(deck, options=ModuleOptions(notes="none"))["slides"][0]
    assert (left_out["transcript"], left_out["notes"]) == ("", "")


def test_captions_made_from_notes_carry_their_cues():
    assets = Assets(
        clips={VOICE: SOUND},
        notes_captions={
            1: Asset(path="assets/c.vtt", type="text/vtt", bytes=1, sha256="c" * 64, file=Path("c"))
        },
        notes_cues={1: (Cue(0.0, 2.0, "Hello."),)},
    )
    deck = a_deck(a_slide(narration=Narration(clip=VOICE), notes=Notes(("Hello.",)), language="nl"))
    (track,) = build(deck, assets=assets)["slides"][0]["captions"]
    assert track == {
        "language": "nl",
        "src": "assets/c.vtt",
        "origin": "notes",
        "cues": [[0.0, 2.0, "Hello."]],
    }


def test_recorded_clicks_keep_their_times():
    steps = (DrawnStep(trigger="auto", at=0.0), DrawnStep(trigger="click", at=3.9, is_recorded=True))
    slide = a_slide(narration=Narration(clip=VOICE))
    drawing = Drawing(number=1, markup="", text="", steps=steps)
    (entry,) = build(a_deck(slide), drawings=[drawing], assets=Assets(clips={VOICE: SOUND}))["slides"]
    assert [(s["trigger"], s["recorded"], s["atSeconds"]) for s in entry["steps"]] == [
        ("auto", False, 0),
        ("click", True, 3.9),
    ]


def test_a_question_is_found_on_its_slide():
    quiz = Quiz(questions=(Question(id="256", slide=1, type="trueFalse", stem="?"),))
    assert build(a_deck(a_slide(1), a_slide(2)), quiz=quiz)["slides"][0]["question"]["id"] == "256"


def test_an_assessment_keeps_the_slides_that_are_shown():
    quiz = Quiz(assessments=(Assessment(id="t", kind="test", title="Test", slides=(1, 2), pass_mark=80),))
    (assessment,) = build(a_deck(a_slide(1), a_slide(2, is_hidden=True)), quiz=quiz)["assessments"]
    assert (assessment["slides"], assessment["passMark"]) == ([1], 80)


def test_problems_stand_in_the_manifest_with_place_and_hint():
    problems = Problems()
    problems.report("render.broken-shape", Where(1, "Picture 3"), error="KeyError")
    (entry,) = build(a_deck(a_slide()), problems=problems)["problems"]
    assert (entry["slide"], entry["shape"], entry["severity"]) == (1, "Picture 3", "warning")
    assert entry["hint"]


@pytest.mark.parametrize(
    ("deck", "title"),
    [
        (a_deck(a_slide(title="Welcome")), "Welcome"),
        (a_deck(a_slide(title=""), title="Course"), "Course"),
        (a_deck(a_slide(title="")), "Safety first"),
    ],
)
def test_a_module_is_never_without_a_title(deck, title):
    assert build(deck)["title"] == title


def test_a_title_given_wins():
    assert build(a_deck(a_slide()), options=ModuleOptions(title="Mine"))["title"] == "Mine"
