"""When each step of a slide happens, and how long the slide lasts."""

import pytest

from pptlearn.model.drawing import DrawnStep
from pptlearn.model.media import Clip
from pptlearn.model.slide import Narration, Slide
from pptlearn.module.clock import slide_clock

AUTO = DrawnStep(trigger="auto", at=0.0)
CLICK = DrawnStep(trigger="click", at=None)


def recorded(at, *effects):
    return DrawnStep(trigger="click", at=at, is_recorded=True, effects=effects)


def a_slide(*, voice=True, start=0.0, advance_after=None):
    narration = Narration(clip=Clip(media="v.m4a", kind="audio"), start=start) if voice else None
    return Slide(number=3, id=258, narration=narration, advance_after=advance_after)


@pytest.fixture
def clock(no_problems):
    def make(steps, seconds=10.0, problems=no_problems, clips=(), cue_starts=(), **said):
        slide = a_slide(voice=seconds is not None, **said)
        return slide_clock(slide, steps, seconds, problems, clips, cue_starts)

    return make


def moments(found):
    return [moment.at for moment in found.moments]


def test_steps_happen_when_the_recording_says_so(clock):
    found = clock([AUTO, recorded(1.5), recorded(4)], advance_after=10.2)
    assert moments(found) == [0, 1.5, 4]
    assert [moment.is_recorded for moment in found.moments] == [False, True, True]


def test_a_slide_lasts_until_its_voice_and_its_own_timing_are_over(clock):
    assert clock([], 9.0, advance_after=9.8).duration == 9.8
    assert clock([], 9.0, start=2.0).duration == 11


def test_a_last_effect_may_outlast_the_voice(clock):
    effect = {"start": 0.5, "duration": 2, "repeat": 2, "tracks": []}
    assert clock([recorded(9, effect)]).duration == 13.5


def test_without_a_recording_steps_are_spread_over_the_voice_and_that_is_said(clock, problems):
    assert moments(clock([AUTO, CLICK, CLICK, CLICK], 8.0, problems)) == [0, 2, 4, 6]
    assert [each.code for each in problems] == ["timing.steps-spread"]


def test_spread_steps_fall_where_captions_begin(clock, problems):
    found = clock([CLICK, CLICK], 9.0, problems, cue_starts=[0, 2.6, 3.4, 7.1])
    assert moments(found) == [2.6, 7.1]


def test_no_caption_is_taken_twice(clock, problems):
    assert moments(clock([CLICK, CLICK, CLICK], 8.0, problems, cue_starts=[3, 3.1, 3.2])) == [3, 3.1, 3.2]


def test_steps_the_speaker_never_reached_come_after_the_others(clock, problems):
    assert moments(clock([recorded(4), CLICK], 10.0, problems)) == [4, 7]


def test_times_that_outlast_the_slide_are_not_believed(clock, problems):
    found = clock([recorded(4), recorded(30)], 9.0, problems)
    assert moments(found) == [3, 6]
    assert {each.code for each in problems} == {"timing.stale-times", "timing.steps-spread"}


def test_a_voice_that_differs_from_the_timing_is_said(clock, problems):
    clock([], 9.0, problems, advance_after=12.5)
    assert [each.code for each in problems] == ["timing.length-differs"]


def test_a_silent_slide_waits_for_clicks(clock):
    found = clock([AUTO, CLICK, CLICK], None)
    assert (moments(found), found.duration, found.advance) == ([0, None, None], 0, "click")


def test_rehearsed_times_without_voice_and_timing_wait_for_clicks_too(clock):
    assert moments(clock([recorded(2)], None)) == [None]


def test_a_silent_slide_with_a_timing_goes_on_by_itself(clock):
    found = clock([recorded(2)], None, advance_after=5.0)
    assert (moments(found), found.duration, found.advance) == ([2], 5, "auto")


def a_clip(shape="9", **said):
    common = {
        "shape": shape,
        "kind": "audio",
        "starts": "auto",
        "delaySeconds": 0,
        "loops": False,
        "passes": 1.0,
        "slideSpan": 1,
        "stopsOnNext": False,
    }
    return {**common, "durationSeconds": 30, **said}


def test_a_slide_waits_for_the_video_that_starts_with_it(clock):
    found = clock([], None, clips=[a_clip(kind="video", delaySeconds=1)])
    assert (found.duration, found.advance) == (31, "click")


def test_a_slide_waits_for_all_passes_of_a_clip(clock):
    assert clock([], None, clips=[a_clip(passes=3.0)]).duration == 90


def test_a_slide_does_not_wait_for_background_music(clock):
    assert clock([], None, clips=[a_clip(loops=True), a_clip(slideSpan=999)]).duration == 0


def test_a_slide_does_not_wait_for_a_clip_that_a_click_has_ended(clock):
    clip = a_clip(stopsOnNext=True)
    assert clock([recorded(4), recorded(6)], None, advance_after=7.0, clips=[clip]).duration == 7
    assert clock([CLICK], None, clips=[clip]).duration == 30


def test_steps_that_speak_follow_each_other(clock):
    def speaking(shape):
        play = {"do": "play", "from": 0, "at": 0}
        effect = {"target": {"shape": shape}, "start": 0.5, "duration": 0.1, "tracks": [], "commands": [play]}
        return DrawnStep(trigger="click", at=None, effects=(effect,))

    clips = [a_clip("8", starts="step", durationSeconds=4), a_clip("9", starts="step", durationSeconds=2)]
    found = clock([AUTO, speaking("8"), speaking("9")], 3.0, clips=clips)
    assert (moments(found), found.duration) == ([0, 3, 7.5], 10)
