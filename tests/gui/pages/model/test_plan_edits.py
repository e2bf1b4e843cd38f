from engine.model.plan import Block, ModelPlan
from gui.pages.model import plan_edits

PLAN = ModelPlan(name="own", side_px=32, blocks=tuple(Block(kind=kind) for kind in ("conv", "pooling", "flatten")))


def kinds(plan):
    return [block.kind for block in plan.blocks]


def test_blocks_come_go_and_move():
    assert kinds(plan_edits.with_block(PLAN, "dense", 3)) == ["conv", "pooling", "flatten", "dense"]
    assert kinds(plan_edits.with_block(PLAN, "dropout", 0))[0] == "dropout"
    assert kinds(plan_edits.without_block(PLAN, 1)) == ["conv", "flatten"]
    assert kinds(plan_edits.moved_block(PLAN, 0, 2)) == ["pooling", "flatten", "conv"]
    assert kinds(plan_edits.moved_block(PLAN, 2, 0)) == ["flatten", "conv", "pooling"]


def test_a_setting_changes_in_one_block_only():
    changed = plan_edits.with_setting(PLAN, 0, "filters", 8)
    assert changed.blocks[0].settings == {"filters": 8} and changed.blocks[1:] == PLAN.blocks[1:]
    assert PLAN.blocks[0].settings == {}
