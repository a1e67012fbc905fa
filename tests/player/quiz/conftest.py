"""A question on its slide in a real browser: drawn by the stages, played by its twin, without the player."""

import json
from dataclasses import dataclass

import pytest

from pptlearn.cache import Cache, default_folder
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.media import Assets
from pptlearn.options import FontOptions, QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from pptlearn.quiz.public import public
from pptlearn.quiz.seal import secret
from pptlearn.render.slide import render_slides
from pptlearn.resources import templates
from tests.decks import a_deck

PAGE = """<!doctype html><meta charset=utf-8><style>
:root{--stage-scale:8;--slide-width:1280;--slide-height:720;--scale:1}
#panel{position:absolute;top:740px}
%s</style><main><section class=slide data-slide=1></section><div id=panel></div></main>"""
MOUNT = """async ([markup, question, response]) => {
  const { questionTypes } = await import("pptlearn/quiz/index.js");
  const { createWords } = await import("pptlearn/words/index.js");
  const section = document.querySelector("section");
  section.innerHTML = markup;
  const type = questionTypes.get(question.type);
  window.quiz = { type, question, response, said: [] };
  window.quiz.mounted = type.mount({
    section, panel: document.querySelector("#panel"), question, response, t: createWords("en"), seed: "1",
    onResponse(given) {
      quiz.response = given;
      quiz.said.push(given);
      quiz.mounted.update({ response: given });
    },
  });
}"""


@dataclass
class Asked:
    """A mounted question: its page, its question, and what the twin says of a response."""

    page: object
    question: object

    @property
    def response(self):
        return self.page.evaluate("quiz.response ?? null")

    def score(self, response=None):
        given = self.response if response is None else response
        key = secret(self.question)["key"]
        return self.page.evaluate(
            "([key, given]) => quiz.type.score(quiz.question, key, given)", [key, given]
        )

    def review(self):
        opened = json.loads(json.dumps(secret(self.question)))
        self.page.evaluate(
            "(review) => quiz.mounted.update({ response: quiz.response, locked: true, review })", opened
        )

    def see(self, selector):
        return self.page.locator(f"section {selector}")


@pytest.fixture
def ask(player_page, tmp_path):
    """Return a function that draws a slide, mounts its question and hands it back."""

    def mount(slide, response=None):
        problems = Problems()
        deck, quiz = parse_quiz(a_deck(slide), QuizOptions(), problems)
        (question,) = quiz.questions
        faces = prepare_fonts(deck, None, FontOptions(), Cache(default_folder()), problems)
        (drawing,) = render_slides(deck, Assets(), faces, problems)
        folder = templates() / "styles"
        sheets = [folder / f"{name}.css" for name in ("tokens", "slide", "text")]
        styles = "".join(
            sheet.read_text("utf-8") for sheet in (*sheets, *sorted((folder / "answers").glob("*.css")))
        )
        player_page.evaluate("(html) => { document.body.innerHTML = html }", PAGE % styles)
        player_page.set_viewport_size({"width": 1300, "height": 900})
        player_page.evaluate(MOUNT, [drawing.markup, public(question), response])
        return Asked(player_page, question)

    return mount
