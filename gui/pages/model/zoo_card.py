"""The card of a landmark network: what it is, what was new, what the lecture says of it, and our own figures."""

from functools import cache

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QDialogButtonBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from engine.model.compare import MEASURES, totals
from engine.model.layers import layers
from engine.model.zoo import ZOO, ZooNetwork, figures_of, zoo_plan
from gui import theme
from gui.i18n import label, tr
from gui.icons import icon
from gui.pages.model.figure_words import amount
from gui.pages.page import scrolled

_SHOWN = ("parameters", "macs", "activations", "field", "depth", "auxiliary")


@cache
def network_totals(key: str, side_px: int = 0) -> dict[str, int]:
    """Figures of a network with its usual switches and its own classifier; counted once."""
    return totals(layers(zoo_plan(key, side_px), ZOO[key].classes))


@cache
def dense_share(key: str, side_px: int = 0) -> float:
    """Share of its parameters that are in fully connected layers, 0 … 1."""
    return figures_of(zoo_plan(key, side_px), ZOO[key].classes).dense_share


class ZooCard(QWidget):
    """Shows one network's card; all text can be selected."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._link = ""
        self.name = _text("title")
        self.people = _text("caption")
        self.paper = _text("")
        self.address = _text("muted")
        self.address.setObjectName("model.cardAddress")
        self.copy = QPushButton(icon("copy"), tr("Copy the address"), objectName="model.copyAddress")
        theme.set_role(self.copy, "link")
        self.copy.clicked.connect(self._copy)
        self.figures = QGridLayout()
        self.sections = QVBoxLayout()
        self._lay_out()

    def show_network(self, key: str, side_px: int = 0) -> None:
        """Show a network of the zoo.

        Args:
            side_px: input side of the figures; 0 takes the network's own.
        """
        network = ZOO[key]
        card = network.card
        self._link = card.link
        self.name.setText(f"{network.label} · {card.year}")
        self.people.setText(card.authors)
        self.paper.setText(f"{card.paper} ({card.source})" if card.paper else label(card.source))
        self.address.setText(card.link)
        for widget in (self.address, self.copy):
            widget.setVisible(bool(card.link))
        self._show_figures(key, side_px or network.side_px)
        self._show_sections(network)

    def _show_figures(self, key: str, side_px: int) -> None:
        _emptied(self.figures)
        found = network_totals(key, side_px)
        shown = [one for one in _SHOWN if one != "auxiliary" or found[one]]
        for number, one in enumerate(shown):
            row, column = divmod(number, 3)
            caption, value = _text("caption"), _text("number")
            caption.setWordWrap(False)
            caption.setText(label(MEASURES[one].label))
            caption.setToolTip(label(MEASURES[one].help))
            value.setText(amount(MEASURES[one], found[one]))
            value.setToolTip(f"{found[one]:,}")
            self.figures.addWidget(caption, 2 * row, column)
            self.figures.addWidget(value, 2 * row + 1, column)
        words = _text("caption")
        counted = tr("Counted by our own layer table for {side} × {side} px and {k} classes.")
        share = tr("Fully connected layers hold {share} % of the parameters.")
        words.setText(
            counted.format(side=side_px, k=f"{ZOO[key].classes:,}")
            + " "
            + share.format(share=_whole_percent(dense_share(key, side_px)))
        )
        self.figures.addWidget(words, 4, 0, 1, 4)

    def _show_sections(self, network: ZooNetwork) -> None:
        _emptied(self.sections)
        card = network.card
        self._section(tr("What was new"), label(card.new))
        self._section(tr("In the lecture"), label(card.lecture))
        if card.top5 is not None:
            heading = tr("Top-5 error on ILSVRC: {error} %", error=f"{card.top5:g}")
            self._section(heading, f"{label(card.top5_note)} ({card.top5_source})")
        self._section(tr("What this form changes"), label(network.changed))
        self._section(tr("Good to know"), label(card.note))

    def _section(self, heading: str, text: str) -> None:
        if not text:
            return
        top, below = _text("section"), _text("")
        top.setText(heading)
        below.setText(text)
        self.sections.addWidget(top)
        self.sections.addWidget(below)
        self.sections.addSpacing(theme.SPACE["s"])

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._link)

    def _lay_out(self) -> None:
        self.figures.setHorizontalSpacing(theme.SPACE["xl"])
        self.figures.setVerticalSpacing(theme.SPACE["xs"])
        self.figures.setColumnStretch(3, 1)
        self.sections.setSpacing(theme.SPACE["xs"])
        where = QHBoxLayout()
        where.addWidget(self.address, 1)
        where.addWidget(self.copy, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, theme.SPACE["m"], 0)
        column.setSpacing(theme.SPACE["xs"])
        for widget in (self.name, self.people, self.paper):
            column.addWidget(widget)
        column.addLayout(where)
        column.addSpacing(theme.SPACE["m"])
        column.addLayout(self.figures)
        column.addSpacing(theme.SPACE["l"])
        column.addLayout(self.sections)
        column.addStretch(1)


class CardDialog(QDialog):
    """A card by itself, beside the plan it explains."""

    def __init__(self, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="zooCard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(ZOO[key].label)
        self.resize(620, 560)
        self.card = ZooCard(self)
        self.card.show_network(key)
        box = QDialogButtonBox(self)
        close = box.addButton(tr("Close"), QDialogButtonBox.ButtonRole.RejectRole)
        close.setObjectName("zooCard.close")
        box.rejected.connect(self.reject)
        margin = theme.SPACE["xl"]
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, margin, margin, theme.SPACE["l"])
        column.setSpacing(theme.SPACE["l"])
        column.addWidget(scrolled(self.card), 1)
        column.addWidget(box)


def _text(role: str) -> QLabel:
    made = QLabel(wordWrap=True)
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    if role:
        theme.set_role(made, role)
    return made


def _emptied(layout: QGridLayout | QVBoxLayout) -> None:
    while (item := layout.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()


def _whole_percent(share: float) -> str:
    """0.894 as "89"; what is there, but under a hundredth, as "< 1"."""
    return "< 1" if 0 < share < 0.01 else f"{100 * share:.0f}"
