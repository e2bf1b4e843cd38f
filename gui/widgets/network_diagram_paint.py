"""Paints a diagram as the engine laid it out; small ones in less detail, so that it scrolls smoothly."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen, QPolygonF

from engine.model.diagram.colours import Colours, Shades, colours
from engine.model.diagram.drawing import Box, Diagram, Edge, Label, Point
from engine.model.diagram.svg import NAME_PX, SHAPE_PX, SIGN_PX, TITLE_PX, arrow, rounded
from gui import theme

NAMES_ZOOM, EDGES_ZOOM, PLAIN_ZOOM = 0.8, 0.12, 0.3
_LINE_PX, _OVERHANG, _REACH_PX = 13.0, 1.4, 90.0
_OUTLINE, _EDGE = 0.6, 1.4


class DiagramPainter:
    """Everything of one diagram that can be made ready before it is painted."""

    def __init__(self, diagram: Diagram, font: QFont) -> None:
        self.diagram = diagram
        self._shown: Colours = colours(theme.current().dark)
        self._font = font
        self._faces = [(_polygon(box.lid()), _polygon(box.side()), _front(box)) for box in diagram.boxes]
        self._brushes = {
            (key, faint): _brushes(shades)
            for faint, table in ((False, self._shown.shades), (True, self._shown.faint))
            for key, shades in table.items()
        }
        self._edges = [(_span(edge), _path(edge), edge) for edge in diagram.edges]

    def paint(self, painter: QPainter, seen: QRectF, zoom: float, chosen: int, hovered: int) -> None:
        """Paint what lies in ``seen`` (drawing units); the painter is at the drawing's origin, unscaled.

        Args:
            chosen, hovered: indices of rows; −1 for none.
        """
        painter.save()
        painter.scale(zoom, zoom)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, zoom >= PLAIN_ZOOM)
        self._paint_frames(painter, seen, zoom)
        self._paint_edges(painter, seen, zoom)
        self._paint_boxes(painter, seen, zoom)
        self._paint_mark(painter, hovered, 1.2 / zoom, self._shown.muted)
        self._paint_mark(painter, chosen, 2.4 / zoom, self._shown.accent)
        painter.restore()
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.TextAntialiasing)
        self._paint_titles(painter, seen, zoom)
        self._paint_labels(painter, seen, zoom, chosen)
        painter.restore()

    def _paint_frames(self, painter: QPainter, seen: QRectF, zoom: float) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for frame in self.diagram.frames:
            if seen.intersects(QRectF(frame.x, frame.y, frame.width, frame.height)):
                style = Qt.PenStyle.DashLine if frame.auxiliary else Qt.PenStyle.SolidLine
                painter.setPen(QPen(QColor(self._shown.edge), min(1.0, 1.0 / zoom), style))
                painter.drawRoundedRect(QRectF(frame.x, frame.y, frame.width, frame.height), 6, 6)

    def _paint_edges(self, painter: QPainter, seen: QRectF, zoom: float) -> None:
        if zoom < EDGES_ZOOM:
            return
        colour = QColor(self._shown.muted)
        solid, dashed = QPen(colour, _EDGE), QPen(colour, _EDGE, Qt.PenStyle.DashLine)
        visible = [(path, edge) for span, path, edge in self._edges if span.intersects(seen)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for path, edge in visible:
            painter.setPen(dashed if edge.auxiliary else solid)
            painter.drawPath(path)
        if zoom < PLAIN_ZOOM:
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        for _shape, edge in visible:
            painter.drawConvexPolygon(_polygon(arrow(*edge.points[-1])))

    def _paint_boxes(self, painter: QPainter, seen: QRectF, zoom: float) -> None:
        left, right, top, bottom = seen.left(), seen.right(), seen.top(), seen.bottom()
        plain = zoom < PLAIN_ZOOM
        sign_font = QFont(self._font)
        sign_font.setPixelSize(SIGN_PX)
        painter.setFont(sign_font)
        for box, (lid, side, front) in zip(self.diagram.boxes, self._faces, strict=True):
            if box.x > right or box.right < left or box.top > bottom or box.bottom < top:
                continue
            pen, front_brush, lid_brush, side_brush = self._brushes[box.family, box.auxiliary]
            painter.setPen(Qt.PenStyle.NoPen if plain else pen)
            if box.style == "sign":
                painter.setBrush(front_brush)
                painter.drawEllipse(front)
                painter.setPen(QColor("#000000"))
                painter.drawText(front, Qt.AlignmentFlag.AlignCenter, box.sign)
                continue
            painter.setBrush(lid_brush)
            painter.drawConvexPolygon(lid)
            painter.setBrush(side_brush)
            painter.drawConvexPolygon(side)
            painter.setBrush(front_brush)
            painter.drawRect(front)

    def _paint_mark(self, painter: QPainter, row: int, width: float, colour: str) -> None:
        box = next((box for box in self.diagram.boxes if box.row == row), None)
        if box is None:
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap))
        if box.style == "sign":
            painter.drawEllipse(QRectF(box.x, box.y, box.width, box.height).adjusted(-3, -3, 3, 3))
            return
        (x, y), (back_x, back_y) = (box.x, box.y), (box.back_x, box.back_y)
        right, bottom = x + box.width, box.bottom
        corners = ((x, y), (x + back_x, y - back_y), (right + back_x, y - back_y), (right + back_x, bottom - back_y))
        painter.drawPolygon(_polygon((*corners, (right, bottom), (x, bottom))))

    def _paint_titles(self, painter: QPainter, seen: QRectF, zoom: float) -> None:
        font = QFont(self._font)
        font.setPixelSize(max(9, round(TITLE_PX * min(zoom, 1.5))))
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        painter.setPen(QColor(self._shown.muted))
        for frame in self.diagram.frames:
            room = frame.width * zoom - 10
            if room > 24 and seen.intersects(QRectF(frame.x, frame.y, frame.width, frame.height)):
                text = metrics.elidedText(frame.title, Qt.TextElideMode.ElideMiddle, room)
                base = frame.y * zoom + (14 * zoom if zoom >= NAMES_ZOOM else metrics.ascent() + 1)
                painter.drawText(QPointF(frame.x * zoom + 6 * min(1.0, zoom), base), text)

    def _paint_labels(self, painter: QPainter, seen: QRectF, zoom: float, chosen: int) -> None:
        """Below a certain zoom the letters stay readable and only those that have room are shown."""
        small = zoom < NAMES_ZOOM
        fonts = [QFont(self._font), QFont(self._font)]
        for font, pixels in zip(fonts, (NAME_PX, SHAPE_PX), strict=True):
            font.setPixelSize(max(9, round(pixels * zoom)) if not small else 10)
        wide = seen.adjusted(-_REACH_PX / zoom, -_REACH_PX / zoom, _REACH_PX / zoom, 0)
        visible = [label for label in self.diagram.labels if wide.contains(label.x, label.y)]
        chosen_first = sorted(visible, key=lambda label: label.row != chosen) if small else visible
        name_metrics, shape_metrics = QFontMetricsF(fonts[0]), QFontMetricsF(fonts[1])
        shown = _with_room(chosen_first, zoom, name_metrics, chosen) if small else iter(visible)
        places = [(label, QPointF(label.x * zoom, label.y * zoom)) for label in shown]
        painter.setFont(fonts[0])
        for label, at in places:
            colour = self._shown.accent if label.row == chosen else self._shown.text
            painter.setPen(QColor(self._shown.muted if label.auxiliary and label.row != chosen else colour))
            _centred(painter, name_metrics, at, name_metrics.ascent(), label.name)
        if small:
            return
        painter.setFont(fonts[1])
        painter.setPen(QColor(self._shown.muted))
        for label, at in places:
            _centred(painter, shape_metrics, at, name_metrics.ascent() + _LINE_PX * zoom, label.shape)


def _with_room(labels: Sequence[Label], zoom: float, metrics: QFontMetricsF, chosen: int) -> Iterator[Label]:
    """Those that do not lie on one before them; only neighbours in height are compared."""
    taken: dict[int, list[QRectF]] = {}
    height = metrics.height()
    for label in labels:
        half = metrics.horizontalAdvance(label.name) / 2 + 4
        if label.framed and label.row != chosen and half > label.width * zoom * _OVERHANG / 2:
            continue
        rect = QRectF(label.x * zoom - half, label.y * zoom, 2 * half, height)
        level = int(rect.top() // height)
        near = (other for n in (level - 1, level, level + 1) for other in taken.get(n, ()))
        if not any(rect.intersects(other) for other in near):
            taken.setdefault(level, []).append(rect)
            yield label


def _centred(painter: QPainter, metrics: QFontMetricsF, at: QPointF, down: float, text: str) -> None:
    painter.drawText(QPointF(at.x() - metrics.horizontalAdvance(text) / 2, at.y() + down), text)


def _polygon(points: Sequence[Point]) -> QPolygonF:
    return QPolygonF([QPointF(x, y) for x, y in points])


def _front(box: Box) -> QRectF:
    return QRectF(box.x, box.y, box.width, box.height)


def _brushes(shades: Shades) -> tuple[QPen, QBrush, QBrush, QBrush]:
    pen = QPen(QColor(shades.outline), _OUTLINE)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen, QBrush(QColor(shades.front)), QBrush(QColor(shades.lid)), QBrush(QColor(shades.side))


def _span(edge: Edge) -> QRectF:
    xs, ys = [x for x, _ in edge.points], [y for _, y in edge.points]
    return QRectF(min(xs), min(ys) - 1, max(xs) - min(xs), max(ys) - min(ys) + 2)


def _path(edge: Edge) -> QPainterPath:
    path = QPainterPath(QPointF(*edge.points[0]))
    for start, at, stop in rounded(edge.points):
        path.lineTo(QPointF(*start))
        path.quadTo(QPointF(*at), QPointF(*stop))
    path.lineTo(QPointF(*edge.points[-1]))
    return path
