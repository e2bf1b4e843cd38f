"""The only place that tells users what went wrong: one plain sentence, and details that fold open."""

import traceback

from engine.core.errors import ConvScopeError
from engine.core.sentences import SENTENCES
from gui.i18n import label, tr


def sentence(err: object) -> str:
    """One plain sentence in the user's language. Texts are passed through."""
    if isinstance(err, ConvScopeError):
        return label(SENTENCES[err.key]).format(**{name: _shown(value) for name, value in err.params.items()})
    if isinstance(err, MemoryError):
        return tr("This computer's memory is full. Choose a smaller batch or fewer pictures.")
    if isinstance(err, BaseException):
        reason = str(err).strip().splitlines()[0] if str(err).strip() else type(err).__name__
        return label(SENTENCES["unexpected"]).format(reason=reason[:200].rstrip("."))
    return str(err)


def reason(key: str) -> str:
    """The sentence of a message key without parameters: why a file was left out."""
    return label(SENTENCES.get(key, key)).replace("{file}: ", "").replace("{file}", tr("this file"))


def details(err: object) -> str:
    """The traceback, for the fold; empty for plain texts."""
    if isinstance(err, BaseException):
        return "".join(traceback.format_exception(err)).strip()
    return ""


def working(what: str) -> str:
    """What a progress' word means: "scanning" → "Looking through the files"."""
    return _words().get(what) or (what[:1].upper() + what[1:])


def device_line(device: object) -> str:
    """The device that trains, in words, with the reason in ``device_why``."""
    kind, name = getattr(device, "kind", "CPU"), getattr(device, "name", "")
    if kind == "CPU" and name.endswith(" cores"):
        return tr("CPU, {n} cores", n=name.removesuffix(" cores"))
    return f"{kind}, {name}"


def device_and_reason(device: object) -> str:
    """The device and, in a few words, why it is not a graphics card."""
    reasons = {"gpu-off": tr("graphics card hidden"), "no-gpu": tr("no graphics card found")}
    reason = reasons.get(getattr(device, "why", ""))
    return f"{device_line(device)} ({reason})" if reason else device_line(device)


def device_why(device: object) -> str:
    """Why this device was chosen, as a sentence."""
    return {
        "gpu-found": tr("TensorFlow found this graphics card and uses it."),
        "gpu-off": tr("A graphics card is hidden by CUDA_VISIBLE_DEVICES, so the processor trains."),
        "no-gpu": tr("TensorFlow sees no graphics card it can use, so the processor trains."),
    }.get(getattr(device, "why", ""), "")


def duration(seconds: float) -> str:
    """A rough time in words: "40 s", "about 2 min", "about 1 h 20 min"."""
    if seconds < 90:
        return tr("{n} s", n=max(1, round(seconds)))
    if seconds < 3570:
        return tr("{n} min", n=round(seconds / 60))
    hours, minutes = divmod(round(seconds / 60), 60)
    return tr("{h} h {m} min", h=hours, m=minutes)


def _shown(value: object) -> object:
    return label(value) if isinstance(value, str) else value


def _words() -> dict[str, str]:
    return {
        "starting": tr("Starting the engine"),
        "loading": tr("Loading pictures"),
        "scanning": tr("Looking through the files"),
        "decoding": tr("Reading pictures"),
        "drawing": tr("Drawing the shapes"),
        "importing": tr("Importing"),
        "downloading": tr("Downloading"),
        "verifying": tr("Checking the file"),
        "converting": tr("Converting the weights"),
        "calibrating": tr("Measuring this machine"),
        "building": tr("Building the network"),
        "preparing": tr("Preparing"),
        "features": tr("Computing features once"),
        "head": tr("Training the head"),
        "tuning": tr("Fine-tuning"),
        "training": tr("Training"),
        "saving": tr("Saving"),
        "classifying": tr("Classifying"),
        "evaluating": tr("Evaluating"),
        "inspecting": tr("Looking inside"),
        "exporting": tr("Exporting"),
    }
