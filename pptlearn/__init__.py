"""Turn PowerPoint decks into narrated e-learning modules."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pptlearn.convert import Conversion, convert, read_deck
    from pptlearn.errors import PptlearnError
    from pptlearn.options import ConvertOptions

logging.getLogger(__name__).addHandler(logging.NullHandler())  # the log is for us; people get problems

__version__ = "0.1.0"
__all__ = ["Conversion", "ConvertOptions", "PptlearnError", "convert", "read_deck"]

_HOMES = {
    "Conversion": "pptlearn.convert",
    "convert": "pptlearn.convert",
    "read_deck": "pptlearn.convert",
    "ConvertOptions": "pptlearn.options",
    "PptlearnError": "pptlearn.errors",
}


def __getattr__(name: str) -> Any:
    """Import public names when they are first used, so that `pptlearn --help` stays quick."""
    if name not in _HOMES:
        raise AttributeError(f"module 'pptlearn' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
