"""The three columns of the Inspect page."""

from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QLabel, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from engine.inspection.probes import PROBES
from gui import theme
from gui.context import Context
from gui.i18n import label, tr
from gui.pages.inspect.picture_panel import PicturePanel
from gui.widgets.empty_state import EmptyState
from gui.widgets.heat_scale import HeatScale
from gui.widgets.network_list import NetworkList
from gui.widgets.probe_picker import ProbePicker
from gui.widgets.source_choice import SourceChoice
from gui.widgets.spec_form import SpecForm
from gui.widgets.tile_grid import TileGrid

_SIDE_PX, _MOST_SIDE_PX = 220, 320


class NetworkColumn(QWidget):
    """Which network, and its layers."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_SIDE_PX)
        self.setMaximumWidth(_MOST_SIDE_PX)
        self.source = SourceChoice(context, "inspect.source")
        self.layers = NetworkList()
        layout = _column(self)
        layout.addWidget(self.source)
        layout.addWidget(self.layers, 1)


class TilesColumn(QWidget):
    """The probe picker, the tiles, and under them what the cursor points at."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.picker, self.grid, self._scale = ProbePicker(PROBES.values()), TileGrid(), HeatScale()
        self._title, self._reading = QLabel(), QLabel()
        self._title.setObjectName("inspect.result")
        self._reading.setObjectName("inspect.reading")
        theme.set_role(self._reading, "caption")
        for words in (self._title, self._reading):
            words.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._shared = QCheckBox(tr("Same scale for all"))
        self._shared.setObjectName("inspect.sharedScale")
        self._shared.setAccessibleName(self._shared.text())
        self._shared.setToolTip(tr("Off: each tile uses all colours. On: tiles can be compared with each other."))
        policy = self._shared.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._shared.setSizePolicy(policy)
        self._shared.toggled.connect(self._share)
        self.grid.pointed.connect(self._reading.setText)
        self._empty = EmptyState("", icon_name="inspect")
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.grid)
        foot = QHBoxLayout()
        foot.addWidget(self._shared)
        foot.addStretch(1)
        foot.addWidget(self._scale)
        layout = _column(self)
        layout.addWidget(self.picker)
        layout.addWidget(self._title)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._reading)
        layout.addLayout(foot)
        self.say(tr("Opening the network…"))

    def show_result(self, result: Any, probe: str) -> None:
        """Show what a probe found.

        Args:
            probe: the label of the probe that was asked.
        """
        title = tr("{probe} of “{layer}”", probe=label(probe), layer=result.layer)
        self.grid.show_result(result, title)
        self._stack.setCurrentWidget(self.grid)
        count, total = len(result.tiles), getattr(result, "total", 0)
        shown = tr("{n} of {total}", n=count, total=f"{total:,}") if total > count else f"{count}"
        height, width = result.tiles.shape[1:3]
        self._title.setText(f"{title} · {shown} · {height}×{width}")
        self._shared.setVisible(result.colour != "rgb")
        self._scale.show_result(result, self.grid.shared)
        self._reading.setText(tr("Point at a tile to read its values · wheel zooms · 0 fits"))

    def say(self, text: str) -> None:
        """Say why there is nothing to see."""
        self._empty.set_text(text)
        self._stack.setCurrentWidget(self._empty)
        self.grid.show_result(None)
        self._title.setText("")
        self._reading.setText("")
        self._shared.hide()
        self._scale.show_result(None, False)

    def set_busy(self, busy: bool) -> None:
        """An answer is awaited: the cursor says so; the last picture stays."""
        if busy:
            self.setCursor(Qt.CursorShape.BusyCursor)
        else:
            self.unsetCursor()

    def _share(self, on: bool) -> None:
        self.grid.set_shared(on)
        self._scale.show_result(self.grid.result, on)


class SettingsColumn(QWidget):
    """The picture that is looked at, and the probe's settings."""

    edited = Signal(str, object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setMinimumWidth(_SIDE_PX)
        self.setMaximumWidth(_MOST_SIDE_PX)
        self.picture = PicturePanel(context)
        self._words = QLabel(wordWrap=True)
        theme.set_role(self._words, "caption")
        self._heading = QLabel()
        theme.set_role(self._heading, "section")
        self._form: SpecForm | None = None
        self._layout = _column(self)
        self._layout.addWidget(self.picture)
        self._layout.addSpacing(theme.SPACE["s"])
        self._layout.addWidget(self._heading)
        self._layout.addWidget(self._words)
        self._layout.addStretch(1)

    def show_probe(self, probe: Any, values: dict[str, Any]) -> None:
        """Show a probe's settings."""
        if self._form is not None:
            self._layout.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        self._heading.setText(label(probe.label))
        self._words.setText(label(probe.description))
        self._form = SpecForm(probe.fields, values, "inspect.setting")
        self._form.edited.connect(self.edited)
        self._layout.insertWidget(self._layout.count() - 1, self._form)
        self.picture.setEnabled(True)


def _column(widget: QWidget) -> QVBoxLayout:
    layout = QVBoxLayout(widget)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(theme.SPACE["s"])
    return layout
