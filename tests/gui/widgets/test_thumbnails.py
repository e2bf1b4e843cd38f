from PIL import Image

from engine.core.errors import BadPicture
from gui.jobs import Lanes
from gui.widgets.thumbnails import AT_ONCE, WAITING, Thumbnails
from tests.gui.fakes import drawn_dataset


class Torn:
    """Every third picture is unreadable."""

    def __len__(self):
        return 60

    def open(self, index):
        if index % 3 == 0:
            raise BadPicture("unknown-name")
        return Image.new("RGB", (30, 20), (index, 0, 0))


def loaded(qtbot, thumbnails, *indices):
    for index in indices:
        thumbnails.pixmap(index)
    qtbot.waitUntil(lambda: all(thumbnails.pixmap(index) is not None for index in indices), timeout=5000)


def test_a_picture_is_decoded_when_it_is_first_asked_for(qtbot):
    lanes = Lanes()
    thumbnails = Thumbnails(lanes, side_px=24)
    thumbnails.set_dataset(drawn_dataset())
    assert thumbnails.kept == 0 and thumbnails.pixmap(4) is None
    loaded(qtbot, thumbnails, 4)
    assert thumbnails.kept == 1 and thumbnails.pixmap(4).width() == 24
    lanes.close()


def test_memory_is_bounded_and_what_was_not_seen_longest_goes(qtbot):
    lanes = Lanes()
    thumbnails = Thumbnails(lanes, side_px=8, capacity=AT_ONCE)
    thumbnails.set_dataset(drawn_dataset())
    loaded(qtbot, thumbnails, *range(5))
    loaded(qtbot, thumbnails, *range(5, 5 + AT_ONCE - 1))
    assert thumbnails.kept <= AT_ONCE < 5 + AT_ONCE - 1 < WAITING
    lanes.close()


def test_an_unreadable_picture_is_null_and_not_asked_for_again(qtbot):
    lanes = Lanes()
    dataset = drawn_dataset()
    object.__setattr__(dataset, "pictures", Torn())
    thumbnails = Thumbnails(lanes)
    thumbnails.set_dataset(dataset)
    loaded(qtbot, thumbnails, 3, 4)
    assert thumbnails.pixmap(3).isNull() and not thumbnails.pixmap(4).isNull()
    lanes.close()


def test_another_dataset_forgets_the_first_ones_pictures(qtbot):
    lanes = Lanes()
    thumbnails = Thumbnails(lanes)
    thumbnails.set_dataset(drawn_dataset())
    loaded(qtbot, thumbnails, 0)
    thumbnails.set_dataset(drawn_dataset())
    assert thumbnails.kept == 0
    loaded(qtbot, thumbnails, 1)
    lanes.close()
