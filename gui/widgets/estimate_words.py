"""A forecast in words."""

from typing import Any

from gui import messages
from gui.i18n import tr

_KILO = 1000
_LEAST_S = 0.1


def caution_sentence(caution: Any) -> str:
    """Why not to start."""
    if caution.trouble == "time":
        return tr(
            "It would take {time}: longer than a lesson of {lesson}.",
            time=messages.duration(caution.needed),
            lesson=messages.duration(caution.free),
        )
    needed, free = size(caution.needed), size(caution.free)
    if caution.on_card:
        return tr("It needs {needed} of the graphics card’s memory; {free} are free.", needed=needed, free=free)
    return tr("It needs {needed} of memory; {free} are free.", needed=needed, free=free)


def way_words(way: Any, short: bool = False) -> str:
    """What a way out does: "Use 2,000 pictures", and with how long it takes then if not short."""
    text = {
        "batch": tr("Use batches of {n}", n=way.value),
        "frozen": tr("Train only the head"),
        "unvaried": tr("Do not vary the pictures"),
        "side": tr("Use {n} px", n=way.value),
        "pictures": tr("Use {n} pictures", n=f"{way.value:,}"),
        "epochs": tr("Train {n} epochs", n=way.value) if way.value > 1 else tr("Train 1 epoch"),
    }[way.key]
    return text if short else tr("{what}: {time} in all", what=text, time=messages.duration(way.seconds))


def basis_sentence(said: Any) -> str:
    """Where the times come from."""
    device = said.device.partition(":")[2].strip() or said.device
    return {
        "rough": tr("A rough guess, good to a factor of two: this machine has not been measured yet."),
        "measured": tr("From the speed of this machine ({device}), measured in a few seconds.", device=device),
        "runs": tr("From finished trainings of this network on this machine ({device}).", device=device),
    }[said.basis]


def time_parts(said: Any) -> str:
    """The run's parts: "loading 2 s · features 8 s · 10 epochs 20 s"."""
    parts = [tr("loading {time}", time=messages.duration(said.start_s))]
    for stage in said.stages:
        before = tr("features and start {time}") if stage.key == "head" else tr("start {time}")
        parts.append(before.format(time=messages.duration(stage.before_s)))
        epochs = tr("{n} epochs {time}", n=stage.epochs, time=messages.duration(stage.epochs * stage.epoch_s))
        parts.append(epochs)
    if said.saving_s >= 1:
        parts.append(tr("saving {time}", time=messages.duration(said.saving_s)))
    return " · ".join(parts)


def memory_parts(memory: Any) -> str:
    """The memory's parts, those that matter."""
    parts = (
        (tr("weights {size}"), memory.weights),
        (tr("gradients {size}"), memory.gradients),
        (tr("optimiser {size}"), memory.optimizer),
        (tr("layer outputs {size}"), memory.activations),
        (tr("pictures {size}"), memory.pictures),
        (tr("program {size}"), memory.program),
    )
    return " · ".join(text.format(size=size(value)) for text, value in parts if value >= 0.005 * memory.total)


def epoch_words(seconds: float) -> str:
    """ "0.4 s", "12 s", "3 min"."""
    if seconds < _LEAST_S:
        return tr("under 0.1 s")
    return tr("{n} s", n=f"{seconds:.1f}") if seconds < 10 else messages.duration(seconds)


def size(count: float) -> str:
    """Bytes: "27 MB", "1.4 GB"."""
    megabytes = count / _KILO**2
    if megabytes >= _KILO:
        return f"{megabytes / _KILO:.1f} GB"
    return f"{megabytes:.0f} MB" if megabytes >= 10 else f"{megabytes:.1f} MB"


def count(number: float) -> str:
    """A number of multiply-adds: "385 M", "3.9 G"."""
    for unit, word in ((1e9, "G"), (1e6, "M"), (1e3, "k")):
        if number >= unit:
            return f"{number / unit:.3g} {word}"
    return f"{number:.0f}"
