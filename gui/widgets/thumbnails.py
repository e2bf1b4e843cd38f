"""Small pictures of a dataset, decoded when they are first looked at and forgotten when there are too many."""

from collections import OrderedDict
from functools import partial

from PIL import Image
from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QImage, QPixmap

from engine.core.control import Cancelled, Control
from engine.core.errors import BadPicture
from engine.data.dataset import Dataset, Pictures
from engine.data.preprocess import InputSpec, to_input
from gui.jobs import Job, Lanes

AT_ONCE = 24  # pictures a job: what is scrolled to next waits for no more than these
WAITING = 240  # older wishes are dropped: what is still visible asks again when painted


class Thumbnails(QObject):
    """The thumbnails of one dataset at a time, for any number of views.

    Args:
        lanes: decoding runs on the file lane.
        side_px: side of the square thumbnails, in device pixels.
        capacity: most pictures kept; the longest unseen go first.
    """

    arrived = Signal(int)  # index of a picture that can be painted now

    def __init__(self, lanes: Lanes, side_px: int = 96, capacity: int = 1200, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes, self.side_px, self._capacity = lanes, side_px, capacity
        self._dataset: Dataset | None = None
        self._kept: OrderedDict[int, QPixmap] = OrderedDict()
        self._wanted: dict[int, None] = {}
        self._job: Job | None = None
        self._timer = QTimer(self, singleShot=True, interval=0)
        self._timer.timeout.connect(self._next)

    @property
    def kept(self) -> int:
        """How many pictures are in memory."""
        return len(self._kept)

    def set_dataset(self, dataset: Dataset | None) -> None:
        """Forget everything and serve another dataset."""
        if dataset is self._dataset:
            return
        self._dataset = dataset
        self._kept.clear()
        self._wanted.clear()
        if self._job is not None:
            self._job.cancel()

    def pixmap(self, index: int) -> QPixmap | None:
        """The thumbnail, null when the picture is unreadable; None while it is being decoded."""
        found = self._kept.get(index)
        if found is not None:
            self._kept.move_to_end(index)
            return found
        self._wanted.pop(index, None)
        self._wanted[index] = None
        if not self._timer.isActive() and self._job is None:
            self._timer.start()
        return None

    def _next(self) -> None:
        if self._job is not None or not self._wanted or self._dataset is None:
            return
        for stale in list(self._wanted)[:-WAITING]:
            del self._wanted[stale]
        indices = list(self._wanted)[-AT_ONCE:]
        for index in indices:
            del self._wanted[index]
        self._job = Job()
        self._job.succeeded.connect(self._decoded)
        self._job.finished.connect(self._ended)
        work = partial(_decode, self._dataset, indices, self.side_px)
        self._lanes.start(Lanes.file, "", work, self._job)

    def _decoded(self, result: object) -> None:
        assert isinstance(result, tuple)
        dataset, pictures = result
        if dataset is not self._dataset:
            return
        for index, image in pictures:
            self._kept[index] = QPixmap.fromImage(image) if image is not None else QPixmap()
            self.arrived.emit(index)
        while len(self._kept) > self._capacity:
            self._kept.popitem(last=False)

    def _ended(self, _job: object) -> None:
        self._job = None
        if self._wanted:
            self._timer.start()


def _decode(dataset: Dataset, indices: list[int], side_px: int, control: Control) -> tuple[Dataset, list]:
    """For the file lane: (the dataset, pairs of index and image, None for an unreadable one)."""
    found = []
    for index in indices:
        if control.stopped:
            raise Cancelled
        found.append((index, thumbnail(dataset.pictures, index, side_px)))
    return dataset, found


def thumbnail(pictures: Pictures, index: int, side_px: int) -> QImage | None:
    """The middle square of one picture; None when it cannot be read."""
    try:
        picture = pictures.open(index)
    except BadPicture:
        return None
    return to_image(to_input(picture, InputSpec(side_px=side_px, resample="bilinear")))


def to_image(pixels) -> QImage:
    """A QImage of its own from uint8 (height, width, 3) RGB pixels."""
    height, width, _ = pixels.shape
    data = Image.fromarray(pixels).tobytes()
    return QImage(data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
