"""SCORM 2004, 4th edition: a zip with `imsmanifest.xml`, one SCO that sets its own statuses."""

from __future__ import annotations

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from pptlearn.model.module import Module
from pptlearn.package.formats.format import Format
from pptlearn.package.formats.imscp import content_package
from pptlearn.package.formats.terms import pass_share
from pptlearn.package.xml import node

NAMESPACES = {
    "xmlns": "http://www.imsglobal.org/xsd/imscp_v1p1",
    "xmlns_adlcp": "http://www.adlnet.org/xsd/adlcp_v1p3",
    "xmlns_adlnav": "http://www.adlnet.org/xsd/adlnav_v1p3",
    "xmlns_imsss": "http://www.imsglobal.org/xsd/imsss",
}
HIDDEN_BUTTONS = ("previous", "continue")
"""Buttons of the platform that would lead from the only unit to nowhere."""


def manifest(module: Module, paths: Sequence[str]) -> dict[str, bytes]:
    return content_package(
        module,
        paths,
        edition="2004 4th Edition",
        resource={"adlcp_scormType": "sco"},
        item=[_sequencing(module), _presentation()],
        namespaces=NAMESPACES,
    )


def _sequencing(module: Module) -> Element:
    """Without the delivery controls a platform completes what was merely opened."""
    mark = pass_share(module)
    objective = node(
        "imsss:primaryObjective",
        None if mark is None else node("imsss:minNormalizedMeasure", mark),
        objectiveID="module",
        satisfiedByMeasure="false" if mark is None else "true",
    )
    controls = {"completionSetByContent": "true", "objectiveSetByContent": "true"}
    return node(
        "imsss:sequencing",
        node("imsss:objectives", objective),
        node("imsss:deliveryControls", **controls),
    )


def _presentation() -> Element:
    hidden = (node("adlnav:hideLMSUI", button) for button in HIDDEN_BUTTONS)
    return node("adlnav:presentation", node("adlnav:navigationInterface", *hidden))


FORMAT = Format(
    name="scorm2004",
    container="zip",
    ending=".scorm2004.zip",
    manifest=manifest,
)
