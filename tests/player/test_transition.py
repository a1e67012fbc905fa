"""One slide taking the place of another, in a real browser."""

import pytest

pytestmark = pytest.mark.browser

SLIDES = """
<div style="position:relative;width:640px;height:360px;--scale:0.5">
  <section class="slide" data-slide="1" style="position:absolute;width:640px;height:360px;background:#fff">
    <div data-background></div>
    <div data-shape="12:4">Logo</div>
    <div data-shape="4"><input type="radio" name="answer" checked><video></video><p>Old</p></div>
  </section>
  <section class="slide" data-slide="2" style="position:absolute;width:640px;height:360px;background:#fff">
    <div data-shape="5">New</div>
  </section>
</div>"""
STILL = [{"opacity": 1}, {"opacity": 0.5}]


def a_layer(on, *frames, **said):
    return {"on": on, "keyframes": list(frames) or STILL, "easing": "linear", **said}


@pytest.fixture
def play(player_page):
    """Begin a transition with these layers; return a way to run a piece of JavaScript beside it."""

    def begin(*layers, seconds=20, reduced=False, **said):
        transition = {"name": "any", "durationSeconds": seconds, "layers": list(layers), **said}
        player_page.evaluate(
            """async ([html, transition, reducedMotion]) => {
                document.body.innerHTML = html;
                const { playTransition } = await import("pptlearn/transition.js");
                const [from, to] = document.querySelectorAll("section");
                window.heard = [];
                window.change = new AbortController();
                window.over = false;
                window.run = playTransition({
                    from, to, transition, reducedMotion, signal: change.signal,
                    sound: (source, { loops }) => heard.push([source, loops]),
                }).then(() => (window.over = true));
                const begun = () => over || document.getAnimations().length > 0;
                while (!begun()) await new Promise((resolve) => setTimeout(resolve, 10));
                window.slides = () => [...document.querySelectorAll(".slide")];
                window.copies = () => slides().filter((each) => !each.dataset.slide);
            }""",
            [SLIDES, transition, reduced],
        )
        return lambda script: player_page.evaluate(script)

    return begin


def test_pieces_are_copies_that_learners_cannot_touch_and_that_are_gone_afterwards(play):
    run = play(a_layer("from", cut="inset(0% 50% 0% 0%)"), a_layer("from", cut="inset(0% 0% 0% 50%)"))
    assert (
        run("copies().map((each) => [each.inert, each.style.clipPath.slice(0, 5)])") == [[True, "inset"]] * 2
    )
    assert run("[copies()[0].querySelectorAll('video, [name]').length, slides()[2].dataset.slide]") == [
        0,
        "1",
    ]
    assert run("document.querySelector('[name=answer]').checked"), (
        "its copies do not undo the learner's choice"
    )
    run("change.abort(), run")
    assert run("[slides().length, document.getAnimations().length]") == [2, 0]


def test_a_slide_in_pieces_is_not_seen_itself_until_they_are_gone(play):
    run = play(a_layer("from", cut="inset(0%)"), a_layer("to", cut="inset(0%)"))
    seen = "slides().filter((each) => each.dataset.slide).map((each) => getComputedStyle(each).opacity)"
    assert run(seen) == ["0", "0"]
    run("change.abort(), run")
    assert run(seen) == ["1", "1"]


def test_content_and_background_go_their_own_ways(play):
    run = play(a_layer("from", only="background"), a_layer("from", only="content"))
    words = run("copies().map((each) => each.textContent.trim().replace(/\\s+/g, ' '))")
    assert words == ["Logo", "Old"]


def test_what_an_effect_has_hidden_is_hidden_in_the_pieces(player_page, play):
    player_page.evaluate("window.hide = () => 0")
    run = play(a_layer("over"))
    hidden = '{ visibility: ["hidden", "hidden"] }, { fill: "both" }'
    run(f"document.querySelector('[data-shape=\"4\"]').animate({hidden}), 0")
    made = """import("pptlearn/copies.js").then(({ copyOf }) => {
        const copy = copyOf(document.querySelector("section"), { cut: "inset(0%)" });
        return copy.querySelector('[data-shape="4"]').style.visibility;
    })"""
    assert run(made) == "hidden"


def test_with_reduced_motion_it_is_a_cut_that_is_heard(play):
    run = play(a_layer("to"), reduced=True, sound="assets/s.m4a", soundLoops=True)
    assert run("[over, document.getAnimations().length, heard]") == [True, 0, [["assets/s.m4a", True]]]
