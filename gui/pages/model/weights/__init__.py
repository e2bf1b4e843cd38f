"""The weights window: every weights file, where it is, and bringing in, fetching and deleting."""

from gui.pages.model.weights.button import WeightsButton
from gui.pages.model.weights.window import WeightsWindow

__all__ = ["WeightsButton", "WeightsWindow"]
