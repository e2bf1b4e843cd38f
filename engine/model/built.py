"""What building a network gives: the Keras model, and what freezing and caching need to know of it."""

from dataclasses import dataclass
from typing import Any


@dataclass(frozen=True, slots=True, kw_only=True)
class Built:
    """A model and what freezing and caching need to know of it.

    Attributes:
        model: RGB 0–255 (None, side, side, 3) → logits (None, classes); the layers are called "picture", "resize"
            where a backbone enlarges small pictures, "scaling", …, "logits".
        backbone_layers: names of the backbone's layers, input to output; empty for an own network.
        blocks: the same names block by block, for unfreezing the last ones.
        feature_layer: the layer whose output feeds the head.
        head_layers: what comes after it.
        inference_layers: BatchNormalization layers of a pretrained backbone: they stay ``trainable=False``, which is
            what keeps them in inference mode, also while the rest of their block is fine-tuned.
        auxiliary: names of the auxiliary classifiers' logits layers ("auxiliary_9_logits").
        teacher: with auxiliary classifiers, the model to train: outputs {"logits": …, auxiliary name: …}, all layers
            shared with ``model``; None without.
    """

    model: Any
    backbone_layers: tuple[str, ...]
    blocks: tuple[tuple[str, ...], ...]
    feature_layer: str
    head_layers: tuple[str, ...]
    inference_layers: tuple[str, ...]
    auxiliary: tuple[str, ...] = ()
    teacher: Any = None


def tail_layers(built: Built, n: int) -> tuple[str, ...]:
    """Names of the layers to unfreeze for fine-tuning the last ``n`` blocks; BatchNormalization is left out."""
    names = [name for block in built.blocks[len(built.blocks) - n :] for name in block] if n > 0 else []
    return tuple(name for name in names if name not in built.inference_layers)
