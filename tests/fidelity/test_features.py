"""Each feature that is shown in full has a slide of its own, drawn exactly as reviewed.

After a change that is meant, look at the difference that `pytest tests/fidelity --update-golden` makes.
"""

import re
import tomllib
from pathlib import Path

import pytest

from pptlearn.model.media import Asset, Assets
from pptlearn.render.slide import render_slides
from tests.fidelity.decks import FEATURES
from tests.unit.read.packages import a_package, a_slide, read

SUPPORT = Path(__file__).parents[2] / "docs" / "support.toml"
DRAWN = ("Text", "Shapes", "Pictures", "Tables", "Frames", "Charts")
"""Groups of the table that are seen on a slide that stands still."""
TOKENS = re.compile(r"<[^>]+>|[^<]+")
VOID = re.compile(r"<(br|col|img)\b")


@pytest.mark.parametrize("feature", FEATURES)
def test_a_feature_shown_in_full_is_drawn_as_reviewed(feature, tmp_path, golden, no_problems):
    sample = FEATURES[feature]
    path = a_package(tmp_path / "deck.pptx", a_slide(*sample.shapes, links=sample.links), parts=sample.parts)
    deck = read(path, no_problems)
    (drawing,) = render_slides(deck, Assets(images=pictures()), sample.faces, no_problems)
    golden(indented(drawing.markup), f"fidelity/{slug(feature)}.html")


def test_every_drawn_feature_shown_in_full_has_its_slide():
    table = tomllib.loads(SUPPORT.read_text(encoding="utf-8"))
    full = {name for group in DRAWN for name, (level, _) in table[group].items() if level == "full"}
    assert full == set(FEATURES)


def pictures():
    """Return the prepared pictures that the slides show."""
    return {
        f"ppt/media/{name}": Asset(
            path=f"assets/{name}", type=kind, bytes=1, sha256="0", file=Path(name), width=96, height=48
        )
        for name, kind in (("image1.png", "image/png"), ("image2.svg", "image/svg+xml"))
    }


def indented(markup):
    """Return markup with a line per element, to be read and compared by people."""
    lines, opened = [], []
    for token in TOKENS.findall(markup):
        if not token.startswith("<"):
            lines[-1] += token
        elif not token.startswith("</"):
            lines.append("  " * len(opened) + token)
            opened += [] if VOID.match(token) else [len(lines) - 1]
        elif opened.pop() == len(lines) - 1:
            lines[-1] += token
        else:
            lines.append("  " * len(opened) + token)
    return "\n".join(lines) + "\n"


def slug(feature):
    return re.sub(r"[^a-z0-9]+", "-", feature.lower()).strip("-")
