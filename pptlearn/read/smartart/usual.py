"""Layouts of our own, for diagrams whose file names a layout and does not hold it."""

from __future__ import annotations

from pptlearn.read.xml import Element
from pptlearn.resources import package_text

FOLDER = "read/smartart/layouts/"
LAYOUTS = (
    (("hierarchy2", "hierarchy5", "horizontalorg"), "lying-tree"),
    (("orgchart", "hierarchy"), "tree"),
    (("pyramid",), "pyramid"),
    (("cycle", "radial", "gear"), "cycle"),
    (("chevron",), "chevrons"),
    (("hlist", "lprocess", "plist"), "columns"),
    (("vlist", "vprocess", "list1", "vchevron", "picturestrips", "target"), "rows"),
    (("process", "arrow"), "process"),
)
"""Words in the names of PowerPoint's layouts, the first that fits; all others are blocks in rows."""
BLOCKS = "blocks"


def usual_definition(name: str) -> Element:
    """Return a `dgm:layoutDef` near the layout with this name."""
    from lxml import etree

    words = name.rpartition("/")[2].lower()
    file = next((file for known, file in LAYOUTS if any(each in words for each in known)), BLOCKS)
    return etree.fromstring(package_text(f"{FOLDER}{file}.xml").encode())
