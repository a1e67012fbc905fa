"""Charts, drawn."""

import pytest

from pptlearn.model.shape import Chart
from tests.elements import INCH


@pytest.fixture
def picture(drawn, placed, problems):
    """Draw a chart of 6 by 4 inches; all of it is drawn, in depth nearly as PowerPoint does."""

    def draw(chart):
        return drawn(Chart(id="4", name="Chart", transform=placed(6 * INCH, 4 * INCH), chart=chart))

    yield draw
    assert {each.code for each in problems} <= {"render.chart-depth"}
