"""One paragraph: its strut, its place in the line grid, its runs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, replace

from pptlearn.model.fonts import Face
from pptlearn.model.text import Formula, Inline, LineBreak, Paragraph, Points, Run, RunStyle
from pptlearn.render.context import stage, stage_pt
from pptlearn.render.markup import Element, el, number
from pptlearn.render.text.bullets import draw_bullet, first_style
from pptlearn.render.text.formula import draw_formula
from pptlearn.render.text.ink import Css
from pptlearn.render.text.language import language_tag
from pptlearn.render.text.metrics import LINE, fitted, gap, line_box, line_share, mixed_ascent
from pptlearn.render.text.run import USUAL, beyond, draw_run, letters, styled
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.tabs import draw_tabbed, has_tabs
from pptlearn.render.text.typeface import face_of

ALIGNMENTS = {
    "ctr": {"text-align": "center"},
    "r": {"text-align": "right"},
    "just": {"text-align": "justify"},
    "justLow": {"text-align": "justify"},
    "dist": {"text-align": "justify", "text-align-last": "justify"},
    "thaiDist": {"text-align": "justify", "text-align-last": "justify"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Strut:
    """What holds the lines of a paragraph at their height."""

    style: RunStyle
    """The paragraph's main style, its size the smallest in the paragraph."""
    face: Face
    size: float
    """The largest size in points, fitted."""
    ascent: float
    """In em of the largest size: of all faces in the line together."""
    spacing: float
    """Share of the single line."""


def draw_paragraph(paragraph: Paragraph, number_: int, space: float, setting: Setting) -> Element:
    """Return the paragraph, `space` points below the one before it."""
    strut = strut_of(paragraph, setting)
    css = letters(strut.style, setting)
    language = language_tag(strut.style.language)
    return styled(
        "p",
        written(paragraph, css, replace(setting, around=language)) or [el("br")],
        {**place(paragraph, space, strut, setting), **beyond(USUAL, css)},
        data_paragraph=str(number_) if setting.is_numbered else None,
        data_item=paragraph.item,
        dir="rtl" if paragraph.is_rtl else None,
        lang=language if language and language != setting.language else None,
    )


def written(paragraph: Paragraph, css: Css, setting: Setting) -> list[Element | str]:
    """Return bullet and text of a paragraph that already says `css`; nothing when it has no text."""
    inlines = trimmed(paragraph.inlines)
    if not inlines:
        return []
    bullet = draw_bullet(paragraph, css, first_style(paragraph), setting)
    return [*filter(None, [bullet]), *draw_inlines(inlines, paragraph, css, setting)]


def strut_of(paragraph: Paragraph, setting: Setting) -> Strut:
    """Return the strut of a paragraph: its most used style, its smallest and its largest size."""
    lengths: Counter[RunStyle] = Counter()
    for each in trimmed(paragraph.inlines):
        if not isinstance(each, LineBreak):
            lengths[each.style] += len(each.text)
    styles = lengths or {paragraph.end_style: 1}
    sizes = [style.size for style in styles]
    largest = fitted(max(sizes), setting.autofit)
    ascents = (face_of(style, setting.context).ascent for style in styles)
    parts = zip(ascents, (fitted(size, setting.autofit) for size in sizes), strict=True)
    main = max(styles, key=styles.__getitem__)
    return Strut(
        style=replace(main, size=min(sizes)),
        face=face_of(main, setting.context),
        size=largest,
        ascent=mixed_ascent(parts),
        spacing=line_share(paragraph.line_spacing, largest, setting.autofit),
    )


def place(paragraph: Paragraph, space: float, strut: Strut, setting: Setting) -> Css:
    """Return how the paragraph's lines stand: room above, margins, pitch, and the baseline put right."""
    shift = line_box(strut.ascent, strut.spacing).above - strut.face.ascent - LINE * (strut.spacing - 1) / 2
    lengths = {
        "margin-block-start": stage_pt(space),
        "padding-inline-start": stage(paragraph.margin_left),
        "padding-inline-end": stage(paragraph.margin_right),
        "text-indent": stage(paragraph.indent),
        "top": 0 if setting.is_upright else stage_pt(shift * strut.size),
    }
    return {
        **{name: f"{number(length)}px" for name, length in lengths.items() if abs(length) >= 0.001},
        "line-height": pitch(paragraph, strut),
        **ALIGNMENTS.get(paragraph.align, {}),
    }


def pitch(paragraph: Paragraph, strut: Strut) -> str:
    """Return the CSS line height: a share that follows each size, or an exact length."""
    if isinstance(paragraph.line_spacing, Points):
        return f"{number(stage_pt(LINE * strut.size * strut.spacing))}px"
    return number(LINE * strut.spacing)


def draw_inlines(
    inlines: tuple[Inline, ...], paragraph: Paragraph, css: Css, setting: Setting
) -> list[Element | str]:
    """Return runs, formulas and line breaks; a line that holds only its end has that end's size."""

    def draw(line: tuple[Inline, ...]) -> list[Element | str]:
        return [element for each in line for element in _draw_inline(each, css, setting)]

    drawn: list[Element | str] = []
    for index, (line, end) in enumerate(lines_of(inlines)):
        if has_tabs(line):
            drawn += draw_tabbed(line, paragraph, setting, draw, is_first=index == 0)
        else:
            drawn += draw(line)
        if end is not None or not line:
            drawn.append(_line_end(None if line else end or paragraph.end_style, css, setting))
    return drawn


def lines_of(inlines: tuple[Inline, ...]) -> list[tuple[tuple[Inline, ...], RunStyle | None]]:
    """Return the lines an author made, each with the style of the break that ends it (None ends the last)."""
    lines: list[tuple[tuple[Inline, ...], RunStyle | None]] = []
    line: list[Inline] = []
    for each in inlines:
        if isinstance(each, LineBreak):
            lines.append((tuple(line), each.style))
            line = []
        else:
            line.append(each)
    return [*lines, (tuple(line), None)]


def trimmed(inlines: tuple[Inline, ...]) -> tuple[Inline, ...]:
    """Return the inlines without spaces at line ends (they hang outside the line) and without empty runs."""
    kept: list[Inline] = []
    at_line_end = True
    for each in reversed(inlines):
        if isinstance(each, Run) and at_line_end:
            each = replace(each, text=each.text.rstrip(" "))
        if isinstance(each, LineBreak) or each.text or isinstance(each, Formula):
            kept.append(each)
            at_line_end = isinstance(each, LineBreak)
    return tuple(reversed(kept))


def space_between(before: Paragraph | None, after: Paragraph | None, setting: Setting) -> float:
    """Return the points between two paragraphs; at the edge of a body (None) as the body says."""
    if not (before and after) and not setting.spaces_first_and_last:
        return 0.0
    below = gap(before.space_after, _first_size(before, setting)) if before else 0.0
    return below + (gap(after.space_before, _first_size(after, setting)) if after else 0.0)


def _first_size(paragraph: Paragraph, setting: Setting) -> float:
    return fitted(first_style(paragraph).size, setting.autofit)


def _draw_inline(inline: Inline, css: Css, setting: Setting) -> list[Element | str]:
    match inline:
        case Formula():
            return [draw_formula(inline, css, setting)]
        case Run():
            return draw_run(inline, css, setting)
    return []


def _line_end(style: RunStyle | None, css: Css, setting: Setting) -> Element:
    """Return a `<br>`, in a box of its own size when it is all there is on its line."""
    size = letters(style, setting)["font-size"] if style else css["font-size"]
    if size == css["font-size"]:
        return el("br")
    return styled("span", [el("br")], {"font-size": size})
