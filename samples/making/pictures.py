"""The pictures of the sample decks, drawn with circles, boxes and lines on a board of 1000 by 1000."""

from __future__ import annotations

import io
from collections.abc import Callable, Sequence
from math import cos, pi, sin

from PIL import Image, ImageDraw

FINE = 3
"""Drawn so many times larger than kept: smooth edges."""
SIZE = 900
NAVY, TEAL, CORAL, SUN, MINT, SKY, SAND, WHITE, GREY = (
    *("#12304A", "#0F8B8D", "#DE5136", "#F2B134", "#7CC6A4"),
    *("#5B8DB8", "#FBF8F3", "#FFFFFF", "#D5DCE3"),
)


class Board:
    """A see-through square to draw on."""

    def __init__(self, size: int = SIZE) -> None:
        self.size = size
        self._scale = size * FINE / 1000
        self._image = Image.new("RGBA", (size * FINE, size * FINE), (0, 0, 0, 0))
        self._draw = ImageDraw.Draw(self._image)

    def box(self, left, top, right, bottom, color, radius=0.0, outline=None, width=0.0) -> None:
        place = [self._at(each) for each in (left, top, right, bottom)]
        self._draw.rounded_rectangle(place, self._at(radius), color, outline, round(self._at(width)))

    def circle(self, x, y, radius, color=None, outline=None, width=0.0) -> None:
        place = [self._at(each) for each in (x - radius, y - radius, x + radius, y + radius)]
        self._draw.ellipse(place, color, outline, round(self._at(width)))

    def shape(self, points: Sequence[tuple[float, float]], color) -> None:
        self._draw.polygon([(self._at(x), self._at(y)) for x, y in points], color)

    def line(self, points: Sequence[tuple[float, float]], color, width) -> None:
        """Draw a line with round ends and corners."""
        places = [(self._at(x), self._at(y)) for x, y in points]
        self._draw.line(places, color, round(self._at(width)), "curve")
        for x, y in points:
            self.circle(x, y, width / 2, color)

    def arc(self, x, y, radius, start, end, color, width) -> None:
        steps = [start + (end - start) * step / 40 for step in range(41)]
        self.line(
            [(x + radius * cos(a * pi / 180), y + radius * sin(a * pi / 180)) for a in steps], color, width
        )

    def png(self) -> bytes:
        smooth = self._image.resize((self.size, self.size), Image.Resampling.LANCZOS)
        target = io.BytesIO()
        smooth.quantize(200, Image.Quantize.FASTOCTREE).save(target, "PNG", optimize=True)
        return target.getvalue()

    def _at(self, length: float) -> float:
        return length * self._scale


def picture(name: str) -> bytes:
    """Return the picture of a slide as PNG."""
    board = Board()
    PICTURES[name](board)
    return board.png()


def speaker_icon() -> bytes:
    """Return the icon that stands for a sound on a slide."""
    board = Board(128)
    board.circle(500, 500, 490, GREY)
    board.shape([(260, 400), (380, 400), (540, 260), (540, 740), (380, 600), (260, 600)], NAVY)
    board.arc(560, 500, 130, -50, 50, NAVY, 50)
    board.arc(560, 500, 240, -50, 50, NAVY, 50)
    return board.png()


def _slide(board: Board, left: float, top: float, width: float) -> None:
    """Draw a small slide with a heading, three lines and a picture."""
    height = width * 0.62
    board.box(left, top, left + width, top + height, WHITE, width * 0.03)
    board.box(
        left + width * 0.08, top + height * 0.13, left + width * 0.6, top + height * 0.22, NAVY, width * 0.02
    )
    board.box(
        left + width * 0.08, top + height * 0.28, left + width * 0.2, top + height * 0.31, CORAL, width * 0.01
    )
    for line, length in enumerate((0.42, 0.36, 0.4)):
        y = top + height * (0.45 + 0.15 * line)
        board.circle(left + width * 0.1, y, width * 0.013, CORAL)
        board.box(
            left + width * 0.14,
            y - width * 0.012,
            left + width * length,
            y + width * 0.012,
            GREY,
            width * 0.012,
        )
    board.circle(left + width * 0.73, top + height * 0.6, height * 0.24, MINT)
    board.circle(left + width * 0.73, top + height * 0.6, height * 0.12, TEAL)


def _laptop(board: Board) -> None:
    board.box(130, 240, 870, 735, NAVY, 34)
    board.box(160, 270, 840, 700, SAND, 12)
    _slide(board, 190, 292, 620)
    board.shape([(60, 760), (940, 760), (880, 815), (120, 815)], GREY)
    board.box(60, 735, 940, 770, WHITE, 14)
    board.circle(500, 480, 100, CORAL)
    board.shape([(468, 424), (468, 536), (560, 480)], WHITE)
    for radius in (60, 110, 160):
        board.arc(815, 215, radius, -75, 15, SUN, 22)
    board.circle(815, 215, 22, SUN)


def _bulb(board: Board) -> None:
    for angle in range(-180, 1, 30):
        x, y = cos(angle * pi / 180), sin(angle * pi / 180)
        board.line([(500 + 265 * x, 330 + 265 * y), (500 + 315 * x, 330 + 315 * y)], SUN, 20)
    board.circle(500, 330, 195, SUN)
    board.shape([(390, 480), (610, 480), (575, 580), (425, 580)], SUN)
    board.box(425, 565, 575, 600, NAVY, 14)
    board.box(440, 610, 560, 640, NAVY, 14)
    board.line([(440, 350), (475, 400), (500, 340), (525, 400), (560, 350)], WHITE, 16)
    board.line([(475, 400), (475, 560)], WHITE, 12)
    board.line([(525, 400), (525, 560)], WHITE, 12)
    for x, color in ((210, TEAL), (500, CORAL), (790, SKY)):
        board.circle(x, 750, 70, color)
        board.box(x - 115, 835, x + 115, 990, color, 90)
        board.box(x - 115, 920, x + 115, 990, color)


def _microphone(board: Board) -> None:
    board.circle(500, 470, 400, "#E3F1EF")
    for radius, color in ((270, MINT), (350, TEAL)):
        board.arc(500, 400, radius, -40, 40, color, 24)
        board.arc(500, 400, radius, 140, 220, color, 24)
    board.box(385, 150, 615, 580, NAVY, 115)
    for y in (270, 340, 410):
        board.line([(450, y), (550, y)], SKY, 18)
    board.arc(500, 480, 185, 0, 180, CORAL, 30)
    board.line([(500, 665), (500, 800)], CORAL, 30)
    board.line([(380, 815), (620, 815)], CORAL, 36)


def _solved(board: Board) -> None:
    board.box(60, 170, 940, 830, "#D9E0E6", 36)
    board.box(50, 155, 930, 815, WHITE, 36)
    board.box(120, 230, 700, 285, NAVY, 24)
    board.box(120, 310, 480, 350, NAVY, 20)
    for row, color in enumerate((GREY, MINT, GREY, GREY)):
        y = 450 + row * 90
        board.box(190, y - 22, 190 + (560, 480, 520, 420)[row], y + 22, color, 22)
        if row != 1:
            board.circle(145, y, 14, GREY)
    points = [
        (145 + radius * sin(step * pi / 5), 540 - radius * cos(step * pi / 5))
        for step, radius in enumerate((52, 22) * 5)
    ]
    board.shape(points, CORAL)


def _rocket(board: Board) -> None:
    _slide(board, 120, 560, 560)
    board.line([(300, 690), (420, 560)], SUN, 26)
    board.line([(380, 730), (470, 630)], CORAL, 26)
    board.line([(250, 610), (340, 510)], CORAL, 26)
    body = [(880, 90), (700, 130), (520, 290), (440, 420), (560, 540), (690, 460), (850, 280)]
    board.shape([(520, 290), (390, 320), (330, 450), (455, 400)], TEAL)
    board.shape([(690, 460), (660, 590), (530, 650), (575, 520)], TEAL)
    board.shape(body, NAVY)
    board.shape([(880, 90), (745, 120), (850, 230)], CORAL)
    board.circle(675, 305, 70, SKY)
    board.circle(675, 305, 46, WHITE)
    board.shape([(440, 420), (560, 540), (400, 600)], SUN)


PICTURES: dict[str, Callable[[Board], None]] = {
    "title": _laptop,
    "why": _bulb,
    "record": _microphone,
    "solved": _solved,
    "yours": _rocket,
}
