"""Charts as SVG with real text: one file per family, and the table that picks it."""
