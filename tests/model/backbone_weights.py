"""Numbers in place of published weights, which tests cannot download."""

from pathlib import Path
from typing import Any

import numpy as np

from engine.model.backbones import IMAGENET_MEAN, IMAGENET_STD


def randomise(model: Any) -> None:
    """Give running statistics, scales and LayerScale's factors values unlike the initial ones."""
    random = np.random.default_rng(1)
    for layer in _layers(model):
        kind = type(layer).__name__
        if kind == "BatchNormalization":
            layer.moving_mean.assign(random.normal(0, 0.1, layer.moving_mean.shape))
            layer.moving_variance.assign(random.uniform(0.5, 1.5, layer.moving_variance.shape))
        elif kind == "LayerScale":
            layer.gamma.assign(random.uniform(0.2, 0.6, layer.gamma.shape))
        elif kind == "Normalization" and layer.weights:  # EfficientNet's file has the spread as variance
            layer.set_weights([np.array(IMAGENET_MEAN), np.array(IMAGENET_STD), np.array(0)])


def write_published(model: Any, path: Path) -> Path:
    """Write such numbers as the published files hold them: a legacy ``.h5``."""
    randomise(model)
    model.save(path)
    return path


def _layers(model: Any) -> list[Any]:
    return [each for layer in model.layers for each in (_layers(layer) if hasattr(layer, "layers") else [layer])]
