from dataclasses import replace

from pptlearn.model.timing import Effect, Step, Target, Timeline
from pptlearn.options import QuizOptions
from pptlearn.quiz.parse import parse_quiz
from tests.decks import a_deck, a_slide


def test_an_animation_follows_its_paragraph_when_feedback_above_it_is_taken_off(no_problems):
    steps = tuple(
        Step(effects=(Effect(target=Target(shape="3", part="paragraphs", first=n, last=n)),))
        for n in range(3)
    )
    slide = replace(a_slide("Quiz: Capital?", "Ghent", "\tNo.", "*Brussels"), timeline=Timeline(steps=steps))
    deck, _ = parse_quiz(a_deck(slide), QuizOptions(), no_problems)
    shown = [[effect.target.first for effect in step.effects] for step in deck.slides[0].timeline.steps]
    assert shown == [[0], [], [1]]
