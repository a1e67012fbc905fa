"""“Answer: B” written on the slide instead of in its notes: read, and taken off."""

from __future__ import annotations

from pptlearn.model.shape import AutoShape
from pptlearn.model.slide import Slide
from pptlearn.quiz.edit import edited, without_line
from pptlearn.quiz.settings import setting_in
from pptlearn.quiz.slide import is_title, own_shapes


def without_answer_line(slide: Slide) -> tuple[Slide, str]:
    """Return `slide` without the first line that names the answer, and what it names; "" where none does."""
    for shape in own_shapes(slide):
        if isinstance(shape, AutoShape) and shape.text is not None and not is_title(shape):
            for n, paragraph in enumerate(shape.text.paragraphs):
                name, value = setting_in(paragraph.text)
                if name == "answer" and value:
                    return edited(slide, without_line(shape, n)), value
    return slide, ""
