"""The chosen backbone: its numbers, its weights, pretrained or random, the picture side, the head."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from engine.model.backbones import BACKBONES
from engine.model.plan import BackboneSpec
from engine.model.sides import side_for
from gui.context import Context
from gui.i18n import tr
from gui.pages.model.backbone_layers import LayersButton
from gui.pages.model.head_box import HeadBox
from gui.pages.model.memory import ModelMemory
from gui.pages.model.side_box import SideBox
from gui.pages.model.weights_box import WeightsBox
from gui.widgets.calm_wheel import CalmWheel
from gui.widgets.numbers import digits

SIDE_UNKNOWN_PX, CLASSES_UNKNOWN = 96, 10


class BackboneDetails(QWidget):
    """Reads and writes the memory's backbone."""

    head_as_blocks_asked = Signal()

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, memory
        self.name = QLabel(objectName="model.backboneName")
        self.name.setProperty("role", "section")
        self.layers = LayersButton(context, memory)
        self.facts = QLabel(wordWrap=True)
        self.facts.setProperty("role", "caption")
        self.pretrained = QRadioButton(tr("Start from what it learned on ImageNet"), objectName="model.pretrained")
        self.random = QRadioButton(tr("Start from random weights"), objectName="model.random")
        self.weights = WeightsBox(context, self)
        self.side, self.head = SideBox(self), HeadBox(self)
        calm = CalmWheel(self)
        calm.calm(self.side.choice, self.head.pooling, self.head.dense, *self.head.units, self.head.dropout)
        self.pretrained.toggled.connect(self._pretrained_edited)
        self.side.chosen.connect(self._side_chosen)
        self.head.edited.connect(self._head_edited)
        self.head.asked.connect(self.head_as_blocks_asked)
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
        for box in (self.pretrained, self.random):
            box.blockSignals(True)
        self.pretrained.setChecked(spec.pretrained)
        self.random.setChecked(not spec.pretrained)
        for box in (self.pretrained, self.random):
            box.blockSignals(False)
        self.weights.show_weights(spec.key, state, spec.pretrained)
        self._show_settings(spec)

    def _show_settings(self, spec: BackboneSpec) -> None:
        """What depends on the dataset: the side, and what the head costs."""
        dataset = self._context.dataset.value
        side_px = dataset.side_px if dataset is not None else SIDE_UNKNOWN_PX
        self.side.show_side(spec, side_px)
        self.head.show_head(spec, side_for(spec, side_px), len(dataset.classes) if dataset else CLASSES_UNKNOWN)

    def _dataset_changed(self) -> None:
        self._show_settings(self._memory.backbone)

    def _pretrained_edited(self, on: bool) -> None:
        self._edit(tr("Starting weights"), "", pretrained=on)

    def _side_chosen(self, side_px: int) -> None:
        self._edit(tr("Picture side"), "", side_px=side_px)

    def _head_edited(self, head: tuple, merge: str) -> None:
        self._edit(tr("Head"), merge, head=head)

    def _edit(self, what: str, merge: str, **changes: object) -> None:
        self._memory.use(what, msgspec.structs.replace(self._memory.backbone, **changes), merge)

    def _lay_out(self) -> None:
        title = QLabel(tr("Head"))
        title.setProperty("role", "section")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(8)
        heading = QHBoxLayout()
        heading.addWidget(self.name, 1)
        heading.addWidget(self.layers)
        column.addLayout(heading)
        column.addWidget(self.facts)
        column.addSpacing(4)
        for widget in (self.pretrained, self.weights, self.random):
            column.addWidget(widget)
        column.addSpacing(4)
        column.addWidget(self.side)
        column.addSpacing(8)
        column.addWidget(title)
        column.addWidget(self.head)
        column.addStretch(1)
