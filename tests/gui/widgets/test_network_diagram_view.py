import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QHelpEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip

from engine.model.layers import layers
from engine.model.zoo import zoo_plan
from gui.widgets.network_diagram_view import DiagramView

LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def view(qtbot):
    made = DiagramView()
    qtbot.addWidget(made)
    made.resize(800, 500)
    made.show_layers(layers(zoo_plan("googlenet"), 1000))
    made.show()
    made.told = []
    made.selected.connect(made.told.append)
    return made


def wheel(view, steps, modifiers=Qt.KeyboardModifier.NoModifier):
    at = QPointF(200, 200)
    event = QWheelEvent(
        at, view.viewport().mapToGlobal(at), QPoint(), QPoint(0, 120 * steps), Qt.MouseButton.NoButton, modifiers,
        Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), event)


def test_a_click_chooses_and_tells_once(view):
    rect = view.rect_of("conv_1")
    point = rect.center().toPoint()
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    QTest.mouseClick(view.viewport(), LEFT, pos=point)
    assert view.told == ["conv_1"] and view.chosen == "conv_1"
    QTest.mouseClick(view.viewport(), LEFT, pos=QPoint(3, 3))
    assert view.told == ["conv_1"]
    assert "conv_1, 112 × 112 × 64" in view.accessibleName()


def test_being_told_to_choose_is_silent_and_scrolls_there(view):
    view.choose("logits")
    assert view.told == [] and view.horizontalScrollBar().value() > 0
    assert view.viewport().rect().contains(view.rect_of("logits").center().toPoint())
    view.choose("nowhere")
    assert view.chosen == ""


def test_the_keyboard_walks_through_the_layers(view):
    for key, name in (
        (Qt.Key.Key_Home, "picture"), (Qt.Key.Key_Right, "conv_1"), (Qt.Key.Key_End, "logits"),
        (Qt.Key.Key_Right, "logits"), (Qt.Key.Key_Left, "dropout_22"), (Qt.Key.Key_Home, "picture"),
    ):  # fmt: skip
        QTest.keyClick(view, key)
        assert view.chosen == name
    assert view.told == ["picture", "conv_1", "logits", "dropout_22", "picture"]


def test_up_and_down_go_to_the_branch_beside(view):
    view.choose("inception_reduced_8_3x3_reduce")
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert view.chosen == "inception_reduced_8_5x5_reduce"
    QTest.keyClick(view, Qt.Key.Key_Up)
    QTest.keyClick(view, Qt.Key.Key_Up)
    assert view.chosen == "inception_reduced_8_1x1"


def test_keys_and_wheel_zoom(view):
    first = view.zoom
    QTest.keyClick(view, Qt.Key.Key_Plus)
    assert view.zoom > first
    QTest.keyClick(view, Qt.Key.Key_Minus)
    assert abs(view.zoom - first) < 1e-6
    wheel(view, 1, Qt.KeyboardModifier.ControlModifier)
    assert view.zoom > first
    QTest.keyClick(view, Qt.Key.Key_F)
    fitted = view.zoom
    assert fitted < first
    wheel(view, 1, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(view, Qt.Key.Key_0)
    assert view.zoom == fitted


def test_the_wheel_alone_scrolls_along_the_network(view):
    view.show_layers(layers(zoo_plan("resnet50"), 1000))
    before = view.horizontalScrollBar().value()
    wheel(view, -1)
    assert view.horizontalScrollBar().value() > before


def test_dragging_pans_and_chooses_nothing(view):
    viewport, start = view.viewport(), view.rect_of("conv_1").center().toPoint()
    QTest.mousePress(viewport, LEFT, pos=start)
    QTest.mouseMove(viewport, start - QPoint(120, 0))
    QTest.mouseRelease(viewport, LEFT, pos=start - QPoint(120, 0))
    assert view.horizontalScrollBar().value() == 120 and view.told == []


@pytest.mark.qt_log_ignore("raise", "propagateSizeHints")
def test_hovering_tells_the_numbers(view):
    at = view.rect_of("conv_1").center().toPoint()
    QTest.mouseMove(view.viewport(), at)
    QApplication.sendEvent(view.viewport(), QHelpEvent(QEvent.Type.ToolTip, at, view.viewport().mapToGlobal(at)))
    assert "conv_1" in QToolTip.text() and "9,472" in QToolTip.text()
    QToolTip.hideText()


def test_the_chosen_layer_stays_chosen_while_it_is_there(view):
    view.choose("conv_1")
    view.show_layers(layers(zoo_plan("vgg16"), 1000))
    assert view.chosen == "conv_1"
    view.choose("dense_20")
    view.show_layers(layers(zoo_plan("googlenet"), 1000))
    assert view.chosen == "" and view.told == []
