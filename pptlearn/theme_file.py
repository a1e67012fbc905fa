"""A customer's theme file: the player's colours, font and logo, checked before a deck is touched."""

from __future__ import annotations

import base64
import re
import tomllib
from dataclasses import dataclass, fields
from pathlib import Path

from pptlearn.errors import OptionError

COLOR = re.compile(r"#[0-9a-fA-F]{6}")
FONT = re.compile(r"[\w .,'-]{1,120}")
LOGO_TYPES = {
    ".svg": "image/svg+xml",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".webp": "image/webp",
}
LARGEST_LOGO = 500_000


@dataclass(frozen=True, slots=True, kw_only=True)
class CustomTheme:
    """What a theme file says; empty is the deck's own."""

    accent: str = ""
    """`#rrggbb`, as `background` and `text`."""
    background: str = ""
    text: str = ""
    font: str = ""
    """A CSS family list."""
    logo: str = ""
    """A data URL."""


KEYS = tuple(each.name for each in fields(CustomTheme))


def read_theme(file: Path) -> CustomTheme:
    """Return what a theme file (TOML) says; OptionError names the first mistake in it."""
    try:
        table = tomllib.loads(file.read_text(encoding="utf-8"))
    except OSError as error:
        raise OptionError(
            f"the theme {file.name} cannot be read: {error.strerror}",
            hint=f"There should be a file {file}.",
        ) from None
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise OptionError(f"the theme {file.name} cannot be read: {error}") from None
    for key, value in table.items():
        if key not in KEYS:
            raise OptionError(f"the theme {file.name} says {key!r}, which is not one of {', '.join(KEYS)}")
        allowed = FONT if key == "font" else None if key == "logo" else COLOR
        if not isinstance(value, str) or (allowed and not allowed.fullmatch(value)):
            raise OptionError(
                f"the theme {file.name} has {key} = {value!r}, which cannot be used", hint=_hint(key)
            )
    logo = {"logo": _logo(file, table["logo"])} if "logo" in table else {}
    return CustomTheme(**{**table, **logo})


def _hint(key: str) -> str:
    return {
        "font": 'Write a font as in: font = "Segoe UI, sans-serif"',
        "logo": 'Write the name of a picture beside the theme file, as in: logo = "logo.svg"',
    }.get(key, f'Write it as in: {key} = "#1f6feb"')


def _logo(file: Path, name: str) -> str:
    path = file.parent / name
    kind = LOGO_TYPES.get(path.suffix.lower())
    if kind is None:
        raise OptionError(f"the logo {name} is not one of {', '.join(LOGO_TYPES)}")
    try:
        picture = path.read_bytes()
    except OSError as error:
        raise OptionError(f"the logo {name} cannot be read: {error.strerror}") from None
    if len(picture) > LARGEST_LOGO:
        raise OptionError(f"the logo {name} is larger than {LARGEST_LOGO // 1000} kB")
    return f"data:{kind};base64,{base64.b64encode(picture).decode()}"
