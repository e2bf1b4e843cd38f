import pytest
from PySide6.QtCore import QObject

from engine.core.errors import BadDataset, ConvScopeError


def test_the_dataset_is_loaded_anew_when_its_spec_changes(context, qtbot, fake_engine):
    assert len(fake_engine.called("load_dataset")) == 1
    context.store.edit_policy("epochs", epochs=3)
    assert not context.dataset.loading
    context.store.edit_dataset("limit", limit=30)
    assert context.dataset.loading and context.dataset.value is not None and context.dataset.up_to_date is None
    qtbot.waitUntil(lambda: not context.dataset.loading)
    assert context.dataset.up_to_date is fake_engine.dataset
    assert fake_engine.called("load_dataset")[-1][0].limit == 30


def test_another_source_is_empty_until_loaded(context, qtbot):
    context.store.edit_dataset("folder", source="folder", path="/x")
    assert context.dataset.value is None and context.dataset.loading
    qtbot.waitUntil(lambda: context.dataset.value is not None)


def test_only_the_newest_spec_counts(context, qtbot):
    for limit in range(20, 30):
        context.store.edit_dataset("limit", limit=limit)
    qtbot.waitUntil(lambda: not context.dataset.loading and not context.lanes.jobs)
    assert context.dataset.spec.limit == 29


def test_a_dataset_that_cannot_be_loaded(context, qtbot, fake_engine):
    fake_engine.fail["load_dataset"] = BadDataset("experiment-missing", file="x")
    context.store.edit_dataset("limit", limit=10)
    qtbot.waitUntil(lambda: context.dataset.error is not None)
    assert context.dataset.value is None and isinstance(context.dataset.error, BadDataset)
    fake_engine.fail.clear()
    context.dataset.reload()
    qtbot.waitUntil(lambda: context.dataset.value is not None)
    assert context.dataset.error is None


def test_a_training_from_start_to_end(context, qtbot, fake_engine):
    context.store.edit_policy("epochs", epochs=3)
    told = []
    context.run_finished.connect(told.append)
    with qtbot.waitSignal(context.run_state.ended) as ended:
        context.run_state.start()
        assert context.run_state.running
    assert ended.args[0].epochs == 3 and told == [ended.args[0].folder] and context.current_run == told[0]
    assert context.run_state.progress.epoch == 3 and not context.run_state.running
    assert fake_engine.called("train")[0][1] is fake_engine.dataset


def test_every_batch_of_the_training_is_kept(context, qtbot):
    context.store.edit_policy("epochs", epochs=3)
    for _again in range(2):  # the second training starts anew
        with qtbot.waitSignal(context.run_state.ended):
            context.run_state.start()
            assert context.run_state.batches == []
        assert [number for number, _loss, _accuracy in context.run_state.batches][-1] == 3


def test_a_memory_is_made_once_for_each_kind(context):
    class One(QObject):
        pass

    class Other(One):
        pass

    assert context.memory(One) is context.memory(One) and context.memory(One).parent() is context
    assert context.memory(Other) is not context.memory(One)


def test_pause_resume_and_stop(context, qtbot, fake_engine):
    fake_engine.hold = True
    run = context.run_state
    with qtbot.waitSignal(run.progressed):
        run.start()
    run.start()  # a second click changes nothing
    run.pause()
    assert run.paused and not run.stopping
    run.resume()
    assert not run.paused
    with qtbot.waitSignal(run.ended) as ended:
        run.stop()
        assert run.stopping
    assert ended.args[0].stopped and len(fake_engine.called("train")) == 1


def test_stopping_while_paused(context, qtbot, fake_engine):
    fake_engine.hold = True
    with qtbot.waitSignal(context.run_state.progressed):
        context.run_state.start()
    context.run_state.pause()
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.stop()


def test_a_training_that_fails_tells_why(context, qtbot, fake_engine):
    fake_engine.fail["train"] = ConvScopeError("disk-full", file="x")
    with qtbot.waitSignal(context.message) as told:
        context.run_state.start()
    assert told.args[0] is fake_engine.fail["train"]
    assert not context.run_state.running and context.run_state.result is None


def test_a_stale_dataset_is_not_trained_on(context, qtbot, fake_engine):
    context.store.edit_dataset("limit", limit=30)
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.start()
    assert fake_engine.called("train")[0][1] is None
    qtbot.waitUntil(lambda: not context.dataset.loading)


def test_the_engine_starts_once(context, qtbot, fake_engine):
    context.engine.start()
    context.engine.start()
    assert context.engine.starting
    qtbot.waitUntil(lambda: context.engine.device is not None and not context.engine.starting)
    context.engine.start()
    assert len(fake_engine.called("start_engine")) == 1


def test_an_engine_that_does_not_start(context, qtbot, fake_engine):
    fake_engine.fail["start_engine"] = ImportError("broken installation")
    with qtbot.waitSignal(context.message):
        context.engine.start()
    qtbot.waitUntil(lambda: not context.engine.starting)
    assert context.engine.error is not None


@pytest.mark.parametrize("name", ["run_finished", "open_run"])
def test_the_run_that_is_looked_at(context, name, tmp_path):
    getattr(context, name).emit(tmp_path)
    assert context.current_run == tmp_path
