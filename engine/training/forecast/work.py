"""What a network has to do for one picture, summed up by what it costs: no TensorFlow, and quick by remembering."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache
from math import prod

from engine.core import paths
from engine.core.errors import BadPlan
from engine.core.registry import look_up
from engine.model.backbones import BACKBONES
from engine.model.heads import starts_parameter_free, survey_head
from engine.model.layers import LayerRow, survey
from engine.model.plan import BackboneSpec, ModelPlan

_WINDOW = 9  # a window of 3×3 is what the speeds of convolutions are measured with
_CONVOLUTIONS = ("conv", "depthwise_conv", "separable_conv")
_NORMS = {"batch_norm": 1.0, "layer_norm": 1.0, "local_response_norm": 6.0}
_FREE = ("input", "flatten", "reshape")
_OWN_OUTPUT = (*_CONVOLUTIONS, "dense", "activation", "pooling")
_TAKES_INPUT = (*_CONVOLUTIONS, "dense", "pooling", "multiply", "global_max_pooling", *_NORMS)
_REMEMBERED = 64


@dataclass(frozen=True, slots=True)
class Share:
    """A part of a network's work, each 0 … 1: late blocks have most weights and few numbers.

    Attributes:
        macs: multiply-adds.
        numbers: what layers put out.
        weights: parameters.
        layers: how many.
    """

    macs: float = 1.0
    numbers: float = 1.0
    weights: float = 1.0
    layers: float = 1.0

    def __add__(self, other: "Share") -> "Share":
        return Share(
            self.macs + other.macs,
            self.numbers + other.numbers,
            self.weights + other.weights,
            self.layers + other.layers,
        )

    @property
    def rest(self) -> "Share":
        """What is left."""
        return Share(*(max(0.0, 1 - part) for part in (self.macs, self.numbers, self.weights, self.layers)))


@dataclass(frozen=True, slots=True, kw_only=True)
class Work:
    """One picture through a network, or a part of one.

    Attributes:
        macs: multiply-adds of "conv" (windows over all channels), "pointwise" (1×1), "depthwise" and "dense".
        narrow: of "conv" and "pointwise", the same divided by how many channels they are wide: narrow ones run slowly.
        norms: numbers that normalisations put out.
        plain: numbers that activations, biases, pooling, sums and the like put out.
        layers: how many there are.
        weights: parameters.
        dense_weights: those of dense layers.
        kept: numbers that must stay in memory until the gradients have been computed.
        widest: the most numbers that go in and out of one layer.
    """

    macs: Mapping[str, float] = field(default_factory=dict)
    narrow: Mapping[str, float] = field(default_factory=dict)
    norms: float = 0.0
    plain: float = 0.0
    layers: float = 0.0
    weights: float = 0.0
    dense_weights: float = 0.0
    kept: float = 0.0
    widest: float = 0.0

    @property
    def all_macs(self) -> float:
        """Multiply-adds of all kinds."""
        return sum(self.macs.values())

    def times(self, share: "Share") -> "Work":
        """A share of it, or more of it."""
        return Work(
            macs={key: value * share.macs for key, value in self.macs.items()},
            narrow={key: value * share.macs for key, value in self.narrow.items()},
            norms=self.norms * share.numbers,
            plain=self.plain * share.numbers,
            layers=self.layers * share.layers,
            weights=self.weights * share.weights,
            dense_weights=self.dense_weights * share.weights,
            kept=self.kept * share.numbers,
            widest=self.widest * share.numbers,
        )

    def __add__(self, other: "Work") -> "Work":
        return Work(
            macs=_sum(self.macs, other.macs),
            narrow=_sum(self.narrow, other.narrow),
            norms=self.norms + other.norms,
            plain=self.plain + other.plain,
            layers=self.layers + other.layers,
            weights=self.weights + other.weights,
            dense_weights=self.dense_weights + other.dense_weights,
            kept=self.kept + other.kept,
            widest=max(self.widest, other.widest),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class NetworkWork:
    """A network's work by what can be frozen.

    Attributes:
        body: a backbone; nothing for an own network.
        head: what follows it; all of an own network.
        features: numbers of a picture's features, when only the head learns and they are kept; 0 for an own network.
        after_features: the head without a pooling at its start that learns nothing.
        shares: of each of the backbone's blocks, input to output.
    """

    body: Work
    head: Work
    features: int = 0
    after_features: Work = Work()
    shares: tuple[Share, ...] = ()

    @property
    def whole(self) -> Work:
        """Body and head."""
        return self.body + self.head

    def tail(self, blocks: int) -> Work:
        """The backbone's last blocks."""
        return self.body.times(self._last(blocks))

    def before_tail(self, blocks: int) -> Work:
        """The backbone without its last blocks."""
        return self.body.times(self._last(blocks).rest)

    def _last(self, blocks: int) -> Share:
        last = self.shares[max(0, len(self.shares) - blocks) :] if blocks > 0 else ()
        return sum(last, Share(0, 0, 0, 0))


def work_of(rows: Sequence[LayerRow]) -> Work:
    """Sum up the rows of a layer table, in which each row's inputs come before it."""
    outputs = {row.name: row.output for row in rows}
    wanted = {name for row in rows if row.kind in _TAKES_INPUT for name in row.inputs}
    normed = {name for row in rows if row.kind in _NORMS for name in row.inputs}  # has no bias, no activation
    sums: dict[str, dict[str, float]] = {"macs": {}, "narrow": {}}
    norms = plain = layers = weights = dense_weights = kept = widest = 0.0
    for row in rows:
        out = prod(row.output)
        entries = [outputs[name] for name in row.inputs if name in outputs]
        came = max((prod(entry) for entry in entries), default=0)
        _add_macs(sums, row, entries[0] if entries else row.output)
        if row.kind in _NORMS:
            norms += _NORMS[row.kind] * out
        elif row.kind not in _FREE and row.name not in normed:
            plain += max(out, came) if "pooling" in row.kind else out
        layers += row.kind not in _FREE
        weights += row.parameters
        dense_weights += row.parameters if row.kind == "dense" else 0
        kept += out if row.kind in _OWN_OUTPUT or row.name in wanted else 0
        widest = max(widest, came + out)
    return Work(
        macs=sums["macs"], narrow=sums["narrow"], norms=norms, plain=plain, layers=layers, weights=weights,
        dense_weights=dense_weights, kept=kept, widest=widest,
    )  # fmt: skip


def network_work(spec: ModelPlan | BackboneSpec, classes: int, side_px: int) -> NetworkWork:
    """What a network does for one picture.

    Args:
        side_px: side a backbone sees; a plan has its own.
    Raises:
        BadPlan: it cannot be built as it stands.
        UnknownName: no such backbone.
    """
    return _plan_work(_Same(spec), classes) if isinstance(spec, ModelPlan) else _transfer_work(spec, classes, side_px)


class _Same:
    """A plan as a key: plans hold dicts, which have no hash; the same object is the same plan, as it is frozen."""

    def __init__(self, plan: ModelPlan) -> None:
        self.plan = plan

    def __hash__(self) -> int:
        return hash((self.plan.name, self.plan.side_px, len(self.plan.blocks)))

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and (other.plan is self.plan or other.plan == self.plan)


@lru_cache(maxsize=_REMEMBERED)
def _plan_work(same: _Same, classes: int) -> NetworkWork:
    found = survey(same.plan, classes)
    for problem in found.problems:
        raise BadPlan("plan-wrong", name=same.plan.name, block=problem.block, reason=problem.sentence())
    return NetworkWork(body=Work(), head=work_of(found.rows))


def _transfer_work(spec: BackboneSpec, classes: int, side_px: int) -> NetworkWork:
    backbone = look_up(BACKBONES, spec.key, "backbone")
    body, shares = _body(spec.key)
    share = (side_px / backbone.side_px) ** 2
    head = survey_head(spec, side_px, classes)
    for problem in head.problems:
        raise BadPlan("head-wrong", name=backbone.label, block=problem.block, reason=problem.sentence())
    kept = head.rows[1:] if starts_parameter_free(spec.head) else head.rows  # its first row is what goes on
    return NetworkWork(
        body=body.times(Share(macs=share, numbers=share)),
        head=work_of(head.rows),
        features=prod(kept[0].output),
        after_features=work_of(kept[1:]),
        shares=shares,
    )


@cache
def _table() -> dict[str, dict]:
    """``resources/backbone_costs.json``, read off the built networks by ``tests/benchmarks/backbone_costs.py``."""
    return json.loads((paths.resources() / "backbone_costs.json").read_text(encoding="utf-8"))


@cache
def _body(key: str) -> tuple[Work, tuple[Share, ...]]:
    """A backbone without classifier at the side it was made for, and its blocks' shares."""
    raw = _table()[key]
    shares = tuple(Share(*parts) for parts in raw["shares"])
    return Work(**{name: value for name, value in raw.items() if name != "shares"}), shares


def _add_macs(sums: dict[str, dict[str, float]], row: LayerRow, entry: tuple[int, ...]) -> None:
    if not row.macs:
        return
    if len(entry) != 3 or len(row.output) != 3:
        _put(sums["macs"], "dense", row.macs)
        return
    positions, channels = prod(row.output[:2]), entry[2]
    if row.kind == "depthwise_conv":
        _put(sums["macs"], "depthwise", row.macs)
        return
    pointwise = positions * channels * row.output[2]
    if row.kind == "separable_conv":
        _put(sums["macs"], "depthwise", row.macs - pointwise)
    kind = "pointwise" if row.kind in ("separable_conv", "dense") or row.macs == pointwise else "conv"
    macs = pointwise if row.kind == "separable_conv" else row.macs
    window = row.macs / (positions * row.output[2])  # numbers under the window that one output number takes
    width = min(window if kind == "pointwise" else window / _WINDOW, row.output[2])
    _put(sums["macs"], kind, macs)
    _put(sums["narrow"], kind, macs / max(width, 0.1))


def _put(sums: dict[str, float], key: str, value: float) -> None:
    sums[key] = sums.get(key, 0.0) + value


def _sum(one: Mapping[str, float], other: Mapping[str, float]) -> dict[str, float]:
    return {key: one.get(key, 0.0) + other.get(key, 0.0) for key in {**one, **other}}
