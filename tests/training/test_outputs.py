import numpy as np
import pytest

from engine.core import backend
from engine.data import pipeline
from engine.model.built import Built
from engine.policy.freezing import freeze, stages
from engine.policy.objectives import OBJECTIVES
from engine.policy.train_policy import TrainPolicy
from engine.training.learner import Learner
from engine.training.outputs import Outputs

ENTROPY, NAMES = OBJECTIVES["cross_entropy"], ("auxiliary_2_logits", "auxiliary_4_logits")
N, BATCH = 22, 8  # the last batch is smaller


def tapped() -> Built:
    """A network with two auxiliary classifiers."""
    backend.prepare(1)
    layers, keras = backend.keras().layers, backend.keras()
    picture, taps = layers.Input((8, 8, 3), name="picture"), {}
    x = layers.Rescaling(1 / 127.5, -1.0, name="scaling")(picture)
    for n, name in zip((1, 3), NAMES, strict=True):
        x = layers.Conv2D(4, 3, activation="relu", name=f"conv_{n}")(x)
        pooled = layers.GlobalAveragePooling2D(name=f"auxiliary_{n + 1}_pool")(x)
        taps[name] = layers.Dense(3, name=name)(pooled)
    logits = layers.Dense(3, name="logits")(layers.Flatten(name="flatten_5")(x))
    return Built(
        model=keras.Model(picture, logits), backbone_layers=(), blocks=(), feature_layer="flatten_5",
        head_layers=("logits",), inference_layers=(), auxiliary=NAMES,
        teacher=keras.Model(picture, {"logits": logits, **taps}),
    )  # fmt: skip


@pytest.fixture(scope="module")
def pictures():
    rng = np.random.default_rng(0)
    return rng.integers(0, 256, (N, 8, 8, 3)).astype(np.uint8), (np.arange(N) % 3).astype(np.int32)


def taught(pictures, rate=0.0):
    """A learner after one epoch, and what Keras told at its end; at rate 0 all figures are of the same weights."""
    built, policy = tapped(), TrainPolicy(mode="scratch", optimizer="sgd", learning_rate=0.1)
    learner = Learner(built, stages(policy, built)[0], policy)
    learner.rate = rate
    batches = learner.outputs.labelled(pipeline.batches(*pictures, batch_size=BATCH, seed=0))
    logs = learner.model.fit(batches, validation_data=batches, verbose=0, shuffle=False).history
    return learner, {key: values[-1] for key, values in logs.items()}


def figures_of(logits, labels):
    shifted = logits - logits.max(axis=1, keepdims=True)
    chances = np.exp(shifted) / np.exp(shifted).sum(axis=1, keepdims=True)
    return -np.log(chances[np.arange(len(labels)), labels]).mean(), (logits.argmax(axis=1) == labels).mean()


def test_every_output_has_exact_figures_whatever_the_last_batch(pictures):
    learner, logs = taught(pictures)
    answers = {name: np.asarray(out) for name, out in learner.model(pictures[0].astype(np.float32)).items()}
    wanted = {name: figures_of(answer, pictures[1]) for name, answer in answers.items()}
    assert learner.outputs.main(logs) == pytest.approx(wanted["logits"], rel=1e-4)
    assert learner.outputs.main(logs, validation=True) == pytest.approx(wanted["logits"], rel=1e-4)
    rows = learner.outputs.others(logs)
    assert tuple(row.name for row in rows) == NAMES
    for row in rows:
        assert (row.loss, row.accuracy) == pytest.approx(wanted[row.name], rel=1e-4)
        assert (row.val_loss, row.val_accuracy) == pytest.approx(wanted[row.name], rel=1e-4)


def test_what_is_made_small_is_the_main_loss_plus_three_tenths_of_each_auxiliary_one(pictures):
    """One step by Keras against one by hand, from the same weights."""
    tf, step = backend.tensorflow(), tapped()
    x, labels = pictures[0].astype(np.float32), pictures[1]
    loss, variables = ENTROPY.make(), step.teacher.trainable_variables
    with tf.GradientTape() as tape:
        out = step.teacher(x, training=True)
        total = loss(labels, out["logits"]) + 0.3 * sum(loss(labels, out[name]) for name in NAMES)
    for variable, change in zip(variables, tape.gradient(total, variables), strict=True):
        variable.assign_sub(0.1 * change)

    built, policy = tapped(), TrainPolicy(mode="scratch", optimizer="sgd", learning_rate=0.1)
    model = Learner(built, stages(policy, built)[0], policy).model
    model.optimizer = backend.keras().optimizers.SGD(0.1)
    model.train_on_batch(x, dict.fromkeys(("logits", *NAMES), labels))
    for own, keras_ in zip(variables, model.trainable_variables, strict=True):
        assert np.allclose(own.numpy(), keras_.numpy(), atol=1e-5), own.path


def test_the_auxiliary_layers_learn_and_the_network_learns_with_them(pictures):
    learner, _ = taught(pictures, rate=0.1)
    fresh = {layer.name: layer.get_weights() for layer in tapped().teacher.layers}
    moved = {
        layer.name
        for layer in learner.model.layers
        if any(not np.array_equal(a, b) for a, b in zip(layer.get_weights(), fresh[layer.name], strict=True))
    }
    assert moved == {"conv_1", "conv_3", "logits", *NAMES}
    assert learner.whole() is learner.built.model and len(learner.values()) == 10
    assert np.array_equal(learner.whole().get_layer("conv_1").get_weights()[0], learner.values()[0])


def test_a_frozen_layer_of_a_network_with_auxiliary_classifiers_stays_as_it_is():
    built, policy = tapped(), TrainPolicy(mode="scratch")
    (stage,) = stages(policy, built)
    assert set(NAMES) <= set(stage.learning)
    freeze(built, stage)
    assert all(layer.trainable for layer in built.teacher.layers if layer.weights)


def test_the_labels_come_once_for_each_output_and_the_pipelines_options_stay(pictures):
    plain = pipeline.batches(*pictures, batch_size=BATCH)
    batches = Outputs(NAMES).labelled(plain)
    _, labels = next(iter(batches))
    assert set(labels) == {"logits", *NAMES} and all(
        np.array_equal(each, pictures[1][:BATCH]) for each in labels.values()
    )
    assert batches.options().autotune.enabled is False


def test_a_network_with_one_output_is_trained_as_before():
    plain, batches = Outputs(), object()
    assert plain.labelled(batches) is batches and set(plain.judged_by(ENTROPY)) == {"loss", "metrics"}
    logs = {"loss": 0.5, "accuracy": 0.75, "val_loss": 0.25, "val_accuracy": 1.0}
    assert plain.main(logs) == (0.5, 0.75) and plain.main(logs, validation=True) == (0.25, 1.0)
    assert plain.others(logs) == ()
