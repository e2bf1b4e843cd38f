import pytest

from engine.core.control import Cancelled
from gui import calibrating
from gui.calibrating import Calibrating
from gui.jobs import Lanes


@pytest.fixture
def quick(monkeypatch):
    monkeypatch.setattr(calibrating, "_QUIET_MS", 5)


def test_the_machine_is_measured_once_the_engine_is_there_and_all_is_quiet(context, qtbot, fake_engine, quick):
    watch = context.memory(Calibrating)
    assert not watch.measuring and not fake_engine.called("calibrate")
    with qtbot.waitSignal(watch.calibrated):
        context.engine.start()
    context.lanes.start(Lanes.file, "", lambda _control: None)
    qtbot.waitUntil(lambda: not context.lanes.jobs)
    qtbot.wait(20)
    assert len(fake_engine.called("calibrate")) == 1


def test_it_gives_way_and_tries_again(context, qtbot, fake_engine, quick):
    import dataclasses

    begun = []

    def slowly(control):
        begun.append(control)
        while len(begun) < 2 and not control.stopped:
            control.wait()
        if control.stopped:
            raise Cancelled

    context.services = dataclasses.replace(context.services, calibrate=slowly)
    watch = context.memory(Calibrating)
    context.engine.start()
    qtbot.waitUntil(lambda: bool(begun))
    with qtbot.waitSignal(watch.calibrated):
        context.run_state.start()
    assert begun[0].stopped and len(begun) == 2


def test_a_machine_that_cannot_be_measured_keeps_the_rough_guess(context, qtbot, fake_engine, quick, caplog):
    fake_engine.fail["calibrate"] = RuntimeError("no such operation")
    context.memory(Calibrating)
    context.engine.start()
    qtbot.waitUntil(lambda: bool(fake_engine.called("calibrate")) and not context.lanes.jobs)
    assert "could not be measured" in caplog.text


def test_finished_runs_teach(context, qtbot, fake_engine):
    context.memory(Calibrating)
    context.run_state.start()
    qtbot.waitUntil(lambda: bool(fake_engine.called("learn")) and not context.lanes.jobs)
    assert fake_engine.called("learn")[0][0] == context.current_run
