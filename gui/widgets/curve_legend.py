"""Over the plots: what the strokes mean at the left, the values under the cursor at the right."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from gui import theme
from gui.i18n import tr
from gui.widgets.legend_row import LegendEntry, LegendRow


class CurveLegend(QWidget):
    """A line for the run or runs, and one for each auxiliary classifier; each with its own reading.

    Args:
        object_name: of the plot; the readings are called "….reading", "….reading2", ….
    """

    def __init__(self, object_name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = object_name
        self._lines: list[tuple[LegendRow, QLabel]] = []
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.SPACE["m"])
        self._grid.setVerticalSpacing(0)
        self._grid.setColumnStretch(0, 1)
        self._grow()

    @property
    def names(self) -> list[str]:
        """What each line says."""
        return [row.accessibleName() for row, _reading in self._lines if not row.isHidden()]

    def show_lines(self, lines: Sequence[Sequence[LegendEntry]]) -> None:
        """Show these strokes; the first line stays, be it empty."""
        while len(self._lines) < len(lines):
            self._grow()
        for number, (row, reading) in enumerate(self._lines):
            row.show_entries(lines[number] if number < len(lines) else ())
            row.setToolTip(tr("Solid: training pictures. Dashed: validation pictures.") if number else "")
            for widget in (row, reading):
                widget.setVisible(number < max(1, len(lines)))

    def show_readings(self, texts: Sequence[str], short: Sequence[str] = ()) -> None:
        """Show a text at the right of each line; none where there are no more.

        Args:
            short: the same in fewer words, for when the long ones would leave no room for the names.
        """
        said = texts if not short or self._fit(texts) else short
        for number, (_row, reading) in enumerate(self._lines):
            reading.setText(said[number] if number < len(said) else "")

    def _fit(self, texts: Sequence[str]) -> bool:
        room = self.width() - self._grid.horizontalSpacing()
        return all(
            row.sizeHint().width() + reading.fontMetrics().horizontalAdvance(text) <= room
            for (row, reading), text in zip(self._lines, texts, strict=False)
        )

    def _grow(self) -> None:
        number = len(self._lines)
        row, reading = LegendRow(), QLabel()
        reading.setObjectName(f"{self._name}.reading{number + 1 if number else ''}")
        theme.set_role(reading, "caption")
        self._grid.addWidget(row, number, 0)
        self._grid.addWidget(reading, number, 1, Qt.AlignmentFlag.AlignRight)
        self._lines.append((row, reading))
