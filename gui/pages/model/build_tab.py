"""Build: palette, the network as a list of blocks, its layers in numbers and drawn."""

from itertools import pairwise

import msgspec
from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from engine.model.layers import Survey
from engine.model.plan import ModelPlan
from engine.model.problems import PlanProblem
from engine.model.sides import side_for
from gui.context import Context
from gui.i18n import tr
from gui.pages.model.block_editor import BlockEditor
from gui.pages.model.edit_menu import EditMenu
from gui.pages.model.memory import ModelMemory
from gui.pages.model.palette import Palette
from gui.pages.model.places import HeadPlace, PlanPlace
from gui.pages.model.plan_bar import PlanBar
from gui.pages.model.plan_ends import BackboneRow, ClassifierRow, InputRow
from gui.pages.model.plan_files import PlanFiles
from gui.pages.model.problem_pointer import ProblemPointer
from gui.pages.model.zoo_bar import ZooBar
from gui.widgets.block_facts import end_problem, facts_of
from gui.widgets.block_words import fix_words, problem_words
from gui.widgets.code_view import CodeView
from gui.widgets.message_bar import MessageBar
from gui.widgets.network_panel import NetworkPanel
from gui.widgets.plan_view import PlanView

CLASSES_UNKNOWN = 10
PALETTE_PX, MIDDLE_PX, NARROW_PX = 180, 340, 900


class BuildTab(QWidget):
    """Shows the memory's plan, or the head of its backbone; every change makes it the experiment's network."""

    surface_changed = Signal()  # a head is shown now, or the own network again

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, memory
        self._shown: object = None
        self.plan_place = PlanPlace(memory, self._classes)
        self.head_place = HeadPlace(memory, self._classes, self._side)
        self.palette_column = Palette(self)
        self.blocks = PlanView(self)
        self.input, self.backbone, self.classifier = InputRow(self), BackboneRow(self), ClassifierRow(self)
        self.backbone.hide()
        self.editor = BlockEditor(self.blocks, self.plan_place, self._classes, self)
        self.files = PlanFiles(context, self)
        self.menu = EditMenu(self.editor, self)
        self.bar = PlanBar(self.files, self.menu, self)
        self.zoo = ZooBar(context, memory, self)
        self.panel = NetworkPanel(context, self)
        self.code = CodeView(context, self)
        self._code_tab = self.panel.add_tab(self.code, tr("Code"))
        self.trouble = MessageBar(self, object_prefix="model.plan")
        self.pointer = ProblemPointer(self.blocks, self)
        self._connect()
        self._lay_out()
        self.show_plan()

    @property
    def plan(self) -> ModelPlan:
        """The own network, on screen or behind the head."""
        return self._memory.plan

    @property
    def head_shown(self) -> bool:
        """Whether a backbone's head is on screen, not the own network."""
        return self._memory.head_shown

    def show_head(self) -> None:
        """Show the head of the memory's backbone as blocks."""
        self._show_surface(True)

    def show_own(self) -> None:
        """Show the own network."""
        self._show_surface(False)

    def show_plan(self, _change: object = None) -> None:
        """Show the blocks, what each gives, and what is wrong; later, when the tab is out of sight."""
        if not self.isVisible() and self._shown is not None:
            return
        model = self._memory.backbone if self.head_shown else self._memory.plan
        state = (model, self._classes(), self._side() if self.head_shown else 0)
        if state == self._shown:
            return
        self._shown = state
        self.editor.place = self.head_place if self.head_shown else self.plan_place
        self._show_survey(self.editor.place.survey())

    def use(self) -> None:
        """Make what is on screen the experiment's network."""
        if self.head_shown:
            self._memory.use(tr("Use backbone"), self._memory.backbone)
        else:
            self._memory.use(tr("Use own network"), self.plan)

    def _show_survey(self, survey: Survey) -> None:
        blocks = self.editor.place.blocks
        complete = not survey.problems or not blocks  # nothing is wrong with a plan that was not begun
        self._show_ends(survey)
        self.blocks.show_blocks(facts_of(blocks, survey))
        self.panel.show_layers(survey.rows, complete, self.head_place.backbone if self.head_shown else self.plan.name)
        self.panel.mark_block(self.blocks.selected)
        if not self.head_shown:
            self.code.show_plan(self.plan, self._classes())
        self.pointer.show_problems(survey.problems)
        self._show_trouble(survey.problems)

    def _show_ends(self, survey: Survey) -> None:
        head, wrong = self.head_shown, end_problem(survey)
        self.classifier.show_classes(self._classes(), survey.rows)
        self.classifier.show_problem(wrong if self.editor.place.blocks else None)
        self.zoo.setVisible(not head)
        self.panel.tabs.setTabVisible(self._code_tab, not head)
        if head:
            self.bar.show_head(self.head_place.backbone)
            self.backbone.show_backbone(self.head_place.backbone, survey.rows[0].output)
        else:
            self.bar.show_plan(self.plan.name)
            self.input.show_side(self.plan.side_px)
        self.blocks.set_ends(self.backbone if head else self.input, self.classifier)

    def _show_surface(self, head: bool) -> None:
        if head != self.head_shown:
            self._memory.head_shown = head
            self.blocks.start_over()
            self.show_plan()
            self.surface_changed.emit()

    def _show_trouble(self, wrong: tuple[PlanProblem, ...]) -> None:
        """Say at the bottom what belongs to no block; an empty plan is no mistake."""
        loose = next((one for one in wrong if not 0 <= one.block < len(self.blocks.facts)), None)
        if loose is None or not self.blocks.facts:
            self.trouble.clear()
            return
        fix = loose.fixes[0] if loose.fixes else ""
        words = fix_words(loose, fix) if fix else ""
        self.trouble.show_error(problem_words(loose), words, lambda: self.editor.mend(loose, fix))

    def _classes(self) -> int:
        dataset = self._context.dataset.value
        return len(dataset.classes) if dataset is not None else CLASSES_UNKNOWN

    def _side(self) -> int:
        dataset = self._context.dataset.value
        return side_for(self._memory.backbone, dataset.side_px if dataset is not None else 0)

    def _set_side(self, side_px: int) -> None:
        self._memory.use(tr("Input side"), msgspec.structs.replace(self.plan, side_px=side_px), "side")

    def _rename(self, name: str) -> None:
        self._memory.use(tr("Rename network"), msgspec.structs.replace(self.plan, name=name))

    def _show_palette(self, shown: bool) -> None:
        """As the user wants it from now on."""
        self._memory.palette_shown = shown
        self.palette_column.setVisible(shown)

    def _make_room(self) -> None:
        """Until the user says otherwise, a narrow page has room for diagram and code only without the palette."""
        if self._memory.palette_shown is None:
            shown = self.width() >= NARROW_PX or self.panel.tabs.currentIndex() == 0
            with QSignalBlocker(self.bar.palette_button):
                self.bar.palette_button.setChecked(shown)
            self.palette_column.setVisible(shown)

    def _search_palette(self) -> None:
        self.bar.palette_button.setChecked(True)
        self.palette_column.setVisible(True)
        self.palette_column.start_search()

    def _save(self) -> None:
        self.files.save(self.plan)

    def _opened(self, plan: ModelPlan, name: str) -> None:
        self.show_own()
        self.trouble.clear()
        self.blocks.start_over()
        self._memory.use(tr("Open {name}", name=name), plan)

    def _started(self) -> None:
        self.blocks.start_over()

    def _chosen(self, number: int) -> None:
        self.panel.mark_block(number)
        self.code.mark_block(number)

    def _view_changed(self, _view: int) -> None:
        self._make_room()
        self.code.mark_block(self.blocks.selected)

    def _part_chosen(self, _block: int, name: str) -> None:
        self.panel.choose(name)
        self.blocks.mark_part(name)

    def _block_chosen(self, block: int) -> None:
        self.blocks.choose(block, focus=False)

    def _layer_chosen(self, name: str, block: int) -> None:
        if 0 <= block < len(self.blocks.facts):
            self.blocks.choose(block, focus=False)
            self.blocks.mark_part(name)

    def _connect(self) -> None:
        self.palette_column.wanted.connect(self.editor.add_after_chosen)
        self.editor.said.connect(self._context.notify)
        self.blocks.chosen.connect(self._chosen)
        self.blocks.part_pressed.connect(self._part_chosen)
        self.code.block_chosen.connect(self._block_chosen)
        self.blocks.menu_asked.connect(self.menu.popup)
        self.classifier.fix_asked.connect(self.editor.mend)
        self.input.edited.connect(self._set_side)
        self.bar.renamed.connect(self._rename)
        self.bar.palette_wanted.connect(self._show_palette)
        self.bar.palette_button.setChecked(self._memory.palette_shown is not False)
        self.bar.save_asked.connect(self._save)
        self.bar.plan_wanted.connect(self.show_own)
        self.files.opened.connect(self._opened)
        self.files.failed.connect(self.trouble.show_error)
        self.zoo.started.connect(self._started)
        self.panel.selected.connect(self._layer_chosen)
        self.panel.tabs.currentChanged.connect(self._view_changed)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._search_palette)
        self._context.store.changed.connect(self.show_plan)
        self._context.dataset.changed.connect(self.show_plan)

    def _lay_out(self) -> None:
        self.palette_column.setFixedWidth(PALETTE_PX)
        middle = QWidget(self)
        middle.setMinimumWidth(MIDDLE_PX)
        inside = QVBoxLayout(middle)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.setSpacing(8)
        inside.addWidget(self.bar)
        inside.addWidget(self.blocks, 1)
        inside.addWidget(self.pointer)
        inside.addWidget(self.trouble)
        halves = QSplitter(Qt.Orientation.Horizontal, self)
        halves.setChildrenCollapsible(False)
        halves.setHandleWidth(16)
        halves.addWidget(middle)
        halves.addWidget(self.panel)
        halves.setStretchFactor(0, 46)
        halves.setStretchFactor(1, 54)
        halves.setSizes([460, 540])  # of a thousand: Qt shares what there is
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(self.palette_column)
        row.addWidget(halves, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, 0)
        column.setSpacing(12)
        column.addWidget(self.zoo)
        column.addLayout(row, 1)
        stops = (self.palette_column.search, *self.palette_column.buttons.values(), self.bar.palette_button,
                 self.bar.name, self.bar.file, self.bar.edit, self.input.side, self.blocks)  # fmt: skip
        for before, after in pairwise(stops):
            QWidget.setTabOrder(before, after)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._make_room()
        self.show_plan()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
