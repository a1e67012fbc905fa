"""Words of real decks stand where PowerPoint's own PDF has them.

`placed.toml` says for each deck how many per cent must, at least; it is only ever tightened:
`pytest tests/fidelity/test_pairs.py --update-golden` raises what has become better.
"""

import json
import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from pptlearn.cache import Cache, default_folder
from pptlearn.convert import read
from pptlearn.fonts.prepare import prepare_fonts
from pptlearn.model.media import Assets
from pptlearn.model.units import EMU_PER_PX
from pptlearn.options import FontOptions
from pptlearn.problems import Problems
from pptlearn.render.slide import render_slides
from tests.fidelity.words import placed, printed, shown

pytestmark = [pytest.mark.browser, pytest.mark.decks]

TABLE = Path(__file__).parent / "placed.toml"
PLACED = tomllib.loads(TABLE.read_text(encoding="utf-8"))
SLIDES = 3
"""Of a deck: the first, the last and what lies between."""
NOISE = 0.5
"""Per cent by which machines may differ."""


@pytest.mark.parametrize("deck", PLACED)
def test_words_stand_where_powerpoint_puts_them(deck, decks, page, request):
    measured = share_placed(decks / "pairs" / deck, page)
    if request.config.getoption("--update-golden"):
        tighten(deck, measured)
    assert measured >= PLACED[deck] - NOISE


def share_placed(folder, page):
    """Return how many per cent of the words of some slides stand where they belong."""
    pages = chosen(json.loads((folder / "meta.json").read_text()))
    deck = read(folder / "deck.pptx")
    by_number = {slide.number: slide for slide in deck.slides}
    deck = replace(deck, slides=tuple(by_number[number] for number in pages.values()))
    faces = prepare_fonts(
        deck, None, FontOptions(use_system_fonts=False), Cache(default_folder()), Problems()
    )
    drawings = render_slides(deck, Assets(), faces, Problems())
    size = deck.width / EMU_PER_PX, deck.height / EMU_PER_PX
    ours = shown(page, [drawing.markup for drawing in drawings], faces, *size)
    truth = printed(folder / "deck.pdf", list(pages))
    total = sum(map(len, truth))
    return 100 * sum(map(placed, truth, ours)) / total


def chosen(meta):
    """Return a few pages of the PDF (from 0), with the numbers of their slides."""
    suspect = set(meta.get("suspect_pages", ()))
    sound = [n for n, slide in enumerate(meta["slide_of_page"]) if n + 1 not in suspect and slide]
    wanted = {sound[round(n * (len(sound) - 1) / (SLIDES - 1))] for n in range(SLIDES)}
    return {page: meta["slide_of_page"][page] for page in sorted(wanted)}


def tighten(deck, measured):
    table = tomllib.loads(TABLE.read_text(encoding="utf-8"))
    table[deck] = max(table[deck], int(measured * 10) / 10)
    lines = "".join(f'"{name}" = {table[name]}\n' for name in sorted(table))
    TABLE.write_text(HEAD + lines, encoding="utf-8", newline="\n")


HEAD = "# Per cent of the words of some slides that stand within 1 % of the slide's width of their place.\n"
