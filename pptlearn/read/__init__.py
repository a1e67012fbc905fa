"""From a .pptx to a resolved, immutable `Deck`."""
