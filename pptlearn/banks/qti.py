"""QTI items and their package; version 2.1 and 3.0 differ in names, not in structure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptlearn.banks.content import accepted_texts, detail, gap_texts, in_order, number, right_ids
from pptlearn.banks.qti_names import FEEDBACK, RESPONSE, Version, Writer
from pptlearn.banks.qti_scoring import has_feedback, score
from pptlearn.model.quiz import Question


def write_package(questions: Sequence[Question], version: Version) -> bytes:
    """Return a zip with a manifest and an item for each question that QTI has an interaction for."""
    items = {question.id: _item(question, version) for question in questions if question.type in BODIES}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        package.writestr(ZipInfo("imsmanifest.xml"), _manifest(items, version))
        for id, item in items.items():
            package.writestr(ZipInfo(_file(id)), item)
    return packed.getvalue()


def _item(question: Question, version: Version) -> bytes:
    make = Writer(version)
    title = question.stem[:120] or question.id
    root = Element(
        version.name("assessmentItem"),
        {
            "xmlns": version.namespace,
            "identifier": _identifier(question.id),
            "title": title,
            "adaptive": "false",
            version.attribute("timeDependent"): "false",
        },
    )
    body = Element(version.name("itemBody"))
    template = BODIES[question.type](question, root, body, make)
    make.add(root, "outcomeDeclaration", identifier="SCORE", cardinality="single", baseType="float")
    if has_feedback(question):
        cardinality = "multiple" if question.type == "multipleResponse" else "single"
        make.add(
            root, "outcomeDeclaration", identifier=FEEDBACK, cardinality=cardinality, baseType="identifier"
        )
    root.append(body)
    if template:
        make.add(root, "responseProcessing", template=version.template(template))
    else:
        score(question, root, make)
    return _xml(root)


def _choice(question: Question, item: Element, body: Element, make: Writer) -> str:
    right = [each.id for each in question.items if each.id in right_ids(question)]
    several = question.type == "multipleResponse"
    make.declare(item, right, cardinality="multiple" if several else "single")
    shuffle = "false" if question.keeps_order else "true"
    interaction = make.add(
        body,
        "choiceInteraction",
        responseIdentifier=RESPONSE,
        shuffle=shuffle,
        maxChoices="0" if several else "1",
    )
    make.add(interaction, "prompt", question.stem)
    for each in question.items:
        choice = make.add(interaction, "simpleChoice", each.text, identifier=each.id)
        if each.feedback:
            make.add(
                choice,
                "feedbackInline",
                each.feedback,
                outcomeIdentifier=FEEDBACK,
                identifier=each.id,
                showHide="show",
            )
    return "" if has_feedback(question) else "match_correct"


def _typed(question: Question, item: Element, body: Element, make: Writer) -> str:
    texts = [number(question.key)] if question.type == "numeric" else accepted_texts(question)
    declared = make.declare(item, texts[:1], base="float" if question.type == "numeric" else "string")
    if question.type == "shortAnswer":
        _map(declared, texts, "1", make)
    paragraph = make.add(body, "p", f"{question.stem} ")
    make.add(paragraph, "textEntryInteraction", responseIdentifier=RESPONSE)
    return "map_response" if question.type == "shortAnswer" else ""


def _essay(question: Question, item: Element, body: Element, make: Writer) -> str:
    make.add(item, "responseDeclaration", identifier=RESPONSE, cardinality="single", baseType="string")
    interaction = make.add(body, "extendedTextInteraction", responseIdentifier=RESPONSE)
    make.add(interaction, "prompt", question.stem)
    return ""


def _order(question: Question, item: Element, body: Element, make: Writer) -> str:
    make.declare(item, [each.id for each in in_order(question)], cardinality="ordered")
    interaction = make.add(body, "orderInteraction", responseIdentifier=RESPONSE, shuffle="true")
    make.add(interaction, "prompt", question.stem)
    for each in question.items:
        make.add(interaction, "simpleChoice", each.text, identifier=each.id)
    return "match_correct"


def _match(question: Question, item: Element, body: Element, make: Writer) -> str:
    if question.type == "matching":
        sources = [(f"L{left['id']}", left["text"]) for left in detail(question, "lefts", ())]
        targets = [(each.id, each.text) for each in question.items]
        keys = [f"L{left} {right}" for left, right in question.key.items()]
    else:
        sources = [(each.id, each.text) for each in question.items]
        targets = [(box["id"], box["text"]) for box in detail(question, "boxes", ())]
        keys = [f"{thing} {box}" for thing, box in question.key.items()]
    make.declare(item, keys, cardinality="multiple", base="directedPair")
    interaction = make.add(
        body,
        "matchInteraction",
        responseIdentifier=RESPONSE,
        shuffle="true",
        maxAssociations=str(len(sources)),
    )
    make.add(interaction, "prompt", question.stem)
    for group, most in ((sources, 1), (targets, len(sources))):
        held = make.add(interaction, "simpleMatchSet")
        for id, text in group:
            make.add(held, "simpleAssociableChoice", text, identifier=id, matchMax=str(most))
    return "match_correct"


def _gaps(question: Question, item: Element, body: Element, make: Writer) -> str:
    right = gap_texts(question)
    paragraph = make.add(body, "p")
    pieces = question.stem.split("___")
    paragraph.text = pieces[0]
    for gap, piece in zip(detail(question, "gaps", ()), pieces[1:], strict=False):
        id = gap["id"].upper()
        choices = [(each["id"], each["text"]) for each in gap.get("choices", ())]
        choices = choices or [(each.id, each.text) for each in question.items]
        share = number(1 / len(right))
        if choices:
            keys = [key for key, text in choices if text in right[gap["id"]]]
            _map(make.declare(item, keys[:1], id=id), keys, share, make)
            interaction = make.add(
                paragraph, "inlineChoiceInteraction", responseIdentifier=id, shuffle="false"
            )
            for key, text in choices:
                make.add(interaction, "inlineChoice", text, identifier=key)
        else:
            _map(
                make.declare(item, right[gap["id"]][:1], id=id, base="string"), right[gap["id"]], share, make
            )
            interaction = make.add(paragraph, "textEntryInteraction", responseIdentifier=id)
        interaction.tail = piece
    return ""


def _map(declared: Element, keys: Iterable[str], value: str, make: Writer) -> None:
    """Say what each right response is worth."""
    mapping = make.add(declared, "mapping", defaultValue="0")
    for key in keys:
        make.add(mapping, "mapEntry", mapKey=key, mappedValue=value, caseSensitive="false")


BODIES: dict[str, Callable[[Question, Element, Element, Writer], str]] = {
    "multipleChoice": _choice,
    "multipleResponse": _choice,
    "trueFalse": _choice,
    "shortAnswer": _typed,
    "numeric": _typed,
    "essay": _essay,
    "sequence": _order,
    "matching": _match,
    "dragAndDrop": _match,
    "fillInTheBlanks": _gaps,
    "selectFromLists": _gaps,
    "dragTheWords": _gaps,
}


def _manifest(items: Iterable[str], version: Version) -> bytes:
    root = Element("manifest", {"xmlns": version.manifest, "identifier": "pptlearn-questions"})
    metadata = SubElement(root, "metadata")
    SubElement(metadata, "schema").text = version.schema
    SubElement(metadata, "schemaversion").text = version.schema_version
    SubElement(root, "organizations")
    resources = SubElement(root, "resources")
    for id in items:
        resource = SubElement(
            resources, "resource", identifier=_identifier(id), type=version.resource_type, href=_file(id)
        )
        SubElement(resource, "file", href=_file(id))
    return _xml(root)


def _xml(root: Element) -> bytes:
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True))


def _identifier(id: str) -> str:
    return "q" + re.sub(r"\W", "_", id)


def _file(id: str) -> str:
    return f"items/{_identifier(id)}.xml"
