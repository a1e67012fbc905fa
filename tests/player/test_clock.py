"""The slide's clock and its voice."""

import pytest

pytestmark = pytest.mark.browser

BROKEN = "data:audio/wav;base64,AAAA"


def test_a_voice_that_cannot_be_played_is_complained_about_once_it_is_due(player_page):
    heard = player_page.evaluate(
        """async (src) => {
            const { createClock } = await import("pptlearn/clock.js");
            let failures = 0;
            const media = new Audio();
            const failed = new Promise((resolve) => media.addEventListener("error", resolve));
            const listener = { tick() {}, end() {}, wait() {}, fail: () => (failures += 1) };
            const clock = createClock(media, listener);
            clock.load({ durationSeconds: 9, narration: { src, startSeconds: 0, durationSeconds: 9 } });
            await failed;
            const before = failures;
            await clock.play();
            return [before, failures];
        }""",
        BROKEN,
    )
    assert heard == [0, 1]
