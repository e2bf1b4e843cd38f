"""What is looked at on the Inspect page: a page built anew shows it again."""

from typing import Any

import numpy as np
from PySide6.QtCore import QObject


class InspectMemory(QObject):
    """The picture, the probe, and for each probe its layer and settings; outlives the page.

    Attributes:
        picture: uint8 (H, W, 3) and its name; None before there is one.
        probe: key of the chosen probe.
        layers: by a probe's key: name of the layer chosen last.
        settings: by a probe's key: its settings.
    """

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.picture: tuple[np.ndarray, str] | None = None
        self.probe = "feature_maps"
        self.layers: dict[str, str] = {}
        self.settings: dict[str, dict[str, Any]] = {}
