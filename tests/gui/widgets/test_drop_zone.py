from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QPushButton

from gui.widgets.drop_zone import DropZone


def drop(zone, urls):
    mime = QMimeData()
    mime.setUrls(urls)
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    zone.dropEvent(QDropEvent(QPointF(1, 1), Qt.DropAction.CopyAction, mime, buttons, keys))


def test_files_are_told_and_web_addresses_are_not(qtbot, tmp_path):
    zone = DropZone("Drop", "Open", object_prefix="classify")
    qtbot.addWidget(zone)
    with qtbot.waitSignal(zone.dropped) as told:
        drop(zone, [QUrl.fromLocalFile(str(tmp_path / "고양이.png")), QUrl("https://example.org/x.png")])
    assert told.args[0] == [tmp_path / "고양이.png"]
    with qtbot.assertNotEmitted(zone.dropped):
        drop(zone, [QUrl("https://example.org/x.png")])


def test_the_button_beside_it(qtbot):
    zone = DropZone("Drop", "Open", object_prefix="classify")
    qtbot.addWidget(zone)
    with qtbot.waitSignal(zone.open_clicked):
        zone.findChild(QPushButton, "classify.open").click()


def test_it_shrinks_to_a_strip(qtbot):
    zone = DropZone("Drop", "Open")
    qtbot.addWidget(zone)
    zone.shrink()
    assert zone.maximumHeight() < 80
    zone.shrink(False)
    assert zone.minimumHeight() >= 200
