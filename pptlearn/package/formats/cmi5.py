"""cmi5: a zip with `cmi5.xml`, one assignable unit that reports to a learning record store."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from pptlearn.model.module import Module
from pptlearn.package.formats.format import Format
from pptlearn.package.formats.terms import course_iri, pass_share, unit_iri
from pptlearn.package.xml import document, node

NAMESPACE = "https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"


def manifest(module: Module, paths: Sequence[str]) -> dict[str, bytes]:
    mark = pass_share(module)
    root = node(
        "courseStructure",
        node("course", *_words(module), id=course_iri(module)),
        node(
            "au",
            *_words(module),
            node("url", "index.html"),
            id=unit_iri(module),
            # Without it a platform takes the unit for done before it is opened.
            moveOn="Completed" if mark is None else "CompletedAndPassed",
            masteryScore=mark,
            launchMethod="AnyWindow",
            activityType="http://adlnet.gov/expapi/activities/lesson",
        ),
        xmlns=NAMESPACE,
    )
    return {"cmi5.xml": document(root)}


def _words(module: Module) -> list[Element]:
    """Return title and description; the standard wants both, a deck has one."""
    return [
        node(tag, node("langstring", module.title, lang=module.language)) for tag in ("title", "description")
    ]


FORMAT = Format(
    name="cmi5",
    container="zip",
    ending=".cmi5.zip",
    manifest=manifest,
    connects=True,
)
