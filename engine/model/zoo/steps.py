"""What the recipes share: short ways to write a block, and switches that several networks have."""

from engine.core.fields import Field, Value
from engine.model.plan import Block

MAP_POOLING, ROW_OF_LAYERS = "global_average_pooling", "fully_connected"
_LARGEST_STRIDE, _LARGEST_WINDOW = 8, 31
FLATTEN = Block(kind="flatten")
GLOBAL_AVERAGE = Block(kind=MAP_POOLING)
NORMALISED = (Block(kind="batch_norm"), Block(kind="activation"))


def conv(filters: int, kernel: int = 3, **settings: Value) -> Block:
    """A convolution; same padding, stride 1, ReLU and bias unless said otherwise."""
    return Block(kind="conv", settings={"filters": filters, "kernel": kernel, **settings})


def pooling(size: int = 2, stride: int = 2, **settings: Value) -> Block:
    """A pooling; maximum and no padding unless said otherwise."""
    return Block(kind="pooling", settings={"size": size, "stride": stride, **settings})


def dense(units: int, **settings: Value) -> Block:
    """A fully connected layer with ReLU."""
    return Block(kind="dense", settings={"units": units, **settings})


def dropout(rate: float = 0.5) -> Block:
    """Dropout."""
    return Block(kind="dropout", settings={"rate": rate})


def brought_to(native: int, side: int) -> tuple[Block, ...]:
    """What keeps a fully connected classifier at its size when the input is larger than the original's.

    The last map is averaged down to ``native`` × ``native``, in windows that just cover it; a map no larger stays as
    it is. Very large maps take two steps, as a window's stride ends at 8.

    Args:
        native: side of the last map in the network's own input size.
        side: side of the last map now.
    Source: torchvision's VGG and AlexNet do the same (AdaptiveAvgPool2d).
    """
    blocks: list[Block] = []
    while side > native:
        stride = min(_LARGEST_STRIDE, side // native)
        size = side - (native - 1) * stride
        size = stride if size > _LARGEST_WINDOW else size
        blocks.append(pooling(size, stride, mode="average"))
        side = (side - size) // stride + 1
    return tuple(blocks)


def activation_switch(default: str, other: str) -> Field:
    """Which activation follows the convolutions and the hidden fully connected layers."""
    return Field(
        key="activation", label="Activation", kind="choice", default=default, choices=(default, other),
        help="tanh flattens out for large numbers and learns slowly; ReLU does not.",
    )  # fmt: skip


def pooling_switch(default: str, other: str) -> Field:
    """How maps are shrunk."""
    return Field(
        key="pooling", label="Pooling", kind="choice", default=default, choices=(default, other),
        help="The largest number of each window, or their mean.",
    )  # fmt: skip


def top_switch(default: str, other: str) -> Field:
    """What stands between the last map and the logits."""
    return Field(
        key="top", label="After the last map", kind="choice", default=default, choices=(default, other),
        help="The mean of each channel needs no weights; fully connected layers have a weight for every pair.",
    )  # fmt: skip
