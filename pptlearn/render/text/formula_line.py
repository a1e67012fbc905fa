"""The room that a formula takes in its line: more than other lines have where it is high or hangs low."""

from __future__ import annotations

from pptlearn.render.context import stage_pt
from pptlearn.render.markup import number
from pptlearn.render.text.formula_ink import Ink
from pptlearn.render.text.ink import Css
from pptlearn.render.text.metrics import LINE, LineBox, browser_baseline, fitted, line_box
from pptlearn.render.text.setting import Setting

LEADING = 0.146
"""Em that a line keeps free above a formula's ink (Cambria Math's MathLeading)."""
LEAST = LineBox(0.951, 0.222)
"""What any formula asks for, in em: Cambria Math's ascent with its line gap, and its descent."""
FORMULA_ASCENT = LINE * LEAST.above / LEAST.height
"""The ascent of a line with nothing high or low in it."""


def formula_strut(ink: Ink, size: float, setting: Setting) -> Css:
    """Return the inline box that holds a line open for `ink` at `size` (points); none where none is needed.

    The text around is let down by `setting.lowered`, and so is what the box is measured from. A line cannot
    be made to begin lower than a line of text: what it lacks above, it has less below, so that the next line
    is right.
    """
    asked = LineBox(max(LEAST.above, ink.up + LEADING), max(LEAST.below, ink.down))
    if asked.height <= LINE or setting.is_exact:
        return {}
    size = stage_pt(fitted(size, setting.autofit))
    spacing = setting.spacing
    box = line_box(asked.above, spacing, asked.height)
    height = box.height * size
    usual = browser_baseline(LINE * spacing * size, size)
    above = max(box.above * size - setting.lowered, usual)
    return {"height": f"{number(height)}px", "vertical-align": f"{number(above - height)}px"}
