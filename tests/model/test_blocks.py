import pytest

from engine.core.errors import UnknownName
from engine.core.fields import first_problem
from engine.model.blocks import BLOCKS, settings_of
from engine.model.plan import Block


@pytest.mark.parametrize("kind", BLOCKS.values(), ids=lambda kind: kind.key)
def test_an_entry_describes_itself(kind):
    settings = settings_of(Block(kind=kind.key))
    assert first_problem(kind.fields, settings) is None
    assert kind.label and kind.icon and kind.help.endswith(".")
    assert kind.describe(settings)
    assert all(field.help for field in kind.fields)


def test_settings_override_the_defaults():
    assert settings_of(Block(kind="pooling", settings={"size": 3})) == {
        "mode": "max", "size": 3, "stride": 2, "padding": "valid",
    }  # fmt: skip
    with pytest.raises(UnknownName):
        settings_of(Block(kind="wavelet"))


def test_words_say_what_is_unusual():
    conv = BLOCKS["conv"]
    settings = settings_of(Block(kind="conv", settings={"stride": 2, "padding": "valid"}))
    assert conv.describe(settings) == "32 filters 3×3, stride 2, no padding, relu"
