import dataclasses

import numpy as np
import pytest

from engine.classify.batch import default_part, evaluate
from engine.classify.predictor import Predictor
from engine.core.control import Control
from engine.core.errors import BadDataset
from engine.data.dataset import TEST, TRAIN, VALIDATION
from engine.data.preprocess import InputSpec
from tests.classify.conftest import colour_model
from tests.training.conftest import tinted


def test_a_network_that_sees_colours_is_right_on_colours(predictor):
    data, seen = tinted(), []
    judged = evaluate(predictor, data, Control(seen.append, every_s=0))
    assert (judged.n, judged.accuracy, judged.top5) == (12, 1.0, 1.0) and judged.loss < 0.2
    assert judged.accuracy_interval[0] > 0.7 and np.trace(judged.confusion) == 12
    assert judged.indices.tolist() == data.part(VALIDATION).tolist()
    assert seen[-1].what == "evaluating" and seen[-1].done == 12


def test_test_pictures_come_first_where_there_are_any(predictor):
    data = tinted()
    with_test = dataclasses.replace(data, split=np.where(np.arange(60) < 6, TEST, data.split).astype(np.int8))
    assert (default_part(data), default_part(with_test)) == (VALIDATION, TEST)
    assert evaluate(predictor, with_test, Control()).n == 6
    assert evaluate(predictor, with_test, Control(), part=TRAIN).n == len(with_test.part(TRAIN))


def test_classes_are_matched_by_name_not_by_place():
    turned = Predictor(colour_model(), ("green", "red", "blue"), InputSpec(side_px=16))
    judged = evaluate(turned, tinted(), Control())
    assert judged.accuracy == pytest.approx(1 / 3) and judged.labels == ("green", "red", "blue")


def test_a_class_the_network_does_not_know_is_named(predictor):
    with pytest.raises(BadDataset, match="does not know the class “violet”"):
        evaluate(predictor, tinted(classes=("red", "green", "violet")), Control())


def test_no_pictures_to_judge_on_is_said(predictor):
    with pytest.raises(BadDataset, match="no test pictures"):
        evaluate(predictor, tinted(), Control(), part=TEST)
