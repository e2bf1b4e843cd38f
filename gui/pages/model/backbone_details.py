"""The chosen backbone: its numbers, its weights, the picture side, pretrained or random, dropout."""

import msgspec
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QFormLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from engine.model.backbones import BACKBONES, Backbone
from engine.model.build import side_for
from engine.model.plan import BackboneSpec
from gui.context import Context
from gui.i18n import tr
from gui.pages.model.memory import ModelMemory
from gui.pages.model.weights_box import WeightsBox
from gui.widgets.numbers import digits

SIDES_PX = (32, 64, 96, 128, 160, 192, 224, 240, 260, 299, 300, 331, 380, 456, 528, 600)
SIDE_UNKNOWN_PX = 96


class BackboneDetails(QWidget):
    """Reads and writes the memory's backbone."""

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, memory
        self.name = QLabel(objectName="model.backboneName")
        self.name.setProperty("role", "section")
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("role", "caption")
        self.pretrained = QRadioButton(tr("Start from what it learned on ImageNet"), objectName="model.pretrained")
        self.random = QRadioButton(tr("Start from random weights"), objectName="model.random")
        self.weights = WeightsBox(context, self)
        self.side = QComboBox(objectName="model.backboneSide")
        self.side.setAccessibleName(tr("Side of the pictures given to the backbone"))
        self.side_words = QLabel(wordWrap=True, objectName="model.sideWords")
        self.side_words.setProperty("role", "caption")
        self.dropout = QDoubleSpinBox(objectName="model.dropout", minimum=0.0, maximum=0.9, singleStep=0.05, decimals=2)
        self.dropout.setKeyboardTracking(False)
        self.dropout.setAccessibleName(tr("Dropout before the classifier"))
        self.dropout.setToolTip(
            tr("Share of the features hidden at random while training: more guards against learning by heart.")
        )
        self.pretrained.toggled.connect(self._pretrained_edited)
        self.side.activated.connect(self._side_edited)
        self.dropout.valueChanged.connect(self._dropout_edited)
        context.dataset.changed.connect(self._dataset_changed)
        self._lay_out()

    def show_backbone(self, spec: BackboneSpec, state: str) -> None:
        """Show one backbone with its settings."""
        entry = BACKBONES[spec.key]
        self.name.setText(entry.label)
        facts = tr("{year} · {p} M parameters · {m} G MACs at {side} px")
        self.facts.setText(
            facts.format(
                year=entry.year, p=digits(entry.parameters / 1e6), m=digits(entry.macs / 1e9), side=entry.side_px
            )
        )
        for box in (self.pretrained, self.random, self.dropout):
            box.blockSignals(True)
        self.pretrained.setChecked(spec.pretrained)
        self.random.setChecked(not spec.pretrained)
        self.dropout.setValue(spec.dropout)
        for box in (self.pretrained, self.random, self.dropout):
            box.blockSignals(False)
        self.weights.show_weights(spec.key, state, spec.pretrained)
        self._show_sides(spec)

    def _show_sides(self, spec: BackboneSpec) -> None:
        entry = BACKBONES[spec.key]
        recommended = side_for(msgspec.structs.replace(spec, side_px=0), self._dataset_side())
        sides = sorted({side for side in SIDES_PX if side <= max(entry.side_px, 224)} | {entry.side_px, spec.side_px})
        self.side.clear()
        self.side.addItem(tr("{n} px, recommended", n=recommended), 0)
        for side in sides:
            if side >= max(entry.min_side, 32):
                self.side.addItem(tr("{n} px", n=side), side)
        self.side.setCurrentIndex(max(0, self.side.findData(spec.side_px)))
        self.side_words.setText(side_sentence(entry, spec.side_px or recommended, self._dataset_side()))

    def _dataset_side(self) -> int:
        dataset = self._context.dataset.value
        return dataset.side_px if dataset is not None else SIDE_UNKNOWN_PX

    def _dataset_changed(self) -> None:
        self._show_sides(self._memory.backbone)

    def _pretrained_edited(self, on: bool) -> None:
        self._edit(tr("Starting weights"), "", pretrained=on)

    def _side_edited(self, _index: int) -> None:
        self._edit(tr("Picture side"), "", side_px=self.side.currentData())

    def _dropout_edited(self, rate: float) -> None:
        self._edit(tr("Dropout"), "dropout", dropout=round(rate, 2))

    def _edit(self, what: str, merge: str, **changes: object) -> None:
        self._memory.use(what, msgspec.structs.replace(self._memory.backbone, **changes), merge)

    def _lay_out(self) -> None:
        form = QFormLayout()
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(8)
        for text, box in ((tr("Picture side"), self.side), (tr("Dropout"), self.dropout)):
            caption = QLabel(text)
            caption.setBuddy(box)
            form.addRow(caption, box)
            if box is self.side:
                form.addRow(self.side_words)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        column.addWidget(self.name)
        column.addWidget(self.facts)
        column.addSpacing(4)
        column.addWidget(self.pretrained)
        column.addWidget(self.weights)
        column.addWidget(self.random)
        column.addSpacing(4)
        column.addLayout(form)
        column.addStretch(1)


def side_sentence(entry: Backbone, side_px: int, dataset_px: int) -> str:
    """What a side costs and brings.

    Args:
        dataset_px: side of the dataset's pictures; 0 when they differ.
    """
    own_px, share = entry.side_px, round(100 * entry.macs_at(side_px) / entry.macs)
    cost = tr("{share} % of the work of its own {own} px.", share=share, own=own_px)
    if side_px < 64:
        return cost + " " + tr("Quick, but its last map has hardly a pixel left: it recognises badly.")
    if 0 < dataset_px < side_px:
        return (
            cost + " " + tr("Your {n} px pictures are enlarged: slower, but it recognises much better.", n=dataset_px)
        )
    if side_px >= own_px:
        return cost + " " + tr("As sharp as it was trained: best answers, slowest.")
    return cost + " " + tr("Smaller is faster; details get lost.")
