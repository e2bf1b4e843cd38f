from PySide6.QtWidgets import QLabel, QWidget

from gui.widgets.field_grid import ACROSS_PX, CELL_PX, FieldGrid


def test_as_many_columns_as_there_is_room_for_and_hidden_cells_leave_no_gap(qtbot):
    holder = QWidget()
    qtbot.addWidget(holder)
    grid = FieldGrid(holder)
    cells = [QLabel(str(n)) for n in range(4)]
    for cell in cells:
        cell.setFixedHeight(20)
        grid.addWidget(cell)
    holder.resize(2 * CELL_PX + ACROSS_PX, 200)
    holder.show()
    assert [cell.y() for cell in cells] == [0, 0, 26, 26] and cells[1].x() == cells[3].x() > cells[0].width()
    assert grid.heightForWidth(4 * (CELL_PX + ACROSS_PX)) == 20
    cells[0].hide()
    grid.activate()
    assert (cells[1].x(), cells[1].y()) == (0, 0) and (cells[3].x(), cells[3].y()) == (0, 26)
    assert grid.takeAt(0).widget() is cells[0] and grid.count() == 3 and grid.itemAt(9) is None
