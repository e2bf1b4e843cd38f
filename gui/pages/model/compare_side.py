"""One side of a comparison: which plan, and how its switches are set."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QVBoxLayout, QWidget

from engine.core.errors import ConvScopeError
from engine.core.fields import Value
from engine.model.plan import ModelPlan
from engine.model.plan_file import read_plan
from engine.model.zoo import ZOO, edited, switched, zoo_plan
from gui import theme
from gui.context import Context
from gui.i18n import tr
from gui.pages.model.compare_words import title_of
from gui.pages.model.zoo_switches import ZooSwitches

SCREEN, BEFORE, FILE, OPENED = "screen", "before", "file", "opened"
_FOLDER = "plans"


class CompareSide(QWidget):
    """Holds the plan of one side; offers the one on screen, the one before the last switch, the zoo and files.

    Args:
        name: "left" or "right", in objectNames.
        given: plans by "screen" and "before".
    """

    changed = Signal()

    def __init__(self, context: Context, name: str, given: dict[str, ModelPlan], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._given = context, dict(given)
        self._key = SCREEN
        self.plan = given[SCREEN]
        self.source = QComboBox(objectName=f"compare.{name}")
        self.source.setAccessibleName(tr("Left network") if name == "left" else tr("Right network"))
        self.source.setMaxVisibleItems(24)
        self.source.setMinimumContentsLength(16)
        self.source.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._fill()
        self.source.activated.connect(self._picked)
        self.switches = ZooSwitches(f"compare.{name}Switch", self)
        self.switches.switched.connect(self._switch)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.SPACE["s"])
        column.addWidget(self.source)
        column.addWidget(self.switches)
        column.addStretch(1)
        self.choose(SCREEN)

    @property
    def key(self) -> str:
        """What was chosen: "screen", "before", "opened" or a network's key."""
        return self._key

    def choose(self, key: str, switches: dict[str, Value] | None = None, side_px: int = 0) -> None:
        """Show a given plan, or a network of the zoo with some switches set; nothing is emitted."""
        self._key = key
        self.plan = self._given[key] if key in self._given else zoo_plan(key, side_px, switches)
        self.source.setCurrentIndex(self.source.findData(key))
        self._show_switches()

    def state(self) -> tuple[str, ModelPlan]:
        """What is shown, for ``restore``."""
        return self._key, self.plan

    def restore(self, state: tuple[str, ModelPlan]) -> None:
        """Show what ``state`` told."""
        key, plan = state
        if key == OPENED:
            self._given[OPENED] = plan
            self._fill()
        self.choose(key)
        self.plan = plan
        self._show_switches()

    def _show_switches(self) -> None:
        network = ZOO.get(self.plan.zoo)
        usable = network is not None and not edited(self.plan)
        self.switches.show_switches(network.switches if network and usable else (), self.plan.switches)
        self.source.setToolTip(title_of(self.plan))

    def _switch(self, key: str, value: Value) -> None:
        self.plan = switched(self.plan, key, value)
        self._show_switches()
        self.changed.emit()

    def _picked(self, _index: int) -> None:
        key = str(self.source.currentData() or "")
        if key == FILE:
            self._open()
        elif key:
            self.choose(key)
            self.changed.emit()

    def _open(self) -> None:
        folder = self._context.settings.folder(_FOLDER)
        chosen, _kind = QFileDialog.getOpenFileName(self, tr("Open a plan"), folder, tr("Plans (*.json)"))
        if chosen and self._read(Path(chosen)):
            self._context.settings.set_folder(_FOLDER, Path(chosen))
            self.changed.emit()
        else:
            self.source.setCurrentIndex(self.source.findData(self._key))

    def _read(self, path: Path) -> bool:
        try:
            self._given[OPENED] = read_plan(path)
        except ConvScopeError as err:
            self._context.message.emit(err)
            return False
        self._fill()
        self.choose(OPENED)
        return True

    def _fill(self) -> None:
        self.source.clear()
        names = {
            SCREEN: tr("On screen: {name}"),
            BEFORE: tr("Before the switch: {name}"),
            OPENED: tr("From a file: {name}"),
        }
        for key, words in names.items():
            if key in self._given:
                self.source.addItem(words.format(name=title_of(self._given[key])), key)
        self.source.addItem(tr("Saved plan…"), FILE)
        family = ""
        for network in ZOO.values():
            if network.family != family:
                self.source.insertSeparator(self.source.count())
                family = network.family
            self.source.addItem(network.label, network.key)
