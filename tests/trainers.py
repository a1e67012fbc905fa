"""Slides as trainers make them in PowerPoint, in real files, written by python-pptx."""

from __future__ import annotations

from io import BytesIO
from typing import Any

from lxml import etree
from PIL import Image
from pptx.dml.color import RGBColor
from pptx.util import Inches, Pt

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
TITLE_AND_BODY, TWO_BODIES, COMPARISON, TITLE_ONLY, BLANK = 1, 3, 4, 5, 6


def looking(run, *, bold=None, underlined=None, color=None, struck=False, highlight=None, size=None):
    """Give a run the looks that people use as marks."""
    run.font.bold, run.font.underline = bold, underlined
    if color:
        run.font.color.rgb = RGBColor.from_string(color)
    if size:
        run.font.size = Pt(size)
    style = run._r.get_or_add_rPr()
    if struck:
        style.set("strike", "sngStrike")
    if highlight:
        etree.SubElement(etree.SubElement(style, A + "highlight"), A + "srgbClr", val=highlight)


def write(frame, lines):
    """Fill a text frame; a line is a text or a text with its looks, tabs indent it."""
    for n, line in enumerate(lines):
        text, looks = (line, {}) if isinstance(line, str) else line
        paragraph = frame.paragraphs[0] if n == 0 else frame.add_paragraph()
        paragraph.level = len(text) - len(text.lstrip("\t"))
        head, *rest = text.lstrip("\t").split("\v")
        run = paragraph.add_run()
        run.text = head
        looking(run, **looks)
        for more in rest:
            paragraph.add_line_break()
            paragraph.add_run().text = more


class Trainer:
    """Somebody who adds slides to one deck; places are inches."""

    def __init__(self, deck):
        self.deck = deck
        self.slide: Any = None

    def slide_of(self, layout, title=None, *bodies, notes=""):
        self.slide = self.deck.slides.add_slide(self.deck.slide_layouts[layout])
        if title is not None:
            self.slide.shapes.title.text_frame.text = title
        for index, lines in enumerate(bodies, start=1):
            write(self.slide.placeholders[index].text_frame, lines)
        if notes:
            self.slide.notes_slide.notes_text_frame.text = notes
        return self

    @property
    def lines(self):
        return self.slide.placeholders[1].text_frame.paragraphs

    def box(self, x, y, width, height, *lines, **looks):
        made = self.slide.shapes.add_textbox(*map(Inches, (x, y, width, height)))
        made.text_frame.word_wrap = True
        write(made.text_frame, [(line, looks) if looks else line for line in lines])
        return made

    def shape(self, kind, x, y, width, height, text="", fill="4472C4", line=None):
        made = self.slide.shapes.add_shape(kind, *map(Inches, (x, y, width, height)))
        made.text_frame.text = text
        if fill:
            made.fill.solid()
            made.fill.fore_color.rgb = RGBColor.from_string(fill)
        else:
            made.fill.background()
        if line:
            made.line.color.rgb, made.line.width = RGBColor.from_string(line), Pt(4)
        return made

    def picture(self, x, y, width, height, color="gray", alt=""):
        file = BytesIO()
        Image.new("RGB", (8, 6), color).save(file, "PNG")
        made = self.slide.shapes.add_picture(file, *map(Inches, (x, y, width, height)))
        made._element.nvPicPr.cNvPr.set("descr", alt)
        return made

    def table(self, *rows, header=True, painted=()):
        made = self.slide.shapes.add_table(len(rows), len(rows[0]), *map(Inches, (1, 2, 8, 3))).table
        made.first_row = header
        for r, row in enumerate(rows):
            for c, text in enumerate(row):
                made.cell(r, c).text = text
                if text in painted:
                    made.cell(r, c).fill.solid()
                    made.cell(r, c).fill.fore_color.rgb = RGBColor.from_string("00B050")

    def bullets(self, **kinds):
        """Give every line an automatic number (`buAutoNum=…`), or a bullet of its own by its number."""
        for n, paragraph in enumerate(self.lines):
            kind, attributes = kinds.get(f"line{n}") or next(iter(kinds.values()))
            etree.SubElement(paragraph._p.get_or_add_pPr(), A + kind, attributes)
