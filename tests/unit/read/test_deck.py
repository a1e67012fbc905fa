"""The deck as a whole: slides, notes, sections, properties, and what is left out."""

from zipfile import ZipFile

import pptx
import pytest

from pptlearn.model.fonts import FaceKey
from pptlearn.model.shape import Media, Picture
from pptlearn.model.slide import Section
from pptlearn.model.walk import shapes_of
from pptlearn.report.dump import dump
from tests.unit.read.motions import NAMESPACES
from tests.unit.read.packages import a_package, a_shape, a_slide, a_text, read, related, write


def notes(*paragraphs):
    body = (
        '<p:sp><p:nvSpPr><p:cNvPr id="3" name="Notes"/><p:cNvSpPr/>'
        '<p:nvPr><p:ph type="body" idx="1"/></p:nvPr>'
        f"</p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/>{a_text(*paragraphs)}</p:txBody></p:sp>"
    )
    return f"<p:notes {NAMESPACES}><p:cSld><p:spTree>{body}</p:spTree></p:cSld></p:notes>"


def notes_of(deck_of, *paragraphs):
    slide = a_slide(links=(("n1", "notesSlide", "../notesSlides/notesSlide1.xml"),))
    return deck_of(slide, parts={"ppt/notesSlides/notesSlide1.xml": notes(*paragraphs)}).slides[0].notes


def test_notes_come_paragraph_by_paragraph(deck_of):
    assert notes_of(deck_of, "One", "Two").paragraphs == ("One", "Two")


@pytest.mark.parametrize("word", ["Private:", "private :", "Privé:", "PRIVAT:"])
def test_private_notes_stay_in_the_deck(deck_of, word):
    assert notes_of(deck_of, "One", f"{word} never said").paragraphs == ("One",)


def test_hidden_slides_are_listed_and_no_more(deck_of):
    hidden = a_slide(a_shape(text=a_text("Secret")), attributes='show="0"')
    slide = deck_of(a_slide(), hidden).slides[1]
    assert (slide.number, slide.id, slide.is_hidden, slide.shapes, slide.title) == (2, 257, True, (), "")


def test_hidden_slides_are_read_when_asked_for(deck_of):
    hidden = a_slide(a_shape(text=a_text("Secret")), attributes='show="0"')
    slide = deck_of(hidden, options={"include_hidden": True}).slides[0]
    assert (slide.is_hidden, slide.shapes[0].text.text) == (True, "Secret")


@pytest.mark.parametrize(
    ("slides", "said"), [((), "has no slides"), ((a_slide(attributes='show="0"'),), "All slides")]
)
def test_a_deck_without_slides_to_show_says_so(deck_of, problems, slides, said):
    deck_of(*slides)
    assert [said in problem.message for problem in problems] == [True]


def test_sections_name_their_slides(deck_of):
    section = (
        '<p:extLst><p:ext uri="x"><p14:sectionLst><p14:section name="Start" id="{S}"><p14:sldIdLst>'
        '<p14:sldId id="257"/></p14:sldIdLst></p14:section></p14:sectionLst></p:ext></p:extLst>'
    )
    deck = deck_of(a_slide(), a_slide(), presentation=section)
    assert deck.sections == (Section("{S}", "Start", (2,)),)
    assert [slide.section for slide in deck.slides] == [None, "{S}"]


def test_the_language_is_the_one_most_text_is_tagged_with(deck_of):
    def says(text, language):
        return a_shape(text=f'<a:p><a:r><a:rPr lang="{language}"/><a:t>{text}</a:t></a:r></a:p>')

    deck = deck_of(a_slide(says("Hallo allemaal", "nl-NL")), a_slide(says("Hello", "en-US")))
    assert deck.language == "nl-NL"
    assert [slide.language for slide in deck.slides] == ["nl-NL", "en-US"]


DUTCH = "Wat doe je als het alarm gaat? Neem de trap, ga naar buiten en bel de wacht met een mobiele telefoon"


@pytest.mark.parametrize(
    ("texts", "language"),
    [
        ([(DUTCH, "en-US")], "nl"),
        ([(DUTCH, "en-US"), ("Juist", "nl-BE")], "nl-BE"),
        ([(DUTCH, "")], "nl"),
        ([(DUTCH, "af-ZA")], "af-ZA"),
        ([("Alarm, fire, stairs, exit, telephone", "en-GB")], "en-GB"),
        ([(DUTCH, "en-US"), ("What do you do when the alarm rings? Leave by the stairs", "en-US")], "en-US"),
    ],
    ids=["checked as English", "in Belgium", "untagged", "a neighbour", "labels", "two languages"],
)
def test_words_that_leave_no_doubt_correct_the_spell_checkers_language(deck_of, texts, language):
    shapes = [
        a_shape(text=f'<a:p><a:r><a:rPr lang="{tag}"/><a:t>{text}</a:t></a:r></a:p>') for text, tag in texts
    ]
    deck = deck_of(a_slide(*shapes))
    assert deck.language == language
    assert deck.slides[0].language == language


def test_the_theme_is_handed_on(deck_of):
    theme = deck_of(a_slide()).theme
    assert (theme.text.hex, theme.background.hex, theme.accents[1].hex) == ("#101010", "#fefefe", "#ed7d31")
    assert (theme.heading_face, theme.body_face) == ("Cambria", "Calibri")


def test_embedded_fonts_are_media_of_the_deck(deck_of):
    fonts = '<p:embeddedFontLst><p:embeddedFont><p:font typeface="Lato"/><p:bold r:id="f1"/></p:embeddedFont>'
    parts = {
        "ppt/fonts/font1.fntdata": b"x",
        "ppt/_rels/presentation.xml.rels": related(
            ("s1", "slide", "slides/slide1.xml"), ("f1", "font", "fonts/font1.fntdata")
        ),
    }
    deck = deck_of(a_slide(), presentation=fonts + "</p:embeddedFontLst>", parts=parts)
    assert [(font.key, font.media) for font in deck.fonts] == [
        (FaceKey("Lato", bold=True), "ppt/fonts/font1.fntdata")
    ]
    assert deck.media["ppt/fonts/font1.fntdata"].size == 1


@pytest.mark.parametrize(
    ("size", "shown"),
    [
        ('cx="9144000" cy="5143500"', (9144000, 5143500)),
        ('cx="0" cy="0"', (9144000, 6858000)),
        ('cx="NaN" cy="1e9"', (9144000, 6858000)),
        ('cx="9223372036854775807" cy="6858000"', (51206400, 6858000)),
        ('cx="25.4cm" cy="19.05cm"', (9144000, 6858000)),
    ],
)
def test_a_slide_has_a_size_that_can_be(tmp_path, size, shown):
    path = a_package(tmp_path / "deck.pptx", a_slide(), parts={"ppt/presentation.xml": sized(size)})
    deck = read(path)
    assert (deck.width, deck.height) == shown


def sized(size):
    return (
        f'<p:presentation {NAMESPACES}><p:sldIdLst><p:sldId id="256" r:id="s1"/></p:sldIdLst>'
        f"<p:sldSz {size}/></p:presentation>"
    )


def test_strict_files_are_read_like_all_others(tmp_path):
    path = a_package(tmp_path / "deck.pptx", a_slide(a_shape(text=a_text("Strict"))))
    with ZipFile(path) as archive:
        files = {each.filename: archive.read(each) for each in archive.infolist()}
    for word in (b"presentationml", b"drawingml", b"officeDocument"):
        old, new = b"http://schemas.openxmlformats.org/%s/2006/", b"http://purl.oclc.org/ooxml/%s/"
        files = {name: content.replace(old % word, new % word) for name, content in files.items()}
    assert b"purl.oclc.org" in files["ppt/slides/slide1.xml"]
    slide = read(write(tmp_path / "strict.pptx", files)).slides[0]
    assert (slide.shapes[0].text.text, slide.shapes[0].transform.box.width) == ("Strict", 914400)


@pytest.mark.parametrize("content", [b"", b"{}", None])
def test_a_slide_that_is_gone_keeps_its_number(deck_of, problems, content):
    deck = deck_of(a_slide(), a_slide(), parts={"ppt/slides/slide1.xml": content})
    assert [slide.number for slide in deck.slides] == [1, 2]
    assert [(each.code, each.where.slide) for each in problems] == [("read.slide-missing", 1)]


def test_a_damaged_slide_is_shown_as_far_as_it_goes(deck_of, problems):
    xml, _ = a_slide(a_shape(text=a_text("First")), a_shape(3))
    cut = xml[: xml.rindex("<p:sp>") + 20]
    deck = deck_of(a_slide(), parts={"ppt/slides/slide1.xml": cut})
    assert deck.slides[0].shapes[0].text.text == "First"
    assert [each.code for each in problems] == ["read.slide-damaged"]


def test_a_slide_without_its_layout_is_read_and_said(deck_of, problems):
    deck = deck_of(a_slide(a_shape(text=a_text("Alone"))), parts={"ppt/slideLayouts/slideLayout1.xml": None})
    assert deck.slides[0].shapes[0].text.text == "Alone"
    assert [each.code for each in problems] == ["read.layout-missing"]


def test_entities_are_never_resolved(deck_of):
    xml, _ = a_slide(a_shape(text=a_text("&secret;!")))
    doctype = '<!DOCTYPE p [<!ENTITY secret SYSTEM "file:///etc/hostname">]>'
    deck = deck_of(a_slide(), parts={"ppt/slides/slide1.xml": doctype + xml})
    texts = [shape.text.text for shape in deck.slides[0].shapes if shape.text]
    assert set("".join(texts)) <= {"!"}


def test_the_recorded_mini_deck_is_understood(decks, no_problems):
    deck = read(decks / "narrated" / "prechelt_mini.pptx", no_problems)
    first, second = deck.slides
    assert (first.title, second.title, deck.language) == ("Slide 1", "Slide 2", "de-DE")
    assert [type(shape) for shape in first.shapes].count(Picture) == 3
    assert all(slide.narration for slide in deck.slides)
    assert sum(isinstance(shape, Media) for shape in shapes_of(first.shapes)) == 1


def test_reading_twice_gives_the_same_deck(decks):
    path = decks / "narrated" / "prechelt_mini.pptx"
    assert read(path) == read(path)


def test_the_dump_of_a_small_deck(deck_of, golden):
    title = a_shape(2, name="Title", ph='type="title"', text=a_text("Safety first"))
    bullets = "<a:p><a:r><a:rPr lang='en-US' b='1'/><a:t>Wear your helmet</a:t></a:r></a:p>"
    body = a_shape(3, name="Body", ph='type="body" idx="1"', text=bullets + "<a:p/>")
    deck = deck_of(a_slide(title, body), a_slide(attributes='show="0"'), layout=title)
    golden(dump(deck).replace(deck.sha256, "…"), "model/small-deck.txt")


def test_motion_that_cannot_be_read_costs_only_itself(deck_of, problems, monkeypatch):
    def fail(*_):
        raise ZeroDivisionError

    monkeypatch.setattr("pptlearn.read.slide.set_in_motion", fail)
    assert len(deck_of(a_slide(a_shape(4))).slides[0].shapes) == 1
    assert [each.code for each in problems] == ["timing.broken"]


@pytest.mark.parametrize(("slides", "is_by_old_mac"), [(0, False), (1, True)])
def test_only_who_counted_the_slides_saved_the_deck(tmp_path, slides, is_by_old_mac):
    """python-pptx begins every deck as an empty one of PowerPoint for Mac 2011, and leaves its name there."""
    written = pptx.Presentation()
    written.slides.add_slide(written.slide_layouts[6])
    written.save(tmp_path / "written.pptx")
    with ZipFile(tmp_path / "written.pptx") as source, ZipFile(tmp_path / "deck.pptx", "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "docProps/app.xml":
                content = content.replace(b"<Slides>0<", f"<Slides>{slides}<".encode())
            target.writestr(name, content)
    assert read(tmp_path / "deck.pptx").is_by_old_mac is is_by_old_mac
