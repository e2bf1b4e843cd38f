"""The real window closed in the middle of a real training: no thread outlives it, and what was learned can be used."""

import threading
import time

import pytest
from PySide6.QtWidgets import QApplication

from engine.core.control import Control
from engine.data.spec import DatasetSpec
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec, Block, ModelPlan
from engine.policy.train_policy import TrainPolicy
from engine.training import checkpoint
from engine.training.run import run
from engine.training.run_folder import RunFolder, list_runs
from gui import theme
from gui.context import Context
from gui.frame import questions
from gui.main_window import MainWindow

WAIT_MS = 60_000
SMALL = ModelPlan(
    name="small",
    side_px=32,
    blocks=(
        Block(kind="conv", settings={"filters": 8}),
        Block(kind="global_average_pooling"),
    ),
)
OWN = Experiment(
    name="own", dataset=DatasetSpec(limit=160), model=SMALL, policy=TrainPolicy(mode="scratch", epochs=900, patience=0)
)
HEAD = Experiment(name="head", dataset=DatasetSpec(limit=640), model=BackboneSpec(side_px=128))


@pytest.fixture
def window(qtbot, settings, monkeypatch):
    """The window with the real engine; whoever is asked whether to stop the training says yes."""
    monkeypatch.setattr(questions, "stop_training", lambda _parent: True)
    context = Context(settings=settings)
    theme.apply(QApplication.instance(), "light")
    made = MainWindow(context)
    qtbot.addWidget(made)
    made.show()
    yield made
    context.close()
    QApplication.instance().setStyleSheet("")
    theme._theme.tokens = None


def begin(window, qtbot, experiment, until):
    """Train until a report for which ``until`` holds, then close; seconds that closing took."""
    context = window.context
    context.store.restore(experiment, None, unsaved=False)
    qtbot.waitUntil(lambda: context.dataset.up_to_date is not None and not context.lanes.jobs, timeout=WAIT_MS)
    with qtbot.waitSignal(context.run_state.progressed, timeout=WAIT_MS, check_params_cb=until):
        window.action("run.start").trigger()
    began_s = time.monotonic()
    assert context.run_state.running and window.close() and not window.isVisible()
    left = [one.name for one in threading.enumerate() if "-lane" in one.name]
    assert not left and not context.lanes.jobs
    return time.monotonic() - began_s


def test_closing_between_epochs_leaves_a_run_that_opens_and_goes_on(window, qtbot, tmp_path):
    took_s = begin(window, qtbot, OWN, lambda progress: len(progress.rows) >= 3)
    assert took_s < 5
    (folder,) = list_runs()
    rows, state = folder.history(), checkpoint.load(folder.path / "checkpoint")[0]
    assert not folder.is_complete and len(rows) == state.rows >= 3 and folder.environment["ended"] == "stopped"
    assert folder.model().count_params() > 0 and not list(folder.path.rglob(".*"))

    def look(progress):
        if len(progress.rows) > len(rows):
            control.stop()

    control = Control(look, every_s=0)
    result = run(OWN, control, resume=folder.path)
    assert result.epochs > len(rows) and RunFolder.open(folder.path).history()[: len(rows)] == rows


@pytest.mark.parametrize("what", ["decoding", "features"])
def test_closing_before_the_first_epoch_leaves_nothing(window, qtbot, own_home, what):
    took_s = begin(window, qtbot, HEAD, lambda progress: progress.what == what)
    assert took_s < 8
    assert not list_runs() and not list(own_home.rglob("experiment.json"))
