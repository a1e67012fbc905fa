import pytest

from pptlearn.errors import OptionError
from pptlearn.model.deck import Theme
from pptlearn.model.paint import Color
from pptlearn.package.skin import skin_of
from pptlearn.theme_file import read_theme

THEME = Theme(accents=(Color(1, 2, 3), Color(4, 5, 6)))


def a_theme(folder, text):
    file = folder / "theme.toml"
    file.write_text(text)
    return read_theme(file)


def test_the_player_takes_the_decks_colours():
    assert "--accent1:#010203;--accent2:#040506" in skin_of(THEME, None).css(8)


def test_a_theme_file_wins_over_the_deck(tmp_path):
    skin = skin_of(THEME, a_theme(tmp_path, 'accent = "#aabbcc"\nfont = "Segoe UI, sans-serif"'))
    assert skin.accents == ("#aabbcc", "#040506")
    assert "--ui-font:Segoe UI, sans-serif" in skin.css(8)


def test_a_logo_travels_inside_the_page(tmp_path):
    (tmp_path / "logo.svg").write_text("<svg/>")
    assert skin_of(THEME, a_theme(tmp_path, 'logo = "logo.svg"')).logo == "data:image/svg+xml;base64,PHN2Zy8+"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ('accent = "red"', "accent = 'red'"),
        ('font = "x; } body { background: red"', "font"),
        ('colour = "#112233"', "not one of"),
        ("accent = ", "cannot be read"),
        ('logo = "gone.png"', "gone.png"),
        ('logo = "logo.exe"', "is not one of"),
    ],
)
def test_a_mistake_in_a_theme_is_named(tmp_path, text, said):
    with pytest.raises(OptionError, match=said):
        a_theme(tmp_path, text)
