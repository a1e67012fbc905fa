import unicodedata
from pathlib import Path

import pytest

from pptlearn.names import LONGEST, output_name


@pytest.mark.parametrize("name", ["Safety first", "Été", "v1.2 final", "x" * 200])
def test_a_module_has_its_decks_name(name):
    assert output_name(Path(f"folder/{name}.pptx")) == name


@pytest.mark.parametrize("name", ["x" * 250, "é" * 125, unicodedata.normalize("NFD", "é") * 80, "漢" * 83])
def test_a_name_too_long_leaves_room_for_all_that_stands_under_it(name):
    short = output_name(Path(f"{name}.pptx"))
    assert len(f".{short}.review.json.lock".encode()) <= LONGEST
    assert short.startswith(name[:40])


def test_two_names_that_differ_only_at_their_long_end_stay_apart():
    assert output_name(Path("x" * 245 + "1.pptx")) != output_name(Path("x" * 245 + "2.pptx"))
