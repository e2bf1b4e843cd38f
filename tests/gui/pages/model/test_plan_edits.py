from engine.model.plan import Block
from gui.pages.model import plan_edits

BLOCKS = tuple(Block(kind=kind) for kind in ("conv", "pooling", "flatten", "dense"))


def kinds(blocks):
    return [block.kind for block in blocks]


def test_blocks_come_and_go():
    dropout = (Block(kind="dropout"),)
    assert kinds(plan_edits.with_blocks(BLOCKS, dropout, 4))[-1] == "dropout"
    assert kinds(plan_edits.with_blocks(BLOCKS, dropout, 0))[0] == "dropout"
    assert kinds(plan_edits.without(BLOCKS, {1, 3})) == ["conv", "flatten"]
    assert kinds(plan_edits.replaced(BLOCKS, 1, dropout * 2)) == ["conv", "dropout", "dropout", "flatten", "dense"]


def test_blocks_move_together_into_a_gap():
    assert plan_edits.moved(BLOCKS, {0}, 2) == ((BLOCKS[1], BLOCKS[0], *BLOCKS[2:]), 1)
    assert plan_edits.moved(BLOCKS, {0}, 0) == plan_edits.moved(BLOCKS, {0}, 1) == (BLOCKS, 0)  # beside itself: stays
    blocks, at = plan_edits.moved(BLOCKS, {0, 2}, 4)
    assert kinds(blocks) == ["pooling", "dense", "conv", "flatten"] and at == 2
    assert kinds(plan_edits.moved(BLOCKS, {1, 3}, 0)[0]) == ["pooling", "dense", "conv", "flatten"]


def test_a_step_up_or_down_ends_at_the_end():
    assert kinds(plan_edits.stepped(BLOCKS, {1, 2}, -1)[0]) == ["pooling", "flatten", "conv", "dense"]
    assert kinds(plan_edits.stepped(BLOCKS, {1, 2}, 1)[0]) == ["conv", "dense", "pooling", "flatten"]
    assert plan_edits.stepped(BLOCKS, {0}, -1) == (BLOCKS, 0) and plan_edits.stepped(BLOCKS, {3}, 1) == (BLOCKS, 3)
    assert kinds(plan_edits.stepped(BLOCKS, {0, 2}, -1)[0]) == ["conv", "flatten", "pooling", "dense"]  # they close up


def test_a_setting_changes_in_the_named_blocks_only():
    changed = plan_edits.with_setting(BLOCKS, {0}, "filters", 8)
    assert changed[0].settings == {"filters": 8} and changed[1:] == BLOCKS[1:]
    assert all(new is old for new, old in zip(changed[1:], BLOCKS[1:], strict=True))  # the others are the same objects
    assert BLOCKS[0].settings == {}


def test_a_series_is_repeated_with_or_without_wider_filters():
    assert kinds(plan_edits.repeated(BLOCKS, {0, 1}, 3)) == ["conv", "pooling"] * 3 + ["flatten", "dense"]
    wide = plan_edits.repeated(BLOCKS, {0, 1}, 8, doubling=True)
    assert [block.settings.get("filters", 32) for block in wide[0:16:2]] == [32, 64, 128, 256, 512, 1024, 2048, 2048]
    assert plan_edits.repeated(BLOCKS, {0}, 1) == BLOCKS
    unknown = (Block(kind="magic", settings={"filters": 3}),)
    assert plan_edits.repeated(unknown, {0}, 2, doubling=True) == unknown * 2
