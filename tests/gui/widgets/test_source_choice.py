import pytest
from PySide6.QtWidgets import QComboBox

from gui.widgets.source_choice import BUILT_IN, SourceChoice


@pytest.fixture
def choice(qtbot, context):
    made = SourceChoice(context, "inspect.source")
    qtbot.addWidget(made)
    made.seen = []
    made.source_changed.connect(made.seen.append)
    return made


def refresh(qtbot, choice, context):
    choice.refresh()
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=5000)


def test_with_no_run_it_is_the_built_in_one(choice, qtbot, context):
    assert choice.source is None
    refresh(qtbot, choice, context)
    assert choice.seen == [BUILT_IN]


def test_with_runs_it_is_the_newest(choice, qtbot, context, fake_engine):
    experiment = context.store.value
    fake_engine.runs = [fake_engine.run(fake_engine.root / name, experiment) for name in ("new", "old")]
    refresh(qtbot, choice, context)
    assert choice.seen == [fake_engine.root / "new"]
    assert choice.itemText(0) == "My experiment · 01-01"
    assert choice.itemData(2) == BUILT_IN


def test_looking_again_keeps_what_was_chosen(choice, qtbot, context, fake_engine):
    fake_engine.runs = [fake_engine.run(fake_engine.root / "old", context.store.value)]
    refresh(qtbot, choice, context)
    choice.choose(BUILT_IN)
    fake_engine.runs.insert(0, fake_engine.run(fake_engine.root / "new", context.store.value))
    refresh(qtbot, choice, context)
    assert choice.seen == [fake_engine.root / "old", BUILT_IN]
    assert choice.currentData() == BUILT_IN


def test_an_opened_run_is_followed(choice, qtbot, context, fake_engine):
    fake_engine.runs = [fake_engine.run(fake_engine.root / name, context.store.value) for name in ("new", "old")]
    refresh(qtbot, choice, context)
    context.open_run.emit(fake_engine.root / "old")
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=5000)
    assert choice.source == fake_engine.root / "old"
    assert isinstance(choice, QComboBox)
