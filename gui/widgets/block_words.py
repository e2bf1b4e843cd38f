"""What a block does, what is wrong with it, and the way out, in the user's words."""

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any

from engine.core.sentences import SENTENCES
from engine.model.blocks import BlockKind
from engine.model.layers import PlanProblem
from gui.i18n import label, tr

Settings = Mapping[str, Any]


def settings_words(kind: BlockKind, settings: Settings) -> str:
    """A few words on a block's settings; a kind that has none here is described by the engine, in English."""
    words = _WORDS.get(kind.key)
    return words(settings) if words else kind.describe(settings)


def problem_words(problem: PlanProblem) -> tuple[str, str]:
    """The reason as a sentence, and what the fix link says ("" without a fix)."""
    return label(SENTENCES[problem.key]).format(**problem.params), label(problem.fix_label() or "")


def _conv(s: Settings) -> str:
    words = [tr("{n} filters {k}×{k}", n=s["filters"], k=s["kernel"])]
    words += [tr("stride {n}", n=s["stride"])] if s["stride"] != 1 else []
    words += [tr("dilation {n}", n=s["dilation"])] if s["dilation"] != 1 else []
    words += [tr("no padding")] if s["padding"] == "valid" else []
    return ", ".join(words + _activation(s))


def _pooling(s: Settings) -> str:
    return tr("{mode} {k}×{k}, stride {n}", mode=label(s["mode"]), k=s["size"], n=s["stride"])


def _dense(s: Settings) -> str:
    return ", ".join([tr("{n} units", n=s["units"]), *_activation(s)])


def _activation(s: Settings) -> list[str]:
    return [label(s["activation"])] if s["activation"] != "linear" else []


_WORDS: Mapping[str, Callable[[Settings], str]] = MappingProxyType(
    {
        "conv": _conv,
        "pooling": _pooling,
        "global_average_pooling": lambda _: tr("mean of each channel"),
        "flatten": lambda _: tr("all numbers in one row"),
        "dense": _dense,
        "dropout": lambda s: tr("{rate} to zero while training", rate=f"{s['rate']:g}"),
        "batch_norm": lambda _: tr("mean 0, spread 1 in each channel"),
        "activation": lambda s: label(str(s["activation"])),
    }
)
