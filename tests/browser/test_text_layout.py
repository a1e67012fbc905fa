"""Text in a real browser: its lines break and stand where the measured rules of PowerPoint say."""

import pytest

from pptlearn.cache import Cache, default_folder
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.deck import Deck
from pptlearn.model.drawing import STAGE_SCALE
from pptlearn.model.geometry import Box, Transform
from pptlearn.model.slide import Slide
from pptlearn.model.text import LineBreak, Percent, Points, RunStyle, TextBody
from pptlearn.model.units import Emu
from pptlearn.options import FontOptions
from pptlearn.package.page import faces_css
from pptlearn.problems import Problems
from pptlearn.render.text.body import draw_text
from pptlearn.render.text.metrics import LOWER, line_box
from pptlearn.resources import templates
from tests.texts import paragraph, run, slide_context, text_box

pytestmark = pytest.mark.browser

PX_PER_PT = 4 / 3
NEAR = 0.1
"""CSS px: less than a stage unit."""
BASELINES = """() => [...document.querySelectorAll('p')].map(p => {
    const probe = document.createElement('span');
    probe.style.cssText = 'display:inline-block;width:0;height:0;line-height:0';
    p.prepend(probe);
    const y = probe.getBoundingClientRect().bottom;
    probe.remove();
    return y;
})"""
"""An empty inline block stands on the baseline of its line."""
LINES = """() => [...document.querySelectorAll('p')].map(p => {
    const lines = [];
    let below = -1;
    const walker = document.createTreeWalker(p, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        for (let i = 0; i < node.length; i++) {
            const range = document.createRange();
            range.setStart(node, i);
            range.setEnd(node, i + 1);
            const box = range.getBoundingClientRect();
            if (box.width && box.top >= below) { lines.push(''); below = box.bottom - 1; }
            lines[lines.length - 1] += node.data[i];
        }
    }
    return lines;
})"""

LEFT_EDGES = """() => {
    const walker = document.createTreeWalker(document.querySelector('p'), NodeFilter.SHOW_TEXT);
    const edges = [];
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
        const range = document.createRange();
        range.selectNodeContents(node);
        edges.push(range.getBoundingClientRect().left);
    }
    return edges;
}"""


@pytest.fixture
def show(page):
    """Show paragraphs in a text box at 0, 0 without insets; return the faces."""

    def shown(*paragraphs, width, height=400, **said):
        box = Box(Emu(0), Emu(0), Emu(round(width * 12700)), Emu(round(height * 12700)))
        insets = dict.fromkeys(("left", "top", "right", "bottom"), Emu(0))
        body = TextBody(paragraphs=paragraphs, **insets, **said)
        shape = text_box(transform=Transform(box), text=body)
        deck = Deck(name="deck.pptx", slides=(Slide(number=1, id=256, shapes=(shape,)),))
        faces = prepare_fonts(deck, None, FontOptions(), Cache(default_folder()), Problems())
        text = draw_text(shape, body, box, slide_context(faces))
        css = (templates() / "styles" / "text.css").read_text() + faces_css(list(faces.by_key.values()))
        stage = f"position:absolute;left:0;top:0;transform:scale({1 / STAGE_SCALE});transform-origin:0 0"
        page.set_content(f"<!doctype html><style>{css}</style><div style='{stage}'>{text}</div>")
        page.evaluate("() => document.fonts.ready")
        return faces

    return shown


@pytest.mark.parametrize("spacing", [0.7, 0.9, 1.0, 1.2, 1.5])
@pytest.mark.parametrize("name", ["Calibri", "Courier New", "Segoe UI"])
def test_baselines_stand_where_powerpoint_puts_them(show, page, name, spacing):
    text = [paragraph(run("Apfel", size=24, face=name), line_spacing=Percent(spacing)) for _ in range(3)]
    faces = show(*text, width=400)
    box = line_box(faces.get(name).ascent, spacing)
    expected = [((box.above + index * box.height) * 24 + LOWER) * PX_PER_PT for index in range(3)]
    assert page.evaluate(BASELINES) == pytest.approx(expected, abs=NEAR)


def test_room_between_paragraphs_and_sizes_adds_up(show, page):
    faces = show(
        paragraph(run("A", size=32), space_after=Points(6)),
        paragraph(end_style=RunStyle(size=10)),
        paragraph(run("B", size=12), space_before=Percent(0.5)),
        width=400,
    )
    a = faces.get("Calibri").ascent
    last = 1.2 * 32 + 6 + 1.2 * 10 + 0.5 * 1.2 * 12 + a * 12
    first, _, third = page.evaluate(BASELINES)
    assert (first, third) == pytest.approx((a * 32 * PX_PER_PT, last * PX_PER_PT), abs=NEAR)


def test_a_centred_block_overflows_at_both_ends(show, page):
    faces = show(*[paragraph(run("A", size=24))] * 3, width=400, height=24, anchor="ctr")
    first, *_ = page.evaluate(BASELINES)
    top = (24 - 3 * 1.2 * 24) / 2
    assert first == pytest.approx((top + faces.get("Calibri").ascent * 24) * PX_PER_PT, abs=NEAR)


def test_lines_break_where_the_original_widths_say(show, page):
    """Calibri at 20 pt: `Hello` is 42.1 pt wide, the space 4.5 pt, `world` 46.9 pt."""
    text = paragraph(run("Hello world", size=20))
    show(text, width=94.5)
    assert page.evaluate(LINES) == [["Hello world"]]
    show(text, width=92.5)
    assert page.evaluate(LINES) == [["Hello ", "world"]]


def test_a_word_with_a_question_mark_moves_to_the_next_line_whole(show, page):
    show(paragraph(run("see example.org?q=1", size=20)), width=160)
    assert page.evaluate(LINES) == [["see ", "example.org?q=1"]]


def test_a_larger_run_raises_its_own_line_only(show, page):
    small, large = RunStyle(size=12), RunStyle(size=30)
    show(
        paragraph(
            run("small", size=12),
            LineBreak(small),
            run("large", size=30),
            LineBreak(large),
            run("x", size=12),
        ),
        paragraph(run("after", size=12)),
        width=400,
    )
    first, after = page.evaluate(BASELINES)
    assert after - first == pytest.approx((1.2 * 12 + 1.2 * 30 + 1.2 * 12) * PX_PER_PT, abs=NEAR)


def test_a_line_that_holds_only_a_break_has_the_size_of_the_break(show, page):
    show(
        paragraph(
            run("a", size=12), LineBreak(RunStyle(size=12)), LineBreak(RunStyle(size=40)), run("b", size=12)
        ),
        paragraph(run("after", size=12)),
        width=400,
    )
    first, after = page.evaluate(BASELINES)
    assert after - first == pytest.approx((2 * 1.2 * 12 + 1.2 * 40) * PX_PER_PT, abs=NEAR)


def test_a_small_blank_line_before_large_text_stays_small(show, page):
    show(
        paragraph(run("before", size=12)),
        paragraph(LineBreak(RunStyle(size=8)), run("large", size=30)),
        paragraph(run("after", size=12)),
        width=400,
    )
    before, _, after = page.evaluate(BASELINES)
    assert after - before == pytest.approx((1.2 * 12 + 1.2 * 8 + 1.2 * 30) * PX_PER_PT, abs=NEAR)


def test_superscript_and_another_face_leave_the_line_grid_alone(show, page):
    show(
        paragraph(run("x", size=24), run("2", size=24, baseline=0.3), run("code", size=24, face="Consolas")),
        paragraph(run("after", size=24)),
        width=400,
    )
    first, after = page.evaluate(BASELINES)
    assert after - first == pytest.approx(1.2 * 24 * PX_PER_PT, abs=NEAR)


def test_a_number_of_a_persian_run_stands_left_of_the_latin_word_before_it(show, page):
    show(
        paragraph(run("Rank", language="en-US"), run(": 11", language="fa-IR"), is_rtl=True, align="r"),
        width=400,
    )
    word, number = page.evaluate(LEFT_EDGES)
    assert number < word


def test_columns_are_anchored_by_their_lines(show, page):
    """Four lines of 24 pt in columns of 70 pt: two lines fit, 57.6 pt."""
    faces = show(*[paragraph(run("A", size=24))] * 4, width=400, height=70, columns=2, anchor="ctr")
    first, second, third, _ = page.evaluate(BASELINES)
    assert first == pytest.approx((6.2 + faces.get("Calibri").ascent * 24) * PX_PER_PT, abs=NEAR)
    assert second > first == pytest.approx(third, abs=NEAR)
