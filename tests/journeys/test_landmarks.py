"""AlexNet and GoogLeNet for small pictures, chosen, switched, trained and queued by mouse, with the real engine."""

import io
from pathlib import Path

import numpy as np
import pytest
from PIL import Image
from PySide6.QtWidgets import QLabel

from engine.training.run_folder import RunFolder
from gui.pages.model.zoo_list import KEY
from gui.widgets.curve_legend import CurveLegend
from tests.journeys.hand import WAIT_MS

CIFAR = Path(__file__).resolve().parents[3] / "shared" / "data" / "cifar10_train_jpeg.npz"
NAMES, EACH = ("airplane", "frog"), 40
BUILD_TAB = 1
pytestmark = [
    pytest.mark.timeout(300),
    pytest.mark.skipif(not CIFAR.is_file(), reason="CIFAR-10's pictures are not on this computer"),
]


@pytest.fixture
def pictures(tmp_path):
    """A class folder of CIFAR-10's pictures."""
    with np.load(CIFAR) as stored:
        jpeg, offsets, labels = stored["jpeg"], stored["offsets"], stored["labels"]
    for name, label in zip(NAMES, (0, 6), strict=True):
        folder = tmp_path / "CIFAR" / name
        folder.mkdir(parents=True)
        for number, i in enumerate(np.flatnonzero(labels == label)[:EACH]):
            blob = jpeg[offsets[i] : offsets[i + 1]].tobytes()
            Image.open(io.BytesIO(blob)).convert("RGB").save(folder / f"{number:02d}.png")
    return tmp_path / "CIFAR"


def build(hand):
    """To the builder: two clicks."""
    hand.click("rail.model")
    tabs = hand.find("model.tabs").tabBar()
    hand.click_at(tabs, tabs.tabRect(BUILD_TAB).center())


def take(hand, key):
    """Start from a landmark network, in its form for small pictures: three clicks in the gallery."""
    hand.click("model.startFrom")
    zoo = hand.find("model.zoo")
    index = next(zoo.model().index(i, 0) for i in range(zoo.count()) if zoo.item(i).data(KEY) == key)
    zoo.scrollTo(index)
    hand.click_at(zoo.viewport(), zoo.visualRect(index).center())
    assert hand.find("zooGallery.small").isChecked()  # it knows that the pictures are small
    hand.click("zooGallery.start")


def window_legend(hand):
    """What the legend of the curves says of auxiliary classifiers."""
    names = hand.window.page("train").findChild(CurveLegend).names
    return [name.partition(",")[0] for name in names if "uxiliary" in name]


def figures(hand):
    return hand.find("model.zooFigures", QLabel).text()


def test_alexnet_and_its_variant_train_one_after_the_other(hand, qtbot, pictures):
    context = hand.window.context
    hand.drop(pictures)
    hand.rest()
    context.store.edit_policy("few epochs", epochs=2)
    build(hand)
    take(hand, "alexnet")
    before = figures(hand)
    assert context.store.value.model.zoo == "alexnet_32"

    ended = []
    context.run_state.ended.connect(ended.append)
    hand.click("strip.start")
    hand.click("rail.model")
    hand.click("model.switch.dropout")
    assert context.store.value.model.switches["dropout"] is False
    assert hand.find("model.zooChange").text() and figures(hand) == before  # dropout has no weights
    hand.click("strip.queue")
    qtbot.waitUntil(lambda: len(ended) == 2, timeout=2 * WAIT_MS)

    first, second = (RunFolder.open(result.folder) for result in ended)
    assert first.experiment.model.switches != second.experiment.model.switches
    assert first.experiment.name != second.experiment.name
    assert all(len(run.history()) == 2 for run in (first, second))


def test_googlenet_has_curves_of_its_auxiliary_classifiers(hand, qtbot, pictures):
    context = hand.window.context
    hand.drop(pictures)
    hand.rest()
    context.store.edit_policy("one epoch", epochs=1)
    build(hand)
    take(hand, "googlenet")
    with qtbot.waitSignal(context.run_state.ended, timeout=3 * WAIT_MS) as ended:
        hand.click("strip.start")
    run = RunFolder.open(ended.args[0].folder)
    assert len(run.history()[0].auxiliary) == 2
    assert window_legend(hand) == ["Auxiliary classifier 1", "Auxiliary classifier 2"]
