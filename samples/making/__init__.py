"""What the sample decks are made of."""
