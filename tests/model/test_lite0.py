import pytest

from engine.core.errors import BadWeights
from engine.model import lite0


def test_the_source_is_known_by_its_checksum(tmp_path):
    raw = bytearray(lite0.source_file().read_bytes())
    raw[-1] ^= 1
    changed = tmp_path / "changed.pth"
    changed.write_bytes(raw)
    with pytest.raises(BadWeights) as caught:
        lite0.read_source(changed)
    assert "changed.pth" in str(caught.value)
    with pytest.raises(BadWeights):
        lite0.read_source(tmp_path / "absent.pth")


def test_every_weight_of_the_network_is_in_the_source():
    from engine.core.backend import keras

    arrays = lite0.read_source(lite0.source_file())
    picture = keras().Input((64, 64, 3))
    network = keras().Model(picture, lite0.features(picture))
    wanted = {f"{layer.name}/{n}": weight.shape for layer in network.layers for n, weight in enumerate(layer.weights)}
    assert {name: arrays[name].shape for name in wanted} == wanted
    assert set(arrays) - set(wanted) == {"logits/0", "logits/1"}
    assert network.count_params() == 3_413_024
    assert network.output.shape == (None, 2, 2, 1280)


def test_without_the_package_it_is_said(monkeypatch):
    monkeypatch.setattr(lite0, "find_spec", lambda name: None)
    with pytest.raises(BadWeights) as caught:
        lite0.source_file()
    assert "not installed" in str(caught.value)
