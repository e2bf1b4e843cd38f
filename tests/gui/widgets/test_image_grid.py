import dataclasses

import numpy as np
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.jobs import Lanes
from gui.widgets.image_grid import PICTURE, ImageGrid
from gui.widgets.thumbnails import Thumbnails
from tests.gui.fakes import drawn_dataset


def many(n):
    small = drawn_dataset()
    return dataclasses.replace(
        small, keys=tuple(f"{i}.png" for i in range(n)), labels=np.zeros(n, np.int32), split=np.zeros(n, np.int8)
    )


def test_only_what_is_on_screen_is_decoded_however_many_there_are(qtbot):
    lanes = Lanes()
    thumbnails = Thumbnails(lanes)
    grid = ImageGrid(thumbnails)
    qtbot.addWidget(grid)
    dataset = many(20_000)
    thumbnails.set_dataset(dataset)
    grid.resize(540, 330)
    grid.show()
    grid.show_pictures(dataset, np.arange(20_000))
    qtbot.waitUntil(lambda: thumbnails.kept >= 15 and not lanes.jobs, timeout=5000)
    assert thumbnails.kept < 100
    lanes.close()


def test_it_shows_the_pictures_it_is_given_and_opens_one(qtbot):
    lanes = Lanes()
    thumbnails = Thumbnails(lanes)
    grid = ImageGrid(thumbnails)
    qtbot.addWidget(grid)
    dataset = drawn_dataset()
    thumbnails.set_dataset(dataset)
    grid.resize(540, 330)
    grid.show()
    grid.show_pictures(dataset, np.array([5, 8, 11]))
    assert [grid.grid.index(row).data(PICTURE) for row in range(3)] == [5, 8, 11]
    assert grid.grid.index(1).data(Qt.ItemDataRole.ToolTipRole) == dataset.keys[8]
    with qtbot.waitSignal(grid.opened) as opened:
        grid.setCurrentIndex(grid.grid.index(1))
        QTest.keyClick(grid, Qt.Key.Key_Return)
    assert opened.args == [8]
    qtbot.waitUntil(lambda: not lanes.jobs, timeout=5000)
    lanes.close()
