"""What stands above the first block and below the last: the picture and the classifier."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpinBox, QWidget

from engine.model.layers import LayerRow
from gui.i18n import tr
from gui.icons import icon
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.numbers import size, whole


class _EndRow(QFrame):
    def __init__(self, picture: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        mark = QLabel(self)
        mark.setPixmap(icon(picture).pixmap(QSize(20, 20)))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(13, 4, 13, 4)
        self.row.setSpacing(10)
        self.row.addWidget(mark)
        heading = ElidedLabel(self)
        heading.setText(name)
        self.row.addWidget(heading, 1)


class InputRow(_EndRow):
    """The picture: its side can be changed."""

    edited = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("picture", tr("Picture"), parent)
        self.side = QSpinBox(self, objectName="model.side", minimum=8, maximum=1024, singleStep=8)
        self.side.setKeyboardTracking(False)
        self.side.setMaximumWidth(90)
        self.side.setSuffix(tr(" px"))
        self.side.setAccessibleName(tr("Side of the square input picture"))
        self.side.setToolTip(tr("Pictures are brought to this size. Twice the side is four times the work."))
        self.side.valueChanged.connect(self.edited)
        self.shape = QLabel(self)
        self.row.addWidget(self.side)
        self.row.addWidget(self.shape)

    def show_side(self, side_px: int) -> None:
        """Show the plan's input side."""
        blocked = self.side.blockSignals(True)
        self.side.setValue(side_px)
        self.side.blockSignals(blocked)
        self.shape.setText(size((side_px, side_px, 3)))


class ClassifierRow(_EndRow):
    """The layer that is added by itself: one number a class."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("classify", tr("Classifier"), parent)
        self.setToolTip(tr("Added by itself: one output number a class; the largest is the answer."))
        self.words = QLabel(self, objectName="model.classifier")
        self.words.setProperty("role", "caption")
        self.row.addWidget(self.words)

    def show_classes(self, classes: int, rows: Sequence[LayerRow]) -> None:
        """Show how many classes, and what it costs."""
        parameters = sum(row.parameters for row in rows if row.block < 0)
        text = tr("{k} classes", k=classes)
        if parameters:
            text += " · " + tr("{n} parameters", n=whole(parameters))
        self.words.setText(text)
