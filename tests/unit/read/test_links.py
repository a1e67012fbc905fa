"""Sounds and films that lie beside a deck, found without reading it."""

from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from pptlearn.read import links

LINKED = (
    '<Relationships><Relationship Id="rId1" Type="http://x/video" Target="{target}" TargetMode="External"/>'
    "</Relationships>"
)


def a_deck(folder, *targets, padding=""):
    deck = folder / "deck.pptx"
    with ZipFile(deck, "w", ZIP_DEFLATED) as archive:
        for number, target in enumerate(targets):
            text = LINKED.format(target=target) + padding
            archive.writestr(f"ppt/slides/_rels/slide{number}.xml.rels", text)
    return deck


@pytest.mark.parametrize("target", ["film.mp4", "file:///C:/Users/An/film.mp4", "..\\media\\film.mp4"])
def test_a_linked_film_is_looked_for_beside_the_deck_wherever_it_once_was(tmp_path, target):
    assert links.linked_files(a_deck(tmp_path, target)) == ("film.mp4",)


@pytest.mark.parametrize("target", ["https://example.org/film.mp4", "..", "", "http://[film.mp4"])
def test_what_is_no_file_is_not_looked_for(tmp_path, target):
    assert links.linked_files(a_deck(tmp_path, target)) == ()


def test_a_file_that_is_no_deck_links_to_nothing(tmp_path):
    (tmp_path / "deck.pptx").write_bytes(b"not a zip")
    assert links.linked_files(tmp_path / "deck.pptx") == ()


def test_an_endless_deck_is_looked_into_only_so_far(tmp_path, monkeypatch):
    monkeypatch.setattr(links, "MOST", 5_000)
    deck = a_deck(tmp_path, *(f"film{number}.mp4" for number in range(9)), padding=" " * 1_000)
    assert links.linked_files(deck) == tuple(f"film{number}.mp4" for number in range(4))
