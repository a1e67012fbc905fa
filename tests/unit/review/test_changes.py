"""What people may do to a review."""

import pytest

from pptlearn.errors import ReviewError
from pptlearn.review import changes
from pptlearn.review.thread import Approval, Comment, Person, Place, Review

AN, BO = Person("An Peeters", "a1"), Person("Bo", "b2")
AT = "2026-11-22T09:30:00Z"


def comment(id, by=AN, text="Too fast"):
    return Comment(id=id, by=by, at=AT, text=text)


@pytest.fixture
def review():
    """A thread of An with an answer of Bo."""
    begun = changes.open_thread(Review(), Place(slide=256), comment("c1"))
    return changes.reply(begun, "c1", comment("c2", BO, "Agreed"))


def test_an_answer_opens_a_resolved_thread_again(review):
    done = changes.resolve(review, "c1", BO, AT)
    assert done.threads[0].resolved.by == BO
    assert changes.reply(done, "c1", comment("c3")).threads[0].resolved is None
    assert changes.reopen(done, "c1") == review


def test_people_delete_what_they_wrote_themselves_and_nothing_else(review):
    (thread,) = changes.delete(review, "c1", "c2", BO).threads
    assert [each.id for each in thread.comments] == ["c1"]
    with pytest.raises(ReviewError, match="only who wrote"):
        changes.delete(review, "c1", "c2", AN)


def test_a_thread_goes_with_its_only_comment_but_not_with_answers_of_others(review):
    with pytest.raises(ReviewError, match="has answers"):
        changes.delete(review, "c1", "c1", AN)
    alone = changes.delete(review, "c1", "c2", BO)
    assert changes.delete(alone, "c1", "c1", AN).threads == ()


def test_a_thread_that_went_in_the_meantime_is_named(review):
    with pytest.raises(ReviewError, match="no longer there"):
        changes.resolve(review, "c9", AN, AT)


def test_an_approval_counts_for_one_save_of_the_deck():
    review = changes.approve(Review(), Approval(by=BO, at=AT, sha256="old"))
    review = changes.approve(review, Approval(by=BO, at=AT, sha256="new"))
    assert len(review.approvals) == 1
    assert changes.approved_by(review, "new", ["An Peeters"]) == "Bo"
    assert changes.approved_by(review, "old", ["An Peeters"]) == ""
    assert changes.withdraw(review, BO).approvals == ()


@pytest.mark.parametrize("name", ["An Peeters", "an  PEETERS", "Ａn Peeters"])
def test_who_made_the_deck_cannot_be_the_second_person(name):
    review = changes.approve(Review(), Approval(by=Person(name, "x"), at=AT, sha256="s"))
    assert changes.approved_by(review, "s", ["Someone", "An Peeters"]) == ""
