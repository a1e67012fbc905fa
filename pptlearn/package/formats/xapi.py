"""xAPI: a zip with `tincan.xml`, one activity that reports to a learning record store (Tin Can launch)."""

from __future__ import annotations

from collections.abc import Sequence

from pptlearn.model.module import Module
from pptlearn.package.formats.format import Format
from pptlearn.package.formats.terms import course_iri
from pptlearn.package.xml import document, node


def manifest(module: Module, paths: Sequence[str]) -> dict[str, bytes]:
    activity = node(
        "activity",
        node("name", module.title, lang=module.language),
        node("description", module.title, lang=module.language),
        node("launch", "index.html", lang=module.language),
        id=course_iri(module),
        type="http://adlnet.gov/expapi/activities/course",
    )
    root = node("tincan", node("activities", activity), xmlns="http://projecttincan.com/tincan.xsd")
    return {"tincan.xml": document(root)}


FORMAT = Format(
    name="xapi",
    container="zip",
    ending=".xapi.zip",
    manifest=manifest,
    connects=True,
)
