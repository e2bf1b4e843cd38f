"""What each tab had last: looking at the other one, or undoing, loses nothing."""

import msgspec
from PySide6.QtCore import QObject

from engine.model.plan import BackboneSpec, ModelPlan
from engine.model.zoo import ZOO
from engine.policy.train_policy import TrainPolicy
from gui.store import Store

FIRST_PRESET, FIRST_SIDE_PX = "small_cnn", 48


class ModelMemory(QObject):
    """Remembers the last plan and the last backbone; lives as long as the store, pages come and go.

    Attributes:
        tab: number of the page's tab looked at last; None before the user chose one.
        head_shown: whether the builder shows the backbone's head, not the own network.
        palette_shown: whether the builder shows the blocks to add; None before the user chose.
    """

    def __init__(self, store: Store) -> None:
        super().__init__(store)
        self._store = store
        self.tab: int | None = None
        self.head_shown = False
        self.palette_shown: bool | None = None
        self._plan: ModelPlan | None = None
        self._backbone = BackboneSpec()
        store.changed.connect(self._remember)
        self._remember(store.value)

    @classmethod
    def of(cls, store: Store) -> "ModelMemory":
        """The store's one memory."""
        found = store.findChild(cls)
        return found if isinstance(found, cls) else cls(store)

    @property
    def plan(self) -> ModelPlan:
        """The experiment's plan, the last one, or a first one to start from."""
        if self._plan is None:
            self._plan = ZOO[FIRST_PRESET].plan(FIRST_SIDE_PX)
        return self._plan

    @property
    def backbone(self) -> BackboneSpec:
        """The experiment's backbone, or the last one."""
        return self._backbone

    def use(self, what: str, model: ModelPlan | BackboneSpec, merge: str = "") -> None:
        """Make ``model`` the experiment's, with a way to train it that it can have, in one undo step."""
        policy = policy_for(model, self._store.value.policy)
        self._store.edit(what, merge, model=model, policy=policy)

    def _remember(self, experiment) -> None:
        if isinstance(experiment.model, ModelPlan):
            self.head_shown = self.head_shown and experiment.model == self._plan  # another plan wants to be seen
            self._plan = experiment.model
        else:
            self._backbone = experiment.model


def policy_for(model: ModelPlan | BackboneSpec, policy: TrainPolicy) -> TrainPolicy:
    """The policy with a mode the model can have: only pretrained weights are worth freezing."""
    if isinstance(model, ModelPlan) or not model.pretrained:
        return msgspec.structs.replace(policy, mode="scratch")
    return msgspec.structs.replace(policy, mode="transfer") if policy.mode == "scratch" else policy
