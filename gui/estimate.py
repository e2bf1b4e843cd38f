"""What the experiment on screen will cost, kept up to date for every place that shows it."""

from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from engine.core.errors import ConvScopeError
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec
from gui.context import Context
from gui.i18n import tr

_WAYS_AFTER_MS = 150  # not at each step of a slider


class EstimateState(QObject):
    """Follows the experiment; ``context.memory(EstimateState)`` is the one.

    Attributes:
        forecast: the Forecast; None when nobody can tell.
        caution: what speaks against starting; None when nothing does.
        ways_out: edits that mend it, the best first; they come a moment after the caution.
    """

    changed = Signal()

    def __init__(self, context: Context) -> None:
        super().__init__(context)
        self._context = context
        self.forecast: Any = None
        self.caution: Any = None
        self.ways_out: tuple[Any, ...] = ()
        self._of: tuple[Experiment, Any] | None = None
        self._soon = QTimer(self, singleShot=True, interval=_WAYS_AFTER_MS)
        self._soon.timeout.connect(self._look_for_ways)
        for signal in (context.store.changed, context.dataset.changed, context.weights_arrived, context.engine.changed):
            signal.connect(self.refresh)
        self.refresh()

    def refresh(self, *_changed: object) -> None:
        """Foresee anew: the experiment, its pictures or the machine's speeds are others."""
        context = self._context
        experiment, dataset = context.store.value, context.dataset.value
        services = context.services
        try:
            self.forecast = None if dataset is None else services.forecast(experiment, dataset)
        except ConvScopeError:  # a plan that cannot be built: the Model page says why
            self.forecast = None
        found = None if self.forecast is None else services.caution(self.forecast)
        if found is None or self.caution is None or found.trouble != self.caution.trouble:
            self.ways_out = ()
        self.caution = found
        self._soon.start() if found is not None else self._soon.stop()
        self.changed.emit()

    def take(self, way: Any) -> None:
        """Change the experiment as a way out says, in one step that undo takes back."""
        now = self._context.store.value
        self._context.store.edit(
            tr("Way out"),
            dataset=way.experiment.dataset if way.key == "pictures" else now.dataset,
            model=way.experiment.model if way.key in ("frozen", "side") else now.model,
            policy=way.experiment.policy if way.key not in ("pictures", "side") else now.policy,
        )

    def _look_for_ways(self) -> None:
        context, caution = self._context, self.caution
        dataset = context.dataset.value
        if caution is None or dataset is None:
            return
        self.ways_out = context.services.ways_out(context.store.value, dataset, caution, self._has_weights())
        self.changed.emit()

    def _has_weights(self) -> bool:
        model = self._context.store.value.model
        return isinstance(model, BackboneSpec) and self._context.services.weights_state(model.key) != "absent"
