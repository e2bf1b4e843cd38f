"""Builds every backbone with a head, teaches it one batch, saves it, opens it again, and writes the table.

    python -m tests.model.backbone_table [--only KEY,KEY] [--out docs/backbones.md]

One process a network, smallest first, so that memory comes back; what memory forbids is written down as such.
"""

import argparse
import json
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from engine.model.backbones import BACKBONES
from engine.model.heads import SimpleHead
from engine.model.plan import BackboneSpec

ROOT = Path(__file__).parents[2]
BEGIN, END = "<!-- table: python -m tests.model.backbone_table -->", "<!-- end of table -->"
HEAD = SimpleHead(units=(32,), dropout=0.3).blocks()
CLASSES = 5
_LIMIT_S = 1800


@dataclass(slots=True)
class Trial:
    """What came of one network.

    Attributes:
        parameters: with the head.
        built, step, saved, reloaded: how far it came.
        trouble: why no further.
        seconds: in all, TensorFlow's import left out.
    """

    key: str
    side_px: int
    parameters: int = 0
    built: bool = False
    step: bool = False
    saved: bool = False
    reloaded: bool = False
    trouble: str = ""
    seconds: float = 0.0


def tried(key: str, folder: Path, side_px: int = 0) -> Trial:
    """Build one network with random weights and go as far as it can; the step is not traced, which is quicker for one.

    Args:
        folder: where its model is saved meanwhile.
        side_px: side of the pictures; 0 for its smallest. There some deep ones have gradients without bounds: two
            random pictures give a last map of 1 × 1 hardly any variance to divide by; then 96 px are tried.
    """
    import numpy as np

    from engine.core.backend import keras
    from engine.model.build import build
    from engine.training.model_file import open_model

    trial = Trial(key=key, side_px=side_px or BACKBONES[key].min_side)
    began_s = time.monotonic()
    random = np.random.default_rng(0)
    pictures = random.uniform(0, 255, (2, trial.side_px, trial.side_px, 3)).astype("float32")
    model = build(BackboneSpec(key=key, pretrained=False, head=HEAD), CLASSES, trial.side_px, 0).model
    trial.built, trial.parameters = model.output.shape == (None, CLASSES), model.count_params()
    first = next(weight for weight in model.trainable_weights if "kernel" in weight.path)
    before = first.numpy()
    loss = keras().losses.SparseCategoricalCrossentropy(from_logits=True)
    model.compile(
        optimizer=keras().optimizers.SGD(1e-3, global_clipnorm=1.0), loss=loss, run_eagerly=True, jit_compile=False
    )
    value = float(model.train_on_batch(pictures, np.array([0, 1])))
    finite = all(np.isfinite(weight.numpy()).all() for weight in model.trainable_weights)
    if not finite and not side_px:
        return tried(key, folder, 96)
    trial.step = finite and bool(np.isfinite(value)) and not np.array_equal(before, first.numpy())
    _settle(model, pictures)
    path = folder / f"{key}.keras"
    model.save(path, include_optimizer=False)
    trial.saved = path.stat().st_size > 4 * trial.parameters
    wanted = np.asarray(model(pictures, training=False))
    trial.reloaded = bool(np.isfinite(wanted).all()) and np.array_equal(
        open_model(path)(pictures, training=False), wanted
    )
    path.unlink()
    trial.seconds = time.monotonic() - began_s
    return trial


def _settle(model: Any, pictures: Any) -> None:
    """Let BatchNorm take the statistics of these pictures: after one step of random weights its own are none, and the
    answers of deep networks would not be finite."""
    for layer in model.layers:
        if type(layer).__name__ == "BatchNormalization":
            layer.momentum = 0.0
        elif type(layer).__name__ == "Dropout":
            layer.rate = 0.0
    model(pictures, training=True)


def _apart(key: str) -> Trial:
    """The same in a process of its own."""
    began_s = time.monotonic()
    trouble = ""
    try:
        done = subprocess.run(
            [sys.executable, "-m", "tests.model.backbone_table", "--one", key],
            cwd=ROOT, capture_output=True, text=True, timeout=_LIMIT_S, check=False,
        )  # fmt: skip
        if done.returncode == 0:
            return Trial(**json.loads(done.stdout.strip().splitlines()[-1]))
        killed = done.returncode in (-9, 137) or "ResourceExhausted" in done.stderr or "MemoryError" in done.stderr
        trouble = "memory" if killed else done.stderr.strip().splitlines()[-1][:120]
    except subprocess.TimeoutExpired:
        trouble = f"over {_LIMIT_S} s"
    seconds = time.monotonic() - began_s
    return Trial(key=key, side_px=BACKBONES[key].min_side, trouble=trouble, seconds=seconds)


def _row(trial: Trial) -> str:
    def word(reached: bool) -> str:
        return "yes" if reached else trial.trouble or "no"

    cells = (
        BACKBONES[trial.key].label, f"`{trial.key}`", f"{trial.parameters:,}", str(trial.side_px), word(trial.built),
        word(trial.step), word(trial.saved), word(trial.reloaded), f"{trial.seconds:.0f}",
    )  # fmt: skip
    return f"| {' | '.join(cells)} |"


_TOP = (
    "| network | key | parameters with this head | side, px | built | one step | saved | reloaded, same answer | s |\n"
    "|---|---|--:|--:|---|---|---|---|--:|"
)


def write(trials: dict[str, Trial], out: Path) -> None:
    """Put the rows between the table's marks in the page, in the order of the table of backbones; others stay."""
    before, _, rest = out.read_text(encoding="utf-8").partition(BEGIN)
    old, _, after = rest.partition(END)
    rows = {line.split("`")[1]: line for line in old.splitlines() if line.count("`") == 2}
    rows |= {key: _row(trial) for key, trial in trials.items()}
    table = "\n".join(rows[key] for key in BACKBONES if key in rows)
    out.write_text(f"{before}{BEGIN}\n\n{_TOP}\n{table}\n\n{END}{after}", encoding="utf-8")


def main() -> None:
    """Try them all and write the table, again after each, so that a stop loses nothing."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--one", help="try one network in this process and print what came of it")
    parser.add_argument("--only", default="", help="keys, parted by commas; the other rows stay")
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "backbones.md")
    args = parser.parse_args()
    if args.one:
        with tempfile.TemporaryDirectory() as folder:
            print(json.dumps(asdict(tried(args.one, Path(folder)))))
        return
    trials: dict[str, Trial] = {}
    keys = args.only.split(",") if args.only else sorted(BACKBONES, key=lambda key: BACKBONES[key].parameters)
    for key in keys:
        trials[key] = _apart(key)
        print(_row(trials[key]), flush=True)
        write(trials, args.out)


if __name__ == "__main__":
    main()
