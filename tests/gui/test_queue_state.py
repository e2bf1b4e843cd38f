import msgspec
import pytest

from engine.core.errors import BadDataset
from engine.studies import queue as queues
from gui.context import Context


def added(context, **policy):
    context.store.edit_policy("change", **policy)
    return context.queue.add()


def idle(context):
    return lambda: not context.run_state.running and not context.lanes.jobs and not len(context.queue)


def test_two_variants_are_trained_one_after_the_other(context, qtbot, fake_engine):
    assert added(context, epochs=2) and added(context, epochs=3)
    names = [one.name for one in context.queue.queue.waiting]
    assert len(set(names)) == 2 and not fake_engine.called("train")
    context.queue.start()
    qtbot.waitUntil(idle(context))
    trained = [call[0] for call in fake_engine.called("train")]
    assert [one.policy.epochs for one in trained] == [2, 3] and [one.name for one in trained] == names
    assert queues.load() == queues.Queue()


def test_it_goes_on_when_the_present_training_ends(context, qtbot, fake_engine):
    fake_engine.hold = True
    with qtbot.waitSignal(context.run_state.progressed):
        context.run_state.start()
    assert added(context, epochs=2)
    fake_engine.hold = False
    qtbot.waitUntil(idle(context))
    assert len(fake_engine.called("train")) == 2


def test_stop_ends_the_present_one_only(context, qtbot, fake_engine):
    fake_engine.hold = True
    added(context, epochs=2)
    added(context, epochs=3)
    context.queue.start()
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.stop()
    qtbot.waitUntil(lambda: context.run_state.running and context.run_state.experiment.policy.epochs == 3)
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.stop()
    qtbot.waitUntil(idle(context))


def test_the_very_same_experiment_waits_once(context, qtbot):
    said = []
    context.notify.connect(said.append)
    assert context.queue.add() and not context.queue.add()
    assert len(context.queue) == 1 and "already" in said[-1]
    context.queue.empty()
    assert not len(context.queue)


def test_a_failure_goes_on_to_the_next_and_keeps_its_message(context, qtbot, fake_engine):
    fake_engine.fail["train"] = BadDataset("dataset-empty", file="x", left_out=0)
    added(context, epochs=2)
    context.run_state.ended.connect(lambda _outcome: fake_engine.fail.clear())
    added(context, epochs=3)
    with qtbot.waitSignal(context.message):
        context.queue.start()
    qtbot.waitUntil(idle(context))
    (failure,) = context.queue.queue.failed
    assert failure.experiment.policy.epochs == 2 and "No usable picture" in failure.reason
    assert context.run_state.result is not None and queues.load().failed == (failure,)
    context.queue.forgive()
    assert not queues.load().failed


def test_closing_loses_nothing(context, qtbot, fake_engine, settings):
    fake_engine.hold = True
    added(context, epochs=2)
    added(context, epochs=3)
    context.queue.start()
    qtbot.waitUntil(lambda: context.run_state.progress is not None)
    context.close()
    qtbot.wait(1)
    fake_engine.hold = False
    again = Context(services=fake_engine.services(), settings=settings)
    waiting = again.queue.queue.waiting
    assert [one.policy.epochs for one in waiting] == [2, 3] and again.queue.queue.broken_off
    again.queue.start()
    qtbot.waitUntil(idle(again))
    assert [call[0].policy.epochs for call in fake_engine.called("go_on")] == [2]
    again.close()


def test_pictures_in_memory_are_used_only_where_they_are_the_right_ones(context, qtbot, fake_engine):
    added(context, epochs=2)
    context.store.edit_dataset("limit", limit=30)
    qtbot.waitUntil(lambda: not context.dataset.loading and not context.lanes.jobs)
    context.queue.start()
    qtbot.waitUntil(idle(context))
    assert fake_engine.called("train")[0][1] is None


def test_what_is_started_by_hand_is_not_trained_twice(context, qtbot, fake_engine):
    context.queue.add()
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.start()
    qtbot.waitUntil(idle(context))
    assert len(fake_engine.called("train")) == 1


def test_order(context):
    for epochs in (2, 3, 4):
        added(context, epochs=epochs)
    context.queue.move(2, 0)
    context.queue.remove(1)
    assert [one.policy.epochs for one in queues.load().waiting] == [4, 3]


@pytest.mark.parametrize("seed", [1, 2])
def test_an_experiment_on_screen_may_change_meanwhile(context, qtbot, fake_engine, seed):
    context.queue.add()
    context.store.edit("seed", seed=seed)
    context.queue.start()
    qtbot.waitUntil(idle(context))
    trained = fake_engine.called("train")[0][0]
    assert trained.seed == 0 and msgspec.structs.replace(trained, name="") != context.store.value
