"""What a block does, what is wrong with it, and the way out, in the user's words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from engine.core.sentences import SENTENCES
from engine.model.blocks import BLOCKS
from engine.model.blocks.kind import BlockKind
from engine.model.part import Part
from engine.model.problems import PlanProblem
from gui.i18n import label, tr

Settings = Mapping[str, Any]


def settings_words(kind: BlockKind, settings: Settings) -> str:
    """A few words on a block's settings; a kind that has none here is described by the engine, in English."""
    words = _WORDS.get(kind.key)
    return words(settings) if words else kind.describe(settings)


def problem_words(problem: PlanProblem) -> str:
    """The reason as a sentence; words of the tables in it are translated too."""
    params = {key: label(value) if isinstance(value, str) else value for key, value in problem.params.items()}
    return label(SENTENCES[problem.key]).format(**params)


def fix_words(problem: PlanProblem, fix: str) -> str:
    """What a fix does, for its link."""
    return label(problem.fix_label(fix) or "")


def part_words(part: Part) -> tuple[str, str]:
    """A layer inside a block: its name, and a few words on it."""
    settings = dict(_PLAIN) | dict(part.settings)
    if part.kind in _PARTS:
        return _PARTS[part.kind](settings)
    kind, words = BLOCKS.get(part.kind), _WORDS.get(part.kind)
    return label(kind.label) if kind else part.kind, words(settings) if words else ""


def _window(s: Settings) -> list[str]:
    words = [tr("stride {n}", n=s["stride"])] if s.get("stride", 1) != 1 else []
    words += [tr("dilation {n}", n=s["dilation"])] if s.get("dilation", 1) != 1 else []
    words += [tr("{n} groups", n=s["groups"])] if s.get("groups", 1) != 1 else []
    words += [tr("no padding")] if s["padding"] == "valid" else []
    return words + ([tr("padding {n}", n=s["pad"])] if s["padding"] == "number" else [])


def _conv(s: Settings) -> str:
    return ", ".join([tr("{n} filters {k}×{k}", n=s["filters"], k=s["kernel"]), *_window(s), *_activation(s)])


def _depthwise(s: Settings) -> str:
    return ", ".join([tr("{k}×{k} on each channel", k=s["kernel"]), *_window(s), *_activation(s)])


def _pooling(s: Settings) -> str:
    words = [tr("{mode} {k}×{k}, stride {n}", mode=label(s["mode"]), k=s["size"], n=s["stride"])]
    words += [tr("overlapping")] if s["stride"] < s["size"] else []
    return ", ".join(words + ([tr("padding {n}", n=s["pad"])] if s["padding"] == "number" else []))


def _dense(s: Settings) -> str:
    return ", ".join([tr("{n} units", n=s["units"]), *_activation(s)])


def _lrn(s: Settings) -> str:
    numbers = {"k": f"{s['k']:g}", "alpha": f"{s['alpha']:g}", "beta": f"{s['beta']:g}"}
    return tr("over {n} channels, k {k}, α {alpha}, β {beta}", n=s["n"], **numbers)


def _cnn_block(s: Settings) -> str:
    words = [tr("{n} filters {k}×{k}", n=s["filters"], k=s["kernel"])]
    norms = {"batch_norm": tr("batch norm"), "local_response_norm": tr("local response norm")}
    words += [norms.get(s["norm"], str(s["norm"]))] if s["norm"] != "none" else []
    words += _activation(s)
    pooled = tr("{mode} pooling {k}×{k}", mode=label(s["pool"]), k=s["pool_size"])
    return ", ".join(words + ([pooled] if s["pool"] != "none" else []))


def _naive(s: Settings) -> str:
    return tr("1×1: {c1}, 3×3: {c3}, 5×5: {c5}, and all channels pooled", **_only(s, "c1", "c3", "c5"))


def _reduced(s: Settings) -> str:
    words = tr("1×1: {c1}, 3×3: {r3} → {c3}, 5×5: {r5} → {c5}, pooled: {pool}")
    return words.format(**_only(s, "c1", "r3", "c3", "r5", "c5", "pool"))


def _residual(s: Settings) -> str:
    return ", ".join([tr("2 × {n} filters 3×3", n=s["filters"]), *_skip(s)])


def _bottleneck(s: Settings) -> str:
    channels = tr("{a} → {b} channels", a=s["filters"], b=s["filters"] * s["expansion"])
    return ", ".join([channels, *_skip(s)])


def _skip(s: Settings) -> list[str]:
    words = [tr("stride {n}", n=s["stride"])] if s["stride"] != 1 else []
    return [*words, tr("with skip") if s["skip"] else tr("without skip")]


def _activation(s: Settings) -> list[str]:
    return [label(s["activation"])] if s["activation"] != "linear" else []


def _only(s: Settings, *keys: str) -> dict[str, Any]:
    return {key: s[key] for key in keys}


_WORDS: Mapping[str, Callable[[Settings], str]] = MappingProxyType(
    {
        "conv": _conv,
        "depthwise_conv": _depthwise,
        "separable_conv": _conv,
        "pooling": _pooling,
        "global_average_pooling": lambda _: tr("mean of each channel"),
        "global_max_pooling": lambda _: tr("largest of each channel"),
        "flatten": lambda _: tr("all numbers in one row"),
        "dense": _dense,
        "dropout": lambda s: tr("{rate} to zero while training", rate=f"{s['rate']:g}"),
        "batch_norm": lambda _: tr("mean 0, spread 1 in each channel"),
        "local_response_norm": _lrn,
        "activation": lambda s: label(str(s["activation"])),
        "zero_padding": lambda s: tr("{n} px on each side", n=s["pad"]),
        "resize": lambda s: tr("to {n} × {n}, {how}", n=s["side"], how=label(s["interpolation"])),
        "cnn_block": _cnn_block,
        "inception_naive": _naive,
        "inception_reduced": _reduced,
        "residual_basic": _residual,
        "residual_bottleneck": _bottleneck,
        "squeeze_excite": lambda s: tr("channels weighed, squeezed to 1/{n}", n=s["ratio"]),
        "auxiliary": lambda s: tr("on the side, {n} units; only while training", n=s["units"]),
    }
)

_PLAIN: Mapping[str, Any] = MappingProxyType({"stride": 1, "padding": "same", "activation": "linear"})


def _global(s: Settings) -> tuple[str, str]:
    words = tr("mean of each channel") if s["mode"] == "average" else tr("largest of each channel")
    return tr("Global pooling"), words


def _part_conv(s: Settings) -> tuple[str, str]:
    """The window first: how many channels come out stands in the shape anyway."""
    words = [tr("{n} filters", n=s["filters"]), *_window(s), *_activation(s)]
    return f"{label(BLOCKS['conv'].label)} {s['kernel']}×{s['kernel']}", ", ".join(words)


def _part_pooling(s: Settings) -> tuple[str, str]:
    words = ", ".join([label(s["mode"]), tr("stride {n}", n=s["stride"])])
    return f"{label(BLOCKS['pooling'].label)} {s['size']}×{s['size']}", words


_PARTS: Mapping[str, Callable[[Settings], tuple[str, str]]] = MappingProxyType(
    {
        "conv": _part_conv,
        "pooling": _part_pooling,
        "global_pooling": _global,
        "concat": lambda _: (tr("Joined"), tr("all channels side by side")),
        "add": lambda _: (tr("Added"), tr("number by number")),
        "multiply": lambda _: (tr("Multiplied"), tr("each channel by its weight")),
        "channel_padding": lambda s: (tr("Channels added"), tr("{n} of zeros", n=s["before"] + s["after"])),
    }
)
"""Layers that are no blocks of their own."""
