"""Who a module is: its id, title and language."""

from __future__ import annotations

import unicodedata
from pathlib import PurePath
from uuid import UUID, uuid5

from pptlearn.model.deck import Deck
from pptlearn.options import ModuleOptions

NAMESPACE = UUID("6f2c4a1e-5d0b-5c59-9a53-8f0d3c1f7b21")
"""Namespace of every module id; never changes, or every learner's progress would be lost."""


def module_id(deck: Deck, options: ModuleOptions) -> str:
    """Return a UUID v5 over the name given, else over the deck's file name without extension (NFC)."""
    name = options.id or PurePath(deck.name).stem
    return str(uuid5(NAMESPACE, unicodedata.normalize("NFC", name)))


def module_title(deck: Deck, options: ModuleOptions) -> str:
    """Return the title people see: given, else the first slide's, else the deck's own, else the file name."""
    first = next((slide.title for slide in deck.slides if not slide.is_hidden), "")
    return options.title or " ".join(first.split()) or deck.title or PurePath(deck.name).stem
