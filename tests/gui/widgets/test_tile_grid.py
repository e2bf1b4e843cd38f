import numpy as np
import pytest
from PySide6.QtCore import QPoint, QPointF, Qt

from engine.inspection.result import ProbeResult
from gui.widgets.heat_scale import HeatScale
from gui.widgets.tile_grid import TileGrid


def result(n=6, side=8, colour="heat"):
    shape = (n, side, side, 3) if colour == "rgb" else (n, side, side)
    tiles = np.arange(np.prod(shape), dtype=np.float32).reshape(shape)
    if colour == "rgb":
        tiles = tiles / tiles.max()
    names = tuple(f"channel {i}" for i in range(n))
    return ProbeResult(title="Maps", layer="conv", tiles=tiles, names=names, colour=colour, unit="activation", total=n)


@pytest.fixture
def grid(qtbot):
    made = TileGrid()
    qtbot.addWidget(made)
    made.resize(400, 300)
    made.show_result(result())
    made.show()
    qtbot.waitExposed(made)
    return made


def middle_of(grid, tile):
    return grid._tile_rect(tile).center()


def test_each_tile_is_found_where_it_is_painted(grid):
    for tile in range(6):
        found = grid.value_at(middle_of(grid, tile))
        assert found is not None
        assert found == (tile, 4, 4)


def test_the_reading_has_name_place_and_value(grid):
    assert grid.words_at(middle_of(grid, 1)) == "channel 1 · row 4, column 4 · 100 activation"
    assert grid.words_at(QPointF(-5, -5)) == ""


def test_moving_the_mouse_reads_and_a_click_chooses(grid, qtbot):
    seen, chosen = [], []
    grid.pointed.connect(seen.append)
    grid.chosen.connect(chosen.append)
    at = middle_of(grid, 2).toPoint()
    qtbot.mouseMove(grid, at - QPoint(3, 3))
    qtbot.mouseMove(grid, at)
    qtbot.mouseClick(grid, Qt.MouseButton.LeftButton, pos=at)
    assert seen[-1].startswith("channel 2")
    assert chosen == [2]


def test_zooming_keeps_the_point_under_the_cursor(grid):
    at = middle_of(grid, 3)
    before = grid.value_at(at)
    grid.zoom_by(2.0, at)
    assert grid.value_at(at) == before


def test_keys_zoom_move_and_fit(grid, qtbot):
    fitting = grid.zoom
    qtbot.keyClick(grid, Qt.Key.Key_Plus)
    assert grid.zoom > fitting
    at = middle_of(grid, 0)
    qtbot.keyClick(grid, Qt.Key.Key_Right)
    assert middle_of(grid, 0).x() < at.x()
    qtbot.keyClick(grid, Qt.Key.Key_0)
    assert grid.zoom == pytest.approx(fitting)


def test_the_next_layer_of_the_same_shape_keeps_the_view(grid):
    grid.zoom_by(2.0)
    zoom = grid.zoom
    grid.show_result(result())
    assert grid.zoom == zoom
    grid.show_result(result(n=3))
    assert grid.zoom != zoom


@pytest.mark.parametrize("colour", ["heat", "signed", "rgb"])
def test_every_colour_paints(grid, colour):
    grid.show_result(result(colour=colour))
    grid.set_shared(True)
    assert not grid.grab().isNull()


def test_one_tile_and_none(grid):
    grid.show_result(result(n=1))
    assert grid.value_at(middle_of(grid, 0)) is not None
    grid.show_result(None)
    assert grid.value_at(QPointF(10, 10)) is None
    grid.grab()


def test_the_scale_names_its_ends(qtbot):
    scale = HeatScale()
    qtbot.addWidget(scale)
    scale.show_result(result(), shared=True)
    assert scale.accessibleName() == "Colours from 0 to 383"
    scale.show_result(result(colour="signed"), shared=False)
    assert scale.accessibleName() == "Colours from −most to +most"
    scale.show_result(result(colour="rgb"), shared=False)
    assert scale.sizeHint().width() == 0
