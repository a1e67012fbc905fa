"""Tab stops, counted from the left edge of the text box as PowerPoint counts them.

CSS counts from the paragraph's own edge and knows no stops, so what stands before a tab is put into a box
that reaches to the stop.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

from pptlearn.model.text import Formula, Inline, LineBreak, Paragraph, PictureBullet, Run, TabStop
from pptlearn.model.units import Emu
from pptlearn.render.context import stage
from pptlearn.render.markup import Element, number
from pptlearn.render.text.measure import bullet_width, text_width, width_of
from pptlearn.render.text.run import styled
from pptlearn.render.text.setting import Setting

Segment = tuple[Inline, ...]
Draw = Callable[[Segment], list[Element | str]]
TAB = "\t"
POINTS = dict.fromkeys(
    "az be bg bs ca cs da de el es et eu fi fo fr gl hr hu hy id is it ka kk lt lv mk nb nl nn no pl pt ro ru"
    " sk sl sq sr sv tr tt uk uz vi".split(),
    ",",
)
"""What stands before the fractions that a decimal tab lines up, where it is no point, by language."""


def has_tabs(inlines: Segment) -> bool:
    return any(isinstance(each, Run) and TAB in each.text for each in inlines)


def draw_tabbed(
    line: Segment, paragraph: Paragraph, setting: Setting, draw: Draw, *, is_first: bool
) -> list[Element | str]:
    """Return one line of a paragraph, up to its line break, with its tabs as PowerPoint sets them.

    Once the text before a tab is wider than the box the line has wrapped, where only the browser knows the
    place: from there on tabs are the browser's.
    """
    *before, last = segments(line)
    x = line_start(paragraph, setting, is_first=is_first)
    drawn: list[Element | str] = []
    for index, segment in enumerate(before):
        end = x + width_of(segment, setting)
        following = before[index + 1] if index + 1 < len(before) else last
        target = _target(next_stop(end, paragraph, is_first=is_first), following, setting)
        if max(end, target) > setting.width:
            drawn += draw(segment)
        else:
            room = {"width": f"{number(stage(max(end, target) - x))}px"}
            drawn.append(styled("span", draw(segment), room, class_="tab"))
        x = max(end, target)
    return drawn + draw(last)


def segments(line: Segment) -> Iterator[Segment]:
    """Yield the stretches of a line that end with a tab, which is as large as letters are, and the rest."""
    segment: list[Inline] = []
    for each in line:
        if not isinstance(each, Run):
            segment.append(each)
            continue
        *before, last = each.text.split(TAB)
        for text in before:
            yield (*segment, replace(each, text=text + TAB))
            segment = []
        segment += [replace(each, text=last)] if last else []
    yield tuple(segment)


def line_start(paragraph: Paragraph, setting: Setting, *, is_first: bool) -> float:
    """Return where the text of a line begins, in EMU from the text box's edge."""
    if not is_first:
        return paragraph.margin_left
    start = paragraph.margin_left + paragraph.indent
    if paragraph.bullet is None:
        return start
    if isinstance(paragraph.bullet, PictureBullet):
        return max(start, paragraph.margin_left)
    return max(start + bullet_width(paragraph.bullet, setting), float(paragraph.margin_left))


def next_stop(x: float, paragraph: Paragraph, *, is_first: bool) -> TabStop:
    """Return the first stop beyond `x`: the author's, a hanging paragraph's margin, else a default one."""
    stops = sorted(paragraph.tabs, key=lambda stop: stop.position)
    if is_first and paragraph.indent < 0:
        stops = sorted([*stops, TabStop(paragraph.margin_left)], key=lambda stop: stop.position)
    default = max(1, paragraph.default_tab)
    beyond = TabStop(Emu(int(x // default + 1) * default))
    return next((stop for stop in stops if stop.position > x), beyond)


def _target(stop: TabStop, following: Segment, setting: Setting) -> float:
    """Return where the text after a tab begins, as the stop aligns it."""
    width = width_of(following, setting)
    match stop.align:
        case "r":
            return stop.position - width
        case "ctr":
            return stop.position - width / 2
        case "dec":
            return stop.position - _width_before_point(following, setting)
    return float(stop.position)


def _language(segment: Segment, setting: Setting) -> str:
    """Return the language of what follows a tab, without its region."""
    said = (each.style.language for each in segment if not isinstance(each, LineBreak))
    return (next(said, "") or setting.language).partition("-")[0].lower()


def _width_before_point(segment: Segment, setting: Setting) -> float:
    width, sign = 0.0, POINTS.get(_language(segment, setting), ".")
    for each in segment:
        if isinstance(each, LineBreak | Formula):
            continue
        whole, point, _ = each.text.partition(sign)
        width += text_width(whole, each.style, setting)
        if point:
            break
    return width
