from dataclasses import replace

from engine.training.history import (
    AuxiliaryRow,
    EpochRow,
    append_batches,
    best_row,
    keep_batches,
    read_batches,
    read_history,
    write_history,
)


def row(epoch, val_loss=0.5):
    return EpochRow(
        epoch=epoch, stage="head", loss=0.25, accuracy=0.75, val_loss=val_loss, val_accuracy=0.5, learning_rate=1e-3,
        seconds=1.5,
    )  # fmt: skip


def test_history_comes_back_as_it_was_written(tmp_path):
    rows = (row(1), row(2, 1 / 3))
    write_history(tmp_path / "history.csv", rows)
    assert read_history(tmp_path / "history.csv") == rows
    assert (tmp_path / "history.csv").read_text().startswith("epoch,stage,loss,accuracy,val_loss,val_accuracy,")


def test_a_missing_history_is_empty_and_a_broken_line_ends_it(tmp_path):
    path = tmp_path / "history.csv"
    assert read_history(path) == ()
    write_history(path, [row(1), row(2)])
    path.write_text(path.read_text()[:-8])
    assert read_history(path) == (row(1),)


def test_the_best_epoch_is_the_first_with_the_lowest_validation_loss():
    assert best_row([row(1, 0.5), row(2, 0.2), row(3, 0.2)]) == row(2, 0.2)
    assert best_row([]) is None


def test_batches_are_added_and_a_half_written_line_is_passed_over(tmp_path):
    path = tmp_path / "batches.csv"
    append_batches(path, [(1, 0.5, 0.25)])
    append_batches(path, [(2, 0.25, 1.0)])
    with path.open("a") as file:
        file.write("3,0.1")
    assert read_batches(path) == ((1, 0.5, 0.25), (2, 0.25, 1.0))


def test_batches_are_cut_where_a_resumed_run_goes_on(tmp_path):
    path = tmp_path / "batches.csv"
    append_batches(path, [(n, 0.5, 0.5) for n in range(1, 6)])
    keep_batches(path, 2)
    append_batches(path, [(3, 0.125, 1.0)])
    assert read_batches(path) == ((1, 0.5, 0.5), (2, 0.5, 0.5), (3, 0.125, 1.0))


def side(name, loss=2.0):
    return AuxiliaryRow(name=name, loss=loss, accuracy=0.25, val_loss=loss / 3, val_accuracy=0.5)


def test_auxiliary_classifiers_have_columns_of_their_own(tmp_path):
    path = tmp_path / "history.csv"
    rows = tuple(replace(row(n), auxiliary=(side("auxiliary_9_logits"), side("b", 0.125 * n))) for n in (1, 2))
    write_history(path, rows)
    head = path.read_text().splitlines()[0]
    assert head.endswith(
        "learning_rate,seconds,auxiliary_9_logits_loss,auxiliary_9_logits_accuracy,val_auxiliary_9_logits_loss,"
        "val_auxiliary_9_logits_accuracy,b_loss,b_accuracy,val_b_loss,val_b_accuracy"
    )
    assert read_history(path) == rows
    path.write_text(path.read_text()[:-12])
    assert read_history(path) == rows[:1]


def test_a_file_from_before_auxiliary_classifiers_is_read(tmp_path):
    path = tmp_path / "history.csv"
    path.write_text(
        "epoch,stage,loss,accuracy,val_loss,val_accuracy,learning_rate,seconds\n1,head,0.25,0.75,0.5,0.5,0.001,1.5\n"
    )
    assert read_history(path) == (row(1),) and read_history(path)[0].auxiliary == ()
