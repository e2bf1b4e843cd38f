"""How much memory a training takes, part by part."""

from dataclasses import dataclass

from engine.data.pipeline import IN_MEMORY_BYTES
from engine.training.forecast.work import Work

_FLOAT = 4
_IN_FLIGHT = 5  # batches between the pictures in memory and the network: two being taken, two waiting, one learned
_TRANSIENT = 1.25  # gradients on their way back, beside what was kept for them
_PROGRAM, _PROGRAM_LAYER = 40e6, 1e6  # what tracing leaves in memory


@dataclass(frozen=True, slots=True, kw_only=True)
class Memory:
    """Bytes that a training takes beside the program itself.

    Measured as the growth of a process in its first two steps, for networks from the small CNN to DenseNet-121 and for
    batches of 16 to 512: the sum of activations, gradients and program was within 20 % each time.

    Attributes:
        weights: of the network, and the copy of the best ones so far.
        gradients: of the weights that learn.
        optimizer: what it remembers of each of them.
        activations: what the layers put out and the gradients need, for one batch.
        pictures: those that stay in memory, and the batches on their way.
        program: the traced functions.
    """

    weights: float
    gradients: float
    optimizer: float
    activations: float
    pictures: float
    program: float = 0.0

    @property
    def total(self) -> float:
        """All of it."""
        return self.on_device + self.pictures + self.program

    @property
    def on_device(self) -> float:
        """What a graphics card has to hold."""
        return self.weights + self.gradients + self.optimizer + self.activations


def memory_of(whole: Work, learned: Work, batch: int, slots: int) -> Memory:
    """The memory of a network in training, its pictures left out.

    Args:
        whole: all that is computed for each picture.
        learned: the part whose weights learn, with what lies between them and the loss.
        batch: pictures at once.
        slots: numbers the optimiser keeps for each weight.
    """
    frozen_numbers = 2 * whole.widest
    return Memory(
        weights=_FLOAT * (whole.weights + learned.weights),
        gradients=_FLOAT * learned.weights,
        optimizer=_FLOAT * slots * learned.weights,
        activations=_FLOAT * batch * max(_TRANSIENT * learned.kept, frozen_numbers),
        pictures=0.0,
        program=_PROGRAM + _PROGRAM_LAYER * whole.layers,
    )


def pictures_bytes(parts: tuple[int, ...], numbers: int, batch: int, number_bytes: int = 1) -> float:
    """Bytes of the pictures: those of a part that fits stay in memory twice, others are read from disk.

    Args:
        parts: how many pictures for training, for validation.
        numbers: of one picture (or of its features).
        number_bytes: 1 for pictures, 4 for features.
    """
    sizes = [count * numbers * number_bytes for count in parts]
    resident = sum(2 * size for size in sizes if size <= IN_MEMORY_BYTES or number_bytes > 1)
    return resident + _IN_FLIGHT * batch * numbers * _FLOAT
