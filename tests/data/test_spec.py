import msgspec
import pytest

from engine.data.spec import Augmentation, DatasetSpec


def test_json_both_ways_and_no_unknown_fields():
    spec = DatasetSpec(source="folder", path="/그림", limit=9, validation=0.3, seed=4)
    assert msgspec.json.decode(msgspec.json.encode(spec), type=DatasetSpec) == spec
    with pytest.raises(msgspec.ValidationError):
        msgspec.json.decode(b'{"sourse": "shapes"}', type=DatasetSpec)


def test_augmentation_knows_whether_it_does_anything():
    assert not Augmentation().active and Augmentation(flip=True).active and Augmentation(zoom=0.1).active
