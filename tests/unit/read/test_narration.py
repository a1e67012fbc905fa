"""Which clip is the voice, and how every other clip plays."""

import pytest

from pptlearn.model.deck import Show
from pptlearn.model.geometry import Transform
from pptlearn.model.shape import Media, Picture
from pptlearn.model.slide import Slide
from pptlearn.read.media import carries_media, read_media
from pptlearn.read.motion import as_set_up, set_in_motion
from tests.unit.read.motions import (
    WITH_SLIDE,
    a_group,
    a_media_node,
    a_part,
    a_step,
    a_timing,
    an_effect,
    element,
    play,
)

SIZE = (12192000, 6858000)
AUDIO = ("rId1", "media", "ppt/media/media1.m4a")
PARTS = {"ppt/media/media1.m4a": "x", "ppt/media/track1.vtt": "x"}


def a_pic(inside='<a:audioFile r:link="rId1"/>', extension="", id="9"):
    return element(
        f'<p:pic><p:nvPicPr><p:cNvPr id="{id}" name="Audio 8"/><p:cNvPicPr/><p:nvPr>{inside}'
        f"<p:extLst>{extension}</p:extLst></p:nvPr></p:nvPicPr></p:pic>"
    )


def p14_media(inside="", attribute='r:embed="rId1"'):
    return f'<p:ext uri="{{DAA4B4D4}}"><p14:media {attribute}>{inside}</p14:media></p:ext>'


def a_media(pic=None, *, related=(AUDIO,), parts=PARTS, problems=None) -> Media:
    part = a_part(related=related, parts=parts, problems=problems)
    picture = Picture(id="9", name="Audio 8", transform=Transform(), image=None)
    return read_media(a_pic() if pic is None else pic, picture, part)


def moving(timing, *media, transition=""):
    slide = Slide(number=1, id=256, shapes=media or (a_media(),))
    return set_in_motion(slide, a_part(transition + timing), *SIZE)


def auto(*behaviours):
    return a_step(a_group(an_effect(*behaviours, node="afterEffect", preset="mediacall")), start=WITH_SLIDE)


def test_a_picture_that_carries_a_clip_is_media():
    assert carries_media(a_pic())
    assert not carries_media(a_pic(""))


def test_the_embedded_clip_wins_over_the_link_for_old_versions():
    pic = a_pic('<a:audioFile r:link="rId2"/>', p14_media())
    media = a_media(pic, related=[AUDIO, ("rId2", "audio", "NULL", True)])
    assert media.clip.media == "ppt/media/media1.m4a"


def test_trim_and_fades_are_amounts_in_seconds():
    marks = '<p14:bmkLst><p14:bmk name="Here" time="53703"/></p14:bmkLst>'
    inside = f'<p14:trim st="1500" end="113.45"/><p14:fade in="1s"/>{marks}'
    media = a_media(a_pic(extension=p14_media(inside)))
    assert (media.clip.trim_start, media.clip.trim_end, media.clip.fade_in) == (1.5, 0.11345, 1)
    assert media.bookmarks == (("Here", 53.703),)


def test_captions_of_the_deck_come_along():
    track = (
        '<p14:extLst><p:ext uri="{3AFAAA56}"><p173:tracksInfo '
        'xmlns:p173="http://schemas.microsoft.com/office/powerpoint/2017/3/main"><p173:trackLst>'
        '<p173:track label="English" lang="en" r:embed="rId4"/>'
        "</p173:trackLst></p173:tracksInfo></p:ext></p14:extLst>"
    )
    media = a_media(
        a_pic(extension=p14_media(track)), related=[AUDIO, ("rId4", "track", "ppt/media/track1.vtt")]
    )
    assert [(each.media, each.language) for each in media.captions] == [("ppt/media/track1.vtt", "en")]


def test_a_linked_file_is_looked_for_beside_the_deck():
    related = [("rId1", "video", "file:///C:\\Users\\me\\My%20clip.wmv", True)]
    media = a_media(a_pic('<a:videoFile r:link="rId1"/>'), related=related, parts={"beside:My clip.wmv": "x"})
    assert media.clip.media == "beside:My clip.wmv"


def test_a_clip_that_is_nowhere_is_reported_by_its_name(problems):
    related = [("rId1", "video", "file:///C:\\films\\gone.wmv", True)]
    media = a_media(a_pic('<a:videoFile r:link="rId1"/>'), related=related, problems=problems)
    assert media.clip is None
    assert ["gone.wmv" in each.message for each in problems] == [True]


@pytest.mark.parametrize("address", ["https://www.youtube.com/embed/abc", "HTTP://[example/abc"])
def test_an_online_video_keeps_its_address(address):
    related = [("rId1", "video", address, True)]
    assert a_media(a_pic('<a:videoFile r:link="rId1"/>'), related=related).online_url == address


def test_other_addresses_are_not_followed(problems):
    related = [("rId1", "video", "javascript:alert(1)", True)]
    media = a_media(a_pic('<a:videoFile r:link="rId1"/>'), related=related, problems=problems)
    assert (media.clip, media.online_url) == (None, "")


def test_a_recorded_voice_is_the_narration():
    node = a_media_node("9", node='isNarration="1"', media='showWhenStopped="0"')
    slide = moving(a_timing(auto(play("9")), more=node))
    assert (slide.narration.shape, slide.narration.chosen_by) == ("9", "narration flag")
    assert slide.shapes[0].is_voice


def test_the_flag_on_the_shape_counts_too():
    flag = '<p:ext uri="{42D2F446-02D8-4167-A562-619A0277C38B}"><p15:isNarration val="1"/></p:ext>'
    slide = moving(a_timing(auto(play("9"))), a_media(a_pic(extension=flag)))
    assert slide.narration.chosen_by == "narration flag"


def test_a_voice_without_flag_is_known_by_starting_unseen_with_the_slide():
    node = a_media_node("9", media='showWhenStopped="0"')
    slide = moving(a_timing(auto(play("9", dur="8000")), more=node))
    assert slide.narration.chosen_by == "starts with the slide, unseen"


def test_background_music_is_no_voice():
    node = a_media_node("9", media='numSld="999" showWhenStopped="0"', times='repeatCount="indefinite"')
    slide = moving(a_timing(auto(play("9")), more=node))
    assert slide.narration is None
    assert (slide.shapes[0].slide_span, slide.shapes[0].loops, slide.shapes[0].starts) == (999, True, "auto")


def test_a_clip_that_repeats_plays_as_often_as_the_deck_says_and_is_no_voice():
    node = a_media_node("9", times='repeatCount="3000"')
    slide = moving(a_timing(auto(play("9")), more=node))
    assert slide.narration is None
    assert (slide.shapes[0].passes, slide.shapes[0].loops) == (3, False)


@pytest.mark.parametrize(
    ("ends", "stops"), [(("onStopAudio",), False), (("onNext", "onPrev", "onStopAudio"), True)]
)
def test_a_clip_says_whether_the_next_click_ends_it(ends, stops):
    slide = moving(a_timing(more=a_media_node("9", ends=ends)))
    assert slide.shapes[0].stops_on_next is stops


def test_a_short_sound_is_no_voice():
    assert moving(a_timing(auto(play("9", dur="900")), more=a_media_node("9"))).narration is None


def test_a_clip_in_the_main_sequence_starts_with_its_step():
    step = a_step(a_group(an_effect(play("9"), preset="mediacall")))
    slide = moving(a_timing(step, more=a_media_node("9")))
    assert (slide.narration, slide.shapes[0].starts) == (None, "step")


def test_the_loudest_setting_is_full_volume():
    assert moving(a_timing(more=a_media_node("9"))).shapes[0].clip.volume == 1


def test_the_slide_s_own_timing_is_read():
    slide = moving(a_timing(), transition='<p:transition advTm="2453" advClick="0"/>')
    assert (slide.advance_after, slide.advances_on_click, slide.transition) == (2.453, False, None)


def test_a_presenter_s_video_is_the_voice_and_stays_in_sight_without_its_sound():
    video = a_media(a_pic('<a:videoFile r:link="rId1"/>'), related=[("rId1", "video", "ppt/media/cameo.mp4")],
                    parts={"ppt/media/cameo.mp4": "x"})  # fmt: skip
    slide = moving(a_timing(auto(play("9")), more=a_media_node("9", "video", node='isNarration="1"')), video)
    assert slide.narration.shape == "9"
    assert (slide.shapes[0].is_voice, slide.shapes[0].mute) == (False, True)


def test_a_show_set_up_without_narration_says_what_is_left_out(problems):
    node = a_media_node("9", node='isNarration="1"')
    slide = moving(a_timing(auto(play("9")), more=node), transition='<p:transition advTm="9000"/>')
    silent = as_set_up(
        slide, Show(plays_narration=False, uses_timings=False, plays_animation=False), problems
    )
    assert (silent.narration, silent.advance_after, silent.timeline.steps) == (None, None, ())
    assert [each.code for each in problems] == ["timing.narration-off"]
    assert as_set_up(slide, Show(), problems) == slide
