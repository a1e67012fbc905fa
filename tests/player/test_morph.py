"""Morph in a real browser: shapes that become other shapes, half-way through."""

import pytest

pytestmark = pytest.mark.browser

PAGE = """
<style>.slide, [data-shape], .text {{ position: absolute }} p {{ margin: 0; font: 40px/1 monospace }}</style>
<div style="position:relative;width:640px;height:360px">
  <section class="slide" style="width:640px;height:360px">{old}</section>
  <section class="slide" style="width:640px;height:360px">{new}</section>
</div>"""


def a_shape(id, box, drawing="", text="", transform=""):
    left, top, width, height = box
    place = f"left:{left}px;top:{top}px;width:{width}px;height:{height}px;transform:{transform}"
    words = (
        f'<div class="text" style="left:0px;top:0px"><p data-paragraph="0">{text}</p></div>' if text else ""
    )
    svg = (
        f'<svg width="{width}" height="{height}" style="overflow:visible">{drawing}</svg>' if drawing else ""
    )
    return f'<div data-shape="{id}" style="{place}">{svg}{words}</div>'


def a_box(width, height, fill="#ff0000"):
    return f'<path d="M0 0L{width} 0L{width} {height}L0 {height}Z" fill="{fill}"/>'


@pytest.fixture
def half_way(player_page):
    """Morph one shape into another, stopped half-way; return a way to look at it."""

    def morph(old, new, **said):
        pair = {"from": "4", "to": "4", **said.pop("pair", {})}
        said = {"pairs": [pair], **said}
        transition = {"name": "morph", "durationSeconds": 2, "layers": [], **said}
        player_page.evaluate(
            """async ([html, transition]) => {
                document.body.innerHTML = html;
                const { playTransition } = await import("pptlearn/transition.js");
                const [from, to] = document.querySelectorAll("section");
                window.change = new AbortController();
                window.run = playTransition({ from, to, transition, signal: change.signal });
                for (const each of document.getAnimations()) {
                    each.pause();
                    each.effect.updateTiming({ easing: "linear" });
                    each.currentTime = 1000;
                }
                window.now = to.querySelector("[data-shape]");
                window.old = from.querySelector("[data-shape]");
                window.box = (element) => {
                    const { x, y, width, height } = element.getBoundingClientRect();
                    return [x, y, width, height].map(Math.round);
                };
                window.origin = box(to);
            }""",
            [PAGE.format(old=old, new=new), transition],
        )
        return lambda script: player_page.evaluate(script)

    return morph


def test_an_outline_grows_without_stretching_what_is_in_it(half_way):
    old = a_shape("4", (0, 0, 100, 50), a_box(100, 50, "#ff0000"))
    new = a_shape("4", (200, 100, 300, 150), a_box(300, 150, "#0000ff"))
    look = half_way(old, new)
    assert look("box(now.querySelector('path')).map((each, at) => each - (at < 2 ? origin[at] : 0))") == [
        100,
        50,
        200,
        100,
    ]
    assert look("getComputedStyle(now.querySelector('path')).fill") == "rgb(128, 0, 128)"
    assert look("getComputedStyle(now).transform") == "none"


def test_an_outline_of_another_kind_is_gone_over_into_point_by_point(half_way):
    star = '<path d="M50 0L60 40L100 50L60 60L50 100L40 60L0 50L40 40Z" fill="#ff0000"/>'
    curve = "M0 50C0 22 22 0 50 0C78 0 100 22 100 50C100 78 78 100 50 100C22 100 0 78 0 50Z"
    round_one = f'<path d="{curve}" fill="#ff0000"/>'
    look = half_way(a_shape("4", (0, 0, 100, 100), star), a_shape("4", (0, 0, 100, 100), round_one))
    outline = look("getComputedStyle(now.querySelector('path')).d")
    assert outline.count("L") > 60


def test_a_picture_is_cropped_little_by_little(half_way):
    image = '<image href="data:," x="0" y="0" width="100" height="100"/>'
    cut = '<defs><clipPath id="c"><path d="M0 0L100 0L100 100L0 100Z"/></clipPath></defs>'
    cropped = f'{cut}<g clip-path="url(#c)">{image.replace(chr(34) + "100", chr(34) + "200")}</g>'
    look = half_way(a_shape("4", (0, 0, 100, 100), image), a_shape("4", (0, 0, 100, 100), cropped))
    assert look("getComputedStyle(now.querySelector('image')).width") == "150px"


def test_a_gradient_fades_into_another(half_way):
    old, new = (a_shape("4", (0, 0, 100, 50), a_box(100, 50, f"url(#{name})")) for name in "ab")
    look = half_way(old, new)
    assert look("[getComputedStyle(now.querySelector('svg')).opacity, getComputedStyle(now).opacity]") == [
        "0.5",
        "1",
    ]


def test_the_same_words_grow_from_their_old_place(half_way):
    old = a_shape("4", (0, 0, 400, 100), a_box(400, 100), "Words")
    new = a_shape("4", (200, 0, 400, 100), a_box(400, 100), '<span style="font-size:80px">Words</span>')
    look = half_way(old, new)
    left, _, _, height = look("box(now.querySelector('.text:not([data-leaving]) span'))")
    assert abs(left - look("origin[0]") - 100) <= 1
    grown = look("(change.abort(), run.then(() => box(now.querySelector('span'))[3]))")
    assert 0.6 < height / grown < 0.9


def test_words_that_both_have_move_on_their_own(half_way):
    old = a_shape("4", (0, 0, 600, 100), text="one two")
    new = a_shape("4", (0, 100, 600, 100), text="two more")
    look = half_way(old, new, by="words")
    piece = "[...now.querySelectorAll('.text:not([data-leaving]) [data-piece]')]"
    two, more = look(f"{piece}.map((each) => [box(each)[0] - origin[0], getComputedStyle(each).opacity])")
    assert 0 < two[0] < 96
    assert [two[1], more[1]] == ["1", "0.5"]


def test_turned_words_are_stretched_as_a_whole(half_way):
    old = a_shape("4", (0, 0, 100, 50), a_box(100, 50), "Words", "rotate(45deg)")
    new = a_shape("4", (0, 0, 200, 50), a_box(200, 50), "Words", "rotate(90deg)")
    look = half_way(old, new)
    assert look("getComputedStyle(now).opacity") == "0.5"


def test_afterwards_nothing_of_the_old_slide_is_left_on_the_new(half_way):
    old, new = (a_shape("4", (0, 0, 400, 100), a_box(400, 100), text) for text in ("Old", "New"))
    look = half_way(old, new)
    assert look("now.querySelectorAll('.text').length") == 2
    assert look("(change.abort(), run.then(() => [now.textContent, document.getAnimations().length]))") == [
        "New",
        0,
    ]


def a_group(id, box, inside):
    left, top, width, height = box
    place = f"left:{left}px;top:{top}px;width:{width}px;height:{height}px"
    return f'<div data-shape="{id}" style="{place}">{inside}</div>'


def test_what_stands_in_a_group_goes_its_own_way(half_way):
    box = a_box(100, 50)
    leaving = a_shape("6", (200, 10, 20, 20), a_box(20, 20, "#00ff00"))
    old = a_group("9", (100, 100, 300, 100), a_shape("4", (0, 0, 100, 50), box) + leaving)
    new = a_group("9", (200, 0, 300, 200), a_shape("4", (100, 0, 100, 50), box))
    look = half_way(old, new, pairs=[{"from": "9", "to": "9", "open": True}, {"from": "4", "to": "4"}])
    child = "now.querySelector('[data-shape]')"
    assert look(f"box({child}).map((each, at) => each - (at < 2 ? origin[at] : 0))") == [200, 50, 100, 50]
    assert look("getComputedStyle(now).translate") == "none"
    left, top, *_ = look("box(document.querySelector('[data-leaving]'))")
    assert [left - look("origin[0]"), top - look("origin[1]")] == [300, 110]


def test_what_leaves_is_still_seen_on_what_it_stood_on(half_way):
    bar, mark = a_box(600, 100), a_box(50, 50, "#00ff00")
    old = a_shape("4", (0, 0, 600, 100), bar) + a_shape("5", (20, 20, 50, 50), mark)
    look = half_way(old, a_shape("4", (0, 0, 600, 100), bar) + a_shape("6", (300, 200, 50, 50), mark))
    seen = "document.elementFromPoint(origin[0] + 40, origin[1] + 40).closest('[data-shape]').dataset.leaving"
    assert look(seen) == ""
    assert look("getComputedStyle(document.querySelector('[data-leaving]')).opacity") == "0"
    assert look("change.abort(), run.then(() => document.querySelectorAll('[data-leaving]').length)") == 0
