from engine.model.alignment import aligned, changes
from engine.model.plan import Block


def block(kind, **settings):
    return Block(kind=kind, settings=settings)


def test_equal_plans_are_paired_block_by_block():
    blocks = [block("conv"), block("pooling"), block("flatten")]
    assert aligned(blocks, blocks) == [(0, 0), (1, 1), (2, 2)]
    assert aligned([], []) == []


def test_the_extra_block_of_a_stage_is_its_last():
    conv, pool = block("conv", filters=64), block("pooling")
    assert aligned([conv, conv, pool], [conv, conv, conv, pool]) == [(0, 0), (1, 1), (None, 2), (2, 3)]
    assert aligned([conv, conv, conv, pool], [conv, pool]) == [(0, 0), (1, None), (2, None), (3, 1)]


def test_a_block_with_other_settings_stays_with_its_partner():
    left = [block("conv", filters=96, kernel=11, stride=4), block("local_response_norm"), block("pooling", size=3)]
    right = [block("conv", filters=96, kernel=7, stride=2), block("pooling", size=3)]
    assert aligned(left, right) == [(0, 0), (1, None), (2, 1)]


def test_kinds_that_stand_for_one_another_are_paired_and_others_are_not():
    assert aligned([block("inception_naive")], [block("inception_reduced")]) == [(0, 0)]
    assert aligned([block("dropout")], [block("pooling")]) == [(0, None), (None, 0)]


def test_a_default_said_aloud_is_no_change():
    assert changes(block("conv"), block("conv", filters=32, kernel=3)) == ()
    assert aligned([block("conv")], [block("conv", filters=32)]) == [(0, 0)]


def test_settings_without_effect_do_not_count():
    assert changes(block("conv", padding="same", pad=1), block("conv", padding="same", pad=5)) == ()
    found = changes(block("conv", padding="same"), block("conv", padding="number", pad=5))
    assert [(change.key, change.left, change.right) for change in found] == [
        ("padding", "same", "number"),
        ("pad", None, 5),
    ]


def test_a_setting_that_one_side_lacks_has_no_value_there():
    found = changes(block("inception_naive"), block("inception_reduced"))
    assert {change.key for change in found} == {"r3", "r5", "pool"}
    assert all(change.left is None and change.label for change in found)


def test_an_unknown_kind_can_be_compared():
    assert aligned([block("mystery", a=1)], [block("mystery", a=2)]) == [(0, 0)]
    assert changes(block("mystery", a=1), block("mystery", a=2))[0].label == "a"
