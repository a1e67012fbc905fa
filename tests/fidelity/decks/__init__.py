"""One small slide per feature that `docs/support.toml` calls full, by the feature's name there."""

from tests.fidelity.decks import charts, pictures, shapes, tables, texts

FEATURES = {**texts.SLIDES, **shapes.SLIDES, **pictures.SLIDES, **tables.SLIDES, **charts.SLIDES}
