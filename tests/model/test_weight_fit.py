import gc

import numpy as np
import pytest

from engine.core.backend import keras
from engine.core.errors import BadWeights
from engine.model.backbones import BACKBONES, BUILT_IN
from engine.model.transfer import backbone_network
from engine.model.weight_fit import _reference, fill, recognised, slots, write
from engine.model.weight_source import opened, read

_MOST = 150_000_000  # parameters that fit into memory twice beside the rest
KEYS = [key for key, entry in BACKBONES.items() if key != BUILT_IN and entry.parameters_without_top < _MOST]
ORDINARY = ("efficientnet_b0", "inception_v3")


def numbered(network):
    """Numbers by which every array can be told: the first is its own."""
    for n, weight in enumerate(network.weights):
        weight.assign(np.full(weight.shape, n % 1000, "float32").astype(weight.dtype))


def first_numbers(network):
    return [float(np.ravel(variable)[0]) for slot in slots(network) for variable in slot.variables]


@pytest.mark.parametrize("key", [*ORDINARY, *(pytest.param(key, marks=pytest.mark.full) for key in KEYS)])
@pytest.mark.parametrize("ending", [".h5", ".weights.h5"])
def test_each_backbone_is_recognised_and_gets_its_arrays_back(tmp_path, key, ending):
    backbone = BACKBONES[key]
    theirs = _reference(backbone)
    numbered(theirs)
    path, kept = tmp_path / f"weights{ending}", tmp_path / "kept.h5"
    theirs.save(path) if ending == ".h5" else theirs.save_weights(path)
    with opened(path) as source:
        found = recognised(source)
        assert found is not None and found[0].key == key
        write(kept, [(group.name, [read(array, "") for array in group.arrays]) for group in found[1]])
    ours = backbone_network(backbone, max(96, backbone.min_side))
    fill(ours, kept, backbone.label)
    assert first_numbers(ours) == first_numbers(theirs)
    del ours, theirs
    gc.collect()


def test_names_decide_where_the_order_differs(tmp_path):
    """Two layers of one shape that lie in the file the other way round."""
    layers = keras().layers
    network = keras().Sequential([keras().Input((2,)), layers.Dense(2, name="a"), layers.Dense(2, name="b")])
    one, two = np.full((2, 2), 1.0), np.full((2, 2), 2.0)
    write(tmp_path / "w.h5", [("b", [two, np.zeros(2)]), ("a", [one, np.zeros(2)])])
    fill(network, tmp_path / "w.h5", "Two")
    assert np.array_equal(network.get_layer("a").kernel, one) and np.array_equal(network.get_layer("b").kernel, two)


def test_other_shapes_leave_the_network_as_it_was(tmp_path):
    network = keras().Sequential([keras().Input((2,)), keras().layers.Dense(3, name="a")])
    before = network.get_weights()
    write(tmp_path / "w.h5", [("a", [np.zeros((2, 4)), np.zeros(4)])])
    with pytest.raises(BadWeights) as caught:
        fill(network, tmp_path / "w.h5", "Small")
    assert "do not fit Small" in str(caught.value)
    assert all(np.array_equal(a, b) for a, b in zip(before, network.get_weights(), strict=True))


def test_a_long_list_of_names_is_kept_in_pieces(tmp_path):
    groups = [(f"{'x' * 90}_{n}", [np.full(1, n)]) for n in range(1500)]
    write(tmp_path / "w.h5", groups)
    with opened(tmp_path / "w.h5") as source:
        assert [group.name for group in source.groups] == [name for name, _ in groups]
        assert float(source.groups[1234].arrays[0][0]) == 1234
