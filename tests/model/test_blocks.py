import pytest

from engine.core.errors import UnknownName
from engine.core.fields import first_problem
from engine.model.blocks import BLOCKS, settings_of
from engine.model.part import ENTRY
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
        "mode": "max", "size": 3, "stride": 2, "padding": "valid", "pad": 1,
    }  # fmt: skip
    with pytest.raises(UnknownName):
        settings_of(Block(kind="wavelet"))


def test_words_say_what_is_unusual():
    conv = BLOCKS["conv"]
    settings = settings_of(Block(kind="conv", settings={"stride": 2, "padding": "valid"}))
    assert conv.describe(settings) == "32 filters 3×3, stride 2, no padding, relu"


@pytest.mark.parametrize("kind", BLOCKS.values(), ids=lambda kind: kind.key)
def test_a_setting_that_waits_for_another_waits_for_one_there_is(kind):
    fields = {field.key: field for field in kind.fields}
    for field in kind.fields:
        if field.when is not None:
            assert fields[field.when[0]].problem(field.when[1]) is None


def weights_of(kind):
    """Weights without biases of inception 3a, whose input has 192 channels."""
    expansion = BLOCKS[kind].expand(settings_of(Block(kind=kind)), (28, 28, 192), 1000)
    channels, total = {ENTRY: 192}, 0
    for part in expansion.parts:
        channels[part.name] = part.settings.get("filters") or channels[part.inputs[0]]
        if part.kind == "conv":
            total += part.settings["kernel"] ** 2 * channels[part.inputs[0]] * part.settings["filters"]
    return total


def test_inception_3a_is_the_published_one_naive_and_reduced():
    assert weights_of("inception_naive") == 387_072
    assert weights_of("inception_reduced") == 163_328
