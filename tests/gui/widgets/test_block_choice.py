from gui.widgets.block_choice import BlockChoice, followed

A, B, C, D = (object() for _ in range(4))


def test_one_several_and_a_range():
    choice = BlockChoice()
    choice.only(2)
    choice.extend(4)
    assert choice.ordered == (2, 3, 4) and choice.current == 4
    choice.extend(1)
    assert choice.ordered == (1, 2) and choice.current == 1
    choice.toggle(5)
    assert choice.ordered == (1, 2, 5) and choice.current == 5
    choice.toggle(5)
    assert choice.ordered == (1, 2) and choice.current == 2
    choice.only(-1)
    assert choice.ordered == () and choice.current == -1


def test_a_range_without_a_beginning_is_one_block():
    choice = BlockChoice()
    choice.extend(3)
    assert choice.ordered == (3,)


def test_blocks_are_followed_through_edits():
    assert [followed([A, B, C], [A, D, B, C])(i) for i in range(3)] == [0, 2, 3]  # added
    assert [followed([A, B, C], [A, C])(i) for i in range(3)] == [0, None, 1]  # removed
    assert [followed([A, B, C], [B, A, C])(i) for i in range(3)] == [1, 0, 2]  # moved
    assert [followed([A, B, C], [A, D, C])(i) for i in range(3)] == [0, 1, 2]  # a setting changed
    assert followed([A], [])(0) is None and followed([], [A])(0) is None


def test_equal_neighbours_stay_apart():
    assert [followed([A, A, B], [A, A, A, B])(i) for i in range(3)] == [0, 1, 3]


def test_a_choice_follows_and_what_is_gone_leaves_it():
    choice = BlockChoice()
    choice.span(1, 2)
    choice.follow(followed([A, B, C], [D, A, C]))
    assert choice.ordered == (2,) and choice.current == 2
    choice.follow(lambda _number: None)
    assert choice.ordered == () and choice.current == -1
