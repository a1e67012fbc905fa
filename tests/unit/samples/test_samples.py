"""The sample decks: made by the script beside them, and a whole course each."""

import sys
from dataclasses import replace
from pathlib import Path

import pytest

from pptlearn.model.shape import Chart, Media, Picture, Table
from pptlearn.model.walk import shapes_of
from pptlearn.options import QuizOptions, ReadOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from pptlearn.read.deck import read_deck
from pptlearn.read.package import open_package

SAMPLES = Path(__file__).parents[3] / "samples"
sys.path.insert(0, str(SAMPLES))

from make_samples import LANGUAGES, build, deck_path, recordings_in, words_of  # noqa: E402


def read(path):
    with open_package(path, ReadOptions()) as package:
        return read_deck(package, ReadOptions(), Problems())


@pytest.fixture(params=LANGUAGES)
def words(request):
    return words_of(request.param)


@pytest.fixture
def deck(words):
    return read(deck_path(words))


def test_the_script_makes_the_decks_that_stand_here(words, deck, tmp_path):
    path = tmp_path / deck.name
    path.write_bytes(build(words, recordings_in(deck_path(words))))
    again = read(path)
    assert again.slides == deck.slides
    assert replace(again, sha256="", slides=(), media={}) == replace(deck, sha256="", slides=(), media={})
    assert again.media.keys() == deck.media.keys()


def test_every_slide_has_a_voice_that_says_its_notes(words, deck):
    said = [*words["slides"], *words["questions"]]
    for slide, texts in zip(deck.slides, said, strict=True):
        assert slide.narration is not None
        assert slide.advance_after > 4
        assert slide.notes.text.startswith(" ".join(texts["say"]))


def test_builds_happen_when_the_speaker_clicked(words, deck):
    for slide, texts in zip(deck.slides, [*words["slides"], *words["questions"]], strict=True):
        clicks = [step for step in slide.timeline.steps if step.trigger == "click"]
        assert len(clicks) == len(texts["say"]) - 1
        assert all(step.is_recorded and step.at < slide.advance_after for step in clicks)


def test_a_chart_a_table_and_pictures_with_alternative_text_are_there(deck):
    shapes = [shape for slide in deck.slides for shape in shapes_of(slide.shapes)]
    assert {Chart, Table, Picture, Media} <= {type(shape) for shape in shapes}
    assert all(shape.alt for shape in shapes if isinstance(shape, Picture))


def test_three_questions_of_three_types_make_the_test(deck, no_problems):
    _, quiz = parse_quiz(deck, QuizOptions(), no_problems)
    assert [each.type for each in quiz.questions] == ["multipleChoice", "multipleResponse", "trueFalse"]
    assert [section.slides for section in deck.sections] == [tuple(range(1, 10)), (10, 11, 12)]


def test_a_deck_is_small_enough_to_be_kept_here(words):
    assert deck_path(words).stat().st_size < 4_000_000
