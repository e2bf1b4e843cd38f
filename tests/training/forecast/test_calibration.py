import pytest

from engine.core.control import Cancelled, Control
from engine.training.forecast import calibration, rates
from engine.training.forecast.rates import OPERATIONS


def test_it_measures_this_machine_and_keeps_it(monkeypatch):
    monkeypatch.setattr(calibration, "_MOST_S", 300.0)  # the machine of the tests may be busy
    words = []
    found = calibration.calibrate(Control(lambda progress: words.append(progress.what), every_s=0))
    assert set(words) == {"calibrating"} and rates.load() == found
    assert set(found.forward) == set(found.learning) == set(OPERATIONS)
    for key in OPERATIONS:
        assert found.learning[key] > 1e8 and 1e8 < found.forward[key] < 1e16
    assert 0 < found.plain_s < 1e-6 and 0 < found.norm_learning_s < 1e-5
    assert 0 < found.step_s < 1 and 0 < found.trace_s < 60 and found.measured


def test_it_is_measured_at_three_starts(speeds, monkeypatch):
    import msgspec

    monkeypatch.setattr(calibration, "calibrate", lambda _control: "measured")
    for times, expected in ((1, "measured"), (2, "measured"), (3, None)):
        rates.keep(msgspec.structs.replace(speeds, times=times))
        found = calibration.measured(Control())
        assert found == expected if expected else found.times == 3


def test_it_gives_way_and_keeps_nothing():
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        calibration.calibrate(control)
    assert rates.load() is None


def test_a_busy_machine_is_not_measured(monkeypatch):
    monkeypatch.setattr(calibration, "_MOST_S", -1.0)
    with pytest.raises(TimeoutError):
        calibration.calibrate(Control())
    assert rates.load() is None
