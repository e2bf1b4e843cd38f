"""How many times the chosen blocks shall stand there."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QWidget

from gui import theme
from gui.i18n import tr

_FIRST_TIMES, _MOST_TIMES = 3, 200


class RepeatDialog(QDialog):
    """Asks for a number; says what comes of it.

    Args:
        count: how many blocks are chosen.
        most: how many times fit into a network.
        wide: whether one of them has filters, which can then double.
    """

    wanted = Signal(int, bool)  # times in all, whether the filters double

    def __init__(self, count: int, most: int, wide: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count = count
        self.setObjectName("model.repeat")
        self.setWindowTitle(tr("Repeat {n} blocks", n=count) if count > 1 else tr("Repeat a block"))
        most = max(1, min(most, _MOST_TIMES))
        self.times = QSpinBox(self, objectName="model.repeat.times", minimum=1, maximum=most)
        self.times.setAccessibleName(tr("How many times in all"))
        self.times.setValue(min(_FIRST_TIMES, most))
        self.doubling = QCheckBox(tr("Twice the filters each time"), self, objectName="model.repeat.doubling")
        self.doubling.setToolTip(tr("As the stages of VGG: 64, 128, 256, …"))
        self.doubling.setVisible(wide)
        self.words = QLabel(self, objectName="model.repeat.words")
        theme.set_role(self.words, "caption")
        kinds = QDialogButtonBox.StandardButton
        buttons = QDialogButtonBox(kinds.Ok | kinds.Cancel, parent=self)
        for kind, name, text in (
            (kinds.Ok, "model.repeat.ok", tr("Repeat")),
            (kinds.Cancel, "model.repeat.cancel", tr("Cancel")),
        ):
            buttons.button(kind).setObjectName(name)
            buttons.button(kind).setText(text)
        theme.set_role(buttons.button(kinds.Ok), "accent")
        buttons.accepted.connect(self._accepted)
        buttons.rejected.connect(self.reject)
        self.times.valueChanged.connect(self._show_words)
        caption = QLabel(tr("Times in all"))
        caption.setBuddy(self.times)
        form = QFormLayout(self)
        form.setContentsMargins(24, 24, 24, 16)
        form.setSpacing(12)
        form.addRow(caption, self.times)
        form.addRow(self.doubling)
        form.addRow(self.words)
        form.addRow(buttons)
        self._show_words(self.times.value())
        self.times.selectAll()

    def _show_words(self, times: int) -> None:
        self.words.setText(tr("{n} × {times} = {total} blocks", n=self._count, times=times, total=self._count * times))

    def _accepted(self) -> None:
        self.accept()
        self.wanted.emit(self.times.value(), self.doubling.isChecked())
