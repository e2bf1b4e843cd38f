import pytest

from engine.policy.optimizers import OPTIMIZERS


@pytest.mark.parametrize("key", OPTIMIZERS)
def test_an_optimizer_goes_downhill_at_the_rate_it_was_given(key):
    from engine.core.backend import keras

    optimizer = OPTIMIZERS[key].make(0.01)
    assert float(optimizer.learning_rate.numpy()) == pytest.approx(0.01)
    weight = keras().Variable(1.0)
    optimizer.build([weight])
    optimizer.apply([keras().ops.convert_to_tensor(2.0)])
    assert float(weight.numpy()) < 1
