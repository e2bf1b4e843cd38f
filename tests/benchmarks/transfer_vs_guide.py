"""Transfer learning: ConvScope's run against the script of Keras's transfer-learning guide.

Both train a head on the frozen built-in backbone, with the same pictures, batch size and epochs:

    python -m tests.benchmarks.transfer_vs_guide [PICTURES] [EPOCHS]

The guide (https://keras.io/guides/transfer_learning/) keeps the frozen backbone inside the model and calls ``fit``, so
the backbone is computed again each epoch. ConvScope computes its features once. Prints seconds, accuracies, the ratio.
"""

import os
import sys
import tempfile
import time
from pathlib import Path

import msgspec

from engine.core.backend import keras, prepare, tensorflow
from engine.core.control import Control
from engine.data import pipeline, sources
from engine.data.dataset import TRAIN, VALIDATION
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.model.build import build
from engine.model.plan import BackboneSpec
from engine.policy.train_policy import TrainPolicy
from engine.training.run import run

SIDE_PX, BATCH = 96, 32


def ours(experiment: Experiment, folder: Path) -> tuple[float, float]:
    """Seconds and validation accuracy of ConvScope, saving included."""
    began = time.perf_counter()
    result = run(experiment, Control(), out=folder)
    return time.perf_counter() - began, result.val_accuracy


def guide(experiment: Experiment) -> tuple[float, float]:
    """Seconds and validation accuracy of plain ``fit`` with the frozen backbone in the model."""
    began = time.perf_counter()
    prepare(experiment.seed)
    dataset = sources.load(experiment.dataset, Control())
    spec = pipeline.input_spec_for(dataset, SIDE_PX)
    built = build(experiment.model, len(dataset.classes), SIDE_PX, experiment.seed)
    for name in built.backbone_layers:
        built.model.get_layer(name).trainable = False
    parts = {}
    for part in (TRAIN, VALIDATION):
        chosen = dataset.part(part)
        pixels = pipeline.pixels(dataset, chosen, spec, Control())
        parts[part] = tensorflow().data.Dataset.from_tensor_slices((pixels, dataset.labels[chosen])).batch(BATCH)
    built.model.compile("adam", keras().losses.SparseCategoricalCrossentropy(from_logits=True), metrics=["accuracy"])
    history = built.model.fit(
        parts[TRAIN].shuffle(1000),
        validation_data=parts[VALIDATION],
        epochs=experiment.policy.epochs,
        verbose=0,
        shuffle=False,
    )
    return time.perf_counter() - began, max(history.history["val_accuracy"])


def main(pictures: int = 600, epochs: int = 10) -> None:
    """Run both once, ConvScope second so that warm caches of the system help the other side."""
    experiment = Experiment(
        dataset=DatasetSpec(limit=pictures),
        model=BackboneSpec(side_px=SIDE_PX),
        policy=msgspec.structs.replace(TrainPolicy(), epochs=epochs, patience=0, batch_size=BATCH),
    )
    with tempfile.TemporaryDirectory() as folder:
        os.environ["CONVSCOPE_HOME"] = folder
        tensorflow()
        sources.load(experiment.dataset, Control())  # drawing the shapes is not what is measured
        plain_s, plain_accuracy = guide(experiment)
        own_s, own_accuracy = ours(experiment, Path(folder, "runs"))
    print(f"{pictures} pictures, {SIDE_PX} px, {epochs} epochs, {os.cpu_count()} cores")
    print(f"guide's fit  {plain_s:6.1f} s  validation accuracy {plain_accuracy:.3f}")
    print(f"ConvScope    {own_s:6.1f} s  validation accuracy {own_accuracy:.3f}")
    print(f"ratio        {plain_s / own_s:6.1f}")


if __name__ == "__main__":
    main(*(int(word) for word in sys.argv[1:]))
