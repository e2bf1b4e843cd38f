"""Sources at the left; classes, split and variation at the right."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gui.context import Context
from gui.i18n import tr
from gui.pages.data.class_panel import ClassPanel
from gui.pages.data.source_list import SourceList
from gui.pages.data.split_section import SplitSection
from gui.pages.data.variation_section import VariationSection
from gui.pages.page import Page, scrolled

SOURCES_PX = 260


class DataPage(Page):
    """Chooses the dataset and says how it is used."""

    key = "data"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        row = QHBoxLayout()  # filled from left to right: the order of the Tab key
        row.setSpacing(24)
        self.sources = SourceList(context, self)
        self.body.addWidget(self.sources.progress)
        self.body.addLayout(row, 1)
        left = scrolled(self.sources)
        left.setFixedWidth(SOURCES_PX)
        row.addWidget(left)
        use = QWidget(self)
        right = QVBoxLayout(use)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(16)
        row.addWidget(scrolled(use), 1)
        self.classes = ClassPanel(context, self)
        self.classes.folder_wanted.connect(self.sources.ask_for_folder)
        self.split = SplitSection(context, self)
        self.variation = VariationSection(context, self)
        right.addWidget(self.classes, 1)
        right.addWidget(self.split)
        right.addWidget(self.variation)

    def title(self) -> str:
        return tr("Data")

    def refresh(self) -> None:
        """Look again where the sources stand; load what was never loaded."""
        self.sources.show_experiment()
        state = self.context.dataset
        if state.value is None and state.error is None and not state.loading:
            state.reload()
