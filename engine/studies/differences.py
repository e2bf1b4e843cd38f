"""What sets two experiments apart, and names that tell variants from each other."""

from collections.abc import Iterable
from dataclasses import dataclass

import msgspec

from engine.core.fields import Value
from engine.experiment import Experiment
from engine.model.backbones import BACKBONES
from engine.model.plan import BackboneSpec, ModelPlan
from engine.model.zoo import ZOO
from engine.policy.optimizers import OPTIMIZERS

_POLICY = (
    "mode", "epochs", "batch_size", "optimizer", "learning_rate", "schedule", "patience", "tune_blocks",
    "tune_epochs", "tune_rate",
)  # fmt: skip
_TUNING = ("tune_blocks", "tune_epochs", "tune_rate")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One thing in which an experiment is unlike another.

    Attributes:
        key: "data", "pictures", "model", "side", "switch", "blocks", "head", "variation", "seed", or a field of
            the policy.
        label: of a switch, in English.
        value: what this experiment has; the number of unlike blocks for "blocks".
    """

    key: str
    label: str = ""
    value: Value = ""


def differences(one: Experiment, other: Experiment) -> tuple[Difference, ...]:
    """In what ``one`` is unlike ``other``, its values; names are not compared."""
    return (*_of_data(one, other), *_of_models(one.model, other.model), *_of_policies(one, other))


def model_label(model: ModelPlan | BackboneSpec) -> str:
    """The network's name for people."""
    if isinstance(model, ModelPlan):
        return model.name
    return BACKBONES[model.key].label if model.key in BACKBONES else model.key


def variant_name(experiment: Experiment, taken: Iterable[str] = ()) -> str:
    """A name that says which variant it is: the network's, its changed switches, and a number where that is taken.

    Args:
        taken: names of other experiments.
    """
    name = ", ".join((_plain_name(experiment.model), *_switch_words(experiment.model)))
    return _untaken(name, set(taken))


def told_apart(experiment: Experiment, others: Iterable[Experiment]) -> Experiment:
    """The experiment with a name that none of the others has, made of what sets it apart.

    A name that the user gave stays, where none of the others has it.
    """
    known = list(others)
    taken = {other.name for other in known}
    if experiment.name != Experiment().name and experiment.name not in taken:
        return experiment
    name = variant_name(experiment)
    same = next((other for other in known if other.name == name), None)
    if same is not None:
        name = ", ".join((name, *_words(differences(experiment, same))))
    return msgspec.structs.replace(experiment, name=_untaken(name, taken))


def _plain_name(model: ModelPlan | BackboneSpec) -> str:
    """Of a landmark network its own name, which a plan's name may follow with its switches."""
    network = ZOO.get(model.zoo) if isinstance(model, ModelPlan) else None
    return network.label if network and model_label(model).startswith(network.label) else model_label(model)


def _untaken(name: str, taken: set[str]) -> str:
    number, found = 2, name
    while found in taken:
        found, number = f"{name} ({number})", number + 1
    return found


def _switch_words(model: ModelPlan | BackboneSpec) -> tuple[str, ...]:
    """The switches that are not as the network has them: "tanh", "no Dropout"."""
    if not isinstance(model, ModelPlan) or model.zoo not in ZOO:
        return ()
    changed = (field for field in ZOO[model.zoo].switches if _switch(model, field.key, field.default) != field.default)
    return tuple(_switch_word(field.label, _switch(model, field.key, field.default)) for field in changed)


def _switch(plan: ModelPlan, key: str, default: Value) -> Value:
    return plan.switches.get(key, default)


def _switch_word(label: str, value: Value) -> str:
    if isinstance(value, bool):
        return label if value else f"no {label[:1].lower()}{label[1:]}"
    return str(value).replace("_", " ")


def _words(found: tuple[Difference, ...]) -> tuple[str, ...]:
    """At most two of the differences, as a name says them."""
    words = [_word(each) for each in found if each.key not in ("switch", "model")]
    return tuple(word for word in words if word)[:2]


def _word(difference: Difference) -> str:
    value = difference.value
    if difference.key == "optimizer":
        return OPTIMIZERS[str(value)].label if value in OPTIMIZERS else str(value)
    return {
        "side": f"{value} px",
        "pictures": f"{value} pictures" if value else "all pictures",
        "epochs": f"{value} epochs",
        "batch_size": f"batch {value}",
        "learning_rate": f"rate {value:g}" if isinstance(value, float) else "",
        "schedule": str(value),
        "seed": f"seed {value}",
        "variation": "varied" if value else "not varied",
        "blocks": "edited",
        "head": "other head",
    }.get(difference.key, "")


def _of_data(one: Experiment, other: Experiment) -> list[Difference]:
    found, ours, theirs = [], one.dataset, other.dataset
    if (ours.source, ours.path) != (theirs.source, theirs.path):
        found.append(Difference(key="data", value=ours.path or ours.source))
    if ours.limit != theirs.limit:
        found.append(Difference(key="pictures", value=ours.limit))
    if (ours.validation, ours.seed) != (theirs.validation, theirs.seed):
        found.append(Difference(key="split", value=ours.validation))
    return found


def _of_models(one: ModelPlan | BackboneSpec, other: ModelPlan | BackboneSpec) -> list[Difference]:
    if isinstance(one, ModelPlan) and isinstance(other, ModelPlan):
        alike = (one.zoo or one.name) == (other.zoo or other.name)
        return _of_plans(one, other) if alike else [Difference(key="model", value=one.name)]
    if isinstance(one, BackboneSpec) and isinstance(other, BackboneSpec) and one.key == other.key:
        found = [Difference(key="side", value=one.side_px)] if one.side_px != other.side_px else []
        found += [Difference(key="weights", value=one.pretrained)] if one.pretrained != other.pretrained else []
        return found + ([Difference(key="head", value=len(one.head))] if one.head != other.head else [])
    return [Difference(key="model", value=model_label(one))]


def _of_plans(one: ModelPlan, other: ModelPlan) -> list[Difference]:
    found = [Difference(key="side", value=one.side_px)] if one.side_px != other.side_px else []
    for field in ZOO[one.zoo].switches if one.zoo in ZOO else ():
        value = _switch(one, field.key, field.default)
        if value != _switch(other, field.key, field.default):
            found.append(Difference(key="switch", label=field.label, value=value))
    if not found and one.blocks != other.blocks:
        count = sum(a != b for a, b in zip(one.blocks, other.blocks, strict=False))
        found.append(Difference(key="blocks", value=count + abs(len(one.blocks) - len(other.blocks))))
    return found


def _of_policies(one: Experiment, other: Experiment) -> list[Difference]:
    tuned = "finetune" in (one.policy.mode, other.policy.mode)
    found = [
        Difference(key=key, value=getattr(one.policy, key))
        for key in _POLICY
        if getattr(one.policy, key) != getattr(other.policy, key) and (tuned or key not in _TUNING)
    ]
    if one.policy.augmentation != other.policy.augmentation:
        found.append(Difference(key="variation", value=one.policy.augmentation.active))
    return found + ([Difference(key="seed", value=one.seed)] if one.seed != other.seed else [])
