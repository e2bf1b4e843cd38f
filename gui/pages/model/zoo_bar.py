"""Above an own network: which one it is, its switches, and what each of them costs."""

from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.core.fields import Value
from engine.model.compare import totals
from engine.model.layers import survey
from engine.model.plan import ModelPlan
from engine.model.zoo import ZOO, edited, switched
from gui import theme
from gui.context import Context
from gui.i18n import label, tr
from gui.icons import icon
from gui.pages.model.compare_dialog import CompareDialog
from gui.pages.model.figure_words import change_words, value_words
from gui.pages.model.memory import ModelMemory
from gui.pages.model.zoo_card import CardDialog
from gui.pages.model.zoo_gallery import ZooGallery
from gui.pages.model.zoo_memory import ZooMemory
from gui.pages.model.zoo_switches import ZooSwitches
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.numbers import short, whole

CLASSES_UNKNOWN = 10


class ZooBar(QFrame):
    """Follows the memory's plan; a switch puts the recipe's other variant in its place, undoably."""

    started = Signal()  # another network stands there now: nothing that was chosen in the old one counts

    def __init__(self, context: Context, memory: ModelMemory, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._memory = context, memory
        self._zoo = context.memory(ZooMemory)
        self._shown: tuple[ModelPlan, int] | None = None
        self.name = ElidedLabel(self)
        self.name.setObjectName("model.zooName")
        theme.set_role(self.name, "section")
        self.card = self._button("info", tr("Card"), "model.zooCard", tr("What this network is, and what was new"))
        self.compare = self._button("compare", tr("Compare…"), "model.compare", tr("Two networks side by side"))
        self.start = self._button("add", tr("Start from…"), "model.startFrom", tr("Start from a ready network"))
        self.card.clicked.connect(self.open_card)
        self.compare.clicked.connect(self.open_compare)
        self.start.clicked.connect(self.open_gallery)
        self.switches = ZooSwitches("model.switch", self)
        self.switches.switched.connect(self._switch)
        self.figures = QLabel(self, objectName="model.zooFigures")
        self.change = ElidedLabel(self)
        self.change.setObjectName("model.zooChange")
        self.note = ElidedLabel(self)
        self.note.setObjectName("model.zooNote")
        theme.set_role(self.note, "caption")
        self._lay_out()
        context.store.changed.connect(self.show_plan)
        context.dataset.changed.connect(self.show_plan)
        self.show_plan()

    def show_plan(self, _change: object = None) -> None:
        """Show the memory's plan, its switches and figures."""
        dataset = self._context.dataset.value
        shown = self._memory.plan, len(dataset.classes) if dataset is not None else CLASSES_UNKNOWN
        if shown == self._shown:
            return
        self._shown, (plan, classes) = shown, shown
        network = ZOO.get(plan.zoo)
        self.name.setText(f"{network.label} · {network.year}" if network else tr("Own network"))
        self.card.setVisible(network is not None)
        self.switches.show_switches(network.switches if network else (), plan.switches)
        found = survey(plan, classes)
        counted = totals(found.rows)
        words = tr("{n} parameters · {macs} MACs for one picture")
        before = tr("Up to the block that is wrong:") + " " if found.problems and plan.blocks else ""
        self.figures.setText(before + words.format(n=whole(counted["parameters"]), macs=short(counted["macs"])))
        self._show_change(plan, classes, counted)
        self._show_note(plan, network)

    def open_card(self) -> None:
        """Show the card of the network the plan was made from."""
        plan = self._memory.plan
        if plan.zoo in ZOO:
            CardDialog(plan.zoo, self.window()).open()

    def open_gallery(self) -> None:
        """Choose another network to start from."""
        gallery = ZooGallery(self._context, self._memory.plan.zoo, self.window())
        gallery.chosen.connect(self._start_from)
        gallery.open()

    def open_compare(self) -> None:
        """Show two networks side by side, at first the one on screen and the one before the last switch."""
        CompareDialog(self._context, self._memory, self.window()).open()

    def _switch(self, key: str, value: Value) -> None:
        before = self._memory.plan
        field = next(field for field in ZOO[before.zoo].switches if field.key == key)
        what = f"{label(field.label)} {value_words(value)}"
        lost = edited(before)
        after = switched(before, key, value)
        self._zoo.note(before, after, what)
        self._memory.use(tr("Switch {what}", what=what), after)
        self.started.emit()
        if lost:
            self._context.notify.emit(tr("Started again from the recipe. Undo brings your changes back."))

    def _start_from(self, plan: object) -> None:
        assert isinstance(plan, ModelPlan)
        self._memory.use(tr("Start from {name}", name=plan.name), plan)
        self.started.emit()

    def _show_change(self, plan: ModelPlan, classes: int, now: dict[str, int]) -> None:
        """What the last switch did, while its result is on screen."""
        text = ""
        if self._zoo.before is not None and plan == self._zoo.after:
            before = totals(survey(self._zoo.before, classes).rows)
            words = change_words(*(now[key] - before[key] for key in ("parameters", "macs", "layers")))
            text = f"{self._zoo.what}: {words or tr('as many parameters and MACs as before')}"
        self.change.setText(text)

    def _show_note(self, plan: ModelPlan, network: Any) -> None:
        """Edits since, or what a form changed, where there is nothing newer to say."""
        text = ""
        if network is not None and edited(plan):
            text = tr("Changed since: a switch starts again from the recipe.")
        elif network is not None and network.changed:
            text = tr("Compared with the original: {changed}", changed=label(network.changed))
        self.note.setText(text)
        self.note.setVisible(not self.change.text())
        self.change.setVisible(bool(self.change.text()))

    def _button(self, picture: str, text: str, name: str, help_text: str) -> QPushButton:
        button = QPushButton(icon(picture), text, self, objectName=name)
        button.setAccessibleName(help_text)
        button.setToolTip(help_text)
        return button

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(theme.SPACE["s"])
        top.addWidget(self.name, 1)
        for button in (self.card, self.compare, self.start):
            top.addWidget(button)
        numbers = QHBoxLayout()
        numbers.setSpacing(theme.SPACE["l"])
        numbers.addWidget(self.figures)
        numbers.addWidget(self.change, 1)
        numbers.addWidget(self.note, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE["xs"])
        column.addLayout(top)
        column.addWidget(self.switches)
        column.addLayout(numbers)
