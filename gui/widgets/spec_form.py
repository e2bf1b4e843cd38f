"""A form made from a table's fields: one row a setting, its help as tooltip."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QSpinBox, QWidget

from engine.core.fields import Field, Value
from gui import theme
from gui.i18n import label


class _CalmSpinBox(QSpinBox):
    """Scrolling the page must not change numbers: the wheel counts only when the box has the focus."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class _CalmDoubleSpinBox(QDoubleSpinBox):
    """The same for fractions; shows no more digits than the number has."""

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def textFromValue(self, value: float) -> str:
        return self.locale().toString(value, "g", 6)


class SpecForm(QWidget):
    """Shows values of ``fields`` and tells what the user changes; keeps no copy of its own.

    Args:
        fields: the settings, in order.
        values: by key; missing ones show the field's default.
        object_prefix: "model.block" names the boxes "model.block.filters", …
    """

    edited = Signal(str, object)  # key, new value

    def __init__(
        self,
        fields: tuple[Field, ...],
        values: Mapping[str, Value],
        object_prefix: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._boxes: dict[str, QWidget] = {}
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(theme.SPACE["m"])
        layout.setVerticalSpacing(theme.SPACE["s"])
        layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)
        for field in fields:
            box = self._box(field)
            box.setObjectName(f"{object_prefix}.{field.key}")
            box.setAccessibleName(label(field.label))
            box.setToolTip(label(field.help))
            self._boxes[field.key] = box
            if field.kind == "bool":
                layout.addRow(box)
            else:
                caption = QLabel(label(field.label), toolTip=label(field.help))
                caption.setBuddy(box)
                layout.addRow(caption, box)
        self.set_values(values)

    def box(self, key: str) -> QWidget:
        """The widget of one setting."""
        return self._boxes[key]

    def set_values(self, values: Mapping[str, Value]) -> None:
        """Show other values; nothing is emitted."""
        for field in self._fields:
            _show(self._boxes[field.key], values.get(field.key, field.default))

    def _box(self, field: Field) -> QWidget:
        if field.kind == "bool":
            check = QCheckBox(label(field.label))
            check.toggled.connect(lambda on: self.edited.emit(field.key, bool(on)))
            return check
        if field.kind == "choice":
            combo = QComboBox()
            for choice in field.choices:
                combo.addItem(label(choice), choice)
            combo.currentIndexChanged.connect(lambda _index: self.edited.emit(field.key, combo.currentData()))
            return combo
        return self._whole(field) if field.kind == "int" else self._fraction(field)

    def _whole(self, field: Field) -> QSpinBox:
        spin = _CalmSpinBox(minimum=int(max(field.low, -(2**31))), maximum=int(min(field.high, 2**31 - 1)))
        spin.setSuffix(f" {field.unit}" if field.unit else "")
        spin.setKeyboardTracking(False)
        spin.setMinimumWidth(96)
        spin.valueChanged.connect(lambda value: self.edited.emit(field.key, int(value)))
        return spin

    def _fraction(self, field: Field) -> QDoubleSpinBox:
        spin = _CalmDoubleSpinBox()
        spin.setDecimals(6)
        spin.setRange(field.low, field.high)
        spin.setSingleStep(_step(field))
        spin.setSuffix(f" {field.unit}" if field.unit else "")
        spin.setKeyboardTracking(False)
        spin.setMinimumWidth(96)
        spin.valueChanged.connect(lambda value: self.edited.emit(field.key, float(value)))
        return spin


def _step(field: Field) -> float:
    span = field.high - field.low
    return next((step for step in (0.01, 0.05, 0.1, 1.0, 5.0) if span <= step * 100), 10.0)


def _show(box: QWidget, value: Value) -> None:
    blocker = QSignalBlocker(box)
    if isinstance(box, QCheckBox):
        box.setChecked(bool(value))
    elif isinstance(box, QComboBox):
        box.setCurrentIndex(max(0, box.findData(value)))
    elif isinstance(box, QSpinBox):
        box.setValue(int(value))
    elif isinstance(box, QDoubleSpinBox):
        box.setValue(float(value))
    blocker.unblock()
