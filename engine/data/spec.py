"""What data an experiment uses, as data: no picture is read here."""

import msgspec

from engine.core.errors import BadExperiment


class DatasetSpec(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Names a dataset and how it is divided.

    Attributes:
        source: key of ``engine.data.sources.SOURCES``: "shapes", "cifar10", "folder".
        path: the folder, for sources that have one.
        limit: most pictures of training and validation together, drawn alike from each class; 0 is all.
        validation: share of the training pictures held out, 0.05 … 0.5 (ignored where the folders give a split).
        seed: what the split is drawn from.
    """

    source: str = "shapes"
    path: str = ""
    limit: int = 0
    validation: float = 0.2
    seed: int = 0

    def __post_init__(self) -> None:
        if not 0.05 <= self.validation <= 0.5:
            raise BadExperiment("experiment-value", field="validation", value=self.validation, reason="0.05 to 0.5")
        if self.limit < 0:
            raise BadExperiment("experiment-value", field="limit", value=self.limit, reason="0 (all) or more")


class Augmentation(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """How training pictures are varied, drawn anew each time; all zero is none.

    Each attribute is the ``key`` of an entry of ``engine.data.augment.AUGMENTATIONS``.

    Attributes:
        flip: mirror left and right, half of the pictures.
        shift: share of the side moved at most, each way, 0 … 0.5.
        rotate: degrees turned at most, each way, 0 … 180.
        zoom: share of the size added or taken at most, 0 … 0.5.
        brightness: share of the full range added or taken at most, 0 … 0.8.
    """

    flip: bool = False
    shift: float = 0.0
    rotate: float = 0.0
    zoom: float = 0.0
    brightness: float = 0.0

    @property
    def active(self) -> bool:
        """Whether pictures are varied at all."""
        return self != Augmentation()
