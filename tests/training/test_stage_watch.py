from types import SimpleNamespace

import pytest

from engine.core.control import Control
from engine.policy.freezing import Stage
from engine.training.keeper import Keeper
from engine.training.outputs import Outputs
from engine.training.reporter import Reporter
from engine.training.stage_watch import StageWatch
from tests.training.conftest import scratch


class FakeLearner:
    def __init__(self):
        self.model = SimpleNamespace(stop_training=False, stop_evaluating=False)
        self.rate = 0.1
        self.outputs = Outputs()


@pytest.fixture
def watched():
    """A watch over 10 pictures in batches of 4, and the course it works on."""
    control = Control()
    course = SimpleNamespace(
        experiment=scratch(batch_size=4, schedule="step"),
        prepared=SimpleNamespace(train=(None, range(10))),
        control=control,
        reporter=Reporter(control),
        writer=SimpleNamespace(noted=[], batch=lambda *batch: course.writer.noted.append(batch)),
        keeper=Keeper(patience=0),
        batches=3,
        trouble="",
        pictures=0,
    )
    course.reporter.expect(epochs=2, batches=3)
    stage = Stage(key="training", epochs=2, rate=0.1, learning=())
    learner = FakeLearner()
    watch = StageWatch(course, 0, stage, learner)  # type: ignore[arg-type]
    watch._begin_epoch(0)
    return watch, course, learner


def test_single_batches_are_told_though_keras_tells_running_means(watched):
    watch, course, _ = watched
    watch._end_batch(0, {"loss": 2.0, "accuracy": 0.5})
    watch._end_batch(1, {"loss": 1.5, "accuracy": 0.75})
    watch._end_batch(2, {"loss": 1.6, "accuracy": 0.8})  # the last batch has two pictures
    assert [loss for _, loss, _ in course.writer.noted] == pytest.approx([2.0, 1.0, 2.0])
    assert [accuracy for _, _, accuracy in course.writer.noted] == pytest.approx([0.5, 1.0, 1.0])
    assert course.pictures == 10


def test_no_number_ends_the_stage_and_is_not_drawn(watched):
    watch, course, learner = watched
    watch._end_batch(0, {"loss": float("nan"), "accuracy": 0.0})
    assert course.trouble == "not-a-number" and learner.model.stop_training and course.writer.noted == []


def test_the_schedule_is_followed_batch_by_batch(watched):
    watch, _, learner = watched
    rates = []
    for epoch in range(2):
        watch._begin_epoch(epoch)
        for batch in range(3):
            watch._begin_batch(batch)
            rates.append(learner.rate)
            watch._end_batch(batch, {"loss": 1.0, "accuracy": 0.5})
    assert rates == pytest.approx([0.1, 0.1, 0.1, 0.01, 0.01, 0.001])


def test_stop_waits_for_validation_only_while_nothing_is_kept(watched):
    watch, course, learner = watched
    course.control.stop()
    watch._end_batch(0, {"loss": 1.0, "accuracy": 0.5})
    watch._end_test_batch(0)
    assert learner.model.stop_training and not learner.model.stop_evaluating
    course.reporter.rows = (object(),)
    watch._end_test_batch(1)
    assert learner.model.stop_evaluating


def test_with_auxiliary_classifiers_the_main_output_is_told_and_any_that_is_no_number_ends_it(watched):
    watch, course, learner = watched
    learner.outputs = Outputs(("auxiliary_2_logits",))
    logs = {"logits_mean_loss": 2.0, "logits_accuracy": 0.5, "auxiliary_2_logits_mean_loss": 9.0}
    watch._end_batch(0, {"loss": 4.7, **logs})
    assert course.writer.noted == [(1, 2.0, 0.5)]
    watch._end_batch(1, {"loss": float("nan"), **logs})
    assert course.trouble == "not-a-number" and learner.model.stop_training and len(course.writer.noted) == 1
