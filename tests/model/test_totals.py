from engine.model.layers import layers
from engine.model.totals import memory, percent, shares_text, totals
from engine.model.zoo import zoo_plan


def test_vgg16_holds_its_parameters_in_the_fully_connected_layers():
    summed = totals(layers(zoo_plan("vgg16"), 1000), batch=2)
    assert summed.parameters == 138_357_544 and summed.auxiliary_parameters == 0
    first = summed.parameter_shares[0]
    assert first.family == "dense" and first.amount == 123_642_856 and round(first.share, 3) == 0.894
    assert shares_text(summed.parameter_shares) == "Fully connected 89 % · Convolution 11 %"
    assert shares_text(summed.mac_shares) == "Convolution 99 % · Fully connected 1 %"
    assert sum(one.share for one in summed.mac_shares) == 1


def test_auxiliary_classifiers_do_not_count():
    rows = layers(zoo_plan("googlenet"), 1000)
    summed = totals(rows)
    assert summed.parameters == 6_998_552 and summed.auxiliary_parameters > 6e6
    assert summed.memory == sum(memory(row) for row in rows if not row.auxiliary)


def test_memory_is_batch_times_numbers_times_four():
    row = layers(zoo_plan("vgg16"), 1000)[1]
    assert memory(row, 8) == 8 * 224 * 224 * 64 * 4 and memory(row) == 224 * 224 * 64 * 4
    assert totals(()).parameter_shares == ()


def test_small_shares_are_not_called_nothing():
    assert [percent(share) for share in (0.894, 0.004, 0.998, 1.0)] == ["89 %", "< 1 %", "> 99 %", "100 %"]
