import gc
import sys
from types import SimpleNamespace

import numpy as np
import pytest
from PySide6.QtWidgets import QLabel

from gui.widgets.curve_plot import CurvePlot
from gui.widgets.curves import Curves, curves_of


def rows(epochs, stage="training", auxiliary=0):
    return [
        SimpleNamespace(
            epoch=n, stage=stage, auxiliary=tuple(figures(n, 2.0 + k) for k in range(auxiliary)), **vars(figures(n))
        )
        for n in range(1, epochs + 1)
    ]


def figures(n, loss=1.0):
    return SimpleNamespace(loss=loss / n, val_loss=1.2 * loss / n, accuracy=1 - 0.5 / n, val_accuracy=0.9)


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


def test_drawing_again_leaves_nothing_of_the_last_time_behind(plot):
    for _n in range(3):
        plot.show_curves([curves_of("run", [*rows(2, "head"), *rows(4, "tuning")[2:]], [(1, 1.0, 0.5)], 2)])
    assert len(plot.loss.items) == 5 and len(plot.accuracy.items) == 4  # with the mark and the line under the cursor
    plot.show_curves([])
    assert len(plot.loss.items) == len(plot.accuracy.items) == 1


def test_nothing_to_draw_is_no_error(plot):
    plot.show_curves([])
    plot.show_curves([Curves(name="run")])
    assert plot.read_at(1) == ""


def test_auxiliary_classifiers_have_curves_and_lines_of_their_own(plot):
    plot.show_curves([curves_of("run", rows(4, auxiliary=2))])
    assert plot.curves[0].auxiliary[1].loss.tolist() == pytest.approx([3, 1.5, 1, 0.75])
    assert len(plot.loss.listDataItems()) == len(plot.accuracy.listDataItems()) == 6
    colours = [item.opts["pen"].color().name() for item in plot.loss.listDataItems()]
    assert colours[2] == colours[3] != colours[4] == colours[5] and len(set(colours)) == 4
    assert plot.legend.names[1:] == [f"Auxiliary classifier {n}" for n in (1, 2)]
    assert plot.read_sides(2) == [
        f"loss {loss}, validation {val} · accuracy 75.0 %, validation 90.0 %"
        for loss, val in (("1.000", "1.200"), ("1.500", "1.800"))
    ]
    assert plot.loss.vb.viewRange()[1][1] > 3 and "loss 0.500" in plot.read_at(2)


def test_a_single_epoch_of_an_auxiliary_classifier_is_a_dot_that_can_be_seen(plot):
    for epochs, symbol in ((1, "o"), (2, None)):
        plot.show_curves([curves_of("run", rows(epochs, auxiliary=1))])
        assert [item.opts["symbol"] for item in plot.loss.listDataItems()] == ["o", "o", symbol, symbol]


def test_the_reading_of_an_auxiliary_classifier_stands_in_its_line(plot):
    plot.show_curves([curves_of("run", rows(4, auxiliary=1))])
    for width, short in ((1200, False), (500, True)):
        plot.resize(width, 400)
        plot.grab()
        plot._point_at(2.0)
        said = [plot.findChild(QLabel, name).text() for name in ("train.plot.reading", "train.plot.reading2")]
        assert said == [plot.read_at(2.0, short), *plot.read_sides(2.0, short)]
    assert said[1] == "loss 1.000 / 1.200 · accuracy 75.0 / 90.0 %"
    plot._point_at(None)
    assert plot.findChild(QLabel, "train.plot.reading2").text() == ""


def test_runs_over_each_other_show_the_main_output_alone(plot):
    both = [curves_of("one", rows(2, auxiliary=2)), curves_of("two", rows(3))]
    plot.show_curves(both)
    assert len(plot.loss.listDataItems()) == 4 and len(plot.legend.names) == 1 and plot.read_sides(1) == []
    plot.show_curves(both[:1])
    assert len(plot.legend.names) == 3


def test_a_resumed_run_that_lost_an_auxiliary_row_draws_what_all_rows_have():
    assert curves_of("run", [*rows(1), *rows(2, auxiliary=1)[1:]]).auxiliary == ()


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
