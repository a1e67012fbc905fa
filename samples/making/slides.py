"""The slides of the sample decks, one function each; each returns what enters with every click."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any

from pptx.chart.data import CategoryChartData
from pptx.dml.color import RGBColor
from pptx.enum.chart import XL_CHART_TYPE, XL_LABEL_POSITION
from pptx.enum.dml import MSO_THEME_COLOR as THEME
from pptx.enum.shapes import MSO_SHAPE
from pptx.enum.text import MSO_ANCHOR, PP_ALIGN
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide
from pptx.util import Inches, Pt

from making.narration import Build, Click
from making.pictures import picture

Words = Mapping[str, Any]


def add_slide(deck: Deck, words: Words) -> tuple[Slide, list[Click]]:
    """Add the slide that `words` describes."""
    layout_name, draw = SLIDES.get(words["name"], ("Question", _question))
    slide = deck.slides.add_slide(deck.slide_layouts.get_by_name(layout_name))
    slide.shapes.title.text = words["title"]
    return slide, draw(slide, words)


def _title(slide: Slide, words: Words) -> list[Click]:
    slide.placeholders[1].text = words["subtitle"]
    _add_picture(slide, words, Inches(7.35), Inches(0.75), Inches(5.9))
    return []


def _text_and_picture(slide: Slide, words: Words) -> list[Click]:
    body = slide.placeholders[1]
    _write(body, words["lines"])
    _add_picture(slide, words, Inches(7.6), Inches(1.75), Inches(4.9))
    return [[Build(body.shape_id, line, "wipe")] for line in range(len(words["lines"]))]


def _cards(slide: Slide, words: Words) -> list[Click]:
    """Three cards side by side; a click for each."""
    clicks: list[Click] = []
    colors = (THEME.ACCENT_1, THEME.ACCENT_2, THEME.ACCENT_3)
    for number, (head, text) in enumerate(words["cards"]):
        left, top = Inches(0.9 + number * 4.0), Inches(2.1)
        card = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, left, top, Inches(3.6), Inches(4.3))
        card.adjustments[0] = 0.05
        _paint(card, THEME.BACKGROUND_1)
        band = slide.shapes.add_shape(MSO_SHAPE.ROUNDED_RECTANGLE, left, top, Inches(3.6), Inches(1.35))
        band.adjustments[0] = 0.13
        _paint(band, colors[number])
        _label(band, head, Pt(28), THEME.BACKGROUND_1 if number < 2 else THEME.TEXT_2, bold=True)
        _label(card, text, Pt(22), THEME.TEXT_1)
        card.text_frame.margin_top = Inches(1.4)
        clicks.append([Build(card.shape_id), Build(band.shape_id)])
    return clicks


def _steps(slide: Slide, words: Words) -> list[Click]:
    """Five chevrons in a row, each with its explanation below."""
    clicks: list[Click] = []
    colors = (THEME.ACCENT_1, THEME.ACCENT_4, THEME.ACCENT_6, THEME.ACCENT_2, THEME.ACCENT_3)
    for number, (step, detail) in enumerate(zip(words["steps"], words["details"], strict=True)):
        left = Inches(0.8 + number * 2.36)
        kind = MSO_SHAPE.CHEVRON if number else MSO_SHAPE.PENTAGON
        arrow = slide.shapes.add_shape(kind, left, Inches(2.6), Inches(2.55), Inches(1.6))
        arrow.adjustments[0] = 0.3
        _paint(arrow, colors[number])
        _label(arrow, step, Pt(22), THEME.TEXT_2 if number == 4 else THEME.BACKGROUND_1, bold=True)
        note = slide.shapes.add_textbox(left + Inches(0.05), Inches(4.45), Inches(2.2), Inches(1.0))
        note.text_frame.word_wrap = True
        _label(note, detail, Pt(20), THEME.TEXT_1)
        clicks.append([Build(arrow.shape_id, effect="wipe"), Build(note.shape_id)])
    return clicks


def _chart(slide: Slide, words: Words) -> list[Click]:
    numbers = CategoryChartData(number_format="0")
    numbers.categories = words["categories"]
    numbers.add_series(words["series"], words["values"])
    place = (Inches(0.8), Inches(1.8), Inches(11.7), Inches(4.7))
    frame = slide.shapes.add_chart(XL_CHART_TYPE.COLUMN_CLUSTERED, *place, numbers)
    frame.name = words["chart"]
    _describe(frame, words["chart"])
    chart = frame.chart
    chart.has_legend = False
    chart.has_title = True
    chart.chart_title.text_frame.text = words["chart"]
    title = chart.chart_title.text_frame.paragraphs[0].runs[0].font
    title.size, title.bold, title.color.theme_color = Pt(18), False, THEME.TEXT_1
    chart.font.size = Pt(16)
    plot = chart.plots[0]
    plot.gap_width = 60
    plot.has_data_labels = True
    plot.data_labels.number_format, plot.data_labels.number_format_is_linked = '0" %"', False
    plot.data_labels.position = XL_LABEL_POSITION.OUTSIDE_END
    plot.data_labels.font.size, plot.data_labels.font.bold = Pt(20), True
    chart.value_axis.visible = False
    chart.value_axis.has_major_gridlines = False
    chart.value_axis.maximum_scale, chart.value_axis.minimum_scale = 105, 0
    for number, value in enumerate(words["values"]):
        point = plot.series[0].points[number]
        point.format.fill.solid()
        point.format.fill.fore_color.theme_color = (
            THEME.ACCENT_1 if value > 70 else THEME.ACCENT_4 if value > 50 else THEME.ACCENT_2
        )
    source = slide.shapes.add_textbox(Inches(0.8), Inches(6.55), Inches(9), Inches(0.5))
    _label(source, words["source"], Pt(14), THEME.TEXT_1)
    source.text_frame.paragraphs[0].alignment = PP_ALIGN.LEFT
    return []


def _table(slide: Slide, words: Words) -> list[Click]:
    rows = [words["head"], *words["rows"]]
    place = (Inches(0.9), Inches(2.1), Inches(11.5), Inches(4.0))
    frame = slide.shapes.add_table(len(rows), 3, *place)
    frame.name = words["title"]
    _describe(frame, words["title"])
    for row, texts in enumerate(rows):
        frame.table.rows[row].height = Inches(1.0)
        for column, text in enumerate(texts):
            cell = frame.table.cell(row, column)
            cell.text = text
            cell.vertical_anchor = MSO_ANCHOR.MIDDLE
            cell.margin_left = Inches(0.2)
            font = cell.text_frame.paragraphs[0].runs[0].font
            font.size, font.bold = Pt(20), row == 0 or column == 1
            font.color.theme_color = THEME.BACKGROUND_1 if row == 0 else THEME.TEXT_1
            cell.fill.solid()
            cell.fill.fore_color.theme_color = THEME.TEXT_2 if row == 0 else THEME.BACKGROUND_1
            if row and row % 2 == 0:
                cell.fill.fore_color.rgb = RGBColor(0xE8, 0xF2, 0xF1)
    return []


def _question(slide: Slide, words: Words) -> list[Click]:
    _write(slide.placeholders[1], words["answers"])
    return []


def _write(shape, lines: list[str]) -> None:
    frame = shape.text_frame
    frame.text = lines[0]
    for line in lines[1:]:
        frame.add_paragraph().text = line


def _label(shape, text: str, size, color, *, bold: bool = False) -> None:
    frame = shape.text_frame
    frame.word_wrap = True
    frame.text = text
    paragraph = frame.paragraphs[0]
    paragraph.alignment = PP_ALIGN.CENTER
    font = paragraph.runs[0].font
    font.size, font.bold, font.color.theme_color = size, bold, color


def _paint(shape, color) -> None:
    shape.fill.solid()
    shape.fill.fore_color.theme_color = color
    shape.line.fill.background()
    shape.shadow.inherit = False


def _add_picture(slide: Slide, words: Words, left, top, size) -> None:
    shape = slide.shapes.add_picture(io.BytesIO(picture(words["name"])), left, top, size, size)
    shape.name = words["picture"]
    _describe(shape, words["picture"])


def _describe(shape, text: str) -> None:
    """Give alternative text."""
    shape._element.xpath(".//p:cNvPr")[0].set("descr", text)


SLIDES: Mapping[str, tuple[str, Callable[[Slide, Words], list[Click]]]] = {
    "title": ("Title", _title),
    "why": ("Text and picture", _text_and_picture),
    "need": ("Title only", _cards),
    "steps": ("Title only", _steps),
    "record": ("Text and picture", _text_and_picture),
    "short": ("Title only", _chart),
    "kinds": ("Title only", _table),
    "solved": ("Text and picture", _text_and_picture),
    "yours": ("Text and picture", _text_and_picture),
}
