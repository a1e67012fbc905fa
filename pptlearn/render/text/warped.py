"""The lines of WordArt, before they are bent or stretched."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pptlearn.model.text import Formula, LineBreak, Run, TextBody
from pptlearn.render.context import stage, stage_pt
from pptlearn.render.text.lines import lines_of
from pptlearn.render.text.measure import width_of
from pptlearn.render.text.metrics import fitted
from pptlearn.render.text.setting import Setting
from pptlearn.render.text.typeface import face_of

Runs = tuple[Run | Formula, ...]


@dataclass(frozen=True, slots=True)
class WarpedLine:
    """One line of warped text; lengths in stage units."""

    runs: Runs
    paragraph: int
    align: str
    width: float
    size: float
    ascent: float


def warped_lines(body: TextBody, setting: Setting) -> Iterator[WarpedLine]:
    """Yield the lines of a body; warped text never wraps by itself."""
    for index, paragraph in enumerate(body.paragraphs):
        for line in lines_of(paragraph):
            runs: Runs = tuple(each for each in line.inlines if not isinstance(each, LineBreak))
            if runs:
                size = max(stage_pt(fitted(run.style.size, setting.autofit)) for run in runs)
                ascent = face_of(runs[0].style, setting.context).ascent
                width = stage(width_of(runs, setting))
                yield WarpedLine(runs, index, paragraph.align, width, size, ascent)
