import threading

import pytest

from gui.jobs import Lanes
from gui.latest import Latest


@pytest.fixture
def latest(qtbot):
    lanes = Lanes()
    made = Latest(lanes, Lanes.look)
    yield made
    lanes.close()


def test_only_the_newest_answer_arrives(latest, qtbot):
    go, answers = threading.Event(), []
    latest.succeeded.connect(answers.append)
    latest.ask(lambda control: go.wait(5) and "first")
    latest.ask(lambda control: "second")
    latest.ask(lambda control: "third")
    with qtbot.waitSignal(latest.succeeded, timeout=5000):
        go.set()
    qtbot.waitUntil(lambda: not latest.busy)
    assert answers == ["third"]


def test_an_old_failure_is_not_told(latest, qtbot):
    go, errors = threading.Event(), []

    def fail(control):
        go.wait(5)
        raise ValueError("old")

    latest.failed.connect(errors.append)
    latest.ask(fail)
    latest.ask(lambda control: 1)
    with qtbot.waitSignal(latest.succeeded, timeout=5000):
        go.set()
    assert errors == []


def test_busy_is_told_once(latest, qtbot):
    states = []
    latest.busy_changed.connect(states.append)
    latest.ask(lambda control: 1)
    latest.ask(lambda control: 2)
    qtbot.waitUntil(lambda: not latest.busy, timeout=5000)
    assert states == [True, False]
