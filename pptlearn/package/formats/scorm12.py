"""SCORM 1.2: a zip with `imsmanifest.xml`, one SCO (ADL SCORM 1.2 Content Aggregation Model, 2.3)."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.model.module import Module
from pptlearn.package.formats.format import Format
from pptlearn.package.formats.imscp import content_package
from pptlearn.package.formats.terms import pass_mark
from pptlearn.package.xml import node

NAMESPACES = {
    "xmlns": "http://www.imsproject.org/xsd/imscp_rootv1p1p2",
    "xmlns_adlcp": "http://www.adlnet.org/xsd/adlcp_rootv1p2",
}


def manifest(module: Module, paths: Sequence[str]) -> dict[str, bytes]:
    mark = pass_mark(module)
    return content_package(
        module,
        paths,
        edition="1.2",
        resource={"adlcp_scormtype": "sco"},
        item=[] if mark is None else [node("adlcp:masteryscore", str(mark))],
        namespaces=NAMESPACES,
    )


FORMAT = Format(
    name="scorm12",
    container="zip",
    ending=".scorm12.zip",
    manifest=manifest,
)
