"""The three ways to train, in words, and which of them a network allows."""

from dataclasses import dataclass
from typing import Any

from engine.experiment import Experiment
from engine.model import block_names
from engine.model.plan import BackboneSpec
from engine.policy.train_policy import Mode
from gui.i18n import label, tr
from gui.widgets.layer_strip import StripPart


@dataclass(frozen=True, slots=True)
class ModeWords:
    """A mode as the page shows it; ``why_not`` is empty when it can be chosen."""

    key: Mode
    name: str
    explanation: str
    why_not: str


def modes_of(experiment: Experiment, weights_state: str) -> tuple[ModeWords, ...]:
    """The modes for a network.

    Args:
        weights_state: "built-in", "here" or "absent", of the backbone.
    """
    if not isinstance(experiment.model, BackboneSpec):
        why_not = tr("Needs pretrained weights: choose a backbone on the Model page.")
    elif weights_state == "absent":
        why_not = tr("The weights are not on this computer: get them on the Model page.")
    else:
        why_not = ""
    return (
        ModeWords("scratch", tr("From scratch"), tr("Everything learns, from random weights."), ""),
        ModeWords("transfer", tr("Transfer learning"), tr("Backbone frozen; only a new head learns."), why_not),
        ModeWords("finetune", tr("Fine-tuning"), tr("First the head, then the last blocks too."), why_not),
    )


def changes_for(experiment: Experiment, mode: Mode) -> dict[str, Any]:
    """What of the experiment changes with the mode: from scratch means random weights."""
    import msgspec

    changes: dict[str, Any] = {"policy": msgspec.structs.replace(experiment.policy, mode=mode)}
    if isinstance(experiment.model, BackboneSpec):
        changes["model"] = msgspec.structs.replace(experiment.model, pretrained=mode != "scratch")
    return changes


def problem_of(experiment: Experiment, weights_state: str) -> str:
    """Why the experiment's mode does not fit its network; empty when it does."""
    words = {mode.key: mode for mode in modes_of(experiment, weights_state)}[experiment.policy.mode]
    return f"{words.name}: {words.why_not}" if words.why_not else ""


def parts_of(experiment: Experiment, blocks: tuple[str, ...]) -> tuple[StripPart, ...]:
    """The strip of a network.

    Args:
        blocks: a backbone's blocks in order; not looked at for an own network.
    """
    policy, model = experiment.policy, experiment.model
    if not isinstance(model, BackboneSpec):
        names = [kind_name(block.kind) for block in model.blocks]
        return (*(StripPart(name, False, True) for name in names), StripPart(tr("Classifier"), True, True))
    tail = {"scratch": len(blocks), "transfer": 0}.get(policy.mode, min(policy.tune_blocks, len(blocks)))
    body = tuple(StripPart(name, False, i >= len(blocks) - tail) for i, name in enumerate(blocks))
    return (*body, StripPart(tr("Head"), True, True))


def kind_name(kind: str) -> str:
    """A block's kind in words."""
    from engine.model.blocks import BLOCKS

    return label(BLOCKS[kind].label) if kind in BLOCKS else kind


def blocks_of(model: object) -> tuple[str, ...]:
    """A backbone's blocks, first to last; empty for an own network."""
    if not isinstance(model, BackboneSpec):
        return ()
    return block_names.block_names(model.key)
