import pytest

from engine.model.layers import layers
from engine.model.plan import Block, ModelPlan


def rows_of(*blocks, side=64, classes=10):
    """The rows of a plan made of kinds, or of (kind, settings)."""
    made = [Block(kind=b) if isinstance(b, str) else Block(kind=b[0], settings=b[1]) for b in blocks]
    return layers(ModelPlan(name="x", side_px=side, blocks=tuple(made)), classes)


@pytest.fixture
def branched():
    """Stem, Inception, residual, auxiliary classifier, classifier."""
    stem = ("conv", {"filters": 32, "stride": 2})
    return rows_of(stem, "inception_reduced", "auxiliary", "residual_basic", "squeeze_excite", "global_average_pooling")
