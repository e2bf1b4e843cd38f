import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.inspection.montage import HEAT, SIGNED, coloured, picture, sheet
from engine.inspection.result import ProbeResult


def test_heat_runs_from_dark_to_bright_and_zero_is_white_when_signed():
    assert (np.diff(HEAT.astype(int).sum(axis=1)[::32]) > 0).all()
    tiles = np.array([[[-2.0, 0.0, 2.0]]])
    blue, white, orange = coloured(tiles, "signed")[0, 0].astype(int)
    assert blue[2] > blue[0] and (white >= 253).all() and orange[0] > orange[2]
    assert (coloured(tiles, "signed")[0, 0, 0] == SIGNED[0]).all()


def test_each_tile_uses_the_whole_range_unless_the_scale_is_shared():
    tiles = np.array([[[0.0, 1.0]], [[0.0, 10.0]]])
    own, shared = coloured(tiles, "heat"), coloured(tiles, "heat", shared=True)
    assert (own[0] == own[1]).all() and not (shared[0] == shared[1]).all()


@pytest.mark.parametrize("colour", ["heat", "signed"])
def test_flat_and_not_a_number_tiles_are_coloured_too(colour):
    assert coloured(np.array([[[np.nan, 3.0]], [[0.0, 0.0]]]), colour).dtype == np.uint8


@given(st.integers(1, 300), st.integers(1, 300), st.integers(1, 40))
def test_every_tile_is_on_the_sheet(width_px, count, side):
    tiles = np.zeros((count, side, side, 3), np.uint8)
    laid = sheet(tiles, width_px=width_px)
    black = (laid == 0).all(axis=2).sum()
    assert black >= count * side * side and black % count == 0


def test_a_picture_says_what_it_is():
    result = ProbeResult(
        title="Feature maps of a", layer="a", tiles=np.zeros((2, 3, 3), "f4"), names=("0", "1"), colour="heat", total=9
    )
    assert picture(result).height > picture(result, titled=False).height
