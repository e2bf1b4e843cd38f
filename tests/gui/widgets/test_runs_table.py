from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gui.widgets.curves import Curves
from gui.widgets.runs_table import RunRow, RunsTable


def row(n, val_accuracy=0.5, seconds=60.0, complete=True):
    return RunRow(
        folder=Path(f"/runs/{n}"),
        name=f"run {n}",
        model="VGG16",
        val_accuracy=val_accuracy,
        epochs=n,
        seconds=seconds,
        date="2026-01-01",
        complete=complete,
        curves=Curves(name=f"run {n}"),
    )


@pytest.fixture
def table(qtbot):
    made = RunsTable()
    qtbot.addWidget(made)
    made.resize(700, 200)
    made.runs.show([row(1), row(2), row(3, complete=False, val_accuracy=None, seconds=0.0)])
    made.show()
    return made


def texts(table, line):
    return [table.runs.index(line, column).data() for column in range(6)]


def test_a_row_reads_well(table):
    assert texts(table, 0) == ["run 1", "VGG16", "50.0", "1", "60 s", "2026-01-01"]
    assert texts(table, 2)[:3] == ["run 3 (stopped)", "VGG16", "–"]


def test_ticks_keep_their_order_and_go_with_their_run(table, qtbot):
    table.setCurrentIndex(table.runs.index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    table.runs.setData(table.runs.index(0, 0), 2, Qt.ItemDataRole.CheckStateRole)
    assert [one.name for one in table.runs.ticked_rows()] == ["run 2", "run 1"]
    table.runs.show([row(1)])
    assert [one.name for one in table.runs.ticked_rows()] == ["run 1"]


def test_enter_and_a_double_click_open(table, qtbot):
    table.setCurrentIndex(table.runs.index(0, 0))
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.keyClick(table, Qt.Key.Key_Return)
    assert opened.args == [Path("/runs/1")]
    middle = table.visualRect(table.runs.index(1, 1)).center()
    with qtbot.waitSignal(table.opened) as opened:
        qtbot.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        qtbot.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
        qtbot.mouseRelease(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert opened.args == [Path("/runs/2")]


def test_the_date_gives_way_in_a_narrow_window(table):
    assert not table.isColumnHidden(5)
    table.resize(500, 200)
    assert table.isColumnHidden(5)
