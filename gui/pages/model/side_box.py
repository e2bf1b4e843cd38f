"""The side of the picture that a backbone sees: the choices with their cost, and what to expect of the chosen one."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QWidget

from engine.model.backbones import BACKBONES, Backbone
from engine.model.plan import BackboneSpec
from engine.model.sides import (
    MEASURED,
    SMALLEST_MAP,
    is_forced,
    recommended_side,
    side_choices,
    side_for,
    times_faster,
)
from gui import theme
from gui.i18n import tr


class SideBox(QWidget):
    """Shows a backbone's side; tells which one the user chooses, 0 for the recommended one."""

    chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = QComboBox(self, objectName="model.backboneSide")
        self.choice.setAccessibleName(tr("Side of the pictures given to the backbone"))
        self.choice.activated.connect(lambda _index: self.chosen.emit(self.choice.currentData()))
        self.words = QLabel(self, objectName="model.sideWords", wordWrap=True)
        theme.set_role(self.words, "caption")
        self.choice.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.choice.setMinimumContentsLength(8)
        caption = QLabel(tr("Picture side"))
        caption.setBuddy(self.choice)
        form = QFormLayout(self)
        form.setContentsMargins(0, 0, 0, 0)
        form.setHorizontalSpacing(12)
        form.setVerticalSpacing(4)
        form.addRow(caption, self.choice)
        form.addRow(self.words)

    def show_side(self, spec: BackboneSpec, dataset_px: int) -> None:
        """Show the side of a backbone for pictures of ``dataset_px``; 0 when they differ."""
        entry = BACKBONES[spec.key]
        recommended, seen = recommended_side(entry, dataset_px), side_for(spec, dataset_px)
        fixed = set(side_choices(entry, dataset_px)) - {recommended}
        fixed |= {seen} if spec.side_px else set()
        with QSignalBlocker(self.choice):
            self.choice.clear()
            self.choice.addItem(tr("{n} px, recommended", n=recommended), 0)
            for side in sorted(fixed):
                self.choice.addItem(_choice(entry, side), side)
            self.choice.setCurrentIndex(max(0, self.choice.findData(seen)) if spec.side_px else 0)
        self.words.setText(side_sentences(entry, seen, dataset_px, is_forced(spec, dataset_px)))


def _choice(entry: Backbone, side_px: int) -> str:
    if side_px == entry.side_px:
        return tr("{n} px, as trained", n=side_px)
    times = times_faster(entry, side_px)
    if times > 1:
        return tr("{n} px, {x}× faster", n=side_px, x=f"{times:.2g}")
    return tr("{n} px, {x}× slower", n=side_px, x=f"{1 / times:.2g}")


def side_sentences(entry: Backbone, side_px: int, dataset_px: int, forced: bool = False) -> str:
    """What a side costs and brings, as far as it is known.

    Args:
        side_px: what the network sees.
        dataset_px: side of the dataset's pictures; 0 when they differ.
        forced: the network takes none of their side, or of the side asked for.
    """
    said = [_cost(entry, side_px)]
    if forced:
        text = tr("{name} takes nothing below {n} px: its strides would leave no map.")
        said.append(text.format(name=entry.label, n=entry.min_side))
    if 0 < dataset_px < side_px:
        said.append(tr("Its Resize layer enlarges your {n} px pictures.", n=dataset_px))
        said.append(_benefit())
    elif dataset_px > side_px:
        said.append(tr("Your {n} px pictures are shrunk: small details get lost.", n=dataset_px))
    said.append(_map(entry.map_side(side_px)))
    return " ".join(said)


def _cost(entry: Backbone, side_px: int) -> str:
    own, times = entry.side_px, times_faster(entry, side_px)
    if side_px == own:
        return tr("The side its weights were trained at: what it knows best, and slowest.")
    if times > 1:
        text = tr("{n} px: about {x}× faster than the {own} px its weights were trained at.")
        return text.format(n=side_px, x=f"{times:.2g}", own=own)
    text = tr("{n} px: about {x}× slower than the {own} px its weights were trained at.")
    return text.format(n=side_px, x=f"{1 / times:.2g}", own=own)


def _benefit() -> str:
    text = tr("Measured on CIFAR-10 with EfficientNet-Lite0: {a} % right at 32 px, {b} % at 96 px, {c} % at 224 px.")
    return text.format(a=round(MEASURED[32]), b=round(MEASURED[96]), c=round(MEASURED[224]))


def _map(side: int) -> str:
    if side < SMALLEST_MAP:
        return tr("The last map is only {n} × {n}: too little to recognise well by.", n=side)
    return tr("The last map is {n} × {n}.", n=side)
