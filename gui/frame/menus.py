"""The menu bar: every action of the window, with its shortcut."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtGui import QAction, QActionGroup, QKeySequence
from PySide6.QtWidgets import QMainWindow, QMenu, QMenuBar

from gui import icons
from gui.context import Context
from gui.frame.arrivals import Arrivals
from gui.frame.documents import Documents
from gui.frame.network_deeds import NetworkDeeds
from gui.i18n import LANGUAGES, label, tr
from gui.pages.table import PAGES

Key = QKeySequence.StandardKey


class Deeds(Protocol):
    """What the menus ask of the window."""

    network: NetworkDeeds

    def show_page(self, key: str) -> None: ...
    def set_theme(self, mode: str) -> None: ...
    def set_language(self, key: str) -> None: ...
    def open_files(self) -> None: ...
    def open_run_folder(self) -> None: ...
    def start_training(self) -> None: ...
    def queue_training(self) -> None: ...
    def pause_training(self) -> None: ...
    def show_settings(self) -> None: ...
    def show_about(self) -> None: ...
    def show_shortcuts(self) -> None: ...
    def open_log(self) -> None: ...


class Menus:
    """Fills a window's menu bar.

    Attributes:
        actions: by name, as in "file.save"; their objectNames are "action.file.save".
    """

    def __init__(
        self, window: QMainWindow, deeds: Deeds, context: Context, documents: Documents, arrivals: Arrivals
    ) -> None:
        self._window, self._deeds, self._context = window, deeds, context
        self._documents, self._arrivals = documents, arrivals
        self.actions: dict[str, QAction] = {}
        window.setMenuBar(QMenuBar(window))  # the old one goes, with its shortcuts
        self._file()
        self._edit()
        self._view()
        self._network()
        self._run()
        self._help()
        context.settings.recent_changed.connect(self._recent.aboutToShow)

    def show_state(self) -> None:
        """Enable what can be done now."""
        run = self._context.run_state
        self.actions["run.start"].setText(tr("Train after this one") if run.running else tr("Start training"))
        self.actions["run.stop"].setEnabled(run.running and not run.stopping)
        self.actions["run.pause"].setEnabled(run.running and not run.stopping)
        self.actions["run.pause"].setText(tr("Resume") if run.paused else tr("Pause"))

    def _menu(self, title: str) -> QMenu:
        return self._window.menuBar().addMenu(title)

    def _add(
        self, menu: QMenu, name: str, text: str, do: Callable[[], object], keys: object = None, picture: str = ""
    ) -> QAction:
        action = QAction(text, menu)
        action.setObjectName(f"action.{name}")
        if keys is not None:
            action.setShortcut(QKeySequence(keys))  # type: ignore[call-overload]
        if picture:
            action.setIcon(icons.icon(picture))
        action.triggered.connect(lambda _checked=False: do())
        menu.addAction(action)
        self.actions[name] = action
        return action

    def _file(self) -> None:
        menu, documents = self._menu(tr("&File")), self._documents
        self._add(menu, "file.new", tr("New experiment"), documents.new, Key.New)
        self._add(menu, "file.open", tr("Open experiment…"), documents.open, Key.Open, "open")
        self._recent = menu.addMenu(tr("Open recent"))
        self._recent.setObjectName("menu.recent")
        self._recent.aboutToShow.connect(self._fill_recent)
        self._fill_recent()
        menu.addSeparator()
        self._add(menu, "file.save", tr("Save"), documents.save, Key.Save, "save")
        self._add(menu, "file.saveAs", tr("Save as…"), documents.save_as, "Ctrl+Shift+S")
        menu.addSeparator()
        self._add(menu, "file.openFiles", tr("Classify pictures…"), self._deeds.open_files, "Ctrl+P", "picture")
        self._add(menu, "file.openRun", tr("Open a run…"), self._deeds.open_run_folder, "Ctrl+Shift+O", "folder")
        menu.addSeparator()
        self._add(menu, "file.settings", tr("Settings…"), self._deeds.show_settings, "Ctrl+,", "settings")
        self._add(menu, "file.quit", tr("Quit"), self._window.close, "Ctrl+Q")

    def _fill_recent(self) -> None:
        self._recent.clear()
        for path in self._context.settings.recent:
            there = path.is_file()
            action = self._recent.addAction(path.name if there else tr("{name} (missing)", name=path.name))
            action.setToolTip(str(path))
            action.setEnabled(there)
            action.triggered.connect(lambda _checked=False, one=path: self._open_recent(one))
        self._recent.setEnabled(not self._recent.isEmpty())

    def _open_recent(self, path: Path) -> None:
        self._documents.open_path(path)

    def _edit(self) -> None:
        menu, undo = self._menu(tr("&Edit")), self._context.store.undo
        for name, action, keys in (
            ("edit.undo", undo.createUndoAction(menu, tr("Undo")), "Ctrl+Z"),
            ("edit.redo", undo.createRedoAction(menu, tr("Redo")), "Ctrl+Shift+Z"),
        ):
            action.setObjectName(f"action.{name}")
            action.setShortcuts([QKeySequence(keys), *([QKeySequence("Ctrl+Y")] if name == "edit.redo" else [])])
            action.setIcon(icons.icon(name.removeprefix("edit.")))
            menu.addAction(action)
            self.actions[name] = action
        menu.addSeparator()
        self._add(menu, "edit.paste", tr("Paste picture"), self._arrivals.paste, Key.Paste, "paste")

    def _view(self) -> None:
        menu, deeds = self._menu(tr("&View")), self._deeds
        for number, page in enumerate(PAGES.values(), 1):
            self._add(
                menu, f"view.{page.key}", label(page.label), lambda key=page.key: deeds.show_page(key),
                f"Ctrl+{number}", page.key,
            )  # fmt: skip
        menu.addSeparator()
        names = {"system": tr("Follow the system"), "light": tr("Light"), "dark": tr("Dark")}
        self._choices(menu.addMenu(tr("Theme")), "theme", names, self._context.settings.theme, deeds.set_theme)
        kept = self._context.settings.language
        self._choices(menu.addMenu(tr("Language")), "language", LANGUAGES, kept, deeds.set_language)

    def _choices(self, menu: QMenu, what: str, names: dict[str, str], chosen: str, do: Callable[[str], object]) -> None:
        group = QActionGroup(menu)
        for key, words in names.items():
            action = self._add(menu, f"{what}.{key}", words, lambda key=key: do(key))
            action.setCheckable(True)
            action.setChecked(key == chosen)
            group.addAction(action)

    def _network(self) -> None:
        menu, do = self._menu(tr("&Network")), self._deeds.network.do
        for name, text, keys, picture in (
            ("startFrom", tr("Start from a landmark network…"), "Ctrl+L", "add"),
            ("card", tr("About this network"), "Ctrl+I", "info"),
            ("compare", tr("Compare networks…"), "Ctrl+K", "compare"),
            ("openPlan", tr("Open a plan…"), None, "open"),
            ("savePlan", tr("Save the plan…"), None, "save"),
            ("weights", tr("Pretrained weights…"), "Ctrl+Shift+W", "download"),
        ):
            self._add(menu, f"network.{name}", text, lambda name=name: do(name), keys, picture)

    def _run(self) -> None:
        menu, deeds = self._menu(tr("&Run")), self._deeds
        self._add(menu, "run.start", tr("Start training"), deeds.start_training, "F5", "play")
        self._add(menu, "run.queue", tr("Add to queue"), deeds.queue_training, "Ctrl+F5", "add")
        self._add(menu, "run.pause", tr("Pause"), deeds.pause_training, "F6", "pause")
        self._add(menu, "run.stop", tr("Stop"), self._context.run_state.stop, "Shift+F5", "stop")

    def _help(self) -> None:
        menu, deeds = self._menu(tr("&Help")), self._deeds
        self._add(menu, "help.shortcuts", tr("Keyboard shortcuts"), deeds.show_shortcuts, "F1")
        self._add(menu, "help.log", tr("Open the log"), deeds.open_log)
        menu.addSeparator()
        self._add(menu, "help.about", tr("About ConvScope"), deeds.show_about)
