import numpy as np
import pytest

from engine.core.control import Cancelled, Control
from engine.core.errors import UnknownLayer, UnknownName
from engine.core.registry import look_up
from engine.inspection.probes import PROBES


@pytest.mark.parametrize("probe", PROBES.values(), ids=lambda probe: probe.key)
def test_every_probe_answers_with_defaults_alone(probe, small, image):
    result = probe.run(small, image if probe.needs_image else None, {}, Control())
    assert result.tiles.dtype == np.float32 and np.isfinite(result.tiles).all()
    assert len(result.names) == len(result.tiles) and result.layer == "first"
    assert (result.tiles.ndim == 4) == (result.colour == "rgb")


@pytest.mark.parametrize("probe", PROBES.values(), ids=lambda probe: probe.key)
def test_every_probe_can_be_stopped(probe, small, image):
    control = Control()
    control.stop()
    with pytest.raises(Cancelled):
        probe.run(small, image, {}, control)


@pytest.mark.parametrize("probe", PROBES.values(), ids=lambda probe: probe.key)
def test_a_setting_that_does_not_exist_gets_a_sentence(probe, small, image):
    with pytest.raises(UnknownLayer, match="no such setting"):
        probe.run(small, image, {"rocket": 1}, Control())


def test_an_unknown_probe_lists_those_there_are():
    with pytest.raises(UnknownName, match="feature_maps, filters"):
        look_up(PROBES, "x-ray", "probe")
