"""How good forecasts are: what they say before a training against what it then takes, on this machine.

    python -m tests.benchmarks.estimate_error [--again] [CASE …]

Each case trains a few epochs on 1,280 + 320 drawn shapes; the median epoch counts, and the time in all. ``--again``
measures the machine first, as three starts of the program would, instead of using its calibration. Prints a table: said
and real seconds, and the epoch as it is said after the lessons of the cases before it. Give it a ``CONVSCOPE_HOME`` of
its own and a machine with nothing else to do.
"""

import statistics
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path

from engine.core.control import Control
from engine.data import sources
from engine.data.dataset import Dataset
from engine.data.spec import Augmentation, DatasetSpec
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training.forecast import calibration, rates
from engine.training.forecast.facts import facts_of
from engine.training.forecast.forecast import forecast, learn_from
from engine.training.run import run
from engine.training.run_folder import RunFolder

_EPOCHS, _STARTS = 3, 3


def _conv(filters: int, **settings: int | str | bool) -> Block:
    return Block(kind="conv", settings={"filters": filters, **settings})


def small_cnn(side_px: int) -> ModelPlan:
    """Four times Conv, BatchNorm, ReLU, pooling."""
    blocks: list[Block] = []
    for filters, kernel in ((16, 5), (32, 3), (64, 3), (128, 3)):
        convolved = _conv(filters, kernel=kernel, activation="linear", bias=False)
        blocks += [convolved, Block(kind="batch_norm"), Block(kind="activation"), Block(kind="pooling")]
    return ModelPlan(name="small", side_px=side_px, blocks=(*blocks, Block(kind="global_average_pooling")))


def resnet20() -> ModelPlan:
    """ResNet-20 for 32 px."""
    blocks = [_conv(16, activation="linear"), Block(kind="batch_norm"), Block(kind="activation")]
    for filters, first in ((16, 1), (32, 2), (64, 2)):
        strides = (first, 1, 1)
        blocks += [Block(kind="residual_basic", settings={"filters": filters, "stride": each}) for each in strides]
    return ModelPlan(name="resnet", side_px=32, blocks=(*blocks, Block(kind="global_average_pooling")))


def plain_cnn() -> ModelPlan:
    """VGG's first three stages with a dense layer, 32 px."""
    blocks: list[Block] = []
    for filters in (64, 128, 256):
        blocks += [_conv(filters), _conv(filters), Block(kind="pooling")]
    dense = Block(kind="dense", settings={"units": 1024})
    return ModelPlan(name="plain", side_px=32, blocks=(*blocks, Block(kind="flatten"), dense))


@dataclass(frozen=True, slots=True)
class Case:
    """A network and how it is trained."""

    name: str
    model: ModelPlan | BackboneSpec
    policy: TrainPolicy


def _policy(mode: str = "scratch", **more: object) -> TrainPolicy:
    return TrainPolicy(mode=mode, epochs=_EPOCHS, patience=0, **more)  # type: ignore[arg-type]


CASES = (
    Case("Small CNN, 48 px, batch 32", small_cnn(48), _policy()),
    Case("Small CNN, 32 px, batch 64", small_cnn(32), _policy(batch_size=64)),
    Case("Small CNN, 96 px, varied", small_cnn(96), _policy(augmentation=Augmentation(flip=True, rotate=10))),
    Case("ResNet-20, 32 px, batch 64", resnet20(), _policy(batch_size=64)),
    Case("Plain CNN, 32 px, batch 32", plain_cnn(), _policy()),
    Case("Lite0 frozen, 96 px, features cached", BackboneSpec(side_px=96), _policy("transfer", batch_size=32)),
    Case("Lite0 tuned, 96 px", BackboneSpec(side_px=96), _policy("finetune", tune_epochs=2, tune_blocks=3)),
    Case("Lite0 from scratch, 96 px", BackboneSpec(side_px=96, pretrained=False), _policy()),
)


def measured(experiment: Experiment, dataset: Dataset, folder: Path) -> tuple[float, float, float]:
    """Seconds: of an epoch but the first of the last stage, of the first one beyond that, and of the whole run."""
    began = time.perf_counter()
    result = run(experiment, Control(), out=folder, dataset=dataset)
    whole = time.perf_counter() - began
    learn_from(result.folder)
    rows = RunFolder.open(result.folder).history()
    last = [row.seconds for row in rows if row.stage == rows[-1].stage]
    usual = statistics.median(last[1:])
    return usual, last[0] - usual, whole


def main(arguments: list[str]) -> None:
    """Measure all cases, or those whose names hold a word given."""
    for _ in range(_STARTS if "--again" in arguments or rates.load() is None else 0):
        calibration.calibrate(Control())
    words = [word for word in arguments if not word.startswith("-")]
    dataset = sources.load(DatasetSpec(), Control())
    print(f"{'':38} {'epoch s':>18} {'first epoch + s':>18} {'run s':>18} {'learned epoch s':>18}")
    for case in CASES:
        if words and not any(word in case.name for word in words):
            continue
        experiment, facts = Experiment(name="case", model=case.model, policy=case.policy), facts_of(dataset)
        said, learned = forecast(experiment, facts, learn=False), forecast(experiment, facts)
        assert said is not None and learned is not None
        with tempfile.TemporaryDirectory() as folder:
            usual, first, whole = measured(experiment, dataset, Path(folder))
        stage = said.stages[-1]
        pairs = ((stage.epoch_s, usual), (stage.before_s, first), (said.seconds, whole))
        pairs += ((learned.stages[-1].epoch_s, usual),)
        print(f"{case.name:38}" + "".join(f"{a:7.2f}/{b:6.2f} ×{a / b:4.2f}" for a, b in pairs), flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
