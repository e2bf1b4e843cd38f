"""Start from a ready network: the landmarks of the lecture, each with its card and the form to take."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QDialog,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.plan import ModelPlan
from engine.model.zoo import ZOO, zoo_plan
from gui import theme
from gui.context import Context
from gui.i18n import tr
from gui.icons import icon
from gui.pages.model.zoo_card import ZooCard
from gui.pages.model.zoo_list import ZooList
from gui.pages.page import scrolled

LIST_PX, SMALL_PX = 300, 100
FIRST, NOTHING_PX = "small_cnn", 32
_LIST_KEYS = (Qt.Key.Key_Down, Qt.Key.Key_Up, Qt.Key.Key_PageDown, Qt.Key.Key_PageUp)


class ZooGallery(QDialog):
    """A list with a card beside it.

    Args:
        key: the network chosen at first; "" for the simplest one.
    """

    chosen = Signal(object)  # the ModelPlan to start from

    def __init__(self, context: Context, key: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="zooGallery")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Start from a ready network"))
        self.resize(940, 620)
        dataset = context.dataset.value
        self._pictures_px = int(dataset.side_px) if dataset is not None else 0
        self.search = QLineEdit(objectName="zooGallery.search")
        self.search.setPlaceholderText(tr("Search a network"))
        self.search.setAccessibleName(tr("Search a network"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.list = ZooList(self)
        self.card = ZooCard(self)
        self.forms = _Forms(self)
        self.nothing = QPushButton(tr("Start with nothing"), objectName="zooGallery.nothing")
        self.cancel = QPushButton(tr("Cancel"), objectName="zooGallery.cancel")
        self.start = QPushButton(tr("Start from this"), objectName="zooGallery.start", default=True)
        theme.set_role(self.start, "accent")
        self._lay_out()
        self._connect()
        self.list.choose(key if key in ZOO else FIRST)
        self.search.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Arrow keys in the search go to the list, as typing goes on."""
        if watched is self.search and isinstance(event, QKeyEvent) and _for_list(event):
            self.list.keyPressEvent(event)
            return True
        return super().eventFilter(watched, event)

    def _look_at(self, key: str) -> None:
        for widget in (self.card, self.forms):
            widget.setVisible(bool(key))
        self.start.setEnabled(bool(key))
        if key:
            self.forms.show_forms(key, self._pictures_px)
            self._form_changed()

    def _form_changed(self) -> None:
        self.card.show_network(self.forms.key, self.forms.side_px)

    def _take(self) -> None:
        if self.list.key and self.forms.key:
            self.chosen.emit(zoo_plan(self.forms.key, self.forms.side_px))
            self.accept()

    def _take_nothing(self) -> None:
        side = self._pictures_px or NOTHING_PX
        self.chosen.emit(ModelPlan(name=tr("My network"), side_px=side, blocks=()))
        self.accept()

    def _connect(self) -> None:
        self.search.installEventFilter(self)
        self.search.textChanged.connect(self.list.search)
        self.list.looked_at.connect(self._look_at)
        self.list.wanted.connect(self._take)
        self.forms.changed.connect(self._form_changed)
        self.start.clicked.connect(self._take)
        self.nothing.clicked.connect(self._take_nothing)
        self.cancel.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(theme.SPACE["s"])
        left.addWidget(self.search)
        left.addWidget(self.list, 1)
        right = QVBoxLayout()
        right.setSpacing(theme.SPACE["m"])
        right.addWidget(scrolled(self.card), 1)
        right.addWidget(self.forms)
        both = QHBoxLayout()
        both.setSpacing(theme.SPACE["xl"])
        both.addLayout(left)
        both.addLayout(right, 1)
        self.list.setFixedWidth(LIST_PX)
        self.search.setFixedWidth(LIST_PX)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE["s"])
        buttons.addWidget(self.nothing)
        buttons.addStretch(1)
        buttons.addWidget(self.cancel)
        buttons.addWidget(self.start)
        margin = theme.SPACE["xl"]
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, theme.SPACE["l"])
        column.setSpacing(theme.SPACE["l"])
        column.addLayout(both, 1)
        column.addLayout(buttons)


def _for_list(event: QKeyEvent) -> bool:
    return event.type() == QEvent.Type.KeyPress and event.key() in _LIST_KEYS


class _Forms(QWidget):
    """For ImageNet or for small pictures, and at which input side."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._pictures_px = 0
        self.imagenet = QRadioButton(tr("For ImageNet"), objectName="zooGallery.imagenet")
        self.small = QRadioButton(tr("For 32×32 pictures"), objectName="zooGallery.small")
        for button in (self.imagenet, self.small):
            self._group.addButton(button)
        self._keys: dict[QRadioButton, str] = {}
        self.only = ""
        self.side = QComboBox(objectName="zooGallery.side")
        self.side.setAccessibleName(tr("Side of the square input picture"))
        caption = QLabel(tr("Input"))
        caption.setBuddy(self.side)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE["m"])
        for widget in (self.imagenet, self.small):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(caption)
        row.addWidget(self.side)
        self.imagenet.toggled.connect(self._form_chosen)
        self.side.activated.connect(lambda _index: self.changed.emit())

    @property
    def key(self) -> str:
        """The form that is chosen."""
        return self._keys.get(self.small if self.small.isChecked() else self.imagenet, "")

    @property
    def side_px(self) -> int:
        """The input side that is chosen."""
        return int(self.side.currentData() or 0)

    def show_forms(self, key: str, pictures_px: int) -> None:
        """Offer a network's forms; the one that suits pictures of that side is chosen."""
        self._pictures_px = pictures_px
        small = next((one.key for one in ZOO.values() if one.of == key), "")
        self._keys = {self.imagenet: key, self.small: small}
        for button in (self.imagenet, self.small):
            button.setVisible(bool(small))
            button.blockSignals(True)
        suits = bool(small) and 0 < pictures_px <= SMALL_PX
        (self.small if suits else self.imagenet).setChecked(True)
        for button in (self.imagenet, self.small):
            button.blockSignals(False)
        self._show_sides()

    def _form_chosen(self) -> None:
        self._show_sides()
        self.changed.emit()

    def _show_sides(self) -> None:
        """The network's own side, and that of the pictures where it can take them."""
        network, pictures = ZOO[self.key], self._pictures_px
        self.side.clear()
        self.side.addItem(tr("{n} px, its own", n=network.side_px), network.side_px)
        if network.least_px <= pictures != network.side_px:
            self.side.addItem(tr("{n} px, as your pictures", n=pictures), pictures)
            if network.side_px <= SMALL_PX:
                self.side.setCurrentIndex(1)
