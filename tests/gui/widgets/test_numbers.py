import pytest

from gui.widgets.numbers import digits, short, size, whole


@pytest.mark.parametrize(
    ("value", "text"), [(0, "0"), (950, "950"), (1234, "1.23 k"), (12_345_678, "12.3 M"), (3.87e9, "3.87 G")]
)
def test_short_numbers_have_three_digits(value, text):
    assert short(value) == text


def test_sizes_thousands_and_small_numbers():
    assert size((32, 32, 16)) == "32 × 32 × 16" and whole(1_234_567) == "1,234,567"
    assert [digits(value) for value in (0.3871, 3.871, 38.71, 387.1)] == ["0.387", "3.87", "38.7", "387"]
