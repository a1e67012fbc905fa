"""Print what moving a busy slide costs a browser: script a frame, frames a second, and opening 1,000 effects.

    python tests/benchmark/motion.py

The slide has 100 turned shapes that fade, travel and grow at once.
"""

from __future__ import annotations

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.conftest import _chromium  # noqa: E402

PAGE = '<!doctype html><script type=importmap>{"imports":{"pptlearn/":"/"}}</script><body></body>'
MEASURE = """async () => {
    const { createMotion } = await import("pptlearn/motion.js");
    const shown = { visibility: "inherit" };
    const tracks = [
        { start: 0, duration: 0.001, hold: true, keyframes: [shown, shown] },
        { keyframes: [{ opacity: 0 }, { opacity: 1 }] },
        { hold: true, keyframes: [{ translate: "0px 0px" }, { translate: "900px 500px" }] },
        { hold: true, keyframes: [{ transform: "scale(1, 1)" }, { transform: "scale(2, 2)" }] },
    ];
    function slide(count, isOneStep) {
        const section = document.createElement("section");
        document.body.replaceChildren(section);
        for (let at = 0; at < count; at += 1) {
            const shape = document.createElement("div");
            shape.dataset.shape = at;
            shape.textContent = "Text";
            const place = `left:${(at % 40) * 30}px;top:${(at >> 5) * 60}px;width:100px;height:60px`;
            shape.style = `position:absolute;${place};background:teal;transform:rotate(10deg)`;
            section.append(shape);
        }
        const effects = Array.from({ length: count }, (_, at) => (
            { target: { shape: String(at) }, start: 0, duration: 3, hiddenBefore: true, tracks }
        ));
        const clicks = effects.map((each, at) => ({ trigger: "click", atSeconds: at, effects: [each] }));
        const steps = isOneStep ? [{ trigger: "auto", atSeconds: 0, effects }] : clicks;
        return [section, { steps, interactions: [], traces: [], durationSeconds: count }];
    }
    const motion = createMotion(...slide(100, true));
    motion.seek(0.01);
    const script = [];
    const began = performance.now();
    await new Promise((done) => {
        const frame = (now) => {
            const start = performance.now();
            motion.seek((now - began) / 1000);
            script.push(performance.now() - start);
            return now - began < 3000 ? requestAnimationFrame(frame) : done();
        };
        requestAnimationFrame(frame);
    });
    const many = slide(1000, false);
    const start = performance.now();
    createMotion(...many);
    const opening = performance.now() - start;
    script.sort((a, b) => a - b);
    return { median: script[script.length >> 1], longest: script.at(-1), frames: script.length / 3, opening };
}"""


def main() -> None:
    from playwright.sync_api import sync_playwright

    folder = ROOT / "templates" / "player"

    def serve(route):
        path = route.request.url.partition("player.test/")[2]
        body = (folder / path).read_text("utf-8") if path else PAGE
        route.fulfill(body=body, content_type="text/javascript" if path else "text/html")

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1280, "height": 720})
        page.route("http://player.test/**", serve)
        page.goto("http://player.test/")
        found = page.evaluate(MEASURE)
        browser.close()
    print(f"script a frame, 100 moving shapes   {found['median']:.1f} ms (longest {found['longest']:.1f} ms)")
    print(f"frames a second                     {found['frames']:.0f}")
    print(f"opening a slide of 1,000 effects    {found['opening']:.0f} ms")


if __name__ == "__main__":
    main()
