"""What colleagues say about a deck, and who approved it: kept beside it as one readable file."""
