"""How training pictures are varied: a preset or sliders, and twelve variants of one picture, live."""

import msgspec
from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from engine.data.augment import AUGMENTATIONS, PRESETS
from engine.data.dataset import TRAIN, Dataset
from engine.data.preprocess import InputSpec, to_input
from engine.model.plan import BackboneSpec
from engine.policy.train_policy import Augmentation
from gui import messages
from gui.context import Context
from gui.i18n import label, tr
from gui.jobs import Job, Lanes
from gui.widgets.elided_label import ElidedLabel
from gui.widgets.slider_form import SliderForm
from gui.widgets.thumbnails import to_image
from gui.widgets.variant_grid import VariantGrid

VARIANTS, SIDE_PX, SEED, PAUSE_MS = 12, 96, 1, 120


class VariationSection(QWidget):
    """Presets and sliders write the policy's augmentation; the pictures show what it does."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._job: Job | None = None
        self._turn = 0  # which training picture is shown
        self._shown: tuple[object, ...] = ()  # what the variants on screen were made from
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self._ask)
        self.grid = VariantGrid(VARIANTS, VARIANTS, self)
        self.grid.setObjectName("data.variants")
        self.grid.setAccessibleName(tr("Variants of one training picture"))
        self.note = ElidedLabel(self)
        self.note.setObjectName("data.variantsNote")
        self.note.setProperty("role", "caption")
        values = msgspec.structs.asdict(context.store.value.policy.augmentation)
        fields = tuple(entry.field for entry in AUGMENTATIONS.values())
        self.form = SliderForm(fields, values, "data.augmentation", self)
        self.form.edited.connect(self._edited)
        self._lay_out()
        context.store.changed.connect(self.show_policy)
        context.dataset.changed.connect(self._wake)
        context.engine.changed.connect(self._wake)
        self.show_policy()

    def show_policy(self, _change: object = None) -> None:
        """Show the experiment's augmentation."""
        wanted = self._context.store.value.policy.augmentation
        self.form.set_values(msgspec.structs.asdict(wanted))
        for button in self._buttons.buttons():
            button.setChecked(PRESETS[str(button.property("preset"))].augmentation == wanted)
        self._show_note(wanted)
        self._wake()

    def showEvent(self, event) -> None:
        super().showEvent(event)
        self._wake()

    def _show_note(self, wanted: Augmentation) -> None:
        experiment = self._context.store.value
        frozen = isinstance(experiment.model, BackboneSpec) and experiment.policy.mode != "scratch"
        if not wanted.active:
            text = tr("Each picture is shown to the network as it is.")
        elif frozen:
            text = tr("Varied anew each time: a frozen backbone then trains 8 to 10 times slower.")
        else:
            text = tr("Varied anew each time the network sees a picture.")
        self.note.setText(text)

    def _preset_clicked(self) -> None:
        preset = PRESETS[str(self.sender().property("preset"))]
        self._context.store.edit_policy(tr("Variation"), augmentation=preset.augmentation)
        self.show_policy()

    def _edited(self, key: str, value: object) -> None:
        wanted = msgspec.structs.replace(self._context.store.value.policy.augmentation, **{key: value})
        self._context.store.edit_policy(tr("Variation"), merge=f"augmentation.{key}", augmentation=wanted)

    def _unfold(self, wanted: bool) -> None:
        self.form.setVisible(wanted)
        self.grid.set_columns(VARIANTS // 2 if wanted else VARIANTS)

    def _another(self) -> None:
        self._turn += 1
        self._wake()

    def _wake(self, _change: object = None) -> None:
        if self.isVisible() and not self._timer.isActive():
            self._timer.start()

    def _ask(self) -> None:
        dataset: Dataset | None = self._context.dataset.value
        wanted = self._context.store.value.policy.augmentation
        if dataset is None:
            self.grid.show_images(())
            self._shown = ()
        if self._job is not None or dataset is None or self._context.engine.starting:
            return  # the end of the job, of the loading, or of the start wakes this again
        train = dataset.part(TRAIN)
        if not len(train) or self._shown == (id(dataset), wanted, self._turn):
            return
        self._shown = (id(dataset), wanted, self._turn)
        index = int(train[(self._turn * 7919 + len(train) // 2) % len(train)])
        preview = self._context.services.augment_preview

        def work(control):
            picture = to_input(dataset.pictures.open(index), InputSpec(side_px=SIDE_PX))
            if not wanted.active:
                return [to_image(picture)]
            return [to_image(one) for one in preview(picture, wanted, VARIANTS, SEED, control)]

        self._job = Job()
        self._job.succeeded.connect(self._made)
        self._job.failed.connect(self._failed)
        self._job.finished.connect(self._ended)
        self._context.lanes.start(Lanes.look, "", work, self._job)

    def _made(self, images: object) -> None:
        assert isinstance(images, list)
        self.grid.show_images(images)

    def _failed(self, err: object) -> None:
        self.note.setText(messages.sentence(err))

    def _ended(self, _job: object) -> None:
        self._job = None
        self._wake()

    def _lay_out(self) -> None:
        heading = QLabel(tr("Variation while training"))
        heading.setProperty("role", "section")
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(heading)
        head.addStretch(1)
        self._buttons = QButtonGroup(self, exclusive=False)
        for preset in PRESETS.values():
            button = QPushButton(label(preset.label), objectName=f"data.variation.{preset.key}", checkable=True)
            button.setProperty("preset", preset.key)
            button.setAccessibleName(tr("Variation: {name}", name=label(preset.label)))
            button.clicked.connect(self._preset_clicked)
            self._buttons.addButton(button)
            head.addWidget(button)
        adjust = QPushButton(tr("Adjust"), objectName="data.adjust", checkable=True)
        adjust.setToolTip(tr("Set each kind of variation by itself."))
        adjust.toggled.connect(self._unfold)
        another = QPushButton(tr("Another picture"), objectName="data.another")
        another.setProperty("role", "link")
        another.clicked.connect(self._another)
        head.addWidget(adjust)
        self.form.hide()
        self.form.setMaximumWidth(360)
        below = QHBoxLayout()
        below.setSpacing(24)
        below.addWidget(self.form, 2)
        below.addWidget(self.grid, 3, Qt.AlignmentFlag.AlignTop)
        foot = QHBoxLayout()
        foot.addWidget(self.note, 1)
        foot.addWidget(another)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addLayout(below)
        layout.addLayout(foot)
