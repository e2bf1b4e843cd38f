"""The states of the Model page, for ``tests.shots``."""

from collections.abc import Iterator
from typing import Any

LAYERS, DIAGRAM, CODE = range(3)


def states(shooter: Any) -> Iterator[str]:
    """Bring the page into one state after the other; each name is given when the page shows it."""
    yield "model-backbone"
    yield from _plans(shooter)
    yield from _landmarks(shooter)
    yield from _dialogs(shooter)
    shooter.context.store.new()


def _plans(shooter: Any) -> Iterator[str]:
    """A small plan, a wrong one, and one block unfolded."""
    from engine.model.plan import Block, ModelPlan
    from engine.model.zoo import zoo_plan

    _use(shooter, zoo_plan("small_cnn", 96))
    yield "model-plan"
    wrong = (Block(kind="conv"), Block(kind="flatten"), Block(kind="conv"), Block(kind="dense"))
    _use(shooter, ModelPlan(name="wrong", side_px=32, blocks=wrong))
    yield "model-wrong"
    _use(shooter, ModelPlan(name="empty", side_px=32, blocks=()))
    yield "model-empty"


def _landmarks(shooter: Any) -> Iterator[str]:
    """GoogLeNet with its branches, ResNet-56 with its skips, VGG16 to scale; table, diagram and code."""
    from engine.model.zoo import zoo_plan

    for key, tab in (("googlenet", LAYERS), ("googlenet_32", DIAGRAM), ("resnet56", DIAGRAM), ("vgg16", DIAGRAM),
                     ("alexnet", CODE)):  # fmt: skip
        _use(shooter, zoo_plan(key))
        _views(shooter).setCurrentIndex(tab)
        shooter.wait(0.5)
        yield f"model-{key}-{('layers', 'diagram', 'code')[tab]}"
    _views(shooter).setCurrentIndex(LAYERS)


def _dialogs(shooter: Any) -> Iterator[str]:
    """Gallery, card, comparison, weights, each in its own window."""
    from engine.model.zoo import zoo_plan

    _use(shooter, zoo_plan("googlenet"))
    for name in ("startFrom", "zooCard", "compare", "weights"):
        if name == "weights":
            shooter.context.store.new()
            shooter.window.rebuild()
            shooter.idle()
        yield from _opened(shooter, name)


def _opened(shooter: Any, name: str) -> Iterator[str]:
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication, QPushButton, QWidget

    button = shooter.window.findChild(QPushButton, f"model.{name}")
    QTimer.singleShot(0, button.click)
    shooter.wait(1.0)
    windows = [
        each
        for each in QApplication.topLevelWidgets()
        if each.isVisible() and each.isWindow() and each is not shooter.window
    ]
    for each in windows:
        if isinstance(each, QWidget):
            each.activateWindow()
    shooter.wait(0.3)
    yield f"model-{name}"
    for each in windows:
        each.close()
    shooter.wait(0.2)


def _use(shooter: Any, plan: Any) -> None:
    shooter.context.store.edit("plan", model=plan)
    shooter.window.rebuild()
    shooter.idle()


def _views(shooter: Any) -> Any:
    from PySide6.QtWidgets import QTabWidget

    return next(each for each in shooter.window.findChildren(QTabWidget, "model.views") if each.isVisible())
