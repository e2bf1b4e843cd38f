"""``data``: what is in a dataset, and what would be left out."""

import argparse

from commands.command import Answer, Command, table
from engine.core.control import Control
from engine.core.sentences import SENTENCES
from engine.data.dataset import PARTS, Dataset, LeftOut


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("dataset", metavar="DATASET", help="shapes, cifar10, or a folder of pictures")


def _run(args: argparse.Namespace, control: Control) -> Answer:
    from engine.data import sources

    spec = sources.parse(args.dataset)
    dataset = sources.load(spec, control)
    values = {
        "source": spec.source,
        "classes": dataset.counts(),
        "split": {name: len(dataset.part(part)) for name, part in PARTS.items()},
        "left_out": [{"file": each.file, "reason": reason(each)} for each in dataset.left_out],
    }
    return Answer(text=_text(dataset), json=values)


def reason(left_out: LeftOut) -> str:
    """Why a file is left out, as a sentence."""
    sentence = SENTENCES.get(left_out.reason)
    return sentence.format(file=left_out.file) if sentence else left_out.reason


def _text(dataset: Dataset) -> str:
    per_part = {name: dataset.counts(part) for name, part in PARTS.items()}
    rows = [[label, count, *(found[label] for found in per_part.values())] for label, count in dataset.counts().items()]
    rows.append(["all", len(dataset), *(sum(found.values()) for found in per_part.values())])
    lines = [f"{dataset.name}: {len(dataset):,} pictures, {len(dataset.classes)} classes", ""]
    lines.append(table(("class", "pictures", *PARTS), rows, numbers=(1, 2, 3, 4)))
    if dataset.left_out:
        count = len(dataset.left_out)
        lines += ["", f"{count:,} file{'s' if count > 1 else ''} would be left out:"]
        lines += [f"  {each.file}: {reason(each)}" for each in dataset.left_out]
    return "\n".join(lines)


COMMAND = Command(key="data", summary="Show a dataset's classes, counts and bad files.", arguments=_arguments, run=_run)
