import pytest
from PySide6.QtGui import QGuiApplication, QImage

from engine.core.errors import BadPlan, DiskTrouble
from engine.model.plan_file import write_plan
from engine.model.zoo import zoo_plan
from gui.frame.arrivals import Arrivals


@pytest.fixture
def arrivals(context):
    made = Arrivals(context)
    made.said = []
    made.recognised.connect(lambda text, _undo: made.said.append(text))
    made.refused.connect(made.said.append)
    return made


def touched(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(b"x")
    return path


def test_pictures_go_to_the_classify_page(arrivals, context, qtbot, tmp_path):
    picture = touched(tmp_path / "a.png")
    with qtbot.waitSignals([context.show_page, context.dropped], check_params_cbs=None) as _both:
        arrivals.take([picture])
    assert "a.png" in arrivals.said[0]


def test_a_folder_becomes_the_dataset_undoably(arrivals, context, qtbot, tmp_path):
    touched(tmp_path / "animals" / "cat" / "1.png")
    arrivals.take([tmp_path / "animals"])
    assert context.store.value.dataset.source == "folder"
    assert context.store.value.dataset.path == str(tmp_path / "animals")
    context.store.undo.undo()
    assert context.store.value.dataset.source == "shapes"
    qtbot.waitUntil(lambda: not context.lanes.jobs)


def test_a_plan_becomes_the_network_undoably(arrivals, context, qtbot, tmp_path):
    write_plan(zoo_plan("lenet5"), tmp_path / "내 설계.json")
    with qtbot.waitSignal(context.show_page) as shown:
        arrivals.take([tmp_path / "내 설계.json"])
    assert shown.args == ["model"] and context.store.value.model == zoo_plan("lenet5")
    assert context.store.value.policy.mode == "scratch" and "내 설계.json" in arrivals.said[0]
    context.store.undo.undo()
    assert context.store.value.model != zoo_plan("lenet5")


def test_a_broken_plan_is_a_sentence(arrivals, context, qtbot, tmp_path):
    (tmp_path / "broken.json").write_text('{"type": "plan", "name": "x"}')
    before = context.store.value
    with qtbot.waitSignal(context.message) as told:
        arrivals.take([tmp_path / "broken.json"])
    assert isinstance(told.args[0], BadPlan) and context.store.value == before


def test_a_run_is_opened(arrivals, context, tmp_path):
    run = touched(tmp_path / "run" / "experiment.json").parent
    arrivals.take([run])
    assert context.current_run == run


def test_weights_are_imported(arrivals, context, qtbot, fake_engine, tmp_path):
    weights = touched(tmp_path / "mobilenet_v2.h5")
    with qtbot.waitSignal(context.weights_arrived) as arrived:
        arrivals.take([weights])
    assert arrived.args[0] == ["mobilenet_v2"] and fake_engine.called("import_weights")[0][0] == weights


def test_weights_that_cannot_be_read(arrivals, context, qtbot, fake_engine, tmp_path):
    fake_engine.fail["import_weights"] = ValueError("no")
    with qtbot.waitSignal(context.message):
        arrivals.take([touched(tmp_path / "bad.h5")])


def test_cifar_is_imported_and_chosen(arrivals, context, qtbot, tmp_path):
    with qtbot.waitSignal(context.data_arrived) as arrived:
        arrivals.take([touched(tmp_path / "cifar-10-python.tar.gz")])
    assert arrived.args == ["cifar10"] and context.store.value.dataset.source == "cifar10"
    qtbot.waitUntil(lambda: not context.lanes.jobs)


def test_what_cannot_be_used_is_refused_with_a_sentence(arrivals, tmp_path):
    arrivals.take([touched(tmp_path / "notes.txt")])
    assert "notes.txt" in arrivals.said[0]
    arrivals.take([tmp_path / "gone.png"])
    assert "gone.png" in arrivals.said[1]


def test_a_pasted_picture_is_classified(arrivals, context, qtbot):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(0xFF00FF)
    QGuiApplication.clipboard().setImage(image)
    with qtbot.waitSignal(context.dropped) as dropped:
        arrivals.paste()
    assert dropped.args[0][0].is_file()


def test_pasting_nothing(arrivals):
    QGuiApplication.clipboard().setText("words")
    arrivals.paste()
    assert "clipboard" in arrivals.said[0]


def test_a_pasted_picture_that_cannot_be_kept_is_a_sentence(arrivals, context, qtbot, monkeypatch):
    QGuiApplication.clipboard().setImage(QImage(4, 4, QImage.Format.Format_RGB32))
    monkeypatch.setattr(QImage, "save", lambda *_args: False)
    with qtbot.waitSignal(context.message) as told:
        arrivals.paste()
    assert isinstance(told.args[0], DiskTrouble)
