"""What a forecast says."""

from typing import Literal

import msgspec

from engine.training.forecast.memory import Memory

Basis = Literal["rough", "measured", "runs"]


class StageForecast(msgspec.Struct, frozen=True, kw_only=True):
    """One stage of training.

    Attributes:
        key: "training", "head" or "tuning", as ``engine.policy.freezing`` has them.
        epochs: at most.
        epoch_s: seconds of an epoch with its validation.
        before_s: seconds before its first epoch: tracing, and features that are computed once.
    """

    key: str
    epochs: int
    epoch_s: float
    before_s: float

    @property
    def seconds(self) -> float:
        """Of the whole stage."""
        return self.before_s + self.epochs * self.epoch_s


class Forecast(msgspec.Struct, frozen=True, kw_only=True):
    """What an experiment will cost.

    Attributes:
        parameters, learned: all of them, and those that learn in the last stage.
        macs: multiply-adds of one picture.
        layers: of the network, as it is computed.
        memory: of the stage that takes most.
        start_s: seconds before the first stage: loading and decoding.
        stages: one after the other.
        saving_s: seconds that keeping checkpoints takes in all.
        basis: "rough" before anything was measured on this machine, "measured" by a calibration, "runs" when finished
            runs of this very network have told.
        device: "CPU", or "GPU: " and its name.
    """

    parameters: int
    learned: int
    macs: int
    layers: int
    memory: Memory
    start_s: float
    stages: tuple[StageForecast, ...]
    saving_s: float
    basis: Basis
    device: str

    @property
    def seconds(self) -> float:
        """The whole run, if it does not stop early."""
        return self.start_s + self.saving_s + sum(stage.seconds for stage in self.stages)

    @property
    def epoch_s(self) -> float:
        """An epoch of the stage whose epochs take longest."""
        return max(stage.epoch_s for stage in self.stages)
