import pytest

from engine.model.layers import layers
from engine.model.zoo import figures_of, zoo_plan

LEARNED = {"resnet18": 11_689_512, "resnet34": 21_797_672}
"""As torchvision counts them: without the running statistics."""


@pytest.mark.parametrize("key", LEARNED)
def test_what_is_learned_is_as_published(key):
    assert figures_of(zoo_plan(key), 1000).trainable == LEARNED[key]


@pytest.mark.parametrize("key", ["resnet18", "resnet34", "resnet50", "resnet101", "resnet152", "plain18", "plain34"])
def test_the_number_in_the_name_is_the_depth(key):
    found = figures_of(zoo_plan(key), 1000)
    assert key.endswith(str(found.depth))


@pytest.mark.parametrize("depth", [18, 34])
def test_a_plain_network_is_the_residual_one_without_skips(depth):
    plain, without = zoo_plan(f"plain{depth}"), zoo_plan(f"resnet{depth}", 0, {"skip": False})
    assert plain.blocks == without.blocks
    zeros = figures_of(zoo_plan(f"resnet{depth}", 0, {"shortcut": "padding"}), 1000)
    assert zeros.parameters == figures_of(plain, 1000).parameters
    assert not [row for row in layers(plain, 1000) if row.kind == "add"]


def test_maps_are_those_of_table_1():
    rows = [row.output for row in layers(zoo_plan("resnet50"), 1000) if row.kind == "add"]
    assert [rows[i] for i in (2, 6, 12, 15)] == [(56, 56, 256), (28, 28, 512), (14, 14, 1024), (7, 7, 2048)]


def test_small_forms_keep_the_blocks():
    large, small = zoo_plan("resnet34"), zoo_plan("resnet34_32")
    assert [block for block in large.blocks if "residual" in block.kind] == [
        block for block in small.blocks if "residual" in block.kind
    ]
    assert [row.output for row in layers(small, 10) if len(row.output) == 3][-1] == (4, 4, 512)
