import pytest

from gui.frame.drops import recognise


@pytest.fixture
def made(tmp_path):
    def make(name):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x")
        return path

    return make


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("고양이.JPG", "pictures"),
        ("a.webp", "pictures"),
        ("experiment.json", "experiment"),
        ("best.keras", "model"),
        ("vgg16_weights.h5", "weights"),
        ("cifar-10-python.tar.gz", "cifar10"),
        ("data_batch_1", "cifar10"),
        ("notes.txt", "unknown"),
        ("other.tar.gz", "unknown"),
    ],
)
def test_one_file(made, name, kind):
    drop = recognise([made(name)])
    assert drop.kind == kind and name in drop.sentence


def test_a_folder_of_classes_is_a_dataset(made, tmp_path):
    made("animals/cat/1.png")
    assert recognise([tmp_path / "animals"]).kind == "dataset"


def test_a_run_folder(made):
    assert recognise([made("run/experiment.json").parent]).kind == "run"


def test_the_unpacked_archive(made, tmp_path):
    made("x/cifar-10-batches-py/data_batch_1")
    assert recognise([tmp_path / "x"]).kind == "cifar10"


def test_a_folder_of_weights(made):
    assert recognise([made("w/mobilenet_v2.h5").parent]).kind == "weights"


def test_several_pictures_leave_other_files_out(made):
    drop = recognise([made("a.png"), made("b.txt"), made("c.jpg")])
    assert drop.kind == "pictures" and len(drop.paths) == 2


def test_several_files_of_no_use(made):
    assert recognise([made("a.txt"), made("b.doc")]).kind == "unknown"


def test_a_folder_that_cannot_be_read_is_said(made, tmp_path, monkeypatch):
    made("locked/1.png")

    def refuse(_folder):
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(type(tmp_path), "iterdir", refuse)
    drop = recognise([tmp_path / "locked"])
    assert drop.kind == "unknown" and "locked" in drop.sentence
