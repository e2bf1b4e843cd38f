import pytest

from engine.core.errors import BadPlan, DiskTrouble
from engine.experiment import Experiment
from engine.model.plan import Block, ModelPlan
from engine.model.plan_file import blocks_of, blocks_text, is_plan_file, plan_of, plan_text, read_plan, write_plan

PLAN = ModelPlan(
    name="내 신경망",
    side_px=64,
    blocks=(Block(kind="conv", settings={"filters": 8, "bias": False}), Block(kind="flatten")),
    zoo="vgg16",
    switches={"norm": True},
)


def test_a_plan_survives_text_and_file(tmp_path):
    assert plan_of(plan_text(PLAN)) == PLAN
    path = tmp_path / "망.json"
    write_plan(PLAN, path)
    assert read_plan(path) == PLAN and is_plan_file(path) and list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    "text",
    ["", "{", "[]", '{"type": "plan"}', '{"type": "plan", "name": "x", "side_px": 3, "blocks": []}',
     '{"type": "plan", "name": "x", "side_px": 32, "blocks": [{"kind": 1}]}', "[" * 100_000],
)  # fmt: skip
def test_what_is_no_plan_is_told_with_the_reason(text, tmp_path):
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(BadPlan) as raised:
        read_plan(path)
    assert raised.value.key == "plan-file-broken" and "{" not in str(raised.value)


def test_missing_and_binary_files_and_full_disks_are_told(tmp_path):
    with pytest.raises(BadPlan, match="not there"):
        read_plan(tmp_path / "gone.json")
    binary = tmp_path / "b.json"
    binary.write_bytes(b"\xff\xfe\x00\x80")
    with pytest.raises(BadPlan):
        read_plan(binary)
    with pytest.raises(DiskTrouble):
        write_plan(PLAN, tmp_path / "nowhere" / "x.json")


def test_an_experiment_is_no_plan_file(tmp_path):
    path = tmp_path / "e.json"
    path.write_text(Experiment(model=PLAN).to_json(), encoding="utf-8")
    assert not is_plan_file(path) and not is_plan_file(tmp_path / "gone.json") and not is_plan_file(tmp_path)


def test_blocks_survive_text_and_a_plans_are_taken():
    assert blocks_of(blocks_text(PLAN.blocks)) == PLAN.blocks == blocks_of(plan_text(PLAN))


@pytest.mark.parametrize("text", ["", "hello", '{"blocks": []}', '{"blocks": [3]}', "3", "[" * 100_000])
def test_other_text_holds_no_blocks(text):
    with pytest.raises(BadPlan) as raised:
        blocks_of(text)
    assert raised.value.key == "blocks-none"
