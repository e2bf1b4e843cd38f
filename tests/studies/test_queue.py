import json

import msgspec
import pytest

from engine.core.errors import DiskTrouble
from engine.experiment import Experiment
from engine.model.plan import BackboneSpec
from engine.policy.train_policy import TrainPolicy
from engine.studies import queue as queues
from engine.studies.queue import Queue, load, path, save

A, B, C = (Experiment(name=name, seed=seed) for seed, name in enumerate("abc"))
FULL = Queue().added(A).added(B).added(C)


def names(queue):
    return "".join(each.name for each in queue.waiting)


def test_first_come_first_served():
    assert names(FULL) == "abc" and len(FULL) == 3
    begun = FULL.next_begun()
    assert begun.begun == A and names(begun) == "bc"
    assert begun.ended().begun is None and not begun.ended().failed


def test_order_can_be_changed():
    assert names(FULL.moved(2, 0)) == "cab" and names(FULL.moved(0, 9)) == "bca" and names(FULL.moved(0, -1)) == "abc"
    assert names(FULL.removed(1)) == "ac"


def test_names_differ_from_those_beside():
    named = Queue().added(Experiment(), beside=[Experiment(name="EfficientNet-Lite0", seed=2)])
    assert named.waiting[0].name == "EfficientNet-Lite0, seed 0"


def test_the_same_experiment_is_known_by_another_name():
    assert FULL.holds(msgspec.structs.replace(A, name="x")) and not FULL.holds(Experiment(seed=9))


def test_what_failed_keeps_its_reason():
    found = FULL.next_begun().ended("the disk is full")
    assert found.failed[0].experiment == A and found.failed[0].reason == "the disk is full"
    assert not found.forgiven().failed and names(found) == "bc"


def test_all_of_it_comes_back():
    assert load() == Queue()
    kept = FULL.next_begun().ended("reason")
    save(kept)
    assert load() == kept


def test_what_was_in_training_waits_first_again():
    save(FULL.next_begun())
    found = load()
    assert names(found) == "abc" and found.broken_off and found.begun is None
    assert not found.moved(0, 1).broken_off and not found.removed(0).broken_off
    assert found.added(Experiment(seed=5)).broken_off and not found.next_begun().broken_off


@pytest.mark.parametrize("text", ["", "[]", "no json", '{"waiting": 3}'])
def test_a_broken_file_is_an_empty_queue(text):
    path().write_text(text, encoding="utf-8")
    assert load() == Queue()


def test_an_entry_that_cannot_be_read_leaves_the_others():
    save(FULL)
    raw = json.loads(path().read_text(encoding="utf-8"))
    raw["waiting"][1]["policy"]["epochs"] = -1
    path().write_text(json.dumps(raw), encoding="utf-8")
    assert names(load()) == "ac"


def test_a_folder_that_cannot_be_written_is_said(monkeypatch):
    def full(_path, _text):
        raise DiskTrouble("disk-full", file="queue.json")

    monkeypatch.setattr(queues, "write_text", full)
    with pytest.raises(DiskTrouble):
        save(FULL)


def test_without_runs_nothing_is_unfinished():
    assert queues.unfinished(Experiment(model=BackboneSpec(), policy=TrainPolicy())) is None
