"""Text of a chart: measured with the face's own widths, written as SVG text."""

from __future__ import annotations

from dataclasses import dataclass

from pptlearn.model.text import RunStyle
from pptlearn.render.context import RenderContext, stage_pt
from pptlearn.render.markup import Element, el, number
from pptlearn.render.text.ink import fill_color
from pptlearn.render.text.typeface import face_of, font_family

USUAL_ADVANCE = 0.5
"""Width in em of a character whose width nobody knows."""
LINE_HEIGHT = 1.2
ANCHORS = {"start": None, "middle": "middle", "end": "end"}


@dataclass(frozen=True, slots=True)
class Words:
    """One style, ready to measure and to write with."""

    style: RunStyle
    context: RenderContext

    @property
    def size(self) -> float:
        """Stage units."""
        return stage_pt(self.style.size)

    @property
    def line_height(self) -> float:
        return LINE_HEIGHT * self.size

    def width(self, text: str) -> float:
        """Return how wide one line of text is."""
        advances = face_of(self.style, self.context).advances
        return sum(advances.get(character, USUAL_ADVANCE) for character in text) * self.size

    def wrap(self, text: str, width: float) -> list[str]:
        """Return the text in lines no wider than `width`, broken at spaces only."""
        lines: list[str] = []
        for word in text.split():
            if lines and self.width(f"{lines[-1]} {word}") <= width:
                lines[-1] += f" {word}"
            else:
                lines.append(word)
        return lines or [""]

    def line(self, text: str, x: float, middle: float, anchor: str = "middle", turn: float = 0.0) -> Element:
        """Return one line of text whose box has its middle at `middle`, turned about x, middle."""
        face = face_of(self.style, self.context)
        baseline = middle + (face.ascent - LINE_HEIGHT / 2) * self.size
        color = fill_color(self.style.fill)
        weight = face.css_weight if face.css_weight != 400 else None
        return el(
            "text",
            text,
            x=x,
            y=baseline,
            text_anchor=ANCHORS[anchor],
            transform=f"rotate({number(turn)} {number(x)} {number(middle)})" if turn else None,
            fill=color.hex,
            fill_opacity=color.alpha if color.alpha < 1 else None,
            font_family=font_family(face),
            font_size=self.size,
            font_weight=None if weight is None else str(weight),
            font_style=face.css_style if face.css_style != "normal" else None,
        )

    def lines(self, texts: list[str], x: float, top: float, anchor: str = "middle") -> list[Element]:
        """Return several lines below each other, the first with its box at `top`."""
        height = self.line_height
        return [self.line(text, x, top + (n + 0.5) * height, anchor) for n, text in enumerate(texts)]
