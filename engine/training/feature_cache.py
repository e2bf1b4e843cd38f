"""What a frozen backbone says of each picture, computed once; the head learns from that alone, 8 to 10 times faster."""

import math
from typing import Any

import numpy as np

from engine.core.backend import device, keras, tensorflow
from engine.core.control import Control, Progress
from engine.core.errors import TrainingFailed
from engine.data.spec import Augmentation
from engine.model.build import Built
from engine.policy.freezing import Stage

BATCH = 32
MOST_BYTES = 2 * 2**30
_ALIKE_CPU, _ALIKE_GPU = 1e-4, 1e-2  # graphics cards round convolutions to 10 bits (TF32), each algorithm its own way
_CHECKED = 32


def applies(stage: Stage, augmentation: Augmentation) -> bool:
    """Whether a stage can learn from cached features: only the head learns, and pictures are always the same."""
    return stage.key == "head" and not augmentation.active


def fits(built: Built, pictures: int) -> bool:
    """Whether the features of so many pictures have room in memory: whole maps, for a head that convolves, may not."""
    shape = built.model.get_layer(built.feature_layer).output.shape[1:]
    return 4 * pictures * math.prod(shape) <= MOST_BYTES


def features(built: Built, pixels: np.ndarray, control: Control, done: int = 0, total: int = 0) -> np.ndarray:
    """Run pictures through the frozen part, in inference mode, by one traced function.

    Args:
        pixels: uint8 (n, side, side, 3).
        done, total: pictures done before and in all, for the progress; n in all if left out.
    Returns:
        float32 (n, d), or (n, h, w, c): the output of ``built.feature_layer``.
    Raises:
        Cancelled: the user stopped it.
    """
    compute = _traced(built)
    found = np.empty((len(pixels), *built.model.get_layer(built.feature_layer).output.shape[1:]), np.float32)
    for start in range(0, len(pixels), BATCH):
        control.tick(Progress(done=done + start, total=total or len(pixels), what="features"))
        some = np.asarray(pixels[start : start + BATCH], dtype=np.float32)
        found[start : start + BATCH] = compute(padded(some, BATCH)).numpy()[: len(some)]
    return found


def padded(pictures: np.ndarray, size: int) -> np.ndarray:
    """A batch of exactly ``size``, filled up with black pictures, so that nothing is traced anew."""
    missing = size - len(pictures)
    return np.pad(pictures, ((0, missing), *((0, 0),) * (pictures.ndim - 1))) if missing else pictures


def head_model(built: Built) -> Any:
    """The head alone as a Keras model of features (n, d) or (n, h, w, c), starting with the built network's weights."""
    last = built.model.get_layer(built.feature_layer).output
    start = keras().Input(last.shape[1:], name="features")
    tensors = {id(last): start}
    for name in built.head_layers:
        whole = built.model.get_layer(name)
        copy = type(whole).from_config(whole.get_config())
        taken = whole.input
        tensors[id(whole.output)] = copy(
            [tensors[id(each)] for each in taken] if isinstance(taken, list) else tensors[id(taken)]
        )
        copy.set_weights(whole.get_weights())
    return keras().Model(start, tensors[id(built.model.output)], name="head")


def put_back(head: Any, built: Built) -> None:
    """Give the head's weights to the whole network."""
    for name in built.head_layers:
        built.model.get_layer(name).set_weights(head.get_layer(name).get_weights())


def check_same(head: Any, built: Built, found: np.ndarray, pixels: np.ndarray) -> float:
    """Make sure the whole network answers as the head does on cached features.

    Args:
        found: float32 (n, d) or (n, h, w, c), the features of ``pixels``.
        pixels: uint8 (n, side, side, 3); the first 32 are compared.
    Returns:
        Largest difference of a logit, relative to the largest logit where that is above 1.
    Raises:
        TrainingFailed: it is more than ``alike`` allows.
    """
    n = min(len(pixels), _CHECKED)
    batch = tensorflow().constant(padded(np.asarray(pixels[:n], dtype=np.float32), BATCH))
    whole = np.asarray(built.model(batch, training=False))[:n]
    alone = np.asarray(head(tensorflow().constant(found[:n]), training=False))
    difference = float(np.abs(whole - alone).max() / max(1.0, np.abs(alone).max()))
    if not difference < alike():
        raise TrainingFailed("training-assembled-differs", difference=difference)
    return difference


def alike() -> float:
    """How far two computations of the same logits may lie apart on this device, relative to the largest."""
    return _ALIKE_GPU if device().kind == "GPU" else _ALIKE_CPU


def _traced(built: Built) -> Any:
    tf = tensorflow()
    body = keras().Model(built.model.input, built.model.get_layer(built.feature_layer).output)
    side = built.model.input.shape[1:]
    return tf.function(
        lambda pictures: body(pictures, training=False),
        input_signature=[tf.TensorSpec((BATCH, *side), tf.float32)],
        jit_compile=False,
    )
