import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from engine.core.errors import ConvScopeError
from engine.lab import bench


def test_the_lecture_s_formula_with_its_terms():
    answer = bench.size(32, 5, padding=0, stride=2)
    assert answer.output == 14 and answer.unused_px == 1
    assert answer.steps == ("⌊(32 + 2·0 − 5)/2⌋ + 1", "⌊27/2⌋ + 1", "13 + 1", "14")
    assert {term.symbol: term.value for term in answer.terms} == {"n": 32, "k": 5, "p": 0, "s": 2}
    assert bench.default_size().output == 32


def test_dilation_shows_the_kernel_s_reach():
    answer = bench.size(32, 3, dilation=2)
    assert answer.output == 28 and "d(k − 1) + 1" in answer.symbols
    assert answer.terms[-1].value == 5


@given(st.integers(1, 60), st.integers(1, 9), st.integers(0, 4), st.integers(1, 5), st.integers(1, 3))
def test_the_formula_counts_the_positions_that_fit(n, kernel, padding, stride, dilation):
    reach = dilation * (kernel - 1) + 1
    assume(n + 2 * padding >= reach)
    answer = bench.size(n, kernel, padding, stride, dilation)
    fits = list(range(-padding, n + padding - reach + 1, stride))
    assert list(answer.positions) == fits and answer.output == len(fits)
    assert answer.unused_px == n + padding - (fits[-1] + reach)


def test_the_nine_terms_of_the_slide():
    answer = bench.weighted_sum(bench.PATCH, (1, 0, -1, 1, 0, -1, 1, 0, -1), bias=2)
    assert answer.symbols == "3·w₁ + 1·w₂ + 0·w₃ + 6·w₄ + 4·w₅ + 8·w₆ + 6·w₇ + 5·w₈ + 1·w₉ + b"
    assert answer.total == (3 - 0 + 6 - 8 + 6 - 1) + 2 == 8
    assert len(answer.products) == 9 and answer.numbers.endswith("+ 1·(−1) + 2 = 8")


@pytest.mark.parametrize("wrong", [{"n": 3, "kernel": 5}, {"n": 0, "kernel": 1}, {"n": 8, "kernel": 3, "stride": 0}])
def test_sizes_that_make_no_sense_get_a_sentence(wrong):
    with pytest.raises(ConvScopeError, match="cannot be"):
        bench.size(**wrong)
    with pytest.raises(ConvScopeError, match="alike"):
        bench.weighted_sum((1.0,), (1.0, 2.0))
