"""AlexNet's second convolution on the processor, learning: Keras's grouped way against one convolution a group.

    python -m tests.benchmarks.grouped_conv

Prints seconds a batch of 32, the median of the batches after the first, and the ratio, all in one run.
"""

import statistics
import time

import numpy as np

from engine.core.backend import keras
from engine.model.grouped_conv import quicken

BATCH, BATCHES = 32, 4


def seconds_a_batch(ours: bool, groups: int) -> float:
    """Median seconds of a learning step of 256 filters 5×5 on 27 × 27 × 96 numbers."""
    layer = keras().layers.Conv2D(256, 5, padding="same", groups=groups)
    entry = keras().Input((27, 27, 96))
    model = keras().Model(entry, (quicken(layer) if ours else layer)(entry))
    model.compile("sgd", "mse", jit_compile=False)
    rng = np.random.default_rng(0)
    pictures = rng.normal(size=(BATCH, 27, 27, 96)).astype("float32")
    wanted = np.zeros((BATCH, 27, 27, 256), "float32")
    model.train_on_batch(pictures, wanted)
    taken = []
    for _ in range(BATCHES):
        began_s = time.perf_counter()
        model.train_on_batch(pictures, wanted)
        taken.append(time.perf_counter() - began_s)
    return statistics.median(taken)


def main() -> None:
    theirs, ours = seconds_a_batch(False, 2), seconds_a_batch(True, 2)
    print(f"two groups, Keras's own: {theirs:.2f} s a batch")
    print(f"two groups, ours:        {ours:.2f} s a batch, {theirs / ours:.1f} times faster")
    print(f"one group:               {seconds_a_batch(False, 1):.2f} s a batch")


if __name__ == "__main__":
    main()
