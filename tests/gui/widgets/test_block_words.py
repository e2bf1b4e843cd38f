import pytest

from engine.core.fields import defaults
from engine.model.blocks import BLOCKS
from engine.model.layers import problems
from engine.model.plan import Block, ModelPlan
from gui import i18n
from gui.widgets.block_words import fix_words, part_words, problem_words, settings_words

UNUSUAL = {"stride": 2, "dilation": 2, "padding": "valid", "activation": "tanh", "mode": "average", "groups": 2}
RARE = {"padding": "number", "size": 3, "pool": "none", "norm": "none", "skip": False, "activation": "linear"}


@pytest.fixture
def korean(qapp):
    i18n.use("ko")
    yield
    i18n.use("en")


@pytest.mark.parametrize("kind", BLOCKS.values(), ids=lambda kind: kind.key)
def test_english_words_are_the_engines(qapp, kind):
    usual = defaults(kind.fields)
    for other in ({}, UNUSUAL, RARE):
        settings = usual | {key: value for key, value in other.items() if key in usual}
        assert settings_words(kind, settings) == kind.describe(settings)


@pytest.mark.parametrize("key", ["conv", "pooling", "global_average_pooling", "flatten", "dense", "dropout"])
def test_korean_words_are_not(korean, key):
    settings = defaults(BLOCKS[key].fields)
    assert settings_words(BLOCKS[key], settings) != BLOCKS[key].describe(settings)


@pytest.mark.parametrize("kind", [kind for kind in BLOCKS.values() if kind.group == "composite"], ids=lambda k: k.key)
def test_layers_inside_have_names_and_words(qapp, kind):
    for part in kind.expand(defaults(kind.fields), (16, 16, 32), 10).parts:
        name, words = part_words(part)
        assert name and "{" not in name + words and name != part.kind


def test_a_problem_and_its_fixes_are_sentences(qapp):
    plan = ModelPlan(name="own", side_px=32, blocks=(*[Block(kind="pooling")] * 6, Block(kind="flatten")))
    (problem,) = problems(plan)
    assert "{" not in problem_words(problem) and "1 × 1" in problem_words(problem)
    assert [fix_words(problem, fix) for fix in problem.fixes][-1] == "Upscale the input"
