"""The left column: what learns, how it learns, and the rest under "More"."""

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtWidgets import QFormLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from engine.experiment import Experiment
from engine.model.plan import BackboneSpec
from gui import theme
from gui.context import Context
from gui.i18n import tr
from gui.pages.train import modes
from gui.pages.train.mode_choice import ModeChoice
from gui.pages.train.policy_form import PolicyForm
from gui.widgets.layer_strip import LayerStrip


class PolicyColumn(QWidget):
    """Follows the store; every change is one undoable edit."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context, self._store = context, context.store
        self._weights: dict[str, str] = {}
        self.mode, self.strip, self.form = ModeChoice(), LayerStrip(), PolicyForm(context)
        self._strip_words = QLabel(wordWrap=True)
        theme.set_role(self._strip_words, "caption")
        self._more_button = QPushButton(tr("More"), checkable=True)
        self._more_button.setObjectName("train.more")
        self._more_button.setAccessibleName(tr("More settings"))
        theme.set_role(self._more_button, "link")
        self._more = self._make_more()
        self._more.hide()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, theme.SPACE["m"], 0)
        layout.setSpacing(theme.SPACE["s"])
        layout.addWidget(_section(tr("What learns")))
        layout.addWidget(self.mode)
        layout.addWidget(self.strip)
        layout.addWidget(self._strip_words)
        layout.addSpacing(theme.SPACE["m"])
        layout.addWidget(_section(tr("How it learns")))
        layout.addWidget(self.form)
        layout.addWidget(self._more_button, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self._more)
        layout.addStretch(1)
        self.mode.chosen.connect(self._mode_chosen)
        self.strip.tail_changed.connect(self._tail_changed)
        self._more_button.toggled.connect(self._unfold)
        context.store.changed.connect(self.show_experiment)
        context.weights_arrived.connect(self._weights_arrived)
        self.show_experiment(context.store.value)

    def weights_state(self) -> str:
        """Whether the experiment's backbone has its weights here; looked up once a backbone."""
        model = self._store.value.model
        if not isinstance(model, BackboneSpec):
            return ""
        if model.key not in self._weights:
            self._weights[model.key] = self._context.services.weights_state(model.key)
        return self._weights[model.key]

    def problem(self) -> str:
        """Why the experiment's mode does not fit its network; empty when it does."""
        return modes.problem_of(self._store.value, self.weights_state())

    def show_experiment(self, experiment: Experiment) -> None:
        """Show what learns and the rest; the form follows by itself."""
        self.mode.show_modes(modes.modes_of(experiment, self.weights_state()), experiment.policy.mode)
        parts = modes.parts_of(experiment, modes.blocks_of(experiment.model))
        adjustable = experiment.policy.mode == "finetune" and isinstance(experiment.model, BackboneSpec)
        self.strip.show_parts(parts, adjustable)
        self._strip_words.setText(self._words(experiment, adjustable))
        with QSignalBlocker(self._name), QSignalBlocker(self._seed):
            self._name.setText(experiment.name)
            self._seed.setText(str(experiment.seed))

    def _words(self, experiment: Experiment, adjustable: bool) -> str:
        if adjustable:
            return tr(
                "The last {n} of {all} blocks learn in the second stage. Drag the handle, or use ← and →.",
                n=self.strip.tail,
                all=self.strip.blocks,
            )
        if experiment.policy.mode == "transfer" and isinstance(experiment.model, BackboneSpec):
            return tr("{n} blocks are frozen; the head learns.", n=self.strip.blocks)
        return tr("Everything learns.")

    def _make_more(self) -> QWidget:
        box = QWidget()
        form = QFormLayout(box)
        form.setContentsMargins(0, 0, 0, 0)
        form.setVerticalSpacing(theme.SPACE["s"])
        self._name, self._seed = QLineEdit(), QLineEdit()
        for edit, object_name, name, tip in (
            (self._name, "train.name", tr("Name"), tr("The run’s folder is called after it.")),
            (self._seed, "train.seed", tr("Seed"), tr("The same seed gives the same start and the same order.")),
        ):
            edit.setObjectName(object_name)
            edit.setAccessibleName(name)
            edit.setToolTip(tip)
            form.addRow(name, edit)
        self._name.editingFinished.connect(self._named)
        self._seed.editingFinished.connect(self._seeded)
        return box

    def _unfold(self, on: bool) -> None:
        self._more.setVisible(on)
        self._more_button.setText(tr("Less") if on else tr("More"))

    def _mode_chosen(self, mode: str) -> None:
        self._store.edit(tr("What learns"), **modes.changes_for(self._store.value, mode))  # type: ignore[arg-type]

    def _tail_changed(self, blocks: int) -> None:
        self._store.edit_policy(tr("Blocks that learn"), "train.tune_blocks", tune_blocks=blocks)

    def _weights_arrived(self, _keys: list) -> None:
        self._weights.clear()
        self.show_experiment(self._store.value)

    def _named(self) -> None:
        name = self._name.text().strip()
        if name:
            self._store.edit(tr("Name"), name=name)
        else:
            self._name.setText(self._store.value.name)

    def _seeded(self) -> None:
        text = self._seed.text().strip()
        if text.isdecimal() and int(text) < 2**32:
            self._store.edit(tr("Seed"), seed=int(text))
        else:
            self._seed.setText(str(self._store.value.seed))


def _section(text: str) -> QLabel:
    heading = QLabel(text)
    theme.set_role(heading, "section")
    return heading
