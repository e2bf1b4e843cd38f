"""The window's pages, in the order of the rail; each is imported when it is first shown."""

from dataclasses import dataclass
from importlib import import_module

from engine.core.registry import by_key
from gui.context import Context
from gui.pages.page import Page


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEntry:
    """One page.

    Attributes:
        key: also the name of its module in gui/pages and of its icon.
        label: English; translated on screen.
        help: one sentence for the rail's tooltip.
    """

    key: str
    label: str
    help: str

    def make(self, context: Context) -> Page:
        """Build the page."""
        module = import_module(f"gui.pages.{self.key}")
        return getattr(module, f"{self.key.title()}Page")(context)


PAGES = by_key(
    PageEntry(key="data", label="Data", help="Choose the pictures to learn from"),
    PageEntry(key="model", label="Model", help="Choose a pretrained network or build your own"),
    PageEntry(key="train", label="Train", help="Say what learns and how, and watch it"),
    PageEntry(key="inspect", label="Inspect", help="Look inside a trained network"),
    PageEntry(key="classify", label="Classify", help="Use a network on your pictures"),
    PageEntry(key="lab", label="Lab", help="Work out by hand what a convolution does"),
)
