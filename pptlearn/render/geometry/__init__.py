"""Outlines of shapes: guide formulas, preset and custom geometry, paths."""
