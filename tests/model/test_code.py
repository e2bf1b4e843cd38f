import ast
import io
import time
from contextlib import redirect_stdout

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings

from engine.core.errors import BadPlan
from engine.model.blocks import BLOCKS
from engine.model.build import build
from engine.model.code import AUXILIARY_WEIGHT, WIDTH, keras_code, written
from engine.model.layers import problems
from engine.model.plan import Block, ModelPlan
from engine.model.repairs import fixed
from engine.model.zoo import ZOO, zoo_plan
from engine.policy import objectives
from tests.model.test_layers import plans

FEW = ("lenet5", "alexnet_32", "googlenet_32", "resnet20")


def plan(*blocks, side_px=32, name="plan"):
    return ModelPlan(name=name, side_px=side_px, blocks=blocks)


def block(kind, **settings):
    return Block(kind=kind, settings=settings)


MIXED = plan(
    block("conv", filters=8, kernel=5, stride=2, padding="number", pad=2, groups=1, activation="leaky_relu"),
    block("local_response_norm", n=3, alpha=0.5),
    block("cnn_block", filters=16),
    block("inception_naive", c1=4, c3=4, c5=4),
    block("auxiliary", size=3, stride=2, units=8),
    block("residual_basic", filters=32, stride=2, shortcut="padding"),
    block("squeeze_excite"),
    block("residual_bottleneck", filters=4),
    block("auxiliary", size=2, stride=1, units=8),
    block("separable_conv", filters=8),
    block("depthwise_conv", bias=False),
    block("resize", side=12),
    block("zero_padding"),
    block("global_average_pooling"),
    block("dense", units=8, activation="tanh"),
    block("dropout"),
)


def run(code):
    """What the code defines; what it prints is thrown away."""
    space = {"__name__": "plan"}
    with redirect_stdout(io.StringIO()) as printed:
        exec(compile(code, "plan.py", "exec"), space)
    assert "Total params" in printed.getvalue()
    return space


def layers_of(model):
    return {each.name: (type(each).__name__, each.output.shape, each.count_params()) for each in model.layers}


def wiring_of(model):
    found = {}
    for each in model.layers[1:]:
        taken = each.input if isinstance(each.input, list) else [each.input]
        found[each.name] = [one._keras_history.operation.name for one in taken]
    return found


def check(one, classes=10):
    code = keras_code(one, classes)
    assert max(map(len, code.splitlines())) <= WIDTH
    imported = [node for node in ast.walk(ast.parse(code)) if isinstance(node, (ast.Import, ast.ImportFrom))]
    assert {getattr(node, "module", None) or node.names[0].name for node in imported} == {"keras"}
    made, built = run(code), build(one, classes, one.side_px, 0)
    for theirs, ours in ((made["model"], built.model), (made.get("teacher"), built.teacher)):
        assert (theirs is None) == (ours is None)
        if ours is not None:
            assert layers_of(theirs) == layers_of(ours)
            assert wiring_of(theirs) == wiring_of(ours)
    return made, built


def test_it_is_the_network_that_we_build_and_says_the_same():
    made, built = check(MIXED)
    made["model"].set_weights(built.model.get_weights())
    pictures = np.random.default_rng(0).uniform(0, 255, (2, 32, 32, 3)).astype("float32")
    ours, theirs = built.model.predict(pictures, verbose=0), made["model"].predict(pictures, verbose=0)
    assert np.allclose(ours, theirs, atol=1e-5)


def test_auxiliary_classifiers_weigh_as_in_our_training():
    assert AUXILIARY_WEIGHT == objectives.AUXILIARY_WEIGHT == 0.3
    code = keras_code(MIXED, 10)
    assert "loss_weights={" in code and '"auxiliary_5_logits": 0.3' in code
    made = run(code)
    pictures, labels = np.zeros((2, 32, 32, 3)), np.zeros(2)
    answers = dict.fromkeys(made["teacher"].output_names, labels)  # as the comment in the code says
    assert set(answers) == {"logits", "auxiliary_5_logits", "auxiliary_9_logits"}
    history = made["teacher"].fit(pictures, answers, verbose=0).history
    weighed = [(1 if name == "logits" else 0.3) * history[f"{name}_loss"][0] for name in answers]
    assert history["loss"][0] == pytest.approx(sum(weighed), rel=1e-4)


@pytest.mark.parametrize("kind", BLOCKS)
def test_each_kind_of_block_has_its_code(kind):
    one = plan(block(kind))
    while wrong := problems(one):
        one = fixed(one, wrong[0])
    check(one, 3)


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(plans)
def test_the_code_of_any_plan_is_what_we_build(one):
    while wrong := problems(one):
        one = fixed(one, wrong[0])
    check(one, 3)


@pytest.mark.parametrize("key", [key if key in FEW else pytest.param(key, marks=pytest.mark.full) for key in ZOO])
def test_the_code_of_a_landmark_is_what_we_build(key):
    check(zoo_plan(key), ZOO[key].classes)


def test_lrn_is_written_only_where_it_is_needed():
    assert "LocalResponseNormalization" in keras_code(MIXED, 10)
    assert "class " not in keras_code(plan(block("flatten")), 10)


def test_a_strange_name_cannot_become_code():
    code = keras_code(plan(block("flatten"), name='x\n"""\nraise SystemExit\r\u2028raise SystemExit #'), 10)
    assert code.splitlines()[0].startswith("# x")
    run(code)


def test_it_is_known_where_each_block_stands():
    code = written(MIXED, 10)
    lines = code.text.splitlines()
    assert len(code.blocks) == len(MIXED.blocks)
    for number, (first, last) in enumerate(code.blocks):
        assert lines[first].startswith("# ") and lines[first - 1] == "" and lines[last + 1] == ""
        assert f"{MIXED.blocks[number].kind}_{number + 1}" in "".join(lines[first : last + 1])


def test_a_wrong_plan_has_no_code():
    with pytest.raises(BadPlan):
        keras_code(plan(block("conv")), 10)


def test_a_long_plan_is_written_quickly():
    long = plan(*[block("conv")] * 149, block("global_average_pooling"))
    keras_code(long, 10)
    begun = time.perf_counter()
    keras_code(long, 10)
    assert time.perf_counter() - begun < 0.1
