"""What stands above the first block and below the last: the picture or the backbone, and the classifier."""

from collections.abc import Sequence

from PySide6.QtCore import QSize, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from engine.model.layers import LayerRow
from engine.model.problems import PlanProblem
from gui.i18n import tr
from gui.icons import icon
from gui.widgets.block_body import Problem
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.numbers import size, whole


class _EndRow(QFrame):
    def __init__(self, picture: str, name: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        mark = QLabel(self)
        mark.setPixmap(icon(picture).pixmap(QSize(20, 20)))
        self.column, self.row = QVBoxLayout(self), QHBoxLayout()
        self.column.setContentsMargins(13, 4, 13, 4)
        self.column.setSpacing(2)
        self.column.addLayout(self.row)
        self.row.setSpacing(10)
        self.row.addWidget(mark)
        self.heading = ElidedLabel(self)
        self.heading.setText(name)
        self.row.addWidget(self.heading, 1)


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


class BackboneRow(_EndRow):
    """The backbone whose head is being built: what comes out of it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("model", "", parent)
        self.shape = QLabel(self, objectName="model.headEntry")
        self.row.addWidget(self.shape)

    def show_backbone(self, name: str, shape: Sequence[int]) -> None:
        """Show which backbone, and its last map."""
        self.heading.setText(name)
        self.shape.setText(size(shape))
        self.setToolTip(tr("What {name} makes of a picture comes in here.", name=name))


class ClassifierRow(_EndRow):
    """The layer that is added by itself: one number a class."""

    fix_asked = Signal(object, str)  # the PlanProblem, the fix

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("classify", tr("Classifier"), parent)
        self.setToolTip(tr("Added by itself: one output number a class; the largest is the answer."))
        self.words = QLabel(self, objectName="model.classifier")
        self.words.setProperty("role", "caption")
        self.row.addWidget(self.words)
        self.problem = Problem(self, "model.classifier")
        self.problem.fix_asked.connect(self.fix_asked)
        self.problem.hide()
        self.column.addWidget(self.problem)

    def show_problem(self, problem: PlanProblem | None) -> None:
        """Say that the last block's output is none it can take, with the ways out."""
        if problem is not None:
            self.problem.show_problem(problem)
        self.problem.setVisible(problem is not None)

    def show_classes(self, classes: int, rows: Sequence[LayerRow]) -> None:
        """Show how many classes, and what it costs."""
        parameters = sum(row.parameters for row in rows if row.block < 0)
        text = tr("{k} classes", k=classes)
        if parameters:
            text += " · " + tr("{n} parameters", n=whole(parameters))
        self.words.setText(text)
