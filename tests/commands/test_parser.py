import argparse
import json
import signal

import numpy as np
import pytest

from commands import parser
from commands.command import Answer, Command
from engine.core.control import Cancelled, Progress
from engine.core.errors import BadDataset, ConvScopeError
from engine.core.registry import by_key


def command(run):
    return by_key(Command(key="go", summary="Go.", arguments=lambda _parser: None, run=run))


@pytest.fixture(autouse=True)
def own_home(tmp_path, monkeypatch):
    monkeypatch.setenv("CONVSCOPE_HOME", str(tmp_path))


def go(monkeypatch, run, *words):
    monkeypatch.setattr(parser, "COMMANDS", command(run))
    return parser.main(["go", *words])


def raising(err):
    def run(_args, _control):
        raise err

    return run


@pytest.mark.parametrize("words", [[], ["fly"], ["classify"], ["inspect", "a"], ["classify", "a", "b", "--top", "0"]])
def test_bad_usage_is_2_and_one_line(words, capsys):
    assert parser.main(words) == 2
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1 and "--help" in told.err


@pytest.mark.parametrize("key", parser.COMMANDS)
def test_every_command_has_help(key, capsys):
    assert parser.main([key, "--help"]) == 0
    assert parser.COMMANDS[key].summary in capsys.readouterr().out


@pytest.mark.parametrize(
    ("err", "said"),
    [
        (ConvScopeError("experiment-missing", file="a.json"), "a.json does not exist"),
        (BadDataset("disk-full", file="b"), "The disk is full"),
        (Cancelled(), "Stopped."),
        (KeyboardInterrupt(), "Stopped."),
        (MemoryError(), "not enough memory"),
    ],
)
def test_what_a_user_can_mend_is_1_and_one_line(monkeypatch, capsys, err, said):
    assert go(monkeypatch, raising(err)) == 1
    told = capsys.readouterr()
    assert told.out == "" and told.err.count("\n") == 1 and said in told.err


def test_the_unforeseen_is_one_line_and_a_log(monkeypatch, capsys, tmp_path):
    assert go(monkeypatch, raising(ZeroDivisionError("by\nnought"))) == 1
    told = capsys.readouterr().err
    assert told.count("\n") == 1 and "Traceback" not in told and "log.txt" in told
    assert "ZeroDivisionError" in (tmp_path / "data" / "log.txt").read_text(encoding="utf-8")


def test_the_result_alone_goes_to_standard_output(monkeypatch, capsys):
    def run(_args, control):
        print("a library's chatter")
        control.tick(Progress(done=1, total=1, what="decoding"))
        return Answer(text="the result", json={"n": np.int64(3), "shape": np.arange(2)}, note="mind this")

    assert go(monkeypatch, run) == 0
    told = capsys.readouterr()
    assert told.out == "the result\n" and "chatter" in told.err and "mind this" in told.err
    assert go(monkeypatch, run, "--json") == 0
    assert json.loads(capsys.readouterr().out) == {"n": 3, "shape": [0, 1]}


def test_ctrl_c_lets_the_work_end_properly(monkeypatch, capsys):
    def run(_args, control):
        signal.raise_signal(signal.SIGINT)
        assert control.stopped
        return Answer(text="best kept", code=1)

    before = signal.getsignal(signal.SIGINT)
    assert go(monkeypatch, run) == 1
    assert capsys.readouterr().out == "best kept\n" and signal.getsignal(signal.SIGINT) is before


def test_ctrl_c_twice_stops_at_once(monkeypatch, capsys):
    def run(_args, _control):
        signal.raise_signal(signal.SIGINT)
        signal.raise_signal(signal.SIGINT)
        raise AssertionError

    assert go(monkeypatch, run) == 1
    assert "Stopped." in capsys.readouterr().err


def test_the_parser_knows_every_command():
    assert isinstance(parser.parser(), argparse.ArgumentParser)
    assert set(parser.COMMANDS) == {
        "demo", "train", "evaluate", "classify", "inspect", "export", "models", "layers", "compare", "weights", "data",
    }  # fmt: skip
