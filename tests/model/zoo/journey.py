"""The way every network of the zoo must go: built, compared, called, taught one step, saved, opened, asked again."""

import time
from dataclasses import dataclass
from itertools import product
from pathlib import Path

import numpy as np

from engine.core.backend import keras
from engine.model.build import Built, build
from engine.model.layers import layers
from engine.model.plan import ModelPlan
from engine.model.zoo import ZooNetwork, figures
from engine.policy.objectives import AUXILIARY_WEIGHT
from engine.training import model_file
from tests.model.test_build import compare_with_keras

PICTURES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class Journey:
    """What came of it.

    Attributes:
        parameters, auxiliary, macs: counted by our table and by Keras alike.
        layers: of the saved model.
        loss: of one step, auxiliary classifiers included; ln K is guessing.
        step_s: seconds of that step, graph making included.
        file_mb: size of the saved model.
    """

    parameters: int
    auxiliary: int
    macs: int
    layers: int
    loss: float
    step_s: float
    file_mb: float


def travel(plan: ModelPlan, classes: int, folder: Path, eager: bool) -> Journey:
    """Go all the way; an AssertionError says what is not as it should be.

    Args:
        eager: without making a graph for the step: quicker for one step.
    """
    compare_with_keras(plan, classes)
    built, counted = build(plan, classes, plan.side_px, 1), figures(layers(plan, classes))
    assert built.model.count_params() == counted.parameters
    pictures = np.random.default_rng(0).uniform(0, 255, (PICTURES, plan.side_px, plan.side_px, 3)).astype("float32")
    assert np.isfinite(answers(built.model, pictures)).all()
    began = time.monotonic()
    loss = one_step(built, pictures, classes, eager)
    step_s = time.monotonic() - began
    after = answers(built.model, pictures)
    assert np.isfinite(after).all() and after.shape == (PICTURES, classes)
    file = folder / f"{plan.zoo}.keras"
    keras().Model(built.model.input, built.model.output).save(file)  # without the optimiser's memory
    model_file.check(file)
    opened = model_file.open_model(file)
    np.testing.assert_array_equal(answers(opened, pictures), after)
    assert not set(built.auxiliary) & {layer.name for layer in opened.layers}
    file_mb = file.stat().st_size / 1e6
    file.unlink()
    return Journey(
        parameters=counted.parameters, auxiliary=counted.parameters_auxiliary, macs=counted.macs,
        layers=len(opened.layers), loss=loss, step_s=step_s, file_mb=file_mb,
    )  # fmt: skip


def answers(model, pictures):
    return model(pictures, training=False).numpy()


def one_step(built: Built, pictures: np.ndarray, classes: int, eager: bool) -> float:
    """One step of gradient descent on the teacher, or on the model itself; the logits' weights have changed."""
    taught, loss = built.teacher or built.model, keras().losses.SparseCategoricalCrossentropy(from_logits=True)
    names = ("logits", *built.auxiliary)
    weights = {name: 1.0 if name == "logits" else AUXILIARY_WEIGHT for name in names}
    labels = np.arange(PICTURES) % classes
    ways = {"loss": dict.fromkeys(names, loss), "loss_weights": weights} if built.teacher else {"loss": loss}
    taught.compile(optimizer=keras().optimizers.Adam(1e-4), jit_compile=False, run_eagerly=eager, **ways)
    before = {name: taught.get_layer(name).kernel.numpy() for name in names}
    found = taught.train_on_batch(pictures, dict.fromkeys(names, labels) if built.teacher else labels)
    assert all(np.abs(before[name] - taught.get_layer(name).kernel.numpy()).max() > 0 for name in names)
    total = float(found[0] if isinstance(found, list) else found)
    assert np.isfinite(total)
    return total


def variants(network: ZooNetwork):
    """All settings of its switches."""
    values = [field.choices or (True, False) for field in network.switches]
    for chosen in product(*values):
        yield dict(zip((field.key for field in network.switches), chosen, strict=True))


def colours(n: int, side: int, classes: int) -> tuple[np.ndarray, np.ndarray]:
    """Pictures whose class is their colour, under noise: nothing to it, unless signals fade between the layers."""
    random = np.random.default_rng(0)
    labels = np.arange(n) % classes
    means = random.uniform(40, 215, (classes, 1, 1, 3))[labels]
    pictures = means + random.normal(0, 25, (n, side, side, 3))
    return np.clip(pictures, 0, 255).astype("float32"), labels


def learned(plan: ModelPlan, classes: int, epochs: int) -> list[float]:
    """Loss of each epoch, with Adam at its usual rate: the main classifier's."""
    built = build(plan, classes, plan.side_px, 1)
    pictures, labels = colours(320, plan.side_px, classes)
    taught, loss = built.teacher or built.model, keras().losses.SparseCategoricalCrossentropy(from_logits=True)
    names = ("logits", *built.auxiliary)
    several = bool(built.teacher)
    weights = {name: 1.0 if name == "logits" else AUXILIARY_WEIGHT for name in names} if several else None
    taught.compile(
        optimizer=keras().optimizers.Adam(1e-3), loss=dict.fromkeys(names, loss) if several else loss,
        loss_weights=weights, jit_compile=False,
    )  # fmt: skip
    answers_wanted = dict.fromkeys(names, labels) if several else labels
    history = taught.fit(pictures, answers_wanted, batch_size=32, epochs=epochs, verbose=0).history
    return history["logits_loss" if several else "loss"]
