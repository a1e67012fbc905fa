"""Writes decks for authors: the template with question layouts."""
