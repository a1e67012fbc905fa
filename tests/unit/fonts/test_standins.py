"""Which open families stand in for which of PowerPoint's."""

import pytest

from pptlearn.fonts.find import sources
from pptlearn.fonts.make import make_face
from pptlearn.fonts.standins import (
    Family,
    everything,
    generic,
    shaped,
    stand_ins,
    taken_apart,
    with_its_look,
)
from pptlearn.model.fonts import FaceKey, FaceLook, FaceUse


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Segoe UI Semibold", Family("segoe ui", 600)),
        ("Franklin Gothic Demi Cond", Family("franklin gothic", 600, True)),
        ("Arial Narrow", Family("arial", 400, True)),
        ("Calibri Light", Family("calibri", 300)),
        ("Roboto Black", Family("roboto", 900)),
        ("Bold", Family("bold")),
    ],
)
def test_a_name_tells_weight_and_width(name, family):
    assert taken_apart(name) == family


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Times New Roman", "serif"),
        ("Some Serif", "serif"),
        ("Some Sans Serif", "sans-serif"),
        ("Hack Mono", "monospace"),
        ("Brush Script MT", "cursive"),
        ("Cambria Math", "math"),
        ("Unheard Of", "sans-serif"),
        ("", "sans-serif"),
    ],
)
def test_every_name_has_a_generic_family(name, kind):
    assert generic(name) == kind


def test_the_nearest_open_family_comes_first():
    assert stand_ins("Calibri")[0] == "Carlito"
    assert stand_ins("Arial,Helvetica")[0] == "Arimo"


def test_every_packaged_family_the_table_hopes_for_is_here(packaged):
    needed = (
        "Lato",
        "Caladea",
        "Arimo",
        "Newsreader",
        "Open Sans",
        "Noto Sans CJK JP",
        "Noto Sans CJK KR",
        "Noto Sans CJK SC",
        "Noto Sans CJK TC",
        "Noto Serif JP",
        "Noto Serif SC",
        "Noto Naskh Arabic",
        "Noto Sans Arabic",
        "STIX Two Math",
    )
    assert [name for name in needed if name.casefold() not in packaged] == []
    assert any(name.casefold() in packaged for name in everything())
    assert any(name.casefold() in packaged for name in shaped("Calibri"))


@pytest.mark.parametrize(
    ("name", "nearest"),
    [
        ("Avenir Next LT Pro", "Nunito"),
        ("Georgia Pro", "Source Serif 4"),
        ("DIN Alternate", "Roboto"),
        ("Malgun Gothic", "Open Sans"),
        ("Meiryo UI", "DejaVu Sans"),
        ("Menlo", "DejaVu Sans Mono"),
        ("Helvetica Neue Light", "Arimo"),
        ("Gill Sans Nova Cond", "Cabin"),
        ("Bodoni MT", "Playfair Display"),
        ("Arial Rounded MT Bold", "Rubik"),
        ("华文楷体", "Noto Serif CJK JP"),
    ],
)
def test_a_name_with_its_foundrys_words_is_known_by_its_family(name, nearest):
    assert stand_ins(name)[0] == nearest


@pytest.mark.parametrize(
    "name",
    ["Poppins", "Raleway Light", "Titillium Web", "Exo 2", "Inter", "Open Sans Condensed", "Source Sans Pro"],
)
def test_common_open_families_are_themselves(packaged, name):
    assert sources(FaceKey(name), packaged).itself is not None


@pytest.mark.parametrize(
    ("name", "family"),
    [
        ("Frutiger LT Com 45 Light", Family("frutiger lt com", 300)),
        ("Museo Sans 700", Family("museo sans", 700)),
        ("Univers LT Std 57 Cn", Family("univers lt std", 400, True)),
        ("Futura Md BT", Family("futura bt", 500)),
        ("Akkurat-Light", Family("akkurat-", 300)),
    ],
)
def test_foundries_ways_to_say_weight_and_width_are_known(name, family):
    assert taken_apart(name) == family


@pytest.mark.parametrize(
    ("look", "stand_in", "weight"),
    [
        (FaceLook(kind="serif"), "Source Serif 4", 400),
        (FaceLook(kind="mono"), "Inconsolata", 400),
        (FaceLook(kind="script"), "Caveat", 400),
        (FaceLook(kind="sans", weight=900), "Arimo", 900),
        (FaceLook(), "Arimo", 400),
    ],
)
def test_a_name_never_heard_of_is_told_by_what_the_deck_says_of_it(look, stand_in, weight):
    name = with_its_look("Brandname Text", look)
    assert (stand_ins(name)[0], taken_apart(name).weight) == (stand_in, weight)


@pytest.mark.parametrize("name", ["Calibri", "Avenir Next LT Pro", "Times New Roman"])
def test_a_name_that_is_known_says_enough(name):
    assert with_its_look(name, FaceLook(kind="mono", weight=900, is_condensed=True)) == name


def test_a_face_drawn_by_the_deck_s_word_is_narrow_and_a_serif(packaged):
    look = FaceLook(kind="serif", is_condensed=True)
    wide, narrow = (
        make_face(FaceUse(key=FaceKey("Brandname"), characters="n", look=each), packaged)
        for each in (look._replace(is_condensed=False), look)
    )
    assert narrow.stand_in == "Source Serif 4"
    assert narrow.advances["n"] < 0.9 * wide.advances["n"]
