"""The IMS content package inside both SCORMs: one organization, one item, one resource, every file listed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from xml.etree.ElementTree import Element

from pptlearn.model.module import Module
from pptlearn.package.xml import document, node

LONGEST_TITLE = 200
"""Characters of a title that the SCORM 1.2 schema allows."""


def content_package(
    module: Module,
    paths: Sequence[str],
    *,
    edition: str,
    resource: Mapping[str, str],
    item: Sequence[Element],
    namespaces: Mapping[str, str],
) -> dict[str, bytes]:
    """Return `imsmanifest.xml`; `item` follows the item's title, `resource` are attributes of its own.

    Identifiers are made from the module's, so that a platform knows a new conversion of the deck again.
    """
    name = module.id.replace("-", "_")
    title = module.title[:LONGEST_TITLE]
    files = [node("file", href=path) for path in paths]
    shown = node(
        "item",
        node("title", title),
        *item,
        identifier=f"item_{name}",
        identifierref=f"resource_{name}",
        isvisible="true",
    )
    root = node(
        "manifest",
        node("metadata", node("schema", "ADL SCORM"), node("schemaversion", edition)),
        node(
            "organizations",
            node("organization", node("title", title), shown, identifier=f"organization_{name}"),
            default=f"organization_{name}",
        ),
        node(
            "resources",
            node(
                "resource",
                *files,
                identifier=f"resource_{name}",
                type="webcontent",
                href="index.html",
                **resource,
            ),
        ),
        identifier=f"module_{name}",
        version="1.0",
        **namespaces,
    )
    return {"imsmanifest.xml": document(root)}
