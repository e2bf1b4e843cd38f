import threading

import numpy as np
import pytest
from PIL import Image
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QComboBox, QFileDialog, QPushButton, QSpinBox, QToolButton

from engine.core.errors import UnknownLayer
from engine.core.sentences import SENTENCES
from engine.inspection.result import ProbeResult
from gui import i18n
from gui.pages.inspect import InspectPage


def drop_on(widget, paths):
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action, button = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
    widget.dropEvent(QDropEvent(QPointF(5, 5), action, mime, button, Qt.KeyboardModifier.NoModifier))


def settle(qtbot, page):
    qtbot.waitUntil(lambda: not page._wait.isActive() and not page.context.lanes.jobs, timeout=5000)


@pytest.fixture
def page(qtbot, context):
    made = InspectPage(context)
    qtbot.addWidget(made)
    made.resize(914, 598)
    made.show()
    qtbot.waitExposed(made)
    made.refresh()
    settle(qtbot, made)
    return made


def asked(fake_engine):
    """The last question to the probe: (source, probe, settings)."""
    source, probe, _image, settings = fake_engine.called("probe")[-1]
    return source, probe, settings


def test_it_opens_with_the_built_in_network_and_a_picture_of_the_dataset(page, fake_engine):
    assert asked(fake_engine) == ("imagenet", "feature_maps", {"order": "channel", "limit": 256, "layer": "conv"})
    assert fake_engine.called("probe")[-1][2].shape == (48, 48, 3)
    assert page.tiles.grid.isVisible()
    assert page.tiles._title.text() == "Feature maps of “conv” · 8 · 12×12"
    assert page.tiles.grid.accessibleName() == "Feature maps of “conv”"


def test_a_click_on_a_layer_asks_for_it(page, qtbot, fake_engine):
    view = page.network.layers.view
    at = view.visualRect(page.network.layers.network.index(1)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    settle(qtbot, page)
    assert asked(fake_engine)[2]["layer"] == "pool"


def test_layers_without_maps_cannot_be_chosen(page, qtbot):
    view = page.network.layers.view
    at = view.visualRect(page.network.layers.network.index(2)).center()
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert page.network.layers.current == "conv"


def test_searching_keeps_what_fits(page, qtbot):
    qtbot.keyClicks(page.network.layers.search, "maxp")
    assert [layer.name for layer in page.network.layers.network.shown] == ["pool"]
    page.network.layers.search.clear()
    assert len(page.network.layers.network.shown) == 3


def test_filters_need_no_picture_and_a_convolution(page, qtbot, fake_engine):
    page.network.layers.choose("pool")
    qtbot.mouseClick(page.findChild(QToolButton, "inspect.probe.filters"), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    _source, probe, settings = asked(fake_engine)
    assert (probe, settings["layer"]) == ("filters", "conv")
    assert fake_engine.called("probe")[-1][2] is None
    qtbot.mouseClick(page.findChild(QToolButton, "inspect.probe.feature_maps"), Qt.MouseButton.LeftButton)
    settle(qtbot, page)
    assert asked(fake_engine)[2]["layer"] == "pool"


def test_a_setting_is_asked_for_and_kept(page, qtbot, fake_engine):
    page.findChild(QSpinBox, "inspect.setting.limit").setValue(3)
    settle(qtbot, page)
    assert asked(fake_engine)[2]["limit"] == 3
    page.tiles.picker.choose("filters")
    page.tiles.picker.choose("feature_maps")
    assert page.findChildren(QSpinBox, "inspect.setting.limit")[-1].value() == 3


def test_a_dropped_picture_is_looked_at(page, qtbot, fake_engine, tmp_path):
    file = tmp_path / "고양이.png"
    Image.new("RGB", (30, 20), (255, 0, 0)).save(file)
    drop_on(page, [tmp_path / "notes.txt", file])
    settle(qtbot, page)
    assert fake_engine.called("probe")[-1][2].shape == (20, 30, 3)
    assert page.side.picture.view.accessibleName() == "고양이.png"


def test_a_broken_picture_says_so_and_the_old_one_stays(page, qtbot, tmp_path):
    said, before = [], page.side.picture.pixels
    page.context.message.connect(said.append)
    (tmp_path / "empty.png").write_bytes(b"")
    page.side.picture.take_file(tmp_path / "empty.png")
    settle(qtbot, page)
    assert said[0].key == "picture-empty"
    assert page.side.picture.pixels is before


def test_only_the_newest_question_is_shown(page, qtbot, fake_engine, context):
    go = threading.Event()

    def slow(source, probe, image, settings, control):
        go.wait(5)
        tiles = np.ones((1, 2, 2), np.float32)
        layer = settings["layer"]
        return ProbeResult(title=layer, layer=layer, tiles=tiles, names=("channel 0",), colour="heat", total=1)

    shown = []
    page._probing.succeeded.connect(lambda result: shown.append(result.title))
    object.__setattr__(context.services, "probe", slow)
    for layer in ("pool", "conv", "pool"):
        page.network.layers.choose(layer)
        page._ask()
    go.set()
    settle(qtbot, page)
    assert set(shown) == {"pool"}


def test_a_probe_that_fails_says_why_in_place(page, qtbot, fake_engine, monkeypatch):
    monkeypatch.setitem(SENTENCES, "test-layer", "This layer has nothing to show.")
    fake_engine.fail["probe"] = UnknownLayer("test-layer")
    page.network.layers.choose("pool")
    settle(qtbot, page)
    assert page.tiles._empty._text.text() == "This layer has nothing to show."
    assert not page.findChild(QPushButton, "inspect.savePicture").isEnabled()
    del fake_engine.fail["probe"]
    page.network.layers.choose("conv")
    settle(qtbot, page)
    assert page.tiles.grid.isVisible()


def test_a_finished_run_becomes_the_network(page, qtbot, context, fake_engine):
    with qtbot.waitSignal(context.run_finished, timeout=5000):
        context.run_state.start()
    settle(qtbot, page)
    assert asked(fake_engine)[0] == fake_engine.runs[0].path
    box = page.findChild(QComboBox, "inspect.source")
    assert box.count() == 2 and box.currentIndex() == 0


def test_pictures_and_values_are_saved(page, qtbot, tmp_path, monkeypatch):
    said, tiles = [], np.ones((8, 12, 12), np.float32)
    names = tuple(f"channel {n}" for n in range(8))
    result = ProbeResult(title="Maps", layer="conv", tiles=tiles, names=names, colour="heat", total=8)
    page.tiles.show_result(result, "Feature maps")
    page.context.notify.connect(said.append)
    for name, suffix in (("inspect.savePicture", ".png"), ("inspect.saveValues", ".npz")):
        target = str(tmp_path / "maps")
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, target=target: (target, ""))
        qtbot.mouseClick(page.findChild(QPushButton, name), Qt.MouseButton.LeftButton)
        settle(qtbot, page)
        assert (tmp_path / f"maps{suffix}").is_file()
    with np.load(tmp_path / "maps.npz") as arrays:
        assert arrays["tiles"].shape == (8, 12, 12)
        assert arrays["names"][0] == "channel 0"
    assert said == ["Saved maps.png.", "Saved maps.npz."]


def test_every_interactive_widget_has_a_name(page):
    for kind in (QPushButton, QToolButton, QComboBox, QSpinBox):
        for widget in page.findChildren(kind):
            if widget.isVisible() and not widget.objectName().startswith("qt_"):
                assert widget.objectName() or widget.parent().objectName() == "inspect.search", widget


def test_a_page_built_anew_shows_the_same(page, qtbot, context, fake_engine, tmp_path):
    file = tmp_path / "red.png"
    Image.new("RGB", (30, 20), (255, 0, 0)).save(file)
    page.side.picture.take_file(file)
    page.network.layers.choose("pool")
    page.findChild(QSpinBox, "inspect.setting.limit").setValue(3)
    settle(qtbot, page)
    page.tiles.picker.choose("filters")
    settle(qtbot, page)
    page.tiles.picker.choose("feature_maps")
    settle(qtbot, page)
    before = fake_engine.called("probe")[-1]
    page.hide()
    anew = InspectPage(context)
    qtbot.addWidget(anew)
    anew.show()
    anew.refresh()
    settle(qtbot, anew)
    after = fake_engine.called("probe")[-1]
    assert after[:2] == before[:2] and after[3] == before[3] and after[3]["layer"] == "pool" and after[3]["limit"] == 3
    assert after[2].shape == (20, 30, 3) and anew.side.picture.view.accessibleName() == "red.png"
    page.tiles.picker.choose("filters")
    again = InspectPage(context)
    qtbot.addWidget(again)
    assert again.probe.key == "filters"


def test_titles_are_in_the_users_language(page):
    result = ProbeResult(title="x", layer="conv", tiles=np.ones((1, 2, 2), np.float32), names=("channel 0",),
                         colour="heat", total=4)  # fmt: skip
    try:
        i18n.use("ko")
        page.tiles.show_result(result, "Filters")
        assert page.tiles._title.text().startswith("“conv”의 필터 · ")
    finally:
        i18n.use("en")
