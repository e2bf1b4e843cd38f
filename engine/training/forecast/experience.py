"""What finished runs on this machine tell of the next: the same network exactly, others by how far it was off."""

import hashlib
import logging
import math
import statistics
from collections.abc import Callable
from pathlib import Path

import msgspec

from engine.core import paths
from engine.core.errors import ConvScopeError, DiskTrouble
from engine.core.files import write_text
from engine.experiment import Experiment
from engine.model.sides import picture_side
from engine.training.forecast import machine
from engine.training.forecast.facts import Facts
from engine.training.forecast.stages import Basis, Forecast, StageForecast
from engine.training.run_folder import RunFolder

_MOST_KEPT = 60
_LAST = 8  # runs whose errors count
_DOUBT = 1.0  # as if that many runs had been foreseen exactly
_MOST_OFF = 4.0
_LEAST_EPOCH_S = 0.05  # shorter ones say nothing
_log = logging.getLogger(__name__)


class Lesson(msgspec.Struct, frozen=True, kw_only=True):
    """One stage of one run.

    Attributes:
        run: the run folder's name.
        cpu, cores, tensorflow, device: what it ran on.
        network: a fingerprint of all that decides how long a picture takes.
        stage: its key.
        picture_s: seconds an epoch took for each training picture.
        off: that time by the time foreseen.
    """

    run: str
    cpu: str
    cores: int
    tensorflow: str
    device: str
    network: str
    stage: str
    picture_s: float
    off: float


def path() -> Path:
    """The file of all lessons."""
    return paths.data_home() / "forecasts.json"


def corrected(
    experiment: Experiment, facts: Facts, stages: tuple[StageForecast, ...], basis: Basis
) -> tuple[tuple[StageForecast, ...], Basis]:
    """Stages as finished runs on this machine let expect them."""
    lessons = [lesson for lesson in _read() if _is_of_here(lesson)]
    if not lessons:
        return stages, basis
    known, off = fingerprint(experiment, facts), _usual_error(lessons)
    found, all_known = [], True
    for stage in stages:
        same = next((one for one in lessons if (one.network, one.stage) == (known, stage.key)), None)
        epoch_s = same.picture_s * facts.training if same else stage.epoch_s * off
        all_known &= same is not None
        found.append(msgspec.structs.replace(stage, epoch_s=epoch_s, before_s=stage.before_s * off))
    return tuple(found), "runs" if all_known else basis


def learn(folder: Path, foresee: Callable[[Experiment, Facts], Forecast | None]) -> None:
    """Note how long a finished run's epochs took; a run that cannot be read, or of one epoch, teaches nothing.

    Args:
        foresee: an experiment with its dataset's facts → its forecast without lessons.
    """
    try:
        run = RunFolder.open(folder)
        facts = _facts(run)
        said = foresee(run.experiment, facts) if facts else None
        if facts is None or said is None:
            return
        fresh = _lessons(run, facts, said)
    except (ConvScopeError, OSError, ValueError) as err:
        _log.info("nothing learned from %s: %s", folder, err)
        return
    if fresh:
        others = [lesson for lesson in _read() if lesson.run != run.name]
        _write([*fresh, *others][:_MOST_KEPT])


def fingerprint(experiment: Experiment, facts: Facts) -> str:
    """All that decides how long a picture takes, short."""
    policy, model = experiment.policy, msgspec.to_builtins(experiment.model)
    for name in ("name", "zoo", "switches"):
        model.pop(name, None)
    parts = (
        model,
        picture_side(experiment.model, facts.side_px),
        facts.classes,
        min(policy.batch_size, facts.training),
        policy.optimizer,
        policy.mode,
        policy.tune_blocks if policy.mode == "finetune" else 0,
        policy.augmentation,
    )
    return hashlib.blake2b(msgspec.json.encode(parts), digest_size=12).hexdigest()


def _facts(run: RunFolder) -> Facts | None:
    """What a forecast has to know of the run's pictures; None for runs of old, which did not note how many."""
    counts = run.environment.get("pictures")
    if not isinstance(counts, list) or len(counts) != 2:
        return None
    return Facts(
        training=int(counts[0]),
        validation=int(counts[1]),
        classes=len(run.labels),
        side_px=run.input.side_px,
        files=run.experiment.dataset.source == "folder",
    )


def _lessons(run: RunFolder, facts: Facts, said: Forecast) -> list[Lesson]:
    """One for each stage of two epochs or more: the first one of a stage holds the tracing."""
    here, found = machine.this_machine(), []
    for stage in said.stages:
        seconds = [row.seconds for row in run.history() if row.stage == stage.key][1:]
        if not seconds or (epoch_s := statistics.median(seconds)) < _LEAST_EPOCH_S:
            continue
        found.append(
            Lesson(
                run=run.name,
                cpu=here.cpu,
                cores=here.cores,
                tensorflow=here.tensorflow,
                device=said.device,
                network=fingerprint(run.experiment, facts),
                stage=stage.key,
                picture_s=epoch_s / facts.training,
                off=epoch_s / max(1e-9, stage.epoch_s),
            )
        )
    return found


def _usual_error(lessons: list[Lesson]) -> float:
    """By how much times were off lately, taken back a little for doubt."""
    logs = [math.log(min(_MOST_OFF, max(1 / _MOST_OFF, one.off))) for one in lessons[:_LAST]]
    return math.exp(sum(logs) / (len(logs) + _DOUBT))


def _is_of_here(lesson: Lesson) -> bool:
    here, device = machine.this_machine(), machine.device()
    same = (lesson.cpu, lesson.cores, lesson.tensorflow) == (here.cpu, here.cores, here.tensorflow)
    return same and device in ("", lesson.device)


def _read() -> list[Lesson]:
    try:
        return msgspec.json.decode(path().read_bytes(), type=list[Lesson])
    except FileNotFoundError:
        return []
    except (OSError, msgspec.MsgspecError) as err:
        _log.warning("the lessons of finished runs could not be read: %s", err)
        return []


def _write(lessons: list[Lesson]) -> None:
    try:
        write_text(path(), msgspec.json.format(msgspec.json.encode(lessons), indent=1).decode() + "\n")
    except DiskTrouble as err:
        _log.warning("the lessons of finished runs could not be kept: %s", err)
