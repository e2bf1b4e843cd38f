"""All figures of a forecast, in a small window over the strip."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from gui import theme
from gui.estimate import EstimateState
from gui.i18n import tr
from gui.widgets import estimate_words

_WIDE_PX = 380


class EstimateDetails(QFrame):
    """Closes by Esc, by a click beside it, and when a way out is taken."""

    def __init__(self, state: EstimateState, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("estimate")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(tr("What it will cost"))
        theme.set_role(self, "card")
        self._state = state
        self._column = QVBoxLayout(self)
        margin = theme.SPACE["l"]
        self._column.setContentsMargins(margin, margin, margin, margin)
        self._column.setSpacing(theme.SPACE["m"])
        self._fill(state.forecast)

    def _fill(self, said: Any) -> None:
        heading = QLabel(tr("What it will cost"))
        theme.set_role(heading, "section")
        self._column.addWidget(heading)
        if said is None:
            return
        self._column.addLayout(self._figures(said))
        basis = QLabel(estimate_words.basis_sentence(said), wordWrap=True)
        theme.set_role(basis, "caption")
        self._column.addWidget(basis)
        if self._state.caution is not None:
            self._add_caution()

    def _figures(self, said: Any) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.SPACE["xl"])
        grid.setVerticalSpacing(theme.SPACE["xs"])
        grid.setColumnStretch(0, 1)
        learned = tr("{n} of them learn", n=f"{said.learned:,}") if said.learned < said.parameters else ""
        rows = (
            ("parameters", tr("Parameters"), f"{said.parameters:,}", learned),
            ("macs", tr("Multiply-adds for a picture"), estimate_words.count(said.macs), ""),
            ("memory", tr("Memory"), estimate_words.size(said.memory.total), estimate_words.memory_parts(said.memory)),
            ("epoch", tr("An epoch"), estimate_words.epoch_words(said.epoch_s), ""),
            ("run", tr("The whole run"), estimate_words.epoch_words(said.seconds), estimate_words.time_parts(said)),
        )
        line = 0
        for key, name, value, more in rows:
            number = QLabel(value, objectName=f"estimate.{key}", alignment=Qt.AlignmentFlag.AlignRight)
            number.setAccessibleName(f"{name}: {value}")
            grid.addWidget(QLabel(name), line, 0)
            grid.addWidget(number, line, 1)
            line += 1
            if more:
                caption = QLabel(more, wordWrap=True)
                caption.setMinimumWidth(_WIDE_PX)
                theme.set_role(caption, "caption")
                grid.addWidget(caption, line, 0, 1, 2)
                line += 1
        return grid

    def _add_caution(self) -> None:
        warning = QLabel(estimate_words.caution_sentence(self._state.caution), wordWrap=True, objectName="estimate.why")
        theme.set_role(warning, "warn")
        self._column.addWidget(warning)
        for number, way in enumerate(self._state.ways_out):
            link = QPushButton(estimate_words.way_words(way), objectName=f"estimate.way{number}")
            link.setAccessibleName(link.text())
            theme.set_role(link, "link")
            link.clicked.connect(lambda _checked=False, one=way: self._take(one))
            self._column.addWidget(link, 0, Qt.AlignmentFlag.AlignLeft)

    def _take(self, way: Any) -> None:
        self.close()
        self._state.take(way)
