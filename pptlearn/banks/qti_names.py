"""QTI's names in its versions, and the elements made in them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from xml.etree.ElementTree import Element, SubElement

RESPONSE = "RESPONSE"
FEEDBACK = "FEEDBACK"


@dataclass(frozen=True, slots=True, kw_only=True)
class Version:
    """What names a version of QTI uses."""

    namespace: str
    templates: str
    """Address of a response processing template, `{}` for its name."""
    resource_type: str
    manifest: str
    """Namespace of the package's manifest."""
    schema: str
    schema_version: str
    is_kebab: bool
    """`qti-choice-interaction` instead of `choiceInteraction`."""

    def name(self, camel: str) -> str:
        """Return an element's name; HTML elements (`p`, `div`) are the same in both."""
        if camel in ("p", "div"):
            return camel
        return "qti-" + _kebab(camel) if self.is_kebab else camel

    def template(self, name: str) -> str:
        return self.templates.format(name)

    def attribute(self, camel: str) -> str:
        return _kebab(camel) if self.is_kebab else camel


class Writer:
    """Makes elements in a version's names."""

    def __init__(self, version: Version) -> None:
        self.version = version

    def add(self, parent: Element, camel: str, text: str = "", **attributes: str) -> Element:
        named = {self.version.attribute(name): value for name, value in attributes.items()}
        element = SubElement(parent, self.version.name(camel), named)
        element.text = text or None
        return element

    def declare(
        self,
        item: Element,
        values: Iterable[str],
        *,
        id: str = RESPONSE,
        cardinality: str = "single",
        base: str = "identifier",
    ) -> Element:
        declared = self.add(
            item, "responseDeclaration", identifier=id, cardinality=cardinality, baseType=base
        )
        correct = self.add(declared, "correctResponse")
        for value in values:
            self.add(correct, "value", value)
        return declared


def _kebab(camel: str) -> str:
    return re.sub(r"[A-Z]", lambda capital: f"-{capital[0].lower()}", camel)
