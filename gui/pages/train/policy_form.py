"""How it learns: optimiser, rate, schedule, batches, epochs, stopping, variations."""

from collections.abc import Mapping
from typing import Any

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QSpinBox, QWidget

from engine.experiment import Experiment
from gui import theme
from gui.context import Context
from gui.i18n import label, tr
from gui.widgets.calm_wheel import CalmWheel
from gui.widgets.rate_slider import RateSlider
from gui.widgets.schedule_curve import ScheduleCurve

_CURVE_POINTS = 60


class PolicyForm(QWidget):
    """Reads the policy from the store and writes it there; keeps no copy."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = context.store
        self._calm = CalmWheel(self)
        self._form = QFormLayout(self)
        self._form.setContentsMargins(0, 0, 0, 0)
        self._form.setHorizontalSpacing(theme.SPACE["m"])
        self._form.setVerticalSpacing(theme.SPACE["s"])
        self._form.setLabelAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        self._form.setRowWrapPolicy(QFormLayout.RowWrapPolicy.DontWrapRows)
        self._spins: dict[str, QSpinBox] = {}
        self._epochs_name = self._spin(
            "epochs", "train.epochs", tr("Epochs"), 1, 999, tr("How often every training picture is looked at.")
        )
        self._add_optimiser_rows()
        self._add_tuning_rows()
        self._add_batch_rows()
        self._add_variation_row()
        context.store.changed.connect(self.show_experiment)
        self.show_experiment(context.store.value)

    def show_experiment(self, experiment: Experiment) -> None:
        """Show a policy; nothing is written."""
        policy = experiment.policy
        for box, value in ((self.optimizer, policy.optimizer), (self.schedule, policy.schedule)):
            with QSignalBlocker(box):
                box.setCurrentIndex(box.findData(value))
        for key, spin in self._spins.items():
            with QSignalBlocker(spin):
                spin.setValue(getattr(policy, key))
        self.rate.show_value(policy.learning_rate)
        self.tune_rate.show_value(policy.tune_rate)
        self._show_variation(policy.augmentation)
        self._show_schedule(policy.schedule, policy.learning_rate)
        two_stages = policy.mode == "finetune"
        for widget in (self._spins["tune_epochs"], self.tune_rate):
            self._form.setRowVisible(widget, two_stages)
        self._epochs_name.setText(tr("Epochs, head") if two_stages else tr("Epochs"))

    def _add_optimiser_rows(self) -> None:
        from engine.policy.optimizers import OPTIMIZERS
        from engine.policy.schedules import SCHEDULES

        self.optimizer = self._combo("train.optimizer", tr("Optimiser"), OPTIMIZERS)
        self.optimizer.activated.connect(self._optimizer_chosen)
        self.rate = RateSlider("train.learningRate", tr("Learning rate"))
        self.rate.setToolTip(tr("How far each step goes. Too high: the loss jumps or becomes NaN. Too low: slow."))
        self.rate.edited.connect(self._rate_edited)
        self._calm.calm(self.rate.slider)
        self._row(tr("Learning rate"), self.rate)
        self.schedule = self._combo("train.schedule", tr("Schedule"), SCHEDULES)
        self.schedule.setToolTip(tr("How the learning rate changes while it trains."))
        self.schedule.activated.connect(self._schedule_chosen)
        self.curve = ScheduleCurve()
        self._form.addRow("", self.curve)

    def _add_batch_rows(self) -> None:
        self._spin("batch_size", "train.batchSize", tr("Batch size"), 1, 1024, tr("Pictures for each step."))
        self._spin(
            "patience",
            "train.patience",
            tr("Stop early after"),
            0,
            999,
            tr("Epochs without a better validation loss before it stops by itself; 0 never does."),
        )
        patience = self._spins["patience"]
        patience.setSpecialValueText(tr("never"))
        patience.setSuffix(tr(" epochs"))

    def _add_tuning_rows(self) -> None:
        self._spin("tune_epochs", "train.tuneEpochs", tr("Epochs, tuning"), 1, 999, tr("Epochs of the second stage."))
        self.tune_rate = RateSlider("train.tuneRate", tr("Rate, tuning"))
        self.tune_rate.setToolTip(tr("Lower than the head’s, so that what the backbone knows is not destroyed."))
        self.tune_rate.edited.connect(self._tune_rate_edited)
        self._calm.calm(self.tune_rate.slider)
        self._row(tr("Rate, tuning"), self.tune_rate)

    def _add_variation_row(self) -> None:
        from engine.data.augment import PRESETS

        self.variation = self._combo("train.augmentation", tr("Vary pictures"), PRESETS)
        self.variation.setToolTip(tr("Training pictures are flipped, turned, … anew each time; see the Data page."))
        self.variation.activated.connect(self._variation_chosen)

    def _row(self, name: str, widget: QWidget) -> QLabel:
        caption = QLabel(name)
        caption.setBuddy(widget)
        self._form.addRow(caption, widget)
        return caption

    def _combo(self, object_name: str, name: str, table: Mapping[str, Any]) -> QComboBox:
        combo = QComboBox()
        combo.setObjectName(object_name)
        combo.setAccessibleName(name)
        combo.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        combo.setMinimumContentsLength(10)
        for entry in table.values():
            combo.addItem(label(entry.label), entry.key)
            combo.setItemData(combo.count() - 1, label(getattr(entry, "help", "")), Qt.ItemDataRole.ToolTipRole)
        self._calm.calm(combo)
        self._row(name, combo)
        return combo

    def _spin(self, key: str, object_name: str, name: str, low: int, high: int, tip: str) -> QLabel:
        spin = QSpinBox(minimum=low, maximum=high)
        spin.setObjectName(object_name)
        spin.setAccessibleName(name)
        spin.setToolTip(tip)
        spin.setKeyboardTracking(False)
        spin.setProperty("key", key)
        spin.setProperty("words", name)
        spin.valueChanged.connect(self._spun)
        self._spins[key] = spin
        self._calm.calm(spin)
        return self._row(name, spin)

    def _spun(self, value: int) -> None:
        spin = self.sender()
        key = str(spin.property("key"))
        self._store.edit_policy(str(spin.property("words")), f"train.{key}", **{key: value})

    def _optimizer_chosen(self, _index: int) -> None:
        from engine.policy.optimizers import OPTIMIZERS

        policy, key = self._store.value.policy, str(self.optimizer.currentData())
        changes: dict[str, Any] = {"optimizer": key}
        if policy.learning_rate == OPTIMIZERS[policy.optimizer].usual_rate:
            changes["learning_rate"] = OPTIMIZERS[key].usual_rate
        self._store.edit_policy(tr("Optimiser"), **changes)

    def _schedule_chosen(self, _index: int) -> None:
        self._store.edit_policy(tr("Schedule"), schedule=self.schedule.currentData())

    def _rate_edited(self, rate: float) -> None:
        self._store.edit_policy(tr("Learning rate"), "train.learning_rate", learning_rate=rate)

    def _tune_rate_edited(self, rate: float) -> None:
        self._store.edit_policy(tr("Rate, tuning"), "train.tune_rate", tune_rate=rate)

    def _variation_chosen(self, _index: int) -> None:
        from engine.data.augment import PRESETS

        preset = PRESETS.get(self.variation.currentData())
        if preset is not None:
            self._store.edit_policy(tr("Vary pictures"), augmentation=preset.augmentation)

    def _show_variation(self, augmentation: object) -> None:
        from engine.data.augment import PRESETS

        key = next((one.key for one in PRESETS.values() if one.augmentation == augmentation), "")
        own = self.variation.findData("")
        if not key and own < 0:
            self.variation.addItem(tr("as set on the Data page"), "")
        elif key and own >= 0:
            self.variation.removeItem(own)
        self.variation.setCurrentIndex(self.variation.findData(key))

    def _show_schedule(self, key: str, rate: float) -> None:
        from engine.policy.schedules import SCHEDULES

        schedule = SCHEDULES.get(key)
        if schedule is not None:
            self.curve.show_rates([rate * schedule.rate_at(i / _CURVE_POINTS) for i in range(_CURVE_POINTS + 1)])
