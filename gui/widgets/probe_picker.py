"""The probes as cards with a drawn example each."""

from collections.abc import Iterable

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QToolButton, QWidget

from engine.inspection.montage import HEAT, SIGNED
from gui import theme
from gui.i18n import label, tr

_ICON_PX = 36


class ProbePicker(QWidget):
    """One checkable card a probe; arrow keys go from card to card."""

    chosen = Signal(str)  # a probe's key

    def __init__(self, probes: Iterable, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._buttons: dict[str, QToolButton] = {}
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        for probe in probes:
            button = QToolButton(text=label(probe.label), checkable=True, toolTip=label(probe.description))
            button.setObjectName(f"inspect.probe.{probe.key}")
            button.setAccessibleName(label(probe.label))
            button.setAccessibleDescription(label(probe.description))
            button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
            button.setIconSize(QSize(_ICON_PX, _ICON_PX))
            button.setProperty("role", "choice")
            button.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
            self._group.addButton(button)
            self._buttons[probe.key] = button
            layout.addWidget(button)
        layout.addStretch(1)
        self.setAccessibleName(tr("Ways of looking inside"))
        self._group.buttonToggled.connect(self._toggled)
        theme.changed.connect(self._draw)
        self._draw()

    @property
    def key(self) -> str:
        """The chosen probe."""
        return next((key for key, button in self._buttons.items() if button.isChecked()), "")

    def choose(self, key: str) -> None:
        """Check a probe's card."""
        self._buttons[key].setChecked(True)

    def _toggled(self, button: QToolButton, checked: bool) -> None:
        if checked:
            self.chosen.emit(next(key for key, one in self._buttons.items() if one is button))

    def _draw(self) -> None:
        for key, button in self._buttons.items():
            button.setIcon(_example(key))


def _example(key: str) -> QIcon:
    """A small drawn example: four answer maps, or four filters."""
    scale = 4
    pixmap = QPixmap(_ICON_PX * scale, _ICON_PX * scale)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    painter.scale(scale, scale)
    side = (_ICON_PX - 2) / 2
    for i in range(4):
        area = QRectF(i % 2 * (side + 2), i // 2 * (side + 2), side, side)
        _cells(
            painter, area, _blob(i) if key == "feature_maps" else _gabor(i), HEAT if key == "feature_maps" else SIGNED
        )
    painter.end()
    return QIcon(pixmap)


def _cells(painter: QPainter, area: QRectF, shares: np.ndarray, table: np.ndarray) -> None:
    count = len(shares)
    cell = area.width() / count
    for y in range(count):
        for x in range(count):
            colour = QColor(*(int(part) for part in table[int(255 * float(shares[y, x]))]))
            painter.fillRect(QRectF(area.left() + x * cell, area.top() + y * cell, cell + 0.3, cell + 0.3), colour)


def _blob(i: int) -> np.ndarray:
    y, x = np.mgrid[0:8, 0:8] / 7
    centre = ((0.3, 0.3), (0.3, 0.7), (0.7, 0.4), (0.55, 0.55))[i]
    ring = np.hypot(x - centre[1], y - centre[0])
    return np.exp(-((ring - (0, 0.25, 0, 0.35)[i]) ** 2) / 0.03)


def _gabor(i: int) -> np.ndarray:
    y, x = np.mgrid[-1:1:5j, -1:1:5j]
    angle = (0, np.pi / 2, np.pi / 4, 3 * np.pi / 4)[i]
    return 0.5 + 0.5 * np.sin(2.6 * (x * np.cos(angle) + y * np.sin(angle))) * np.exp(-(x**2 + y**2) / 1.6)
