import string

import pytest

from engine.core.errors import UnknownName
from engine.core.fields import Field, defaults, first_problem
from engine.core.registry import by_key, look_up
from engine.core.sentences import SENTENCES

FIELDS = (
    Field(key="n", label="Count", kind="int", default=3, low=1, high=9),
    Field(key="pad", label="Padding", kind="choice", default="same", choices=("same", "valid")),
    Field(key="on", label="On", kind="bool", default=True),
)


def test_a_repeated_key_is_an_error():
    with pytest.raises(ValueError, match="repeated key 'n'"):
        by_key(FIELDS[0], FIELDS[0])


def test_a_table_cannot_be_changed_and_names_its_entries():
    table = by_key(*FIELDS)
    with pytest.raises(TypeError):
        table["x"] = FIELDS[0]  # type: ignore[index]
    with pytest.raises(UnknownName, match="n, pad, on"):
        look_up(table, "m", "setting")


@pytest.mark.parametrize("value", [0, 10, 2.5, "3", True])
def test_numbers_out_of_range_or_kind_are_refused(value):
    assert FIELDS[0].problem(value)


def test_settings_are_checked_as_a_whole():
    assert first_problem(FIELDS, defaults(FIELDS)) is None
    assert first_problem(FIELDS, {"pad": "full"}) == ("Padding", "full", "it must be one of same, valid")
    assert first_problem(FIELDS, {"colour": 1}) == ("colour", 1, "there is no such setting")


@pytest.mark.parametrize("key", SENTENCES)
def test_sentences_are_sentences(key):
    text = SENTENCES[key]
    assert text[0].isupper() or text[0] in "{“"
    assert text.endswith((".", "?", "}"))  # a placeholder at the end is a sentence of its own
    assert all(name is None or name.isidentifier() for _, name, _, _ in string.Formatter().parse(text))
