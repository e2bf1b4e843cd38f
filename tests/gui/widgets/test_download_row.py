import threading

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QProgressBar, QPushButton, QWidget

from engine.core.control import Progress
from engine.core.errors import DownloadFailed
from gui.jobs import Lanes
from gui.widgets.download_row import DownloadRow


@pytest.fixture
def row(qtbot):
    lanes, holder = Lanes(), QWidget()
    qtbot.addWidget(holder)
    made = DownloadRow(lanes, holder, page="data", thing="cifar10")
    for part in (made.progress, made.trouble):
        part.setParent(holder)
    made.say("Download (94 MB)", "Import…", "Download it, 94 megabytes")
    holder.show()
    yield made
    lanes.close()


def test_the_buttons_have_their_names_and_words(row):
    assert row.download.objectName() == "data.downloadCifar10" and row.bring.objectName() == "data.importCifar10"
    assert row.download.text() == "Download (94 MB)" and row.download.accessibleName() == "Download it, 94 megabytes"
    assert row.bring.accessibleName() == "Import…"
    chosen = []
    row.add_way("A file…", lambda: chosen.append("file"))
    row.bring.menu().actions()[0].trigger()
    assert chosen == ["file"]


def test_progress_takes_the_place_of_the_buttons_and_can_be_cancelled(qtbot, row):
    started = threading.Event()

    def work(control):
        while True:
            control.tick(Progress(done=12_000_000, total=94_000_000, what="downloading"))
            started.set()

    row.start("Downloading", work)
    row.start("Again", lambda _control: pytest.fail("one at a time"))
    assert row.busy and row.isHidden()
    started.wait(3)
    bar = row.progress.findChild(QProgressBar, "data.cifar10.progress")
    qtbot.waitUntil(lambda: bar.accessibleName() == "Downloading: 12.0 of 94.0 MB", timeout=3000)
    with qtbot.waitSignal(row.changed, timeout=3000):
        QTest.mouseClick(row.progress.findChild(QPushButton, "data.cifar10.cancel"), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(row.progress.isHidden, timeout=3000)
    assert not row.busy and row.isVisible() and row.trouble.text == ""


def test_what_arrives_is_told(qtbot, row):
    with qtbot.waitSignal(row.arrived, timeout=3000) as arrived:
        row.start("Importing", lambda _control: ["vgg16"])
    assert arrived.args == [["vgg16"]]
    qtbot.waitUntil(lambda: not row.busy, timeout=3000)


def test_a_failure_is_one_sentence(qtbot, row):
    def work(_control):
        raise DownloadFailed("download-failed", file="w.h5", reason="no network")

    row.start("Downloading", work)
    qtbot.waitUntil(lambda: not row.busy, timeout=3000)
    assert "no network" in row.trouble.text and row.isVisible()


def test_there_may_be_nothing_to_fetch(row):
    row.offer(False)
    assert row.isHidden()
    row.offer(True)
    assert not row.isHidden()
