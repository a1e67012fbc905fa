"""Review comments become PowerPoint's own, in a copy of the deck."""

from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation

from pptlearn.author.comments import write_comments
from pptlearn.errors import PptlearnError
from pptlearn.review.thread import Comment, Person, Place, Resolved, Review, Thread
from tests.pptx_files import HELMETS, QUIZ, a_pptx

AN, BO = Person("An Peeters", "a1"), Person("Bo", "b2")
P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
PARENT = "{http://schemas.microsoft.com/office/powerpoint/2012/main}parentCm"


def thread(*said, resolved=None, **place):
    comments = tuple(
        Comment(id=f"c{n}", by=by, at=f"2026-11-22T09:3{n}:00Z", text=text)
        for n, (by, text) in enumerate(said)
    )
    return Thread(id="c0", place=Place(**place), comments=comments, resolved=resolved)


def written(deck, *threads):
    target = deck.with_name("copy.pptx")
    write_comments(deck, Review(threads=threads), target)
    return target


def comments(path, part="ppt/comments/comment.xml"):
    """Read a slide's comments back as author, text and who is answered."""
    with ZipFile(path) as file:
        authors = etree.fromstring(file.read("ppt/commentAuthors.xml"))
        names = {each.get("id"): each.get("name") for each in authors}
        root = etree.fromstring(file.read(part))
    found = {(each.get("authorId"), each.get("idx")): each for each in root.iter(P + "cm")}
    texts = {key: each.findtext(P + "text") for key, each in found.items()}
    parents = {key: next(each.iter(PARENT), None) for key, each in found.items()}
    return [
        (names[key[0]], text, None if parents[key] is None else texts[tuple(parents[key].values())])
        for key, text in texts.items()
    ]


@pytest.fixture
def deck(tmp_path):
    return a_pptx(tmp_path / "Safety.pptx", HELMETS, QUIZ)


def test_a_thread_is_read_back_with_its_authors_and_answers(deck):
    copy = written(
        deck,
        thread(
            (AN, "Too fast"),
            (BO, "Agreed"),
            (AN, "Done"),
            slide=256,
            seconds=75.4,
            about="Title",
            resolved=Resolved(by=BO, at="2026-11-22T10:00:00Z"),
        ),
    )
    first = "[1:15 · Title] Too fast"
    assert comments(copy) == [
        ("An Peeters", first, None),
        ("Bo", "Agreed", first),
        ("An Peeters", "Done", first),
        ("Bo", "✓", first),
    ]


def test_a_comment_stands_at_its_point_of_the_slide(deck):
    with ZipFile(written(deck, thread((AN, "Here"), slide=257, x=0.5, y=0.25))) as file:
        root = etree.fromstring(file.read("ppt/comments/comment.xml"))
    # The deck is 10 by 7.5 inches; a comment's place is counted in 576ths of one.
    assert dict(next(root.iter(P + "pos")).attrib) == {"x": "2880", "y": "1080"}


def test_comments_on_a_slide_that_is_gone_stand_on_the_first(deck):
    copy = written(deck, thread((AN, "Why?"), slide=999, number=7, title="Ladders"), thread((BO, "Fine")))
    assert [text for _, text, _ in comments(copy)] == ["[7: Ladders] Why?", "Fine"]


def test_everything_else_of_the_deck_stays_as_it_is(deck):
    changed = {"[Content_Types].xml", "ppt/_rels/presentation.xml.rels", "ppt/slides/_rels/slide1.xml.rels"}
    with ZipFile(deck) as before, ZipFile(written(deck, thread((AN, "x"), slide=256))) as after:
        names = set(before.namelist())
        assert set(after.namelist()) - names == {"ppt/comments/comment.xml", "ppt/commentAuthors.xml"}
        assert {each for each in names if before.read(each) != after.read(each)} == changed


def test_comments_that_are_in_the_deck_already_stay(deck, tmp_path):
    once = written(deck, thread((AN, "First"), slide=256)).rename(tmp_path / "once.pptx")
    twice = written(once, thread((AN, "Second"), (BO, "Third"), slide=256))
    assert [text for _, text, _ in comments(twice)] == ["First", "Second", "Third"]
    with ZipFile(twice) as file:
        ids = [
            (each.get("authorId"), each.get("idx"))
            for each in etree.fromstring(file.read("ppt/comments/comment.xml"))
        ]
    assert len(set(ids)) == 3


def test_the_same_comments_give_the_same_bytes(deck, tmp_path):
    first = written(deck, thread((AN, "x"), slide=257)).rename(tmp_path / "first.pptx")
    assert first.read_bytes() == written(deck, thread((AN, "x"), slide=257)).read_bytes()


def test_text_can_never_become_markup(deck):
    copy = written(deck, thread((Person('</p:cm>"', "x"), "<p:x/> & ]]>"), slide=256))
    assert comments(copy) == [('</p:cm>"', "<p:x/> & ]]>", None)]


def test_the_copy_opens(deck):
    assert len(Presentation(written(deck, thread((AN, "x"), slide=256))).slides) == 2


def test_a_damaged_deck_is_a_sentence(tmp_path):
    damaged = tmp_path / "damaged.pptx"
    with ZipFile(damaged, "w") as file:
        file.writestr("[Content_Types].xml", "<")
        file.writestr("ppt/presentation.xml", "<")
    with pytest.raises(PptlearnError, match="damaged"):
        written(damaged, thread((AN, "x")))


@pytest.mark.parametrize(
    "pattern", ["pairs/*/deck.pptx", "conformance/*/*omment*.pptx", "hostile/strict/*omment*.pptx"]
)
def test_real_decks_take_comments_on_every_slide(decks, tmp_path, pattern):
    for deck in sorted(decks.glob(pattern))[:6]:
        with ZipFile(deck) as file:
            count = sum(name.startswith("ppt/slides/slide") for name in file.namelist())
        target = tmp_path / "copy.pptx"
        threads = tuple(thread((AN, "x"), slide=number) for number in range(256, 256 + count))
        assert write_comments(deck, Review(threads=threads), target) == count
        with ZipFile(target) as file:
            assert file.testzip() is None
