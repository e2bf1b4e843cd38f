"""What the weights window calls things."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from engine.core import paths
from engine.core.control import Progress
from engine.model.backbones import BACKBONES
from gui import messages
from gui.i18n import tr
from gui.widgets.numbers import digits, whole

_MB, _GB = 1_000_000, 1_000_000_000
ICONS = {
    "built-in": "check",
    "here": "check",
    "keras": "check",
    "partial": "pause",
    "absent": "download",
    "damaged": "warning",
}


def title(stored: Any) -> str:
    """The network, with the side where there are several files."""
    name = stored.label if stored.key else tr("ImageNet class names")
    if stored.origin:
        return tr("{name}, imported", name=name)
    return tr("{name}, {n} px", name=name, n=stored.side_px) if stored.side_px else name


def under_title(stored: Any) -> str:
    """The file's name; of an imported one, the name it had."""
    return tr("made of {file}", file=stored.origin) if stored.origin else stored.name


def state(stored: Any) -> str:
    """How it stands, in a few words."""
    if stored.state == "partial":
        return tr("{done} of {total} here", done=size(stored.arrived), total=size(stored.size))
    if stored.state in ("here", "keras"):
        return tr("Here, checked") if stored.verified else tr("Here, not checked yet")
    return {"built-in": tr("Built in"), "damaged": tr("Damaged")}.get(stored.state, tr("Not here"))


def explained(stored: Any) -> str:
    """What a state means and what can be done about it."""
    return {
        "built-in": tr("Comes with ConvScope: nothing to fetch."),
        "here": tr("In ConvScope's own folder: works without a network."),
        "keras": tr("Another program that uses Keras fetched it; ConvScope reads it there and never changes it."),
        "partial": tr("A download that was stopped. Download goes on from there; Delete throws it away."),
        "damaged": tr("Not the published contents. Download it again, or import a good copy."),
    }.get(stored.state, tr("Download it, or import it from a disk."))


def working(progress: Progress) -> str:
    """What is being done with a file, and how far it is."""
    if progress.what == "waiting":
        return tr("Waits for its turn")
    if progress.what == "downloading" and progress.total:
        return tr("{done} of {total}", done=size(progress.done), total=size(progress.total))
    return messages.working(progress.what or "preparing")


def size(count: int) -> str:
    """Bytes as people say them: "9.42 MB", "1.39 GB"."""
    if count >= _GB:
        return tr("{n} GB", n=digits(count / _GB))
    if count >= _MB / 10:
        return tr("{n} MB", n=digits(count / _MB))
    return tr("{n} kB", n=digits(count / 1000))


def size_of(stored: Any) -> str:
    """A file's size; the expected one has a "≈"."""
    return size(stored.size) if stored.measured else f"≈ {size(stored.size)}"


def about_size(stored: Any) -> str:
    """What the size is."""
    if stored.measured:
        return tr("{n} bytes on disk", n=whole(stored.size))
    return tr("Expected: what its numbers take.")


def where(stored: Any) -> str:
    """Which place it lies in."""
    if stored.path is None:
        return "–"
    if stored.state == "built-in":
        return tr("With ConvScope")
    return tr("ConvScope's folder") if stored.path.parent == paths.weights() else tr("Keras's cache")


def checksum(stored: Any) -> str:
    """The first digits of it."""
    return f"{stored.algorithm} {stored.digest[:8]}…" if stored.digest else "–"


def about_checksum(stored: Any) -> str:
    """The whole of it, where it is from, and whether the file was found to have it."""
    if not stored.digest:
        text = tr("No checksum is published for this file: its numbers are counted instead.")
    else:
        whose = tr("ConvScope's own, made when it was imported.") if stored.origin else tr("The published one.")
        text = f"{stored.algorithm}: {stored.digest}\n{whose}"
    return f"{text}\n{looked_at(stored)}" if stored.path is not None else text


def looked_at(stored: Any) -> str:
    """Whether its contents were checked."""
    if stored.verified is None:
        return tr("Not checked yet.")
    return tr("Checked: the contents are right.") if stored.verified else tr("Checked: the contents are wrong.")


def totals(files: Sequence[Any], free: int) -> str:
    """What lies in our own folder, and how much room there is."""
    own = [each for each in files if each.can_delete]
    bytes_here = sum(each.arrived or each.size for each in own)
    if not own:
        return tr("Nothing in ConvScope's folder yet. {free} free.", free=size(free))
    count = tr("1 file") if len(own) == 1 else tr("{n} files", n=len(own))
    here = size(bytes_here)
    return tr("{count}, {size} in ConvScope's folder. {free} free.", count=count, size=here, free=size(free))


def brought(result: Any) -> str:
    """What an import brought, in a sentence."""
    names = [BACKBONES[key].label for key in dict.fromkeys(each.key for each in result.brought)]
    return tr("Here now: the weights of {names}.", names=", ".join(names)) if names else ""


def refused(result: Any) -> str:
    """Why files were not taken, a sentence each; at most three of them."""
    lines = [messages.sentence(each.error) for each in result.refused[:3]]
    if len(result.refused) > 3:
        lines.append(tr("{n} more could not be taken.", n=len(result.refused) - 3))
    return "\n".join(lines)


def nothing_there(where_from: Path) -> str:
    """A folder without any weights file."""
    return tr("There is no weights file (.h5, .weights.h5, .keras) in “{name}”.", name=where_from.name)
