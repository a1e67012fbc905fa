"""QTI items and their package; version 2.1 and 3.0 differ in names, not in structure."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from io import BytesIO
from xml.etree.ElementTree import Element, SubElement, indent, tostring
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from pptlearn.banks.content import accepted_texts, detail, gap_texts, in_order, number, right_ids
from pptlearn.model.quiz import Question

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


def write_package(questions: Sequence[Question], version: Version) -> bytes:
    """Return a zip with a manifest and an item for each question that QTI has an interaction for."""
    items = {question.id: _item(question, version) for question in questions if question.type in BODIES}
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as package:
        package.writestr(ZipInfo("imsmanifest.xml"), _manifest(items, version))
        for id, item in items.items():
            package.writestr(ZipInfo(_file(id)), item)
    return packed.getvalue()


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
    if _has_feedback(question):
        cardinality = "multiple" if question.type == "multipleResponse" else "single"
        make.add(
            root, "outcomeDeclaration", identifier=FEEDBACK, cardinality=cardinality, baseType="identifier"
        )
    root.append(body)
    if template:
        make.add(root, "responseProcessing", template=version.template(template))
    else:
        SCORINGS.get(question.type, _nothing)(question, root, make)
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
    return "" if _has_feedback(question) else "match_correct"


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


# ── scoring that no template does ─────────────────────────────────────────────────────────────────────────


def _has_feedback(question: Question) -> bool:
    is_choice = question.type in ("multipleChoice", "multipleResponse", "trueFalse")
    return is_choice and any(each.feedback for each in question.items)


def _score_choice(question: Question, item: Element, make: Writer) -> None:
    """Score as `match_correct` does, and show the feedback of what was chosen."""
    processing = make.add(item, "responseProcessing")
    condition = make.add(processing, "responseCondition")
    hit = make.add(condition, "responseIf")
    match = make.add(hit, "match")
    make.add(match, "variable", identifier=RESPONSE)
    make.add(match, "correct", identifier=RESPONSE)
    _set_score(hit, "1", make)
    _set_score(make.add(condition, "responseElse"), "0", make)
    shown = make.add(processing, "setOutcomeValue", identifier=FEEDBACK)
    make.add(shown, "variable", identifier=RESPONSE)


def _score_number(question: Question, item: Element, make: Writer) -> None:
    """Score any number within a range, its ends included."""
    condition = make.add(make.add(item, "responseProcessing"), "responseCondition")
    ranges = question.alternatives or ((question.key, question.key),)
    for n, (low, high) in enumerate(ranges):
        hit = make.add(condition, "responseIf" if n == 0 else "responseElseIf")
        both = make.add(hit, "and")
        for name, end in (("gte", low), ("lte", high)):
            compared = make.add(both, name)
            make.add(compared, "variable", identifier=RESPONSE)
            make.add(compared, "baseValue", number(end), baseType="float")
        _set_score(hit, "1", make)
    _set_score(make.add(condition, "responseElse"), "0", make)


def _score_gaps(question: Question, item: Element, make: Writer) -> None:
    """Add up what each blank is worth."""
    scored = make.add(make.add(item, "responseProcessing"), "setOutcomeValue", identifier="SCORE")
    total = make.add(scored, "sum")
    for gap in detail(question, "gaps", ()):
        make.add(total, "mapResponse", identifier=gap["id"].upper())


def _set_score(parent: Element, value: str, make: Writer) -> None:
    scored = make.add(parent, "setOutcomeValue", identifier="SCORE")
    make.add(scored, "baseValue", value, baseType="float")


def _nothing(question: Question, item: Element, make: Writer) -> None:
    """People read an essay."""


SCORINGS: dict[str, Callable[[Question, Element, Writer], None]] = {
    **dict.fromkeys(("multipleChoice", "multipleResponse", "trueFalse"), _score_choice),
    "numeric": _score_number,
    **dict.fromkeys(("fillInTheBlanks", "selectFromLists", "dragTheWords"), _score_gaps),
}

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


def _kebab(camel: str) -> str:
    return re.sub(r"[A-Z]", lambda capital: f"-{capital[0].lower()}", camel)
