import threading

import pytest

from engine.core.control import Cancelled, Control, Progress
from engine.training.history import EpochRow
from engine.training.reporter import Reporter, TrainProgress

ROW = EpochRow(
    epoch=1, stage="head", loss=1.0, accuracy=0.5, val_loss=1.0, val_accuracy=0.5, learning_rate=0.1, seconds=1.0
)


def test_no_batch_is_lost_however_few_reports_there_are():
    seen: list[TrainProgress] = []
    reporter = Reporter(Control(seen.append))
    reporter.expect(epochs=1, batches=500)
    reporter.begin("training", 500)
    for number in range(500):
        reporter.end_batch(8, float(number), 0.5)
    reporter.end_epoch(ROW)
    told = [batch for progress in seen for batch in progress.new_batches]
    assert told == [(number + 1, float(number), 0.5) for number in range(500)]
    assert len(seen) < 50 and seen[-1].rows == (ROW,)
    assert (seen[-1].done, seen[-1].total, seen[-1].epoch, seen[-1].batch) == (500, 500, 1, 500)


def test_reports_of_decoding_become_the_runs_own():
    seen: list[TrainProgress] = []
    reporter = Reporter(Control(seen.append))
    reporter.within("preparing").tick(Progress(done=3, total=3, what="decoding"))
    assert isinstance(seen[0], TrainProgress)
    assert (seen[0].stage, seen[0].what, seen[0].done) == ("preparing", "decoding", 3)


def test_stop_and_pause_reach_the_work_inside():
    outer = Control()
    inner = Reporter(outer).within("features")
    outer.pause()
    assert inner.paused
    threading.Timer(0.05, outer.stop).start()
    inner.wait()
    with pytest.raises(Cancelled):
        inner.tick(Progress(done=1, total=2))


def test_time_left_is_unknown_before_the_second_batch():
    reporter = Reporter(Control())
    reporter.expect(epochs=2, batches=2)
    reporter.begin("training", 4)
    reporter.end_batch(8, 1.0, 0.5)
    assert reporter.seconds_left is None
    reporter.end_batch(8, 1.0, 0.5)
    assert reporter.seconds_left is not None and reporter.seconds_left >= 0


def test_a_resumed_run_counts_on():
    seen: list[TrainProgress] = []
    reporter = Reporter(Control(seen.append, every_s=0))
    reporter.expect(epochs=3, batches=2, rows=(ROW,), count=2)
    reporter.begin("head", 4)
    reporter.end_batch(8, 1.0, 0.5)
    assert (seen[-1].epoch, seen[-1].batch, seen[-1].done) == (2, 1, 3) and seen[-1].new_batches[0][0] == 3
