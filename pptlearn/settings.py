"""`pptlearn.toml`, and words said on a command line, as `ConvertOptions`."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from pptlearn.errors import OptionError
from pptlearn.options import ConvertOptions, Limits, override
from pptlearn.theme_file import read_theme

FILE = "pptlearn.toml"
FORMATS = ("web", "single", "scorm12", "scorm2004", "cmi5", "xapi")
"""Names of `package.formats.FORMATS`, here so that `--help` need not import them (a test compares)."""
CHOICES = {"navigation": ("free", "linear"), "notes": ("transcript", "none")}
KINDS: dict[str, type] = {
    "id": str,
    "title": str,
    "language": str,
    "navigation": str,
    "notes": str,
    "theme": str,
    "pass_mark": int,
    "include_hidden": bool,
    "formats": list,
    "two_person": bool,
    "review_folder": str,
}
"""Every key of `pptlearn.toml` with the type of its value."""
LANGUAGE = re.compile(
    r"[a-z]{2,3}(-[a-z]{3}){0,3}(-[a-z]{4})?(-([a-z]{2}|\d{3}))?(-([a-z\d]{5,8}|\d[a-z\d]{3}))*"
    r"(-[a-wyz\d](-[a-z\d]{2,8})+)*(-x(-[a-z\d]{1,8})+)?",
    re.ASCII | re.IGNORECASE,
)
"""A language tag as BCP 47 (RFC 5646, section 2.1) builds it."""
REVIEW_FOLDER = "To review"
"""Where `two_person` is on, decks that `watch` finds in folders of this name wait for an approval."""
OF_ONE_DECK = ("id", "title")
"""Keys that no folder hands down to the folders in it."""


def options_from(said: Mapping[str, Any], base: ConvertOptions = ConvertOptions()) -> ConvertOptions:
    """Return `base` with what was said; None was not said. OptionError for what is not among the choices."""
    for name, allowed in CHOICES.items():
        if said.get(name) is not None and said[name] not in allowed:
            raise OptionError(
                f"{said[name]!r} is not a choice for {name}", hint=f"Choose one of: {', '.join(allowed)}."
            )
    if not 0 <= (said.get("pass_mark") or 0) <= 100:
        raise OptionError(f"{said['pass_mark']} is no pass mark", hint="Choose a number from 0 to 100.")
    if said.get("language") is not None and not LANGUAGE.fullmatch(said["language"]):
        raise OptionError(
            f"{said['language']!r} is not a language tag", hint="Write it as in: nl, fr-BE, en-GB."
        )
    if isinstance(said.get("theme"), Path):
        said = {**said, "theme": read_theme(said["theme"])}
    for name in said.get("to") or ():
        if name not in FORMATS:
            raise OptionError(f"{name!r} is not a format", hint=f"Choose one of: {', '.join(FORMATS)}.")
    read = override(base.read, {**said, "include_hidden": said.get("include_hidden") or None})
    return override(
        base,
        {
            "to": tuple(dict.fromkeys(said["to"])) if said.get("to") else None,
            "read": override(read, {"limits": _limits(base.read.limits, said.get("limit"))}),
            "quiz": override(base.quiz, said),
            "module": override(base.module, said),
            "package": override(base.package, said),
            "use_cache": False if said.get("no_cache") else None,
        },
    )


def options_for(said: Mapping[str, Any]) -> Callable[[Path], ConvertOptions]:
    """Return how a folder's decks are converted: its `pptlearn.toml`, with the command's words over it."""
    return cache(lambda folder: options_from(said, folder_options([folder])))


def folder_options(folders: Sequence[Path], base: ConvertOptions = ConvertOptions()) -> ConvertOptions:
    """Return `base` with the settings of `folders`, from the outermost to the deck's own."""
    for folder in folders:
        file = folder / FILE
        if file.is_file():
            said = read_settings(file)
            is_own = folder == folders[-1]
            base = options_from(
                {key: value for key, value in said.items() if is_own or key not in OF_ONE_DECK}, base
            )
    return base


def read_settings(file: Path) -> dict[str, Any]:
    """Return what a `pptlearn.toml` says; OptionError names the first mistake in it."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OptionError(f"{file} cannot be read: {error}") from None
    for key, value in table.items():
        if key not in KINDS:
            raise OptionError(
                f"{file} says {key!r}, which is not a setting", hint=f"Settings are: {', '.join(KINDS)}."
            )
        if type(value) is not KINDS[key]:
            raise OptionError(f"{file} has {key} = {value!r}, which is not a {KINDS[key].__name__}")
    if "formats" in table:
        table["to"] = [str(name) for name in table.pop("formats")]
    if "theme" in table:
        table["theme"] = read_theme(file.parent / table["theme"])
    options_from(table)
    return table


def files_of(file: Path) -> tuple[Path, ...]:
    """Return a settings file and those that it speaks of, there or not: a theme, and the theme's logo."""
    theme = _named(file, "theme")
    logo = _named(theme, "logo") if theme else None
    return tuple(each for each in (file, theme, logo) if each)


def _named(file: Path, key: str) -> Path | None:
    """Return the file that a TOML file names; None when it names none, or cannot be read."""
    try:
        name = tomllib.loads(file.read_text(encoding="utf-8")).get(key)
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError):
        return None
    return file.parent / name if isinstance(name, str) and "\0" not in name else None


def _limits(limits: Limits, said: Sequence[str] | None) -> Limits:
    for word in said or ():
        name, _, number = word.partition("=")
        known = name.replace("-", "_")
        if not hasattr(limits, known) or not number.isdecimal():
            raise OptionError(f"{word!r} is not a limit", hint="Write it as in: --limit slides=5000")
        limits = override(limits, {known: int(number)})
    return limits
