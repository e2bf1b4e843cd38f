"""Counts of a Keras model: multiply-adds of its convolutions and dense layers."""

from math import prod
from typing import Any


def macs(model: Any) -> int:
    """Multiply-adds for one picture, nested models included.

    Args:
        model: a built functional or sequential Keras model with a fixed input size.
    Returns:
        the sum over convolution, depthwise, separable and dense layers; everything else counts nothing.
    """
    return sum(layer_macs(layer) for layer in model.layers)


def layer_macs(layer: Any) -> int:
    """Multiply-adds of one layer for one picture; of all layers inside it, if it is a model."""
    if hasattr(layer, "layers"):
        return macs(layer)
    kind = type(layer).__name__
    if kind == "Dense":
        return prod(layer.kernel.shape) * prod(layer.output.shape[1:-1])
    if kind in ("Conv2D", "DepthwiseConv2D"):
        positions = prod(layer.output.shape[1:3])
        return prod(layer.kernel.shape) * positions
    if kind == "SeparableConv2D":
        positions = prod(layer.output.shape[1:3])
        return (prod(layer.depthwise_kernel.shape) + prod(layer.pointwise_kernel.shape)) * positions
    return 0
