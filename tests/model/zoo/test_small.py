from engine.model.layers import layers
from engine.model.zoo import zoo_plan


def test_four_stages_end_in_a_2x2_map_of_cifar_10():
    rows = layers(zoo_plan("small_cnn"), 10)
    assert [row.output for row in rows if row.kind == "pooling"] == [
        (16, 16, 16), (8, 8, 32), (4, 4, 64), (2, 2, 128),
    ]  # fmt: skip
    assert sum(row.parameters for row in rows) == 100_218
