"""Walk a slide: every shape in its groups, every text in a shape."""

from __future__ import annotations

from collections.abc import Iterator

from pptlearn.model.shape import AutoShape, Chart, Group, Shape, Table
from pptlearn.model.text import TextBody


def shapes_of(shapes: tuple[Shape, ...]) -> Iterator[Shape]:
    """Yield every shape, groups before their children."""
    for shape in shapes:
        yield shape
        if isinstance(shape, Group):
            yield from shapes_of(shape.children)


def bodies_of(shape: Shape) -> Iterator[TextBody]:
    """Yield the text bodies of one shape (not of a group's children), a table's row by row."""
    if isinstance(shape, AutoShape) and shape.text is not None:
        yield shape.text
    elif isinstance(shape, Table):
        for row in shape.rows:
            for cell in row.cells:
                if not cell.is_merged:
                    yield cell.text
    elif isinstance(shape, Chart):
        titles = (shape.chart.title, *(axis.title for axis in shape.chart.axes))
        yield from (title for title in titles if title is not None)
