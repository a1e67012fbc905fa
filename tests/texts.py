"""Builders of text: runs, paragraphs, and a slide to draw them on."""

from pptlearn.model.deck import Deck
from pptlearn.model.fonts import Face, FaceKey, Faces
from pptlearn.model.geometry import Box, Transform
from pptlearn.model.media import Assets
from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.model.text import Paragraph, Run, RunStyle
from pptlearn.model.units import Emu
from pptlearn.problems import Problems
from pptlearn.render.context import RenderContext

BOX = Box(Emu(914400), Emu(457200), Emu(4572000), Emu(914400))
PX = 9525 // 8
"""EMU to the stage unit."""
WIDTHS = dict.fromkeys("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,", 0.5)


def face(name, ascent=0.936, *, bold=False):
    key = FaceKey(name, bold)
    return key, Face(key=key, family=f"f-{name}", ascent=ascent, fallback=("sans-serif",), advances=WIDTHS)


FACES = Faces(by_key=dict([face("Calibri"), face("Calibri", bold=True), face("Consolas", 0.943)]))


def run(text, action=None, **style):
    return Run(text, RunStyle(**style), action)


def paragraph(*inlines, **said):
    return Paragraph(inlines=tuple(run(each) if isinstance(each, str) else each for each in inlines), **said)


def text_box(**said):
    return AutoShape(**{"id": "2", "name": "Text", "transform": Transform(BOX), **said})


def slide_context(faces=FACES, problems=None, **deck):
    """The second of three slides."""
    slides = tuple(Slide(number=number, id=255 + number) for number in (1, 2, 3))
    return RenderContext(
        deck=Deck(name="deck.pptx", slides=slides, **deck),
        slide=slides[1],
        assets=Assets(),
        faces=faces,
        problems=Problems() if problems is None else problems,
        draw=lambda *_: None,
    )
