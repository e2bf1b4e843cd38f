"""From a dropped folder of real pictures to a trained classifier, in the real window with the real engine, by mouse."""

import io
import unicodedata
from pathlib import Path

import numpy as np
import pytest
from PIL import Image, ImageDraw
from PySide6.QtWidgets import QLabel

from engine.training.run_folder import RunFolder
from tests.journeys.hand import WAIT_MS

CIFAR = Path(__file__).resolve().parents[3] / "shared" / "data" / "cifar10_train_jpeg.npz"
CLASSES = {"비행기": 0, "개구리": 6, "화물차": 9}  # airplane, frog, truck
EACH = 24


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
