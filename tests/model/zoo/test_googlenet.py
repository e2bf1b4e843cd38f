import pytest

from engine.model.layers import layers, survey_blocks
from engine.model.zoo import figures_of, zoo_plan
from engine.model.zoo.googlenet import MODULES, auxiliary_window, inception


def weights_of_3a(form):
    """Without biases, of the first Inception module on its 28×28×192 map."""
    rows = survey_blocks((inception(MODULES["3a"], form),), ("map", (28, 28, 192)), 1000).rows
    return sum(row.parameters - row.output[-1] for row in rows if row.kind == "conv")


def test_reductions_leave_less_than_half_of_the_first_module():
    assert weights_of_3a("naive") == 387_072
    assert weights_of_3a("reduced") == 163_328


def test_the_paper_counts_about_seven_million():
    found = figures_of(zoo_plan("googlenet"), 1000)
    assert found.parameters == 6_998_552 and abs(found.parameters / 7.0e6 - 1) < 0.02
    assert found.parameters_auxiliary == 6_379_728 and found.depth == 22
    without = figures_of(zoo_plan("googlenet", 0, {"auxiliary": False}), 1000)
    assert without.parameters == found.parameters and without.parameters_auxiliary == 0


def test_maps_are_those_of_table_1():
    rows = {row.name: row.output for row in layers(zoo_plan("googlenet"), 1000)}
    outputs = [shape for name, shape in rows.items() if name.startswith("inception_reduced") and name.count("_") == 2]
    assert outputs == [
        (28, 28, 256), (28, 28, 480), (14, 14, 512), (14, 14, 512), (14, 14, 512), (14, 14, 528), (14, 14, 832),
        (7, 7, 832), (7, 7, 1024),
    ]  # fmt: skip
    assert [shape for name, shape in rows.items() if "auxiliary" in name and name.endswith("_conv")] == [
        (4, 4, 128)
    ] * 2


def test_fully_connected_costs_what_the_lecture_says():
    average, dense = (
        figures_of(zoo_plan("googlenet", 0, {"top": top}), 1000)
        for top in ("global_average_pooling", "fully_connected")
    )
    assert dense.parameters - average.parameters == 7 * 7 * 1024 * 1024 + 1024


def test_naive_modules_grow_and_grow():
    rows = layers(zoo_plan("googlenet", 0, {"inception": "naive"}), 1000)
    widths = [row.output[-1] for row in rows if row.kind == "concat"]
    assert widths[0] == 416 and widths == sorted(widths) and widths[-1] > 4000


@pytest.mark.parametrize("side", range(1, 129))
def test_the_auxiliary_window_fits_its_map(side):
    size, stride = auxiliary_window(side)
    assert size <= side and 1 <= (side - size) // stride + 1 <= 15


def test_the_auxiliary_window_is_the_papers_at_its_own_size():
    assert auxiliary_window(14) == (5, 3) and auxiliary_window(4) == (2, 2)


def test_the_small_form_is_normalised_after_each_module():
    kinds = [block.kind for block in zoo_plan("googlenet_32").blocks]
    places = [i for i, kind in enumerate(kinds) if kind.startswith("inception")]
    assert len(places) == 9 and all(kinds[i + 1] == "batch_norm" for i in places)
    assert "local_response_norm" not in kinds and kinds.count("auxiliary") == 2
