"""`pptlearn inspect`: a readable text dump of what a deck holds."""

from __future__ import annotations

from pptlearn.cli import choices
from pptlearn.settings import options_for


def command(deck: choices.OneDeck, password: choices.Password = None, limit: choices.Limit = None) -> None:
    """Print what was read of a deck: shapes, texts, voice, steps."""
    import sys

    from pptlearn.convert import dump

    said = {"password": password, "limit": limit, "include_hidden": True}
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]  # a text stream, in every shell
    print(dump(deck, options_for(said)(deck.parent).read), end="")
