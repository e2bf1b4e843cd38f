"""A table's fields as sliders: the value beside the handle, ticks for yes and no."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLabel, QSlider, QWidget

from engine.core.fields import Field, Value
from gui.i18n import label

STEPS = 100


class _CalmSlider(QSlider):
    """Scrolling the page must not change numbers."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


class SliderForm(QWidget):
    """Shows values of ``fields`` and tells what the user changes; the same doors as ``SpecForm``.

    Args:
        fields: numbers and yes-or-no settings, in order.
        values: by key; missing ones show the field's default.
        object_prefix: "data.vary" names the sliders "data.vary.shift", …
    """

    edited = Signal(str, object)  # key, new value

    def __init__(
        self, fields: tuple[Field, ...], values: Mapping[str, Value], object_prefix: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._fields = {field.key: field for field in fields}
        self._boxes: dict[str, QSlider | QCheckBox] = {}
        self._texts: dict[str, QLabel] = {}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(2)
        grid.setColumnStretch(1, 1)
        for row, field in enumerate(fields):
            box = self._add_tick(grid, row, field) if field.kind == "bool" else self._add_slider(grid, row, field)
            box.setObjectName(f"{object_prefix}.{field.key}")
            box.setAccessibleName(label(field.label))
            box.setToolTip(label(field.help))
            self._boxes[field.key] = box
        self.set_values(values)

    def box(self, key: str) -> QSlider | QCheckBox:
        """The widget of one setting."""
        return self._boxes[key]

    def set_values(self, values: Mapping[str, Value]) -> None:
        """Show other values; nothing is emitted."""
        for key, field in self._fields.items():
            value, box = values.get(key, field.default), self._boxes[key]
            blocker = QSignalBlocker(box)
            if isinstance(box, QCheckBox):
                box.setChecked(bool(value))
            else:
                box.setValue(_step_of(field, float(value)))
                self._texts[key].setText(_words(field, float(value)))
            blocker.unblock()

    def _add_tick(self, grid: QGridLayout, row: int, field: Field) -> QCheckBox:
        tick = QCheckBox(label(field.label), self)
        tick.toggled.connect(lambda on: self.edited.emit(field.key, bool(on)))
        grid.addWidget(tick, row, 0, 1, 3)
        return tick

    def _add_slider(self, grid: QGridLayout, row: int, field: Field) -> QSlider:
        slider = _CalmSlider(Qt.Orientation.Horizontal, self)
        slider.setRange(0, STEPS)
        slider.setPageStep(STEPS // 10)
        caption, text = QLabel(label(field.label), self), QLabel(self)
        caption.setBuddy(slider)
        caption.setToolTip(label(field.help))
        text.setMinimumWidth(52)
        text.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._texts[field.key] = text
        slider.valueChanged.connect(lambda step: self._slid(field, step))
        grid.addWidget(caption, row, 0)
        grid.addWidget(slider, row, 1)
        grid.addWidget(text, row, 2)
        return slider

    def _slid(self, field: Field, step: int) -> None:
        value = field.low + (field.high - field.low) * step / STEPS
        value = float(f"{value:.4g}")
        self._texts[field.key].setText(_words(field, value))
        self.edited.emit(field.key, round(value) if field.kind == "int" else value)


def _step_of(field: Field, value: float) -> int:
    return round(STEPS * (value - field.low) / max(1e-12, field.high - field.low))


def _words(field: Field, value: float) -> str:
    """The number with its unit; shares, which have none, in percent."""
    if field.unit:
        return f"{value:.3g}{'' if field.unit == '°' else ' '}{field.unit}"
    return f"{100 * value:.3g} %" if field.high <= 1 else f"{value:.3g}"
