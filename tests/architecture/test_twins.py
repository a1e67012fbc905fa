"""What a learner meets has two halves, one in Python and one in the player."""

import re
from pathlib import Path

import pytest

from pptlearn.package.formats import FORMATS
from pptlearn.quiz.types import QUESTION_TYPES

PLAYER = Path(__file__).parents[2] / "templates" / "player"


@pytest.mark.parametrize("name", [each.name for each in QUESTION_TYPES])
def test_every_question_type_can_be_played(name):
    twin = re.sub(r"[A-Z]", lambda capital: f"-{capital[0].lower()}", name)
    assert f'type: "{name}"' in (PLAYER / "quiz" / f"{twin}.js").read_text(encoding="utf-8")
    assert f'"pptlearn/quiz/{twin}.js"' in (PLAYER / "quiz" / "index.js").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_has_somewhere_to_keep_progress(name):
    assert f'["{name}", ' in (PLAYER / "tracker" / "index.js").read_text(encoding="utf-8")
