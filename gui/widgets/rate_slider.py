"""A learning rate: a slider in powers of ten beside a number that can be typed."""

import math

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSlider, QWidget

from gui import theme
from gui.i18n import tr

LOW, HIGH = 1e-6, 1.0
_STEPS_A_DECADE = 10


class RateSlider(QWidget):
    """Shows a rate of 1e-6 … 1; arrow keys go through ten steps a power of ten."""

    edited = Signal(float)

    def __init__(self, object_name: str, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._value = 1e-3
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setObjectName(f"{object_name}.slider")
        self.slider.setAccessibleName(name)
        self.slider.setRange(_step_of(LOW), _step_of(HIGH))
        self.slider.setPageStep(_STEPS_A_DECADE)
        self.box = QLineEdit()
        self.box.setObjectName(object_name)
        self.box.setAccessibleName(name)
        self.box.setFixedWidth(84)
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addWidget(self.slider, 1)
        layout.addWidget(self.box)
        self.setFocusProxy(self.box)
        self.slider.valueChanged.connect(self._slid)
        self.box.editingFinished.connect(self._typed)
        self.show_value(self._value)

    @property
    def value(self) -> float:
        """The rate shown."""
        return self._value

    def show_value(self, value: float) -> None:
        """Show a rate without telling anyone."""
        self._value = value
        with QSignalBlocker(self.slider):
            self.slider.setValue(_step_of(value))
        self.box.setText(f"{value:g}")
        theme.set_role(self.box, "")

    def _slid(self, step: int) -> None:
        value = _rate_of(step)
        self.show_value(value)
        self.edited.emit(value)

    def _typed(self) -> None:
        try:
            value = float(self.box.text().strip().replace(",", "."))
        except ValueError:
            value = math.nan
        if not 1e-7 <= value <= 10:
            self.box.setToolTip(tr("A number between 0.0000001 and 10"))
            self.show_value(self._value)
        elif value != self._value:
            self.show_value(value)
            self.edited.emit(value)


def _step_of(rate: float) -> int:
    return round(_STEPS_A_DECADE * math.log10(max(rate, 1e-12)))


def _rate_of(step: int) -> float:
    """Two significant digits, so that people read round numbers."""
    return float(f"{10 ** (step / _STEPS_A_DECADE):.1e}")
