"""Captions of the deck, and captions made from notes."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as some

from pptlearn.media.captions import captions_from_notes
from pptlearn.media.cues import CUE, LINE, cues_from_notes
from pptlearn.media.spread import spread, words_of
from pptlearn.media.webvtt import parse_webvtt, webvtt
from pptlearn.model.deck import Deck
from pptlearn.model.media import Asset, Assets, Cue
from pptlearn.model.shape import Caption
from pptlearn.model.slide import Notes
from tests.unit.media.conftest import Files, a_clip, a_slide, tone

SPOKEN = "Look around first. Is the ground dry? Then place the ladder, and check its feet."


def a_voice_asset(seconds, silences=()):
    return Asset(
        path="assets/a.m4a",
        type="audio/mp4",
        bytes=1,
        sha256="a",
        file=None,
        duration_seconds=seconds,
        silences=silences,
    )


def test_a_time_that_can_be_none_is_no_cue():
    assert parse_webvtt("WEBVTT\n\n" + "9" * 5000 + ":00:00.000 --> 00:00:02.000\nHello") == ()


def test_webvtt_is_read_with_its_settings_tags_and_comments():
    text = (
        "WEBVTT - made by hand\n\nNOTE not spoken\n\n1\n00:01.000 --> 00:02.500 align:start\n"
        "<v Anna>Hello <b>you</b> &amp; all</v>\nsecond line\n\n00:00:03.000 --> 00:00:04.000\nBye"
    )
    assert parse_webvtt(text) == (Cue(1.0, 2.5, "Hello you & all\nsecond line"), Cue(3.0, 4.0, "Bye"))


@pytest.mark.parametrize(
    "text",
    [
        "\ufeffWEBVTT\r\n\r\n00:01.000 --> 00:02.000\r\nHi\r\n",
        "WEBVTT\r\r00:01.000 --> 00:02.000\rHi",
        "1\n00:00:01,000 --> 00:00:02,000\nHi\n",
        "00:01.000-->00:02.000\nHi\n\n00:09.000 --> 00:08.000\nbackwards\n\n00:05.000 --> 00:06.000\n\n",
    ],
)
def test_webvtt_is_read_with_forgiveness(text):
    assert parse_webvtt(text) == (Cue(1.0, 2.0, "Hi"),)


times = some.integers(0, 10**7).map(lambda ms: ms / 1000)
letters = some.characters(exclude_categories=("Cc", "Cs", "Zl", "Zp", "Zs"))
lines = some.lists(some.text(letters, min_size=1), min_size=1, max_size=3).filter(
    lambda parts: not any("-->" in part for part in parts)
)


one_cue = some.builds(
    lambda start, length, text: Cue(start, start + length + 0.001, "\n".join(text)), times, times, lines
)


@given(some.lists(one_cue, max_size=5))
def test_what_is_written_as_webvtt_is_read_back(cues):
    cues = tuple(sorted(cues, key=lambda cue: cue.start))
    read = parse_webvtt(webvtt(cues))
    assert [each.text for each in read] == [each.text for each in cues]
    assert [each.start for each in read] == pytest.approx([each.start for each in cues], abs=0.001)
    assert [each.end for each in read] == pytest.approx([each.end for each in cues], abs=0.001)


@given(some.text(max_size=300))
def test_any_text_is_read_as_captions_without_complaint(text):
    parse_webvtt(text)


def test_captions_of_the_deck_follow_the_trim_of_their_clip(workshop):
    captions = b"WEBVTT\n\n00:00.000 --> 00:00.400\ngone\n\n00:00.400 --> 00:01.500\nstays\n"
    clip = a_clip("a", is_voice=True, captions=(Caption("c"),), trim_start=0.5, trim_end=0.3)
    assets = workshop.prepare(Files(a=tone(2.0), c=captions), clip)
    assert assets.caption_cues == {"c": (Cue(0.0, 1.0, "stays"),)}
    assert assets.captions["c"].file.read_text() == "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nstays\n"


def test_captions_that_are_none_are_reported(workshop):
    workshop.prepare(Files(a=tone(1.0), c=b"\xff\xfe garbage"), a_clip("a", captions=(Caption("c"),)))
    assert workshop.codes == ["media.captions-unreadable"]


def test_words_follow_the_silences_of_the_voice():
    silences = ((0.0, 0.5), (2.0, 2.6), (4.0, 4.5))
    spoken = spread(words_of("One two three. Four five six. Seven eight nine."), 6.0, silences)
    starts = {each.word.text: each.start for each in spoken}
    assert (starts["One"], starts["Four"], starts["Seven"]) == (0.5, 2.6, 4.5)
    assert all(each.end <= 2.0 for each in spoken[:3])


def test_a_silence_inside_a_sentence_does_not_move_the_next_one():
    silences = ((1.0, 2.0), (3.0, 3.5))
    spoken = spread(words_of("One two three four. Five six seven eight."), 5.5, silences)
    assert next(each.start for each in spoken if each.word.text == "Five") == 3.5


def test_words_without_silences_take_time_by_their_letters():
    spoken = spread(words_of("a abcdefghi"), 1.0, ())
    assert spoken[1].start == pytest.approx(2 / 12)


pauses = some.lists(some.floats(0.01, 60), min_size=0, max_size=12).map(sorted)


@given(some.text(alphabet="ab .,?!\n日本", max_size=80), pauses, some.floats(0.5, 60))
def test_words_are_spread_in_order_and_within_the_voice(text, edges, seconds):
    silences = [(a, b) for a, b in zip(edges[::2], edges[1::2], strict=False) if a < b < seconds]
    words = words_of(text)
    if not words:
        return
    spoken = spread(words, seconds, silences)
    starts = [each.start for each in spoken]
    assert [each.word for each in spoken] == list(words)
    assert starts == sorted(starts)
    assert starts[0] >= -0.001
    assert spoken[-1].end <= seconds + 0.001


def test_cues_are_whole_thoughts_in_two_lines_at_most():
    text = (
        "Welcome to this course. When you work at height, the choice between a ladder, a scaffold and a "
        "platform depends on how long the job takes, how high it is, and what you have to carry."
    )
    cues = cues_from_notes(text, 15.0, ())
    assert cues[0].text == "Welcome to this course."
    assert all(len(each) <= LINE + 8 for cue in cues for each in cue.text.split("\n"))
    assert all(cue.text.count("\n") <= 1 and len(cue.text) <= CUE for cue in cues)
    assert " ".join(cue.text.replace("\n", " ") for cue in cues) == text
    assert all(one.end <= other.start for one, other in pairwise(cues))


def test_chinese_and_japanese_are_cut_without_spaces():
    cues = cues_from_notes("安全第一。" * 12, 20.0, ())
    assert len(cues) > 1
    assert " " not in cues[0].text
    assert "".join(cue.text.replace("\n", "") for cue in cues) == "安全第一。" * 12


@pytest.mark.parametrize("seconds", [1.0, 60.0])
def test_notes_that_cannot_be_what_is_spoken_give_no_captions(seconds, problems):
    voice = a_clip("a", is_voice=True)
    deck = Deck(name="d", slides=(a_slide(voice, notes=Notes((SPOKEN,))),))
    assets = Assets(clips={voice.clip: a_voice_asset(seconds)})
    assert captions_from_notes(deck, assets, None, problems).notes_cues == {}
    assert [each.code for each in problems] == ["media.notes-not-spoken"]


def test_notes_become_captions_of_their_slide(workshop, no_problems):
    voice = a_clip("a", is_voice=True)
    deck = Deck(name="d", slides=(a_slide(voice, number=3, notes=Notes((SPOKEN,))),))
    assets = captions_from_notes(
        deck, Assets(clips={voice.clip: a_voice_asset(6.0)}), workshop.cache, no_problems
    )
    assert assets.notes_cues[3][0] == Cue(
        0.0, assets.notes_cues[3][0].end, "Look around first. Is the ground dry?"
    )
    file = assets.notes_captions[3]
    assert parse_webvtt(file.file.read_text()) == assets.notes_cues[3]
    assert file in assets.all()


def test_captions_of_the_deck_win_over_the_notes(workshop, no_problems):
    voice = a_clip("a", is_voice=True, captions=(Caption("c"),))
    deck = Deck(name="d", slides=(a_slide(voice, notes=Notes((SPOKEN,))),))
    assets = Assets(clips={voice.clip: a_voice_asset(6.0)}, captions={"c": a_voice_asset(1.0)})
    assert captions_from_notes(deck, assets, workshop.cache, no_problems).notes_cues == {}
