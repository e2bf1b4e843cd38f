"""A form made from a table's fields: one row a setting, its help as tooltip."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from engine.core.fields import Field, Value
from gui import theme
from gui.i18n import label
from gui.widgets.field_grid import FieldGrid


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
        grid: captions over the boxes, several in a row, where height is dear; else one row a setting.
    """

    edited = Signal(str, object)  # key, new value
    resized = Signal()  # a setting came into view or went: it counts only while another has a certain value

    def __init__(
        self,
        fields: tuple[Field, ...],
        values: Mapping[str, Value],
        object_prefix: str,
        parent: QWidget | None = None,
        grid: bool = False,
    ) -> None:
        super().__init__(parent)
        self._fields = fields
        self._boxes: dict[str, QWidget] = {}
        self._values: dict[str, Value] = {}
        self._rows = _GridRows(self) if grid else _FormRows(self)
        for field in fields:
            box = self._box(field)
            box.setAccessibleName(label(field.label))
            box.setToolTip(label(field.help))
            self._boxes[field.key] = box
            caption = None
            if field.kind != "bool":
                caption = QLabel(label(field.label), toolTip=label(field.help))
                caption.setBuddy(box)
            self._rows.add(caption, box)
        self.set_prefix(object_prefix)
        self.set_values(values)
        self.edited.connect(self._edited)

    def set_prefix(self, object_prefix: str) -> None:
        """Name the boxes after something else."""
        for key, box in self._boxes.items():
            box.setObjectName(f"{object_prefix}.{key}")

    def tab_after(self, before: QWidget) -> None:
        """Let the Tab key go from ``before`` through the boxes."""
        for box in self._boxes.values():
            QWidget.setTabOrder(before, box)
            before = box

    def box(self, key: str) -> QWidget:
        """The widget of one setting."""
        return self._boxes[key]

    def set_values(self, values: Mapping[str, Value]) -> None:
        """Show other values; nothing is emitted."""
        self._values = {field.key: values.get(field.key, field.default) for field in self._fields}
        for field in self._fields:
            _show(self._boxes[field.key], self._values[field.key])
        self._show_which()

    def _edited(self, key: str, value: Value) -> None:
        self._values[key] = value
        if self._show_which():
            self.resized.emit()

    def _show_which(self) -> bool:
        """Show the settings that count; whether that has changed."""
        changed = False
        for field in self._fields:
            if field.when is not None:
                box, wanted = self._boxes[field.key], self._values.get(field.when[0]) == field.when[1]
                changed = self._rows.show(box, wanted) or changed
        return changed

    def _box(self, field: Field) -> QWidget:
        if field.kind == "bool":
            check = QCheckBox(label(field.label))
            check.toggled.connect(lambda on: self.edited.emit(field.key, bool(on)))
            return check
        if field.kind == "choice":
            combo = QComboBox()
            for choice in field.choices:
                combo.addItem(label(choice).replace("_", " "), choice)
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


class _FormRows:
    """One row a setting, the caption at the left."""

    def __init__(self, form: QWidget) -> None:
        self._layout = QFormLayout(form)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setHorizontalSpacing(theme.SPACE["m"])
        self._layout.setVerticalSpacing(theme.SPACE["s"])
        self._layout.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.FieldsStayAtSizeHint)

    def add(self, caption: QLabel | None, box: QWidget) -> None:
        """Add a setting at the end."""
        if caption is None:
            self._layout.addRow(box)
        else:
            self._layout.addRow(caption, box)

    def show(self, box: QWidget, wanted: bool) -> bool:
        """Show or hide a setting; whether that is a change."""
        changed = self._layout.isRowVisible(box) != wanted
        if changed:
            self._layout.setRowVisible(box, wanted)
        return changed


class _GridRows:
    """Cells with the caption over the box."""

    def __init__(self, form: QWidget) -> None:
        self._form, self._layout = form, FieldGrid(form)
        self._cells: dict[QWidget, QWidget] = {}

    def add(self, caption: QLabel | None, box: QWidget) -> None:
        """Add a setting at the end."""
        cell = QWidget(self._form)
        column = QVBoxLayout(cell)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(1)
        caption = caption or QLabel(" ")
        caption.setProperty("role", "caption")
        column.addWidget(caption)
        column.addWidget(box, 1)
        if isinstance(box, QComboBox):  # no wider than the others, whatever its longest word
            box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
            box.setMinimumContentsLength(5)
        self._layout.addWidget(cell)
        self._cells[box] = cell

    def show(self, box: QWidget, wanted: bool) -> bool:
        """Show or hide a setting; whether that is a change."""
        cell = self._cells[box]
        changed = cell.isHidden() == wanted
        if changed:
            cell.setVisible(wanted)
        return changed


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
