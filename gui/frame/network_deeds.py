"""What the Network menu does: it brings the Model page into view and opens there what was asked for."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from gui.pages.model.model_page import BACKBONE, BUILD, ModelPage
from gui.pages.page import Page

_DEEDS: Mapping[str, tuple[int, Callable[[ModelPage], object]]] = MappingProxyType(
    {
        "startFrom": (BUILD, lambda page: page.build.zoo.open_gallery()),
        "card": (BUILD, lambda page: page.build.zoo.open_card()),
        "compare": (BUILD, lambda page: page.build.zoo.open_compare()),
        "openPlan": (BUILD, lambda page: page.build.files.open()),
        "savePlan": (BUILD, lambda page: page.build.files.save(page.build.plan)),
        "weights": (BACKBONE, lambda page: page.backbone.weights.open()),
    }
)


class NetworkDeeds:
    """Does what the menu's actions are called.

    Args:
        page: key → the page, brought into view.
    """

    def __init__(self, page: Callable[[str], Page]) -> None:
        self._page = page

    def do(self, what: str) -> None:
        """Open the gallery, the card, the comparison, a plan's file or the weights."""
        tab, deed = _DEEDS[what]
        page = self._page("model")
        assert isinstance(page, ModelPage)
        page.tabs.setCurrentIndex(tab)
        deed(page)
