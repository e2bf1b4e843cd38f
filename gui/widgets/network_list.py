"""The layers of a trained network as a list that can be searched."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from engine.inspection.network import LayerInfo, shape_text
from gui import theme
from gui.i18n import tr
from gui.icons import icon

Index = QModelIndex | QPersistentModelIndex
LAYER = Qt.ItemDataRole.UserRole
_ROW_PX = 44


class NetworkModel(QAbstractListModel):
    """Layers that fit the search, in the network's order."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.layers: tuple[LayerInfo, ...] = ()
        self.shown: tuple[LayerInfo, ...] = ()
        self.usable: Callable[[LayerInfo], bool] = lambda _layer: True

    def show(self, layers: Sequence[LayerInfo], words: str) -> None:
        """Show the layers whose name or kind has all the words."""
        self.beginResetModel()
        self.layers = tuple(layers)
        wanted = words.lower().split()
        self.shown = tuple(
            layer for layer in layers if all(word in f"{layer.name} {layer.kind}".lower() for word in wanted)
        )
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        return 0 if parent.isValid() else len(self.shown)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole):
        if not index.isValid():
            return None
        layer = self.shown[index.row()]
        if role == LAYER:
            return layer
        if role == Qt.ItemDataRole.DisplayRole:
            return layer.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{layer.name}, {layer.kind}, {shape_text(layer.output)}"
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and not self.usable(self.shown[index.row()]):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class NetworkList(QWidget):
    """Name, kind and output shape a layer; those that the probe cannot show are greyed."""

    chosen = Signal(str)  # a layer's name

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = QLineEdit(placeholderText=tr("Search layers"), clearButtonEnabled=True)
        self.search.setObjectName("inspect.search")
        self.search.setAccessibleName(tr("Search layers"))
        self.search.addAction(icon("search", theme.current().muted), QLineEdit.ActionPosition.LeadingPosition)
        self.view = QListView()
        self.view.setObjectName("inspect.layers")
        self.view.setAccessibleName(tr("Layers of the network"))
        self.view.setUniformItemSizes(True)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.network = NetworkModel(self)
        self.view.setModel(self.network)
        self.view.setItemDelegate(_LayerDelegate(self.view))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.search)
        layout.addWidget(self.view, 1)
        self.search.textChanged.connect(self._filter)
        self.view.selectionModel().currentChanged.connect(self._moved)

    @property
    def current(self) -> str:
        """Name of the chosen layer; empty when there is none."""
        layer = self.view.currentIndex().data(LAYER)
        return layer.name if layer else ""

    def show_layers(self, layers: Sequence[LayerInfo], usable: Callable[[LayerInfo], bool], keep: str = "") -> None:
        """Show a network.

        Args:
            usable: whether the probe can show a layer.
            keep: the layer to choose, if it is there and usable; else the first usable convolution.
        """
        self.network.usable = usable
        with _Silent(self.view):
            self.network.show(layers, self.search.text())
        able = [layer for layer in self.network.shown if usable(layer)]
        names = [layer.name for layer in able]
        first = next((layer.name for layer in able if layer.has_filters), names[0] if names else "")
        self.choose(keep if keep in names else first)

    def choose(self, name: str) -> None:
        """Select a layer and say so, even if it was selected before."""
        for row, layer in enumerate(self.network.shown):
            if layer.name == name:
                with _Silent(self.view):
                    self.view.setCurrentIndex(self.network.index(row))
                self.view.scrollTo(self.network.index(row))
                self.chosen.emit(name)
                return

    def _filter(self, words: str) -> None:
        keep = self.current
        with _Silent(self.view):
            self.network.show(self.network.layers, words)
            for row, layer in enumerate(self.network.shown):
                if layer.name == keep:
                    self.view.setCurrentIndex(self.network.index(row))

    def _moved(self, index: QModelIndex, _before: QModelIndex) -> None:
        layer = index.data(LAYER)
        if layer is not None and self.network.usable(layer):
            self.chosen.emit(layer.name)


class _Silent:
    """No selection signals inside the block."""

    def __init__(self, view: QListView) -> None:
        self._selection = view.selectionModel()

    def __enter__(self) -> None:
        self._selection.blockSignals(True)

    def __exit__(self, *_exc: object) -> None:
        self._selection.blockSignals(False)


class _LayerDelegate(QStyledItemDelegate):
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(160, _ROW_PX)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens, layer = theme.current(), index.data(LAYER)
        state, rect = option.state, QRect(option.rect)  # pyright: ignore[reportAttributeAccessIssue]
        enabled = bool(index.flags() & Qt.ItemFlag.ItemIsEnabled)
        painter.save()
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver and enabled:
            painter.fillRect(rect, QColor(tokens.hover))
        inside = rect.adjusted(12, 4, -10, -4)
        half = inside.height() // 2
        upper = QRect(inside.left(), inside.top(), inside.width(), half)
        lower = QRect(inside.left(), inside.top() + half, inside.width(), half)
        painter.setPen(QColor(tokens.text if enabled else tokens.muted))
        elide = Qt.TextElideMode.ElideMiddle
        painter.drawText(
            upper, Qt.AlignmentFlag.AlignVCenter, painter.fontMetrics().elidedText(layer.name, elide, upper.width())
        )
        font = QFont(painter.font())
        font.setPixelSize(tokens.caption_px)
        painter.setFont(font)
        painter.setPen(QColor(tokens.muted))
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, layer.kind)
        right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(lower, right, shape_text(layer.output))
        painter.restore()
