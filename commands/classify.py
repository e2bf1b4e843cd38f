"""``classify``: what is on pictures."""

import argparse
from pathlib import Path
from typing import Any

from commands.command import Answer, Command
from engine.core.control import Control


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", metavar="RUN|MODEL", help="a run, a model file, or imagenet (built in)")
    parser.add_argument("images", metavar="IMAGE", nargs="+", type=Path, help="pictures, or folders of pictures")
    parser.add_argument("--top", type=_positive, default=5, metavar="K", help="so many classes a picture (5)")


def _positive(text: str) -> int:
    if not text.isdigit() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"{text} is not a whole number from 1")
    return int(text)


def _run(args: argparse.Namespace, control: Control) -> Answer:
    from engine.classify.predictor import predictor_of

    answers = predictor_of(args.source).classify_files(spread(args.images), args.top, control)
    failed = [answer for answer in answers if answer.error]
    note = f"{len(failed)} of {len(answers)} files could not be read." if failed else ""
    return Answer(
        text="\n".join(_text(answer) for answer in answers),
        json=[_json(answer) for answer in answers],
        code=1 if len(failed) == len(answers) else 0,
        note=note,
    )


def spread(paths: list[Path]) -> list[Path]:
    """Files as given, and the files in each folder, hidden ones left aside."""
    found = []
    for path in paths:
        inside = sorted(path.iterdir()) if path.is_dir() else [path]
        found += [each for each in inside if each == path or (each.is_file() and not each.name.startswith("."))]
    return found


def _text(answer: Any) -> str:
    if answer.error:
        return f"{answer.file}\n  – {answer.error}"
    return "\n".join([str(answer.file), *(f"  {chance:6.1%}  {label}" for label, chance in answer.top)])


def _json(answer: Any) -> dict[str, object]:
    if answer.error:
        return {"file": str(answer.file), "error": answer.error}
    top = [{"label": label, "probability": float(chance)} for label, chance in answer.top]
    return {"file": str(answer.file), "top": top}


COMMAND = Command(key="classify", summary="Say what is on pictures.", arguments=_arguments, run=_run)
