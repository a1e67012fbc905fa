"""The player's and the preview's files import files that are there, and never in a circle."""

import re
from graphlib import TopologicalSorter
from pathlib import Path

import pytest

from pptlearn.preview.site import SHARED
from pptlearn.resources import templates

BORROWED = {Path(each).name for each in SHARED}
"""Files of modules that the preview serves beside its own."""


def graph(folder, prefix):
    """Return each file of a folder with those that it imports, by their paths from there."""
    imported = re.compile(rf'^(?:import|export|\}}) .*"{prefix}([^"]+)";$', re.MULTILINE)
    return {
        path.relative_to(folder).as_posix(): set(imported.findall(path.read_text(encoding="utf-8")))
        for path in folder.rglob("*.js")
    }


@pytest.mark.parametrize(
    ("folder", "prefix", "borrowed"), [("player", "pptlearn/", set()), ("preview", "/own/", BORROWED)]
)
def test_scripts_import_what_is_there_and_never_in_a_circle(folder, prefix, borrowed):
    files = graph(templates() / folder, prefix)
    assert sum(map(len, files.values())) > len(files)
    assert set().union(*files.values()) - files.keys() - borrowed == set()
    TopologicalSorter(files).prepare()
