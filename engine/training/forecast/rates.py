"""How quick a machine is at what networks are made of, as numbers; measured ones are kept in a file."""

import logging
from pathlib import Path

import msgspec

from engine.core import paths
from engine.core.errors import DiskTrouble
from engine.core.files import write_text
from engine.training.forecast import machine
from engine.training.forecast.machine import Machine

OPERATIONS = ("conv", "pointwise", "depthwise", "dense")
_MOST_KEPT = 20
_log = logging.getLogger(__name__)


class Rates(msgspec.Struct, frozen=True, kw_only=True):
    """The speeds of one device.

    Attributes:
        measured: the day they were measured; "" for a rough guess.
        times: how often they were measured; the quickest counts, as others may have been busy meanwhile.
        device: "CPU", or "GPU: " and its name.
        forward, learning: multiply-adds a second of each of ``OPERATIONS`` on wide maps, and when gradients are
            computed too (those multiply-adds are not counted again).
        thin_forward, thin_learning: channels at which a convolution runs at half that speed.
        norm_s, norm_learning_s: seconds for each number that a normalisation puts out.
        plain_s, plain_learning_s: seconds for each number of activations, pooling and sums.
        layer_s, layer_learning_s: seconds a layer costs in each step, however small it is.
        step_s: seconds each step of ``fit`` costs, whatever the network.
        weight_s: seconds Adam needs for each weight in each step.
        trace_s: seconds that tracing a network of three small layers takes.
    """

    measured: str = ""
    times: int = 1
    device: str = machine.CPU
    forward: dict[str, float]
    learning: dict[str, float]
    thin_forward: float
    thin_learning: float
    norm_s: float
    norm_learning_s: float
    plain_s: float
    plain_learning_s: float
    layer_s: float
    layer_learning_s: float
    step_s: float
    weight_s: float
    trace_s: float


class _Kept(msgspec.Struct, frozen=True, kw_only=True):
    """One entry of the file."""

    cpu: str
    cores: int
    tensorflow: str
    rates: Rates

    @property
    def machine(self) -> Machine:
        return Machine(cpu=self.cpu, cores=self.cores, tensorflow=self.tensorflow)


def rough(cores: int, device: str = machine.CPU) -> Rates:
    """A guess for a machine nobody has measured, good to a factor of about two; measured on 2 AVX-512 cores."""
    quick = 60.0 if device.startswith("GPU") else cores / 2
    return Rates(
        device=device,
        forward={"conv": 90e9 * quick, "pointwise": 80e9 * quick, "depthwise": 10e9 * quick, "dense": 60e9 * quick},
        learning={"conv": 30e9 * quick, "pointwise": 27e9 * quick, "depthwise": 2.5e9 * quick, "dense": 20e9 * quick},
        thin_forward=30.0,
        thin_learning=30.0,
        norm_s=6e-10 / quick,
        norm_learning_s=4e-9 / quick,
        plain_s=4e-10 / quick,
        plain_learning_s=1.6e-9 / quick,
        layer_s=3e-5,
        layer_learning_s=1.2e-4,
        step_s=2e-3,
        weight_s=4e-9 / quick,
        trace_s=0.4,
    )


def quickest(one: Rates, other: Rates) -> Rates:
    """Of two measurements of one machine, the quicker of each speed."""
    one_forward, other_forward = (_at_width(each.forward["conv"], each.thin_forward) for each in (one, other))
    one_learning, other_learning = (_at_width(each.learning["conv"], each.thin_learning) for each in (one, other))
    forward = {key: max(one.forward[key], other.forward[key]) for key in OPERATIONS}
    learning = {key: max(one.learning[key], other.learning[key]) for key in OPERATIONS}
    by_forward, by_learning = (
        (one if one_forward > other_forward else other),
        (one if one_learning > other_learning else other),
    )
    seconds = {
        key: min(getattr(one, key), getattr(other, key)) for key in Rates.__struct_fields__ if key.endswith("_s")
    }
    return msgspec.structs.replace(
        one,
        times=one.times + other.times,
        forward=forward | {"conv": by_forward.forward["conv"]},
        learning=learning | {"conv": by_learning.learning["conv"]},
        thin_forward=by_forward.thin_forward,
        thin_learning=by_learning.thin_learning,
        **seconds,
    )


def _at_width(speed: float, thin: float, channels: int = 64) -> float:
    return speed * channels / (channels + thin)


def path() -> Path:
    """The file of all calibrations: a home folder may be shared by several machines."""
    return paths.data_home() / "calibration.json"


def load() -> Rates | None:
    """The rates measured on this machine: of the device in use, or of the last one where that is not known yet."""
    device = machine.device()
    for kept in _read():
        if kept.machine == machine.this_machine() and device in ("", kept.rates.device):
            return kept.rates
    return None


def keep(rates: Rates) -> None:
    """Write what was measured on this machine; a disk that refuses is logged, and the next start measures again."""
    here = machine.this_machine()
    entry = _Kept(cpu=here.cpu, cores=here.cores, tensorflow=here.tensorflow, rates=rates)
    others = [kept for kept in _read() if (kept.machine, kept.rates.device) != (here, rates.device)]
    text = msgspec.json.format(msgspec.json.encode([entry, *others][:_MOST_KEPT]), indent=1).decode()
    try:
        write_text(path(), text + "\n")
    except DiskTrouble as err:
        _log.warning("the calibration could not be kept: %s", err)


def _read() -> list[_Kept]:
    """The entries, the newest first; a file that cannot be read has none."""
    try:
        return msgspec.json.decode(path().read_bytes(), type=list[_Kept])
    except FileNotFoundError:
        return []
    except (OSError, msgspec.MsgspecError) as err:
        _log.warning("the calibration could not be read: %s", err)
        return []
