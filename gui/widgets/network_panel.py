"""A network looked at in several ways, as tabs: its layers in numbers, its diagram, and what a page adds."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QTabWidget, QVBoxLayout, QWidget

from engine.experiment import Experiment
from engine.model.layers import OUTSIDE, LayerRow
from gui.context import Context
from gui.i18n import tr
from gui.widgets.layer_table import LayerTable
from gui.widgets.network_diagram import NetworkDiagram


class PanelMemory(QObject):
    """Which tab each panel showed last, for as long as the window lives: pages come and go.

    Attributes:
        tabs: number of the tab, by the panel's prefix.
    """

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self.tabs: dict[str, int] = {}


class NetworkPanel(QWidget):
    """What is chosen in one tab is chosen in all.

    Args:
        context: for saving the diagram.
        prefix: begins the objects' names; of two panels in one window each needs its own.
    """

    selected = Signal(str, int)  # the layer the user chose, and its block; −1 for input, classifier and backbones

    def __init__(self, context: Context, parent: QWidget | None = None, prefix: str = "model") -> None:
        super().__init__(parent)
        self.rows: tuple[LayerRow, ...] = ()
        self._memory, self._prefix = context.memory(PanelMemory), prefix
        self.table = LayerTable(self, prefix)
        self.diagram = NetworkDiagram(context, self, prefix)
        self.tabs = QTabWidget(self, documentMode=True, objectName=f"{prefix}.views")
        self.tabs.setAccessibleName(tr("Ways to look at the network"))
        self.add_tab(self.table, tr("Layers"))
        self.add_tab(self.diagram, tr("Diagram"))
        self.tabs.currentChanged.connect(self._remember)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.tabs)
        self.table.selected.connect(self._from_table)
        self.diagram.selected.connect(self._from_diagram)
        self._batch = 0
        context.store.changed.connect(self._follow_batch)
        self._follow_batch(context.store.value)

    def add_tab(self, widget: QWidget, title: str) -> int:
        """Add a further way to look; its number."""
        page = QWidget(self.tabs)
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 8, 0, 0)
        column.addWidget(widget)
        number = self.tabs.addTab(page, title)
        if number == self._memory.tabs.get(self._prefix, 0):
            self.tabs.setCurrentIndex(number)
        return number

    def show_layers(self, rows: Sequence[LayerRow], complete: bool = True, title: str = "") -> None:
        """Show a network.

        Args:
            complete: False for a wrong plan, of which these are the layers before the culprit.
            title: name of the network, for its files.
        """
        self.rows = tuple(rows)
        self.table.show_layers(rows, complete)
        self.diagram.show_layers(rows, title)

    def choose(self, name: str) -> None:
        """Mark a layer everywhere, without telling anyone; "" for none."""
        self.table.choose(name)
        self.diagram.choose(name)

    def mark_block(self, block: int) -> None:
        """Mark the layers of a block, without telling anyone; −1 for none."""
        self.table.mark(block)
        self.diagram.choose(self.table.chosen)

    def set_batch(self, batch: int) -> None:
        """Reckon the memory for so many pictures at a time."""
        self.table.set_batch(batch)

    def _follow_batch(self, experiment: Experiment) -> None:
        """Another batch in the experiment is the one to reckon with; one chosen here stays until then."""
        if experiment.policy.batch_size != self._batch:
            self._batch = experiment.policy.batch_size
            self.set_batch(self._batch)

    def _remember(self, number: int) -> None:
        if self.isVisible():
            self._memory.tabs[self._prefix] = number

    def _from_table(self, name: str) -> None:
        self.diagram.choose(name)
        self._tell(name)

    def _from_diagram(self, name: str) -> None:
        self.table.choose(name)
        self._tell(name)

    def _tell(self, name: str) -> None:
        block = next((row.block for row in self.rows if row.name == name), OUTSIDE)
        self.selected.emit(name, block)
