"""Real .pptx files in a few words, written by python-pptx."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

from PIL import Image
from pptx import Presentation
from pptx.util import Inches


def a_pptx(path: Path, *slides: tuple[str, list[str], str], picture: bool = False) -> Path:
    """Write a deck of slides given as title, bullets and notes; `picture` puts a small one on the first."""
    deck = Presentation()
    for title, bullets, notes in slides:
        slide = deck.slides.add_slide(deck.slide_layouts[1])
        slide.shapes.title.text = title
        slide.placeholders[1].text = "\n".join(bullets)
        if notes:
            slide.notes_slide.notes_text_frame.text = notes
    if picture:
        image = BytesIO()
        Image.new("RGB", (40, 30), "#336699").save(image, "PNG")
        deck.slides[0].shapes.add_picture(image, Inches(1), Inches(1), Inches(2), Inches(1.5))
    path.parent.mkdir(parents=True, exist_ok=True)
    deck.save(path)
    return path


HELMETS = ("Safety first", ["Wear your helmet", "Look both ways"], "Welcome to this module about safety.")
QUIZ = ("Question: Which number?", ["*112", "113", "114"], "Right: Well done.\nPoints: 2")
