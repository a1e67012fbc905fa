import pkgutil

from pptlearn.quiz import types
from pptlearn.quiz.words import lexicon


def test_no_question_type_is_left_unregistered():
    files = {module.name for module in pkgutil.iter_modules(types.__path__)}
    registered = {each.__name__.rsplit(".", 1)[-1] for each in types.QUESTION_TYPES}
    assert files == registered


def test_every_question_type_has_a_name_in_words():
    assert {each.name for each in types.QUESTION_TYPES} <= set(lexicon("types").values())
