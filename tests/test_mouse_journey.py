"""From a dropped folder of real pictures to a trained classifier, in the real window with the real engine, by mouse."""

import io
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from engine.training.run_folder import RunFolder
from gui import app, theme
from gui.context import Context
from gui.main_window import MainWindow

CIFAR = Path(__file__).resolve().parents[2] / "shared" / "data" / "cifar10_train_jpeg.npz"
CLASSES = {"비행기": 0, "개구리": 6, "화물차": 9}  # airplane, frog, truck
EACH, WAIT_MS = 24, 60_000
BUTTONS, KEYS, COPY = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction


def photographs(n):
    """The first n of each class: CIFAR-10's where it is on this computer, else drawn ones, alike but easy to tell."""
    if not CIFAR.is_file():
        return {name: [_drawn(number, turn) for turn in range(n)] for number, name in enumerate(CLASSES)}
    with np.load(CIFAR) as stored:
        jpeg, offsets, labels = stored["jpeg"], stored["offsets"], stored["labels"]
    found = {}
    for name, label in CLASSES.items():
        chosen = np.flatnonzero(labels == label)[:n]
        blobs = [jpeg[offsets[i] : offsets[i + 1]].tobytes() for i in chosen]
        found[name] = [Image.open(io.BytesIO(blob)).convert("RGB") for blob in blobs]
    return found


def _drawn(number, turn):
    rng = np.random.default_rng(100 * number + turn)
    picture = Image.fromarray(rng.integers(0, 90, (32, 32, 3)).astype(np.uint8))
    pen, (x, y) = ImageDraw.Draw(picture), rng.integers(2, 12, 2).tolist()
    colour = tuple(rng.integers(150, 255, 3).tolist())
    (pen.ellipse, pen.rectangle, pen.line)[number]((x, y, x + 18, y + 18), fill=colour)
    return picture


@pytest.fixture
def pictures(tmp_path):
    """A class folder with broken files in it, and three pictures that were held back."""
    root, held = tmp_path / "사진 모음", []
    for name, found in photographs(EACH + 1).items():
        folder = root / unicodedata.normalize("NFD", name)  # as a Mac writes it
        folder.mkdir(parents=True)
        for number, picture in enumerate(found[:EACH]):
            picture.save(folder / f"{number:02d}.jpg", quality=95)
        held.append(tmp_path / f"새 {name}.png")
        found[EACH].save(held[-1])
    whole = (folder / "00.jpg").read_bytes()
    (folder / "잘린.jpg").write_bytes(whole[: len(whole) // 2])
    (folder / "빈.jpg").write_bytes(b"")
    (folder / "글.png").write_text("not a picture at all", encoding="utf-8")
    (folder / "._a.jpg").write_bytes(b"\x00\x05\x16\x07" + b"\x00" * 60)
    return root, held


class Hand:
    """Does what a hand with a mouse can: click what is in view, and drop."""

    def __init__(self, window, qtbot):
        self.window, self.qtbot, self.clicks, self.drops = window, qtbot, 0, 0

    def find(self, name, kind=QWidget):
        """The thing of that name, once it is in view."""
        self.qtbot.waitUntil(lambda: bool(self._seen(name, kind)), timeout=5000)
        return self._seen(name, kind)[0]

    def _seen(self, name, kind):
        return [one for one in self.window.findChildren(kind, name) if one.isVisible()]

    def click(self, name):
        """Click in the middle of a thing; whatever lies there on the screen gets it."""
        target = self.find(name)
        QApplication.processEvents()  # what was announced a moment ago has found its place
        point = target.mapTo(self.window, target.rect().center())
        hit = self.window.childAt(point)
        assert hit is target or target.isAncestorOf(hit), f"{name} cannot be reached"
        QTest.mouseClick(self.window.windowHandle(), BUTTONS, KEYS, point)
        self.clicks += 1

    def drop(self, *files, on=None):
        """Drag files from the desktop to the middle of the window, or of a thing in it, and let go."""
        target = self.find(on) if on else self.window
        point = target.mapTo(self.window, target.rect().center())
        mime = QMimeData()
        mime.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        enter, move = (kind(point, COPY, mime, BUTTONS, KEYS) for kind in (QDragEnterEvent, QDragMoveEvent))
        move.accept()  # as Qt does once the entering was accepted
        for event in (enter, move, QDropEvent(QPointF(point), COPY, mime, BUTTONS, KEYS)):
            QApplication.sendEvent(self.window.windowHandle(), event)
            assert event.isAccepted()
        self.drops += 1

    def rest(self):
        """Wait until nothing is worked on."""
        self.qtbot.waitUntil(lambda: not self.window.context.lanes.jobs, timeout=WAIT_MS)


@pytest.fixture
def hand(qtbot, settings):
    """The window as a newcomer finds it, with the engine started as the program starts it."""
    context = Context(settings=settings)
    theme.apply(QApplication.instance(), "light")
    window = MainWindow(context)
    qtbot.addWidget(window, before_close_func=lambda one: one.context.store.undo.setClean())
    window.show()
    QTest.mouseMove(window.windowHandle(), QPoint(1, 1))
    app.begin(context)
    qtbot.waitUntil(lambda: context.engine.device is not None, timeout=WAIT_MS)
    hand = Hand(window, qtbot)
    hand.rest()
    yield hand
    context.close()
    QApplication.instance().setStyleSheet("")
    theme._theme.tokens = None


@pytest.mark.timeout(180)
def test_from_a_dropped_folder_to_a_trained_classifier(hand, qtbot, pictures):
    root, held = pictures
    window, context = hand.window, hand.window.context

    hand.drop(root)
    hand.rest()
    dataset = context.dataset.value
    assert window.current_page == "data" and "사진 모음" in window.bar.text
    assert set(dataset.classes) == set(CLASSES) and len(dataset) == len(CLASSES) * EACH
    assert f"{len(CLASSES)} classes, {len(dataset)} pictures" in hand.find("data.summary", QLabel).text()

    assert hand.find("data.leftOutLine").text().startswith(f"{len(dataset.left_out)} files left out")
    hand.click("data.leftOutLine")
    table = hand.find("data.leftOut").model()
    rows = {table.index(row, 0).data(): table.index(row, 1).data() for row in range(table.rowCount())}
    assert {Path(file).name for file in rows} == {"잘린.jpg", "빈.jpg", "글.png", "._a.jpg"} and all(rows.values())

    with qtbot.waitSignal(context.run_state.ended, timeout=WAIT_MS) as ended:
        hand.click("strip.start")
    (result,) = ended.args
    assert window.current_page == "train" and result.val_accuracy > 0.6, result  # chance is 0.33
    assert "% of the validation pictures are right" in window.bar.text
    assert set(RunFolder.open(result.folder).labels) == set(CLASSES)

    hand.rest()
    hand.click("rail.inspect")
    inspect = window.page("inspect")  # asking for a page refreshes it: not to be done while waiting
    qtbot.waitUntil(lambda: inspect.tiles.grid.result is not None, timeout=WAIT_MS)
    hand.rest()
    tiles, result_words = hand.find("inspect.tiles"), hand.find("inspect.result", QLabel)
    seen = tiles.grab().toImage()
    colours = {seen.pixel(x, y) for x in range(0, seen.width(), 7) for y in range(0, seen.height(), 7)}
    assert tiles.result.tiles.ndim >= 3 and result_words.text() and len(colours) > 20
    assert str(inspect.network.source.source) == str(result.folder)

    hand.click("rail.classify")
    hand.rest()
    hand.drop(*held, on="classify.dropZone")
    classify = window.page("classify")
    qtbot.waitUntil(lambda: len(classify.results.results.answers) == len(held), timeout=WAIT_MS)
    hand.rest()
    answers = hand.find("classify.results").model().answers
    assert [Path(answer.file) for answer in answers] == held and not any(answer.error for answer in answers)
    for answer in answers:
        assert {label for label, _ in answer.top} == set(CLASSES)
        assert sum(share for _, share in answer.top) == pytest.approx(1, abs=1e-3)
        assert [share for _, share in answer.top] == sorted((share for _, share in answer.top), reverse=True)
    right = sum(answer.top[0][0] in Path(answer.file).name for answer in answers)
    assert right >= 2, [(Path(answer.file).name, answer.top) for answer in answers]

    assert (hand.drops, hand.clicks) == (2, 4)  # left-out line, Start, Inspect, Classify
    assert {file.name for file in root.rglob("*.*")} >= {"잘린.jpg", "빈.jpg", "글.png", "._a.jpg"}  # none is deleted
