"""What QTI and Moodle ask of a file, written down from their specifications: every bank keeps to it.

Their schemas may not be shipped with this project. These rules are those that our elements can break: what
may stand in what and in which order, attributes that must be there, names that must lead somewhere.
"""

import re
from io import BytesIO
from xml.etree import ElementTree
from zipfile import ZipFile

import pytest

from pptlearn.author.template import write_template
from pptlearn.banks.formats import WRITERS
from pptlearn.convert import read
from pptlearn.options import QuizOptions
from pptlearn.problems import Problems
from pptlearn.quiz.parse import parse_quiz

NAMESPACES = {
    "qti21": "http://www.imsglobal.org/xsd/imsqti_v2p1",
    "qti30": "http://www.imsglobal.org/xsd/imsqtiasi_v3p0",
}
PACKAGES = {
    "qti21": ("http://www.imsglobal.org/xsd/imscp_v1p1", "imsqti_item_xmlv2p1"),
    "qti30": ("http://www.imsglobal.org/xsd/qti/qtiv3p0/imscp_v1p1", "imsqti_item_xmlv3p0"),
}
EXPRESSION = r"(variable|correct|baseValue|mapResponse|match|and|gte|lte|sum) "
CHILDREN = {
    "assessmentItem": r"(responseDeclaration )*(outcomeDeclaration )*itemBody (responseProcessing )?",
    "responseDeclaration": r"(defaultValue )?(correctResponse )?(mapping )?(areaMapping )?",
    "correctResponse": r"(value )+",
    "mapping": r"(mapEntry )+",
    "itemBody": r"((p|div|choiceInteraction|orderInteraction|matchInteraction|extendedTextInteraction) )+",
    "p": r"((textEntryInteraction|inlineChoiceInteraction) )*",
    "choiceInteraction": r"(prompt )?(simpleChoice )+",
    "orderInteraction": r"(prompt )?(simpleChoice )+",
    "matchInteraction": r"(prompt )?simpleMatchSet simpleMatchSet ",
    "extendedTextInteraction": r"(prompt )?",
    "inlineChoiceInteraction": r"(label )?(inlineChoice )+",
    "simpleMatchSet": r"(simpleAssociableChoice )*",
    "simpleChoice": r"(feedbackInline )*",
    "responseProcessing": r"((responseCondition|setOutcomeValue) )*",
    "responseCondition": r"responseIf (responseElseIf )*(responseElse )?",
    "responseIf": EXPRESSION + r"((responseCondition|setOutcomeValue) )*",
    "responseElseIf": EXPRESSION + r"((responseCondition|setOutcomeValue) )*",
    "responseElse": r"((responseCondition|setOutcomeValue) )*",
    "setOutcomeValue": EXPRESSION,
    "match": EXPRESSION * 2,
    "gte": EXPRESSION * 2,
    "lte": EXPRESSION * 2,
    "and": f"({EXPRESSION})+",
    "sum": f"({EXPRESSION})+",
}
"""Names of version 2.1; what is not listed holds nothing but text."""
ATTRIBUTES = {
    "assessmentItem": {"identifier", "title", "adaptive", "timeDependent"},
    "responseDeclaration": {"identifier", "cardinality", "baseType"},
    "outcomeDeclaration": {"identifier", "cardinality", "baseType"},
    "mapping": {"defaultValue"},
    "mapEntry": {"mapKey", "mappedValue", "caseSensitive"},
    "choiceInteraction": {"responseIdentifier", "shuffle", "maxChoices"},
    "orderInteraction": {"responseIdentifier", "shuffle"},
    "matchInteraction": {"responseIdentifier", "shuffle", "maxAssociations"},
    "inlineChoiceInteraction": {"responseIdentifier", "shuffle"},
    "textEntryInteraction": {"responseIdentifier"},
    "extendedTextInteraction": {"responseIdentifier"},
    "simpleChoice": {"identifier"},
    "inlineChoice": {"identifier"},
    "simpleAssociableChoice": {"identifier", "matchMax"},
    "feedbackInline": {"outcomeIdentifier", "identifier", "showHide"},
    "setOutcomeValue": {"identifier"},
    "variable": {"identifier"},
    "correct": {"identifier"},
    "mapResponse": {"identifier"},
    "baseValue": {"baseType"},
}
TEMPLATES = {
    "qti21": "http://www.imsglobal.org/question/qti_v2p1/rptemplates/{}",
    "qti30": "https://purl.imsglobal.org/spec/qti/v3p0/rptemplates/{}.xml",
}
IDENTIFIER = re.compile(r"[A-Za-z_][\w.-]*")


@pytest.fixture(scope="module")
def questions(tmp_path_factory):
    """Return one question of every type, in English and Dutch, and texts that are hard to write down."""
    path = tmp_path_factory.mktemp("bank") / "questions.pptx"
    write_template(path, ["en", "nl"])
    return parse_quiz(read(path), QuizOptions(), Problems())[1].questions


def camel(name):
    """Return a name of version 3 as version 2 writes it: `qti-simple-choice` as `simpleChoice`."""
    head, *rest = name.removeprefix("qti-").split("-")
    return head + "".join(word.capitalize() for word in rest)


@pytest.fixture(params=["qti21", "qti30"])
def package(request, questions):
    """Return the version, the manifest, and the items by file name."""
    with ZipFile(BytesIO(WRITERS[request.param](questions))) as held:
        files = {name: ElementTree.fromstring(held.read(name)) for name in held.namelist()}
    return request.param, files.pop("imsmanifest.xml"), files


def local(element):
    return camel(element.tag.split("}")[1])


def test_every_element_holds_what_it_may_in_the_right_order(package):
    _, _, items = package
    for file, item in items.items():
        for element in item.iter():
            held = "".join(f"{local(child)} " for child in element)
            assert re.fullmatch(CHILDREN.get(local(element), ""), held), (file, local(element), held)


def test_every_element_has_the_attributes_it_needs_and_no_other(package):
    version, _, items = package
    for file, item in items.items():
        assert {each.tag.split("}")[0][1:] for each in item.iter()} == {NAMESPACES[version]}
        for element in item.iter():
            names = {camel(name) if version == "qti30" else name for name in element.attrib}
            needed = ATTRIBUTES.get(local(element), set())
            allowed = needed | ({"template"} if local(element) == "responseProcessing" else set())
            assert needed <= names <= allowed, (file, local(element), names)


def values(item, *names):
    """Return the values of attributes given in the names of version 2.1."""
    return [
        value
        for each in item.iter()
        for name, value in each.attrib.items()
        if camel(name) in names or name in names
    ]


def test_every_name_is_a_name_and_leads_somewhere(package):
    version, _, items = package
    for file, item in items.items():
        assert all(IDENTIFIER.fullmatch(value) for value in values(item, "identifier")), file
        declared = {each.get("identifier") for each in item if local(each).endswith("Declaration")}
        used = values(item, "responseIdentifier", "outcomeIdentifier")
        used += [
            each.get("identifier")
            for each in item.iter()
            if local(each) in ("variable", "correct", "mapResponse", "setOutcomeValue")
        ]
        assert set(used) <= declared, file
        for interaction in (each for each in item.iter() if local(each).endswith("Interaction")):
            ids = [
                each.get("identifier")
                for each in interaction.iter()
                if local(each) in ("simpleChoice", "inlineChoice", "simpleAssociableChoice")
            ]
            assert len(ids) == len(set(ids)), file
        for processing in (each for each in item.iter() if local(each) == "responseProcessing"):
            known = [TEMPLATES[version].format(name) for name in ("match_correct", "map_response")]
            assert processing.get("template") in (None, *known)


def test_every_right_response_can_be_given(package):
    _, _, items = package
    for file, item in items.items():
        ids = {
            each.get("identifier")
            for each in item.iter()
            if local(each) in ("simpleChoice", "inlineChoice", "simpleAssociableChoice")
        }
        for declared in (each for each in item if local(each) == "responseDeclaration"):
            base = declared.get("baseType") or declared.get("base-type")
            said = [each.text for each in declared.iter() if local(each) == "value"]
            said += values(declared, "mapKey") if base == "identifier" else []
            if base == "identifier":
                assert set(said) <= ids, file
            if base == "directedPair":
                assert all(set(pair.split()) <= ids and len(pair.split()) == 2 for pair in said), file
            if base == "float":
                assert [float(number) for number in said], file


def test_the_manifest_lists_every_item_once(package):
    version, manifest, items = package
    namespace, kind = PACKAGES[version]
    held = {"i": namespace}
    assert [each.tag.split("}")[1] for each in manifest] == ["metadata", "organizations", "resources"]
    resources = manifest.findall("i:resources/i:resource", held)
    assert sorted(each.get("href") for each in resources) == sorted(items)
    assert {each.get("type") for each in resources} == {kind}
    assert all(each.find("i:file", held).get("href") == each.get("href") for each in resources)
    assert len({each.get("identifier") for each in resources}) == len(resources)


GRADES = [100 / n for n in range(1, 11)] + [90, 83.33333, 80, 75, 70, 66.66667, 60, 40, 30, 5, 0]
"""Shares that Moodle takes, and the same below zero."""
FIELDS = {
    "multichoice": {"single", "shuffleanswers", "answernumbering", "answer"},
    "truefalse": {"answer"},
    "shortanswer": {"usecase", "answer"},
    "numerical": {"answer"},
    "matching": {"shuffleanswers", "subquestion"},
    "ordering": {"layouttype", "selecttype", "gradingtype", "answer"},
    "essay": {"responseformat", "responserequired", "graderinfo"},
    "cloze": set(),
}
EVERYWHERE = {"name", "questiontext", "generalfeedback", "defaultgrade", "idnumber"}
AT_WILL = {"hint", "tags", "correctfeedback", "incorrectfeedback"}
FORMATS = {"html", "plain_text", "markdown", "moodle_auto_format"}


def test_every_question_for_moodle_has_the_fields_of_its_kind(questions):
    quiz = ElementTree.fromstring(WRITERS["moodle"](questions))
    assert quiz.tag == "quiz"
    for question in quiz:
        needed = FIELDS[question.get("type")] | EVERYWHERE
        assert needed <= {each.tag for each in question} <= needed | AT_WILL, question.get("type")
        assert {each.get("format") for each in question.iter() if each.get("format")} <= FORMATS
        assert all(each.find("text") is not None for each in question if each.tag in ("name", "questiontext"))


def test_shares_are_those_that_moodle_knows(questions):
    quiz = ElementTree.fromstring(WRITERS["moodle"](questions))
    for question in quiz:
        shares = [float(each.get("fraction")) for each in question.iter("answer") if each.get("fraction")]
        if question.get("type") == "ordering":  # there it is the place in the order
            assert shares == list(range(1, len(shares) + 1))
            continue
        assert all(min(abs(abs(share) - grade) for grade in GRADES) < 0.00001 for share in shares)
        assert not shares or max(shares) == 100 or question.findtext("single") == "false"
        if question.get("type") == "truefalse":
            assert sorted(each.findtext("text") for each in question.iter("answer")) == ["false", "true"]
        if question.get("type") == "matching":
            assert len(question.findall("subquestion")) >= 2


def test_the_blanks_of_moodles_cloze_questions_can_be_read(questions):
    quiz = ElementTree.fromstring(WRITERS["moodle"](questions))
    texts = [each.findtext("questiontext/text") for each in quiz if each.get("type") == "cloze"]
    assert texts
    for text in texts:
        blanks = re.findall(r"\{1:(?:SHORTANSWER|MULTICHOICE):((?:[^{}]|\\\})*)\}", text)
        assert blanks
        assert all("=" in blank for blank in blanks)
        assert "___" not in text
