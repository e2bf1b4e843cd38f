"""Loss and accuracy over the epochs, live or of several runs laid over each other."""

from collections.abc import Sequence
from typing import Any

import numpy as np
import pyqtgraph as pg
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gui import theme
from gui.i18n import tr
from gui.widgets.curve_legend import CurveLegend
from gui.widgets.curves import Curves, SideCurves
from gui.widgets.legend_row import THIN_PX, LegendEntry

_AXIS_PX = 58
_MOST_POINTS = 800  # of the faint batch line
_MOST_DOTS = 40


class CurvePlot(QWidget):
    """Two plots that share the epochs: loss above, accuracy below, with a legend and a read-out under the cursor."""

    def __init__(self, object_name: str = "train.plot", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName(object_name)
        self.setAccessibleName(tr("Loss and accuracy by epoch"))
        self._curves: tuple[Curves, ...] = ()
        self._epochs = 0
        self._items: list[tuple[pg.PlotItem, Any]] = []
        self.legend = CurveLegend(object_name)
        self._view = pg.GraphicsLayoutWidget()
        plots: Any = self._view.ci  # pyqtgraph's layout has no types
        plots.layout.setContentsMargins(0, 0, 8, 0)
        plots.layout.setSpacing(8)
        self._view.setMinimumHeight(180)
        self.loss = plots.addPlot(row=0, col=0)
        self.accuracy = plots.addPlot(row=1, col=0)
        self._lines = [pg.InfiniteLine(angle=90), pg.InfiniteLine(angle=90)]
        self._set_up_plots()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.legend)
        layout.addWidget(self._view, 1)
        scene: Any = self._view.scene()
        scene.sigMouseMoved.connect(self._moved)
        self._view.viewport().installEventFilter(self)
        theme.changed.connect(self.restyle)
        self.restyle()

    @property
    def curves(self) -> tuple[Curves, ...]:
        """What is drawn."""
        return self._curves

    def show_curves(self, curves: Sequence[Curves], epochs: int = 0) -> None:
        """Draw runs.

        Args:
            curves: one run is drawn with its batches and auxiliary classifiers; of several each has its own colour.
            epochs: how far the x axis reaches at least.
        """
        self._curves, self._epochs = tuple(curves), epochs
        self._draw()

    def read_at(self, epoch: float, short: bool = False) -> str:
        """The values at the epoch nearest to ``epoch``, in words, a line a run; empty when there are none.

        Args:
            short: in fewer words; the first of two figures is the training's.
        """
        parts = []
        for curve in self._curves:
            if len(curve.epoch):
                i = int(np.abs(curve.epoch - epoch).argmin())
                text = tr("epoch {n}", n=int(curve.epoch[i])) + ": " + _figures(curve, i, short)
                parts.append(f"{curve.name}, {text}" if len(self._curves) > 1 else text)
        return "\n".join(parts[:3])

    def read_sides(self, epoch: float, short: bool = False) -> list[str]:
        """The same of each auxiliary classifier of a run by itself, without the epoch."""
        if not self._sides():
            return []
        i = int(np.abs(self._curves[0].epoch - epoch).argmin())
        return [_figures(side, i, short) for side in self._sides()]

    def restyle(self) -> None:
        """Take the colours of the present theme."""
        tokens = theme.current()
        self._view.setBackground(QColor(tokens.surface))
        for plot in (self.loss, self.accuracy):
            for side in ("left", "bottom"):
                axis = plot.getAxis(side)
                axis.setPen(pg.mkPen(tokens.line))
                axis.setTextPen(pg.mkPen(tokens.muted))
            plot.showGrid(x=False, y=True, alpha=0.18)
        for line in self._lines:
            line.setPen(pg.mkPen(tokens.muted, style=Qt.PenStyle.DotLine))
        self._draw()

    def eventFilter(self, watched: object, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Leave:
            self._point_at(None)
        return False

    def _set_up_plots(self) -> None:
        for plot, line, label in (
            (self.loss, self._lines[0], tr("loss")),
            (self.accuracy, self._lines[1], tr("accuracy, %")),
        ):
            plot.setMenuEnabled(False)
            plot.hideButtons()
            plot.setMouseEnabled(x=False, y=False)
            plot.getAxis("left").setWidth(_AXIS_PX)
            plot.getAxis("left").enableAutoSIPrefix(False)
            plot.getAxis("bottom").enableAutoSIPrefix(False)
            plot.setLabel("left", label)
            line.hide()
            plot.addItem(line, ignoreBounds=True)
        self.loss.getAxis("bottom").setStyle(showValues=False)
        self.accuracy.setLabel("bottom", tr("epoch"))
        self.accuracy.setXLink(self.loss)

    def _draw(self) -> None:
        for plot, item in self._items:
            plot.removeItem(item)
        self._items.clear()
        series = theme.current().series
        for i, curve in enumerate(self._curves):
            self._draw_run(curve, QColor(series[i % len(series)]), alone=len(self._curves) == 1)
        self.legend.show_lines([self._legend_entries(), *self._auxiliary_entries()])
        self._fit()

    def _draw_run(self, curve: Curves, colour: QColor, alone: bool) -> None:
        if alone and len(curve.batch_epoch):
            step = max(1, len(curve.batch_epoch) // _MOST_POINTS)
            faint = QColor(colour)
            faint.setAlphaF(0.6 if theme.current().dark else 0.35)
            self._line(self.loss, curve.batch_epoch[::step], curve.batch_loss[::step], pg.mkPen(faint, width=1))
            for epoch, _word in curve.stages[1:]:
                self._mark(epoch)
        solid = pg.mkPen(colour, width=2)
        dashed = pg.mkPen(self._validation_colour(colour, alone), width=2, style=Qt.PenStyle.DashLine)
        self._draw_figures(curve.epoch, curve, solid, dashed, most_dots=_MOST_DOTS)
        for number, side in enumerate(self._sides()):
            self._draw_side(curve.epoch, side, QColor(_side_colour(number)))

    def _draw_side(self, epoch: np.ndarray, side: SideCurves, colour: QColor) -> None:
        """An auxiliary classifier: thin, with a dot only while there is no line yet."""
        solid = pg.mkPen(colour, width=THIN_PX)
        dashed = pg.mkPen(colour, width=THIN_PX, style=Qt.PenStyle.DashLine)
        self._draw_figures(epoch, side, solid, dashed, most_dots=1)

    def _draw_figures(
        self, epoch: np.ndarray, of: Curves | SideCurves, solid: object, dashed: object, most_dots: int
    ) -> None:
        self._line(self.loss, epoch, of.loss, solid, most_dots)
        self._line(self.loss, epoch, of.val_loss, dashed, most_dots)
        self._line(self.accuracy, epoch, 100 * of.accuracy, solid, most_dots)
        self._line(self.accuracy, epoch, 100 * of.val_accuracy, dashed, most_dots)

    def _sides(self) -> tuple[SideCurves, ...]:
        """The auxiliary classifiers that are drawn: those of a run by itself."""
        return self._curves[0].auxiliary if len(self._curves) == 1 else ()

    def _validation_colour(self, colour: QColor, alone: bool) -> QColor:
        series = theme.current().series
        return QColor(series[1]) if alone and len(series) > 1 else colour

    def _line(self, plot: pg.PlotItem, x: np.ndarray, y: np.ndarray, pen: object, most_dots: int = 0) -> None:
        there = np.isfinite(y)
        x, y = x[there], y[there]
        dots = {"symbol": "o", "symbolSize": 5, "symbolPen": None} if len(x) <= most_dots else {}
        item = pg.PlotDataItem(x, y, pen=pen, antialias=most_dots > 0, connect="finite", **dots)
        if dots:
            item.setSymbolBrush(pg.mkPen(pen).color())
        plot.addItem(item)
        self._items.append((plot, item))

    def _mark(self, epoch: float) -> None:
        for plot in (self.loss, self.accuracy):
            line = pg.InfiniteLine(epoch, angle=90, pen=pg.mkPen(theme.current().line, width=2))
            plot.addItem(line, ignoreBounds=True)
            self._items.append((plot, line))

    def _legend_entries(self) -> list[LegendEntry]:
        series = theme.current().series
        if len(self._curves) <= 1:
            entries = [LegendEntry(tr("train"), series[0]), LegendEntry(tr("validation"), series[1], "dash")]
            if self._curves and len(self._curves[0].batch_epoch):
                entries.append(LegendEntry(tr("each batch"), series[0], "faint"))
            return entries if self._curves and not self._curves[0].empty else []
        muted = theme.current().muted
        names = [LegendEntry(curve.name, series[i % len(series)]) for i, curve in enumerate(self._curves)]
        return [*names, LegendEntry(tr("train"), muted), LegendEntry(tr("validation"), muted, "dash")]

    def _auxiliary_entries(self) -> list[list[LegendEntry]]:
        return [
            [LegendEntry(tr("Auxiliary classifier {n}", n=n + 1), _side_colour(n), "both")]
            for n in range(len(self._sides()))
        ]

    def _fit(self) -> None:
        last = max([self._epochs, *(float(c.epoch[-1]) for c in self._curves if len(c.epoch))], default=1)
        last = max([last, *(float(np.ceil(c.batch_epoch[-1])) for c in self._curves if len(c.batch_epoch))], default=1)
        for plot in (self.loss, self.accuracy):
            plot.getAxis("bottom").setTickSpacing(max(1, round(last / 12)), 1)
        self.loss.setXRange(0, max(1.0, last), padding=0.01)
        losses = [a for c in self._curves for a in (c.loss, c.val_loss, c.batch_loss) if len(a)]
        losses += [a for side in self._sides() for a in (side.loss, side.val_loss) if len(a)]
        values = np.concatenate(losses) if losses else np.array([1.0])
        values = values[np.isfinite(values)]
        high = float(np.percentile(values, 99.5)) if len(values) else 1.0
        self.loss.setYRange(0, max(high * 1.05, 0.05), padding=0)
        self.accuracy.setYRange(0, 102, padding=0)

    def _moved(self, position: object) -> None:
        for plot in (self.loss, self.accuracy):
            if plot.sceneBoundingRect().contains(position):
                self._point_at(plot.vb.mapSceneToView(position).x())
                return
        self._point_at(None)

    def _readings(self, epoch: float) -> list[list[str]]:
        """A line for the run and each auxiliary classifier: in full, and in fewer words."""
        return [[self.read_at(epoch, short), *self.read_sides(epoch, short)] for short in (False, True)]

    def _point_at(self, epoch: float | None) -> None:
        text = "" if epoch is None else self.read_at(epoch)
        self.legend.show_readings(*(self._readings(epoch) if epoch is not None and text else ([],)))
        nearest = None
        if text and epoch is not None:
            every = np.concatenate([c.epoch for c in self._curves if len(c.epoch)])
            nearest = float(every[np.abs(every - epoch).argmin()])
        for line in self._lines:
            line.setVisible(nearest is not None)
            if nearest is not None:
                line.setValue(nearest)


def _side_colour(number: int) -> str:
    """Of an auxiliary classifier: after those of train and validation, which are a run's own."""
    series = theme.current().series
    return series[(2 + number) % len(series)]


def _figures(curve: Curves | SideCurves, i: int, short: bool) -> str:
    """The values at one place of the curves, in words."""
    values = {
        "loss": f"{curve.loss[i]:.3f}",
        "val_loss": f"{curve.val_loss[i]:.3f}",
        "acc": f"{100 * curve.accuracy[i]:.1f}",
        "val": f"{100 * curve.val_accuracy[i]:.1f}",
    }
    if short:
        return tr("loss {loss} / {val_loss} · accuracy {acc} / {val} %", **values)
    return tr("loss {loss}, validation {val_loss} · accuracy {acc} %, validation {val} %", **values)
