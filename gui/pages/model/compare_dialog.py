"""Two networks side by side: what differs, and what it costs."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QFileDialog,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from engine.core.errors import ConvScopeError
from engine.core.fields import Value
from engine.core.files import write_text
from engine.model.compare import MEASURES, Comparison, compare
from engine.model.zoo import ZOO, edited
from gui import theme
from gui.context import Context
from gui.i18n import label, tr
from gui.icons import icon
from gui.pages.model.compare_list import CompareList
from gui.pages.model.compare_side import BEFORE, SCREEN, CompareSide
from gui.pages.model.compare_words import as_text, summary
from gui.pages.model.figure_words import amount, difference
from gui.pages.model.memory import ModelMemory
from gui.pages.model.zoo_memory import ZooMemory
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.flow_layout import FlowLayout

CLASSES_UNKNOWN, IMAGENET_CLASSES = 10, 1000
EXAMPLES: tuple[tuple[tuple[str, dict[str, Value]], tuple[str, dict[str, Value]]], ...] = (
    (("vgg16", {}), ("vgg19", {})),
    (("googlenet", {"inception": "naive"}), ("googlenet", {})),
    (("alexnet", {}), ("zfnet", {})),
    (("plain34", {}), ("resnet34", {})),
)
"""The lecture's contrasts, left and right: a network and its switches."""
_FOLDER = "comparisons"


class CompareDialog(QDialog):
    """Opens with the plan on screen and the one before the last switch, where there is one."""

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent, objectName="compare")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(tr("Compare two networks"))
        self.resize(980, 640)
        self._context = context
        zoo = context.memory(ZooMemory)
        given = {SCREEN: memory.plan} | ({BEFORE: zoo.before} if zoo.before is not None else {})
        self.left = CompareSide(context, "left", given, self)
        self.right = CompareSide(context, "right", given, self)
        self.swap = QToolButton(text="⇄", objectName="compare.swap", toolTip=tr("Swap left and right"))
        self.swap.setAccessibleName(tr("Swap left and right"))
        self.classes = _classes_box(context)
        self.only_different = QCheckBox(tr("Only what differs"), objectName="compare.onlyDifferent")
        self.words = QLabel(objectName="compare.summary", wordWrap=True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.figures = QGridLayout()
        self.list = CompareList(self)
        self.detail = ElidedLabel(self)
        self.detail.setObjectName("compare.row")
        theme.set_role(self.detail, "caption")
        self.copy = QPushButton(icon("copy"), tr("Copy as text"), objectName="compare.copy")
        self.save = QPushButton(icon("save"), tr("Save as text…"), objectName="compare.save")
        self.close_button = QPushButton(tr("Close"), objectName="compare.close", default=True)
        self._lay_out()
        self._connect()
        self._begin(memory, zoo)

    def show_comparison(self) -> None:
        """Compare what both sides show."""
        self.found: Comparison = compare(self.left.plan, self.right.plan, int(self.classes.currentData()))
        self.words.setText(summary(self.found))
        self.list.show_comparison(self.found, self.only_different.isChecked())
        self._show_figures()

    def show_example(self, number: int) -> None:
        """Show one of the lecture's contrasts, with ImageNet's classes."""
        for side, (key, switches) in zip((self.left, self.right), EXAMPLES[number], strict=True):
            side.choose(key, switches)
        self.classes.setCurrentIndex(self.classes.findData(IMAGENET_CLASSES))
        self.show_comparison()

    def _begin(self, memory: ModelMemory, zoo: ZooMemory) -> None:
        """The plan on screen on the right; on the left what it came from, or its partner in the lecture."""
        plan = memory.plan
        if zoo.before is not None and zoo.before != plan:
            self.left.choose(BEFORE)
        elif plan.zoo in ZOO and edited(plan):
            self.left.choose(plan.zoo, plan.switches, plan.side_px)
        else:
            self.left.choose(partner(plan.zoo))
        self.show_comparison()

    def _swap(self) -> None:
        left, right = self.left.state(), self.right.state()
        self.left.restore(right)
        self.right.restore(left)
        self.show_comparison()

    def _show_figures(self) -> None:
        while (item := self.figures.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        for row, heading in enumerate((tr("Left"), tr("Right"), tr("Difference")), start=1):
            self.figures.addWidget(_cell(heading, "caption"), row, 0)
        for column, figure in enumerate(self.found.figures, start=1):
            measure = MEASURES[figure.measure.key]
            top = _cell(label(measure.label), "caption", right=True)
            top.setToolTip(label(measure.help))
            texts = (amount(measure, figure.left), amount(measure, figure.right), difference(figure))
            self.figures.addWidget(top, 0, column)
            for row, text in enumerate(texts, start=1):
                role = "muted" if row == 3 and not figure.difference else ""
                self.figures.addWidget(_cell(text, role, right=True), row, column)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(as_text(self.found))
        self._context.notify.emit(tr("The comparison is on the clipboard."))

    def _save(self) -> None:
        suggestion = Path(self._context.settings.folder(_FOLDER)) / "comparison.txt"
        kinds = tr("Text files (*.txt)")
        chosen, _kind = QFileDialog.getSaveFileName(self, tr("Save the comparison"), str(suggestion), kinds)
        if not chosen:
            return
        path = Path(chosen) if Path(chosen).suffix else Path(chosen).with_suffix(".txt")
        try:
            write_text(path, as_text(self.found))
        except ConvScopeError as err:
            self._context.message.emit(err)
            return
        self._context.settings.set_folder(_FOLDER, path)
        self._context.notify.emit(tr("Saved as {name}", name=path.name))

    def _connect(self) -> None:
        self.left.changed.connect(self.show_comparison)
        self.right.changed.connect(self.show_comparison)
        self.swap.clicked.connect(self._swap)
        self.classes.activated.connect(lambda _index: self.show_comparison())
        self.only_different.toggled.connect(lambda _on: self.show_comparison())
        self.list.told.connect(self.detail.setText)
        self.copy.clicked.connect(self._copy)
        self.save.clicked.connect(self._save)
        self.close_button.clicked.connect(self.reject)

    def _lay_out(self) -> None:
        sides = QHBoxLayout()
        sides.setSpacing(theme.SPACE["m"])
        sides.addWidget(self.left, 1)
        sides.addWidget(self.swap, 0, Qt.AlignmentFlag.AlignTop)
        sides.addWidget(self.right, 1)
        self.figures.setHorizontalSpacing(theme.SPACE["l"])
        self.figures.setVerticalSpacing(theme.SPACE["xs"])
        options = QHBoxLayout()
        options.setSpacing(theme.SPACE["s"])
        options.addWidget(self.words, 1)
        options.addWidget(self.only_different)
        options.addWidget(self.classes)
        buttons = QHBoxLayout()
        buttons.setSpacing(theme.SPACE["s"])
        buttons.addWidget(self.copy)
        buttons.addWidget(self.save)
        buttons.addStretch(1)
        buttons.addWidget(self.close_button)
        margin = theme.SPACE["xl"]
        column = QVBoxLayout(self)
        column.setContentsMargins(margin, theme.SPACE["l"], margin, theme.SPACE["l"])
        column.setSpacing(theme.SPACE["m"])
        column.addWidget(self._examples())
        column.addLayout(sides)
        column.addLayout(options)
        column.addLayout(self.figures)
        column.addWidget(self.list, 1)
        column.addWidget(self.detail)
        column.addLayout(buttons)

    def _examples(self) -> QWidget:
        row = QWidget(self)
        flow = FlowLayout(row, across=theme.SPACE["s"], down=0)
        flow.addWidget(QLabel(tr("From the lecture:")))
        for number, text in enumerate(_example_words()):
            button = QPushButton(text, objectName=f"compare.example{number}", autoDefault=False)
            theme.set_role(button, "link")
            button.clicked.connect(lambda _checked=False, number=number: self.show_example(number))
            flow.addWidget(button)
        return row


def partner(key: str) -> str:
    """The network to compare one with: its original, its counterpart in the lecture, or one of its family."""
    if key not in ZOO:
        return next(iter(ZOO))
    if ZOO[key].of:
        return ZOO[key].of
    pairs = [(left[0], right[0]) for left, right in EXAMPLES]
    others = [right if left == key else left for left, right in pairs if key in (left, right) and left != right]
    family = [one.key for one in ZOO.values() if one.family == ZOO[key].family and one.key != key and not one.of]
    return next(iter([*others, *family]), next(one for one in ZOO if one != key))


def _example_words() -> tuple[str, ...]:
    return (
        tr("VGG16 against VGG19"),
        tr("Inception: naive against reduced"),
        tr("AlexNet against ZFNet"),
        tr("Without and with skip connections"),
    )


def _classes_box(context: Context) -> QComboBox:
    """With how many classes both are counted: those of the pictures, or ImageNet's."""
    dataset = context.dataset.value
    own = len(dataset.classes) if dataset is not None else CLASSES_UNKNOWN
    box = QComboBox(objectName="compare.classes")
    box.setAccessibleName(tr("Classes to count with"))
    box.addItem(tr("{k} classes", k=own), own)
    if own != IMAGENET_CLASSES:
        box.addItem(tr("{k} classes", k=f"{IMAGENET_CLASSES:,}"), IMAGENET_CLASSES)
    return box


def _cell(text: str, role: str, right: bool = False) -> QLabel:
    made = QLabel(text)
    made.setAlignment(
        (Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft) | Qt.AlignmentFlag.AlignVCenter
    )
    if role:
        theme.set_role(made, role)
    return made
