"""What lies beside a deck and belongs to it: its bank, and the media it links to."""

from zipfile import ZipFile

from pptlearn.convert import lies_beside
from pptlearn.watch.beside import contents_beside, has_changed, stamps_beside
from tests.pptx_files import HELMETS, a_pptx

LINKS = """<?xml version="1.0"?>
<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="rId7" Type="http://x/relationships/video" Target="file:///C:\\films\\Één%20film.mp4" TargetMode="External"/>
<Relationship Id="rId8" Type="http://x/relationships/video" Target="https://example.org/film.mp4" TargetMode="External"/>
<Relationship Id="rId9" Type="http://x/relationships/hyperlink" Target="notes.docx" TargetMode="External"/>
</Relationships>"""  # noqa: E501


def a_linking_deck(folder):
    deck = a_pptx(folder / "deck.pptx", HELMETS)
    with ZipFile(deck, "a") as archive:
        archive.writestr("ppt/slides/_rels/slide9.xml.rels", LINKS)
    return deck


def test_linked_films_of_the_decks_own_folder_belong_to_it_and_links_to_the_web_do_not(tmp_path):
    names = lies_beside(a_linking_deck(tmp_path))
    assert "Één film.mp4" in names
    assert "deck.gift.txt" in names
    assert not {"film.mp4", "notes.docx"} & set(names)


def test_a_file_that_comes_changes_or_goes_is_a_change(tmp_path):
    deck, film = a_linking_deck(tmp_path), tmp_path / "Één film.mp4"
    stamps = stamps_beside(deck)
    assert not has_changed(deck, stamps)
    for content in (b"film", b"longer film"):
        film.write_bytes(content)
        assert has_changed(deck, stamps)
        stamps = stamps_beside(deck)
        assert not has_changed(deck, stamps)
    film.unlink()
    assert has_changed(deck, stamps)


def test_its_content_counts_and_not_its_time(tmp_path):
    deck, film = a_linking_deck(tmp_path), tmp_path / "Één film.mp4"
    film.write_bytes(b"film")
    before = contents_beside(deck, stamps_beside(deck))
    film.touch()
    assert contents_beside(deck, stamps_beside(deck)) == before


def test_a_file_that_is_no_zip_links_to_nothing(tmp_path):
    (tmp_path / "junk.pptx").write_bytes(b"junk")
    assert all(name.startswith("junk.") for name in lies_beside(tmp_path / "junk.pptx"))
