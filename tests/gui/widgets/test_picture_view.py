import numpy as np
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QSpinBox

from engine.inspection.probes import PROBES
from gui.widgets.calm_wheel import CalmWheel
from gui.widgets.legend_row import LegendEntry, LegendRow
from gui.widgets.picture_view import PictureView
from gui.widgets.probe_picker import ProbePicker


def test_a_picture_of_any_shape_and_none(qtbot):
    view = PictureView("inspect.input")
    qtbot.addWidget(view)
    for shape in ((4, 4, 3), (300, 20, 3), (20, 300, 3)):
        view.show_picture(np.zeros(shape, np.uint8)[:, ::-1], "cat.png")
        view.grab()
    assert view.accessibleName() == "cat.png"
    view.show_picture(None)
    view.grab()
    assert view.accessibleName() == "No picture yet"


def test_every_probe_has_its_card(qtbot):
    picker = ProbePicker(PROBES.values())
    qtbot.addWidget(picker)
    with qtbot.waitSignal(picker.chosen) as chosen:
        picker.choose("filters")
    assert chosen.args == ["filters"] == [picker.key]
    assert all(not button.icon().isNull() and button.toolTip() for button in picker._buttons.values())


def test_a_long_legend_is_elided_not_cut(qtbot):
    legend = LegendRow()
    qtbot.addWidget(legend)
    legend.show_entries([LegendEntry(f"a run with a long name {n}", "#0072B2") for n in range(6)])
    legend.resize(200, 20)
    legend.grab()
    assert legend.accessibleName().startswith("a run with a long name 0, ")


def test_the_wheel_turns_only_a_box_with_focus(qtbot):
    box = QSpinBox(value=5)
    qtbot.addWidget(box)
    calm = CalmWheel(box)
    calm.calm(box)
    box.show()
    qtbot.waitExposed(box)
    box.clearFocus()
    wheel = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(), QPoint(0, 120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(box, wheel)
    assert box.value() == 5
    assert wheel.type() == QEvent.Type.Wheel
