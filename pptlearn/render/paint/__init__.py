"""Fills, lines and effects as SVG."""
