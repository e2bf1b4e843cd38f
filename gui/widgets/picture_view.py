"""One picture, as large as its place allows, with its name under it."""

import numpy as np
from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from gui import theme
from gui.i18n import tr
from gui.icons import icon

_CAPTION_PX = 20


class PictureView(QWidget):
    """Shows uint8 (H, W, 3) pixels whole, never distorted; small ones enlarged without smoothing."""

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self._image = QImage()
        self._caption = ""
        self.setMinimumSize(120, 120)
        self.setAccessibleName(tr("No picture yet"))
        theme.changed.connect(self.update)

    def show_picture(self, pixels: np.ndarray | None, caption: str = "") -> None:
        """Show a picture, or nothing."""
        if pixels is None:
            self._image = QImage()
        else:
            height, width = pixels.shape[:2]
            data = np.ascontiguousarray(pixels)
            self._image = QImage(data.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self._caption = caption
        self.setAccessibleName(caption or tr("No picture yet"))
        self.setToolTip(caption)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(220, 220 + _CAPTION_PX)

    def paintEvent(self, event: QPaintEvent) -> None:
        tokens, painter = theme.current(), QPainter(self)
        area = QRectF(0, 0, self.width(), self.height() - _CAPTION_PX)
        if self._image.isNull():
            painter.setPen(QColor(tokens.line))
            painter.setBrush(QColor(tokens.surface))
            painter.drawRoundedRect(area.adjusted(0.5, 0.5, -0.5, -0.5), tokens.radius_px, tokens.radius_px)
            middle = area.center().toPoint()
            icon("picture", tokens.muted).paint(painter, middle.x() - 16, middle.y() - 16, 32, 32)
        else:
            scale = min(area.width() / self._image.width(), area.height() / self._image.height())
            width, height = self._image.width() * scale, self._image.height() * scale
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform, scale < 3)
            target = QRectF(
                (self.width() - width) / 2, area.bottom() - height if height < area.height() else 0, width, height
            )
            target.moveTop(0)
            painter.drawImage(target, self._image)
            text = painter.fontMetrics().elidedText(self._caption, Qt.TextElideMode.ElideMiddle, self.width())
            painter.setPen(QColor(tokens.muted))
            row = QRectF(0, target.bottom() + 2, self.width(), _CAPTION_PX)
            painter.drawText(row, Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
