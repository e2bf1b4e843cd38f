from types import SimpleNamespace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QComboBox, QPushButton, QRadioButton, QSpinBox

from engine.core.errors import TrainingFailed
from engine.core.sentences import SENTENCES
from engine.model.plan import BackboneSpec, Block, ModelPlan
from gui.pages.train import TrainPage
from gui.pages.train.run_status import fix_for, progress_caption

PLAN = ModelPlan(name="tiny", side_px=32, blocks=(Block(kind="conv"), Block(kind="flatten")))


@pytest.fixture
def page(qtbot, context):
    context.store.edit_policy("shorter", epochs=3)
    made = TrainPage(context)
    qtbot.addWidget(made)
    made.resize(914, 598)
    made.show()
    qtbot.waitExposed(made)
    made.refresh()
    qtbot.waitUntil(lambda: not context.lanes.jobs, timeout=5000)
    return made


def click(qtbot, page, name):
    button = page.findChild((QPushButton), name)
    assert button.isVisible() and button.isEnabled(), name
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def train(qtbot, page):
    with qtbot.waitSignal(page.context.run_state.ended, timeout=5000):
        click(qtbot, page, "train.start")
    qtbot.waitUntil(lambda: not page.context.lanes.jobs, timeout=5000)


def test_it_opens_ready_with_an_estimate(page):
    assert page.status.headline.text() == "Ready to train"
    assert page.status.caption.text() == "60 pictures, about 2 min on this computer"
    assert page.status.start.isEnabled()


def test_start_trains_and_shows_curves_confusion_log_and_the_run(page, qtbot, fake_engine):
    train(qtbot, page)
    assert len(fake_engine.called("train")) == 1
    assert page.plot.isVisible() and len(page.plot.curves[0].epoch) == 3
    assert page.status.headline.text() == "Done: 80.0 % of the validation pictures right"
    assert page.tabs.log.toPlainText().count("\n") == 2
    assert page.tabs.confusion.words.text().startswith("9 of 12 validation pictures right: 75.0 %")
    assert page.tabs.runs.table.runs.rowCount() == 1


def test_stop_and_pause(page, qtbot, fake_engine):
    fake_engine.hold = True
    run = page.context.run_state
    click(qtbot, page, "train.start")
    qtbot.waitUntil(lambda: run.progress is not None, timeout=5000)
    assert page.status.headline.text() == "Epoch 1 of 3 · Training"
    click(qtbot, page, "train.pause")
    assert page.status.headline.text().startswith("Paused") and page.status.pause.text() == "Resume"
    click(qtbot, page, "train.pause")
    with qtbot.waitSignal(run.ended, timeout=5000):
        click(qtbot, page, "train.stop")
    assert page.status.headline.text().startswith("Stopped:")
    assert page.status.start.isVisible() and page.status.start.text() == "Train again"


def test_settings_are_written_to_the_experiment_and_undone(page, qtbot):
    store = page.context.store
    page.findChild(QSpinBox, "train.epochs").setValue(7)
    page.findChild(QSpinBox, "train.batchSize").setValue(64)
    assert (store.value.policy.epochs, store.value.policy.batch_size) == (7, 64)
    store.undo.undo()
    assert page.findChild(QSpinBox, "train.batchSize").value() == store.value.policy.batch_size == 32


def test_choosing_sgd_takes_its_usual_rate_unless_one_was_set(page, qtbot):
    box, store = page.findChild(QComboBox, "train.optimizer"), page.context.store
    box.setFocus()
    box.setCurrentIndex(box.findData("sgd"))
    box.activated.emit(box.currentIndex())
    assert store.value.policy.learning_rate == 0.01
    store.edit_policy("rate", learning_rate=0.5)
    box.setCurrentIndex(box.findData("adam"))
    box.activated.emit(box.currentIndex())
    assert store.value.policy.learning_rate == 0.5


def test_fine_tuning_shows_its_rows_and_the_handle_sets_the_blocks(page, qtbot):
    store, strip = page.context.store, page.column.strip
    qtbot.mouseClick(page.findChild(QRadioButton, "train.mode.finetune"), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    assert store.value.policy.mode == "finetune"
    assert page.findChild(QSpinBox, "train.tuneEpochs").isVisibleTo(page)
    assert strip.adjustable and strip.tail == 3
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=QPoint(round(strip.part_rect(4).left()) + 1, 40))
    assert store.value.policy.tune_blocks == strip.blocks - 4 == strip.tail


def test_from_scratch_means_random_weights(page, qtbot):
    qtbot.mouseClick(page.findChild(QRadioButton, "train.mode.scratch"), Qt.MouseButton.LeftButton, pos=QPoint(10, 10))
    store = page.context.store
    assert isinstance(store.value.model, BackboneSpec)
    assert store.value.policy.mode == "scratch" and not store.value.model.pretrained
    assert all(part.learns for part in page.column.strip.parts)
    store.undo.undo()
    assert store.value.policy.mode == "transfer" and store.value.model.pretrained


def test_an_own_network_only_trains_from_scratch_and_the_way_out_is_a_click(page, qtbot):
    store = page.context.store
    store.edit("own network", model=PLAN)
    assert not page.findChild(QRadioButton, "train.mode.transfer").isEnabled()
    assert not page.status.start.isEnabled()
    assert "Needs pretrained weights" in page.status.caption.text()
    click(qtbot, page, "train.fix")
    assert store.value.policy.mode == "scratch"
    assert page.status.start.isEnabled()
    assert [part.name for part in page.column.strip.parts][-1] == "Classifier"


def test_absent_weights_are_said_and_noticed_when_they_arrive(page, fake_engine):
    page.context.store.edit_model("other", key="mobilenet_v2")
    assert not page.status.start.isEnabled()
    fake_engine.weights["mobilenet_v2"] = "here"
    page.context.weights_arrived.emit(["mobilenet_v2"])
    assert page.findChild(QRadioButton, "train.mode.transfer").isEnabled()
    assert page.status.start.isEnabled()


def test_a_failure_says_why_and_offers_a_lower_rate(page, qtbot, fake_engine, monkeypatch):
    monkeypatch.setitem(SENTENCES, "test-nan", "The loss became NaN.")
    fake_engine.fail["train"] = TrainingFailed("test-nan")
    train(qtbot, page)
    assert page.status.headline.text() == "The training stopped by itself"
    assert page.status.caption.text() == "The loss became NaN."
    click(qtbot, page, "train.fix")
    assert page.context.store.value.policy.learning_rate == pytest.approx(1e-4)
    assert page.status.headline.text() == "Ready to train"


def test_auxiliary_classifiers_have_curves_live_and_later_but_not_among_other_runs(page, qtbot, fake_engine):
    fake_engine.auxiliary, fake_engine.hold, run = 2, True, page.context.run_state
    click(qtbot, page, "train.start")
    qtbot.waitUntil(lambda: bool(page.plot.curves and page.plot.curves[0].auxiliary), timeout=5000)
    words = [f"Auxiliary classifier {n}" for n in (1, 2)]
    assert page.plot.legend.names[1:] == words
    with qtbot.waitSignal(run.ended, timeout=5000):
        click(qtbot, page, "train.stop")
    fake_engine.auxiliary, fake_engine.hold = 0, False
    train(qtbot, page)
    assert len(page.plot.legend.names) == 1
    table = page.tabs.runs.table
    table.setFocus()
    table.setCurrentIndex(table.runs.index(1, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert page.plot.legend.names[1:] == words
    table.setCurrentIndex(table.runs.index(0, 0))
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(page.plot.curves) == 2 and len(page.plot.legend.names) == 1


def test_ticked_runs_are_laid_over_each_other(page, qtbot):
    train(qtbot, page)
    train(qtbot, page)
    table = page.tabs.runs.table
    table.setFocus()
    for line in (0, 1):
        table.setCurrentIndex(table.runs.index(line, 0))
        qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(page.plot.curves) == 2
    qtbot.keyClick(table, Qt.Key.Key_Space)
    qtbot.keyClick(table, Qt.Key.Key_Up)
    qtbot.keyClick(table, Qt.Key.Key_Space)
    assert len(page.plot.curves) == 1


def test_a_run_is_opened_in_inspect_and_classify(page, qtbot, fake_engine):
    train(qtbot, page)
    shown, opened = [], []
    page.context.show_page.connect(shown.append)
    page.context.open_run.connect(opened.append)
    click(qtbot, page, "train.inspectRun")
    click(qtbot, page, "train.classifyRun")
    assert shown == ["inspect", "classify"]
    assert opened == [fake_engine.runs[0].path] * 2


def test_a_dataset_that_cannot_be_loaded_stops_the_start(page, qtbot, fake_engine, monkeypatch):
    monkeypatch.setitem(SENTENCES, "test-gone", "The folder is gone.")
    fake_engine.fail["load_dataset"] = TrainingFailed("test-gone")
    page.context.dataset.reload()
    qtbot.waitUntil(lambda: not page.context.dataset.loading, timeout=5000)
    assert page.status.caption.text() == "The folder is gone."
    assert not page.status.start.isEnabled()


def test_everything_under_more(page, qtbot):
    click(qtbot, page, "train.more")
    seed, name = page.column._seed, page.column._name
    for edit, text in ((seed, "7"), (name, "Cats")):
        edit.setText(text)
        qtbot.keyClick(edit, Qt.Key.Key_Return)
    assert (page.context.store.value.seed, page.context.store.value.name) == (7, "Cats")
    seed.setText("many")
    qtbot.keyClick(seed, Qt.Key.Key_Return)
    assert seed.text() == "7"


def test_ways_out_of_failures():
    policy = SimpleNamespace(learning_rate=0.1, batch_size=32)
    assert fix_for(MemoryError(), policy)[1] == {"batch_size": 16}
    assert fix_for(ValueError(), policy) == ("", {})


def test_a_caption_without_numbers_counts():
    progress = SimpleNamespace(
        loss=float("nan"), accuracy=0, pictures_per_second=0, seconds_left=None, done=3, total=1200
    )
    assert progress_caption(progress) == "3 of 1,200"


def test_every_interactive_widget_has_a_name(page):
    for kind in (QPushButton, QComboBox, QSpinBox, QRadioButton):
        for widget in page.findChildren(kind):
            assert widget.objectName(), widget
            assert widget.accessibleName() or widget.isHidden(), widget.objectName()


def test_a_page_built_during_a_training_draws_all_its_batches(page, qtbot, fake_engine):
    fake_engine.hold = True
    run = page.context.run_state
    with qtbot.waitSignal(run.progressed):
        click(qtbot, page, "train.start")
    anew = TrainPage(page.context)
    qtbot.addWidget(anew)
    anew.show()
    qtbot.waitExposed(anew)
    assert len(run.batches) == len(anew.plot.curves[0].batch_loss) == 1
    with qtbot.waitSignal(run.ended):
        run.stop()
    qtbot.waitUntil(lambda: not page.context.lanes.jobs, timeout=5000)


def test_a_page_built_anew_keeps_the_confusion_matrix(page, qtbot):
    train(qtbot, page)
    anew = TrainPage(page.context)
    qtbot.addWidget(anew)
    assert anew.tabs.confusion.words.text() == page.tabs.confusion.words.text()
    assert anew.tabs.confusion.view.labels == page.tabs.confusion.view.labels != ()
