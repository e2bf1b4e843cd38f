"""What speaks against starting an experiment, and the edits that mend it."""

import math
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, Literal

import msgspec

from engine.core.errors import ConvScopeError
from engine.core.registry import look_up
from engine.data.spec import Augmentation
from engine.experiment import Experiment
from engine.model.backbones import BACKBONES
from engine.model.plan import BackboneSpec, ModelPlan
from engine.model.sides import side_for
from engine.model.zoo import with_side
from engine.training.forecast import machine
from engine.training.forecast.facts import Facts
from engine.training.forecast.stages import Forecast

LESSON_S = 45 * 60
SPARE = 0.9  # of the free memory, the share that may be taken
_LEAST_SIDE = 32
_BACKBONE_LEAST = 96
_LEAST_A_CLASS = 20

Foresee = Callable[[Experiment, Facts], Forecast | None]
Trouble = Literal["memory", "time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class WayOut:
    """An edit of the experiment.

    Attributes:
        key: "batch", "frozen", "unvaried", "side", "pictures" or "epochs".
        value: the new batch size, side, pictures or epochs; 0 where there is none.
        experiment: the experiment with it.
        seconds: the whole run then.
    """

    key: str
    value: int
    experiment: Experiment
    seconds: float


@dataclass(frozen=True, slots=True, kw_only=True)
class Caution:
    """Why not to start.

    Attributes:
        trouble: "memory" that is not there, or "time": longer than a lesson.
        needed, free: bytes, or seconds and the lesson's.
        on_card: whether it is the graphics card's memory.
    """

    trouble: Trouble
    needed: float
    free: float
    on_card: bool = False


def caution(said: Forecast) -> Caution | None:
    """What speaks against starting what was foreseen, memory before time; None when nothing does."""
    short = _short_of_memory(said)
    if short is not None:
        needed, free, on_card = short
        return Caution(trouble="memory", needed=needed, free=free, on_card=on_card)
    return None if said.seconds <= LESSON_S else Caution(trouble="time", needed=said.seconds, free=LESSON_S)


def ways_out(
    experiment: Experiment, facts: Facts, trouble: Trouble, foresee: Foresee, *, pretrained: bool = True
) -> tuple[WayOut, ...]:
    """Edits that mend it, the most effective first; none when nothing simple helps.

    Takes some 20 ms for a large network.

    Args:
        foresee: gives the forecast of another experiment.
        pretrained: whether the weights of the experiment's backbone are on this computer.
    """
    if trouble == "memory":
        return _Ways(experiment, facts, foresee, lambda other: _short_of_memory(other) is None).for_memory()
    return _Ways(experiment, facts, foresee, lambda other: other.seconds <= LESSON_S).for_time(pretrained)


def _short_of_memory(said: Forecast) -> tuple[float, float, bool] | None:
    """Bytes needed, bytes free, and whether on a graphics card; None when it fits or nobody knows."""
    free, card = machine.free_memory(), machine.free_gpu_memory()
    if card and said.memory.on_device > SPARE * card:
        return said.memory.on_device, card, True
    needed = said.memory.pictures + said.memory.program if card else said.memory.total
    return (needed, free, False) if free and needed > SPARE * free else None


class _Ways:
    """Edits that bring an experiment to where ``good`` holds."""

    def __init__(
        self, experiment: Experiment, facts: Facts, foresee: Foresee, good: Callable[[Forecast], bool]
    ) -> None:
        self._experiment, self._facts, self._foresee, self._good = experiment, facts, foresee, good

    def for_memory(self) -> tuple[WayOut, ...]:
        """A smaller batch; else a smaller side; else fewer pictures."""
        tried = (*self._batches(), *self._sides())
        return tuple(way for way in tried if way is not None)[:2]

    def for_time(self, pretrained: bool) -> tuple[WayOut, ...]:
        """Those that bring it within a lesson first, in the order of how little they cost of what is learned."""
        tried = (self._frozen(pretrained), self._unvaried(), *self._sides(), self._pictures(), self._epochs())
        found = [way for way in tried if way is not None]
        return tuple(sorted(found, key=lambda way: 0.0 if way.seconds <= LESSON_S else way.seconds))

    def _way(self, key: str, value: int, facts: Facts | None = None, **changes: Any) -> tuple[WayOut, bool] | None:
        """An edit, and whether it is enough; None when it cannot be carried out or gains nothing."""
        try:
            other = msgspec.structs.replace(self._experiment, **changes)
        except ConvScopeError:
            return None
        said = self._foresee(other, facts or self._facts)
        if said is None:
            return None
        return WayOut(key=key, value=value, experiment=other, seconds=said.seconds), self._good(said)

    def _with_policy(self, key: str, value: int, **changes: Any) -> tuple[WayOut, bool] | None:
        return self._way(key, value, policy=msgspec.structs.replace(self._experiment.policy, **changes))

    def _batches(self) -> Iterator[WayOut]:
        """The largest smaller batch that is enough."""
        size = self._experiment.policy.batch_size
        while size > 1:
            size = 2 ** math.ceil(math.log2(size) - 1)
            found = self._with_policy("batch", size, batch_size=size)
            if found is not None and found[1]:
                yield found[0]
                return

    def _frozen(self, pretrained: bool) -> WayOut | None:
        """Only the head learns; an own network has nothing to freeze."""
        model, policy = self._experiment.model, self._experiment.policy
        if not isinstance(model, BackboneSpec) or policy.mode == "transfer" or not pretrained:
            return None
        found = self._way(
            "frozen", 0,
            model=msgspec.structs.replace(model, pretrained=True),
            policy=msgspec.structs.replace(policy, mode="transfer"),
        )  # fmt: skip
        return found[0] if found else None

    def _unvaried(self) -> WayOut | None:
        """Without variation, what a frozen backbone says is computed once."""
        policy = self._experiment.policy
        if policy.mode != "transfer" or not policy.augmentation.active:
            return None
        found = self._with_policy("unvaried", 0, augmentation=Augmentation())
        return found[0] if found else None

    def _sides(self) -> Iterator[WayOut]:
        """The largest smaller side that is enough, else the smallest one."""
        last = None
        for side in self._smaller_sides():
            last = self._way("side", side, model=_with_side(self._experiment.model, side)) or last
            if last is not None and last[1]:
                break
        if last is not None:
            yield last[0]

    def _smaller_sides(self) -> list[int]:
        model = self._experiment.model
        side = side_for(model, self._facts.side_px)
        least = _LEAST_SIDE
        if isinstance(model, BackboneSpec):
            least = max(_BACKBONE_LEAST, look_up(BACKBONES, model.key, "backbone").min_side)
        usual = (192, 160, 128, 96, 64, 48, 32)
        return [each for each in usual if least <= each < side]

    def _pictures(self) -> WayOut | None:
        """So few pictures that it is enough, but some of each class."""
        facts = self._facts
        return self._fewer(
            facts.pictures,
            _LEAST_A_CLASS * facts.classes,
            lambda count: self._way(
                "pictures", count, facts.limited(count),
                dataset=msgspec.structs.replace(self._experiment.dataset, limit=count),
            ),
        )  # fmt: skip

    def _epochs(self) -> WayOut | None:
        """So few epochs that it is enough; a longest stage that is not the head's stays as it is."""
        policy = self._experiment.policy
        tuning = policy.mode == "finetune"
        name, all_epochs = ("tune_epochs", policy.tune_epochs) if tuning else ("epochs", policy.epochs)
        return self._fewer(all_epochs, 1, lambda count: self._with_policy("epochs", count, **{name: count}))

    def _fewer(self, most: int, least: int, attempt: Callable[[int], tuple[WayOut, bool] | None]) -> WayOut | None:
        """The most of something that is enough, rounded down to two digits; else the least."""
        low, high = least, most - 1
        if high < low:
            return None
        best = attempt(low)
        if best is None or not best[1]:
            return best[0] if best else None
        while low < high:
            middle = (low + high + 1) // 2
            found = attempt(middle)
            low, high = (middle, high) if found is not None and found[1] else (low, middle - 1)
        rounded = max(least, _two_digits(low))
        found = attempt(rounded)
        return found[0] if found else None


def _two_digits(number: int) -> int:
    step = 10 ** max(0, len(str(number)) - 2)
    return number // step * step


def _with_side(model: ModelPlan | BackboneSpec, side_px: int) -> ModelPlan | BackboneSpec:
    if isinstance(model, ModelPlan):
        return with_side(model, side_px)
    return msgspec.structs.replace(model, side_px=side_px)
