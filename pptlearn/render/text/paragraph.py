"""One paragraph: its strut, its place in the line grid, its runs."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import repeat

from pptlearn.model.text import Formula, Inline, Paragraph, Points, Run, RunStyle, Spacing
from pptlearn.render.context import stage, stage_pt
from pptlearn.render.markup import Element, el, number
from pptlearn.render.text.bullets import draw_bullet, first_style
from pptlearn.render.text.formula import draw_formula
from pptlearn.render.text.grid import trackings
from pptlearn.render.text.hanging import hangs
from pptlearn.render.text.ink import Css
from pptlearn.render.text.joints import held_together
from pptlearn.render.text.lines import TextLine, baseline_shift, line_face, lines_of, styles_of
from pptlearn.render.text.metrics import LINE, OLD_MAC_OVERHANG, fitted, gap, line_share, whole_points
from pptlearn.render.text.run import UNSEEN, USUAL, beyond, draw_run, letters, styled
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.tabs import draw_tabbed, has_tabs

ALIGNMENTS = {
    "ctr": {"text-align": "center"},
    "r": {"text-align": "right"},
    "just": {"text-align": "justify"},
    "justLow": {"text-align": "justify"},
    "dist": {"text-align": "justify", "text-align-last": "justify", "text-justify": "inter-character"},
    "thaiDist": {"text-align": "justify", "text-align-last": "justify", "text-justify": "inter-character"},
}
HANGUL = re.compile("[\uac00-\ud7a3]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Strut:
    """What holds the lines of a paragraph at their height: an inline box in every line, never seen."""

    css: Css
    size: float
    """Points, fitted."""


def draw_paragraph(
    paragraph: Paragraph, number_: int, space: float, setting: Setting, rises: tuple[float, ...] = ()
) -> Element:
    """Return the paragraph, `space` points below the one before it, its author's lines raised by `rises`."""
    lines = lines_of(paragraph)
    setting = replace(
        setting,
        is_exact=isinstance(paragraph.line_spacing, Points),
        trackings=trackings(paragraph.inlines, setting),
    )
    main = main_style(lines, paragraph)
    outer, language = setting.language, setting.language_said(main.language)
    strut = strut_of(main, setting)
    faces = [line_face(line, paragraph, setting) for line in lines]
    shifts = [
        baseline_shift(face, paragraph, strut.size) - stage_pt(rise)
        for face, rise in zip(faces, rises or repeat(0.0), strict=False)
    ]
    setting = replace(
        setting,
        around=language,
        spacing=faces[0].spacing,
        lowered=shifts[0],
        hangs=hangs(paragraph, setting),
    )
    return styled(
        "p",
        written(lines, shifts, paragraph, strut, setting) or [el("br")],
        {**place(paragraph, space, shifts[0], setting), **beyond(USUAL, strut.css)},
        data_paragraph=str(number_) if setting.is_numbered else None,
        data_item=paragraph.item,
        dir="rtl" if paragraph.is_rtl else None,
        lang=language if language and language != outer else None,
    )


def main_style(lines: tuple[TextLine, ...], paragraph: Paragraph) -> RunStyle:
    """Return the most used style, in the size of the strut.

    That is the smallest, so that each line rises with what stands in it; with an exact line spacing, where
    nothing may rise, the largest.
    """
    styles = styles_of(lines)
    sizes = [style.size for style in styles] + [line.blank.size for line in lines if not line.inlines]
    is_exact = isinstance(paragraph.line_spacing, Points)
    return replace(max(styles, key=styles.__getitem__), size=max(sizes) if is_exact else min(sizes))


def strut_of(style: RunStyle, setting: Setting) -> Strut:
    """Return the strut that a style makes."""
    return Strut(
        css=letters(style, setting),
        size=fitted(style.size, setting.autofit),
    )


def place(paragraph: Paragraph, space: float, shift: float, setting: Setting) -> Css:
    """Return how the paragraph's lines stand: room above, margins, pitch, and the baseline put right."""
    start, first = line_starts(paragraph, setting)
    lengths = {
        "margin-block-start": stage_pt(space),
        "padding-inline-start": stage(start),
        "padding-inline-end": stage(paragraph.margin_right + paragraph.margin_left - start),
        "margin-inline-end": -stage_pt(OLD_MAC_OVERHANG) if setting.context.deck.is_by_old_mac else 0,
        "text-indent": stage(first - start),
        "top": 0 if setting.is_upright else shift,
    }
    return {
        **{name: f"{number(length)}px" for name, length in lengths.items() if abs(length) >= UNSEEN},
        "line-height": pitch(paragraph.line_spacing, setting),
        **ALIGNMENTS.get(paragraph.align, {}),
        **_word_breaks(paragraph),
    }


def _word_breaks(paragraph: Paragraph) -> Css:
    if paragraph.keeps_words and HANGUL.search(paragraph.text):
        return {"word-break": "keep-all"}
    return {"word-break": "break-all"} if paragraph.breaks_words else {}


def line_starts(paragraph: Paragraph, setting: Setting) -> tuple[float, float]:
    """Return where the lines of a paragraph begin, and where its first one does, in EMU from its box."""
    start, first = paragraph.margin_left, paragraph.margin_left + paragraph.indent
    if setting.context.deck.is_by_old_mac:
        return whole_points(start), whole_points(first)
    return start, first


def pitch(spacing: Spacing, setting: Setting) -> str:
    """Return the CSS line height: a share that follows each size, or an exact length."""
    if isinstance(spacing, Points):
        return f"{number(stage_pt(spacing.points))}px"
    return number(LINE * line_share(spacing, 1.0, setting.autofit))


def written(
    lines: tuple[TextLine, ...], shifts: list[float], paragraph: Paragraph, strut: Strut, setting: Setting
) -> list[Element | str]:
    """Return bullet and lines of a paragraph; nothing when it has no text.

    A line whose baseline is off otherwise than the first one's is moved by the difference.
    """
    if len(lines) == 1 and not lines[0].inlines:
        return []
    bullet = draw_bullet(paragraph, strut.css, first_style(paragraph), setting)
    drawn: list[Element | str] = [bullet] if bullet else []
    for index, line in enumerate(lines):
        shown = draw_line(line, index, paragraph, strut, setting)
        moved = shifts[index] - shifts[0]
        drawn += [_moved(shown, moved)] if abs(moved) >= 1 else shown
        if line.end is not None or not line.inlines:
            drawn.append(_line_end(line, strut, setting))
    return drawn


def draw_line(
    line: TextLine, index: int, paragraph: Paragraph, strut: Strut, setting: Setting
) -> list[Element | str]:
    """Return runs and formulas of one line, its tabs set."""

    def draw(inlines: tuple[Inline, ...]) -> list[Element | str]:
        drawn: list[Element | str] = []
        for group in held_together(inlines):
            parts = [part for each in group for part in _draw_inline(each, strut.css, setting)]
            drawn += parts if len(group) == 1 else [el("span", *parts, class_="whole")]
        return drawn

    if not has_tabs(line.inlines):
        return draw(line.inlines)
    return draw_tabbed(line.inlines, paragraph, setting, draw, is_first=index == 0)


def space_between(before: Paragraph | None, after: Paragraph | None, setting: Setting) -> float:
    """Return the points between two paragraphs; at the edge of a body (None) as the body says."""
    if not (before and after) and not setting.spaces_first_and_last:
        return 0.0
    below = space_below(before, setting) if before else 0.0
    return below + (space_above(after, setting) if after else 0.0)


def space_above(paragraph: Paragraph, setting: Setting) -> float:
    return gap(paragraph.space_before, _first_size(paragraph, setting))


def space_below(paragraph: Paragraph, setting: Setting) -> float:
    return gap(paragraph.space_after, _first_size(paragraph, setting))


def _first_size(paragraph: Paragraph, setting: Setting) -> float:
    return fitted(first_style(paragraph).size, setting.autofit)


def _draw_inline(inline: Inline, css: Css, setting: Setting) -> list[Element | str]:
    match inline:
        case Formula():
            return [draw_formula(inline, css, setting)]
        case Run():
            return draw_run(inline, css, setting)
    return []


def _moved(line: list[Element | str], down: float) -> Element:
    return styled("span", line, {"position": "relative", "top": f"{number(down)}px"})


def _line_end(line: TextLine, strut: Strut, setting: Setting) -> Element:
    """Return a `<br>`, in a box of its own size when it is all there is on its line."""
    size = letters(line.blank, setting)["font-size"]
    if line.inlines or size == strut.css["font-size"]:
        return el("br")
    return styled("span", [el("br")], {"font-size": size})
