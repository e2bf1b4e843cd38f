from types import SimpleNamespace

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPushButton, QSpinBox

from engine.core.errors import BadDataset
from gui import i18n, theme
from gui.frame import documents, questions
from gui.main_window import MainWindow
from gui.pages.page import Page
from gui.pages.table import PAGES


class PlainPage(Page):
    """A page with one setting: enough for the frame."""

    def __init__(self, context, key):
        self.key, self.refreshed = key, 0
        super().__init__(context)
        self.epochs = QSpinBox(minimum=1, maximum=99, value=context.store.value.policy.epochs)
        self.body.addWidget(self.epochs)

    def title(self):
        return self.key.title()

    def refresh(self):
        self.refreshed += 1


@pytest.fixture
def window(context, qtbot):
    pages = {key: SimpleNamespace(key=key, make=lambda ctx, key=key: PlainPage(ctx, key)) for key in PAGES}
    made = MainWindow(context, pages)
    qtbot.addWidget(made, before_close_func=lambda one: one.context.store.undo.setClean())
    made.show()
    yield made
    i18n.use("en")
    QApplication.instance().setStyleSheet("")
    theme._theme.tokens = None


def text_of(window, name):
    found = window.findChild(QAbstractButton, name) or window.findChild(QLabel, name)
    return getattr(found, "full_text", None) or found.text()


def button(window, name) -> QPushButton:
    return window.findChild(QAbstractButton, name)


def test_pages_are_made_when_first_shown(window):
    assert list(window._pages) == ["data"]
    for key in PAGES:
        window.action(f"view.{key}").trigger()
        assert window.current_page == key and window._pages[key].refreshed >= 1
    assert window.context.settings.page == "lab"


def test_the_rail_leads_to_every_page(window, qtbot):
    for key in PAGES:
        qtbot.mouseClick(button(window, f"rail.{key}"), Qt.MouseButton.LeftButton)
        assert window.current_page == key and button(window, f"rail.{key}").isChecked()


def test_the_strip_says_the_experiment_and_leads_to_its_pages(window, qtbot):
    assert "3 classes" in text_of(window, "strip.data")
    assert "frozen" in text_of(window, "strip.model")
    assert text_of(window, "strip.train") == "10 epochs, Adam 0.001"
    assert "2 min on this CPU" in text_of(window, "strip.estimate")
    window.context.store.edit_policy("epochs", epochs=4)
    assert text_of(window, "strip.train").startswith("4 epochs")
    qtbot.mouseClick(button(window, "strip.model"), Qt.MouseButton.LeftButton)
    assert window.current_page == "model"


def test_a_training_is_in_view_on_every_page(window, qtbot, fake_engine):
    fake_engine.hold = True
    with qtbot.waitSignal(window.context.run_state.progressed):
        qtbot.mouseClick(button(window, "strip.start"), Qt.MouseButton.LeftButton)
    assert window.current_page == "train"
    window.show_page("lab")
    words = text_of(window, "strip.training")
    assert "Epoch 1 of 10" in words and "loss 1.000" in words and "accuracy 50.0 %" in words and "left" in words
    assert not button(window, "strip.start").isVisible()
    assert window.action("run.start").text() == "Train after this one"
    qtbot.mouseClick(button(window, "strip.pause"), Qt.MouseButton.LeftButton)
    assert text_of(window, "strip.training").startswith("Paused") and text_of(window, "strip.pause") == "Resume"
    with qtbot.waitSignal(window.context.run_state.ended):
        qtbot.mouseClick(button(window, "strip.stop"), Qt.MouseButton.LeftButton)
    assert button(window, "strip.start").isVisible() and "best weights are kept" in window.bar.text


def test_start_while_one_trains_queues_the_next(window, qtbot, fake_engine):
    fake_engine.hold = True
    run, queue = window.context.run_state, window.context.queue
    with qtbot.waitSignal(run.progressed):
        window.action("run.start").trigger()
    window.action("run.start").trigger()  # the very same one: once is enough
    assert not len(queue)
    window.context.store.edit_policy("epochs", epochs=2)
    window.action("run.start").trigger()
    window.context.store.edit_policy("epochs", epochs=3)
    qtbot.mouseClick(button(window, "strip.queue"), Qt.MouseButton.LeftButton)
    window.context.store.edit_policy("epochs", epochs=4)
    window.action("run.queue").trigger()
    assert len(queue) == 3 and text_of(window, "status.queue") == "3 queued"
    assert text_of(window, "strip.training").endswith("3 queued")
    fake_engine.hold = False
    qtbot.waitUntil(lambda: not run.running and not len(queue) and not window.context.lanes.jobs)
    assert [call[0].policy.epochs for call in fake_engine.called("train")] == [10, 2, 3, 4]
    assert not button(window, "status.queue").isVisible()


def test_start_with_pictures_that_cannot_be_read_says_so(window, qtbot, fake_engine):
    fake_engine.fail["load_dataset"] = BadDataset("experiment-missing", file="x")
    window.show_page("lab")
    window.context.dataset.reload()
    qtbot.waitUntil(lambda: window.context.dataset.error is not None and not window.context.dataset.loading)
    window.action("run.start").trigger()
    assert not window.context.run_state.running and "does not exist" in window.bar.text
    qtbot.mouseClick(button(window, "window.messageAction"), Qt.MouseButton.LeftButton)
    assert window.current_page == "data"


def test_the_status_line_says_what_trains_and_that_no_network_is_needed(window, qtbot):
    window.context.engine.start()
    assert text_of(window, "status.device") == "Starting the engine…"
    qtbot.waitUntil(lambda: text_of(window, "status.device") == "CPU, 2 cores (no graphics card found)")
    assert "no graphics card" in window.findChild(QLabel, "status.device").toolTip()
    assert text_of(window, "status.offline") == "offline ready"


def test_absent_weights_show_that_a_download_is_needed(window):
    window.context.store.edit_model("backbone", key="vgg16")
    assert text_of(window, "status.offline") == "needs a download"


def test_work_in_the_status_line_can_be_cancelled(window, qtbot):
    import threading

    going = threading.Event()

    def work(control):
        going.set()
        control._stop.wait(10)

    window.context.lanes.start("look", "Counting", work)
    assert going.wait(3)
    qtbot.waitUntil(lambda: button(window, "status.cancel") is not None and button(window, "status.cancel").isVisible())
    qtbot.mouseClick(button(window, "status.cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not window.context.lanes.jobs)


def test_undo_and_redo_from_the_menu(window):
    window.context.store.edit_policy("epochs", epochs=4)
    assert window.action("edit.undo").isEnabled() and window.isWindowModified()
    window.action("edit.undo").trigger()
    assert window.context.store.value.policy.epochs == 10 and not window.isWindowModified()
    window.action("edit.redo").trigger()
    assert window.context.store.value.policy.epochs == 4


def test_save_new_and_open_recent(window, monkeypatch, tmp_path):
    path = tmp_path / "mine.json"
    monkeypatch.setattr(documents.QFileDialog, "getSaveFileName", lambda *_a: (str(path.with_suffix("")), ""))
    window.context.store.edit_policy("epochs", epochs=4)
    window.action("file.save").trigger()
    assert path.is_file() and window.windowTitle().startswith("mine") and not window.isWindowModified()
    window.action("file.new").trigger()
    assert window.context.store.value.policy.epochs == 10
    window._menus._fill_recent()
    (entry,) = window._menus._recent.actions()
    entry.trigger()
    assert window.context.store.value.policy.epochs == 4
    path.unlink()
    window._menus._fill_recent()
    (entry,) = window._menus._recent.actions()
    assert not entry.isEnabled() and "missing" in entry.text()


@pytest.mark.parametrize(("answer", "left"), [("save", True), ("discard", True), ("cancel", False)])
def test_unsaved_edits_are_asked_about(window, monkeypatch, tmp_path, answer, left):
    asked = []
    monkeypatch.setattr(questions, "save_first", lambda _parent, name: asked.append(name) or answer)
    monkeypatch.setattr(documents.QFileDialog, "getSaveFileName", lambda *_a: (str(tmp_path / "a.json"), ""))
    window.context.store.edit_policy("epochs", epochs=4)
    assert window.close() is left and len(asked) == 1
    assert window.isVisible() is not left


@pytest.mark.parametrize("stop", [True, False])
def test_closing_while_training_asks(window, qtbot, monkeypatch, fake_engine, stop):
    monkeypatch.setattr(questions, "stop_training", lambda _parent: stop)
    fake_engine.hold = True
    with qtbot.waitSignal(window.context.run_state.progressed):
        window.action("run.start").trigger()
    assert window.close() is stop
    assert bool(window.context.lanes.jobs) is not stop
    window.context.run_state.stop()


def test_theme_and_language_rebuild_the_pages_from_the_store(window, qtbot):
    window.context.store.edit_policy("epochs", epochs=7)
    window.show_page("train")
    before = window.page("train")
    window.action("theme.dark").trigger()
    qtbot.waitUntil(lambda: window._pages.get("train") not in (None, before))
    assert theme.current().dark and window.page("train").epochs.value() == 7 and window.current_page == "train"
    window.action("language.ko").trigger()
    qtbot.waitUntil(lambda: button(window, "strip.start") is not None and text_of(window, "strip.start") == "시작")
    assert window.context.settings.language == "ko" and window.context.settings.theme == "dark"


def test_a_rebuild_leaves_a_training_alone(window, qtbot, fake_engine):
    fake_engine.hold = True
    with qtbot.waitSignal(window.context.run_state.progressed):
        window.action("run.start").trigger()
    window.rebuild()
    assert window.context.run_state.running and "Epoch 1" in text_of(window, "strip.training")
    with qtbot.waitSignal(window.context.run_state.ended):
        button(window, "strip.stop").click()


def test_an_experiment_dropped_anywhere_is_opened(window, tmp_path):
    window.context.store.edit_policy("epochs", epochs=4)
    path = tmp_path / "dropped.json"
    window.context.store.save(path)
    window.context.store.new()
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path))])
    event = QDropEvent(
        QPointF(QPoint(9, 9)), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    )
    window.dropEvent(event)
    assert window.context.store.value.policy.epochs == 4 and "dropped.json" in window.bar.text


def test_no_shortcut_is_used_twice(window):
    keys = [key.toString() for action in window._menus.actions.values() for key in action.shortcuts()]
    assert len(keys) == len(set(keys))


def test_everything_to_press_has_a_name(window):
    window.bar.show_warning("x", "Do", lambda: None)
    for one in window.findChildren(QAbstractButton):
        if one.isVisible():
            assert one.objectName() and one.accessibleName(), one


def test_the_size_of_the_window_is_kept(window, context):
    window.resize(1111, 777)
    assert window.close()
    assert context.settings.bytes_of("window") is not None
