"""What sets two experiments apart, in words."""

from pathlib import Path
from typing import Any

from engine.data.sources import SOURCES
from engine.policy.optimizers import OPTIMIZERS
from engine.policy.schedules import SCHEDULES
from gui.i18n import label, tr

_MOST = 4


def difference_words(found: tuple[Any, ...]) -> str:
    """ "Activation tanh · 20 epochs"; "nothing but its name" when there is none."""
    words = [_words(each) for each in found]
    if len(words) > _MOST:
        words = [*words[:_MOST], tr("{n} more", n=len(words) - _MOST)]
    return " · ".join(words) or tr("nothing but its name")


def _words(difference: Any) -> str:
    key, value = difference.key, difference.value
    if key == "switch":
        return f"{label(difference.label)}: {_switch(value)}"
    if key == "data":
        return label(SOURCES[value].label) if value in SOURCES else Path(str(value)).name
    if key in ("variation", "weights"):
        return _yes_or_no(key, bool(value))
    if key == "optimizer":
        return OPTIMIZERS[value].label if value in OPTIMIZERS else str(value)
    if key == "schedule":
        return label(SCHEDULES[value].label) if value in SCHEDULES else str(value)
    if key == "pictures":
        return tr("{n} pictures", n=f"{value:,}") if value else tr("all pictures")
    return _numbers(key, value)


def _numbers(key: str, value: Any) -> str:
    texts = {
        "split": tr("another split"),
        "model": "{value}",
        "side": tr("{value} px") if value else tr("recommended side"),
        "blocks": tr("{value} blocks differ"),
        "head": tr("another head"),
        "mode": {"scratch": tr("from scratch"), "transfer": tr("frozen"), "finetune": tr("fine-tuned")}.get(value, ""),
        "epochs": tr("{value} epochs"),
        "batch_size": tr("batches of {value}"),
        "learning_rate": tr("learning rate {value}"),
        "patience": tr("stops after {value}") if value else tr("never stops early"),
        "tune_blocks": tr("{value} blocks tuned"),
        "tune_epochs": tr("{value} epochs of tuning"),
        "tune_rate": tr("tuning rate {value}"),
        "seed": tr("seed {value}"),
    }
    return texts.get(key, f"{key} {{value}}").format(value=f"{value:g}" if isinstance(value, float) else value)


def _switch(value: object) -> str:
    if isinstance(value, bool):
        return tr("on") if value else tr("off")
    return label(str(value))


def _yes_or_no(key: str, value: bool) -> str:
    if key == "variation":
        return tr("pictures varied") if value else tr("pictures not varied")
    return tr("pretrained") if value else tr("random weights")
