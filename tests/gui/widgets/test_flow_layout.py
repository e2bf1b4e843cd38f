from PySide6.QtCore import QRect
from PySide6.QtWidgets import QLabel, QWidget

from gui.widgets.flow_layout import FlowLayout


def row(qtbot, *widths, across=10, down=4):
    holder = QWidget()
    qtbot.addWidget(holder)
    layout = FlowLayout(holder, across=across, down=down)
    layout.holder = holder  # Python would throw it away
    boxes = []
    for width in widths:
        box = QLabel(holder)
        box.setFixedSize(width, 20)
        layout.addWidget(box)
        boxes.append(box)
    return layout, boxes


def places(layout, boxes, width):
    layout.setGeometry(QRect(0, 0, width, 200))
    return [(box.x(), box.y()) for box in boxes]


def test_what_has_no_room_goes_to_the_next_line(qtbot):
    layout, boxes = row(qtbot, 50, 50, 50)
    assert places(layout, boxes, 170) == [(0, 0), (60, 0), (120, 0)]
    assert places(layout, boxes, 169) == [(0, 0), (60, 0), (0, 24)]
    assert layout.heightForWidth(170) == 20 and layout.heightForWidth(169) == 44
    assert layout.sizeHint().width() == 170 and layout.minimumSize().width() == 50


def test_what_is_hidden_takes_no_room(qtbot):
    layout, boxes = row(qtbot, 50, 50, 50)
    boxes[1].hide()
    assert places(layout, [boxes[0], boxes[2]], 200) == [(0, 0), (60, 0)]


def test_lower_things_stand_in_the_middle_of_their_line(qtbot):
    layout, boxes = row(qtbot, 50, 50)
    boxes[0].setFixedHeight(40)
    assert places(layout, boxes, 200) == [(0, 0), (60, 10)]


def test_things_come_and_go(qtbot):
    layout, boxes = row(qtbot, 50, 50)
    layout.removeWidget(boxes[0])
    assert layout.count() == 1 and layout.itemAt(5) is None and layout.takeAt(5) is None
    assert places(layout, boxes[1:], 200) == [(0, 0)]
    layout.removeWidget(boxes[1])
    assert layout.heightForWidth(100) == 0 and layout.sizeHint().height() == 0
