"""Opening files: what is a deck, what is not, and what is too much."""

import os
import struct
from contextlib import suppress
from zipfile import ZipFile

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pptlearn.errors import DeckEncrypted, DeckTooLarge, NotADeck, PptlearnError
from pptlearn.options import Limits, ReadOptions
from pptlearn.read.package import open_package
from tests.unit.read.packages import a_package, a_shape, a_slide, a_text, read, related, write
from tests.unit.read.test_tables import a_cell, a_table


def refusal(path, **options):
    with pytest.raises(PptlearnError) as caught:
        read(path, **options)
    return caught


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "is empty"),
        (b"Dear colleague,", "is not a PowerPoint deck"),
        (b"%PDF-1.7", "is a PDF, not a PowerPoint deck"),
        (b"\n<!DOCTYPE html><html>", "is a web page, not a PowerPoint deck"),
        (b"version https://git-lfs.github.com/spec/v1", "is only a pointer"),
        (b"PK\x03\x04", "is damaged"),
    ],
)
def test_a_file_that_is_no_deck_is_refused_with_one_sentence(tmp_path, content, sentence):
    path = tmp_path / "deck.pptx"
    path.write_bytes(content)
    caught = refusal(path)
    assert caught.type is NotADeck
    assert f"deck.pptx {sentence}" in str(caught.value)


def test_a_zip_of_something_else_is_no_deck(tmp_path):
    assert "is a zip file, but not a PowerPoint deck" in str(
        refusal(write(tmp_path / "a.pptx", {"a.txt": "a"})).value
    )


def test_a_word_document_is_called_one(tmp_path):
    word = {
        "_rels/.rels": related(("r1", "officeDocument", "word/document.xml")),
        "word/document.xml": '<w:document xmlns:w="w"/>',
    }
    assert "is a Word document" in str(refusal(write(tmp_path / "a.pptx", word)).value)


def test_a_missing_file_is_said(tmp_path):
    assert "cannot be opened" in str(refusal(tmp_path / "none.pptx").value)


def test_a_pipe_is_refused_before_anything_is_read(tmp_path):
    os.mkfifo(tmp_path / "deck.pptx")
    assert "is no file" in str(refusal(tmp_path / "deck.pptx").value)


def test_a_deck_that_was_cut_off_is_damaged(tmp_path):
    path = a_package(tmp_path / "deck.pptx", a_slide())
    path.write_bytes(path.read_bytes()[:-400])
    assert "is damaged" in str(refusal(path).value)


@pytest.mark.parametrize(
    ("limits", "word"),
    [
        ({"entries": 5}, "(entries)"),
        ({"total_megabytes": 0}, "(total_megabytes)"),
        ({"file_megabytes": 0}, "(file_megabytes)"),
        ({"xml_megabytes": 0}, "(xml_megabytes)"),
        ({"slides": 1}, "(slides)"),
        ({"shapes": 1}, "(shapes)"),
    ],
)
def test_the_limit_that_was_hit_is_named(tmp_path, limits, word):
    slides = [a_slide(a_shape(2), a_shape(3)), a_slide()]
    path = a_package(tmp_path / "deck.pptx", *slides)
    caught = refusal(path, limits=Limits(**limits))
    assert caught.type is DeckTooLarge
    assert word in str(caught.value)


def test_the_cells_of_a_table_count_as_shapes(tmp_path):
    table = a_table(*[[a_cell()] * 10] * 10)
    path = a_package(tmp_path / "deck.pptx", a_slide(table))
    assert "(shapes)" in str(refusal(path, limits=Limits(shapes=100)).value)


def test_a_part_that_unpacks_to_far_more_than_it_packs_is_refused(tmp_path):
    path = a_package(tmp_path / "deck.pptx", a_slide(), parts={"ppt/media/blank.bmp": bytes(5_000_000)})
    assert "(ratio)" in str(refusal(path).value)


def test_a_size_that_lies_unpacks_no_more_than_it_says(tmp_path):
    path = a_package(tmp_path / "deck.pptx", a_slide(a_shape(text=a_text("a" * 9000))))
    raw = bytearray(path.read_bytes())
    with ZipFile(path) as archive:
        at = raw.rfind(b"PK\x01\x02", 0, raw.rfind(b"ppt/slides/slide1.xml"))
        assert archive.getinfo("ppt/slides/slide1.xml").file_size > 9000
    struct.pack_into("<I", raw, at + 24, 100)
    path.write_bytes(raw)
    assert read(path).slides[0].shapes == ()


@pytest.mark.parametrize("change", [str.lower, lambda name: "/" + name, lambda name: name.replace("/", "\\")])
def test_names_written_by_careless_zippers_are_found(tmp_path, change):
    path = a_package(tmp_path / "deck.pptx", a_slide(a_shape(text=a_text("Hello"))))
    with ZipFile(path) as archive:
        files = {change(entry.filename): archive.read(entry) for entry in archive.infolist()}
    assert read(write(tmp_path / "odd.pptx", files)).slides[0].shapes[0].text.text == "Hello"


def test_an_encrypted_deck_asks_for_its_password(decks):
    path = decks / "hostile" / "encrypted" / "protected_agile.docx.pptx"
    assert refusal(path).type is DeckEncrypted
    wrong = refusal(path, password="wrong")
    assert "does not open with this password" in str(wrong.value)


def test_a_deck_opens_with_its_password(tmp_path):
    from msoffcrypto.format.ooxml import OOXMLFile

    plain = a_package(tmp_path / "plain.pptx", a_slide(a_shape(text=a_text("Secret"))))
    locked = tmp_path / "locked.pptx"
    with plain.open("rb") as file, locked.open("wb") as target:
        OOXMLFile(file).encrypt("pass", target)
    assert read(locked, password="pass").slides[0].shapes[0].text.text == "Secret"


def test_an_old_ppt_is_called_by_its_format(decks):
    path = next((decks / "hostile" / "legacy").glob("SampleShow*"))
    assert "PowerPoint 97-2003" in str(refusal(path).value)


def test_media_stream_from_the_package(tmp_path):
    path = a_package(tmp_path / "deck.pptx", a_slide(), parts={"ppt/media/voice.m4a": b"0123456789"})
    with open_package(path, ReadOptions()) as package:
        with package.open("ppt/media/voice.m4a") as stream:
            assert (stream.read(4), stream.seek(8), stream.read()) == (b"0123", 8, b"89")
        with pytest.raises(KeyError):
            package.open("ppt/media/none.m4a")


def test_damaged_media_say_so_while_they_are_read(tmp_path):
    path = a_package(tmp_path / "deck.pptx", a_slide(), parts={"ppt/media/voice.m4a": bytes(range(256)) * 40})
    raw = bytearray(path.read_bytes())
    at = raw.find(b"ppt/media/voice.m4a") + len(b"ppt/media/voice.m4a")
    raw[at + 5 : at + 25] = bytes(20)
    path.write_bytes(raw)
    with open_package(path, ReadOptions()) as package, pytest.raises(OSError, match="damaged"):
        package.open("ppt/media/voice.m4a").read()


@pytest.mark.parametrize("name", ["../deck.pptx", "", "..", "sub/voice.mp3", "a\0b", "a" * 300])
def test_only_files_in_the_decks_own_folder_are_beside_it(tmp_path, name):
    (tmp_path / "sub").mkdir()
    (tmp_path / "sub" / "voice.mp3").write_bytes(b"x")
    with open_package(a_package(tmp_path / "deck.pptx", a_slide()), ReadOptions()) as package:
        assert package.beside(name) is None


def test_a_file_beside_the_deck_is_handed_out(tmp_path):
    (tmp_path / "voice.mp3").write_bytes(b"x")
    with open_package(a_package(tmp_path / "deck.pptx", a_slide()), ReadOptions()) as package:
        media = package.beside("voice.mp3")
        with package.open(media.id) as stream:
            assert stream.read() == b"x"


@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(at=st.integers(0, 3000), garbage=st.binary(min_size=1, max_size=40))
def test_any_damage_gives_a_deck_or_a_sentence(tmp_path, at, garbage):
    path = tmp_path / "deck.pptx"
    raw = bytearray(a_package(path, a_slide(a_shape(text=a_text("Hello")))).read_bytes())
    raw[at : at + len(garbage)] = garbage
    path.write_bytes(raw)
    with suppress(PptlearnError):
        assert read(path).name == "deck.pptx"
