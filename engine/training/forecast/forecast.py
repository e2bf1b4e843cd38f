"""The forecast of an experiment: what it counts, what it takes, and how long; from arithmetic and measured speeds."""

from dataclasses import replace
from pathlib import Path

from engine.core.errors import ConvScopeError
from engine.core.registry import look_up
from engine.experiment import Experiment
from engine.model.sides import picture_side, side_for
from engine.policy.optimizers import OPTIMIZERS
from engine.training.forecast import experience, machine, rates
from engine.training.forecast.facts import Facts
from engine.training.forecast.memory import Memory, memory_of, pictures_bytes
from engine.training.forecast.rates import Rates
from engine.training.forecast.stages import Basis, Forecast, StageForecast
from engine.training.forecast.timing import forward_s, learning_s, tracing_s
from engine.training.forecast.work import NetworkWork, Work, network_work

_FEATURE_BATCH = 32
_VALIDATION_BATCH = 16
_COLOURS = 3
_TAKEN = 3.0  # a number of a picture against one of an activation: gathered, made a float, handed over
_VARIED = 12.0  # and when pictures are varied
_DECODED_S = 1.4e-3  # a file of 500 × 375 pixels, two at a time
_RESIZED_S = 3e-4  # a picture in memory brought to another side
_COPIED_S = 2e-6
_SAVED_S = 4e-9  # a byte of the checkpoint after each epoch
_EPOCH_S = 0.05  # starting to take batches anew, twice
_BEGINNING_S = 1.5  # loading, making the run folder, writing the network


def forecast(experiment: Experiment, facts: Facts, speeds: Rates | None = None, learn: bool = True) -> Forecast | None:
    """Foresee an experiment, within milliseconds and without TensorFlow.

    Args:
        facts: of its dataset.
        speeds: of the machine; those of this one if left out.
        learn: let finished runs on this machine correct it.
    Returns:
        None when the experiment cannot be carried out as it stands.
    """
    try:
        side = side_for(experiment.model, facts.side_px)
        network = network_work(experiment.model, facts.classes, side)
        slots = look_up(OPTIMIZERS, experiment.policy.optimizer, "optimiser").slots
    except ConvScopeError:
        return None
    known = speeds or rates.load()
    course = _Course(experiment, facts, network, known or rates.rough(machine.cores(), machine.device()), slots)
    stages = course.stages()
    basis: Basis = "measured" if known else "rough"
    if learn:
        stages, basis = experience.corrected(experiment, facts, stages, basis)
    whole, learned = network.whole, course.learned()
    return Forecast(
        parameters=round(whole.weights),
        learned=round(learned.weights),
        macs=round(whole.all_macs),
        layers=round(whole.layers),
        memory=course.memory(),
        start_s=_BEGINNING_S + course.decoding_s(),
        stages=stages,
        saving_s=sum(stage.epochs for stage in stages) * 4 * (2 + slots) * learned.weights * _SAVED_S,
        basis=basis,
        device=(known.device if known else machine.device()) or machine.CPU,
    )


def learn_from(folder: Path) -> None:
    """Let a finished run correct the forecasts to come."""
    experience.learn(folder, lambda experiment, facts: forecast(experiment, facts, learn=False))


class _Course:
    """One experiment on one machine."""

    def __init__(self, experiment: Experiment, facts: Facts, network: NetworkWork, speeds: Rates, slots: int) -> None:
        self._policy, self._facts, self._network, self._speeds = experiment.policy, facts, network, speeds
        self._picture = picture_side(experiment.model, facts.side_px) ** 2 * _COLOURS
        self._slots, self._own_side = slots, facts.side_px**2 * _COLOURS == self._picture
        self._batch = min(self._policy.batch_size, max(1, facts.training))
        self._cost = (1 + slots) / 3  # against Adam

    def stages(self) -> tuple[StageForecast, ...]:
        """What the policy does, in order; ``engine.policy.freezing`` says the same of a built network."""
        policy, network = self._policy, self._network
        if policy.mode == "scratch":
            return (self._stage("training", policy.epochs, Work(), network.whole),)
        first = self._head_on_features() if self._cached else self._stage(
            "head", policy.epochs, network.body, network.head
        )  # fmt: skip
        if policy.mode == "transfer":
            return (first,)
        frozen = network.before_tail(policy.tune_blocks)
        return first, self._stage("tuning", policy.tune_epochs, frozen, self.learned())

    def learned(self) -> Work:
        """What learns in the last stage."""
        policy, network = self._policy, self._network
        if policy.mode == "scratch":
            return network.whole
        return network.head + network.tail(policy.tune_blocks) if policy.mode == "finetune" else network.head

    def memory(self) -> Memory:
        """Of the last stage, which learns most; of cached features, the computing of them."""
        network, facts, parts = self._network, self._facts, (self._facts.training, self._facts.validation)
        only_features = self._policy.mode == "transfer" and self._cached
        batch = _FEATURE_BATCH if only_features else max(self._batch, min(_VALIDATION_BATCH, facts.validation))
        found = memory_of(network.whole, self.learned(), batch, self._slots)
        pictures = pictures_bytes(parts, self._picture, 0 if only_features else batch)
        if self._cached:
            pictures += pictures_bytes(parts, network.features, self._batch, 4)
        return replace(found, pictures=pictures)

    def decoding_s(self) -> float:
        """Bringing all pictures to the network's side."""
        each = _DECODED_S if self._facts.files else _COPIED_S if self._own_side else _RESIZED_S
        return self._facts.pictures * each

    @property
    def _cached(self) -> bool:
        return self._policy.mode != "scratch" and not self._policy.augmentation.active

    def _stage(self, key: str, epochs: int, frozen: Work, learned: Work) -> StageForecast:
        """A stage that sees the pictures themselves.

        Args:
            frozen: what is computed without gradients.
        """
        whole, speeds = self._network.whole, self._speeds
        step_s = speeds.step_s + learning_s(learned, speeds, self._batch, self._cost)
        step_s += forward_s(frozen, speeds, self._batch) if frozen.layers else 0.0
        taken_s = self._picture * speeds.plain_s * (_VARIED if self._policy.augmentation.active else _TAKEN)
        judged_s = self._judging_s(whole, taken=self._picture)
        training_s = self._facts.training / self._batch * step_s + self._facts.training * taken_s
        before_s = tracing_s(speeds, learned.layers, frozen.layers + whole.layers)
        return StageForecast(key=key, epochs=epochs, epoch_s=_EPOCH_S + training_s + judged_s, before_s=before_s)

    def _head_on_features(self) -> StageForecast:
        """The head alone, on what the backbone says of each picture."""
        speeds, facts, head = self._speeds, self._facts, self._network.after_features
        each_s = forward_s(self._network.body, speeds, _FEATURE_BATCH) / _FEATURE_BATCH
        step_s = speeds.step_s + learning_s(head, speeds, self._batch, self._cost)
        epoch_s = _EPOCH_S + facts.training / self._batch * step_s + self._judging_s(head, taken=0)
        before_s = facts.pictures * (each_s + self._picture * speeds.plain_s * _TAKEN)
        before_s += tracing_s(speeds, head.layers, self._network.body.layers)
        return StageForecast(key="head", epochs=self._policy.epochs, epoch_s=epoch_s, before_s=before_s)

    def _judging_s(self, work: Work, taken: int) -> float:
        """The validation pictures after each epoch."""
        batch = min(max(_VALIDATION_BATCH, self._batch), max(1, self._facts.validation))
        step_s = self._speeds.step_s + forward_s(work, self._speeds, batch)
        return self._facts.validation * (step_s / batch + taken * self._speeds.plain_s * _TAKEN)
