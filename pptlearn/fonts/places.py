"""Where font files lie: in Python packages beside pptlearn, and on the computer."""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

PACKAGES = (
    "fontpkg_",
    "font_",
    "manimgx_fonts",
    "noto_",
    "rinoh_typeface_",
    "ziafont",
    "ziamath",
    "pylopdf_fonts_",
)
"""How packages that carry open fonts are called; any that is installed is used."""

SUFFIXES = (".ttf", ".otf", ".ttc", ".otc")
DEEPEST = 6


class Found(NamedTuple):
    path: str
    size: int
    changed: int
    """Nanoseconds; with the size it tells one version of a file from another."""
    is_packaged: bool


def font_files(*, system: bool) -> tuple[Found, ...]:
    """Return every font file, packaged ones first, by path."""
    packaged = sorted({each for folder in _package_folders() for each in _files_in(folder, is_packaged=True)})
    installed = (
        {each for folder in _system_folders() for each in _files_in(folder, is_packaged=False)}
        if system
        else set()
    )
    return (*packaged, *sorted(installed))


def fingerprint(files: tuple[Found, ...]) -> str:
    """Return a name for this set of font files; another set may choose another stand-in."""
    return hashlib.sha256(repr(files).encode()).hexdigest()


def _package_folders() -> Iterator[str]:
    for place in dict.fromkeys(sys.path):
        try:
            with os.scandir(place or ".") as entries:
                yield from sorted(
                    entry.path for entry in entries if entry.name.startswith(PACKAGES) and entry.is_dir()
                )
        except OSError:
            continue


def _system_folders() -> tuple[str, ...]:
    home = Path.home()
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA", str(home / "AppData" / "Local"))
        return (
            str(Path(os.environ.get("WINDIR", "C:\\Windows")) / "Fonts"),
            str(Path(local) / "Microsoft" / "Windows" / "Fonts"),
        )
    if sys.platform == "darwin":
        return ("/System/Library/Fonts", "/Library/Fonts", str(home / "Library" / "Fonts"))
    shared = os.environ.get("XDG_DATA_HOME", str(home / ".local" / "share"))
    return ("/usr/share/fonts", "/usr/local/share/fonts", f"{shared}/fonts", str(home / ".fonts"))


def _files_in(folder: str, *, is_packaged: bool, depth: int = 0) -> Iterator[Found]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if entry.name.lower().endswith(SUFFIXES):
                    status = entry.stat()
                    yield Found(entry.path, status.st_size, status.st_mtime_ns, is_packaged)
                elif depth < DEEPEST and entry.is_dir():
                    yield from _files_in(entry.path, is_packaged=is_packaged, depth=depth + 1)
    except OSError:
        return
