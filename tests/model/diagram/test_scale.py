from hypothesis import given
from hypothesis import strategies as st

from engine.model.diagram.scale import TALLEST, Scale

SIDES, CHANNELS = st.integers(1, 600), st.integers(1, 5000)


@given(SIDES, SIDES, CHANNELS, CHANNELS)
def test_larger_is_never_drawn_smaller(side, other, channels, more):
    scale = Scale.of(600)
    small, large = sorted((side, other)), sorted((channels, more))
    first, second = (scale.extent((small[i], small[i], large[i])) for i in (0, 1))
    assert first.height <= second.height <= TALLEST and first.thickness <= second.thickness
    assert scale.extent((large[0],)).height <= scale.extent((large[1],)).height


def test_the_extremes_stay_readable():
    scale = Scale.of(224)
    assert scale.extent((224, 224, 3)).height == TALLEST
    assert scale.extent((1, 1, 4096)).height >= 8 and scale.extent((1, 1, 4096)).thickness < 80
    assert scale.extent((7, 7, 3)).thickness >= 4 and scale.extent((25088,)).height < 180
