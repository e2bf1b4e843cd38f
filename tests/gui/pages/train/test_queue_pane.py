import pytest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel

from gui.pages.train.queue_pane import QueuePane


@pytest.fixture
def pane(context, qtbot):
    made = QueuePane(context)
    qtbot.addWidget(made)
    made.resize(700, 300)
    made.show()
    return made


def texts(pane):
    QApplication.processEvents()  # new rows are shown by their layout
    return [one.text() for one in pane._rows.findChildren(QLabel) if one.isVisibleTo(pane)]


def click(pane, name):
    QApplication.processEvents()
    next(one for one in pane.findChildren(QAbstractButton, name) if one.isVisibleTo(pane)).click()


def test_an_empty_queue_says_what_it_is_for(pane, context):
    assert pane._stack.currentIndex() == 0
    click(pane, "train.queueFirst")
    assert len(context.queue) == 1 and pane._stack.currentIndex() == 1


def test_what_differs_is_shown_and_the_order_can_be_changed(pane, context):
    for epochs in (10, 20):
        context.store.edit_policy("epochs", epochs=epochs)
        context.queue.add()
    assert texts(pane) == [
        "EfficientNet-Lite0", "EfficientNet-Lite0, frozen · 10 epochs, Adam 0.001",
        "EfficientNet-Lite0, 20 epochs", "20 epochs",
    ]  # fmt: skip
    click(pane, "train.queueUp1")
    assert [one.policy.epochs for one in context.queue.queue.waiting] == [20, 10]
    click(pane, "train.queueDown0")
    click(pane, "train.queueRemove1")
    assert [one.policy.epochs for one in context.queue.queue.waiting] == [10]


def test_the_queue_is_started_and_what_failed_stays_to_be_seen(pane, context, qtbot, fake_engine):
    fake_engine.fail["train"] = RuntimeError("no luck")
    context.queue.add()
    click(pane, "train.startQueue")
    qtbot.waitUntil(lambda: bool(context.queue.queue.failed) and not context.lanes.jobs)
    assert any("no luck" in text for text in texts(pane))
    click(pane, "train.queueForgive")
    assert pane._stack.currentIndex() == 0


def test_the_one_in_training_is_on_top(pane, context, qtbot, fake_engine):
    fake_engine.hold = True
    with qtbot.waitSignal(context.run_state.progressed):
        context.run_state.start()
    context.store.edit("seed", seed=4)
    context.queue.add()
    assert texts(pane)[:2] == ["My experiment", "in training"] and texts(pane)[-1] == "seed 4"
    context.queue.empty()
    with qtbot.waitSignal(context.run_state.ended):
        context.run_state.stop()
