"""What is delivered, still without files: the manifest's content, the pages, their assets."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from pptlearn.model.deck import Theme
from pptlearn.model.fonts import Face
from pptlearn.model.media import Asset


@dataclass(frozen=True, slots=True)
class Page:
    """A slide as it stands in the page: the inside of its section."""

    number: int
    markup: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Module:
    """One finished e-learning unit."""

    id: str
    title: str
    language: str
    manifest: Mapping[str, Any]
    """The content of `module.json` (`package/module.schema.json`), camelCase keys."""
    pages: tuple[Page, ...]
    assets: tuple[Asset, ...]
    faces: tuple[Face, ...]
    theme: Theme
    sealed: Mapping[str, str] = field(default_factory=dict)
    """Enciphered key and feedback by question id."""
