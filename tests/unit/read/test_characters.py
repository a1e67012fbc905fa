"""Effects and sounds on some characters of a text."""

import pytest

from pptlearn.model.action import GoToSlide
from tests.unit.read.motions import a_group, a_step, a_timing, an_effect
from tests.unit.read.packages import a_shape, a_slide, a_text

RANGE = '<p:tgtEl><p:spTgt spid="2"><p:txEl><p:charRg st="{}" end="{}"/></p:txEl></p:spTgt></p:tgtEl>'
SHOW = (
    '<p:set><p:cBhvr><p:cTn dur="1" fill="hold"/>{}<p:attrNameLst><p:attrName>style.visibility'
    '</p:attrName></p:attrNameLst></p:cBhvr><p:to><p:strVal val="visible"/></p:to></p:set>'
)
SOUND = '<a:snd r:embed="s1" name="push.wav"/>'


@pytest.fixture
def shown(deck_of):
    """Read a slide on which characters of a text come in; give the target and the pieces of each line."""

    def read(first, last, *lines):
        effect = an_effect(SHOW.format(RANGE.format(first, last)))
        slide = a_slide(a_shape(text=a_text(*lines)), after=a_timing(a_step(a_group(effect))))
        (read,) = deck_of(slide).slides
        target = read.timeline.steps[0].effects[0].target
        pieces = [[(run.offset, run.text) for run in line.inlines] for line in read.shapes[0].text.paragraphs]
        return (target.part, target.first, target.last), pieces

    return read


def test_runs_are_cut_where_the_range_begins_and_ends(shown):
    target, pieces = shown(2, 7, "abcd", "efgh")
    assert target == ("characters", 2, 7)
    assert pieces == [[(0, "ab"), (2, "cd")], [(5, "ef"), (7, "gh")]]


@pytest.mark.parametrize("last", [9, 10])
def test_a_range_of_whole_paragraphs_is_one_of_paragraphs(shown, last):
    target, pieces = shown(5, last, "abcd", "efgh", "ijkl")
    assert target == ("paragraphs", 1, 1)
    assert pieces[1] == [(None, "efgh")]


def heard(properties):
    return f"<a:p><a:r><a:t>See </a:t></a:r><a:r><a:rPr>{properties}</a:rPr><a:t>here</a:t></a:r></a:p>"


@pytest.mark.parametrize(("name", "event"), [("hlinkClick", "onClick"), ("hlinkMouseOver", "onMouseOver")])
def test_a_link_in_text_is_heard_where_it_stands(deck_of, name, event):
    link = f'<a:{name} r:id="" action="ppaction://noaction">{SOUND}</a:{name}>'
    slide = a_slide(a_shape(text=heard(link)), links=(("s1", "audio", "../media/push.wav"),))
    (read,) = deck_of(slide, parts={"ppt/media/push.wav": "sound"}).slides
    (interaction,) = read.timeline.interactions
    assert (interaction.shape, interaction.event, interaction.characters) == ("2", event, (4, 8))
    assert interaction.steps[0].effects[0].sound.media == "ppt/media/push.wav"


def test_pointing_at_text_may_lead_somewhere(deck_of):
    hover = '<a:hlinkMouseOver r:id="s1" action="ppaction://hlinksldjump"/>'
    slide = a_slide(a_shape(text=heard(hover)), links=(("s1", "slide", "slide1.xml"),))
    run = deck_of(slide).slides[0].shapes[0].text.paragraphs[0].inlines[1]
    assert (run.action, run.hover) == (None, GoToSlide(1))
