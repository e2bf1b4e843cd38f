import pytest

from engine.core.errors import UnknownName
from engine.model.heads import SimpleHead, head_naming, simple, starts_parameter_free, survey_head
from engine.model.plan import HEAD, BackboneSpec, Block
from engine.model.repairs import fixed_blocks

CONV = Block(kind="conv", settings={"filters": 8})


def test_the_usual_head_is_the_simple_one():
    assert simple(HEAD) == SimpleHead() and SimpleHead().blocks() == HEAD
    assert BackboneSpec().head == HEAD


@pytest.mark.parametrize(
    "head",
    [
        SimpleHead(pooling="max", units=(), dropout=0),
        SimpleHead(pooling="flatten", units=(512, 64), dropout=0.5),
        SimpleHead(units=(1, 2, 3)),
    ],
)
def test_a_simple_head_comes_back_from_its_blocks(head):
    assert simple(head.blocks()) == head


@pytest.mark.parametrize(
    "head",
    [
        (), (CONV, *HEAD), (*HEAD, Block(kind="dense")), (HEAD[0], *(Block(kind="dense"),) * 4),
        (HEAD[0], Block(kind="dense", settings={"activation": "tanh"})), (HEAD[0], Block(kind="rocket")),
        (HEAD[0], Block(kind="dense", settings={"units": "many"})), (HEAD[1], HEAD[0]),
    ],
)  # fmt: skip
def test_other_heads_are_made_of_blocks(head):
    assert simple(head) is None


def test_layers_are_named_by_kind_and_place():
    head = (*HEAD, Block(kind="dense"), HEAD[1], HEAD[0])
    naming = head_naming(head)
    assert [naming(block, index) for index, block in enumerate(head)] == [
        "pool", "head_dropout", "head_dense_3", "head_dropout_4", "head_global_average_pooling_5",
    ]  # fmt: skip


def test_what_is_kept_of_a_picture():
    assert starts_parameter_free(HEAD) and starts_parameter_free((Block(kind="pooling"), *HEAD))
    assert not starts_parameter_free((CONV, *HEAD)) and not starts_parameter_free(())


def test_a_head_is_measured_without_building():
    spec = BackboneSpec(key="vgg16", head=SimpleHead(pooling="flatten", units=(100,)).blocks())
    found = survey_head(spec, 224, 10)
    assert not found.problems and found.output == (100,)
    assert [(row.name, row.output, row.parameters) for row in found.rows] == [
        ("features", (7, 7, 512), 0), ("head_flatten_1", (25088,), 0), ("head_dense_2", (100,), 2_508_900),
        ("head_dropout", (100,), 0), ("logits", (10,), 1010),
    ]  # fmt: skip


def test_a_wrong_head_is_said_and_mended():
    spec = BackboneSpec(head=(CONV, Block(kind="auxiliary"), HEAD[1]))
    found = survey_head(spec, 96, 10).problems
    assert [(each.block, each.key) for each in found] == [(1, "head-auxiliary"), (1, "plan-auxiliary-window")]
    assert "auxiliary" in found[0].sentence()
    spec = BackboneSpec(head=fixed_blocks(spec.head, found[0]))
    (end,) = survey_head(spec, 96, 10).problems
    assert (end.block, end.key) == (1, "head-end-not-flat") and "head" in end.sentence()
    assert not survey_head(BackboneSpec(head=fixed_blocks(spec.head, end)), 96, 10).problems
    (small,) = survey_head(
        BackboneSpec(head=(Block(kind="conv", settings={"kernel": 5, "padding": "valid"}), *HEAD)), 96, 10
    ).problems
    assert "upscale" not in small.fixes
    assert survey_head(BackboneSpec(head=()), 96, 10).problems[0].key == "head-end-not-flat"


def test_an_unknown_backbone_is_said():
    with pytest.raises(UnknownName):
        survey_head(BackboneSpec(key="alexnet"), 96, 10)
