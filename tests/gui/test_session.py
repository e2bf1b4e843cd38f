import pytest

from engine.experiment import Experiment
from gui import session
from gui.store import Store


@pytest.fixture
def store(qapp):
    return Store()


def test_an_edit_is_kept_and_comes_back_unsaved(store, qtbot):
    kept = session.Session(store)
    store.edit_policy("epochs", epochs=4)
    qtbot.waitUntil(lambda: session.session_file().is_file(), timeout=3000)
    again = Store()
    assert session.restore(again) and again.value == store.value and again.unsaved
    assert kept is not None


def test_a_saved_experiment_comes_back_with_its_file(store, tmp_path):
    kept = session.Session(store)
    store.edit_policy("epochs", epochs=4)
    store.save(tmp_path / "a.json")
    kept.save()
    again = Store()
    session.restore(again)
    assert again.path == tmp_path / "a.json" and not again.unsaved


def test_the_first_start_has_nothing_to_restore(store):
    assert not session.restore(store) and store.value == Experiment()


@pytest.mark.parametrize("text", ["", "{", "[]", '{"experiment": "{}"}', '{"experiment": 3}'])
def test_a_broken_session_is_no_obstacle(store, text):
    session.session_file().write_text(text, encoding="utf-8")
    assert not session.restore(store) and store.value == Experiment()


def test_thrown_away_edits_do_not_come_back(store, tmp_path):
    kept = session.Session(store)
    store.edit_policy("epochs", epochs=4)
    store.save(tmp_path / "a.json")
    store.edit_policy("epochs", epochs=9)
    kept.discard()
    again = Store()
    session.restore(again)
    assert again.value.policy.epochs == 4 and not again.unsaved


def test_a_disk_that_refuses_does_not_stop_the_window(store, monkeypatch):
    kept = session.Session(store)
    monkeypatch.setattr(session, "session_file", lambda: session.paths.data_home() / "absent" / "session.json")
    kept.save()
