from PySide6.QtWidgets import QPushButton

from engine.core.errors import BadDataset
from gui.frame.queueing import Queueing
from gui.widgets.message_bar import MessageBar


def test_nothing_is_offered_of_an_empty_queue(context, qtbot):
    bar = MessageBar(object_prefix="window")
    qtbot.addWidget(bar)
    Queueing(context, bar).offer(bar)
    assert not bar.text


def test_what_waited_is_offered(context, qtbot, fake_engine):
    bar = MessageBar(object_prefix="window")
    qtbot.addWidget(bar)
    context.queue.add()
    Queueing(context, bar).offer(bar)
    assert "1 in the queue since last time" in bar.text
    with qtbot.waitSignal(context.run_state.ended):
        bar.findChild(QPushButton, "window.messageAction").click()
    assert len(fake_engine.called("train")) == 1


def test_pictures_that_cannot_be_read_are_said(context, qtbot, fake_engine):
    fake_engine.fail["load_dataset"] = BadDataset("dataset-no-path")
    context.dataset.reload()
    qtbot.waitUntil(lambda: context.dataset.error is not None and not context.lanes.jobs)
    with qtbot.waitSignal(context.message):
        Queueing(context, context).add()
    assert not len(context.queue)
