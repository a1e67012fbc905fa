"""Print how long after a save in PowerPoint the preview shows the changed slide, at the place where it stood.

    python tests/benchmark/preview.py [DECK] [--saves N] [--silent]

A real preview, watched in a real Chromium: the clock runs from the moment the saved deck lies there until the
new slide is drawn. Without a deck: one of 40 slides with lists, pictures and notes. `--silent`: as
on a share whose system tells of no save.
"""

from __future__ import annotations

import argparse
import io
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from PIL import Image
from playwright.sync_api import Page, sync_playwright
from pptx import Presentation
from pptx.util import Inches

SLIDES = 40
SHOWN = 20
SILENT = """
import sys, watchfiles
async def nothing(*_, stop_event, **__):
    await stop_event.wait()
    for each in ():
        yield each
watchfiles.awatch = nothing
from pptlearn.cli.app import main
main()
"""
DRAWN = """(text) => {
  const page = document.querySelector('.frames iframe:not([inert])')?.contentDocument;
  return page?.documentElement.dataset.ready === 'true' &&
    page.querySelector('section[data-slide]')?.textContent.includes(text);
}"""


def a_deck(path: Path) -> None:
    deck = Presentation()
    for number in range(SLIDES):
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = f"Step {number + 1}"
        slide.placeholders[1].text = "\n".join(f"Line {line} of what one has to know" for line in range(6))
        slide.notes_slide.notes_text_frame.text = "What is said here. " * 12
        picture = io.BytesIO()
        Image.effect_noise((640, 480), 40 + number).save(picture, "PNG")
        slide.shapes.add_picture(picture, Inches(6.5), Inches(4), Inches(3), Inches(2.2))
    deck.save(str(path))


def saved(deck: Path, text: str) -> None:
    """Change a title as PowerPoint saves: written aside, then renamed over the old one."""
    written = Presentation(str(deck))
    slide = written.slides[min(SHOWN, len(written.slides)) - 1]
    shape = slide.shapes.title or next(each for each in slide.shapes if each.has_text_frame)
    shape.text_frame.text = text
    aside = deck.with_name("~saving.tmp")
    written.save(str(aside))
    aside.replace(deck)


def seconds_until_shown(page: Page, deck: Path, text: str) -> float:
    saved(deck, text)
    begun = time.perf_counter()
    while not page.evaluate(DRAWN, text):
        time.sleep(0.01)
        if time.perf_counter() - begun > 60:
            sys.exit("the saved slide was never shown")
    return time.perf_counter() - begun


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("deck", nargs="?", type=Path)
    parser.add_argument("--saves", type=int, default=7)
    parser.add_argument("--silent", action="store_true")
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        deck = Path(folder) / "deck.pptx"
        shutil.copyfile(asked.deck, deck) if asked.deck else a_deck(deck)
        program = ("-c", SILENT) if asked.silent else ("-m", "pptlearn")
        command = [sys.executable, *program, "preview", str(deck), "--no-browser", "--port", "0"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
            assert process.stdout is not None
            link = process.stdout.readline().strip()
            chromium = os.environ.get("PPTLEARN_CHROMIUM") or shutil.which("chromium")
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1440, "height": 900})
            page.goto(f"{link}#/{SHOWN}")
            page.wait_for_selector("html[data-ready=true]", state="attached")
            page.wait_for_timeout(2000)
            took = [seconds_until_shown(page, deck, f"Saved {turn}") for turn in range(asked.saves)]
            browser.close()
            process.terminate()
    took.sort()
    print(f"{len(Presentation(asked.deck).slides) if asked.deck else SLIDES} slides, {len(took)} saves")
    print(f"median {statistics.median(took):.2f} s, slowest {took[-1]:.2f} s, fastest {took[0]:.2f} s")


if __name__ == "__main__":
    main()
