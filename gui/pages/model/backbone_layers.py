"""The layers of the chosen backbone with its head, in numbers and drawn; built in the background without weights."""

from functools import partial

from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.model.backbones import BACKBONES
from engine.model.plan import BackboneSpec
from engine.model.sides import picture_side, side_for
from gui import messages, theme
from gui.context import Context
from gui.i18n import tr
from gui.latest import Latest
from gui.pages.model.memory import ModelMemory
from gui.widgets.network_panel import NetworkPanel

CLASSES_UNKNOWN, SIDE_UNKNOWN_PX = 10, 96


class LayersButton(QPushButton):
    """Opens the layers of the memory's backbone."""

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(tr("Layers…"), parent, objectName="model.backboneLayers")
        self._context, self._memory = context, memory
        self.dialog: BackboneLayers | None = None
        self.setAccessibleName(tr("Show the backbone's layers"))
        self.setToolTip(tr("Every layer in numbers, and the network drawn to scale."))
        self.clicked.connect(self.open_layers)

    def open_layers(self) -> None:
        """Show the dialog, or bring it to the front."""
        if self.dialog is None:
            self.dialog = BackboneLayers(self._context, self._memory, self.window())
            self.dialog.finished.connect(self._closed)
            self.dialog.show()
        else:
            self.dialog.raise_()
            self.dialog.activateWindow()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


class BackboneLayers(QDialog):
    """Follows the memory's backbone while it is open."""

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="backbone")
        self._context, self._memory = context, memory
        self._asked: tuple[BackboneSpec, int, int, int] | None = None
        self.resize(1000, 640)
        self.state = QLabel(self, objectName="backbone.layersState", wordWrap=True)
        theme.set_role(self.state, "caption")
        self.panel = NetworkPanel(context, self, prefix="backbone")
        self._latest = Latest(context.lanes, context.lanes.look, self)
        self._latest.succeeded.connect(self._show_rows)
        self._latest.failed.connect(self._show_failure)
        column = QVBoxLayout(self)
        margin = theme.SPACE["l"]
        column.setContentsMargins(margin, margin, margin, margin)
        column.setSpacing(theme.SPACE["s"])
        column.addWidget(self.state)
        column.addWidget(self.panel, 1)
        context.store.changed.connect(self.refresh)
        context.dataset.changed.connect(self.refresh)
        self.refresh()

    def refresh(self, _change: object = None) -> None:
        """Ask for the layers of what is chosen now, if that is another network."""
        dataset, spec = self._context.dataset.value, self._memory.backbone
        classes = len(dataset.classes) if dataset is not None else CLASSES_UNKNOWN
        given = dataset.side_px if dataset is not None else SIDE_UNKNOWN_PX
        wanted = (spec, classes, side_for(spec, given), picture_side(spec, given))
        if wanted == self._asked:
            return
        self._asked = wanted
        label = BACKBONES[spec.key].label
        self.setWindowTitle(tr("Layers of {name}", name=label))
        theme.set_role(self.state, "caption")
        self.state.setText(tr("Building {name} to look at its layers…", name=label))
        self._latest.ask(partial(self._context.services.network_rows, *wanted), tr("Looking at the layers"))

    def closeEvent(self, event: QCloseEvent) -> None:
        self._latest.forget()
        super().closeEvent(event)

    def reject(self) -> None:
        """Esc closes it as the button of the frame does."""
        self._latest.forget()
        super().reject()

    def _show_rows(self, rows: object) -> None:
        assert self._asked is not None and isinstance(rows, tuple)
        spec, classes, side_px, _taken = self._asked
        words = tr("{n} layers at {side} px, with its head for {classes} classes")
        self.state.setText(words.format(n=len(rows), side=side_px, classes=classes))
        self.panel.show_layers(rows, title=BACKBONES[spec.key].label)

    def _show_failure(self, err: object) -> None:
        theme.set_role(self.state, "bad")
        self.state.setText(messages.sentence(err))
        self.panel.show_layers((), title="")
