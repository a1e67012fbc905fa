"""The file of comments: readable, whole at every moment, safe with several writers."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pptlearn.errors import ReviewError, ReviewUnreadable
from pptlearn.review import changes, file
from pptlearn.review.file import change_review, read_review, review_file
from pptlearn.review.text import from_text, to_text
from pptlearn.review.thread import Approval, Comment, Person, Place, Resolved, Review, Thread

AN = Person("Ann-Soﬁe Müller", "a1")
AT = "2026-11-22T09:30:00Z"
A_COMMENT = Comment(id="c1", by=AN, at=AT, text="Zu <b>schnell</b> 🐎\nzweite Zeile")
FULL = Review(
    threads=(
        Thread(
            id="c1",
            place=Place(
                slide=256, number=3, title="Helmets", shape="4", about="Photo", x=0.5, y=0.25, seconds=12.5
            ),
            comments=(A_COMMENT,),
            resolved=Resolved(by=AN, at=AT),
        ),
    ),
    approvals=(Approval(by=AN, at=AT, sha256="ab" * 32),),
)


def test_what_is_written_is_read_again(tmp_path):
    deck = tmp_path / "Été.pptx"
    change_review(review_file(deck), deck.name, lambda _: FULL)
    assert read_review(tmp_path / "Été.review.json") == FULL


def test_people_can_read_the_file():
    text = to_text(FULL, "Safety.pptx")
    assert '"name": "Ann-Soﬁe Müller"' in text
    assert "🐎" in text
    assert list(json.loads(text)) == ["schemaVersion", "deck", "threads", "approvals"]


def test_a_deck_without_comments_has_an_empty_review(tmp_path):
    assert read_review(tmp_path / "None.review.json") == Review()


@pytest.mark.parametrize(
    "text", ["", "[]", "{}", '{"schemaVersion": 1, "threads": [{}], "approvals": []}', "[" * 100_000]
)
def test_a_damaged_file_is_named_and_left_alone(tmp_path, text):
    target = tmp_path / "Deck.review.json"
    target.write_text(text)
    with pytest.raises(ReviewUnreadable, match=r"Deck\.review\.json"):
        change_review(target, "Deck.pptx", lambda review: review)
    assert target.read_text() == text


@given(
    st.recursive(
        st.none() | st.integers() | st.text(max_size=3),
        lambda inner: st.lists(inner, max_size=2) | st.dictionaries(st.text(max_size=3), inner, max_size=2),
    )
)
def test_any_json_is_read_or_named(found):
    try:
        from_text(json.dumps(found), "x")
    except ReviewUnreadable:
        pass
    else:
        pytest.fail("this is no review")


def test_a_file_of_a_newer_version_is_not_overwritten(tmp_path):
    target = tmp_path / "Deck.review.json"
    target.write_text('{"schemaVersion": 99, "threads": [], "approvals": []}')
    with pytest.raises(ReviewUnreadable, match="newer"):
        change_review(target, "Deck.pptx", lambda review: review)


WRITER = """
import sys
from pathlib import Path
from pptlearn.review.changes import open_thread
from pptlearn.review.file import change_review
from pptlearn.review.thread import Comment, Person, Place
for number in range(25):
    comment = Comment(id=f"{sys.argv[2]}-{number}", by=Person("An", "a"), at="", text="x")
    change_review(Path(sys.argv[1]), "Deck.pptx", lambda review: open_thread(review, Place(), comment))
"""


def test_writers_at_the_same_moment_lose_nothing(tmp_path):
    target = tmp_path / "Deck.review.json"
    writers = [subprocess.Popen([sys.executable, "-c", WRITER, target, str(name)]) for name in range(4)]
    assert [writer.wait(timeout=60) for writer in writers] == [0, 0, 0, 0]
    assert len(read_review(target).threads) == 100
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_the_lock_of_a_writer_that_died_is_taken_over(tmp_path, monkeypatch):
    monkeypatch.setattr(file, "PATIENCE", 0.1)
    target = tmp_path / "Deck.review.json"
    Path(tmp_path / f".{target.name}.lock").write_text("dead")
    change_review(target, "Deck.pptx", lambda review: changes.open_thread(review, Place(), A_COMMENT))
    assert len(read_review(target).threads) == 1


def test_a_folder_that_refuses_is_a_sentence(tmp_path):
    with pytest.raises(ReviewError, match="cannot be written"):
        change_review(tmp_path / "gone" / "Deck.review.json", "Deck.pptx", lambda review: review)
