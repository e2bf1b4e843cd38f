"""The landmark networks as a list of small cards, by family; found by typing."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from engine.model.zoo import ZOO, ZooNetwork
from gui import theme
from gui.i18n import label, tr
from gui.pages.model.zoo_card import network_totals
from gui.widgets.numbers import short

KEY = Qt.ItemDataRole.UserRole
CARD_PX, HEADING_PX = 50, 30


class ZooList(QListWidget):
    """One row an original network, under its family's name; its forms for small pictures are not listed apart."""

    looked_at = Signal(str)  # a network's key
    wanted = Signal()  # Enter or a double click

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("model.zoo")
        self.setAccessibleName(tr("Landmark networks"))
        self.setItemDelegate(_Card(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._fill()
        self.currentItemChanged.connect(self._current_changed)
        self.itemActivated.connect(lambda item: self.wanted.emit() if item.data(KEY) else None)

    @property
    def key(self) -> str:
        """The network that is chosen; "" when none is."""
        item = self.currentItem()
        return str(item.data(KEY)) if item is not None and not item.isHidden() else ""

    def choose(self, key: str) -> None:
        """Choose a network; of a form, the original."""
        original = ZOO[key].of or key if key in ZOO else ""
        for item in self._items():
            if item.data(KEY) == original:
                self.setCurrentItem(item)
                self.scrollToItem(item)

    def search(self, text: str) -> None:
        """Keep what fits, and choose the first of it when the chosen one is gone."""
        words = text.casefold().split()
        heading, shown = None, []
        for item in self._items()[:-1]:
            key = item.data(KEY)
            if not key:
                heading = item
                heading.setHidden(True)
                continue
            item.setHidden(not all(word in found_in(ZOO[key]) for word in words))
            if not item.isHidden():
                shown.append(item)
                if heading is not None:
                    heading.setHidden(False)
        self._none.setHidden(bool(shown))
        if shown and self.currentItem() not in shown:
            self.setCurrentItem(shown[0])
        self.looked_at.emit(self.key)

    def _fill(self) -> None:
        families: dict[str, list[ZooNetwork]] = {}
        for network in ZOO.values():
            if not network.of:
                families.setdefault(network.family, []).append(network)
        for family, networks in families.items():
            self._heading(label(family))
            for network in networks:
                item = QListWidgetItem(network.label, self)
                item.setData(KEY, network.key)
                item.setSizeHint(QSize(0, CARD_PX))
                item.setData(Qt.ItemDataRole.AccessibleDescriptionRole, facts(network))

        self._none = self._heading(tr("No network fits your words."))
        self._none.setHidden(True)

    def _heading(self, text: str) -> QListWidgetItem:
        """A line that cannot be chosen."""
        made = QListWidgetItem(text, self)
        made.setFlags(Qt.ItemFlag.NoItemFlags)
        made.setSizeHint(QSize(0, HEADING_PX))
        return made

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _current_changed(self, item: QListWidgetItem | None) -> None:
        if item is not None and item.data(KEY):
            self.looked_at.emit(item.data(KEY))


class _Card(QStyledItemDelegate):
    """Name and year, and under them what it costs and how well it did."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        tokens, key = theme.current(), index.data(KEY)
        rect, state = QRect(option.rect), option.state  # type: ignore[attr-defined]
        painter.save()
        font = QFont(option.font)  # type: ignore[attr-defined]
        if not key:
            font.setPixelSize(tokens.caption_px)
            self._line(painter, font, tokens.muted, rect.adjusted(10, 8, -10, -4), str(index.data()))
            painter.restore()
            return
        if state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, QColor(tokens.selected))
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), QColor(tokens.accent))
        elif state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, QColor(tokens.hover))
        inside = rect.adjusted(12, 5, -12, -5)
        top = QRect(inside.left(), inside.top(), inside.width(), inside.height() // 2)
        below = QRect(inside.left(), top.bottom() + 1, inside.width(), inside.height() // 2)
        self._line(painter, font, tokens.muted, top, str(ZOO[key].year), Qt.AlignmentFlag.AlignRight)
        font.setBold(True)
        self._line(painter, font, tokens.text, top.adjusted(0, 0, -44, 0), ZOO[key].label)
        font.setBold(False)
        font.setPixelSize(tokens.caption_px)
        self._line(painter, font, tokens.muted, below, facts(ZOO[key]))
        painter.restore()

    @staticmethod
    def _line(
        painter: QPainter,
        font: QFont,
        color: str,
        rect: QRect,
        text: str,
        side: Qt.AlignmentFlag = Qt.AlignmentFlag.AlignLeft,
    ) -> None:
        painter.setFont(font)
        painter.setPen(QColor(color))
        elided = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, elided)


def facts(network: ZooNetwork) -> str:
    """Parameters, and the top-5 error where there is one."""
    words = tr("{n} parameters", n=short(network_totals(network.key)["parameters"]))
    error = network.card.top5
    return words if error is None else words + " · " + tr("top-5 error {error} %", error=f"{error:g}")


def found_in(network: ZooNetwork) -> str:
    """The words a search looks at."""
    card = network.card
    parts = (network.key, network.label, network.family, card.year, card.authors, card.paper, label(card.new))
    return " ".join(map(str, parts)).casefold()
