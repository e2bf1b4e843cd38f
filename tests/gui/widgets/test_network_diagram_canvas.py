import pytest
from PySide6.QtCore import QPointF
from PySide6.QtTest import QTest

from engine.model.layers import layers
from engine.model.zoo import zoo_plan
from gui.widgets.network_diagram_canvas import LEAST_ZOOM, MOST_ZOOM, READABLE_ZOOM, DiagramCanvas


@pytest.fixture
def canvas(qtbot):
    made = DiagramCanvas()
    qtbot.addWidget(made)
    made.resize(700, 400)
    made.show()
    return made


def test_a_small_network_is_shown_whole_a_long_one_from_its_beginning(canvas):
    canvas.set_rows(layers(zoo_plan("lenet5"), 10))
    assert canvas.zoom >= READABLE_ZOOM and canvas.horizontalScrollBar().maximum() == 0
    canvas.set_rows(layers(zoo_plan("resnet50"), 1000))
    assert READABLE_ZOOM <= canvas.zoom <= 1 and canvas.horizontalScrollBar().maximum() > 1000
    assert canvas.horizontalScrollBar().value() == 0


def test_fit_shows_all_and_stays_so_when_the_window_grows(canvas):
    canvas.set_rows(layers(zoo_plan("resnet50"), 1000))
    canvas.fit()
    assert canvas.horizontalScrollBar().maximum() <= 1
    before = canvas.zoom
    canvas.resize(1200, 500)
    QTest.qWait(0)
    assert canvas.zoom > before and canvas.horizontalScrollBar().maximum() <= 1


def test_a_long_network_is_whole_in_rows_and_comes_back_to_one_line(canvas):
    canvas.set_rows(layers(zoo_plan("resnet50"), 1000))
    line, told = canvas.drawing, []
    canvas.whole_changed.connect(told.append)
    canvas.fit()
    rows = canvas.drawing
    assert rows.width < line.width / 2 and rows.height > line.height and canvas.zoom > 2 * 700 / line.width
    canvas.zoom_by(1.5)
    canvas.resize(900, 300)
    QTest.qWait(0)
    assert canvas.drawing is rows
    canvas.line_up()
    assert canvas.drawing is line and canvas.zoom >= READABLE_ZOOM and told == [True, False]
    canvas.fit()
    canvas.set_rows(layers(zoo_plan("lenet5"), 10))
    assert canvas.whole and len({label.y > 200 for label in canvas.drawing.labels}) == 1


def test_zooming_keeps_the_point_under_the_pointer(canvas):
    canvas.set_rows(layers(zoo_plan("resnet50"), 1000))
    canvas.horizontalScrollBar().setValue(900)
    about = QPointF(300, 200)
    name = next(n for n in range(0, 600, 2) if canvas.name_at(QPointF(n, 200)))
    before = canvas._unscaled(about)
    canvas.zoom_by(1.5, about)
    after = canvas._unscaled(about)
    assert abs(before[0] - after[0]) < 2 and name
    for _ in range(40):
        canvas.zoom_by(1.5)
    assert canvas.zoom == MOST_ZOOM
    for _ in range(80):
        canvas.zoom_by(1 / 1.5)
    assert canvas.zoom <= LEAST_ZOOM + 0.1


def test_every_layer_is_found_where_it_is_painted(canvas):
    rows = layers(zoo_plan("googlenet"), 1000)
    canvas.set_rows(rows)
    canvas.fit()
    canvas.zoom_by(4)
    for name in (rows[3].name, rows[40].name, rows[-1].name):
        canvas._chosen = name
        canvas.show_chosen()
        rect = canvas.rect_of(name)
        assert canvas.viewport().rect().contains(rect.center().toPoint())
        assert canvas.name_at(QPointF(rect.left() + 1, rect.center().y())) == name
    assert canvas.rect_of("nowhere").isNull() and canvas.name_at(QPointF(-50, -50)) == ""


def test_nothing_is_laid_out_while_it_is_out_of_sight(canvas):
    canvas.hide()
    canvas.set_rows(layers(zoo_plan("lenet5"), 10))
    assert canvas._stale
    canvas.show()
    assert not canvas._stale and canvas.drawing.boxes


def test_no_rows_are_an_empty_canvas(canvas):
    canvas.set_rows(())
    canvas.fit()
    assert not canvas.grab().isNull()
