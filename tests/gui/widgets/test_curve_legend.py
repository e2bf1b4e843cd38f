import pytest
from PySide6.QtWidgets import QLabel

from gui.widgets.curve_legend import CurveLegend
from gui.widgets.legend_row import LegendEntry

RUN = [LegendEntry("train", "#0072B2"), LegendEntry("validation", "#E69F00", "dash")]
SIDE = [LegendEntry("Auxiliary classifier 1, train and validation", "#009E73", "both")]


@pytest.fixture
def legend(qtbot):
    made = CurveLegend("train.plot")
    qtbot.addWidget(made)
    made.resize(500, 60)
    made.show()
    return made


def readings(legend):
    return [label.text() for label in legend.findChildren(QLabel) if label.isVisible()]


def test_each_line_has_its_words_and_its_reading(legend):
    legend.show_lines([RUN, SIDE])
    legend.show_readings(["epoch 2: loss 0.5", "loss 0.7"])
    assert legend.names == ["train, validation", SIDE[0].name]
    assert readings(legend) == ["epoch 2: loss 0.5", "loss 0.7"]
    assert legend.findChild(QLabel, "train.plot.reading2").text() == "loss 0.7"


def test_lines_go_when_they_are_not_needed_and_the_first_stays(legend):
    legend.show_lines([RUN, SIDE])
    legend.show_lines([RUN])
    assert legend.names == ["train, validation"] and readings(legend) == [""]
    legend.show_lines([])
    assert legend.names == [""]


def test_a_reading_does_not_change_the_height(legend):
    legend.show_lines([RUN, SIDE, SIDE])
    before = legend.sizeHint().height()
    legend.show_readings(["epoch 2: loss 0.5", "loss 0.7", "loss 0.8"])
    assert legend.sizeHint().height() == before


def test_a_narrow_legend_still_paints(legend):
    legend.show_lines([RUN, SIDE])
    legend.resize(90, 60)
    legend.grab()
