"""How the pictures are divided, and what the size of the parts means for the results."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from engine.data.dataset import TEST, TRAIN, VALIDATION
from engine.data.reliability import margin_points
from gui import theme
from gui.context import Context
from gui.i18n import tr
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.split_bar import SplitBar

FEW_POINTS = 10  # above this the judgement is a warning


class SplitSection(QWidget):
    """The split bar, the limit, and a judgement in words."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        heading = QLabel(tr("Split"))
        heading.setProperty("role", "section")
        before, after = QLabel(tr("Use at most")), QLabel(tr("pictures"))
        self.limit = QSpinBox(objectName="data.limit", minimum=0, maximum=10_000_000, singleStep=100)
        self.limit.setSpecialValueText(tr("all"))
        self.limit.setKeyboardTracking(False)
        self.limit.setGroupSeparatorShown(True)
        self.limit.setMinimumWidth(110)
        self.limit.setAlignment(Qt.AlignmentFlag.AlignRight)
        self.limit.setAccessibleName(tr("Most pictures used for training and validation"))
        self.limit.setToolTip(
            tr("Fewer pictures train faster; the classes keep their shares. Only a test part is never limited.")
        )
        self.limit.valueChanged.connect(self._limit_edited)
        before.setBuddy(self.limit)
        self.bar = SplitBar(self)
        self.bar.setObjectName("data.split")
        self.bar.setToolTip(
            tr("Drag the handle, or use the arrow keys, to keep more or fewer pictures for validation.")
        )
        self.bar.moved.connect(self._moved)
        self.bar.edited.connect(self._edited)
        self.judgement = ElidedLabel(self)
        self.judgement.setObjectName("data.judgement")
        head = QHBoxLayout()
        head.addWidget(heading)
        head.addStretch(1)
        for widget in (before, self.limit, after):
            head.addWidget(widget)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        layout.addWidget(self.bar)
        layout.addWidget(self.judgement)
        context.store.changed.connect(self.show_split)
        context.dataset.changed.connect(self.show_split)
        self.show_split()

    def show_split(self, _change: object = None) -> None:
        """Show the dataset's parts as the experiment has them."""
        spec, dataset = self._context.store.value.dataset, self._context.dataset.value
        blocked = self.limit.blockSignals(True)
        self.limit.setValue(spec.limit)
        self.limit.blockSignals(blocked)
        if dataset is None:
            self.bar.show_split((0, 0, 0), spec.validation, movable=False)
            self.judgement.setText("")
            return
        counts = (len(dataset.part(TRAIN)), len(dataset.part(VALIDATION)), len(dataset.part(TEST)))
        self.bar.show_split(counts, spec.validation, movable=not dataset.given_split)
        self._judge()

    def _judge(self) -> None:
        n = self.bar.counts[1]
        given = self._context.dataset.value is not None and self._context.dataset.value.given_split
        points = margin_points(n)
        if n == 0:
            text = tr("No validation pictures: nothing can tell how good the network is.")
        elif n == 1:
            text = tr("1 validation picture: results mean nothing. Add pictures.")
        else:
            text = tr("{n} validation pictures: results can be off by {points} points.", n=f"{n:,}", points=points)
        if given:
            text += " " + tr("The folders give this split.")
        self.judgement.setText(text)
        role = "warn" if n < 2 or points > FEW_POINTS else "caption"
        theme.set_role(self.judgement, role)

    def _moved(self, _share: float) -> None:
        self._judge()

    def _edited(self, share: float) -> None:
        self._context.store.edit_dataset(tr("Split"), merge="validation", validation=share)

    def _limit_edited(self, limit: int) -> None:
        self._context.store.edit_dataset(tr("Limit"), merge="limit", limit=limit)
