"""The rule of two people: a deck to review is published after somebody else approved it."""

import pytest
from pptx import Presentation

from pptlearn.cache import sha256_of
from pptlearn.review.changes import approve
from pptlearn.review.file import change_review, review_file
from pptlearn.review.thread import Approval, Person
from pptlearn.watch.plan import WatchPlan
from pptlearn.watch.run import watch_once
from tests.pptx_files import HELMETS, QUIZ, a_pptx

AT = "2026-11-22T09:30:00Z"


@pytest.fixture
def inbox(tmp_path):
    folder = tmp_path / "inbox"
    deck = a_pptx(folder / "Group" / "To review" / "Safety.pptx", HELMETS)
    made_by(deck, "An Peeters")
    (folder / "pptlearn.toml").write_text("two_person = true\n")
    return folder


def made_by(deck, name):
    written = Presentation(deck)
    written.core_properties.author = written.core_properties.last_modified_by = name
    written.save(deck)


def approved(deck, name):
    with deck.open("rb") as stream:
        approval = Approval(by=Person(name, name), at=AT, sha256=sha256_of(stream))
    change_review(review_file(deck), deck.name, lambda review: approve(review, approval))


def watched(inbox):
    """Bring the inbox up to date; give the one deck's row, its module's page and the page beside it."""
    published = inbox.parent / "published"
    plan = WatchPlan(
        inbox=inbox,
        published=published,
        state=inbox.parent / "state",
        jobs=0,
        settle_seconds=0,
        give_up_seconds=0,
    )
    (row,) = watch_once(plan)
    sign = inbox / "Group" / "To review" / "Safety.problem.html"
    page = published / "Group" / "To review" / "Safety" / "index.html"
    return row, page, sign.read_text(encoding="utf-8") if sign.exists() else ""


def test_a_deck_to_review_waits_and_the_page_beside_it_says_for_what(inbox):
    row, page, sign = watched(inbox)
    assert row.state == "held"
    assert not page.exists()
    assert "waits for a second person" in sign
    assert "Made by An Peeters. Nobody has approved it yet." in sign


def test_it_is_published_once_somebody_else_approved_it(inbox):
    watched(inbox)
    approved(inbox / "Group" / "To review" / "Safety.pptx", "Bo")
    row, page, sign = watched(inbox)
    assert (row.state, sign) == ("done", "")
    assert page.exists()


def test_who_made_it_cannot_approve_it(inbox):
    approved(inbox / "Group" / "To review" / "Safety.pptx", "an peeters")
    row, _, sign = watched(inbox)
    assert row.state == "held"
    assert "somebody else has to" in sign


def test_another_save_needs_another_approval_and_what_was_published_stays(inbox):
    deck = inbox / "Group" / "To review" / "Safety.pptx"
    approved(deck, "Bo")
    _, page, _ = watched(inbox)
    before = page.read_bytes()
    a_pptx(deck, HELMETS, QUIZ)
    row, _, sign = watched(inbox)
    assert row.state == "held"
    assert "Bo approved an earlier version." in sign
    assert page.read_bytes() == before


@pytest.mark.parametrize("settings", ["", 'two_person = true\nreview_folder = "Na te kijken"\n'])
def test_other_decks_do_not_wait(inbox, settings):
    (inbox / "pptlearn.toml").write_text(settings)
    assert watched(inbox)[0].state == "done"


def test_a_rule_that_is_dropped_lets_the_deck_through(inbox):
    watched(inbox)
    (inbox / "pptlearn.toml").unlink()
    assert watched(inbox)[0].state == "done"


def test_a_damaged_deck_is_reported_as_such(inbox):
    (inbox / "Group" / "To review" / "Safety.pptx").write_bytes(b"not a deck")
    row, _, sign = watched(inbox)
    assert row.state == "failed"
    assert "second person" not in sign
