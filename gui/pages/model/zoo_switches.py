"""A network's switches in a row: toggles and choices made from its table entry."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLabel, QWidget

from engine.core.fields import Field, Value
from gui import theme
from gui.i18n import label
from gui.pages.model.figure_words import value_words
from gui.widgets.calm_wheel import CalmWheel
from gui.widgets.flow_layout import FlowLayout


class ZooSwitches(QWidget):
    """Shows the switches of one network at a time; keeps no value of its own.

    Args:
        object_prefix: "model.switch" names the boxes "model.switch.lrn", …
    """

    switched = Signal(str, object)  # key, new value

    def __init__(self, object_prefix: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._prefix = object_prefix
        self._fields: tuple[Field, ...] = ()
        self._boxes: dict[str, QWidget] = {}
        self._holders: dict[str, QWidget] = {}
        self._calm = CalmWheel(self)
        self._row = FlowLayout(self, across=theme.SPACE["l"], down=theme.SPACE["xs"])

    def show_switches(self, fields: tuple[Field, ...], values: Mapping[str, Value]) -> None:
        """Show a network's switches and how they are set; nothing is emitted."""
        if fields != self._fields:
            self._build(fields)
        for field in fields:
            _show(self._boxes[field.key], values.get(field.key, field.default))
            counts = field.when is None or values.get(field.when[0]) == field.when[1]
            self._holders[field.key].setVisible(counts)
        self.setVisible(bool(fields))

    def box(self, key: str) -> QWidget:
        """The widget of one switch."""
        return self._boxes[key]

    def _build(self, fields: tuple[Field, ...]) -> None:
        for holder in self._holders.values():
            self._row.removeWidget(holder)
            holder.hide()
            holder.setParent(None)
            holder.deleteLater()
        self._fields, self._boxes, self._holders = fields, {}, {}
        for field in fields:
            box = _toggle(self, field) if field.kind == "bool" else _choice(self, field)
            self._calm.calm(box)
            box.setObjectName(f"{self._prefix}.{field.key}")
            box.setAccessibleName(label(field.label))
            box.setToolTip(label(field.help))
            self._boxes[field.key] = box
            self._holders[field.key] = box if field.kind == "bool" else _captioned(field, box, self)
            self._row.addWidget(self._holders[field.key])


def _toggle(row: ZooSwitches, field: Field) -> QCheckBox:
    check = QCheckBox(label(field.label))
    check.toggled.connect(lambda on: row.switched.emit(field.key, bool(on)))
    return check


def _choice(row: ZooSwitches, field: Field) -> QComboBox:
    combo = QComboBox()
    values = field.choices if field.kind == "choice" else range(int(field.low), int(field.high) + 1)
    for value in values:
        combo.addItem(value_words(value), value)
    combo.activated.connect(lambda _index: row.switched.emit(field.key, combo.currentData()))
    return combo


def _captioned(field: Field, box: QWidget, parent: QWidget) -> QWidget:
    holder = QWidget(parent)
    caption = QLabel(label(field.label), toolTip=label(field.help))
    caption.setBuddy(box)
    line = QHBoxLayout(holder)
    line.setContentsMargins(0, 0, 0, 0)
    line.setSpacing(theme.SPACE["s"])
    line.addWidget(caption)
    line.addWidget(box)
    return holder


def _show(box: QWidget, value: Value) -> None:
    with QSignalBlocker(box):
        if isinstance(box, QCheckBox):
            box.setChecked(bool(value))
        elif isinstance(box, QComboBox):
            box.setCurrentIndex(max(0, box.findData(value)))
