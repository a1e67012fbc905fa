"""SCORM 1.2: a zip with `imsmanifest.xml`, one SCO (ADL SCORM 1.2 Content Aggregation Model, 2.3)."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.model.module import Module
from pptlearn.package.formats.format import Format
from pptlearn.package.xml import document, node

LONGEST_TITLE = 200
"""Characters of a title that the SCORM 1.2 schema allows."""


def pass_mark(module: Module) -> int | None:
    """Return the pass mark of the module's scored assessment, or None when nothing is passed or failed."""
    marks = [each["passMark"] for each in module.manifest["assessments"] if each["passMark"] is not None]
    return max(marks, default=None)


def manifest(module: Module, paths: Sequence[str]) -> dict[str, bytes]:
    name = module.id.replace("-", "_")
    title = module.title[:LONGEST_TITLE]
    mastery = pass_mark(module)
    root = node(
        "manifest",
        node("metadata", node("schema", "ADL SCORM"), node("schemaversion", "1.2")),
        node(
            "organizations",
            node(
                "organization",
                node("title", title),
                node(
                    "item",
                    node("title", title),
                    None if mastery is None else node("adlcp:masteryscore", str(mastery)),
                    identifier=f"item_{name}",
                    identifierref=f"resource_{name}",
                    isvisible="true",
                ),
                identifier=f"organization_{name}",
            ),
            default=f"organization_{name}",
        ),
        node(
            "resources",
            node(
                "resource",
                *(node("file", href=path) for path in paths),
                identifier=f"resource_{name}",
                type="webcontent",
                adlcp_scormtype="sco",
                href="index.html",
            ),
        ),
        identifier=f"module_{name}",
        version="1.0",
        xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2",
        xmlns_adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2",
    )
    return {"imsmanifest.xml": document(root)}


FORMAT = Format(
    name="scorm12",
    title="SCORM 1.2",
    tracker="scorm12",
    container="zip",
    ending=".scorm12.zip",
    manifest=manifest,
)
