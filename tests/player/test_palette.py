"""The deck's accent is readable, whatever it is."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

pytestmark = pytest.mark.browser

COLORS = st.tuples(*[st.integers(0, 255)] * 3).map(lambda parts: "#" + bytes(parts).hex())
ASK = """async (batches) => {
    const { palette } = await import("pptlearn/palette.js");
    const { contrast } = await import("pptlearn/luminance.js");
    const channels = (color) => [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16));
    const ratio = (one, other) => contrast(channels(one), channels(other));
    return batches.map((accents) => {
        const p = palette(accents);
        return [
            ratio(p["--accent-light"], "#eff1f4"),
            ratio(p["--accent-dark"], "#23272e"),
            ratio(p["--accent-light"], p["--on-accent-light"]),
            ratio(p["--accent-dark"], p["--on-accent-dark"]),
        ];
    });
}"""


@settings(max_examples=5, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(batches=st.lists(st.lists(COLORS, max_size=6), min_size=30, max_size=60))
def test_text_in_and_on_the_accent_has_contrast(player_page, batches):
    assert min(min(ratios) for ratios in player_page.evaluate(ASK, batches)) >= 4.5


def test_a_readable_accent_stays_as_the_deck_has_it(player_page):
    ask = """async (colors) => (await import("pptlearn/palette.js")).palette(colors)["--accent-light"]"""
    chosen = player_page.evaluate(ask, ["#808080", "#0f766e"])
    assert chosen == "#0f766e"
