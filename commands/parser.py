"""The command line: finds the command, runs it, and turns what goes wrong into one line and an exit status."""

import argparse
import contextlib
import json
import logging
import logging.handlers
import signal
import sys
import threading
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import FrameType
from typing import Any, NoReturn

from commands import classify, compare, data, demo, evaluate, export, inspect, layers, models, train, weights
from commands.command import Answer, Command
from commands.terminal import Terminal
from engine.core.control import Cancelled, Control
from engine.core.errors import ConvScopeError
from engine.core.paths import data_home
from engine.core.registry import by_key

COMMANDS = by_key(
    demo.COMMAND,
    train.COMMAND,
    evaluate.COMMAND,
    classify.COMMAND,
    inspect.COMMAND,
    export.COMMAND,
    models.COMMAND,
    layers.COMMAND,
    compare.COMMAND,
    weights.COMMAND,
    data.COMMAND,
)
DONE, FAILED, BAD_USAGE = 0, 1, 2
_LOG_BYTES = 1_000_000


def main(argv: Sequence[str]) -> int:
    """Run one command.

    Args:
        argv: without the program's name.
    Returns:
        0 done, 1 failed or stopped (one line says why), 2 bad usage.
    """
    try:
        args = parser().parse_args(list(argv))
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else BAD_USAGE
    terminal = Terminal(sys.stderr)
    try:
        answer = _run(COMMANDS[args.command], args, terminal)
    except (Cancelled, KeyboardInterrupt):
        return _fail(terminal, "Stopped.")
    except ConvScopeError as err:
        return _fail(terminal, str(err))
    except MemoryError:
        return _fail(terminal, "There is not enough memory. Close other programs, or use fewer or smaller pictures.")
    except Exception as err:  # noqa: BLE001 - the last resort: one sentence, and everything else in the log
        return _fail(terminal, f"Something unexpected went wrong: {_first_line(err)}. Details: {_log(err)}")
    return _show(answer, as_json=getattr(args, "json", False))


def parser() -> argparse.ArgumentParser:
    """The parser of all commands."""
    whole = _Parser(prog="main.py", description="ConvScope: a laboratory for convolutional networks.")
    words = whole.add_subparsers(dest="command", required=True, metavar="COMMAND", parser_class=_Parser)
    for command in COMMANDS.values():
        one = words.add_parser(command.key, help=command.summary, description=command.summary)
        command.arguments(one)
        if command.has_json:
            one.add_argument("--json", action="store_true", help="give the result as JSON")
    return whole


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        """Say what is wrong in one line, then how to get help."""
        self.exit(BAD_USAGE, f"{self.prog}: {message}. See {self.prog} --help\n")


def _run(command: Command, args: argparse.Namespace, terminal: Terminal) -> Answer:
    """Run with standard output kept free for the result: whatever libraries print goes to standard error."""
    control = Control(terminal)
    args.say = terminal.line
    with _stopped_by_ctrl_c(control, terminal), contextlib.redirect_stdout(sys.stderr):
        try:
            return command.run(args, control)
        finally:
            control.flush()
            terminal.close()


@contextlib.contextmanager
def _stopped_by_ctrl_c(control: Control, terminal: Terminal) -> Iterator[None]:
    """Ctrl+C asks the work to end properly; a second one ends it at once."""
    if threading.current_thread() is not threading.main_thread():
        yield
        return

    def stop(_signal: int, _frame: FrameType | None) -> None:
        if control.stopped:
            raise KeyboardInterrupt
        control.stop()
        terminal.line("Stopping… (once more to stop at once)")

    before = signal.signal(signal.SIGINT, stop)
    try:
        yield
    finally:
        signal.signal(signal.SIGINT, before)


def _show(answer: Answer, as_json: bool) -> int:
    if answer.note:
        print(answer.note, file=sys.stderr)
    text = json.dumps(answer.json, ensure_ascii=False, default=_builtin) if as_json else answer.text
    with contextlib.suppress(BrokenPipeError):  # the reader, as in "| head", has seen enough
        if text:
            print(text, flush=True)
    return answer.code


def _builtin(value: Any) -> Any:
    """NumPy numbers and arrays, and paths, as JSON knows them."""
    if isinstance(value, Path):
        return str(value)
    return value.tolist()


def _fail(terminal: Terminal, sentence: str) -> int:
    terminal.close()
    print(sentence, file=sys.stderr)
    return FAILED


def _first_line(err: Exception) -> str:
    lines = str(err).strip().splitlines()
    return (lines[0] if lines else type(err).__name__).rstrip(".")[:200]


def _log(err: Exception) -> str:
    """Write the traceback to the log file; return its path."""
    try:
        path = data_home() / "log.txt"
        handler = logging.handlers.RotatingFileHandler(path, maxBytes=_LOG_BYTES, backupCount=1, encoding="utf-8")
    except OSError:
        return "none, the log cannot be written"
    handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
    record = logging.LogRecord(
        "convscope", logging.ERROR, __file__, 0, "a command failed", None, (type(err), err, err.__traceback__)
    )
    handler.emit(record)
    handler.close()
    return str(path)
