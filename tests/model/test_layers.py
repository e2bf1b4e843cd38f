import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.core.sentences.model import SENTENCES
from engine.model.blocks import BLOCKS
from engine.model.layers import layers, problems, survey, survey_blocks
from engine.model.plan import Block, ModelPlan
from engine.model.problems import FIXES
from engine.model.repairs import fixed as mended
from engine.model.repairs import fixed_blocks


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
    "plan-map-shrunk": plan_of(*["pooling"] * 4, "global_average_pooling", side=8),
    "plan-groups": plan_of(("conv", {"groups": 2}), "global_average_pooling"),
    "plan-shortcut": plan_of("conv", ("residual_basic", {"filters": 8, "shortcut": "padding"}), "flatten"),
    "plan-auxiliary-window": plan_of(("auxiliary", {"size": 9}), "flatten", side=8),
    "plan-end-not-flat": plan_of("conv", "pooling"),
    "plan-too-large": plan_of("flatten", ("dense", {"units": 8192}), side=256),
}
CULPRITS = {
    "plan-map-shrunk": 3, "plan-shortcut": 1, "plan-unknown-block": 1, "plan-needs-map": 1, "plan-needs-flat": 1,
    "plan-end-not-flat": 1, "plan-too-large": 1,
}  # fmt: skip


@pytest.mark.parametrize("key", WRONG)
def test_a_wrong_plan_says_why_at_the_block(key):
    (problem,) = problems(WRONG[key])
    assert problem.key == key
    assert problem.block == CULPRITS.get(key, 0)
    assert "{" not in problem.sentence()


@pytest.mark.parametrize("key", [key for key in WRONG if key != "plan-too-large"])
def test_each_fix_mends_its_plan(key):
    (problem,) = problems(WRONG[key])
    for fix in problem.fixes:
        assert problem.fix_label(fix) in FIXES.values()
        plan = mended(WRONG[key], problem, fix)
        for _ in range(4):
            wrong = problems(plan)
            assert not [each for each in wrong if each.key == key and each.block == problem.block]
            plan = mended(plan, wrong[0]) if wrong else plan
        assert layers(plan, 10)[-1].name == "logits"


def test_too_many_poolings_are_counted_and_a_larger_picture_is_offered():
    (problem,) = problems(WRONG["plan-map-shrunk"])
    assert problem.sentence().startswith("A 8 × 8 picture is 1 × 1 after 3 poolings and strides")
    assert [problem.fix_label(fix) for fix in problem.fixes] == [
        "Use padding “same”", "Remove the block", "Upscale the input",
    ]  # fmt: skip
    assert mended(WRONG["plan-map-shrunk"], problem, "upscale").side_px == 32


def test_blocks_can_follow_any_layer():
    blocks = (Block(kind="conv"), Block(kind="dense"))
    found = survey_blocks(blocks, ("features", (5, 5, 64)), 7, lambda block, index: f"head_{index}")
    assert found.rows[1].inputs == ("features",) and found.rows[1].name == "head_0"
    mended_blocks = fixed_blocks(blocks, found.problems[0], "pool-before")
    assert [block.kind for block in mended_blocks] == ["conv", "global_average_pooling", "dense"]
    assert not survey_blocks(mended_blocks, ("features", (5, 5, 64)), 7).problems


def test_a_composed_block_has_a_row_for_each_layer_inside():
    rows = layers(plan_of("conv", "inception_reduced", "global_average_pooling"), 10)
    inside = {row.part: row for row in rows if row.block == 1}
    assert inside[""].inputs == tuple(f"inception_reduced_2_{part}" for part in ("1x1", "3x3", "5x5", "pool_project"))
    assert inside["3x3"].inputs == ("inception_reduced_2_3x3_reduce",) and inside["pool"].inputs == ("conv_1",)
    assert inside[""].output == (32, 32, 64 + 128 + 32 + 32)


def test_an_auxiliary_classifier_hangs_beside_the_path():
    rows = layers(plan_of("conv", "auxiliary", "conv", "flatten"), 10)
    assert [row.name for row in rows if row.auxiliary][-1] == "auxiliary_2_logits"
    after = next(row for row in rows if row.name == "conv_3")
    assert after.inputs == ("conv_1",) and not after.auxiliary


def test_padding_in_pixels_stands_in_the_formula_as_the_lecture_has_it():
    rows = layers(plan_of(("conv", {"kernel": 7, "stride": 2, "padding": "number", "pad": 3}), "flatten", side=224), 2)
    assert [row.name for row in rows[1:3]] == ["conv_1_pad", "conv_1"]
    assert rows[2].formula == "⌊(224 + 2·3 − 7)/2⌋ + 1 = 112" and rows[2].output[0] == 112


def test_a_resize_makes_the_stride_a_fraction():
    rows = layers(plan_of(("resize", {"side": 96}), "conv", "flatten"), 2)
    assert rows[1].output == (96, 96, 3) and rows[2].jump == pytest.approx(1 / 3)
    assert rows[2].receptive_field == 3  # 2 pixels for the line between them, and 2/3 for the window


def test_the_survey_of_a_plan_is_one_walk():
    plan = WRONG["plan-needs-flat"]
    found = survey(plan, 10)
    assert found.rows == layers(plan, 10) and found.problems == problems(plan) and found.output == (32, 32, 32)


def test_a_problem_without_a_fix_changes_nothing():
    plan = WRONG["plan-too-large"]
    (problem,) = problems(plan)
    assert problem.fixes == () and problem.fix_label() is None
    assert mended(plan, problem) == plan


def test_every_reason_has_a_sentence():
    keys = {key for key in SENTENCES if key.startswith("plan-") and not key.startswith("plan-file-")}
    assert set(WRONG) == keys - {"plan-wrong"}


def test_all_wrong_settings_are_told_at_once_in_order():
    plan = plan_of("conv", "dense", ("conv", {"filters": 0}), ("dropout", {"rate": 2}))
    assert [problem.block for problem in problems(plan)] == [1, 2, 3]


def test_an_unknown_setting_is_a_problem():
    (problem,) = problems(plan_of(("flatten", {"size": 3})))
    assert problem.fixes == ("default:size",)
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
        assert len({row.name for row in rows}) == len(rows) and rows[0].name == "picture"
        known = [{row.name for row in rows[:i]} for i in range(len(rows))]
        assert all(set(row.inputs) <= before for row, before in zip(rows, known, strict=True))
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
