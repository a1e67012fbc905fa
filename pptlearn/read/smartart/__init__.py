"""SmartArt that the file holds no drawing of: its layout definition, interpreted (ECMA-376 part 1, 21.4)."""
