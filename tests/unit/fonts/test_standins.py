"""Which open families stand in for which of PowerPoint's."""

import pytest

from pptlearn.fonts.standins import Family, everything, generic, shaped, stand_ins, taken_apart


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
        "Noto Sans Arabic",
        "STIX Two Math",
    )
    assert [name for name in needed if name.casefold() not in packaged] == []
    assert any(name.casefold() in packaged for name in everything())
    assert any(name.casefold() in packaged for name in shaped())
