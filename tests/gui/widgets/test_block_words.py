import pytest

from engine.core.fields import defaults
from engine.model.blocks import BLOCKS
from gui import i18n
from gui.widgets.block_words import settings_words

UNUSUAL = {"stride": 2, "dilation": 2, "padding": "valid", "activation": "tanh", "mode": "average"}


@pytest.fixture
def korean(qapp):
    i18n.use("ko")
    yield
    i18n.use("en")


@pytest.mark.parametrize("kind", BLOCKS.values(), ids=lambda kind: kind.key)
def test_english_words_are_the_engines(qapp, kind):
    usual = defaults(kind.fields)
    for settings in (usual, usual | {key: value for key, value in UNUSUAL.items() if key in usual}):
        assert settings_words(kind, settings) == kind.describe(settings)


@pytest.mark.parametrize("key", ["conv", "pooling", "global_average_pooling", "flatten", "dense", "dropout"])
def test_korean_words_are_not(korean, key):
    settings = defaults(BLOCKS[key].fields)
    assert settings_words(BLOCKS[key], settings) != BLOCKS[key].describe(settings)
