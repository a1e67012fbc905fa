"""Effects drawn: keyframes from what the deck says."""

from dataclasses import replace

import pytest

from pptlearn.model.media import Assets, Clip
from pptlearn.model.paint import Color, SolidFill
from pptlearn.model.shape import Chart, Media, Picture
from pptlearn.model.slide import Narration, Slide
from pptlearn.model.timing import Behaviour, Effect, Interaction, KeyValue, Step, Target, Timeline
from pptlearn.model.units import Emu
from pptlearn.render.effects import draw_timeline
from tests.charts import a_chart
from tests.decks import a_group, a_place, a_shape

WIDTH, HEIGHT = Emu(12192000), Emu(6858000)
BOX = Target(shape="4")


def a_behaviour(kind="set", **said):
    return Behaviour(kind=kind, **{"target": BOX, **said})


SHOWN = a_behaviour(attribute="style.visibility", end="visible", duration=0.001)
HIDDEN = a_behaviour(attribute="style.visibility", end="hidden", duration=0.001)
FADE = a_behaviour("animEffect", filter="fade", duration=0.5, is_held=False)


def an_effect(*behaviours, **said):
    length = max((each.begin + (each.duration or 0) for each in behaviours), default=0)
    return Effect(**{"target": BOX, "behaviours": behaviours, "duration": length, **said})


def draw(*effects, problems, steps=None, shapes=None, **said):
    box = a_shape("Words", id="4", at=(320, 180, 640, 360))
    shapes = (box, a_shape(id="5", at=(0, 0, 10, 10))) if shapes is None else shapes
    timeline = Timeline(steps=steps or (Step(effects=effects),))
    slide = Slide(number=1, id=256, shapes=shapes, timeline=timeline, **said)
    return draw_timeline(slide, WIDTH, HEIGHT, Assets(), problems)


@pytest.fixture
def drawn(no_problems):
    """Draw effects of one click step; return the tracks of the only one."""

    def tracks(*effects, **said):
        (effect,) = draw(*effects, problems=no_problems, **said).steps[0].effects
        return effect["tracks"]

    return tracks


def test_an_entrance_hides_its_shape_until_then(no_problems):
    (effect,) = draw(an_effect(SHOWN, FADE), problems=no_problems).steps[0].effects
    assert effect["hiddenBefore"]
    assert [list(track["keyframes"][0]) for track in effect["tracks"]] == [["visibility"], ["opacity"]]


def test_an_exit_first_leaves_its_shape_where_it_is(no_problems):
    steps = (Step(effects=(an_effect(HIDDEN),)), Step(effects=(an_effect(SHOWN),)))
    motion = draw(steps=steps, problems=no_problems)
    assert not any("hiddenBefore" in step.effects[0] for step in motion.steps)


def test_flying_in_starts_outside_the_slide(drawn):
    keys = (KeyValue(0.0, "1+#ppt_w/2"), KeyValue(1.0, "#ppt_x"))
    fly = a_behaviour("anim", attribute="ppt_x", values=keys, duration=0.5)
    (track,) = drawn(an_effect(fly))
    assert track["keyframes"] == [{"translate": "7680px 0px"}, {"translate": "0px 0px"}]
    assert "hold" not in track


def test_a_path_leaves_its_shape_at_its_end(drawn):
    (track,) = drawn(an_effect(a_behaviour("animMotion", path="M 0 0 L 0.25 0.5 E", duration=2.0)))
    assert track["keyframes"] == [{"translate": "0px 0px"}, {"translate": "2560px 2880px"}]
    assert track["hold"]


def test_the_next_path_starts_again_from_the_place_as_designed(no_problems):
    first = an_effect(a_behaviour("animMotion", path="M 0 0 L 0.25 0 E", duration=1.0))
    second = an_effect(a_behaviour("animMotion", path="M 0.25 0 L 0.5 0 E", duration=1.0))
    motion = draw(steps=(Step(effects=(first,)), Step(effects=(second,))), problems=no_problems)
    frames = motion.steps[1].effects[0]["tracks"][0]["keyframes"]
    assert frames == [{"translate": "2560px 0px"}, {"translate": "5120px 0px"}]


def test_growing_twice_multiplies(no_problems):
    grow = an_effect(a_behaviour("animScale", by="1.5 1.5", duration=1.0))
    motion = draw(steps=(Step(effects=(grow,)), Step(effects=(grow,))), problems=no_problems)
    assert motion.steps[1].effects[0]["tracks"][0]["keyframes"][-1] == {"transform": "scale(2.25, 2.25)"}


def test_a_formula_is_followed_between_its_keys(drawn):
    keys = (KeyValue(0.0, "0", "#ppt_w*sin(2.5*pi*$)"), KeyValue(1.0, "1"))
    (track,) = drawn(
        an_effect(a_behaviour("anim", attribute="ppt_w", values=keys, duration=1.0, is_held=False))
    )
    widths = {frame["offset"]: frame["transform"] for frame in track["keyframes"]}
    assert len(widths) > 8
    assert (widths[0], widths[1]) == ("scale(0, 1)", "scale(1, 1)")


def test_turns_that_follow_each_other_go_on_from_where_the_last_one_ended(drawn):
    turns = [(0.0, 2), (0.2, -4), (0.4, 4), (0.6, -4), (0.8, 2)]
    parts = [
        a_behaviour("animRot", attribute="r", by=str(by * 60000), begin=at, duration=0.2) for at, by in turns
    ]
    (track,) = drawn(an_effect(*parts))
    angles = [frame["rotate"] for frame in track["keyframes"]]
    assert angles == ["0deg", "2deg", "-2deg", "2deg", "-2deg", "0deg"]
    assert "hold" not in track


def test_speeding_up_and_slowing_down_is_one_easing(no_problems):
    spin = an_effect(
        a_behaviour("animRot", by="21600000", duration=2.0),
        accelerate=0.5,
        decelerate=0.5,
        repeat=2.0,
        reverses=True,
    )
    (effect,) = draw(spin, problems=no_problems).steps[0].effects
    assert effect["easing"].startswith("linear(0, 0.008")
    assert (effect["repeat"], effect["reverses"]) == (2, True)


def test_a_behaviour_that_goes_back_is_written_out(drawn):
    pulse = a_behaviour("animScale", by="1.05 1.05", duration=0.25, reverses=True, is_held=False)
    (track,) = drawn(an_effect(pulse, duration=0.5))
    assert [frame["offset"] for frame in track["keyframes"]] == [0, 0.5, 1]
    assert track["keyframes"][1]["transform"] == "scale(1.05, 1.05)"


def test_colours_go_from_what_they_are(drawn):
    change = a_behaviour("animClr", attribute="fillcolor", color_to=Color(255, 0, 0), duration=2.0)
    (track,) = drawn(an_effect(change))
    assert track["keyframes"] == [{"offset": 1.0, "fill": "#ff0000"}]
    assert (track["on"], track["hold"]) == ("fill", True)
    (track,) = drawn(an_effect(replace(change, color_from=Color(0, 0, 0))))
    assert track["keyframes"] == [{"fill": "#000000"}, {"fill": "#ff0000"}]


def test_a_second_change_of_colour_goes_on_from_the_first(no_problems):
    red = a_behaviour("animClr", attribute="fillcolor", color_to=Color(255, 0, 0), duration=1.0)
    turned = a_behaviour("animClr", attribute="fillcolor", by="hsl 120 0 0", duration=1.0)
    steps = draw(an_effect(red), an_effect(turned), problems=no_problems).steps
    last = steps[-1].effects[-1]["tracks"][0]["keyframes"]
    assert (last[0], last[-1]) == ({"fill": "#ff0000"}, {"fill": "#00ff00"})


def test_a_lighter_colour_is_worked_out_from_the_shape_s_own(drawn):
    shape = replace(a_shape(id="4", at=(0, 0, 100, 100)), fill=SolidFill(Color(255, 0, 0)))
    darken = a_behaviour("animClr", attribute="fillcolor", by="hsl 0 0 -0.25", duration=0.5)
    (track,) = drawn(an_effect(darken), shapes=(shape,))
    assert track["keyframes"][-1] == {"fill": "#800000"}


def test_an_unknown_filter_is_shown_as_a_fade_and_said(problems):
    odd = a_behaviour("animEffect", filter="melt(slowly)", duration=1.0)
    motion = draw(an_effect(odd), problems=problems)
    assert motion.steps[0].effects[0]["tracks"][0]["keyframes"] == [{"opacity": 0}, {"opacity": 1}]
    assert [each.code for each in problems] == ["effects.replaced"]
    assert motion.counts == {"effectsRead": 1, "effectsKept": 0, "effectsReplaced": 1}


def test_effects_on_shapes_that_are_gone_are_left_out_but_their_click_stays(no_problems):
    gone = an_effect(replace(SHOWN, target=Target(shape="99")), target=Target(shape="99"))
    motion = draw(gone, problems=no_problems)
    assert (len(motion.steps), motion.steps[0].effects) == (1, ())
    assert motion.counts["effectsRead"] == 0


def test_dimming_waits_for_the_next_click_or_for_the_end_of_the_effect(no_problems):
    shown = an_effect(SHOWN, after="dimOnClick", after_color=Color(128, 128, 128))
    motion = draw(steps=(Step(effects=(shown,)), Step()), problems=no_problems)
    assert {track["on"] for track in motion.steps[1].effects[0]["tracks"]} == {"text", "fill"}
    _, dim = draw(replace(shown, duration=2.0, after="dim"), problems=no_problems).steps[0].effects
    assert dim["start"] == 2


def test_hiding_afterwards_waits_for_all_passes(no_problems):
    spin = an_effect(a_behaviour("animRot", by="21600000", duration=2.0), repeat=3.0, after="hide")
    _, hide = draw(spin, problems=no_problems).steps[0].effects
    assert (hide["start"], hide["tracks"][0]["keyframes"][0]) == (6, {"visibility": "hidden"})


def test_media_is_told_what_to_do_but_the_voice_is_not(no_problems):
    play = an_effect(
        a_behaviour("cmd", filter="playFrom(2.5)", target=Target(shape="5")), target=Target(shape="5")
    )
    (effect,) = draw(play, problems=no_problems).steps[0].effects
    assert effect["commands"] == [{"do": "play", "from": 2.5, "at": 0}]
    voice = Narration(clip=Clip(media="v", kind="audio"), shape="5")
    assert draw(play, problems=no_problems, narration=voice).steps[0].effects == ()


def test_an_effect_on_some_characters_says_which(no_problems):
    where = Target(shape="4", part="characters", first=3, last=5)
    motion = draw(an_effect(replace(SHOWN, target=where), target=where), problems=no_problems)
    assert motion.steps[0].effects[0]["target"] == {"shape": "4", "characters": [3, 5]}


def test_triggers_are_drawn_beside_the_steps(no_problems):
    timeline = Timeline(
        interactions=(Interaction(shape="5", at=(6.95,), steps=(Step(effects=(an_effect(SHOWN),)),)),)
    )
    shapes = (a_shape(id="4", at=(0, 0, 10, 10)), a_shape(id="5", at=(0, 0, 10, 10)))
    motion = draw_timeline(
        Slide(number=1, id=1, shapes=shapes, timeline=timeline), WIDTH, HEIGHT, Assets(), no_problems
    )
    (trigger,) = motion.interactions
    assert (trigger["shape"], trigger["event"], trigger["atSeconds"]) == ("5", "onClick", [6.95])
    assert trigger["steps"][0]["effects"][0]["hiddenBefore"]


def test_a_step_of_a_diagram_moves_the_shape_of_its_node(no_problems):
    node = replace(a_shape("One", id="4.1", at=(0, 0, 10, 10)), creation_id="{A}")
    where = Target(shape="50", part="diagram", detail="{A}")
    effect = an_effect(replace(SHOWN, target=where), target=where)
    motion = draw(effect, problems=no_problems, shapes=(a_group(node),))
    assert motion.steps[0].effects[0]["target"] == {"shape": "4.1"}


def a_chart_step(detail):
    where = Target(shape="4", part="chart", detail=detail)
    return Step(effects=(an_effect(replace(SHOWN, target=where), target=where, preset_class="entr"),))


def test_a_chart_is_built_by_its_series_categories_and_points(no_problems):
    chart = Chart(id="4", name="Chart", transform=a_place(0, 0, 400, 300), chart=a_chart("barChart", (1, 2)))
    details = ("gridLegend -3 -3", "series 0 -4", "category -4 1", "ptInSeries 0 1")
    steps = tuple(a_chart_step(detail) for detail in details)
    motion = draw(steps=steps, shapes=(chart,), problems=no_problems)
    targets = [effect["target"] for step in motion.steps for effect in step.effects]
    assert targets == [
        {"shape": "4", "chart": "background"},
        {"shape": "4", "chart": "points", "series": 0},
        {"shape": "4", "chart": "points", "category": 1},
        {"shape": "4", "chart": "points", "series": 0, "category": 1},
    ]
    assert motion.counts["effectsKept"] == 4


def test_a_chart_that_is_a_picture_comes_whole_at_its_first_step_and_that_is_said(problems):
    motion = draw(steps=(a_chart_step("series 0"), a_chart_step("series 1")), problems=problems)
    assert [len(step.effects) for step in motion.steps] == [1, 0]
    assert motion.counts["effectsReplaced"] == 2
    assert [each.code for each in problems] == ["effects.replaced"]


def test_a_part_of_a_chart_that_is_gone_is_left_out(problems):
    where = Target(shape="77", part="chart", detail="series 0")
    step = Step(effects=(an_effect(replace(SHOWN, target=where), target=where, preset_class="entr"),))
    assert [len(each.effects) for each in draw(steps=(step,), problems=problems).steps] == [0]


def a_clip(**said):
    place = a_shape(id="9", at=(0, 0, 10, 10)).transform
    poster = Picture(id="9", name="", transform=place, image=None)
    clip = Clip(media="v", kind="audio", trim_start=1.0)
    return Media(id="9", name="Voice", transform=place, poster=poster, clip=clip, **said)


def test_a_bookmark_of_a_clip_that_starts_with_the_slide_is_a_moment(no_problems):
    box = a_shape(id="4", at=(0, 0, 10, 10))
    clip = a_clip(starts="auto", delay=0.5, bookmarks=(("Here", 4.0),))
    reached = Interaction(
        shape="9", event="onMediaBookmark", bookmark="Here", steps=(Step(effects=(an_effect(SHOWN),)),)
    )
    slide = Slide(number=1, id=1, shapes=(box, clip), timeline=Timeline(interactions=(reached,)))
    (trigger,) = draw_timeline(slide, WIDTH, HEIGHT, Assets(), no_problems).interactions
    assert trigger["atSeconds"] == [3.5]


def test_a_bookmark_of_a_clip_that_waits_is_met_while_it_plays(no_problems):
    shapes = (a_shape(id="4", at=(0, 0, 10, 10)), a_clip(bookmarks=(("Here", 4.0),)))
    reached = Interaction(
        shape="9", event="onMediaBookmark", bookmark="Here", steps=(Step(effects=(an_effect(SHOWN),)),)
    )
    slide = Slide(number=1, id=1, shapes=shapes, timeline=Timeline(interactions=(reached,)))
    (trigger,) = draw_timeline(slide, WIDTH, HEIGHT, Assets(), no_problems).interactions
    assert (trigger["mediaSeconds"], "atSeconds" in trigger) == (3.0, False)


def test_a_clip_may_be_played_from_one_of_its_bookmarks(no_problems):
    where = Target(shape="9")
    play = an_effect(a_behaviour("cmd", filter="playFrom(Here)", target=where), target=where)
    clip = a_clip(bookmarks=(("Here", 4.0),))
    (effect,) = draw(play, problems=no_problems, shapes=(clip,)).steps[0].effects
    assert effect["commands"] == [{"do": "play", "from": 3.0, "at": 0}]


def test_a_clip_that_plays_when_clicked_is_left_to_its_own_button(no_problems):
    toggle = an_effect(
        a_behaviour("cmd", filter="togglePause", target=Target(shape="9")), target=Target(shape="9")
    )
    timeline = Timeline(interactions=(Interaction(shape="9", steps=(Step(effects=(toggle,)),)),))
    motion = draw_timeline(
        Slide(number=1, id=1, shapes=(a_clip(),), timeline=timeline), WIDTH, HEIGHT, Assets(), no_problems
    )
    assert motion.interactions == ()
    assert motion.counts["effectsKept"] == 1


def test_recorded_ink_is_drawn_from_its_beginning_to_its_end(drawn):
    stroke = a_behaviour("drawStroke", duration=2.0, by="9525", is_held=False)
    (track,) = drawn(an_effect(stroke))
    assert track["on"] == "line"
    assert [frame["strokeDashoffset"] for frame in track["keyframes"]] == [8.0, 0.0]
    assert {frame["strokeDasharray"] for frame in track["keyframes"]} == {"8 8"}


def test_a_wipe_with_a_soft_edge_keeps_it(drawn):
    wipe = a_behaviour(
        "animEffect", filter="wipe(left)", duration=1.0, options=(("gradientSize", "0.1"),), is_held=False
    )
    (track,) = drawn(an_effect(wipe))
    assert track["style"]["maskImage"].startswith("linear-gradient(to right, #000 calc(var(--reveal) * 110%")
    (gone,) = drawn(an_effect(replace(wipe, is_out=True)))
    assert gone["style"]["maskImage"].startswith("linear-gradient(to left")
    assert [frame["--reveal"] for frame in gone["keyframes"]] == [1, 0]


def test_text_changes_its_font(drawn):
    (track,) = drawn(an_effect(a_behaviour(attribute="style.fontFamily", end="Comic Sans MS")))
    assert (track["on"], track["keyframes"][0]["fontFamily"]) == ("text", '"Comic Sans MS", sans-serif')
