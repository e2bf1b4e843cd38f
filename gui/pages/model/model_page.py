"""Two tabs, two ways to a network. The one in use has a tick; looking at the other changes nothing."""

from PySide6.QtGui import QDragEnterEvent, QDropEvent, QIcon
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget

from engine.model.backbones import BACKBONES
from engine.model.plan import ModelPlan
from engine.model.plan_file import is_plan_file
from gui import theme
from gui.context import Context
from gui.i18n import tr
from gui.icons import icon
from gui.pages.model.backbone_tab import BackboneTab
from gui.pages.model.build_tab import BuildTab
from gui.pages.model.memory import ModelMemory
from gui.pages.page import Page
from gui.widgets.drop_zone import paths_of

BACKBONE, BUILD = 0, 1


class ModelPage(Page):
    """Chooses or builds the experiment's network."""

    key = "model"

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._memory = ModelMemory.of(context.store)
        self.backbone = BackboneTab(context, self._memory, self)
        self.build = BuildTab(context, self._memory, self)
        self.tabs = QTabWidget(self, objectName="model.tabs")
        self.tabs.tabBar().setDrawBase(False)
        self.tabs.setAccessibleName(tr("Ways to a network"))
        self.tabs.addTab(self.backbone, tr("Backbone"))
        self.tabs.addTab(self.build, tr("Build"))
        self.in_use = QLabel(self, objectName="model.inUse")
        theme.set_role(self.in_use, "caption")
        self.use_button = QPushButton(tr("Use this network"), objectName="model.use")
        theme.set_role(self.use_button, "accent")
        self.use_button.clicked.connect(self._use)
        self.header_actions.addWidget(self.in_use)
        self.header_actions.addWidget(self.use_button)
        self.body.addWidget(self.tabs, 1)
        kept = self._memory.tab
        self.tabs.setCurrentIndex(self._tab_in_use() if kept is None else kept)
        self.tabs.currentChanged.connect(self._looked_at)
        self.build.surface_changed.connect(self.show_use)
        self.backbone.head_as_blocks_asked.connect(self.show_head)
        context.store.changed.connect(self.show_use)
        self.setAcceptDrops(True)
        self.show_use()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """A plan's file; anything else is the window's."""
        paths = paths_of(event.mimeData())
        if len(paths) == 1 and is_plan_file(paths[0]):
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        event.acceptProposedAction()
        self.tabs.setCurrentIndex(BUILD)
        self.build.files.open_path(paths_of(event.mimeData())[0])

    def title(self) -> str:
        return tr("Model")

    def refresh(self) -> None:
        """Look again which weights are on this computer."""
        self.backbone.refresh()

    def show_head(self) -> None:
        """Show the backbone's head in the builder."""
        self.build.show_head()
        self.tabs.setCurrentIndex(BUILD)
        self.show_use()

    def _looked_at(self, tab: int) -> None:
        self._memory.tab = tab
        self.show_use()

    def show_use(self, _change: object = None) -> None:
        """Say which network the experiment uses, and offer the one on screen if it is another."""
        used = self._tab_in_use()
        for tab in (BACKBONE, BUILD):
            self.tabs.setTabIcon(tab, icon("check", theme.current().good) if tab == used else QIcon())
            self.tabs.setTabToolTip(tab, tr("The experiment uses this network.") if tab == used else "")
        self.in_use.setText(tr("In use: {name}", name=self._name_in_use()))
        on_screen = self.tabs.currentIndex()
        if on_screen == BUILD and self.build.head_shown:
            on_screen = BACKBONE  # a head belongs to its backbone
        self.use_button.setVisible(on_screen != used)

    def _tab_in_use(self) -> int:
        return BUILD if isinstance(self.context.store.value.model, ModelPlan) else BACKBONE

    def _name_in_use(self) -> str:
        model = self.context.store.value.model
        if isinstance(model, ModelPlan):
            return model.name
        return BACKBONES[model.key].label if model.key in BACKBONES else model.key

    def _use(self) -> None:
        if self.tabs.currentIndex() == BUILD:
            self.build.use()
        else:
            self.backbone.use()
