"""A slide's timeline as PowerPoint counts it."""

from dataclasses import replace
from math import inf

import pytest

from pptlearn.model.timing import NO_TIMELINE
from pptlearn.read.timing.clicks import with_link_sounds
from pptlearn.read.timing.inherited import full_timeline
from pptlearn.read.timing.timeline import read_timeline
from tests.unit.read.motions import (
    NAMESPACES,
    WITH_SLIDE,
    a_group,
    a_part,
    a_step,
    a_timing,
    a_trigger,
    an_effect,
    behaviour,
    play,
    show,
    target,
)


def read(*steps, more="", **said):
    return read_timeline(a_part(a_timing(*steps, more=more), **said))


def test_a_slide_without_timing_stands_still():
    assert read_timeline(a_part()).steps == ()


def test_every_click_is_a_step_and_what_starts_with_the_slide_is_none():
    auto = a_step(a_group(an_effect(play("9"), node="afterEffect", preset="mediacall")), start=WITH_SLIDE)
    clicks = [a_step(a_group(an_effect(show(shape)))) for shape in "456"]
    assert [step.trigger for step in read(auto, *clicks).steps] == ["auto", "click", "click", "click"]


def test_starts_are_sums_of_all_delays_on_the_way():
    step = a_step(
        a_group(an_effect(show("4"))),
        a_group(an_effect(show("5"), node="afterEffect", delay=250), delay=1500),
    )
    assert [effect.start for effect in read(step).steps[0].effects] == [0, 1.75]


def test_paragraphs_are_counted_from_nought():
    step = a_step(a_group(an_effect(show("4", paragraph=2))))
    found = read(step).steps[0].effects[0].target
    assert (found.shape, found.part, found.first, found.last) == ("4", "paragraphs", 2, 2)


def test_effects_may_stand_at_any_depth():
    assert len(read(a_step(a_group(a_group(an_effect(show("4")))))).steps[0].effects) == 1
    assert len(read(a_step(an_effect(show("4")))).steps[0].effects) == 1
    assert len(read(a_step(show("4"))).steps[0].effects) == 1


def test_what_follows_by_itself_belongs_to_the_step_before():
    after = a_step(a_group(an_effect(show("5"))), start='<p:cond delay="0"/>')
    first = a_step(a_group(an_effect(behaviour("animRot", "4", dur="2000", more='by="21600000"'))))
    steps = read(first, after).steps
    assert [effect.start for effect in steps[0].effects] == [0, 2]
    assert len(steps) == 1


def test_repeats_reversals_and_speeds_are_kept():
    node = 'repeatCount="3000" autoRev="1" accel="50000" decel="25000"'
    effect = read(a_step(a_group(an_effect(show("4"), more=node)))).steps[0].effects[0]
    assert (effect.repeat, effect.reverses, effect.accelerate, effect.decelerate) == (3, True, 0.5, 0.25)
    endless = read(a_step(a_group(an_effect(show("4"), more='repeatCount="indefinite"')))).steps[0].effects[0]
    assert endless.repeat == inf


def test_an_effect_at_half_speed_takes_twice_as_long():
    spin = behaviour("animRot", "4", dur="1000", more='by="21600000"')
    effect = read(a_step(a_group(an_effect(spin, more='spd="50000"')))).steps[0].effects[0]
    assert (effect.duration, effect.behaviours[0].duration) == (2, 2)


def test_an_effect_ends_when_its_time_is_up():
    spin = behaviour("animRot", "4", dur="1000", more='by="21600000"')
    end = '<p:endCondLst><p:cond delay="2500"/></p:endCondLst>'
    endless = an_effect(spin, more='repeatCount="indefinite"').replace(
        "<p:childTnLst>", end + "<p:childTnLst>"
    )
    assert read(a_step(a_group(endless))).steps[0].effects[0].repeat == 2.5


def test_of_what_excludes_each_other_one_ends_where_the_next_begins():
    spins = [behaviour("animRot", shape, dur="2000", more='by="21600000"') for shape in "45"]
    inside = "".join(an_effect(spin, delay=500 * at) for at, spin in enumerate(spins))
    excluding = f"<p:excl><p:cTn><p:childTnLst>{inside}</p:childTnLst></p:cTn></p:excl>"
    assert [effect.repeat for effect in read(a_step(excluding)).steps[0].effects] == [0.25, 1]


def test_a_step_of_a_chart_s_build_needs_not_say_what_it_does_not_single_out():
    series = '<p:graphicEl><a:chart seriesIdx="2" bldStep="series"/></p:graphicEl>'
    shown = show("4").replace('<p:spTgt spid="4">', '<p:spTgt spid="4">' + series)
    found = read(a_step(a_group(an_effect(shown)))).steps[0].effects[0].target
    assert (found.part, found.detail) == ("chart", "series 2 -1")


def test_a_trigger_may_be_played_once():
    more = a_trigger("9", a_step(a_group(an_effect(show("4")))))
    assert not read(more=more).interactions[0].is_once
    assert read(more=more.replace("whenNotActive", "never")).interactions[0].is_once


def test_letters_follow_at_a_share_of_the_duration():
    pieces = '<p:iterate type="lt"><p:tmPct val="10000"/></p:iterate>'
    effect = an_effect(behaviour("animEffect", "4", more='filter="fade"')).replace(
        "<p:childTnLst>", pieces + "<p:childTnLst>"
    )
    found = read(a_step(a_group(effect))).steps[0].effects[0]
    assert (found.iterate, found.interval_share, found.duration) == ("lt", 0.1, 0.5)


def test_a_trigger_is_no_step():
    trigger = a_trigger("7", a_step(a_group(an_effect(show("4"))), start='<p:cond delay="0"/>'))
    timeline = read(more=trigger)
    assert timeline.steps == ()
    assert [(each.shape, each.event, len(each.steps)) for each in timeline.interactions] == [
        ("7", "onClick", 1)
    ]


@pytest.mark.parametrize(("when", "after"), [("nextClick", "dimOnClick"), ("sameClick", "dim")])
def test_dimming_afterwards_is_kept_with_its_colour(when, after):
    dim = (
        f'<p:subTnLst><p:animClr><p:cBhvr><p:cTn dur="1" masterRel="{when}" afterEffect="1"/>'
        f'{target("4")}</p:cBhvr><p:to><a:srgbClr val="808080"/></p:to></p:animClr></p:subTnLst>'
    )
    effect = read(a_step(a_group(an_effect(show("4"), after=dim)))).steps[0].effects[0]
    assert (effect.after, effect.after_color.hex) == (after, "#808080")


def test_an_effect_may_silence_what_sounds():
    stop = (
        '<p:subTnLst><p:cmd type="evt" cmd="onstopaudio"><p:cBhvr><p:cTn display="0" masterRel="sameClick"/>'
        "<p:tgtEl><p:sldTgt/></p:tgtEl></p:cBhvr></p:cmd></p:subTnLst>"
    )
    effect = read(a_step(a_group(an_effect(show("4"), after=stop)))).steps[0].effects[0]
    assert [(each.filter, each.target.shape) for each in effect.behaviours[1:]] == [("onstopaudio", "4")]


CLICKS = [a_step(a_group(an_effect(show(shape)))) for shape in "456"]


def test_recorded_pauses_become_moments():
    steps = read(*CLICKS, tags={"TIMING": "|3.9|1.9|0.5"}).steps
    assert [(step.at, step.is_recorded) for step in steps] == [(3.9, True), (5.8, True), (6.3, True)]


def test_steps_the_speaker_never_reached_have_no_moment():
    assert [step.at for step in read(*CLICKS, tags={"timing": "|2"}).steps] == [2, None, None]


@pytest.mark.parametrize("tag", ["|1|1|1|1", "|x|2", "|-3", ""])
def test_tags_of_another_slide_or_of_nothing_are_not_believed(tag):
    assert [step.at for step in read(*CLICKS, tags={"TIMING": tag}).steps] == [None] * 3


def test_a_stale_tag_is_reported(problems):
    read(*CLICKS, tags={"TIMING": "|1|1|1|1"}, problems=problems)
    assert [each.code for each in problems] == ["timing.stale-tag"]


EVENTS = """<p:extLst><p:ext uri="{E180D4A7-C9FB-4DFB-919C-405C955672EB}"><p14:showEvtLst>
<p14:triggerEvt type="onClick" time="6950" objId="7"/><p14:triggerEvt type="onNext" time="1.5s" objId="0"/>
<p14:playEvt time="12722" objId="9"/></p14:showEvtLst></p:ext></p:extLst>"""


def test_recorded_events_time_steps_and_triggers():
    trigger = a_trigger("7", a_step(a_group(an_effect(show("8"))), start='<p:cond delay="0"/>'))
    timeline = read_timeline(a_part(a_timing(CLICKS[0], more=trigger) + EVENTS))
    assert [step.at for step in timeline.steps] == [1.5]
    assert timeline.interactions[0].at == (6.95,)
    assert timeline.timing_source == "events"


LASER = """<p:extLst><p:ext uri="{3A86A75C-4F4B-4683-9AE1-C65F6400EC91}"><p14:laserTraceLst><p14:tracePtLst>
<p14:tracePt t="1000" x="100" y="200"/><p14:tracePt t="2000" x="300" y="400"/>
<p14:tracePt t="2500" x="0" y="0"/>
</p14:tracePtLst></p14:laserTraceLst></p:ext></p:extLst>"""


def test_the_laser_goes_out_where_it_was():
    (trace,) = read_timeline(a_part(LASER)).traces
    assert [(point.at, point.x, point.y) for point in trace] == [
        (1, 100, 200),
        (2, 300, 400),
        (2.5, 300, 400),
    ]


def test_the_laser_has_the_colour_of_the_deck_s_settings():
    color = '<p14:laserClr><a:srgbClr val="00FF00"/></p14:laserClr>'
    settings = f"<p:presentationPr {NAMESPACES}>{color}</p:presentationPr>"
    assert read_timeline(a_part(LASER, parts={"ppt/presProps.xml": settings})).trace_color.hex == "#00ff00"
    assert read_timeline(a_part(LASER)).trace_color.hex == "#ff0000"


def test_no_real_deck_breaks_the_reader_and_recordings_are_found(decks):
    from pptlearn.convert import read_deck

    first, second = read_deck(decks / "narrated" / "prechelt_mini.pptx").slides[:2]
    assert [step.at for step in first.timeline.steps] == [0, 1, 2.5, 4.5, 6.1, 7.6, 10]
    assert first.narration.chosen_by == second.narration.chosen_by == "narration flag"
    assert (first.advance_after, second.advance_after) == (12.757, 1.534)


@pytest.fixture
def under_a_master():
    """Read the timeline of a slide with two click steps under a master with these steps."""

    def read(*steps, drawn=("m:4", "7")):
        master = replace(a_part(a_timing(*steps)), prefix="m:")
        clicks = [a_step(a_group(an_effect(show("7")))) for _ in range(2)]
        own = replace(a_part(a_timing(*clicks)), parent=master)
        return full_timeline(own, set(drawn))

    return read


def test_shapes_of_the_master_move_before_those_of_the_slide(under_a_master):
    auto = a_step(a_group(an_effect(show("4"), node="afterEffect")), start=WITH_SLIDE)
    click = a_step(a_group(an_effect(show("4"))))
    steps = under_a_master(auto, click).steps
    assert [step.trigger for step in steps] == ["auto", "click", "click", "click"]
    assert [effect.target.shape for step in steps for effect in step.effects] == ["m:4", "m:4", "7", "7"]


def test_placeholders_of_the_master_and_what_is_hidden_add_no_clicks(under_a_master):
    click = a_step(a_group(an_effect(show("4"))))
    assert len(under_a_master(click, drawn=("7",)).steps) == 2


def test_a_link_with_a_sound_is_heard_when_its_shape_is_clicked():
    sound = '<a:snd r:embed="s1" name="push.wav"/>'
    link = f'<a:hlinkClick r:id="" action="ppaction://noaction">{sound}</a:hlinkClick>'
    part = a_part(
        f'<p:sp><p:nvSpPr><p:cNvPr id="4" name="Button">{link}</p:cNvPr></p:nvSpPr></p:sp>',
        related=[("s1", "audio", "ppt/media/push.wav")],
        parts={"ppt/media/push.wav": "<sound/>"},
    )
    (heard,) = with_link_sounds(NO_TIMELINE, (), part, {"4"}).interactions
    assert (heard.shape, heard.event) == ("4", "onClick")
    assert heard.steps[0].effects[0].sound.media == "ppt/media/push.wav"
