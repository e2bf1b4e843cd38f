import pytest
from hypothesis import given
from hypothesis import strategies as st

from engine.model.arithmetic import (
    ReceptiveField,
    conv_macs,
    conv_parameters,
    dense_parameters,
    output_size,
    size_formula,
)


@pytest.mark.parametrize(
    ("window", "formula"),
    [
        ((32, 3, 1, "same", 1), "⌊(32 + 2·1 − 3)/1⌋ + 1 = 32"),
        ((227, 11, 4, 0, 1), "⌊(227 + 2·0 − 11)/4⌋ + 1 = 55"),
        ((224, 7, 2, 3, 1), "⌊(224 + 2·3 − 7)/2⌋ + 1 = 112"),
        ((32, 2, 2, "valid", 1), "⌊(32 + 2·0 − 2)/2⌋ + 1 = 16"),
        ((32, 2, 1, "same", 1), "⌊(32 + 1 − 2)/1⌋ + 1 = 32"),
        ((32, 3, 1, "same", 2), "⌊(32 + 2·2 − 2·(3 − 1) − 1)/1⌋ + 1 = 32"),
    ],
)
def test_the_formula_has_its_numbers(window, formula):
    assert size_formula(*window) == formula
    assert formula.endswith(f" {output_size(*window)}")


@given(n=st.integers(1, 300), kernel=st.integers(1, 15), stride=st.integers(1, 8), dilation=st.integers(1, 4))
def test_same_padding_keeps_the_share_of_the_stride(n, kernel, stride, dilation):
    assert output_size(n, kernel, stride, "same", dilation) == -(-n // stride)


@given(n=st.integers(1, 60), kernel=st.integers(1, 9), stride=st.integers(1, 4), padding=st.integers(0, 4))
def test_the_size_is_the_number_of_places(n, kernel, stride, padding):
    places = len(range(0, n + 2 * padding - kernel + 1, stride))
    assert max(output_size(n, kernel, stride, padding), 0) == places


def test_counts_of_known_layers():
    assert conv_parameters(11, 3, 96) == 34_944  # AlexNet's first
    assert conv_macs(55, 55, 11, 3, 96) == 105_415_200
    assert dense_parameters(4096, 1000) == 4_097_000
    assert conv_parameters(3, 3, 32, bias=False) == 864


def test_receptive_fields_of_vgg16():
    field, seen = ReceptiveField(), []
    for repeats in (2, 2, 3, 3, 3):
        for _ in range(repeats):
            field = field.after(3)
        field = field.after(2, 2)
        seen.append(field.size)
    assert seen == [6, 16, 44, 100, 212]
    assert field.over(7).size == 404
