import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.sentences.model import SENTENCES
from engine.model.blocks import BLOCKS
from engine.model.layers import FIXES, layer_name, layers, problems
from engine.model.layers import fixed as mended
from engine.model.plan import Block, ModelPlan


def plan_of(*blocks, side=32):
    made = (Block(kind=each) if isinstance(each, str) else Block(kind=each[0], settings=each[1]) for each in blocks)
    return ModelPlan(name="test", side_px=side, blocks=tuple(made))


WRONG = {
    "plan-unknown-block": plan_of("conv", "wavelet", "global_average_pooling"),
    "plan-setting": plan_of(("conv", {"filters": 0}), "global_average_pooling"),
    "plan-stride-and-dilation": plan_of(("conv", {"stride": 2, "dilation": 2}), "global_average_pooling"),
    "plan-needs-map": plan_of("flatten", "conv"),
    "plan-needs-flat": plan_of("conv", "dense"),
    "plan-map-too-small": plan_of(("conv", {"kernel": 9, "padding": "valid"}), "global_average_pooling", side=8),
    "plan-end-not-flat": plan_of("conv", "pooling"),
    "plan-too-large": plan_of("flatten", ("dense", {"units": 8192}), side=256),
}
CULPRITS = {"plan-unknown-block": 1, "plan-needs-map": 1, "plan-needs-flat": 1, "plan-end-not-flat": 1,
            "plan-too-large": 1}  # fmt: skip


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_plan_says_why_at_the_block(key):
    (problem,) = problems(WRONG[key])
    assert problem.key == key
    assert problem.block == CULPRITS.get(key, 0)
    assert "{" not in problem.sentence()


@pytest.mark.parametrize("key", [key for key in WRONG if key != "plan-too-large"])
def test_each_fix_mends_its_plan(key):
    plan, steps = WRONG[key], 0
    while wrong := problems(plan):
        assert wrong[0].fix_label() in FIXES.values()
        plan, steps = mended(plan, wrong[0]), steps + 1
        assert steps < 4
    assert layers(plan, 10)[-1].name == "logits"


def test_a_problem_without_a_fix_changes_nothing():
    plan = WRONG["plan-too-large"]
    (problem,) = problems(plan)
    assert problem.fix is None and problem.fix_label() is None
    assert mended(plan, problem) == plan


def test_every_reason_has_a_sentence():
    assert set(WRONG) == {key for key in SENTENCES if key.startswith("plan-")} - {"plan-wrong"}


def test_all_wrong_settings_are_told_at_once_in_order():
    plan = plan_of("conv", "dense", ("conv", {"filters": 0}), ("dropout", {"rate": 2}))
    assert [problem.block for problem in problems(plan)] == [1, 2, 3]


def test_an_unknown_setting_is_a_problem():
    (problem,) = problems(plan_of(("flatten", {"size": 3})))
    assert problem.fix == "default:size"
    assert problems(mended(plan_of(("flatten", {"size": 3})), problem)) == ()


def test_an_empty_plan_ends_in_a_map():
    (problem,) = problems(plan_of())
    assert problem.block == -1
    assert problems(mended(plan_of(), problem)) == ()


def test_the_table_of_a_wrong_plan_stops_before_the_culprit():
    rows = layers(plan_of("conv", "dense", "flatten"), 10)
    assert [row.name for row in rows] == ["picture", "conv_1"]


def test_the_table_has_a_row_a_layer():
    rows = layers(plan_of("conv", "pooling", "flatten", ("dense", {"units": 7})), 5)
    assert [row.block for row in rows] == [-1, 0, 1, 2, 3, -1]
    assert [row.output for row in rows] == [(32, 32, 3), (32, 32, 32), (16, 16, 32), (8192,), (7,), (5,)]
    assert [row.parameters for row in rows] == [0, 896, 0, 0, 8192 * 7 + 7, 7 * 5 + 5]
    assert [row.macs for row in rows] == [0, 32 * 32 * 32 * 27, 0, 0, 8192 * 7, 35]
    assert [row.receptive_field for row in rows] == [1, 3, 4, 34, 34, 34]


def block_strategy():
    def settings(kind):
        values = {field.key: value_of(field) for field in kind.fields}
        return st.fixed_dictionaries({}, optional=values).map(lambda chosen: Block(kind=kind.key, settings=chosen))

    def value_of(field):
        if field.kind == "choice":
            return st.sampled_from(field.choices)
        if field.kind == "bool":
            return st.booleans()
        small = min(field.high, 6)
        return st.integers(int(field.low), int(small)) if field.kind == "int" else st.floats(field.low, field.high)

    return st.sampled_from(list(BLOCKS.values())).flatmap(settings)


plans = st.builds(
    ModelPlan,
    name=st.just("random"),
    side_px=st.integers(8, 24),
    blocks=st.lists(block_strategy(), max_size=7).map(tuple),
)


@given(plans)
def test_any_plan_is_either_told_wrong_or_has_a_whole_table(plan):
    rows, wrong = layers(plan, 10), problems(plan)
    assert bool(wrong) != (rows[-1].name == "logits")
    assert all(-1 <= problem.block < len(plan.blocks) for problem in wrong)
    if not wrong:
        names = [layer_name(block, i) for i, block in enumerate(plan.blocks)]
        assert [row.name for row in rows] == ["picture", *names, "logits"]
        assert all(min(row.output) >= 1 for row in rows)


@given(plans)
def test_any_plan_can_be_mended(plan):
    for _ in range(30):
        wrong = problems(plan)
        if not wrong:
            return
        plan = mended(plan, wrong[0])
    raise AssertionError("still wrong")


def test_plans_go_through_json():
    for plan in WRONG.values():
        assert msgspec.json.decode(msgspec.json.encode(plan), type=ModelPlan) == plan
