from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gui.jobs import Lanes
from gui.widgets.class_rows import COUNT, PICTURES, SHARE, ClassRows, members_of
from gui.widgets.thumbnails import Thumbnails
from tests.gui.fakes import CLASSES, PER_CLASS, drawn_dataset


def test_each_class_knows_its_pictures():
    members = members_of(drawn_dataset())
    assert [len(one) for one in members] == [PER_CLASS] * len(CLASSES)
    assert list(members[1][:3]) == [1, 4, 7]


def test_rows_show_names_counts_and_pictures_and_open_by_mouse_and_key(qtbot):
    lanes = Lanes()
    thumbnails = Thumbnails(lanes)
    rows = ClassRows(thumbnails)
    qtbot.addWidget(rows)
    dataset = drawn_dataset()
    thumbnails.set_dataset(dataset)
    rows.show_dataset(dataset)
    rows.resize(640, 300)
    rows.show()
    model, opened = rows.classes, []
    rows.opened.connect(opened.append)
    assert model.rowCount() == len(CLASSES)
    first = model.index(0)
    assert first.data() == "circle" and first.data(COUNT) == PER_CLASS and first.data(SHARE) == 1
    assert first.data(PICTURES) == [0, 3, 6, 9, 12, 15, 18, 21]
    assert first.data(Qt.ItemDataRole.AccessibleTextRole) == "circle, 20 pictures"
    QTest.mouseClick(rows.viewport(), Qt.MouseButton.LeftButton, pos=rows.visualRect(model.index(1)).center())
    QTest.keyClick(rows, Qt.Key.Key_Down)
    QTest.keyClick(rows, Qt.Key.Key_Return)
    assert opened == [1, 2]
    qtbot.waitUntil(lambda: thumbnails.kept >= 24, timeout=5000)
    lanes.close()


def test_no_dataset_is_no_rows(qtbot):
    lanes = Lanes()
    rows = ClassRows(Thumbnails(lanes))
    qtbot.addWidget(rows)
    rows.show_dataset(None)
    assert rows.classes.rowCount() == 0
    lanes.close()
