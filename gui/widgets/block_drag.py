"""Blocks on their way: dragged inside the window, or on the clipboard, where another window finds them too."""

from PySide6.QtCore import QByteArray, QMimeData, QRect, Qt
from PySide6.QtGui import QDrag, QGuiApplication
from PySide6.QtWidgets import QWidget

from engine.model.plan import Block
from engine.model.plan_file import blocks_of, blocks_text

MOVED_BLOCK = "application/x-convscope-block"  # numbers of the dragged blocks, as in "3,4"
NEW_BLOCK = "application/x-convscope-block-kind"  # the kind's key
BLOCKS_JSON = "application/x-convscope-blocks+json"  # copied blocks


def start_drag(source: QWidget, kind: str, text: str, tall_px: int = 0) -> None:
    """Drag something from the builder until it is let go.

    Args:
        tall_px: how much of the source, from its top, goes along as a picture; 0 for all of it.
    """
    data = QMimeData()
    data.setData(kind, QByteArray(text.encode()))
    drag = QDrag(source)
    drag.setMimeData(data)
    drag.setPixmap(source.grab(QRect(0, 0, source.width(), tall_px or source.height())))
    drag.exec(Qt.DropAction.MoveAction | Qt.DropAction.CopyAction)


def copy_blocks(blocks: tuple[Block, ...]) -> None:
    """Put blocks on the clipboard, as our own type and as readable text."""
    text, data = blocks_text(blocks), QMimeData()
    data.setData(BLOCKS_JSON, QByteArray(text.encode()))
    data.setText(text)
    QGuiApplication.clipboard().setMimeData(data)


def copied_blocks() -> tuple[Block, ...]:
    """The blocks on the clipboard.

    Raises:
        BadPlan: there are none.
    """
    data = QGuiApplication.clipboard().mimeData()
    if data is not None and data.hasFormat(BLOCKS_JSON):
        return blocks_of(bytes(data.data(BLOCKS_JSON).data()).decode(errors="replace"))
    return blocks_of(data.text() if data is not None else "")


def picture_copied() -> bool:
    """Whether a picture or files are on the clipboard, and no blocks: pasting is then the window's business."""
    data = QGuiApplication.clipboard().mimeData()
    return data is not None and not data.hasFormat(BLOCKS_JSON) and (data.hasImage() or data.hasUrls())
