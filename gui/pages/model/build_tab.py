"""Build: palette, the network as a list of blocks, its layers in numbers."""

import msgspec
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QMenu, QPushButton, QSplitter, QVBoxLayout, QWidget

from engine.model.layers import LayerRow, PlanProblem, fixed, layers, problems
from engine.model.plan import ModelPlan
from engine.model.presets import PRESETS
from gui.context import Context
from gui.i18n import label, tr
from gui.pages.model import plan_edits
from gui.pages.model.memory import ModelMemory
from gui.pages.model.palette import Palette
from gui.pages.model.plan_ends import ClassifierRow, InputRow
from gui.widgets.block_row import BlockFacts
from gui.widgets.block_words import problem_words
from gui.widgets.layer_table import LayerTable
from gui.widgets.message_bar import MessageBar
from gui.widgets.plan_view import PlanView

CLASSES_UNKNOWN = 10
PALETTE_PX = 188


class BuildTab(QWidget):
    """Shows the memory's plan; every change makes it the experiment's network."""

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, memory
        self.palette_column = Palette(self)
        self.palette_column.wanted.connect(self._add_after_chosen)
        self.blocks = PlanView(self)
        self.input, self.classifier = InputRow(self), ClassifierRow(self)
        self.blocks.set_ends(self.input, self.classifier)
        self.table = LayerTable(self)
        self.trouble = MessageBar(self, object_prefix="model.plan")
        self._connect()
        self._lay_out()
        context.store.changed.connect(self.show_plan)
        context.dataset.changed.connect(self.show_plan)
        self.show_plan()

    @property
    def plan(self) -> ModelPlan:
        """The plan on screen."""
        return self._memory.plan

    def show_plan(self, _change: object = None) -> None:
        """Show the plan, what each block gives, and what is wrong."""
        plan, classes = self.plan, self._classes()
        wrong = problems(plan)
        rows = layers(plan, classes)
        self.blocks.show_blocks(facts_of(plan, rows, wrong))
        self.input.show_side(plan.side_px)
        self.classifier.show_classes(classes, rows)
        self.table.show_layers(rows, complete=not wrong)
        self.table.mark(self.blocks.selected)
        self._show_trouble(wrong)

    def use(self) -> None:
        """Make the plan on screen the experiment's network."""
        self._edit(tr("Use own network"), self.plan)

    def _classes(self) -> int:
        dataset = self._context.dataset.value
        return len(dataset.classes) if dataset is not None else CLASSES_UNKNOWN

    def _edit(self, what: str, plan: ModelPlan, merge: str = "") -> None:
        self._memory.use(what, plan, merge)

    def _add_after_chosen(self, kind: str) -> None:
        chosen = self.blocks.selected
        self._add(kind, chosen + 1 if chosen >= 0 else len(self.plan.blocks))

    def _add(self, kind: str, at: int) -> None:
        self._edit(tr("Add block"), plan_edits.with_block(self.plan, kind, at))
        self.blocks.choose(-1)
        self.blocks.choose(at)

    def _move(self, source: int, target: int) -> None:
        self._edit(tr("Move block"), plan_edits.moved_block(self.plan, source, target))
        self.blocks.choose(target)

    def _remove(self, number: int) -> None:
        self._edit(tr("Remove block"), plan_edits.without_block(self.plan, number))
        self.blocks.choose(min(number, len(self.plan.blocks) - 1))

    def _set(self, number: int, key: str, value: object) -> None:
        plan = plan_edits.with_setting(self.plan, number, key, value)  # type: ignore[arg-type]
        self._edit(tr("Change block"), plan, merge=f"block{number}.{key}")

    def _set_side(self, side_px: int) -> None:
        plan = msgspec.structs.replace(self.plan, side_px=side_px)
        self._edit(tr("Input side"), plan, merge="side")

    def _fix(self, problem: PlanProblem) -> None:
        self._edit(tr("Fix block"), fixed(self.plan, problem))

    def _start_from(self) -> None:
        key = self.sender().property("preset")
        side = self.plan.side_px
        plan = PRESETS[key].plan(side) if key else ModelPlan(name=tr("My network"), side_px=side, blocks=())
        self.blocks.choose(-1)
        self._edit(tr("Start from {name}", name=plan.name), plan)

    def _show_trouble(self, wrong: tuple[PlanProblem, ...]) -> None:
        """Say at the bottom what belongs to no block."""
        loose = next((problem for problem in wrong if not 0 <= problem.block < len(self.plan.blocks)), None)
        if loose is None:
            self.trouble.clear()
            return
        reason, fix = problem_words(loose)
        self.trouble.show_error(reason, fix, lambda: self._fix(loose))

    def _chosen(self, number: int) -> None:
        self.table.mark(number)

    def _layer_chosen(self, block: int) -> None:
        if 0 <= block < len(self.plan.blocks):
            self.blocks.choose(block, focus=False)

    def _connect(self) -> None:
        self.blocks.added.connect(self._add)
        self.blocks.moved.connect(self._move)
        self.blocks.removed.connect(self._remove)
        self.blocks.edited.connect(self._set)
        self.blocks.fix_asked.connect(self._fix)
        self.blocks.chosen.connect(self._chosen)
        self.input.edited.connect(self._set_side)
        self.table.selected.connect(self._layer_chosen)

    def _lay_out(self) -> None:
        presets = QPushButton(tr("Start from…"), objectName="model.presets")
        presets.setAccessibleName(tr("Start from a ready network"))
        menu = QMenu(presets)
        for key, text in [(preset.key, label(preset.label)) for preset in PRESETS.values()] + [("", tr("Nothing"))]:
            action = menu.addAction(text)
            action.setProperty("preset", key)
            action.triggered.connect(self._start_from)
        presets.setMenu(menu)
        self.presets_menu = menu
        left = QWidget(self)
        left.setFixedWidth(PALETTE_PX)
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(presets)
        column.addWidget(self.palette_column, 1)
        middle = QWidget(self)
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(self.blocks, 1)
        inside.addWidget(self.trouble)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(16)
        halves.addWidget(middle)
        halves.addWidget(self.table)
        halves.setStretchFactor(0, 46)
        halves.setStretchFactor(1, 54)
        middle.setMinimumWidth(304)
        halves.setSizes([460, 540])  # of a thousand: Qt shares what there is
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 12, 0, 0)
        row.setSpacing(16)
        row.addWidget(left)
        row.addWidget(halves, 1)


def facts_of(plan: ModelPlan, rows: tuple[LayerRow, ...], wrong: tuple[PlanProblem, ...]) -> tuple[BlockFacts, ...]:
    """What each block's row shows."""
    facts = []
    for number, block in enumerate(plan.blocks):
        own = [row for row in rows if row.block == number]
        facts.append(
            BlockFacts(
                block=block,
                output=own[-1].output if own else (),
                parameters=sum(row.parameters for row in own),
                formula=own[-1].formula if own else "",
                problem=next((problem for problem in wrong if problem.block == number), None),
            )
        )
    return tuple(facts)
