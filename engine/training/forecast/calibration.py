"""Measures how quick this machine is at what networks are made of: a few small operations, about three seconds."""

import datetime
import time
from collections.abc import Callable
from typing import Any

from engine.core.backend import keras, tensorflow
from engine.core.control import Control, Progress
from engine.training.forecast import machine, rates
from engine.training.forecast.rates import Rates

_LEAST_RUNS, _LEAST_S, _MOST_RUNS = 5, 0.06, 60
_STEPS = 24
_WORDS = "calibrating"
_ALL = 12
_CHAIN = 12
_LEAST = 1e-6
_ENOUGH = 3
_MOST_S = 15.0
_MOST_THIN = 40.0  # more is a neighbour on the processor that came in between


def measured(control: Control) -> Rates:
    """This machine's speeds: those kept, after it has been measured at three starts of the program.

    Raises:
        Cancelled: as ``calibrate``.
    """
    known = rates.load()
    return known if known is not None and known.times >= _ENOUGH else calibrate(control)


def calibrate(control: Control) -> Rates:
    """Measure, and keep the quicker of each speed found so far for this machine.

    Raises:
        Cancelled: something more important wants the machine; nothing is kept.
        TimeoutError: others keep it so busy that the figures would say little.
    """
    bench = _Bench(control)
    nothing, nothing_learning = bench.both(*_small(0))
    bench.called_s, bench.called_learning_s = nothing.seconds, nothing_learning.seconds
    wide, wide_learning = bench.both(*_conv(8, 28, 64, 3))
    thin, thin_learning = bench.both(*_conv(16, 32, 16, 3))
    pointwise, pointwise_learning = bench.both(*_conv(16, 14, 128, 1))
    depthwise, depthwise_learning = bench.both(*_depthwise(8, 28, 96))
    dense, dense_learning = bench.both(*_dense(32, 1024))
    norm, _ = bench.both(*_norm(8, 28, 64, learning=False))
    _, norm_learning = bench.both(*_norm(8, 28, 64, learning=True))
    plain, plain_learning = bench.both(*_plain(8, 28, 64))
    small, small_learning = bench.both(*_small(_CHAIN))
    step_s, trace_s = bench.steps()
    halves = [_half(*pair) for pair in ((wide.per_mac, thin.per_mac), (wide_learning.per_mac, thin_learning.per_mac))]
    forward = {"conv": wide, "pointwise": pointwise, "depthwise": depthwise, "dense": dense}
    learning = {
        "conv": wide_learning, "pointwise": pointwise_learning, "depthwise": depthwise_learning, "dense": dense_learning
    }  # fmt: skip
    found = Rates(
        measured=datetime.date.today().isoformat(),
        device=machine.device(),
        forward=_speeds(forward, halves[0]),
        learning=_speeds(learning, halves[1]),
        thin_forward=halves[0],
        thin_learning=halves[1],
        norm_s=norm.per_number,
        norm_learning_s=norm_learning.per_number,
        plain_s=plain.per_number,
        plain_learning_s=plain_learning.per_number,
        layer_s=max(1e-6, small.seconds / _CHAIN),
        layer_learning_s=max(1e-6, small_learning.seconds / _CHAIN),
        step_s=step_s,
        weight_s=bench.weight(),
        trace_s=trace_s,
    )
    known = rates.load()
    best = rates.quickest(found, known) if known is not None and known.device == found.device else found
    rates.keep(best)
    return best


class _Timed:
    """One operation timed.

    Attributes:
        seconds: of its quickest run.
        macs, numbers: what one run computes, and how many numbers it puts out.
        channels: of the map, for convolutions.
    """

    def __init__(self, seconds: float, macs: float, numbers: float, channels: int) -> None:
        self.seconds, self.macs, self.numbers, self.channels = seconds, macs, numbers, channels

    @property
    def per_mac(self) -> float:
        return self.seconds / self.macs

    @property
    def per_number(self) -> float:
        return self.seconds / self.numbers


Operation = tuple[Callable[[Any, Any], Any], tuple[int, ...], tuple[int, ...], float, float, int]
"""A function of input and weight, their shapes, the multiply-adds, the numbers put out, the channels."""


class _Bench:
    """Times operations.

    Attributes:
        called_s, called_learning_s: what calling a function costs that computes nothing, taken off each time.
    """

    def __init__(self, control: Control) -> None:
        self._control, self._done, self._began = control, 0, time.perf_counter()
        self.called_s = self.called_learning_s = 0.0

    def both(
        self, run: Any, entry: Any, weight: Any, macs: float, numbers: float, channels: int
    ) -> tuple[_Timed, _Timed]:
        """Time an operation without and with gradients."""
        self._tick()
        tf = tensorflow()
        x, w = tf.random.normal(entry, seed=1), tf.random.normal(weight, seed=2)
        alone_s = self._time(tf.function(run, jit_compile=False), x, w) - self.called_s
        learning_s = self._time(_with_gradients(run), x, w) - self.called_learning_s
        return _Timed(max(_LEAST, alone_s), macs, numbers, channels), _Timed(
            max(_LEAST, learning_s), macs, numbers, channels
        )

    def steps(self) -> tuple[float, float]:
        """Seconds of a step of training on next to nothing, and of tracing it."""
        self._tick()
        tf, layers = tensorflow(), keras().layers
        model = keras().Sequential([layers.Input((8,)), layers.Dense(8), layers.Dense(8), layers.Dense(2)])
        loss = keras().losses.SparseCategoricalCrossentropy(from_logits=True)
        model.compile(optimizer="adam", loss=loss, metrics=["accuracy"], jit_compile=False)
        taken, entry, labels = [], tf.zeros((4, 8)), tf.zeros((4,), tf.int32)
        for _ in range(_STEPS):
            began = time.perf_counter()
            model.train_on_batch(entry, labels)
            taken.append(time.perf_counter() - began)
        return min(taken), taken[0]

    def weight(self) -> float:
        """Seconds of Adam for one weight."""
        self._tick()
        tf, n = tensorflow(), 2**20
        variable = keras().Variable(tf.zeros((n,)))
        optimizer = keras().optimizers.Adam()
        optimizer.build([variable])
        step = tf.function(lambda gradient, _: optimizer.apply([gradient]), jit_compile=False)
        return self._time(step, tf.ones((n,)), tf.constant(0)) / n

    def _time(self, run: Any, x: Any, w: Any) -> float:
        _wait(run(x, w))  # traces, and fills the caches
        taken: list[float] = []
        while len(taken) < _LEAST_RUNS or (sum(taken) < _LEAST_S and len(taken) < _MOST_RUNS):
            began = time.perf_counter()
            _wait(run(x, w))
            taken.append(time.perf_counter() - began)
        return min(taken)

    def _tick(self) -> None:
        if time.perf_counter() - self._began > _MOST_S:
            raise TimeoutError("the machine is too busy to be measured")
        self._control.tick(Progress(done=self._done, total=_ALL, what=_WORDS))
        self._done += 1


def _with_gradients(run: Any) -> Any:
    tf = tensorflow()

    def compute(x: Any, w: Any) -> Any:
        with tf.GradientTape() as tape:
            tape.watch([x, w])
            out = tf.reduce_sum(run(x, w))
        return tape.gradient(out, [x, w])

    return tf.function(compute, jit_compile=False)


def _wait(found: Any) -> None:
    """Until a device has really computed it."""
    first = found[0] if isinstance(found, list | tuple) else found
    if first is not None and hasattr(first, "shape"):
        tensorflow().reshape(first, (-1,))[:1].numpy()


def _half(wide_s: float, thin_s: float) -> float:
    """The channels of half speed, from seconds a multiply-add of 64 and of 16 channels: (1 + h/c) at each."""
    ratio = max(1.0, thin_s / wide_s)
    return max(0.0, min(_MOST_THIN, (ratio - 1) / max(1e-3, 1 / 16 - ratio / 64)))


def _speeds(timed: dict[str, _Timed], half: float) -> dict[str, float]:
    """Multiply-adds a second of infinitely many channels, where a convolution's width counts."""
    return {
        key: (1 + half / one.channels if key in ("conv", "pointwise") else 1.0) / one.per_mac
        for key, one in timed.items()
    }


def _conv(batch: int, side: int, channels: int, kernel: int) -> Operation:
    def run(x: Any, w: Any) -> Any:
        return tensorflow().nn.conv2d(x, w, 1, "SAME")

    macs = batch * side**2 * kernel**2 * channels**2
    shapes = (batch, side, side, channels), (kernel, kernel, channels, channels)
    return run, *shapes, macs, batch * side**2 * channels, channels


def _depthwise(batch: int, side: int, channels: int) -> Operation:
    def run(x: Any, w: Any) -> Any:
        return tensorflow().nn.depthwise_conv2d(x, w, (1, 1, 1, 1), "SAME")

    numbers = batch * side**2 * channels
    return run, (batch, side, side, channels), (3, 3, channels, 1), 9 * numbers, numbers, channels


def _dense(batch: int, units: int) -> Operation:
    def run(x: Any, w: Any) -> Any:
        return tensorflow().matmul(x, w)

    return run, (batch, units), (units, units), batch * units**2, batch * units, units


def _norm(batch: int, side: int, channels: int, learning: bool) -> Operation:
    layer = keras().layers.BatchNormalization()
    layer.build((None, side, side, channels))

    def run(x: Any, w: Any) -> Any:
        return layer(x, training=learning) * w

    numbers = batch * side**2 * channels
    return run, (batch, side, side, channels), (1,), numbers, numbers, channels


def _plain(batch: int, side: int, channels: int) -> Operation:
    def run(x: Any, w: Any) -> Any:
        return tensorflow().nn.relu(x + w)

    numbers = batch * side**2 * channels
    return run, (batch, side, side, channels), (channels,), numbers, numbers, channels


def _small(layers: int) -> Operation:
    """Convolutions of small maps one after the other: what a layer costs however little it computes."""

    def run(x: Any, w: Any) -> Any:
        for _ in range(layers):
            x = tensorflow().nn.relu(tensorflow().nn.conv2d(x, w, 1, "SAME") + w[0, 0, 0])
        return x

    return run, (2, 4, 4, 16), (3, 3, 16, 16), 1.0, 1.0, 16
