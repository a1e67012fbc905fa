"""Where templates, player and schemas lie, in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).parent


def templates() -> Path:
    """Return the folder of page template, player and styles."""
    return _first_folder(PACKAGE / "_templates", PACKAGE.parent / "templates")


def package_text(name: str) -> str:
    """Return the text of a data file that stands inside the package, by its path from there."""
    return (PACKAGE / name).read_text(encoding="utf-8")


def _first_folder(*places: Path) -> Path:
    for place in places:
        if place.is_dir():
            return place
    raise FileNotFoundError(f"none of {', '.join(map(str, places))} exists: pptlearn is not installed whole")
