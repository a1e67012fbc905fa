"""Comments of colleagues stand in the report of the deck."""

from pptx import Presentation

from pptlearn.convert import convert, makers
from pptlearn.options import ConvertOptions
from pptlearn.review.changes import open_thread, resolve
from pptlearn.review.file import change_review, review_file
from pptlearn.review.thread import Comment, Person, Place
from tests.pptx_files import HELMETS, QUIZ, a_pptx

BO = Person("Bo", "b2")


def told(deck, *changes):
    for change in changes:
        change_review(review_file(deck), deck.name, change)
    convert(deck, deck.parent / "made", ConvertOptions(use_cache=False))
    return (deck.parent / "made" / f"{deck.stem}.report.html").read_text(encoding="utf-8")


def saying(text, **place):
    comment = Comment(id=text, by=BO, at="2026-11-22T09:30:00Z", text=text)
    return lambda review: open_thread(review, Place(**place), comment)


def test_the_report_shows_comments_at_their_slide_and_keeps_those_of_slides_that_went(tmp_path):
    deck = a_pptx(tmp_path / "Safety.pptx", HELMETS, QUIZ)
    page = told(
        deck,
        saying("<b>Louder</b>", slide=257, shape="2", about="Which number?"),
        saying("Where is it?", slide=999, title="Gone"),
        saying("All in all", slide=None),
        lambda review: resolve(review, "All in all", BO, "2026-11-22T09:31:00Z"),
    )
    second = page.index('id="slide-2"')
    assert page.index("All in all") < page.index('id="slide-1"') < second
    assert second < page.index("&lt;b&gt;Louder&lt;/b&gt;") < page.index("no longer there")
    assert page.index("no longer there") < page.index("Where is it?")
    assert "Resolved by Bo" in page


def test_without_comments_the_report_does_not_speak_of_them(tmp_path):
    assert 'class="thread"' not in told(a_pptx(tmp_path / "Safety.pptx", HELMETS))


def test_a_damaged_file_of_comments_does_not_stop_a_conversion(tmp_path):
    deck = a_pptx(tmp_path / "Safety.pptx", HELMETS)
    review_file(deck).write_text("{")
    assert 'class="thread"' not in told(deck)


def test_the_makers_of_a_deck_are_who_made_and_who_saved_it(tmp_path):
    deck = a_pptx(tmp_path / "Safety.pptx", HELMETS)
    written = Presentation(deck)
    written.core_properties.author = "An  Peeters"
    written.core_properties.last_modified_by = "Cé"
    written.save(deck)
    assert makers(deck) == ("An Peeters", "Cé")
