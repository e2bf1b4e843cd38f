import pytest

from engine.core.errors import BadExperiment
from engine.experiment import Experiment
from engine.model.plan import ModelPlan
from gui.store import Store


@pytest.fixture
def store(qapp):
    return Store()


def test_an_edit_is_told_and_can_be_undone(store, qtbot):
    with qtbot.waitSignal(store.changed) as told:
        store.edit_policy("epochs", epochs=3)
    assert told.args[0].policy.epochs == 3 and store.unsaved
    store.undo.undo()
    assert store.value == Experiment() and not store.unsaved
    store.undo.redo()
    assert store.value.policy.epochs == 3


def test_a_dragged_slider_is_one_step(store):
    for epochs in range(2, 9):
        store.edit_policy("epochs", merge="epochs", epochs=epochs)
    store.edit_policy("rate", learning_rate=0.01)
    assert store.undo.count() == 2
    store.undo.undo()
    store.undo.undo()
    assert store.value == Experiment()


def test_an_edit_without_effect_is_no_step(store):
    store.edit_policy("epochs", epochs=store.value.policy.epochs)
    assert store.undo.count() == 0


def test_a_wrong_value_changes_nothing(store):
    with pytest.raises(BadExperiment):
        store.edit_policy("epochs", epochs=0)
    assert store.value == Experiment() and store.undo.count() == 0


def test_save_and_open(store, tmp_path):
    path = tmp_path / "실험.json"
    store.edit(label="plan", model=ModelPlan(name="own", side_px=32, blocks=()))
    store.save(path)
    assert not store.unsaved and store.path == path
    other = Store()
    other.open(path)
    assert other.value == store.value and not other.unsaved


def test_a_broken_file_leaves_the_experiment(store, tmp_path):
    bad = tmp_path / "bad.json"
    bad.write_text("{}", encoding="utf-8")
    store.edit_policy("epochs", epochs=3)
    with pytest.raises(BadExperiment):
        store.open(bad)
    assert store.value.policy.epochs == 3 and store.path is None


def test_restored_edits_are_still_unsaved(store, tmp_path):
    store.restore(Experiment(seed=5), tmp_path / "x.json", unsaved=True)
    assert store.unsaved and store.value.seed == 5
    store.restore(Experiment(seed=6), None, unsaved=False)
    assert not store.unsaved
