import pytest
from PySide6.QtCore import Qt

from gui.widgets.rate_slider import RateSlider
from gui.widgets.schedule_curve import ScheduleCurve


@pytest.fixture
def rate(qtbot):
    made = RateSlider("train.learningRate", "Learning rate")
    qtbot.addWidget(made)
    made.show()
    made.seen = []
    made.edited.connect(made.seen.append)
    return made


def test_the_slider_goes_in_tenths_of_a_power_of_ten(rate, qtbot):
    rate.show_value(0.001)
    qtbot.keyClick(rate.slider, Qt.Key.Key_Right)
    assert rate.seen == [0.0013]
    qtbot.keyClick(rate.slider, Qt.Key.Key_PageUp)
    assert rate.seen[-1] == 0.013
    assert rate.box.text() == "0.013"


def test_showing_a_value_tells_nobody(rate):
    rate.show_value(0.01)
    assert rate.seen == []
    assert rate.slider.value() == -20


@pytest.mark.parametrize(("typed", "expected"), [("0.05", [0.05]), ("3e-4", [3e-4]), ("0,02", [0.02])])
def test_a_typed_number_counts(rate, qtbot, typed, expected):
    rate.box.setText(typed)
    qtbot.keyClick(rate.box, Qt.Key.Key_Return)
    assert rate.seen == expected


@pytest.mark.parametrize("typed", ["", "fast", "-1", "nan", "1e9"])
def test_nonsense_is_put_back(rate, qtbot, typed):
    rate.box.setText(typed)
    qtbot.keyClick(rate.box, Qt.Key.Key_Return)
    assert rate.seen == []
    assert rate.box.text() == "0.001"


def test_the_schedule_says_its_ends(qtbot):
    curve = ScheduleCurve()
    qtbot.addWidget(curve)
    curve.show_rates([0.01, 0.005, 0.0])
    assert curve.accessibleName() == "Learning rate from 0.01 to 0"
    curve.grab()
