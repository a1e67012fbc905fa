"""Whatever stands on a slide, reading its question never fails, and its public part holds no answer."""

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz
from pptlearn.quiz.public import public
from pptlearn.quiz.seal import seal
from tests.decks import a_deck, a_slide, a_table

HEADS = st.sampled_from(
    ["", "Quiz: ", "Order: ", "Drag: ", "Survey - ", "Matching: ", "Vul in: ", "#quiz ", "Open vraag: "]
)
PIECES = st.sampled_from(
    [
        "*",
        "✓",
        "[x]",
        "(x)",
        "[ ]",
        "[",
        "]",
        "a/b",
        "[a/*b]",
        "=",
        "->",
        "→",
        "A.",
        "(b)",
        "©",
        "½",
        "\t",
        "?",
        ":",
        "(juist)",
    ]
)
TEXTS = st.lists(PIECES | st.text(max_size=8), max_size=5).map(" ".join)
NOTES = st.lists(
    st.tuples(
        st.sampled_from(["Answer", "Scale", "Words", "Points", "Type", "Time", "Anwser", "See slide"]), TEXTS
    ).map(": ".join)
    | TEXTS,
    max_size=4,
).map("\n".join)


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    head=HEADS, title=TEXTS, lines=st.lists(TEXTS, max_size=5), cells=st.lists(TEXTS, max_size=6), notes=NOTES
)
def test_reading_a_slide_never_fails(head, title, lines, cells, notes):
    rows = [tuple(cells[n : n + 2]) for n in range(0, len(cells) - 1, 2)]
    parts = [*lines, *([a_table(*rows)] if rows else [])]
    _, quiz = parse_quiz(a_deck(a_slide(head + title, *parts, notes=notes)), QuizOptions(), Problems())
    for question in quiz.questions:
        assert not {"key", "answer", "feedback", "why", "hint"} & set(public(question))
        assert seal("module", question)
        ids = [item.id for item in question.items]
        assert len(set(ids)) == len(ids)
