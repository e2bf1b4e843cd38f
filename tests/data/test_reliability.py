from engine.data.reliability import margin_points


def test_more_pictures_narrow_the_margin():
    margins = [margin_points(n) for n in (0, 1, 7, 50, 320, 10_000)]
    assert margins == sorted(margins, reverse=True)
    assert margin_points(0) == 50 and margin_points(10_000) == 1


def test_it_is_half_of_wilsons_interval():
    # Wilson's 95 % interval of 80 in 100 is 71.1 % to 86.7 %
    assert margin_points(100) == 8
