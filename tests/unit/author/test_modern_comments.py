"""A deck that has today's kind of comments gets more of that kind: PowerPoint shows one."""

from zipfile import ZipFile

import pytest
from lxml import etree
from pptx import Presentation

from pptlearn.author.comments import write_comments
from pptlearn.review.thread import Comment, Person, Place, Resolved, Review, Thread
from tests.pptx_files import HELMETS, QUIZ, a_pptx

AN, BO = Person("An Peeters", "a1"), Person("Bo", "b2")
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
P188 = "{http://schemas.microsoft.com/office/powerpoint/2018/8/main}"
PC = "{http://schemas.microsoft.com/office/powerpoint/2013/main/command}"
AC = "{http://schemas.microsoft.com/office/drawing/2013/main/command}"
P14 = "{http://schemas.microsoft.com/office/powerpoint/2010/main}"
RELATIONS = "http://schemas.microsoft.com/office/2018/10/relationships"
AUTHORS = (
    f'<p188:authorLst xmlns:p188="{P188[1:-1]}"><p188:author id="{{D14CBF53-70EB-F724-DD64-50EE36B6877C}}" '
    'name="An Peeters" initials="AP" userId="S::an@example.org::1" providerId="AD"/></p188:authorLst>'
)
THREADS = "ppt/comments/modernComment_100_0.xml"


@pytest.fixture
def deck(tmp_path):
    """Write a deck as PowerPoint leaves it after comments were made and deleted: with its authors."""
    plain = a_pptx(tmp_path / "plain.pptx", HELMETS, QUIZ)
    modern = tmp_path / "Safety.pptx"
    with ZipFile(plain) as source, ZipFile(modern, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "[Content_Types].xml":
                kind = "application/vnd.ms-powerpoint.authors+xml"
                content = _with(content, f'<Override PartName="/ppt/authors.xml" ContentType="{kind}"/>')
            if name == "ppt/_rels/presentation.xml.rels":
                relation = f'Id="rId90" Type="{RELATIONS}/authors" Target="authors.xml"'
                content = _with(content, f"<Relationship {relation}/>")
            target.writestr(name, content)
        target.writestr("ppt/authors.xml", AUTHORS)
    return modern


def _with(xml, element):
    head, end, tail = xml.rpartition(b"</")
    return head + element.encode() + end + tail


def thread(*said, resolved=None, name="c0", **place):
    comments = tuple(
        Comment(id=f"{name}{n}", by=by, at=f"2026-11-22T09:3{n}:00Z", text=text)
        for n, (by, text) in enumerate(said)
    )
    return Thread(id=name, place=Place(**place), comments=comments, resolved=resolved)


def written(deck, *threads, name="copy.pptx"):
    target = deck.with_name(name)
    write_comments(deck, Review(threads=threads), target)
    return target


def part(deck, name):
    with ZipFile(deck) as file:
        return etree.fromstring(file.read(name))


def text_of(comment):
    body = comment.find(P188 + "txBody")
    return "\n".join("".join(line.itertext()) for line in body.iter(A + "p"))


def test_a_thread_is_one_comment_with_its_answers_and_its_state(deck):
    copy = written(
        deck,
        thread(
            (AN, "Too fast\nSlow down"),
            (BO, "Agreed"),
            slide=256,
            x=0.5,
            y=0.25,
            resolved=Resolved(by=BO, at="2026-11-22T10:00:00Z"),
        ),
    )
    (comment,) = part(copy, THREADS)
    assert [etree.QName(each).localname for each in comment] == ["sldMkLst", "pos", "replyLst", "txBody"]
    assert (comment.get("created"), comment.get("status")) == ("2026-11-22T09:30:00.000", "resolved")
    assert dict(comment.find(f"{PC}sldMkLst/{PC}sldMk").attrib) == {"cId": "0", "sldId": "256"}
    # The deck is 10 by 7.5 inches; a point is counted in EMU.
    assert dict(comment.find(P188 + "pos").attrib) == {"x": "4572000", "y": "1714500"}
    assert text_of(comment) == "Too fast\nSlow down"
    names = {each.get("id"): each.get("name") for each in part(copy, "ppt/authors.xml")}
    assert names[comment.get("authorId")] == "An Peeters"
    replies = list(comment.find(P188 + "replyLst"))
    assert [(names[each.get("authorId")], text_of(each)) for each in replies] == [
        ("Bo", "Agreed"),
        ("Bo", "✓"),
    ]


def test_who_is_in_the_deck_already_is_not_made_twice(deck):
    authors = part(written(deck, thread((AN, "x"), (BO, "y"), slide=256)), "ppt/authors.xml")
    assert [each.get("name") for each in authors] == ["An Peeters", "Bo"]
    assert authors[0].get("userId") == "S::an@example.org::1"


def test_the_slide_says_which_part_holds_its_threads(deck):
    copy = written(deck, thread((AN, "x"), slide=256))
    slide = part(copy, "ppt/slides/slide1.xml")
    (pointer,) = slide.iter(P188 + "commentRel")
    assert pointer.getparent().get("uri") == "{6950BFC3-D8DA-4A85-94F7-54DA5524770B}"
    assert etree.QName(slide[-1]).localname == "extLst"
    relations = {each.get("Id"): each for each in part(copy, "ppt/slides/_rels/slide1.xml.rels")}
    relation = relations[next(iter(pointer.attrib.values()))]
    assert relation.get("Type") == f"{RELATIONS}/comments"
    assert relation.get("Target") == "../comments/modernComment_100_0.xml"


def test_a_comment_on_a_shape_is_anchored_to_it_and_on_a_shape_that_is_gone_to_the_slide(deck):
    copy = written(
        deck,
        thread((AN, "x"), slide=256, shape="2", about="A title"),
        thread((AN, "y"), slide=256, shape="99", name="c1"),
    )
    there, gone = part(copy, THREADS)
    assert there.find(f"{AC}deMkLst/{AC}spMk").get("id") == "2"
    assert gone.find(PC + "sldMkLst") is not None


def test_threads_that_are_in_the_deck_already_stay(deck):
    once = written(deck, thread((AN, "First"), slide=256), name="once.pptx")
    twice = written(once, thread((BO, "Second"), slide=256, name="c1"), thread((BO, "Third"), name="c2"))
    threads = part(twice, THREADS)
    assert [text_of(each) for each in threads] == ["First", "Second", "Third"]
    assert len({each.get("id") for each in threads}) == 3
    assert len(list(part(twice, "ppt/slides/slide1.xml").iter(P188 + "commentRel"))) == 1


def test_a_deck_with_older_comments_keeps_to_that_kind(deck):
    older = written(a_pptx(deck.with_name("old.pptx"), HELMETS), thread((AN, "x"), slide=256))
    with ZipFile(older) as file:
        assert not [name for name in file.namelist() if "modern" in name]


def test_text_can_never_become_markup_or_break_the_part(deck):
    copy = written(deck, thread((Person('</p>"\0', "x"), "<a:t/> \0 \ud800 ]]> &"), slide=256))
    assert [text_of(each) for each in part(copy, THREADS)] == ["<a:t/>   ]]> &"]


def test_the_same_comments_give_the_same_bytes_and_the_copy_opens(deck):
    first = written(deck, thread((AN, "x"), slide=257), name="first.pptx")
    second = written(deck, thread((AN, "x"), slide=257), name="second.pptx")
    assert first.read_bytes() == second.read_bytes()
    assert len(Presentation(first).slides) == 2


def test_a_real_deck_of_today_takes_its_kind(decks, tmp_path):
    source = next(iter(decks.glob("conformance/*/tdf147586.pptx")), None)
    if source is None:
        pytest.skip("this deck is not here")
    ids = [int(each.get("id")) for each in part(source, "ppt/presentation.xml").iter("{*}sldId")]
    target = tmp_path / "copy.pptx"
    assert write_comments(source, Review(threads=(thread((BO, "x"), slide=ids[0], shape="2"),)), target) == 1
    with ZipFile(target) as file:
        (made,) = [name for name in file.namelist() if "modernComment" in name]
    creation = next(part(source, "ppt/slides/slide1.xml").iter(P14 + "creationId")).get("val")
    assert made == f"ppt/comments/modernComment_{ids[0]:X}_{int(creation):X}.xml"
    assert len(Presentation(target).slides) == len(ids)
