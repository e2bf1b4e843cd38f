import threading

import pytest
from PySide6.QtCore import QObject

from engine.core.control import Cancelled, Progress
from gui import jobs
from gui.jobs import Job, Lanes


@pytest.fixture
def lanes(qapp):
    made = Lanes()
    yield made
    made.close()


class Ear(QObject):
    """Hears a job on the window's thread."""

    def __init__(self, job):
        super().__init__()
        self.heard, self.threads = [], set()
        job.progressed.connect(self.hear)
        job.succeeded.connect(self.hear)

    def hear(self, what):
        self.heard.append(what)
        self.threads.add(threading.current_thread())


def count(control, steps):
    for n in range(1, steps + 1):
        control.tick(Progress(done=n, total=steps))
    return steps


def test_progress_comes_in_order_before_the_result_on_the_windows_thread(qtbot, lanes):
    job = Job()
    ear = Ear(job)
    with qtbot.waitSignal(job.finished, timeout=2000):
        lanes.start(lanes.file, "counting", lambda control: count(control, 300), job)
    *progress, result = ear.heard
    done = [one.done for one in progress]
    assert result == 300 and done[-1] == 300 and done == sorted(done)
    assert ear.threads == {threading.main_thread()}


def test_an_exception_is_a_failure(qtbot, lanes):
    def work(_control):
        raise ValueError("no")

    job = Job()
    with qtbot.waitSignal(job.failed, timeout=2000) as failed:
        lanes.start(lanes.look, "", work, job)
    assert str(failed.args[0]) == "no"
    qtbot.waitUntil(lambda: not lanes.jobs)


def test_cancelling_running_work(qtbot, lanes):
    def work(control):
        control.tick(Progress(done=1, total=0))
        control._stop.wait(5)
        control.tick(Progress(done=2, total=0))

    job = Job()
    with qtbot.waitSignal(job.progressed, timeout=2000):
        lanes.start(lanes.look, "", work, job)
    with qtbot.waitSignal(job.cancelled, timeout=2000):
        job.cancel()


def test_cancelling_waiting_work_never_runs_it(qtbot, lanes):
    gate, ran = threading.Event(), []
    first = lanes.start(lanes.look, "", lambda _control: gate.wait(5))
    second = Job()
    lanes.start(lanes.look, "", ran.append, second)
    with qtbot.waitSignal(second.cancelled, timeout=2000):
        second.cancel()
    with qtbot.waitSignal(first.finished, timeout=2000):
        gate.set()
    assert not ran


def test_a_paused_job_waits_and_goes_on(qtbot, lanes):
    job = Job()
    job.control.pause()
    lanes.start(lanes.train, "", lambda control: count(control, 3), job)
    assert job.control.paused
    with qtbot.waitSignal(job.succeeded, timeout=2000):
        job.control.resume()


def test_starting_after_closing_does_nothing(qapp):
    lanes, ran, told = Lanes(), [], []
    lanes.close()
    lanes.started.connect(told.append)
    job = Job()
    job.finished.connect(told.append)
    assert lanes.start(lanes.look, "late", ran.append, job) is job
    assert lanes.start(lanes.file, "late", ran.append).control.stopped
    assert job.control.stopped and not lanes.jobs and not jobs._live and not ran and not told
    lanes.close()


def test_lanes_run_beside_each_other(qtbot, lanes):
    both = threading.Barrier(2, timeout=5)
    jobs = [Job(), Job()]
    with qtbot.waitSignals([job.succeeded for job in jobs], timeout=5000):
        for lane, job in zip((lanes.train, lanes.look), jobs, strict=True):
            lanes.start(lane, "", lambda _control: both.wait(), job)


def test_closing_ends_running_and_waiting_work(qapp):
    lanes, started = Lanes(), threading.Event()

    def forever(control):
        started.set()
        control._stop.wait(10)
        raise Cancelled

    lanes.start(lanes.train, "", forever)
    for _ in range(3):
        lanes.start(lanes.train, "", forever)
    assert started.wait(2)
    lanes.close()
    lanes.close()
    assert not lanes.jobs and not [one for one in threading.enumerate() if one.name.startswith("train-lane")]
