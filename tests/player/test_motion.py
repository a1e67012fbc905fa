"""Effects bound to a slide: what is seen at a moment."""

import pytest

pytestmark = pytest.mark.browser

SHAPES = """
<section>
  <div data-shape="4" style="position:absolute;left:0;top:0;width:800px;height:400px;transform:rotate(90deg)">
    <svg><path d="M0 0H10V10Z" fill="#ff0000" stroke="#00ff00"/></svg>
    <div>
      <p data-paragraph="0">One two</p>
      <p data-paragraph="1"><span style="color:#123456">Three</span></p>
    </div>
  </div>
  <div data-shape="6" style="position:absolute;left:0;top:0;width:80px;height:80px">
    <svg><g data-chart-part="background"><path d="M0 0H80"/></g>
      <path data-series="0" d="M0 0H9V9Z"/>
      <rect data-series="1" data-category="0" width="9" height="9"/>
      <rect data-series="1" data-category="1" width="9" height="9"/></svg>
  </div>
  <div data-shape="5" style="position:absolute;left:0;top:0;width:80px;height:80px"></div>
</section>"""
SHOW = {"start": 0, "duration": 0.001, "hold": True, "keyframes": [{"visibility": "inherit"}] * 2}
FADE = {"start": 0, "duration": 1, "keyframes": [{"opacity": 0}, {"opacity": 1}]}


def an_effect(shape="4", *tracks, start=0, duration=1, **said):
    return {"target": {"shape": shape}, "start": start, "duration": duration, "tracks": list(tracks), **said}


def a_step(*effects, at=None, trigger="click"):
    return {"trigger": trigger, "atSeconds": at, "effects": list(effects)}


@pytest.fixture
def motion(player_page):
    """Build a motion over SHAPES and return a way to run a piece of JavaScript with it."""

    def build(*steps, interactions=(), traces=(), reduced=False, html=SHAPES):
        slide = {"steps": steps, "interactions": interactions, "traces": traces, "durationSeconds": 10}
        player_page.evaluate(
            """async ([html, slide, reducedMotion]) => {
                document.body.innerHTML = html;
                const { createMotion } = await import("pptlearn/motion.js");
                window.cues = [];
                window.section = document.querySelector("section");
                window.motion = createMotion(section, slide, {
                    reducedMotion,
                    sound: (source) => cues.push(source),
                    command: (shape, { do: word }) => cues.push(`${word} ${shape}`),
                });
                window.shape = (id) => section.querySelector(`[data-shape="${id}"]`);
                window.css = (id, name) => getComputedStyle(shape(id))[name];
            }""",
            [html, slide, reduced],
        )
        return lambda script: player_page.evaluate(script)

    return build


def test_what_comes_in_by_an_effect_is_hidden_until_then(motion):
    run = motion(a_step(an_effect("4", SHOW, FADE, hiddenBefore=True), at=2))
    assert run("css(4, 'visibility')") == "hidden"
    assert run("motion.seek(2.25), [css(4, 'visibility'), css(4, 'opacity')]") == ["visible", "0.25"]
    assert run("motion.seek(5), [css(4, 'visibility'), css(4, 'opacity')]") == ["visible", "1"]


def test_seeking_back_hides_it_again(motion):
    run = motion(a_step(an_effect("4", SHOW, FADE, hiddenBefore=True), at=2))
    assert run("motion.seek(5), motion.seek(1), css(4, 'visibility')") == "hidden"


def test_only_the_named_paragraphs_wait(motion):
    effect = an_effect("4", SHOW, hiddenBefore=True)
    effect["target"]["paragraphs"] = [1, 1]
    run = motion(a_step(effect, at=2))
    seen = "[...shape(4).querySelectorAll('p')].map((p) => getComputedStyle(p).visibility)"
    assert run(seen) == ["visible", "hidden"]
    assert run(f"motion.seek(3), {seen}") == ["visible", "visible"]


def test_what_is_inside_something_hidden_stays_hidden(motion):
    paragraph = an_effect("4", SHOW, hiddenBefore=True)
    paragraph["target"]["paragraphs"] = [0, 0]
    gone = {**SHOW, "keyframes": [{"visibility": "hidden"}] * 2}
    run = motion(a_step(paragraph, at=1), a_step(an_effect("4", gone), at=2))
    assert run("motion.seek(3), getComputedStyle(shape(4).querySelector('p')).visibility") == "hidden"


def test_a_step_taken_ahead_of_the_clock_is_played(motion):
    run = motion(a_step(an_effect("4", SHOW, FADE, hiddenBefore=True)))
    script = (
        "motion.showStep(0), motion.showStep(1), css(4, 'visibility') + (Number(css(4, 'opacity')) < 0.5)"
    )
    assert run(script) == "visibletrue"
    assert run("new Promise((done) => setTimeout(() => done(css(4, 'opacity')), 1300))") == "1"


def test_a_jump_to_a_step_shows_its_end(motion):
    run = motion(*(a_step(an_effect("4", FADE)) for _ in range(3)))
    assert run("motion.showStep(3), css(4, 'opacity')") == "1"


def test_growing_keeps_the_shape_turned(motion):
    grow = {
        "start": 0,
        "duration": 1,
        "hold": True,
        "keyframes": [{"transform": "scale(1, 1)"}, {"transform": "scale(2, 3)"}],
    }
    run = motion(a_step(an_effect("4", grow), at=0))
    assert run("motion.seek(4), css(4, 'transform')") == "matrix(0, 2, -3, 0, 0, 0)"


def test_colours_change_on_their_part_of_a_shape(motion):
    fill = {"on": "fill", "hold": True, "keyframes": [{"fill": "#0000ff"}] * 2}
    text = {"on": "text", "hold": True, "keyframes": [{"color": "#00ffff"}] * 2}
    run = motion(a_step(an_effect("4", fill, text), at=0))
    run("motion.seek(2), window.inside = (tag) => getComputedStyle(shape(4).querySelector(tag)), 0")
    assert run("[inside('path').fill, inside('span').color]") == ["rgb(0, 0, 255)", "rgb(0, 255, 255)"]


def test_letters_follow_each_other(motion):
    effect = an_effect("4", SHOW, hiddenBefore=True, pieces={"by": "letters", "interval": 0.1})
    run = motion(a_step(effect, at=0))
    pieces = "[...shape(4).querySelectorAll('[data-piece]')]"
    seen = "(each) => getComputedStyle(each).visibility === 'visible'"
    assert run(f"motion.seek(0.25), {pieces}.filter({seen}).length") == 3


def test_letters_that_only_appeared_can_wave_afterwards(motion):
    appear = an_effect("4", FADE, pieces={"by": "letters", "interval": 0})
    up = {"keyframes": [{"translate": "0px 0px"}, {"translate": "0px -80px"}], "start": 0, "duration": 1}
    wave = an_effect("4", up, pieces={"by": "letters", "interval": 0.1}, start=1)
    run = motion(a_step(appear, wave, at=0))
    first = "getComputedStyle(shape(4).querySelector('[data-piece]'))"
    assert run(f"motion.seek(1.5), [{first}.translate, {first}.display]") == ["0px -40px", "inline-block"]


def test_an_endless_effect_goes_on_until_the_next_click_when_it_says_so(motion):
    turn = {"keyframes": [{"rotate": "0deg"}, {"rotate": "360deg"}]}
    endless = an_effect("5", turn, repeat=None, endsOnNext=True)
    run = motion(a_step(endless, at=0), a_step(at=4))
    assert run("motion.seek(3.25), css(5, 'rotate')") == "90deg"
    assert run("motion.seek(5.25), css(5, 'rotate')") == "none"


def test_with_reduced_motion_effects_are_at_their_end_at_once(motion):
    run = motion(a_step(an_effect("4", SHOW, FADE, hiddenBefore=True), at=2), reduced=True)
    assert run("motion.seek(2.01), css(4, 'opacity') + css(4, 'visibility')") == "1visible"


def test_a_click_on_a_trigger_plays_its_steps_in_turn(motion):
    shown = a_step(an_effect("4", SHOW, hiddenBefore=True))
    gone = a_step(an_effect("4", {**SHOW, "keyframes": [{"visibility": "hidden"}] * 2}))
    run = motion(interactions=[{"shape": "5", "event": "onClick", "steps": [shown, gone]}])
    after = "new Promise((done) => setTimeout(() => done(css(4, 'visibility')), 60))"
    assert run("css(4, 'visibility')") == "hidden"
    assert run(f"shape(5).click(), {after}") == "visible"
    assert run(f"shape(5).click(), {after}") == "hidden"
    assert run(f"shape(5).click(), {after}") == "visible"


def test_who_goes_back_before_a_click_finds_it_as_if_it_were_not(motion):
    shown = a_step(an_effect("4", SHOW, hiddenBefore=True))
    run = motion(interactions=[{"shape": "5", "event": "onClick", "steps": [shown]}])
    assert run("motion.seek(3), motion.trigger('5'), motion.seek(3.5), css(4, 'visibility')") == "visible"
    assert run("motion.seek(2), css(4, 'visibility')") == "hidden"


def test_sounds_and_commands_are_given_when_their_moment_passes_but_not_on_a_jump(motion):
    effect = an_effect("5", FADE, sound="assets/a.m4a", commands=[{"do": "play", "from": 0, "at": 0}])
    run = motion(a_step(effect, at=2))
    assert run("motion.seek(1.9), motion.seek(2.05), cues") == ["assets/a.m4a", "play 5"]
    assert run("motion.seek(0), motion.seek(9), cues.length") == 2


def test_the_laser_light_follows_its_points(motion):
    points = [[1, 0, 0], [2, 100, 50], [3, 100, 50]]
    run = motion(traces=[{"color": "#ff0000", "points": points}])
    light = "section.lastElementChild.style"
    assert run(f"motion.seek(1.5), [{light}.visibility, {light}.translate]") == ["visible", "50px 25px"]
    assert run(f"motion.seek(4), {light}.visibility") == "hidden"


def test_destroyed_it_leaves_the_slide_as_designed(motion):
    run = motion(a_step(an_effect("4", SHOW, FADE, hiddenBefore=True), at=2))
    assert run("motion.destroy(), [css(4, 'visibility'), document.getAnimations().length]") == ["visible", 0]


@pytest.mark.parametrize(
    ("piece", "seen"),
    [
        ({"chart": "background"}, [True, False, False, False]),
        ({"chart": "points", "series": 1}, [False, False, True, True]),
        ({"chart": "points", "category": 0}, [False, True, True, False]),
        ({"chart": "points", "series": 1, "category": 1}, [False, False, False, True]),
    ],
)
def test_a_chart_comes_piece_by_piece(motion, piece, seen):
    effect = an_effect("6", SHOW, hiddenBefore=True)
    effect["target"] |= piece
    run = motion(a_step(effect, at=2))
    marked = "[...shape(6).querySelectorAll('[data-series], [data-chart-part]')]"
    hidden = f"{marked}.map((each) => getComputedStyle(each).visibility === 'hidden')"
    assert run(hidden) == seen
    assert run(f"motion.seek(3), {hidden}") == [False] * 4


def test_a_trigger_is_heard_at_every_click(motion):
    heard = an_effect("5", sound="assets/a.m4a", duration=0.001)
    run = motion(interactions=[{"shape": "5", "event": "onClick", "steps": [a_step(heard)]}])
    for times in (1, 2, 3):
        run("shape(5).click()")
        heard_by_now = f"""new Promise((done) => {{
            const look = () => (cues.length >= {times} ? done(cues.length) : requestAnimationFrame(look));
            look();
        }})"""
        assert run(heard_by_now) == times


SOME_TEXT = """<section><div data-shape="4"><p data-paragraph="0"><span data-at="0">One </span><span
    data-at="4">two three</span><a data-at="13" href="#/2">four</a></p></div></section>"""


def test_some_characters_come_word_by_word_in_their_line(motion):
    come = {"keyframes": [{"translate": "9px"}, {"translate": "0px"}], "start": 0, "duration": 1}
    effect = an_effect("4", SHOW, come, hiddenBefore=True)
    effect["target"]["characters"] = [4, 13]
    run = motion(a_step(effect, at=2), html=SOME_TEXT)
    seen = "[...section.querySelectorAll('[data-at]')].map((each) => getComputedStyle(each).visibility)"
    assert run(seen) == ["visible", "hidden", "visible"]
    assert run(f"motion.seek(2.5), {seen}") == ["visible"] * 3
    words = "[...section.querySelectorAll('[data-piece]')]"
    assert run(f"{words}.map((each) => [each.textContent, getComputedStyle(each).translate])") == [
        ["two", "4.5px"],
        ["three", "4.5px"],
    ]


HANGING = """<section><div data-shape="4"><p data-paragraph="0" style="font:20px monospace;padding-left:90px;
    text-indent:-90px">One two</p></div></section>"""


@pytest.mark.parametrize("by", ["words", "letters"])
def test_pieces_that_move_end_where_their_words_stand(motion, by):
    come = {"keyframes": [{"translate": "9px"}, {"translate": "0px"}], "start": 0, "duration": 1}
    run = motion(a_step(an_effect("4", SHOW, come, pieces={"by": by, "interval": 0.1}), at=2), html=HANGING)
    ends = """(() => {
        const range = document.createRange();
        const texts = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
        const found = [];
        while (texts.nextNode()) {
            range.selectNodeContents(texts.currentNode);
            if (texts.currentNode.data.trim()) found.push(range.getBoundingClientRect());
        }
        return [Math.min(...found.map((each) => each.left)), Math.max(...found.map((each) => each.right))];
    })()"""
    before = run(ends)
    assert run(f"motion.seek(9), {ends}") == pytest.approx(before, abs=0.1)


def test_bent_text_and_formulas_come_whole(motion):
    bent = '<svg><text data-paragraph="0">Bent text</text></svg>'
    formula = '<p data-paragraph="1">x <math><mi>y</mi></math></p>'
    pieces = {"by": "letters", "interval": 0.1}
    run = motion(
        a_step(an_effect("4", SHOW, FADE, pieces=pieces), at=2),
        html=f'<section><div data-shape="4">{bent}{formula}</div></section>',
    )
    assert run("motion.seek(9), section.querySelector('text').innerHTML") == "Bent text"
    assert run("section.querySelector('math').innerHTML") == "<mi>y</mi>"
    assert run("section.querySelectorAll('p > [data-piece], p > span > [data-piece]').length") == 2


def test_letters_that_join_stay_together(motion):
    pieces = {"by": "letters", "interval": 0.1}
    text = '<section><div data-shape="4"><p data-paragraph="0">ab مرحبا</p></div></section>'
    run = motion(a_step(an_effect("4", SHOW, FADE, pieces=pieces), at=2), html=text)
    found = "[...section.querySelectorAll('[data-piece]')].map((each) => each.textContent)"
    assert run(f"motion.seek(9), {found}") == ["a", "b", "مرحبا"]


def test_a_link_in_text_is_heard_and_still_leads_on(motion):
    heard = an_effect("4", sound="assets/a.m4a", duration=0.001)
    said = {"shape": "4", "event": "onClick", "characters": [13, 17], "steps": [a_step(heard)]}
    run = motion(interactions=[said], html=SOME_TEXT)
    run("section.querySelector('a').click()")
    heard_and_gone = """new Promise((done) => {
        const look = () => (cues.length && location.hash ? done(location.hash) : requestAnimationFrame(look));
        look();
    })"""
    assert run(heard_and_gone) == "#/2"
    assert run("section.querySelector('a').getAttribute('role')") is None


CLIP = '<section><div data-shape="9"><video></video></div><div data-shape="4"></div></section>'


def test_a_clip_that_passes_its_bookmark_plays_what_waits_for_it(motion):
    shown = a_step(an_effect("4", SHOW, hiddenBefore=True))
    at = {"shape": "9", "event": "onMediaBookmark", "mediaSeconds": 3, "steps": [shown]}
    run = motion(interactions=[at], html=CLIP)
    run("""window.clip = section.querySelector("video");
        window.at = (now) => {
            Object.defineProperty(clip, "currentTime", { value: now, configurable: true });
            clip.dispatchEvent(new Event("timeupdate"));
            return css(4, "visibility");
        }""")
    assert run("[at(2.5), at(9), at(2.9), at(3.1)]") == ["hidden", "hidden", "hidden", "visible"]
