"""``train``: carry out an experiment file."""

import argparse
from pathlib import Path

from commands.command import Answer, Command
from engine import experiment as experiments
from engine.core.control import Control
from engine.core.errors import BadModelFile
from engine.experiment import Experiment


def _arguments(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("experiment", metavar="EXPERIMENT.json", type=Path, help="an experiment saved in the window")
    parser.add_argument("--out", metavar="DIR", type=Path, help="where the run folder is made (the window's runs)")
    parser.add_argument("--resume", action="store_true", help="go on with the last unfinished run of this experiment")


def _run(args: argparse.Namespace, control: Control) -> Answer:
    from engine.training.forecast.forecast import learn_from
    from engine.training.run import run

    experiment = experiments.read(args.experiment)
    resume = unfinished(experiment, args.out) if args.resume else None
    result = run(experiment, control, out=args.out, resume=resume)
    learn_from(result.folder)
    verdict = f"{result.val_accuracy:.1%} of the validation pictures right after {result.epochs} epochs"
    text = f"{verdict}, {result.seconds:.0f} s, {result.pictures_per_second:,.0f} pictures/s.\n{result.folder}"
    values = {
        "run": str(result.folder),
        "epochs": result.epochs,
        "val_accuracy": result.val_accuracy,
        "seconds": result.seconds,
        "pictures_per_second": result.pictures_per_second,
    }
    if result.stopped:
        return Answer(
            text=text, json=values, code=1, note="Stopped. The best weights so far are kept in the run folder."
        )
    return Answer(text=text, json=values)


def unfinished(experiment: Experiment, out: Path | None) -> Path:
    """The newest unfinished run of an experiment.

    Raises:
        BadModelFile: there is none.
    """
    from engine.training.run_folder import list_runs

    for folder in list_runs(out):
        if not folder.is_complete and folder.experiment == experiment:
            return folder.path
    raise BadModelFile("nothing-to-resume", name=experiment.name)


COMMAND = Command(key="train", summary="Train an experiment file.", arguments=_arguments, run=_run)
