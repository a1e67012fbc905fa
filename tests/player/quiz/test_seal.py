"""What is sealed in Python opens in the player, and nothing of it can be read before."""

import json

import pytest

from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from pptlearn.quiz.public import public
from pptlearn.quiz.seal import seal, secret
from tests.decks import a_deck, a_slide

pytestmark = pytest.mark.browser

SLIDE = a_slide(
    "Quiz: Capital?", "Ghent", "\tA fine city.", "*Brussels", notes="Why: Since 1830 – naïve?\nHint: B…"
)


def test_the_player_opens_what_was_sealed(player_page):
    (question,) = parse_quiz(a_deck(SLIDE), QuizOptions(), Problems())[1].questions
    sealed = seal("module-1", question)
    opened = player_page.evaluate(
        "async ([sealed]) => (await import('pptlearn/quiz/seal.js')).open('module-1', '256', sealed)",
        [sealed],
    )
    assert opened == json.loads(json.dumps(secret(question)))


@pytest.mark.parametrize("length", [0, 1, 55, 56, 63, 64, 65, 1000])
def test_the_hash_is_sha_256(player_page, length):
    from hashlib import sha256

    message = bytes(n % 251 for n in range(length))
    digest = player_page.evaluate(
        "async ([bytes]) => [...(await import('pptlearn/quiz/sha256.js')).sha256(new Uint8Array(bytes))]",
        [list(message)],
    )
    assert bytes(digest) == sha256(message).digest()


def test_neither_page_nor_block_can_be_read():
    deck, quiz = parse_quiz(a_deck(SLIDE), QuizOptions(), Problems())
    (question,) = quiz.questions
    readable = f"{public(question)} {deck.slides[0]} {seal('module-1', question)}"
    for told in ("1830", "fine city", "B…", "'key'", "*Brussels"):
        assert told not in readable
