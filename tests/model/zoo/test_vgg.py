from engine.model.layers import layers
from engine.model.zoo import figures_of, zoo_plan


def test_fully_connected_layers_hold_89_percent():
    found = figures_of(zoo_plan("vgg16"), 1000)
    assert round(found.dense_share, 2) == 0.89 and found.depth == 16
    assert found.macs == 15_470_264_320 and found.parameters_without_top == 14_714_688


def test_global_average_pooling_leaves_the_convolutions():
    found = figures_of(zoo_plan("vgg16", 0, {"top": "global_average_pooling"}), 1000)
    assert found.parameters == 14_714_688 + 513_000


def test_vgg19_has_one_more_convolution_in_each_of_the_last_three_stages():
    def convolutions(key):
        return [row.output[0] for row in layers(zoo_plan(key), 1000) if row.kind == "conv"]

    assert figures_of(zoo_plan("vgg19"), 1000).depth == 19
    longer, shorter = convolutions("vgg19"), convolutions("vgg16")
    assert {side: longer.count(side) - shorter.count(side) for side in set(longer)} == {
        224: 0, 112: 0, 56: 1, 28: 1, 14: 1,
    }  # fmt: skip


def test_the_small_form_is_normalised_and_ends_in_one_place():
    rows = layers(zoo_plan("vgg16_32"), 10)
    kinds = [row.kind for row in rows]
    assert kinds.count("batch_norm") == kinds.count("conv") + 2 == 15 and kinds.count("pooling") == 5
    assert next(row for row in rows if row.kind == "flatten").output == (512,)
