import pytest

from pptlearn.errors import OptionError
from pptlearn.settings import options_from, read_settings


@pytest.mark.parametrize(
    "tag", ["nl", "fr-BE", "de-CH-1996", "zh-Hant-TW", "es-419", "sl-rozaj", "en-x-plain"]
)
def test_language_tags_are_taken_as_they_are(tag):
    assert options_from({"language": tag}).module.language == tag


@pytest.mark.parametrize("tag", ["", "dutch", "nl_BE", "nl-", "n", "nl BE", "fr-Français", '"><script>'])
def test_what_is_no_language_tag_is_refused_with_an_example(tag):
    with pytest.raises(OptionError, match="not a language tag") as caught:
        options_from({"language": tag})
    assert "nl, fr-BE" in caught.value.hint


def test_a_theme_that_is_not_there_is_a_mistake_in_the_settings(tmp_path):
    file = tmp_path / "pptlearn.toml"
    file.write_text('theme = "house.toml"\n')
    with pytest.raises(OptionError, match=r"the theme house\.toml cannot be read: No such file"):
        read_settings(file)


def test_a_mistake_in_a_theme_is_a_mistake_in_the_settings_that_name_it(tmp_path):
    (tmp_path / "house.toml").write_text('accent = "blue"\n')
    file = tmp_path / "pptlearn.toml"
    file.write_text('theme = "house.toml"\n')
    with pytest.raises(OptionError, match="accent = 'blue'"):
        read_settings(file)
