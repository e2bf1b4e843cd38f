"""What the experiment will cost, in the strip: the time, a warning with a way out, and all figures on a click."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from gui import icons, theme
from gui.context import Context
from gui.estimate import EstimateState
from gui.frame import words
from gui.frame.part_button import PartButton
from gui.i18n import tr
from gui.widgets import estimate_words
from gui.widgets.estimate_details import EstimateDetails


class EstimatePart(QWidget):
    """A link with the time; beside it the best way out, when there is something to get out of."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = context.memory(EstimateState)
        self._dot = QLabel("·")
        theme.set_role(self._dot, "muted")
        self._sign = QLabel()
        self._link = PartButton("strip.estimate")
        self._way = QPushButton(objectName="strip.wayOut")
        theme.set_role(self._way, "link")
        self._link.clicked.connect(self._unfold)
        self._way.clicked.connect(self._take)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE["xs"])
        for one in (self._dot, self._sign, self._link, self._way):
            row.addWidget(one)
        self._state.changed.connect(self._show)
        self._show()

    def _show(self) -> None:
        state = self._state
        text, caution = words.estimate_words(state), state.caution
        self._dot.setVisible(bool(text) and caution is None)
        self._link.setVisible(bool(text))
        self._sign.setVisible(caution is not None)
        self._sign.setPixmap(icons.icon("warning", theme.current().warn).pixmap(18, 18))
        self._link.show_text(text)
        theme.set_role(self._link, "part-warn" if caution is not None else "part")
        said = estimate_words.caution_sentence(caution) if caution is not None else tr("What it will cost: all figures")
        self._link.setToolTip(said)
        self._link.setAccessibleName(f"{text}. {said}")
        best = state.ways_out[0] if state.ways_out else None
        self._way.setVisible(best is not None)
        if best is not None:
            self._way.setText(estimate_words.way_words(best, short=True))
            self._way.setToolTip(estimate_words.way_words(best))
            self._way.setAccessibleName(estimate_words.way_words(best))

    def _unfold(self) -> None:
        """All figures, above the strip; Esc or a click beside them closes."""
        details = EstimateDetails(self._state, self)
        details.adjustSize()
        corner = self._link.mapToGlobal(QPoint(0, 0))
        room = self.window().frameGeometry()
        left = min(corner.x(), room.right() - details.width() - theme.SPACE["s"])
        details.move(max(room.left(), left), corner.y() - details.height() - theme.SPACE["s"])
        details.show()

    def _take(self) -> None:
        if self._state.ways_out:
            self._state.take(self._state.ways_out[0])
