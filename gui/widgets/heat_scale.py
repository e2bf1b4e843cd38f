"""The scale beside a heat map: its colours with the values at the ends."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.inspection.montage import HEAT, SIGNED
from engine.inspection.result import ProbeResult
from gui import theme
from gui.i18n import tr

_BAR_PX = 120


class HeatScale(QWidget):
    """A bar from the least to the greatest value; empty for pictures in their own colours."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table: np.ndarray | None = None
        self._low, self._high = "", ""
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_result(self, result: ProbeResult | None, shared: bool) -> None:
        """Show the scale of a result; with a scale for each tile the ends are words."""
        if result is None or result.colour == "rgb" or not result.tiles.size:
            self._table, self._low, self._high = None, "", ""
        else:
            self._table = SIGNED if result.colour == "signed" else HEAT
            self._low, self._high = self._ends(result, shared)
        self.setAccessibleName(tr("Colours from {low} to {high}").format(low=self._low, high=self._high))
        self.updateGeometry()
        self.update()

    def _ends(self, result: ProbeResult, shared: bool) -> tuple[str, str]:
        if not shared:
            return (
                (tr("−most"), tr("+most"))
                if result.colour == "signed"
                else (
                    tr("least"),
                    tr("most"),
                )
            )
        if result.colour == "signed":
            peak = float(np.abs(result.tiles).max())
            return f"−{peak:.3g}", f"{peak:.3g}"
        return f"{float(result.tiles.min()):.3g}", f"{float(result.tiles.max()):.3g}"

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        text = metrics.horizontalAdvance(self._low) + metrics.horizontalAdvance(self._high)
        return QSize(text + _BAR_PX + 16 if self._table is not None else 0, metrics.height() + 4)

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._table is None:
            return
        painter, metrics = QPainter(self), self.fontMetrics()
        row = np.ascontiguousarray(self._table[None])
        image = QImage(row.data, len(self._table), 1, 3 * len(self._table), QImage.Format.Format_RGB888).copy()
        left = metrics.horizontalAdvance(self._low) + 6
        painter.drawImage(QRectF(left, self.height() / 2 - 5, _BAR_PX, 10), image)
        painter.setPen(QColor(theme.current().muted))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(QRectF(0, 0, left, self.height()), middle, self._low)
        painter.drawText(QRectF(left + _BAR_PX + 6, 0, self.width(), self.height()), middle, self._high)
        painter.end()
