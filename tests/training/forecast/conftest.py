import pytest

from engine.training.forecast import rates
from engine.training.forecast.facts import Facts


@pytest.fixture
def facts():
    """1,280 and 320 pictures of 8 classes, 96 px, in memory."""
    return Facts(training=1280, validation=320, classes=8, side_px=96, files=False)


@pytest.fixture
def speeds():
    """A machine of known speeds."""
    return rates.rough(2)
