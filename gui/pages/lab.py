"""The Lab page: how large the output of a convolution is, worked out with its numbers, and seen."""

from PySide6.QtCore import QObject, QSignalBlocker, Qt
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSlider,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.core.errors import ConvScopeError
from engine.core.fields import Field, defaults
from engine.lab import bench
from gui import messages, theme
from gui.context import Context
from gui.i18n import label, tr
from gui.pages.page import Page, scrolled
from gui.widgets.window_grid import Window, WindowGrid

_CONTROLS_PX = 304
_SLIDER_HIGH = {"n": 64, "kernel": 11, "padding": 6, "stride": 8, "dilation": 6}  # the boxes go further


class LabMemory(QObject):
    """The sizes chosen last; outlives the page.

    Attributes:
        values: by the key of a field of ``bench.FIELDS``.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.values: dict[str, int] = {key: int(value) for key, value in defaults(bench.FIELDS).items()} | {"n": 8}


class LabPage(Page):
    """Sliders at the left, the moving window in the middle, the formula with its numbers under it."""

    key = "lab"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._values = context.memory(LabMemory).values
        self._rows: dict[str, _SliderRow] = {}
        lead = QLabel(tr("A filter slides over its input. How many places does it find? That is the output's size."))
        theme.set_role(lead, "muted")
        self.body.addWidget(lead)
        columns = QHBoxLayout()
        columns.setSpacing(theme.SPACE["xl"])
        columns.addWidget(self._controls())
        columns.addLayout(self._picture(), 1)
        self.body.addLayout(columns, 1)
        self._show()

    def title(self) -> str:
        return tr("Lab: the size of the output")

    def set_values(self, values: dict[str, int]) -> None:
        """Show other sizes."""
        self._values |= values
        for key, row in self._rows.items():
            row.show_value(self._values[key])
        self._show()

    def _controls(self) -> QWidget:
        side = QWidget()
        layout = QVBoxLayout(side)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(theme.SPACE["s"])
        for field in bench.FIELDS:
            row = _SliderRow(field, self._values[field.key])
            row.slider.valueChanged.connect(lambda value, key=field.key: self.set_values({key: value}))
            row.box.valueChanged.connect(lambda value, key=field.key: self.set_values({key: value}))
            self._rows[field.key] = row
            layout.addWidget(row)
        heading = QLabel(tr("Examples from the lecture"))
        theme.set_role(heading, "section")
        layout.addSpacing(theme.SPACE["m"])
        layout.addWidget(heading)
        for number, (words, values) in enumerate(_examples()):
            button = QPushButton(words, objectName=f"lab.example{number + 1}")
            button.setAccessibleName(words)
            theme.set_role(button, "link")
            button.clicked.connect(lambda _on=False, sizes=values: self.set_values(sizes))
            layout.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(1)
        area = scrolled(side)
        area.setFixedWidth(_CONTROLS_PX)
        return area

    def _picture(self) -> QVBoxLayout:
        self.grid = WindowGrid()
        self.grid.moved.connect(self._show_place)
        self._place = QLabel(objectName="lab.place", alignment=Qt.AlignmentFlag.AlignCenter)
        theme.set_role(self._place, "caption")
        column = QVBoxLayout()
        column.setSpacing(theme.SPACE["s"])
        column.addWidget(self.grid, 1)
        column.addWidget(self._place)
        column.addWidget(self._formula_card())
        return column

    def _formula_card(self) -> QFrame:
        card = QFrame()
        theme.set_role(card, "card")
        rows = QVBoxLayout(card)
        margin = theme.SPACE["l"]
        rows.setContentsMargins(margin, theme.SPACE["m"], margin, theme.SPACE["m"])
        rows.setSpacing(theme.SPACE["xs"])
        self._symbols = QLabel(objectName="lab.formula")
        theme.set_role(self._symbols, "section")
        self._steps = QLabel(objectName="lab.steps", wordWrap=True)
        theme.set_role(self._steps, "number")
        self._steps.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._remark = QLabel(objectName="lab.remark", wordWrap=True)
        theme.set_role(self._remark, "muted")
        for one in (self._symbols, self._steps, self._remark):
            rows.addWidget(one)
        return card

    def _show(self) -> None:
        try:
            answer = bench.size(**self._values)
        except ConvScopeError as err:
            self._steps.setText("")
            self._remark.setText(messages.sentence(err))
            theme.set_role(self._remark, "bad")
            return
        values = self._values
        self._symbols.setText(answer.symbols)
        self._steps.setText("n_out = " + " = ".join(answer.steps))
        self._steps.setAccessibleName(self._steps.text())
        self._remark.setText(_remark(values, answer))
        theme.set_role(self._remark, "muted")
        self.grid.show_window(
            Window(
                n=values["n"],
                kernel=values["kernel"],
                padding=values["padding"],
                stride=values["stride"],
                dilation=values["dilation"],
                positions=answer.positions,
            )
        )

    def _show_place(self, _row: int, _column: int) -> None:
        self._place.setText(self.grid.accessibleName())


class _SliderRow(QWidget):
    """One size: its name, a slider for the usual values, a box for any."""

    def __init__(self, field: Field, value: int) -> None:
        super().__init__()
        name, tip = label(field.label), label(field.help)
        self.slider = QSlider(Qt.Orientation.Horizontal, objectName=f"lab.{field.key}Slider", toolTip=tip)
        self.slider.setRange(int(field.low), _SLIDER_HIGH[field.key])
        self.slider.setAccessibleName(name)
        self.box = QSpinBox(objectName=f"lab.{field.key}", toolTip=tip)
        self.box.setRange(int(field.low), int(field.high))
        self.box.setKeyboardTracking(False)
        self.box.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.box.setSuffix(f" {field.unit}" if field.unit else "")
        self.box.setFixedWidth(88)
        self.box.setAccessibleName(name)
        caption = QLabel(name, toolTip=tip)
        caption.setBuddy(self.box)
        caption.setFixedWidth(84)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.SPACE["s"])
        row.addWidget(caption)
        row.addWidget(self.slider, 1)
        row.addWidget(self.box)
        self.show_value(value)

    def show_value(self, value: int) -> None:
        """Show another value; nothing is emitted."""
        for widget in (self.slider, self.box):
            blocker = QSignalBlocker(widget)
            widget.setValue(value)
            blocker.unblock()


def _remark(values: dict[str, int], answer: bench.SizeAnswer) -> str:
    parts = []
    if answer.output == values["n"]:
        parts.append(tr("The output is as large as the input (“same”)."))
    elif answer.output < values["n"]:
        parts.append(tr("The output is smaller than the input: {n} → {m}.", n=values["n"], m=answer.output))
    else:
        parts.append(tr("The output is larger than the input: {n} → {m}.", n=values["n"], m=answer.output))
    if answer.unused_px:
        parts.append(tr("The last {n} px on the far side are covered by no window.", n=answer.unused_px))
    if values["dilation"] > 1:
        reach = values["dilation"] * (values["kernel"] - 1) + 1
        parts.append(tr("With gaps, {k} weights a side reach over {reach} px.", k=values["kernel"], reach=reach))
    return " ".join(parts)


def _examples() -> list[tuple[str, dict[str, int]]]:
    def sizes(n: int, kernel: int, padding: int, stride: int, dilation: int = 1) -> dict[str, int]:
        return {"n": n, "kernel": kernel, "padding": padding, "stride": stride, "dilation": dilation}

    return [
        (tr("VGG: 3×3, same size"), sizes(8, 3, 1, 1)),
        (tr("Pooling: 2×2, stride 2"), sizes(8, 2, 0, 2)),
        (tr("AlexNet's first layer"), sizes(227, 11, 0, 4)),
        (tr("ResNet's first layer"), sizes(224, 7, 3, 2)),
        (tr("Dilated 3×3"), sizes(12, 3, 2, 1, 2)),
    ]
