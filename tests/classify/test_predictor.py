import numpy as np
import pytest
from PIL import Image

from engine.classify.predictor import Predictor, ends_in_softmax, predictor_of
from engine.core.control import Cancelled, Control
from engine.core.errors import BadModelFile
from engine.data.preprocess import InputSpec
from tests.classify.conftest import COLOURS, colour_model


def plain(colour, side=20):
    return np.full((side, side, 3), np.array(colour) * 200, np.uint8)


def test_probabilities_add_up_and_name_the_colour(predictor):
    chances = predictor.classify_images([plain((0, 1, 0)), Image.fromarray(plain((0, 0, 1), side=33))])
    assert chances.shape == (2, 3) and chances.dtype == np.float32
    assert chances.argmax(axis=1).tolist() == [1, 2] and chances.sum(axis=1) == pytest.approx([1, 1])
    assert predictor.classify_images([]).shape == (0, 3)


def test_any_number_of_pictures_answers_alike_and_is_traced_twice_at_most():
    predictor = Predictor(colour_model(), COLOURS, InputSpec(side_px=16))
    pixels = np.random.default_rng(0).integers(0, 256, (70, 16, 16, 3)).astype(np.uint8)
    together = predictor.probabilities(pixels)
    for n in (1, 2, 33, 65):
        assert np.allclose(predictor.probabilities(pixels[:n]), together[:n], atol=1e-6)
    assert predictor._answer.experimental_get_tracing_count() == 2


def test_files_are_answered_in_order_and_bad_ones_get_their_reason(predictor, tmp_path):
    files = [tmp_path / "빨강.png", tmp_path / "broken.jpg", tmp_path / "blue.png", tmp_path / "absent.png"]
    Image.fromarray(plain((1, 0, 0))).save(files[0])
    files[1].write_bytes(b"")
    Image.fromarray(plain((0, 0, 1))).save(files[2])
    seen = []
    answers = predictor.classify_files(files, 2, Control(seen.append))
    assert [answer.file for answer in answers] == files
    assert [answer.top[0][0] if answer.top else "" for answer in answers] == ["red", "", "blue", ""]
    assert len(answers[0].top) == 2 and answers[0].top[0][1] > answers[0].top[1][1]
    assert answers[1].key == "picture-empty" and "broken.jpg" in answers[1].error and answers[3].error
    assert (seen[-1].what, seen[-1].done) == ("classifying", 4)


def test_classifying_can_be_stopped(predictor, tmp_path):
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        predictor.classify_files([tmp_path / "a.png"], 1, control)


def test_a_model_file_with_softmax_is_not_softened_twice(tmp_path):
    path = tmp_path / "colours.keras"
    model = colour_model(softmax=True)
    model.save(path)
    (tmp_path / "colours.labels.txt").write_text("red\ngreen\nblue\n")
    (tmp_path / "colours.input.json").write_text('{"side_px": 16, "fit": "stretch"}')
    found = predictor_of(path)
    assert ends_in_softmax(model) and not found.gives_logits
    assert (found.labels, found.input.fit, found.name) == (COLOURS, "stretch", "colours")
    picture = plain((0, 1, 0), side=16)
    expected = np.asarray(model(picture[np.newaxis].astype(np.float32)))
    assert np.allclose(found.classify_images([picture]), expected, atol=1e-6)


def test_a_model_file_alone_numbers_its_classes_and_wrong_labels_are_refused(tmp_path):
    path = tmp_path / "alone.keras"
    colour_model().save(path)
    assert predictor_of(str(path)).labels == ("class 0", "class 1", "class 2")
    (tmp_path / "labels.txt").write_text("one\n")
    with pytest.raises(BadModelFile, match="3 answers, but 1 class name"):
        predictor_of(path)


def test_a_network_that_is_no_classifier_is_refused(tmp_path):
    from engine.core import backend

    layers = backend.keras().layers
    picture = layers.Input((8, 8, 3))
    backend.keras().Model(picture, layers.Conv2D(2, 1)(picture)).save(tmp_path / "maps.keras")
    with pytest.raises(BadModelFile, match="cannot classify"):
        predictor_of(tmp_path / "maps.keras")


def test_a_predictor_is_its_own_and_nothing_is_said_plainly(predictor, tmp_path):
    assert predictor_of(predictor) is predictor
    with pytest.raises(BadModelFile, match="no run and no model file"):
        predictor_of("nothing of that name")
