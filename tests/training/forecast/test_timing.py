import msgspec

from engine.training.forecast.timing import forward_s, learning_s, tracing_s
from engine.training.forecast.work import Work

CONV = Work(macs={"conv": 1e8}, narrow={"conv": 1e8 / 64}, plain=1e5, layers=4, weights=1e4)


def test_learning_costs_more_than_looking(speeds):
    assert learning_s(CONV, speeds, 32) > 2 * forward_s(CONV, speeds, 32)


def test_a_batch_twice_as_large_costs_less_than_twice(speeds):
    assert forward_s(CONV, speeds, 16) < forward_s(CONV, speeds, 32) < 2 * forward_s(CONV, speeds, 16)


def test_narrow_convolutions_are_slower(speeds):
    narrow = Work(macs=CONV.macs, narrow={"conv": 1e8 / 3})
    assert forward_s(narrow, speeds, 1) > forward_s(Work(macs=CONV.macs, narrow=CONV.narrow), speeds, 1)


def test_a_simpler_optimiser_is_quicker(speeds):
    heavy = Work(weights=1e8)
    assert learning_s(heavy, speeds, 1, 2 / 3) < learning_s(heavy, speeds, 1)


def test_tracing_grows_with_the_layers(speeds):
    assert tracing_s(speeds, 10, 10) < tracing_s(speeds, 100, 100)
    assert tracing_s(msgspec.structs.replace(speeds, trace_s=0), 10, 10) == 0
