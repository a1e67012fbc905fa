"""From a .pptx to a resolved Deck."""
