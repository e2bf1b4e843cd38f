"""``evaluate``: how good a network is on a dataset."""

import argparse

from commands.command import Answer, Command, table
from commands.sources import dataset_for
from engine.core.control import Control
from engine.data.dataset import PARTS


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="RUN|MODEL", help="a run folder, a run's name, or a model file")
    parser.add_argument("--data", required=True, metavar="DATASET", help="shapes, cifar10, or a folder of pictures")
    parser.add_argument("--part", choices=tuple(PARTS), help="which pictures (test if there are any, else validation)")


def _run(args: argparse.Namespace, control: Control) -> Answer:
    from engine.classify.batch import evaluate

    dataset = dataset_for(args.data, args.source, control)
    part = PARTS[args.part] if args.part else None
    found = evaluate(args.source, dataset, control, part=part)
    low, high = found.accuracy_interval
    lines = [
        f"{found.accuracy:.1%} of {found.n:,} pictures right (between {low:.1%} and {high:.1%} with 95 % confidence)",
        f"true class among the five likeliest: {found.top5:.1%}; cross-entropy loss {found.loss:.4f}",
    ]
    if len(found.labels) <= 20:
        rows = [[label, *map(int, row)] for label, row in zip(found.labels, found.confusion, strict=True)]
        lines += ["", "rows: true class; columns: answer"]
        lines.append(table(["", *found.labels], rows, numbers=range(1, len(found.labels) + 1)))
    return Answer(
        text="\n".join(lines),
        json={
            "n": found.n,
            "accuracy": found.accuracy,
            "accuracy_interval": list(found.accuracy_interval),
            "top5": found.top5,
            "loss": found.loss,
            "confusion": found.confusion.tolist(),
            "labels": list(found.labels),
        },
    )


COMMAND = Command(key="evaluate", summary="Judge a network on a dataset.", arguments=_arguments, run=_run)
