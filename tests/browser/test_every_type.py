"""Each question type of the template's examples: accessible in every state, its answer nowhere to be read."""

from __future__ import annotations

import json
import re
import zipfile

import pptx
import pytest

from pptlearn.author.template import write_template
from pptlearn.convert import convert
from pptlearn.options import ConvertOptions
from tests.browser.test_accessibility import complaints
from tests.browser.waiting import until

pytestmark = pytest.mark.browser

TYPES = (
    "multipleChoice", "multipleResponse", "trueFalse", "shortAnswer", "numeric", "sequence", "matching",
    "fillInTheBlanks", "selectFromLists", "dragTheWords", "hotspot", "dragAndDrop", "likert", "essay",
)  # fmt: skip


@pytest.fixture(scope="session")
def examples(tmp_path_factory):
    """The English examples as a module: its page, and slide number and question by type."""
    folder = tmp_path_factory.mktemp("examples")
    write_template(folder / "examples.pptx", ["en"])
    convert(folder / "examples.pptx", folder / "out", ConvertOptions())
    page = folder / "out" / "examples" / "index.html"
    manifest = json.loads((page.parent / "module.json").read_text("utf-8"))
    asked = [slide for slide in manifest["slides"] if slide["question"]]
    return page, {slide["question"]["type"]: (slide["number"], slide["question"]) for slide in asked}


@pytest.fixture
def every_type(page, examples):
    """Go through the module in one visit: type by type, its question open."""

    def walk():
        path, asked = examples
        page.emulate_media(reduced_motion="reduce")
        page.goto(path.as_uri())
        page.click("[data-control=start]")
        for type_name in TYPES:
            number, question = asked[type_name]
            page.evaluate("(number) => pptlearn.goTo(number)", number)
            until(page, f"document.querySelectorAll('section[data-slide=\"{number}\"]').length === 1")
            yield type_name, question

    return walk


def some_response(question):
    """Return a whole response, right or wrong."""
    ids = [each["id"] for each in question["choices"]]
    return {
        "multipleChoice": lambda: ids[0],
        "multipleResponse": lambda: ids[:2],
        "trueFalse": lambda: "true",
        "shortAnswer": lambda: "something",
        "numeric": lambda: 7,
        "sequence": lambda: ids,
        "matching": lambda: {each["id"]: ids[0] for each in question["lefts"]},
        "fillInTheBlanks": lambda: {each["id"]: "word" for each in question["gaps"]},
        "selectFromLists": lambda: {each["id"]: each["choices"][0]["id"] for each in question["gaps"]},
        "dragTheWords": lambda: {each["id"]: ids[0] for each in question["gaps"]},
        "hotspot": lambda: [{"x": question["picture"]["x"] + 5, "y": question["picture"]["y"] + 5}],
        "dragAndDrop": lambda: dict.fromkeys(ids, question["boxes"][0]["id"]),
        "likert": lambda: {each["id"]: ids[0] for each in question["rows"]},
        "essay": lambda: "What I think.",
    }[question["type"]]()  # fmt: skip


@pytest.mark.parametrize("is_answered", [False, True])
def test_no_type_has_a_complaint_open_or_answered(page, every_type, is_answered):
    found = {}
    for type_name, question in every_type():
        if is_answered:
            given = [question["id"], some_response(question)]
            page.evaluate(
                "([id, given]) => pptlearn.answer(id, given).then(() => pptlearn.submit(id))", given
            )
            until(page, "document.querySelector('[data-control=submit]') === null")
        found[type_name] = complaints(page, ".stage", ".question-bar")
    assert found == {type_name: [] for type_name in TYPES}


SMALL = """() => [...document.querySelectorAll('.answer-panel :is(input, select, button, textarea, summary)')]
  .filter((each) => each.checkVisibility())
  .map((each) => [each.outerHTML.slice(0, 80), (each.closest('label') ?? each).getBoundingClientRect()])
  .filter(([, { width, height }]) => width < 24 || height < 24)
  .map(([what, { width, height }]) => [what, width, height])"""


def test_on_a_phone_every_type_has_a_twin_with_controls_of_24_px_and_more(page, every_type):
    page.set_viewport_size({"width": 390, "height": 844})
    for type_name, _ in every_type():
        for summary in page.locator(".answer-panel details:not([open]) summary").all():
            summary.click()
        assert page.locator(".answer-panel :is(input, select, button, textarea)").count() > 0, type_name
        assert page.evaluate(SMALL) == [], type_name


SECRETS = {
    "Quiz: Capital?": (
        ["Ghent", "\tZebra one", "*Brussels", "\tZebra two"],
        "Why: Zebra three\nHint: Zebra four",
    ),
    "Quiz: River?": ([], "Answer: Zebra five\nRight: Zebra six\nWrong: Zebra seven"),
    "Fill in: Town": (["I live in [Zebra eight]."], ""),
    "Open question: Why?": ([], "Model answer: Zebra nine"),
    "Quiz: Number?": ([], "Answer: 271828 ± 3"),
}


@pytest.fixture(scope="session")
def secretive(tmp_path_factory):
    """A deck full of secrets as every kind of package: the files in it, by format."""
    folder = tmp_path_factory.mktemp("secrets")
    deck = pptx.Presentation()
    for title, (lines, notes) in SECRETS.items():
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text_frame.text = title
        frame = slide.placeholders[1].text_frame
        for n, line in enumerate(lines):
            paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
            paragraph.text, paragraph.level = line.strip("\t"), len(line) - len(line.strip("\t"))
        slide.notes_slide.notes_text_frame.text = f"Spoken.\n{notes}"
    deck.save(str(folder / "deck.pptx"))
    formats = ("web", "single", "scorm12", "scorm2004", "cmi5", "xapi")
    made = convert(folder / "deck.pptx", folder / "out", ConvertOptions(to=formats))
    return [path for path in made.outputs if ".report." not in path.name]


def contents(path):
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as package:
            return {name: package.read(name) for name in package.namelist()}
    files = [path] if path.is_file() else [each for each in path.rglob("*") if each.is_file()]
    return {str(each): each.read_bytes() for each in files}


def test_no_file_of_any_package_holds_a_key_or_feedback_in_readable_form(secretive):
    assert len(secretive) == 6
    for path in secretive:
        for name, content in contents(path).items():
            assert not re.search(rb"Zebra|271828", content), (path.name, name)


def test_neither_page_nor_panels_nor_the_static_view_show_a_secret(page, secretive):
    address = the_web_page(secretive).as_uri()
    page.goto(address)
    page.click("[data-control=start]")
    for panel in ("outline", "transcript", "search"):
        page.click(f"[data-control={panel}]")
        if panel == "search":
            page.keyboard.type("zebra")
        shown = page.content()
        assert "Zebra" not in shown
        page.click(f"[data-control={panel}]")
    page.goto(f"{address}?static#/2")
    page.wait_for_selector("html[data-ready=true]", state="attached")
    assert "Zebra" not in page.content()
    assert "key" not in page.evaluate(
        "Object.keys(JSON.parse(document.getElementById('module').textContent).slides[0].question)"
    )


def test_what_the_page_may_know_of_a_question_holds_no_key(secretive):
    manifest = json.loads((the_web_page(secretive).parent / "module.json").read_text("utf-8"))
    question = manifest["slides"][0]["question"]
    assert question["choices"] == [{"id": "a", "text": "Ghent"}, {"id": "b", "text": "Brussels"}]
    assert not {"key", "answer", "right", "wrong", "why", "hint", "feedback"} & question.keys()


def the_web_page(paths):
    return next(path for path in paths if path.is_dir()) / "index.html"
