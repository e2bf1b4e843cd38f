"""Published accuracy against work: one dot a backbone, a click chooses it."""

import math
from collections.abc import Mapping, Sequence
from typing import Any

import pyqtgraph as pg
from PySide6.QtCore import QPointF, Qt, Signal
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QWidget

from engine.model.backbones import Backbone
from gui import theme
from gui.i18n import tr

REACH_PX = 14
TICKS_G = (0.03, 0.1, 0.3, 1, 3, 10, 30, 100)


class AccuracyScatter(pg.PlotWidget):
    """Top-1 accuracy over MACs, log x. Filled dots: weights on this computer; rings: to be downloaded."""

    chosen = Signal(str)  # key of the backbone

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plot: Any = self.getPlotItem()
        self._entries: list[Backbone] = []
        self._states: Mapping[str, str] = {}
        self._key = ""
        self._dots = pg.ScatterPlotItem(hoverable=True, tip=None)
        self._label = pg.TextItem(anchor=(0.5, 1.3))
        self.addItem(self._dots)
        self._label.setZValue(10)
        self.addItem(self._label, ignoreBounds=True)
        self.setAccessibleName(tr("Accuracy of the networks against their work"))
        self.setMenuEnabled(False)
        self.setMouseEnabled(x=False, y=False)
        self.hideButtons()
        self._plot.setLogMode(x=True, y=False)
        self._plot.getAxis("bottom").setTicks([[(math.log10(g), f"{g:g}") for g in TICKS_G]])
        scene: Any = self.scene()
        scene.sigMouseClicked.connect(self._clicked)
        scene.sigMouseMoved.connect(self._moved)
        theme.changed.connect(self.restyle)
        self.restyle()

    def show_backbones(self, entries: Sequence[Backbone], states: Mapping[str, str]) -> None:
        """Show the backbones that have a published accuracy."""
        self._entries = [entry for entry in entries if entry.top1 and entry.macs]
        self._states = states
        self._paint()

    def show_key(self, key: str) -> None:
        """Mark the chosen backbone."""
        self._key = key
        self._paint()

    def position(self, key: str) -> QPointF:
        """Where a backbone's dot is, in the widget's pixels."""
        entry = next(entry for entry in self._entries if entry.key == key)
        return self._plot.vb.mapViewToScene(QPointF(*_at(entry)))

    def restyle(self) -> None:
        """Take the theme's colours."""
        tokens = theme.current()
        self.setBackground(None)
        for side in ("left", "bottom"):
            axis = self._plot.getAxis(side)
            axis.setPen(pg.mkPen(tokens.line))
            axis.setTextPen(pg.mkPen(tokens.muted))
        self.setLabel("bottom", tr("MACs, G (log)"), color=tokens.muted)
        self.setLabel("left", tr("Top-1, %"), color=tokens.muted)
        self._plot.showGrid(x=True, y=True, alpha=0.12)
        self._label.setColor(QColor(tokens.text))
        plate = QColor(tokens.window)
        plate.setAlpha(190)
        self._label.fill = pg.mkBrush(plate)
        self._paint()

    def _paint(self) -> None:
        tokens = theme.current()
        spots = []
        for entry in self._entries:
            here = self._states.get(entry.key) != "absent"
            colour = QColor(tokens.accent if here else tokens.muted)
            chosen = entry.key == self._key
            spots.append({
                "pos": _at(entry),
                "size": 14 if chosen else 9,
                "pen": pg.mkPen(tokens.text if chosen else colour, width=2 if chosen else 1.2),
                "brush": pg.mkBrush(colour if here else tokens.surface),
            })  # fmt: skip
        self._dots.setData(spots)
        self._name(self._key)

    def _name(self, key: str) -> None:
        entry = next((entry for entry in self._entries if entry.key == key), None)
        self._label.setVisible(entry is not None)
        if entry is not None:
            self._label.setText(entry.label)
            self._label.setPos(*_at(entry))
            x_range = self._plot.vb.viewRange()[0]
            share = (_at(entry)[0] - x_range[0]) / max(1e-9, x_range[1] - x_range[0])
            self._label.setAnchor((0 if share < 0.25 else 1 if share > 0.75 else 0.5, 1.3))

    def _nearest(self, at: QPointF) -> str:
        best, found = REACH_PX**2, ""
        for entry in self._entries:
            away = self.position(entry.key) - at
            distance = away.x() ** 2 + away.y() ** 2
            if distance < best:
                best, found = distance, entry.key
        return found

    def _clicked(self, event) -> None:
        key = self._nearest(event.scenePos())
        if key and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(key)

    def _moved(self, at: QPointF) -> None:
        key = self._nearest(at)
        self.setCursor(Qt.CursorShape.PointingHandCursor if key else Qt.CursorShape.ArrowCursor)
        self._name(key or self._key)


def _at(entry: Backbone) -> tuple[float, float]:
    """Place in the plot: log10 of G MACs, and percent."""
    return math.log10(entry.macs / 1e9), entry.top1 or 0.0
