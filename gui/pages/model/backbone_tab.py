"""Backbone: the table, the scatter, and what the chosen one needs. A click chooses."""

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from engine.model.backbones import BACKBONES
from engine.model.plan import BackboneSpec
from gui.context import Context
from gui.i18n import tr
from gui.icons import icon
from gui.pages.model.backbone_details import BackboneDetails
from gui.pages.model.memory import ModelMemory
from gui.pages.model.weights import WeightsButton
from gui.pages.page import scrolled
from gui.widgets.accuracy_scatter import AccuracyScatter
from gui.widgets.backbone_table import BackboneTable

RIGHT_PX = 316
SCATTER_PX = 128


class BackboneTab(QWidget):
    """Shows the memory's backbone; a click on a row or a dot makes another the experiment's."""

    head_as_blocks_asked = Signal()  # the head is to be edited with the builder

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, memory
        self._shown: BackboneSpec | None = None
        self.search = QLineEdit(objectName="model.search")
        self.search.setPlaceholderText(tr("Search a network"))
        self.search.setAccessibleName(tr("Search a network"))
        self.search.setClearButtonEnabled(True)
        self.search.addAction(icon("search"), QLineEdit.ActionPosition.LeadingPosition)
        self.table = BackboneTable(context.services.weights_state, self)
        self.table.setObjectName("model.backbones")
        self.table.setAccessibleName(tr("Pretrained networks"))
        self.scatter = AccuracyScatter(self)
        self.scatter.setObjectName("model.scatter")
        self.details = BackboneDetails(context, memory, self)
        self._lay_out()
        self.search.textChanged.connect(self._searched)
        self.table.chosen.connect(self._chosen)
        self.scatter.chosen.connect(self._chosen)
        self.details.weights.wanted.connect(self._chosen)
        self.details.head_as_blocks_asked.connect(self.head_as_blocks_asked)
        context.store.changed.connect(self.show_backbone)
        context.weights_arrived.connect(self.refresh)
        self.refresh()

    def refresh(self, _keys: object = None) -> None:
        """Look again which weights are on this computer."""
        self.table.backbones.refresh()
        self.scatter.show_backbones(self.table.backbones.entries, self.table.backbones.states)
        self.show_backbone()

    def show_backbone(self, _change: object = None) -> None:
        """Mark the memory's backbone everywhere."""
        spec = self._memory.backbone
        if _change is not None and spec == self._shown:
            return  # another part of the experiment was edited
        self._shown = spec
        self.table.show_key(spec.key)
        self.scatter.show_key(spec.key)
        self.details.show_backbone(spec, self.table.backbones.states.get(spec.key, "absent"))

    def use(self) -> None:
        """Make the backbone on screen the experiment's network."""
        self._memory.use(tr("Use backbone"), self._memory.backbone)

    def _searched(self, text: str) -> None:
        self.table.search(text)
        self.table.show_key(self._memory.backbone.key)

    def _chosen(self, key: str) -> None:
        before = self._memory.backbone
        side_px = before.side_px if before.side_px >= BACKBONES[key].min_side else 0
        spec: BackboneSpec = msgspec.structs.replace(before, key=key, side_px=side_px)
        self._memory.use(tr("Choose backbone"), spec, merge="backbone")
        self.show_backbone()

    def _lay_out(self) -> None:
        left = QVBoxLayout()
        left.setSpacing(8)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.search, 1)
        self.weights = WeightsButton(self._context, self)
        top.addWidget(self.weights)
        left.addLayout(top)
        left.addWidget(self.table, 1)
        side = QWidget(self)
        side.setFixedWidth(RIGHT_PX)
        right = QVBoxLayout(side)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(12)
        self.scatter.setMinimumHeight(SCATTER_PX)
        right.addWidget(self.scatter, 1)
        right.addWidget(scrolled(self.details), 3)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addWidget(side)
