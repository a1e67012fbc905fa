"""A recorded slide is in step with its voice, wherever one jumps to and however fast it plays."""

import random
from statistics import median

import pytest

from pptlearn.convert import convert, read_deck
from pptlearn.options import ConvertOptions
from tests.browser.waiting import until

pytestmark = pytest.mark.browser

SEEN = """() => {
    const section = document.querySelector("section[data-slide]");
    const seen = (element) => getComputedStyle(element).visibility === "visible";
    const shapes = [...section.querySelectorAll(":scope > [data-shape]")];
    return Object.fromEntries(shapes.flatMap((shape) => [
        [shape.dataset.shape, seen(shape)],
        ...[...shape.querySelectorAll("[data-paragraph]")].map((line) =>
            [`${shape.dataset.shape}/${line.dataset.paragraph}`, seen(line)]),
    ]));
}"""
FRAMES = f"""(count) => new Promise((done) => {{
    const found = [];
    const look = () => {{
        const {{ seconds }} = pptlearn.state;
        found.push({{ seconds, voice: voice.paused ? null : voice.currentTime, seen: ({SEEN})() }});
        return found.length < count ? requestAnimationFrame(look) : done(found);
    }};
    requestAnimationFrame(look);
}})"""
KEEP_THE_VOICE = """
const make = Document.prototype.createElement;
Document.prototype.createElement = function (...words) {
    const element = make.apply(this, words);
    if (words[0] === "audio") window.voice ??= element;
    return element;
};"""
"""The player's first audio element is the voice: its place in the sound is the media clock."""
SPEEDS = (0.5, 0.75, 1, 1.25, 1.5, 1.75, 2)
FIRST_SEEN = """(name) => new Promise((done) => {
    const [shape, line] = name.split("/");
    const section = document.querySelector("section[data-slide]");
    const element = section.querySelector(`[data-shape="${shape}"] [data-paragraph="${line}"]`);
    let before = 0;
    const look = () => {
        const { seconds } = pptlearn.state;
        if (getComputedStyle(element).visibility === "visible") return done([before, seconds]);
        before = seconds;
        return requestAnimationFrame(look);
    };
    look();
})"""


@pytest.fixture(scope="session")
def recorded(tmp_path_factory):
    """A deck that was recorded in PowerPoint: its model, and its module's page."""
    from tests.conftest import DECKS

    source = DECKS / "narrated" / "prechelt_mini.pptx"
    if not source.exists():
        pytest.skip("no real decks: put them at ../shared/decks")
    target = tmp_path_factory.mktemp("recorded")
    convert(source, target, ConvertOptions(use_cache=False))
    return read_deck(source).slides[0], target / "prechelt_mini" / "index.html"


@pytest.fixture
def opened_recording(page, recorded):
    slide, path = recorded
    page.add_init_script(KEEP_THE_VOICE)
    page.goto(path.as_uri() + "#/1")
    page.wait_for_selector("html[data-ready=true]", state="attached")
    return page, slide


@pytest.fixture
def at_speed(opened_recording):
    """Start the recording and stop it at once, so that sound may play, at this speed."""

    def started(speed):
        page, slide = opened_recording
        page.click("[data-control=start]")
        page.evaluate("pptlearn.pause()")
        away = SPEEDS.index(speed) - SPEEDS.index(1)
        for _ in range(abs(away)):
            page.keyboard.press("<" if away < 0 else ">")
        return page, slide

    return started


def changes(slide):
    """Return (moment, target, whether it is seen from then on) in the order in which they happen."""
    found = []
    for step in slide.timeline.steps:
        for effect in step.effects:
            for behaviour in effect.behaviours:
                if behaviour.attribute == "style.visibility":
                    where = behaviour.target
                    lines = range(where.first, where.last + 1) if where.part == "paragraphs" else [None]
                    names = [where.shape if line is None else f"{where.shape}/{line}" for line in lines]
                    moment = step.at + effect.start + behaviour.begin
                    found += [(moment, name, behaviour.end == "visible") for name in names]
    return sorted(found, key=lambda change: change[0])


def expected(slide, seconds):
    """Return what must be seen of everything that an effect shows or hides, `seconds` into the slide."""
    seen = {}
    for moment, name, shown in changes(slide):
        seen.setdefault(name, not shown)
        if moment <= seconds:
            seen[name] = shown
    return seen


def moments(slide):
    """Return twenty moments in no order, none within a frame of a change."""
    edges = [moment for moment, _, _ in changes(slide)]
    dice = random.Random(4)
    drawn = [round(dice.uniform(0, 12.5), 3) for _ in range(40)]
    return [moment for moment in drawn if all(abs(moment - edge) > 0.02 for edge in edges)][:20]


def test_twenty_jumps_forwards_and_backwards_show_what_the_recording_shows(opened_recording):
    page, slide = opened_recording
    for seconds in moments(slide):
        page.evaluate("(seconds) => pptlearn.seek(seconds)", seconds)
        seen = page.evaluate(SEEN)
        wanted = expected(slide, seconds)
        assert {name: seen[name] for name in wanted} == wanted, f"at {seconds} s"


def test_back_and_forth_in_order_shows_the_same(opened_recording):
    page, slide = opened_recording
    ordered = sorted(moments(slide))
    for seconds in (*reversed(ordered), *ordered):
        page.evaluate("(seconds) => pptlearn.seek(seconds)", seconds)
        wanted = expected(slide, seconds)
        seen = page.evaluate(SEEN)
        assert {name: seen[name] for name in wanted} == wanted, f"at {seconds} s"


@pytest.mark.parametrize("speed", [0.75, 1, 2])
def test_playing_from_any_moment_at_any_speed_shows_what_the_media_clock_says(at_speed, speed):
    page, slide = at_speed(speed)
    edges = [moment for moment, _, _ in changes(slide)]
    drift = []
    for start in moments(slide):
        page.evaluate("(seconds) => pptlearn.seek(seconds)", start)
        page.evaluate("pptlearn.play()")
        frames = page.evaluate(FRAMES, 6)
        page.evaluate("pptlearn.pause()")
        for frame in frames:
            if any(abs(frame["seconds"] - edge) < 0.002 for edge in edges):
                continue
            wanted = expected(slide, frame["seconds"])
            assert {name: frame["seen"][name] for name in wanted} == wanted, f"at {frame['seconds']} s"
        told = [frame for frame in frames if frame["voice"] is not None]
        drift += [abs(frame["seconds"] - slide.narration.start - frame["voice"]) for frame in told]
    assert drift, "the voice was heard"
    assert median(drift) < 0.05


@pytest.mark.parametrize("speed", [0.75, 1, 2])
def test_at_any_speed_a_step_comes_within_a_twentieth_of_a_second_of_its_time(at_speed, speed):
    page, slide = at_speed(speed)
    moment, name, _ = next(change for change in changes(slide) if change[0] > 2 and "/" in change[1])
    page.evaluate("(seconds) => pptlearn.seek(seconds)", moment - 0.8)
    page.evaluate("pptlearn.play()")
    last_unseen, first_seen = page.evaluate(FIRST_SEEN, name)
    page.evaluate("pptlearn.pause()")
    assert last_unseen < moment + 0.05
    assert first_seen >= moment


def test_a_link_to_a_step_shows_the_slide_after_it(opened_recording):
    page, slide = opened_recording
    page.goto(page.url.partition("#")[0] + "#/1/3")
    until(page, "pptlearn.state.step === 3")
    seen = page.evaluate(SEEN)
    clicks = [step for step in slide.timeline.steps if step.trigger == "click"]
    wanted = expected(slide, clicks[2].at + 0.01)
    assert {name: seen[name] for name in wanted} == wanted


def test_on_paper_the_slide_is_at_its_end_and_on_the_screen_where_it_was(opened_recording):
    page, slide = opened_recording
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    end = expected(slide, 1000)
    assert {name: shown for name, shown in page.evaluate(SEEN).items() if name in end} == end
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    begin = expected(slide, 0)
    assert {name: shown for name, shown in page.evaluate(SEEN).items() if name in begin} == begin


def test_as_designed_everything_is_there(page, recorded):
    slide, path = recorded
    page.goto(path.as_uri() + "?static#/1")
    page.wait_for_selector("html[data-ready=true]", state="attached")
    seen = page.evaluate(SEEN)
    assert all(seen[name] for name in expected(slide, 0))
