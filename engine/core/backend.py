"""The only door to TensorFlow and Keras: imported when first needed, quiet, seeded, on a known device."""

import os
import sys
import threading
from dataclasses import dataclass
from functools import cache
from types import ModuleType

_NICE = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Device:
    """What training runs on.

    Attributes:
        kind: "GPU" or "CPU".
        name: the card's name, or "2 cores".
        why: one of "gpu-found", "no-gpu", "gpu-off" (hidden by the user), for a sentence.
    """

    kind: str
    name: str
    why: str


def loaded() -> bool:
    """Whether TensorFlow is in memory already, so that using it will not stall."""
    return "tensorflow" in sys.modules


@cache
def tensorflow() -> ModuleType:
    """TensorFlow, imported once (about three seconds) and set up: quiet, GPU memory growing as needed."""
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "1")
    os.environ["KERAS_BACKEND"] = "tensorflow"
    import tensorflow as tf

    for gpu in tf.config.list_physical_devices("GPU"):
        tf.config.experimental.set_memory_growth(gpu, True)
    return tf


@cache
def keras() -> ModuleType:
    """Keras 3 on TensorFlow."""
    tensorflow()
    import keras

    return keras


def prepare(seed: int) -> None:
    """Set what Keras keeps per thread: call it inside every job, before a model is made.

    Args:
        seed: 0 … 2³²−1, for Python, NumPy and TensorFlow.
    """
    keras().utils.set_random_seed(seed)
    keras().config.set_dtype_policy("float32")


@cache
def device() -> Device:
    """The device TensorFlow will use, and why."""
    tf = tensorflow()
    gpus = tf.config.list_physical_devices("GPU")
    if gpus:
        details = tf.config.experimental.get_device_details(gpus[0])
        return Device(kind="GPU", name=details.get("device_name", "GPU"), why="gpu-found")
    hidden = os.environ.get("CUDA_VISIBLE_DEVICES") in ("", "-1")
    return Device(kind="CPU", name=f"{os.cpu_count() or 1} cores", why="gpu-off" if hidden else "no-gpu")


def be_nice() -> None:
    """Lower this thread's priority so that the window stays quick; threads it starts inherit it.

    Only Linux has priorities for single threads; elsewhere nothing changes.
    """
    if sys.platform == "linux":
        own = threading.get_native_id()
        if os.getpriority(os.PRIO_PROCESS, own) < _NICE:
            os.setpriority(os.PRIO_PROCESS, own, _NICE)
