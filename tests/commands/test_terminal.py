import io
from dataclasses import dataclass
from types import SimpleNamespace

from commands import terminal
from commands.terminal import Terminal, progress_text
from engine.core.control import Progress


@dataclass(frozen=True, slots=True, kw_only=True)
class Training(Progress):
    stage: str = "head"
    epoch: int = 1
    epochs: int = 3
    batch: int = 2
    batches: int = 9
    loss: float = 0.5
    accuracy: float = 0.25
    rows: tuple = ()
    pictures_per_second: float = 1234.0
    seconds_left: float | None = 61.0


ROW = SimpleNamespace(epoch=1, stage="head", loss=0.5, accuracy=0.75, val_loss=0.6, val_accuracy=0.7)


class Screen(io.StringIO):
    def isatty(self):
        return True


def test_progress_in_words():
    assert progress_text(Progress(done=3, total=9, what="decoding")) == "decoding: 3 of 9"
    assert progress_text(Progress(done=0, total=0)) == "working"
    said = progress_text(Training(done=2, total=27))
    assert said == "head: epoch 1/3, batch 2/9, loss 0.5000, accuracy 25.0%, 1,234 pictures/s, about 61 s left"


def test_finished_epochs_are_printed_once():
    stream = io.StringIO()
    shown = Terminal(stream)
    shown(Training(done=1, total=2, rows=(ROW,)))
    shown(Training(done=2, total=2, rows=(ROW,)))
    assert stream.getvalue().count("validation loss 0.6000 accuracy 70.0%") == 1
    shown(Training(done=0, total=2))
    shown(Training(done=1, total=2, rows=(ROW,)))
    assert stream.getvalue().count("\n") == 2, "another run begins anew"


def test_a_terminal_has_one_living_line_and_a_file_has_none(monkeypatch):
    screen, file = Screen(), io.StringIO()
    for stream in (screen, file):
        shown = Terminal(stream)
        shown(Progress(done=1, total=2, what="decoding"))
        shown.line("done")
    assert "\rdecoding: 1 of 2" in screen.getvalue() and screen.getvalue().endswith("\rdone\n")
    assert file.getvalue() == "done\n"
    monkeypatch.setattr(terminal, "_LINE_EVERY_S", 0)
    Terminal(file)(Progress(done=2, total=2, what="decoding"))
    assert file.getvalue().endswith("decoding: 2 of 2\n")
