"""The head on a backbone: pooling, dense layers, dropout, and the way to more."""

from collections.abc import Callable

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QDoubleSpinBox,
    QFormLayout,
    QLabel,
    QPushButton,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)

from engine.model.blocks import BLOCKS
from engine.model.heads import MOST_DENSE, POOLINGS, SimpleHead, simple, survey_head
from engine.model.plan import BackboneSpec, Block
from gui import theme
from gui.i18n import label, tr
from gui.icons import icon
from gui.widgets.block_words import problem_words
from gui.widgets.numbers import short, size, whole

USUAL_UNITS, MOST_UNITS = 256, 8192


class HeadBox(QWidget):
    """Shows a head; tells the one that the user wants instead. A head of other blocks is named, not shown as a form."""

    edited = Signal(tuple, str)  # the new head, and what to merge the edit with
    asked = Signal()  # to see the head as blocks

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._head = SimpleHead()
        self.pooling = _pooling_box()
        self.dense = _whole("model.headDense", tr("Dense layers before the classifier"), MOST_DENSE)
        self.dense.setToolTip(tr("They mix the features into new ones; each costs parameters and learns from scratch."))
        self.units = [
            _whole(f"model.headUnits{n + 1}", tr("Units of dense layer {n}", n=n + 1), MOST_UNITS, 1)
            for n in range(MOST_DENSE)
        ]
        self.dropout = _dropout_box()
        self.form = QWidget(self)
        self.blocks = QLabel(self, objectName="model.headBlocks", wordWrap=True)
        self.words = QLabel(self, objectName="model.headWords", wordWrap=True)
        self.edit = QPushButton(icon("model"), tr("Edit the head as blocks"), self, objectName="model.editHead")
        self.edit.setToolTip(tr("Any blocks, convolutions too, between the backbone and the classifier."))
        self.simple = QPushButton(tr("Use a simple head"), self, objectName="model.simpleHead")
        self._lay_out()
        self.pooling.activated.connect(lambda _index: self._change("", pooling=self.pooling.currentData()))
        self.dense.valueChanged.connect(lambda _n: self._change("head-dense", units=self._units()))
        for box in self.units:
            box.valueChanged.connect(lambda _n: self._change("head-units", units=self._units()))
        self.dropout.valueChanged.connect(lambda rate: self._change("dropout", dropout=round(rate, 2)))
        self.edit.clicked.connect(self.asked)
        self.simple.clicked.connect(lambda: self.edited.emit(SimpleHead().blocks(), ""))

    def show_head(self, spec: BackboneSpec, side_px: int, classes: int) -> None:
        """Show a backbone's head.

        Args:
            side_px: side the backbone sees.
            classes: K, how many logits follow.
        """
        found = simple(spec.head)
        self.form.setVisible(found is not None)
        self.blocks.setVisible(found is None)
        self.simple.setVisible(found is None)
        if found is None:
            self.blocks.setText(tr("Made of blocks: {blocks}", blocks=_names(spec.head)))
        else:
            self._head = found
            self._show_form(found)
        self._say(spec, side_px, classes)

    def _show_form(self, head: SimpleHead) -> None:
        boxes = (self.pooling, self.dense, *self.units, self.dropout)
        blockers = [QSignalBlocker(box) for box in boxes]
        self.pooling.setCurrentIndex(list(POOLINGS).index(head.pooling))
        self.dense.setValue(len(head.units))
        for n, box in enumerate(self.units):
            self._rows.setRowVisible(box, n < len(head.units))
            if n < len(head.units):
                box.setValue(head.units[n])
        self.dropout.setValue(head.dropout)
        del blockers

    def _say(self, spec: BackboneSpec, side_px: int, classes: int) -> None:
        found = survey_head(spec, side_px, classes)
        theme.set_role(self.words, "bad" if found.problems else "caption")
        if found.problems:
            self.words.setText(problem_words(found.problems[0]))
            return
        learned = sum(row.parameters for row in found.rows)
        entry = size(found.rows[0].output)
        count = whole(learned) if learned < 1_000_000 else short(learned)
        self.words.setText(tr("From a {map} map to {k} classes: {p} parameters.", map=entry, k=classes, p=count))

    def _units(self) -> tuple[int, ...]:
        """As many as the count says; a new layer begins with the last one's units, or the usual ones."""
        known = list(self._head.units)
        wanted = self.dense.value()
        shown = [box.value() for box in self.units[: len(known)]]
        while len(shown) < wanted:
            shown.append(shown[-1] if shown else USUAL_UNITS)
        return tuple(shown[:wanted])

    def _change(self, merge: str, **changes: object) -> None:
        values = {"pooling": self._head.pooling, "units": self._head.units, "dropout": self._head.dropout} | changes
        self.edited.emit(SimpleHead(**values).blocks(), merge)  # type: ignore[arg-type]

    def _lay_out(self) -> None:
        self._rows = QFormLayout(self.form)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(12)
        self._rows.setVerticalSpacing(8)
        units = [(tr("Units of layer {n}", n=n + 1), box) for n, box in enumerate(self.units)]
        rows = ((tr("Pooling"), self.pooling), (tr("Dense layers"), self.dense), *units, (tr("Dropout"), self.dropout))
        for text, box in rows:
            caption = QLabel(text)
            caption.setBuddy(box)
            self._rows.addRow(caption, box)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for widget in (self.form, self.blocks, self.words):
            column.addWidget(widget)
        for button in (self.edit, self.simple):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)


def _names(head: tuple[Block, ...]) -> str:
    return " → ".join(label(BLOCKS[block.kind].label) if block.kind in BLOCKS else block.kind for block in head)


def _pooling_box() -> QComboBox:
    box = QComboBox(objectName="model.headPooling")
    box.setAccessibleName(tr("How the last map becomes one row of numbers"))
    words: dict[str, Callable[[], str]] = {
        "average": lambda: tr("Average"),
        "max": lambda: tr("Largest"),
        "flatten": lambda: tr("Flatten"),
    }
    box.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
    box.setMinimumContentsLength(8)
    for key in POOLINGS:
        box.addItem(words[key](), key)
    box.setToolTip(tr("Average asks how much of a feature there is, Largest whether it is there, Flatten also where."))
    return box


def _whole(name: str, accessible: str, most: int, least: int = 0) -> QSpinBox:
    box = QSpinBox(objectName=name, minimum=least, maximum=most)
    box.setKeyboardTracking(False)
    box.setAccessibleName(accessible)
    return box


def _dropout_box() -> QDoubleSpinBox:
    box = QDoubleSpinBox(objectName="model.dropout", minimum=0.0, maximum=0.9, singleStep=0.05, decimals=2)
    box.setKeyboardTracking(False)
    box.setAccessibleName(tr("Dropout before the classifier"))
    box.setToolTip(tr("Share of the features hidden at random while training: more guards against learning by heart."))
    return box
