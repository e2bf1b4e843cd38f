import pytest

from engine.model.compare import MEASURES, Figure
from gui.pages.model.figure_words import amount, change_words, difference, percent, signed, value_words


def test_amounts_have_their_units():
    assert amount(MEASURES["parameters"], 138_357_544) == "138,357,544"
    assert amount(MEASURES["macs"], 15_470_264_320) == "15.5 G"
    assert amount(MEASURES["activations"], 61_083_552) == "61.1 MB"
    assert amount(MEASURES["field"], 212) == "212 px"


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        (138_357_544, 143_667_240, "+5,309,696 (+3.8 %)"),
        (100, 2, "−98 (−98 %)"),
        (5, 5, "="),
        (0, 7, "+7"),
        (10, 1000, "+990 (×100)"),
    ],
)
def test_differences_have_a_sign_and_a_share(left, right, said):
    assert difference(Figure(measure=MEASURES["parameters"], left=left, right=right)) == said


def test_change_in_words():
    assert change_words(-58_600_000, 0) == "−58.6 M parameters"
    assert change_words(12, -3_000, 2) == "+12 parameters, −3.00 k MACs, +2 layers"
    assert change_words(0, 0) == "" and change_words(0, 0, 1) == "+1 layer"
    assert signed("3", -1) == "−3" and percent(0.5) == "+50 %"


def test_values_in_words():
    assert [value_words(value) for value in (True, False, "global_average_pooling", 3)] == [
        "on", "off", "global average pooling", "3",
    ]  # fmt: skip
