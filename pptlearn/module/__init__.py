"""Everything joined into one Module."""
