from pptlearn.package.formats import FORMATS
from pptlearn.settings import FORMATS as NAMES


def test_the_formats_of_the_command_line_are_those_that_can_be_written():
    assert tuple(FORMATS) == NAMES
