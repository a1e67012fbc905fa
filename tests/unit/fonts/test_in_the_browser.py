"""Text set in a twin, measured in a real browser."""

import base64
from itertools import pairwise
from pathlib import Path

import pytest

from pptlearn.fonts.joined import forms_of
from pptlearn.fonts.make import make_face
from pptlearn.fonts.metrics import face_metrics
from pptlearn.model.fonts import FaceKey, FaceUse

pytestmark = pytest.mark.browser
SIZE = 1000
STYLES = Path(__file__).parents[3] / "templates" / "styles" / "text.css"
TEXT = "To my knowledge, we offer 12 fine waffles; AVATAR"


def rule(woff2):
    return f"@font-face{{font-family:t;src:url(data:font/woff2;base64,{base64.b64encode(woff2).decode()})}}"


@pytest.fixture
def width_of(page):
    """Return a function that sets a line in a face and gives its width in em."""

    def measure(made, text, *, kerned=True):
        page.set_content(
            f"<style>{rule(made.woff2)}"
            f"span{{font:{SIZE}px t;white-space:pre;text-rendering:geometricPrecision;"
            f"font-variant-ligatures:none;font-kerning:{'normal' if kerned else 'none'}}}</style>"
            "<span></span>"
        )
        return page.evaluate(
            f"""async (text) => {{
                await document.fonts.load("10px t");
                const span = document.querySelector("span");
                span.textContent = text;
                return span.getBoundingClientRect().width / {SIZE};
            }}""",
            text,
        )

    return measure


def line(metrics, text, *, kerned):
    advances = sum(metrics.widths[char] for char in text)
    return advances + (sum(metrics.kern.get(a + b, 0) for a, b in pairwise(text)) if kerned else 0)


@pytest.mark.parametrize(
    ("family", "kerned"),
    [
        ("Calibri", True),
        ("Segoe UI", True),
        ("Verdana", True),
        ("Calibri", False),
        ("Times New Roman", False),
    ],
)
def test_a_line_is_as_wide_as_in_the_original(packaged, width_of, family, kerned):
    metrics = face_metrics(FaceKey(family))
    text = "".join(char for char in TEXT if char in metrics.widths)
    made = make_face(FaceUse(key=FaceKey(family), characters=text), packaged)
    assert width_of(made, text, kerned=kerned) == pytest.approx(line(metrics, text, kerned=kerned), abs=0.005)


def test_a_formula_grows_its_brackets(packaged, page):
    made = make_face(FaceUse(key=FaceKey("Cambria Math"), characters="()𝑎𝑏"), packaged)
    page.set_content(
        f"<style>{rule(made.woff2)}math{{font:100px t}}</style><math displaystyle=true>"
        "<mo>(</mo><mfrac><mi>a</mi><mi>b</mi></mfrac><mo>)</mo></math><math><mo>(</mo></math>"
    )
    page.evaluate("document.fonts.load('10px t')")
    tall, short = page.evaluate(
        "[0, 2].map(n => document.querySelectorAll('mo')[n].getBoundingClientRect().height)"
    )
    assert tall > 1.8 * short


def test_arabic_letters_join(packaged, page):
    made = make_face(FaceUse(key=FaceKey("Arial"), characters="بي"), packaged)
    (companion,) = made.companions
    page.set_content(
        f"<style>{rule(companion.woff2)}span{{font:100px t}}</style><span>ببب</span><br><span>ب</span>"
    )
    page.evaluate("document.fonts.load('10px t', 'ب')")
    joined, alone = page.evaluate(
        "[...document.querySelectorAll('span')].map(e => e.getBoundingClientRect().width)"
    )
    assert joined < 2.5 * alone


def test_arabic_words_are_as_wide_as_in_the_original(packaged, width_of):
    forms = forms_of(face_metrics(FaceKey("B Nazanin")))
    (companion,) = make_face(FaceUse(key=FaceKey("B Nazanin"), characters="عبن"), packaged).companions
    word = sum(forms[form] for form in ("ع\u200d", "\u200dب\u200d", "\u200dن"))

    assert width_of(companion, "عبن") == pytest.approx(word, abs=0.01)


def test_a_comma_hangs_over_the_end_of_its_line(packaged, page):
    made = make_face(FaceUse(key=FaceKey("MS Gothic"), characters="文章、終"), packaged)
    page.set_content(
        f"<style>{rule(made.woff2)}{STYLES.read_text(encoding='utf-8')}p{{width:450px;font:100px t}}</style>"
        '<div class="text"><div class="text-block"><p>'
        '文章文章<span class="hanging">、</span><b>終</b></p></div></div>'
    )
    page.evaluate("document.fonts.load('10px t', '文')")
    comma, last = page.evaluate(
        """[".hanging", "b"].map((each) => {
            const range = document.createRange();
            range.selectNodeContents(document.querySelector(each));
            const { left, top } = range.getBoundingClientRect();
            return [left - document.querySelector("p").getBoundingClientRect().left, top];
        })"""
    )
    assert comma[0] == pytest.approx(400, abs=1)
    assert last[0] == pytest.approx(0, abs=1)
    assert last[1] > comma[1] + 50


def test_a_face_of_spaces_alone_is_a_font_too(packaged, page):
    made = make_face(FaceUse(key=FaceKey("Calibri"), characters=" "), packaged)
    page.set_content(f"<style>{rule(made.woff2)}</style>")
    assert page.evaluate('document.fonts.load("10px t").then((fonts) => fonts[0].status)') == "loaded"
