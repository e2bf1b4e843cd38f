"""The button that opens the weights window, once."""

from PySide6.QtWidgets import QPushButton, QWidget

from gui.context import Context
from gui.i18n import tr
from gui.icons import icon
from gui.pages.model.weights.window import WeightsWindow


class WeightsButton(QPushButton):
    """Opens the window, or brings it to the front."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(tr("Weights…"), parent, objectName="model.weights")
        self._context = context
        self.window_: WeightsWindow | None = None
        self.setIcon(icon("data"))
        self.setAccessibleName(tr("Weights files on this computer"))
        self.setToolTip(tr("Which weights files are on this computer: import, download, check or delete them"))
        self.clicked.connect(self.open)

    def open(self) -> None:
        """Show the window and look through what nobody has checked yet."""
        if self.window_ is None:
            self.window_ = WeightsWindow(self._context, self)
        self.window_.show()
        self.window_.activateWindow()
        self.window_.look_through()
