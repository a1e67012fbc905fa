"""`pptlearn inspect`: a readable text dump of what a deck holds."""

from __future__ import annotations

from pptlearn.cli import choices
from pptlearn.cli.words import print_utf8
from pptlearn.settings import options_for


def command(deck: choices.OneDeck, password: choices.Password = None, limit: choices.Limit = None) -> None:
    """Print what was read of a deck: shapes, texts, voice, steps."""
    from pptlearn.convert import dump

    said = {"password": password, "limit": limit, "include_hidden": True}
    print_utf8(dump(deck, options_for(said)(deck.parent).read))
