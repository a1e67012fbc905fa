"""Text of a shape: the whole cascade of properties, runs of one face each, bullets with their numbers."""
