"""`pptlearn.toml` beside a deck: the choices of its folder."""

from __future__ import annotations

import tomllib
from collections.abc import Callable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from pptlearn.cli.choices import options_from
from pptlearn.errors import OptionError
from pptlearn.options import ConvertOptions

FILE = "pptlearn.toml"
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
}
"""Every key with the type of its value."""


def options_for(said: Mapping[str, Any]) -> Callable[[Path], ConvertOptions]:
    """Return how a folder's decks are converted: its `pptlearn.toml`, with the command's words over it."""
    return cache(lambda folder: options_from(said, folder_options(folder)))


def folder_options(folder: Path, base: ConvertOptions = ConvertOptions()) -> ConvertOptions:
    """Return `base` with the choices of `folder`'s `pptlearn.toml`, if there is one."""
    file = folder / FILE
    return options_from(_read(file), base) if file.is_file() else base


def _read(file: Path) -> dict[str, Any]:
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
        table["theme"] = file.parent / table["theme"]
    return table
