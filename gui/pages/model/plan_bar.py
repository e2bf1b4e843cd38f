"""Right above the blocks: the plan's name, its file, and what can be done to chosen blocks."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QToolButton, QWidget

from gui import theme
from gui.i18n import tr
from gui.icons import icon
from gui.pages.model.edit_menu import EditMenu
from gui.pages.model.plan_files import PlanFiles
from gui.widgets.elided_label import ElidedLabel

_LONGEST = 80


class PlanBar(QWidget):
    """Shows the name; asks to rename, to open and to save. Of a backbone's head it shows whose it is."""

    renamed = Signal(str)
    save_asked = Signal()
    plan_wanted = Signal()  # back from a head to the own network
    palette_wanted = Signal(bool)  # whether the blocks to add are to be seen

    def __init__(self, files: PlanFiles, edit_menu: EditMenu, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._files, self._shown = files, ""
        self.palette_button = self._palette_button()
        self.name = QLineEdit(self, objectName="model.planName", maxLength=_LONGEST)
        self.name.setAccessibleName(tr("Name of the network"))
        self.name.setToolTip(tr("The network's name: click to change it."))
        self.name.editingFinished.connect(self._name_edited)
        self.head = ElidedLabel(self)
        self.head.setObjectName("model.headOf")
        theme.set_role(self.head, "section")
        self.back = QPushButton(tr("Own network"), self, objectName="model.backToPlan")
        self.back.setToolTip(tr("Back to your own network"))
        self.back.setAccessibleName(tr("Back to your own network"))
        self.back.clicked.connect(self.plan_wanted)
        self.file = self._menu_button("open", "model.planFile", tr("Plan"), tr("Open or save the plan"))
        self.file.setMenu(self._file_menu())
        self.edit = self._menu_button("chevron_down", "model.edit", tr("Edit"), tr("What can be done to chosen blocks"))
        self.edit.setMenu(edit_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 8, 0)
        row.setSpacing(theme.SPACE["xs"])
        row.addWidget(self.palette_button)
        row.addWidget(self.name, 1)
        row.addWidget(self.head, 1)
        row.addWidget(self.back)
        row.addWidget(self.file)
        row.addWidget(self.edit)
        self.show_plan("")

    def show_plan(self, name: str) -> None:
        """Stand over an own network."""
        self._shown = name
        if not self.name.hasFocus() or not self.name.isModified():
            self.name.setText(name)
            self.name.setCursorPosition(0)
        self._show_head(False)

    def show_head(self, backbone: str) -> None:
        """Stand over the head of a backbone."""
        self.head.setText(tr("Head"))
        self.head.setToolTip(tr("Head of {name}: what stands between it and the classifier.", name=backbone))
        self._show_head(True)

    def _show_head(self, head: bool) -> None:
        for widget in (self.head, self.back):
            widget.setVisible(head)
        for widget in (self.name, self.file):
            widget.setVisible(not head)

    def _palette_button(self) -> QToolButton:
        """Folds the palette away, for a wider diagram in a narrow window."""
        button = QToolButton(self, objectName="model.palette", checkable=True, checked=True)
        button.setIcon(icon("add"))
        button.setAccessibleName(tr("Show the blocks to add"))
        button.setToolTip(tr("Show or hide the blocks to add (Ctrl+B)"))
        button.setShortcut(QKeySequence("Ctrl+B"))
        button.toggled.connect(self.palette_wanted)
        return button

    def _menu_button(self, picture: str, name: str, text: str, help_text: str) -> QToolButton:
        button = QToolButton(self, objectName=name)
        button.setText(text)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        button.setIcon(icon(picture))
        button.setAccessibleName(help_text)
        button.setToolTip(help_text)
        button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        return button

    def _file_menu(self) -> QMenu:
        menu = QMenu(self)
        for name, picture, text, do in (
            ("model.openPlan", "open", tr("Open plan…"), self._files.open),
            ("model.savePlan", "save", tr("Save plan…"), self.save_asked.emit),
        ):
            action = menu.addAction(icon(picture), text)
            action.setObjectName(name)
            action.triggered.connect(do)
        self.recent = menu.addMenu(tr("Open recent"))
        self.recent.setObjectName("model.recentPlans")
        menu.aboutToShow.connect(self.show_recent)
        return menu

    def show_recent(self) -> None:
        """List the plan files of late."""
        self.recent.clear()
        for path in self._files.recent:
            action = self.recent.addAction(path.name)
            action.setToolTip(str(path))
            action.setData(str(path))
            action.setEnabled(path.is_file())
            action.triggered.connect(self._open_recent)
        self.recent.setEnabled(not self.recent.isEmpty())

    def _open_recent(self) -> None:
        action = self.sender()
        self._files.open_path(Path(str(action.data())))  # type: ignore[attr-defined]

    def _name_edited(self) -> None:
        name = self.name.text().strip()
        if self.name.isModified():
            self.name.setModified(False)
            if name:
                self.renamed.emit(name)
            else:
                self.name.setText(self._shown)
