import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication, QImage

from engine.core.errors import BadPlan
from engine.model.plan import Block
from gui.widgets.block_drag import BLOCKS_JSON, copied_blocks, copy_blocks, picture_copied

BLOCKS = (Block(kind="conv", settings={"filters": 8}), Block(kind="flatten"))


def test_blocks_travel_by_the_clipboard_as_our_type_and_as_text(qapp):
    copy_blocks(BLOCKS)
    data = QGuiApplication.clipboard().mimeData()
    assert data.hasFormat(BLOCKS_JSON) and copied_blocks() == BLOCKS and not picture_copied()
    QGuiApplication.clipboard().setText(data.text())  # as an editor or a chat hands it on
    assert copied_blocks() == BLOCKS


def test_other_things_on_the_clipboard_are_no_blocks(qapp):
    QGuiApplication.clipboard().setImage(QImage(2, 2, QImage.Format.Format_RGB32))
    assert picture_copied()
    with pytest.raises(BadPlan):
        copied_blocks()
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("/somewhere/a.png")])
    QGuiApplication.clipboard().setMimeData(files)
    assert picture_copied()
    QGuiApplication.clipboard().clear()
    assert not picture_copied()
