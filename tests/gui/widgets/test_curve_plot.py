import gc
import sys
from types import SimpleNamespace

import numpy as np
import pytest

from gui.widgets.curve_plot import CurvePlot
from gui.widgets.curves import Curves, curves_of


def rows(epochs, stage="training"):
    return [
        SimpleNamespace(epoch=n, stage=stage, loss=1 / n, val_loss=1.2 / n, accuracy=1 - 0.5 / n, val_accuracy=0.9)
        for n in range(1, epochs + 1)
    ]


@pytest.fixture
def plot(qtbot):
    made = CurvePlot()
    qtbot.addWidget(made)
    made.resize(600, 400)
    made.show()
    return made


def test_batches_stand_at_their_share_of_the_epoch():
    curves = curves_of("run", rows(2), [(n, 1.0, 0.5) for n in range(1, 21)], batches_per_epoch=10)
    assert curves.batch_epoch[0] == pytest.approx(0.1)
    assert curves.batch_epoch[-1] == pytest.approx(2.0)


def test_a_second_stage_is_marked_where_it_starts():
    first, second = rows(2, "head"), rows(3, "tuning")[2:]
    assert curves_of("run", [*first, *second]).stages == ((0.0, "head"), (2.0, "tuning"))
    assert curves_of("run", first).stages == ()


def test_the_reading_names_the_nearest_epoch(plot):
    plot.show_curves([curves_of("run", rows(4))])
    text = plot.read_at(2.2)
    assert text.startswith("epoch 2: loss 0.500")
    assert "validation 90.0 %" in text


def test_several_runs_are_read_by_name(plot):
    plot.show_curves([curves_of("one", rows(2)), curves_of("two", rows(3))])
    assert [line.split(",")[0] for line in plot.read_at(1).splitlines()] == ["one", "two"]


def test_both_plots_share_the_epochs(plot):
    plot.show_curves([curves_of("run", rows(3))], epochs=10)
    assert plot.loss.vb.viewRange()[0] == pytest.approx(plot.accuracy.vb.viewRange()[0], abs=0.5)
    assert plot.loss.vb.viewRange()[0][1] >= 10


def test_a_loss_that_is_not_a_number_still_draws(plot):
    curves = curves_of("run", rows(3))
    broken = Curves(
        name="nan",
        epoch=curves.epoch,
        loss=np.array([1.0, np.nan, np.inf]),
        val_loss=np.full(3, np.nan),
        accuracy=curves.accuracy,
        val_accuracy=curves.val_accuracy,
    )
    plot.show_curves([broken])
    plot.grab()


def test_nothing_to_draw_is_no_error(plot):
    plot.show_curves([])
    plot.show_curves([Curves(name="run")])
    assert plot.read_at(1) == ""


def test_repainting_600_times_keeps_the_count_of_none(plot, qtbot):
    """PySide6 6.12.0 on Python 3.11 loses a reference to None with each void call and aborts after some 90 repaints."""
    plot.show_curves([curves_of("run", rows(5), [(n, 1.0, 0.5) for n in range(50)], 10)])
    plot.grab()
    gc.collect()
    before = sys.getrefcount(None)
    for _n in range(600):
        plot.grab()
    gc.collect()
    assert abs(sys.getrefcount(None) - before) < 600
