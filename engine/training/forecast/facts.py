"""What a forecast must know of a dataset: a few numbers."""

from dataclasses import dataclass, replace
from functools import lru_cache

from engine.data.dataset import TRAIN, VALIDATION, Dataset


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """A dataset in numbers.

    Attributes:
        training, validation: pictures of each part.
        classes: K.
        side_px: of the pictures; 0 when they differ.
        files: whether each picture is a file that has to be decoded.
    """

    training: int
    validation: int
    classes: int
    side_px: int
    files: bool

    @property
    def pictures(self) -> int:
        """Of both parts."""
        return self.training + self.validation

    def limited(self, pictures: int) -> "Facts":
        """The same with fewer pictures, divided alike."""
        share = min(1.0, pictures / max(1, self.pictures))
        training = max(1, round(self.training * share))
        return replace(self, training=training, validation=max(1, round(self.validation * share)))


@lru_cache(maxsize=4)
def facts_of(dataset: Dataset) -> Facts:
    """The numbers of a dataset; remembered, as datasets never change."""
    return Facts(
        training=len(dataset.part(TRAIN)),
        validation=len(dataset.part(VALIDATION)),
        classes=len(dataset.classes),
        side_px=dataset.side_px,
        files=dataset.root is not None,
    )
