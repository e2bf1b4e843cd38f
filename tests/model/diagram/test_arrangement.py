from engine.model.diagram.arrangement import Arrangement, shape_text, shortened
from tests.model.diagram.conftest import rows_of


def test_every_unit_has_a_place_with_room_for_its_label(branched):
    arrangement = Arrangement(branched)
    spots = arrangement.spots
    assert set(spots.at) == set(range(len(arrangement.units)))
    for number, (name, shape) in enumerate(arrangement.texts):
        assert spots.right[number] - spots.left[number] >= 6 * max(len(name), len(shape))


def test_the_auxiliary_classifier_hangs_below_the_network(branched):
    arrangement = Arrangement(branched)
    axis = {branched[unit.rows[0]].name: arrangement.spots.at[n][1] for n, unit in enumerate(arrangement.units)}
    below = [y for name, y in axis.items() if name.startswith("auxiliary")]
    assert min(below) > max(y for name, y in axis.items() if not name.startswith("auxiliary"))


def test_a_block_of_one_unit_needs_no_frame():
    arrangement = Arrangement(rows_of(("cnn_block", {"pool": "none"}), "global_average_pooling"))
    assert arrangement.framed == set() and arrangement.texts[1][0] == "cnn_block_1"


def test_texts_are_short():
    assert shape_text((32, 32, 3)) == "32×32×3" and shape_text((10,)) == "10"
    assert shortened("global_average_pooling_12") == "global_…oling_12" and len(shortened("a" * 40)) == 16
    assert shortened("conv") == "conv" and shortened("abcdef", 2) == ""
