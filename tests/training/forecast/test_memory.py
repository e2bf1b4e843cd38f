from engine.data.pipeline import IN_MEMORY_BYTES
from engine.training.forecast.memory import memory_of, pictures_bytes
from engine.training.forecast.work import Work

WHOLE = Work(weights=1000, kept=5000, widest=2000, layers=3)
HEAD = Work(weights=10, kept=20)


def test_all_parts_are_summed():
    found = memory_of(WHOLE, WHOLE, 8, 2)
    assert found.gradients == 4000 and found.optimizer == 8000 and found.weights == 8000
    assert found.activations == 8 * 4 * 5000 * 1.25
    assert found.total == found.on_device + found.program
    assert memory_of(WHOLE, WHOLE, 8, 1).optimizer == 4000


def test_a_frozen_network_keeps_nothing_for_gradients():
    frozen = memory_of(WHOLE, HEAD, 8, 2)
    assert frozen.activations == 8 * 4 * 2 * 2000 and frozen.gradients == 40


def test_pictures_that_do_not_fit_stay_on_disk():
    few, many = 100, IN_MEMORY_BYTES // 1000 + 1
    batches = pictures_bytes((0, 0), 1000, 32)
    assert pictures_bytes((few, few), 1000, 32) == batches + 2 * 2 * few * 1000
    assert pictures_bytes((many, few), 1000, 32) == batches + 2 * few * 1000
    assert pictures_bytes((many, 0), 1000, 32, 4) > batches + 8 * IN_MEMORY_BYTES - 1
