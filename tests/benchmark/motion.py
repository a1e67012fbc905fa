"""Print what moving slides cost a browser: script a frame, longest task, frames a second, opening effects.

    python -m tests.benchmark.motion

The busy slide has 100 turned shapes that fade, travel and grow at once. The opened module has ten slides of
100 shapes with an effect each; the same module without effects is opened beside it.
"""

from __future__ import annotations

import statistics
import tempfile
from pathlib import Path
from typing import Any

from tests.conftest import _chromium
from tests.playable import a_box, a_playable_module, a_slide, write_unpacked

OPENINGS = 5
SHOW = {
    "start": 0,
    "duration": 0.001,
    "hold": True,
    "keyframes": [{"visibility": "inherit"}, {"visibility": "inherit"}],
}
TRACKS = [
    SHOW,
    {"keyframes": [{"opacity": 0}, {"opacity": 1}]},
    {"hold": True, "keyframes": [{"translate": "0px 0px"}, {"translate": "900px 500px"}]},
    {"hold": True, "keyframes": [{"transform": "scale(1, 1)"}, {"transform": "scale(2, 2)"}]},
]
WATCH_TASKS = """
window.tasks = [0];
new PerformanceObserver((list) => tasks.push(...list.getEntries().map((each) => each.duration)))
    .observe({ type: "longtask", buffered: true });
const real = window.requestAnimationFrame.bind(window);
window.script = [];
window.requestAnimationFrame = (run) => real((now) => {
    const start = performance.now();
    run(now);
    script.push(performance.now() - start);
});"""
WATCH_READY = """
new MutationObserver(() => document.documentElement?.dataset.ready && (window.there ??= performance.now()))
    .observe(document, { attributes: true, subtree: true });"""
MEASURE = """(seconds) => new Promise((done) => {
    window.script.length = 0;
    window.tasks.length = 1;
    const began = performance.now();
    let frames = 0;
    pptlearn.play();
    setTimeout(() => {
        pptlearn.pause();
        const sorted = [...window.script].sort((a, b) => a - b);
        const taken = (performance.now() - began) / 1000;
        done({ median: sorted[sorted.length >> 1], longest: sorted.at(-1), task: Math.max(...window.tasks),
            frames: sorted.length / taken });
    }, seconds * 1000);
})"""


def a_busy_slide(number: int, shapes: int, at_once: bool, moves: bool = True) -> tuple[dict[str, Any], str]:
    """Return a slide of shapes that each have an effect: all in one step, or a click each."""
    place = [((each % 20) * 60, 150 + (each // 20) * 60) for each in range(shapes)]
    body = "".join(
        a_box(100 + each, x, y, 50, 40, "Text", background="teal", transform="rotate(10deg)")
        for each, (x, y) in enumerate(place)
    )
    common = {"start": 0, "duration": 3, "hiddenBefore": True, "tracks": TRACKS}
    effects = [{"target": {"shape": str(100 + each)}, **common} for each in range(shapes)]
    told = {"recorded": False, "atSeconds": None}
    together = [{"trigger": "auto", **told, "atSeconds": 0, "effects": effects}]
    clicks = [{"trigger": "click", **told, "effects": [each]} for each in effects]
    steps = (together if at_once else clicks) if moves else []
    return a_slide(number, f"Slide {number}", body, steps=steps, durationSeconds=10)


def main() -> None:
    from playwright.sync_api import sync_playwright

    with sync_playwright() as playwright, tempfile.TemporaryDirectory() as folder:
        browser = playwright.chromium.launch(executable_path=_chromium(), args=["--no-sandbox"])
        busy = a_playable_module([a_busy_slide(1, 100, at_once=True)])
        found = _played(browser, write_unpacked(busy, Path(folder) / "busy"))
        script = f"{found['median']:.1f} ms (longest {found['longest']:.1f} ms)"
        print(f"script a frame, 100 moving shapes      {script}")
        print(f"longest task beyond 50 ms              {found['task']:.0f} ms")
        print(f"frames a second                        {found['frames']:.0f}")
        for moves in (False, True):
            slides = [a_busy_slide(number, 100, at_once=False, moves=moves) for number in range(1, 11)]
            page = write_unpacked(a_playable_module(slides), Path(folder) / f"many-{moves}")
            seconds = statistics.median(_opened(browser, page) for _ in range(OPENINGS))
            print(f"first slide there, {'1,000' if moves else '   no'} effects       {seconds * 1000:.0f} ms")
        browser.close()


def _played(browser: Any, path: Path) -> dict[str, float]:
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.add_init_script(WATCH_TASKS)
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready=true]", state="attached")
    page.click("[data-control=start]")
    page.evaluate("pptlearn.pause()")
    page.evaluate("pptlearn.seek(0)")
    found: dict[str, float] = page.evaluate(MEASURE, 3)
    page.close()
    return found


def _opened(browser: Any, path: Path) -> float:
    """Return the seconds from asking for the page until its first slide can be seen."""
    page = browser.new_page(viewport={"width": 1280, "height": 720})
    page.add_init_script(WATCH_READY)
    page.goto(path.as_uri())
    page.wait_for_selector("html[data-ready=true]", state="attached")
    there: float = page.evaluate("window.there")
    page.close()
    return there / 1000


if __name__ == "__main__":
    main()
