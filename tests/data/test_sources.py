import pytest

from engine.core.errors import BadDataset, BadExperiment, UnknownName
from engine.data import shapes, sources
from engine.data.dataset import TRAIN, VALIDATION
from engine.data.spec import DatasetSpec


@pytest.fixture(autouse=True)
def few_shapes(monkeypatch):
    monkeypatch.setattr(shapes, "PER_CLASS", 20)


def test_the_table_is_whole():
    assert set(sources.SOURCES) == {"shapes", "cifar10", "folder"}
    for source in sources.SOURCES.values():
        assert source.label and source.description and source.state() in ("built-in", "here", "absent", "choose")


def test_the_default_dataset_loads(control):
    dataset = sources.load(DatasetSpec(), control)
    assert (len(dataset) == 160 and set(dataset.counts(VALIDATION).values()) > {0}) or min(
        dataset.counts(VALIDATION).values()
    )
    assert len(dataset.part(TRAIN)) + len(dataset.part(VALIDATION)) == 160 and len(set(dataset.keys)) == 160


def test_limit_draws_alike_and_the_pictures_stay_with_their_labels(control):
    whole = sources.load(DatasetSpec(), control)
    part = sources.load(DatasetSpec(limit=80), control)
    assert set(part.counts().values()) == {10}
    for index in (0, 33, 79):
        at = whole.keys.index(part.keys[index])
        assert part.labels[index] == whole.labels[at] and part.split[index] in (TRAIN, VALIDATION)
        assert part.pictures.open(index).tobytes() == whole.pictures.open(at).tobytes()


def test_a_limit_that_leaves_too_little(control):
    with pytest.raises(BadDataset, match="at least 16"):
        sources.load(DatasetSpec(limit=15), control)
    few = sources.load(DatasetSpec(limit=16), control)
    assert set(few.counts(TRAIN).values()) == set(few.counts(VALIDATION).values()) == {1}


def test_the_seed_divides_and_does_not_redraw(control):
    first, second = (sources.load(DatasetSpec(seed=seed), control) for seed in (0, 1))
    assert (first.split != second.split).any()
    assert first.pictures.open(3).tobytes() == second.pictures.open(3).tobytes()


def test_unknown_source(control):
    with pytest.raises(UnknownName, match="shapes"):
        sources.load(DatasetSpec(source="mnist"), control)


def test_values_out_of_range():
    for wrong in ({"validation": 0.9}, {"validation": float("nan")}, {"limit": -1}):
        with pytest.raises(BadExperiment):
            DatasetSpec(**wrong)


def test_parse(tmp_path, monkeypatch):
    assert sources.parse("shapes") == DatasetSpec() and sources.parse("cifar10").source == "cifar10"
    assert sources.parse(str(tmp_path)) == DatasetSpec(source="folder", path=str(tmp_path))
    monkeypatch.chdir(tmp_path.parent)
    assert sources.parse(tmp_path.name).path == str(tmp_path)
    for wrong in ("", "mnist", "folder", "a\0b", "x" * 9999):
        with pytest.raises(BadDataset, match="shapes, cifar10"):
            sources.parse(wrong)
