"""What each part of a network holds: a stacked bar and the shares in words."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from engine.model.diagram.kinds import FAMILIES
from engine.model.totals import Share, percent
from gui import theme
from gui.i18n import label

_BAR_PX, _GAP_PX, _LEAST_CAPTION_PX = 8, 8, 76
_LEAST_BAR_PX, _MOST_BAR_SHARE = 40.0, 0.4


class ShareBar(QWidget):
    """A caption, a bar parted by families, the largest shares in words.

    Args:
        caption: what is parted, in a word.
    """

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self.shares: tuple[Share, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme.changed.connect(self.update)

    def show_shares(self, shares: Sequence[Share]) -> None:
        """Show these, the largest first."""
        self.shares = tuple(shares)
        self.setAccessibleName(f"{self._caption}: {self.words()}")
        self.setToolTip(self.words())
        self.setVisible(bool(shares))
        self.update()

    def words(self) -> str:
        """All shares: "Fully connected 89 % · Convolution 11 %"."""
        return " · ".join(f"{label(FAMILIES[one.family].label)} {percent(one.share)}" for one in self.shares)

    def sizeHint(self) -> QSize:
        return QSize(260, self.fontMetrics().height() + 2)

    def minimumSizeHint(self) -> QSize:
        return QSize(120, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, tokens = QPainter(self), theme.current()
        font = self.font()
        font.setPixelSize(tokens.caption_px)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        middle, metrics = Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics()
        caption_px = max(_LEAST_CAPTION_PX, metrics.horizontalAdvance(self._caption) + _GAP_PX)
        painter.drawText(QRectF(0, 0, caption_px, self.height()), middle, self._caption)
        words, room = self.words(), self.width() - caption_px - _GAP_PX
        bar_px = min(max(_LEAST_BAR_PX, room - metrics.horizontalAdvance(words) - 2), room * _MOST_BAR_SHARE)
        bar = QRectF(caption_px, (self.height() - _BAR_PX) / 2, bar_px, _BAR_PX)
        self._paint_bar(painter, bar)
        left = bar.right() + _GAP_PX
        painter.setPen(QColor(tokens.text))
        words = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(self.width() - left))
        painter.drawText(QRectF(left, 0, self.width() - left, self.height()), middle, words)
        painter.end()

    def _paint_bar(self, painter: QPainter, bar: QRectF) -> None:
        series, x = theme.current().series, bar.left()
        for one in self.shares:
            width = bar.width() * one.share
            colour = QColor(series[FAMILIES[one.family].series])
            painter.fillRect(QRectF(x, bar.top(), max(1.0, width - 1), bar.height()), colour)
            x += width
