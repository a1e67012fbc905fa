import json

import jsonschema
import pytest

from pptlearn.resources import package_text
from tests.modules import a_module, a_slide

SCHEMA = json.loads(package_text("package/module.schema.json"))


def test_a_plain_module_follows_the_schema():
    jsonschema.validate(a_module().manifest, SCHEMA)


def test_a_hidden_slide_says_nothing_more():
    hidden = {"number": 2, "id": 257, "hidden": True}
    jsonschema.validate(a_module(slides=[a_slide(1), hidden]).manifest, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(a_module(slides=[{**hidden, "notes": "secret"}]).manifest, SCHEMA)


def test_a_key_in_the_manifest_is_against_the_schema():
    question = {"id": "256", "type": "trueFalse", "stem": "?", "points": 1, "choices": []}
    jsonschema.validate(a_module(slides=[a_slide(1, question=question)]).manifest, SCHEMA)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(
            a_module(slides=[a_slide(1, question={**question, "key": "true"})]).manifest, SCHEMA
        )
