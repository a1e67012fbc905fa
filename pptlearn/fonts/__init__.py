"""From the faces a deck names to subset fonts that break lines where PowerPoint does."""
