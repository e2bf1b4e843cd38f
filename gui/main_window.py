"""The window: rail, pages, experiment strip and status line around one shared context."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from PySide6.QtCore import QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QApplication,
    QFileDialog,
    QHBoxLayout,
    QMainWindow,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from engine.core import paths
from engine.core.errors import BadDataset, BadPlan, BadWeights, WeightsAbsent
from gui import i18n, icons, logs, theme
from gui.context import Context
from gui.frame import dialogs, questions
from gui.frame.arrivals import Arrivals
from gui.frame.documents import Documents
from gui.frame.drops import PICTURES
from gui.frame.menus import Menus
from gui.frame.network_deeds import NetworkDeeds
from gui.frame.queueing import Queueing
from gui.frame.rail import Rail
from gui.frame.status_line import StatusLine
from gui.frame.strip import ExperimentStrip
from gui.i18n import tr
from gui.pages.page import Page
from gui.pages.table import PAGES, PageEntry
from gui.session import Session
from gui.widgets.drop_zone import paths_of
from gui.widgets.message_bar import MessageBar

_WAY_OUT = ((BadDataset, "data"), (BadPlan, "model"), (WeightsAbsent, "model"), (BadWeights, "model"))
_TRAINED_FROM = ("data", "model", "train")  # the pages whose next step is Start


class MainWindow(QMainWindow):
    """Pages are built when first shown, and built anew from the store when theme or language change."""

    def __init__(self, context: Context, pages: Mapping[str, PageEntry] = PAGES) -> None:
        super().__init__(objectName="window")
        self.context = context
        self._entries = pages
        self._pages: dict[str, Page] = {}
        self._current = ""
        self._closed = False
        self.session = Session(context.store, self)
        self.documents = Documents(self, context, self.session)
        self.arrivals = Arrivals(context, self)
        self.queueing = Queueing(context, self)
        self.network = NetworkDeeds(self.page)
        self._rebuild_soon = QTimer(self, singleShot=True, interval=0)
        self._rebuild_soon.timeout.connect(self.rebuild)
        self.setWindowIcon(icons.app_icon())
        self.setAcceptDrops(True)
        self.setMinimumSize(960, 640)
        self._build()
        self._follow()
        self._restore_geometry()
        kept = context.settings.page
        self.show_page(kept if kept in pages else next(iter(pages)))
        self._stack.setFocus()  # Tab goes on from here; nothing wears a focus ring before it is wanted

    def show_page(self, key: str) -> None:
        """Bring a page into view."""
        if key not in self._entries:
            return
        if key not in self._pages:
            page = self._entries[key].make(self.context)
            self._pages[key] = page
            self._stack.addWidget(page)
        self._current = key
        self._stack.setCurrentWidget(self._pages[key])
        self._rail.show_chosen(key)
        self._strip.emphasise(key in _TRAINED_FROM)
        self.context.settings.page = key
        self._pages[key].refresh()

    def page(self, key: str) -> Page:
        """A page, brought into view if it was not yet."""
        if key != self._current or key not in self._pages:
            self.show_page(key)
        return self._pages[key]

    @property
    def current_page(self) -> str:
        """Key of the page on show."""
        return self._current

    def action(self, name: str) -> Any:
        """A menu action by name, as in "file.save"."""
        return self._menus.actions[name]

    def rebuild(self) -> None:
        """Build everything on screen anew: the store, the lanes and a training go on untouched."""
        if self._closed:
            return
        key = self._current
        old, self._pages = self.centralWidget(), {}
        self._build()
        if old is not None:
            old.deleteLater()
        self.show_page(key)

    # what the menus ask for

    def set_theme(self, mode: str) -> None:
        self.context.settings.theme = mode
        theme.apply(_app(), mode)
        self._rebuild_soon.start()

    def set_language(self, key: str) -> None:
        self.context.settings.language = key
        i18n.use(key)
        self._rebuild_soon.start()

    def open_files(self) -> None:
        folder = self.context.settings.folder("pictures")
        kinds = tr("Pictures ({kinds})", kinds=" ".join(f"*{suffix}" for suffix in sorted(PICTURES)))
        chosen, _kind = QFileDialog.getOpenFileNames(self, tr("Classify pictures"), folder, kinds)
        if chosen:
            self.context.settings.set_folder("pictures", Path(chosen[0]))
            self.arrivals.take([Path(one) for one in chosen])

    def open_run_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Open a run"), str(paths.runs()))
        if chosen:
            self.arrivals.take([Path(chosen)])

    def start_training(self) -> None:
        error = self.context.dataset.error
        if error is not None:
            self.context.message.emit(error)
        elif self.context.run_state.running:
            self.queue_training()
        else:
            self.bar.clear()
            self.show_page("train")
            self.context.run_state.start()

    def queue_training(self) -> None:
        self.queueing.add()

    def pause_training(self) -> None:
        run = self.context.run_state
        run.resume() if run.paused else run.pause()

    def show_settings(self) -> None:
        dialog = dialogs.SettingsDialog(self.context.settings, self)
        dialog.theme_chosen.connect(self.set_theme)
        dialog.language_chosen.connect(self.set_language)
        dialog.exec()
        dialog.deleteLater()

    def show_shortcuts(self) -> None:
        dialog = dialogs.ShortcutsDialog(self._menus.actions, self)
        dialog.exec()
        dialog.deleteLater()

    def show_about(self) -> None:
        dialog = dialogs.AboutDialog(self)
        dialog.exec()
        dialog.deleteLater()

    def open_log(self) -> None:
        log = logs.log_file()
        dialogs.open_folder(log if log.is_file() else log.parent)

    # Qt's events

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if paths_of(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        dropped = paths_of(event.mimeData())
        if dropped:
            event.acceptProposedAction()
            self.arrivals.take(dropped)

    def closeEvent(self, event: QCloseEvent) -> None:
        training = self.context.run_state.running
        if (training and not questions.stop_training(self)) or not self.documents.may_leave():
            event.ignore()
            return
        self.context.settings.set_bytes("window", self.saveGeometry())
        self.context.settings.sync()
        self.session.save()
        self._closed = True
        self.hide()
        self.context.close()
        event.accept()

    # building

    def _build(self) -> None:
        self._menus = Menus(self, self, self.context, self.documents, self.arrivals)
        self._rail = Rail()
        self._rail.chosen.connect(self.show_page)
        self._rail.settings_clicked.connect(self.show_settings)
        self._strip = ExperimentStrip(self.context)
        self._strip.page_wanted.connect(self.show_page)
        self._strip.start_clicked.connect(self.start_training)
        self._strip.queue_clicked.connect(self.queue_training)
        self.bar = MessageBar(object_prefix="window")
        self._stack = QStackedWidget()
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        message = QHBoxLayout()
        message.setContentsMargins(theme.SPACE["xl"], theme.SPACE["s"], theme.SPACE["xl"], 0)
        message.addWidget(self.bar)
        right.addLayout(message)
        right.addWidget(self._stack, 1)
        right.addWidget(self._strip)
        middle = QHBoxLayout()
        middle.setContentsMargins(0, 0, 0, 0)
        middle.setSpacing(0)
        middle.addWidget(self._rail)
        middle.addLayout(right, 1)
        central = QWidget()
        outer = QVBoxLayout(central)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addLayout(middle, 1)
        outer.addWidget(StatusLine(self.context))
        self.setCentralWidget(central)
        self._show_title()
        self._show_run()

    def _follow(self) -> None:
        context = self.context
        context.show_page.connect(self.show_page)
        context.message.connect(self._show_message)
        context.store.changed.connect(self._show_title)
        context.store.file_changed.connect(self._show_title)
        context.run_state.changed.connect(self._show_run)
        context.run_finished.connect(self._run_finished)
        self.arrivals.recognised.connect(self._recognised)
        self.arrivals.refused.connect(self._refused)
        self.arrivals.open_experiment.connect(self._open_experiment)
        theme.changed.connect(self._rebuild_soon.start)

    def _restore_geometry(self) -> None:
        kept = self.context.settings.bytes_of("window")
        if kept is None or not self.restoreGeometry(kept):
            self.resize(1280, 800)

    def _show_title(self, *_changed: object) -> None:
        self.setWindowTitle(f"{self.documents.name}[*] – ConvScope")
        self.setWindowModified(self.context.store.unsaved)

    def _show_run(self) -> None:
        self._menus.show_state()

    def _show_message(self, err: object) -> None:
        page = next((page for kind, page in _WAY_OUT if isinstance(err, kind)), "")
        if page and page != self._current:
            words = tr("Go to Data") if page == "data" else tr("Go to Model")
            self.bar.show_error(err, words, lambda: self.show_page(page))
        else:
            self.bar.show_error(err)

    def _run_finished(self, folder: object) -> None:
        result = self.context.run_state.result
        accuracy = getattr(result, "val_accuracy", None)
        if folder is None or accuracy is None:
            return
        text = tr("Trained: {n} % of the validation pictures are right.", n=f"{100 * accuracy:.1f}")
        if getattr(result, "stopped", False):
            text = tr("Stopped; the best weights are kept: {n} % right.", n=f"{100 * accuracy:.1f}")
        self.bar.show_note(text, tr("Look inside"), lambda: self.show_page("inspect"))

    def _recognised(self, sentence: str, undoable: bool) -> None:
        if undoable:
            self.bar.show_note(sentence, tr("Undo"), self.context.store.undo.undo)
        else:
            self.bar.show_note(sentence)

    def _refused(self, sentence: str) -> None:
        self.bar.show_warning(sentence)

    def _open_experiment(self, path: object) -> None:
        if isinstance(path, Path) and self.documents.open_path(path):
            self.bar.show_note(tr("“{name}” is open.", name=path.name))


def _app() -> QApplication:
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    return app
