"""The lines an author made with line breaks: what stands in them, how high they are, where they stand."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace
from typing import NamedTuple

from pptlearn.model.text import Formula, Inline, LineBreak, Paragraph, Points, Run, RunStyle
from pptlearn.render.context import stage_pt
from pptlearn.render.text.formula_line import FORMULA_ASCENT
from pptlearn.render.text.measure import width_of
from pptlearn.render.text.metrics import (
    LEAST_DESCENT,
    LINE,
    LOWER,
    OLD_MAC_ASCENT,
    LineBox,
    browser_baseline,
    fitted,
    line_box,
    line_share,
    mixed_ascent,
    old_mac_box,
)
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.typeface import face_of


class TextLine(NamedTuple):
    inlines: tuple[Inline, ...]
    end: RunStyle | None
    """Style of the break that ends it; None for a paragraph's last line."""
    blank: RunStyle
    """What an empty line is as high as: its spaces, else its break, else the paragraph's end."""


@dataclass(frozen=True, slots=True)
class LineFace:
    """What a line's height and baseline come from."""

    ascent: float
    """In em of `size`: of all its faces together."""
    size: float
    """The largest in points, fitted."""
    spacing: float
    """Share of the single line."""
    is_by_old_mac: bool = False

    @property
    def box(self) -> LineBox:
        return old_mac_box(self.spacing) if self.is_by_old_mac else line_box(self.ascent, self.spacing)

    @property
    def descent(self) -> float:
        """Room below the baseline of a block's last line, in em of `size`.

        It is a single-spaced line's, but where a deep face is set closer: measured on Titillium Web at 90 %.
        """
        if self.is_by_old_mac:
            return LINE - OLD_MAC_ASCENT
        natural = LINE - self.ascent
        is_deep = natural > LEAST_DESCENT and self.spacing < 1
        return self.box.below if is_deep else natural

    @property
    def lowered(self) -> float:
        """Points by which its text stands lower than the rules say."""
        return 0.0 if self.is_by_old_mac else LOWER


def lines_of(paragraph: Paragraph) -> tuple[TextLine, ...]:
    """Return the lines of a paragraph, at least one, without the spaces that hang at their ends."""
    lines: list[TextLine] = []
    line: list[Inline] = []
    for each in paragraph.inlines:
        if isinstance(each, LineBreak):
            lines.append(_text_line(line, each.style, paragraph))
            line = []
        else:
            line.append(each)
    return (*lines, _text_line(line, None, paragraph))


def styles_of(lines: tuple[TextLine, ...]) -> Counter[RunStyle]:
    """Return how many characters are set in each style; where there are none, the last line's blank."""
    lengths: Counter[RunStyle] = Counter()
    for line in lines:
        for each in line.inlines:
            if not isinstance(each, LineBreak):
                lengths[each.style] += len(each.text)
    return lengths or Counter([lines[-1].blank])


def line_face(line: TextLine, paragraph: Paragraph, setting: Setting) -> LineFace:
    """Return what a line's box comes from.

    Where it will wrap nobody knows which faces meet in a line of the page: the most used one decides.
    """
    styles = styles_of((line,))
    sizes = {style: fitted(style.size, setting.autofit) for style in styles}
    formulas = {each.style for each in line.inlines if isinstance(each, Formula)}
    ascents = {
        style: FORMULA_ASCENT if style in formulas else face_of(style, setting.context).ascent
        for style in styles
    }
    fits = width_of(line.inlines, setting) <= setting.width - paragraph.margin_left - paragraph.margin_right
    main = max(styles, key=styles.__getitem__)
    size = max(sizes.values())
    return LineFace(
        ascent=mixed_ascent((ascents[style], sizes[style]) for style in styles) if fits else ascents[main],
        size=size,
        spacing=line_share(paragraph.line_spacing, size, setting.autofit),
        is_by_old_mac=setting.context.deck.is_by_old_mac,
    )


def baseline_shift(line: LineFace, paragraph: Paragraph, strut_size: float) -> float:
    """Return how far (stage units, down) a line must move from where the browser puts it."""
    if isinstance(paragraph.line_spacing, Points):
        browser = browser_baseline(stage_pt(paragraph.line_spacing.points), stage_pt(strut_size))
    else:
        size = stage_pt(line.size)
        browser = browser_baseline(LINE * line.spacing * size, size)
    return stage_pt(line.box.above * line.size + line.lowered) - browser


def _text_line(line: list[Inline], end: RunStyle | None, paragraph: Paragraph) -> TextLine:
    spaces = line[-1].style if line else None
    return TextLine(_trimmed(line), end, spaces or end or paragraph.end_style)


def _trimmed(line: list[Inline]) -> tuple[Inline, ...]:
    """Return a line without the spaces and unseen tabs at its end, which hang outside it, and empty runs."""
    kept = [each for each in line if not isinstance(each, Run) or each.text]
    while kept and isinstance(last := kept[-1], Run):
        text = last.text.rstrip(" \t" if last.style.underline == "none" else " ")
        if text:
            return (*kept[:-1], last if text == last.text else replace(last, text=text))
        kept.pop()
    return tuple(kept)
