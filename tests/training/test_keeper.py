from engine.training.keeper import Keeper


def test_patience_counts_epochs_since_the_best_one():
    keeper = Keeper(patience=2)
    assert [keeper.is_better(epoch, loss) for epoch, loss in enumerate((1.0, 0.5, 0.6, 0.5), 1)] == [
        True, True, False, False,
    ]  # fmt: skip
    assert keeper.tired and (keeper.epoch, keeper.loss) == (2, 0.5)


def test_no_patience_never_tires_and_nan_is_never_better():
    keeper = Keeper(patience=0)
    assert not any(keeper.is_better(epoch, float("nan")) for epoch in range(100))
    assert not keeper.tired
