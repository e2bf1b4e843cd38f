import pytest

from engine.core.backend import tensorflow
from engine.core.errors import TrainingFailed
from engine.training.course import memory_watched, out_of_memory


def test_memory_advice_is_half_the_batch_and_for_one_picture_a_smaller_side():
    assert "Try a batch size of 16" in str(out_of_memory(32))
    assert "smaller picture side" in str(out_of_memory(1))


@pytest.mark.parametrize("kind", ["python", "tensorflow"])
def test_running_out_of_memory_becomes_advice(kind):
    err = MemoryError() if kind == "python" else tensorflow().errors.ResourceExhaustedError(None, None, "OOM")
    with pytest.raises(TrainingFailed, match="batch size of 4"), memory_watched(8):
        raise err


def test_other_errors_pass():
    with pytest.raises(KeyError), memory_watched(8):
        raise KeyError("x")
