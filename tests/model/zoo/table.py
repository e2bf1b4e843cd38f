"""Writes docs/zoo.md: what the zoo holds, and that every network of it goes all the way.

python -m tests.model.zoo.table              every network as published: some minutes, up to 6 GB of memory
python -m tests.model.zoo.table resnet20 …   these again; the other rows stay as they are
"""

import json
import multiprocessing
import os
import re
import sys
import tempfile
from dataclasses import asdict
from pathlib import Path

from engine.model.zoo import ZOO, ZooNetwork, figures_of, zoo_name

PAGE = Path(__file__).resolve().parents[3] / "docs" / "zoo.md"
_INTRO = """# The zoo

Every landmark network of the lecture as a plan of blocks. Figures are counted by the program's own layer table and
equal Keras's; `main.py models --json` and `main.py layers NAME` give them too. This page is written by
`python -m tests.model.zoo.table`.

## Networks

Parameters are those of the saved model with its own classifier: auxiliary classifiers are absent from it (+ while
training). BatchNorm counts four numbers a channel, as in Keras; *learned* leaves its two running statistics out.
"""
_FORMS = "\n## Forms for 32×32 pictures\n\nWhat each changes in the network it is made from.\n"
_ERRORS = """
## ILSVRC top-5 errors

As published, with where it stands; networks that took no part have none.
"""
_JOURNEYS = """
## Built, taught, saved, opened

Each network as published: our table compared with Keras's layers (names, shapes, parameters, multiply–adds, inputs),
a forward pass, one training step of two pictures (with the auxiliary classifiers where there are any, weight 0.3),
saved, looked through, opened again, and the same answer given. Seconds are of that one step, the making of its graph
included, on two busy CPU cores. The same as tests: `uv run pytest -m full tests/model/zoo`.
"""


def main(keys: list[str]) -> None:
    """Travel with the named networks, or all, each in a process of its own; write the page."""
    rows = _rows_before() if keys else {}
    for key in keys or ZOO:
        with multiprocessing.get_context("spawn").Pool(1) as pool:
            rows[key] = pool.apply(_travelled, (key,))
        print(key, rows[key], flush=True)
        PAGE.write_text(page(rows), encoding="utf-8")


def _travelled(key: str) -> dict[str, float]:
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    from tests.model.zoo.journey import travel

    with tempfile.TemporaryDirectory() as folder:
        network = ZOO[key]
        return asdict(travel(network.plan(), network.classes, Path(folder), eager=False))


def _rows_before() -> dict[str, dict[str, float]]:
    """The rows the page has now, kept in it as a comment."""
    found = re.search(r"<!-- (\{.*\}) -->", PAGE.read_text(encoding="utf-8")) if PAGE.is_file() else None
    return json.loads(found.group(1)) if found else {}


def page(rows: dict[str, dict[str, float]]) -> str:
    """The whole page."""
    kept = {key: rows[key] for key in ZOO if key in rows}
    return "".join(
        [
            _INTRO, networks_table(), _FORMS, forms_table(), _ERRORS, errors_table(), _JOURNEYS, journeys_table(kept),
            f"\n<!-- {json.dumps(kept)} -->\n",
        ]
    )  # fmt: skip


def networks_table() -> str:
    """One row a network, counted now."""
    head = ("name", "network", "year", "input", "classes", "parameters", "learned", "fully connected", "MACs", "depth")
    return _table(head, [_network_row(network) for network in ZOO.values()])


def _network_row(network: ZooNetwork) -> tuple[str, ...]:
    found = figures_of(network.plan(), network.classes)
    auxiliary = f" (+ {found.parameters_auxiliary:,})" if found.parameters_auxiliary else ""
    return (
        f"`{zoo_name(network.key)}`", network.label, str(network.year), f"{network.side_px}×{network.side_px}",
        f"{network.classes:,}", f"{found.parameters:,}{auxiliary}", f"{found.trainable:,}", f"{found.dense_share:.1%}",
        f"{found.macs:,}", str(found.depth),
    )  # fmt: skip


def forms_table() -> str:
    """What the 32×32 forms change."""
    rows = [(f"`{zoo_name(n.key)}`", f"`{zoo_name(n.of)}`", n.changed) for n in ZOO.values() if n.of]
    return _table(("name", "of", "changed"), rows)


def errors_table() -> str:
    """Published errors."""
    rows = [
        (n.label, f"{n.card.top5:g} %", n.card.top5_note, n.card.top5_source)
        for n in ZOO.values()
        if n.card.top5 is not None
    ]
    return _table(("network", "top-5 error", "of what", "source"), rows)


def journeys_table(rows: dict[str, dict[str, float]]) -> str:
    """What came of each journey."""
    shown = [
        (f"`{zoo_name(key)}`", str(row["layers"]), f"{row['parameters']:,}", f"{row['loss']:.2f}",
         f"{row['step_s']:.1f} s", f"{row['file_mb']:.1f} MB", "yes")
        for key, row in rows.items()
    ]  # fmt: skip
    return _table(("name", "layers", "parameters", "loss", "step", "file", "same answer"), shown)


def _table(head: tuple[str, ...], rows: list[tuple[str, ...]]) -> str:
    lines = [head, ("---",) * len(head), *rows]
    return "\n" + "\n".join("| " + " | ".join(line) + " |" for line in lines) + "\n"


if __name__ == "__main__":
    main(sys.argv[1:])
