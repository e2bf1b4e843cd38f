"""Dataset, model, policy and seed joined: everything needed to do it again, as JSON both ways."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from engine.core.errors import BadExperiment
from engine.core.files import write_text
from engine.data.spec import DatasetSpec
from engine.model.plan import BackboneSpec, ModelPlan
from engine.policy.train_policy import TrainPolicy

VERSION = 2


class Experiment(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """One experiment. The default is ready to start on what every installation has.

    Attributes:
        name: for people and for the run folder's name.
        dataset: which pictures.
        model: an own network or a backbone.
        policy: how it is trained.
        seed: of weights, shuffling and augmentation, 0 … 2³²−1.
    """

    name: str = "My experiment"
    dataset: DatasetSpec = DatasetSpec()
    model: ModelPlan | BackboneSpec = BackboneSpec()
    policy: TrainPolicy = TrainPolicy()
    seed: int = 0

    def __post_init__(self) -> None:
        if not 0 <= self.seed < 2**32:
            raise BadExperiment("experiment-value", field="seed", value=self.seed, reason="0 to 4294967295")

    def to_json(self) -> str:
        """Indented JSON with the format's version."""
        raw = {"version": VERSION} | msgspec.to_builtins(self)
        return msgspec.json.format(msgspec.json.encode(raw), indent=2).decode()

    @classmethod
    def from_json(cls, text: str) -> "Experiment":
        """Read what ``to_json`` wrote, now or in an older version.

        Raises:
            BadExperiment: not JSON, a wrong field (named), or a newer format.
        """
        try:
            return msgspec.convert(upgrade(msgspec.json.decode(text)), cls)
        except (msgspec.MsgspecError, UnicodeDecodeError) as err:
            raise BadExperiment("experiment-broken", reason=str(err)) from err


def upgrade(raw: Any) -> dict[str, Any]:
    """Bring a decoded file of any older version to the current one; ``version`` is dropped.

    Raises:
        BadExperiment: not an object, no version, or a newer one.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("version"), int) or raw["version"] < 1:
        raise BadExperiment("experiment-broken", reason="it is not an experiment of ConvScope")
    if raw["version"] > VERSION:
        raise BadExperiment("experiment-too-new", version=raw["version"])
    current = {key: value for key, value in raw.items() if key != "version"}
    for version in range(raw["version"], VERSION):
        current = _STEPS[version](current)
    return current


def _with_head(raw: dict[str, Any]) -> dict[str, Any]:
    """From 1 to 2: a backbone's dropout is a block of its head."""
    model = raw.get("model")
    if not isinstance(model, dict) or "dropout" not in model or "head" in model:
        return raw
    rate = model["dropout"]
    if isinstance(rate, bool) or not isinstance(rate, (int, float)) or not 0 <= rate <= 0.9:
        raise BadExperiment("experiment-value", field="dropout", value=rate, reason="0 to 0.9")
    rest = {key: value for key, value in model.items() if key != "dropout"}
    drop = {"kind": "dropout", "settings": {"rate": rate}}
    return raw | {"model": rest | {"head": [{"kind": "global_average_pooling"}, drop]}}


_STEPS: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {1: _with_head}
"""From each older version to the next one."""


def read(path: Path) -> Experiment:
    """Read an experiment file.

    Raises:
        BadExperiment: it is missing or does not hold together.
    """
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as err:
        raise BadExperiment("experiment-missing", file=str(path)) from err
    except UnicodeDecodeError as err:
        raise BadExperiment("experiment-broken", reason="it is not text") from err
    return Experiment.from_json(text)


def write(experiment: Experiment, path: Path) -> None:
    """Write an experiment file atomically.

    Raises:
        DiskTrouble: full disk, read-only folder, vanished drive.
    """
    write_text(path, experiment.to_json() + "\n")
