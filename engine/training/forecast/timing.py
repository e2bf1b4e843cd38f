"""From work and a machine's speeds to seconds."""

from engine.training.forecast.rates import Rates
from engine.training.forecast.work import Work

_READ = 1 / 6  # of what Adam does with a weight is reading it once
_LEARNING_READS = 3
_TRACED_TWICE, _LAYERS_TRACED = 2.0, 40.0
_THIN = ("conv", "pointwise")


def forward_s(work: Work, rates: Rates, batch: int) -> float:
    """Seconds of one step without gradients.

    Args:
        batch: pictures in it.
    """
    each = _macs_s(work, rates.forward, rates.thin_forward) + work.norms * rates.norm_s + work.plain * rates.plain_s
    return batch * each + work.layers * rates.layer_s + work.weights * rates.weight_s * _READ


def learning_s(work: Work, rates: Rates, batch: int, optimizer_cost: float = 1.0) -> float:
    """Seconds of one step with gradients, and of the optimiser.

    Args:
        optimizer_cost: what the optimiser does with a weight, against Adam.
    """
    macs_s = _macs_s(work, rates.learning, rates.thin_learning)
    each = macs_s + work.norms * rates.norm_learning_s + work.plain * rates.plain_learning_s
    weight_s = rates.weight_s * (optimizer_cost + _LEARNING_READS * _READ)
    return batch * each + work.layers * rates.layer_learning_s + work.weights * weight_s


def _macs_s(work: Work, speeds: dict[str, float], thin: float) -> float:
    """A convolution c channels wide runs at c/(c + thin) of its full speed."""
    return sum(
        (macs + (thin * work.narrow.get(key, 0.0) if key in _THIN else 0.0)) / speeds[key]
        for key, macs in work.macs.items()
    )


def tracing_s(rates: Rates, learned_layers: float, layers: float) -> float:
    """Seconds that go by before the first step and the first judging: both are traced.

    Args:
        learned_layers: with gradients, which cost about twice as much.
        layers: without.
    """
    return rates.trace_s * (_TRACED_TWICE + (2 * learned_layers + layers) / _LAYERS_TRACED)
