import pytest

from engine.policy.schedules import SCHEDULES


@pytest.mark.parametrize("key", SCHEDULES)
def test_a_schedule_starts_at_the_whole_rate_and_never_rises(key):
    rates = [SCHEDULES[key].rate_at(share / 100) for share in range(101)]
    assert rates[0] == 1 and min(rates) >= 0
    assert rates == sorted(rates, reverse=True)


def test_cosine_is_half_in_the_middle_and_zero_at_the_end():
    assert SCHEDULES["cosine"].rate_at(0.5) == pytest.approx(0.5)
    assert SCHEDULES["cosine"].rate_at(1) == pytest.approx(0)


def test_steps_fall_by_ten_at_half_and_at_three_quarters():
    assert [SCHEDULES["step"].rate_at(share) for share in (0.49, 0.5, 0.74, 0.75)] == pytest.approx([1, 0.1, 0.1, 0.01])
