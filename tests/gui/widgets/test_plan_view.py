import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.model.layers import problems
from engine.model.plan import Block, ModelPlan
from gui.widgets.block_row import BlockFacts
from gui.widgets.block_words import problem_words
from gui.widgets.plan_view import PlanView


def facts(*kinds):
    return [BlockFacts(block=Block(kind=kind), output=(8, 8, 4), parameters=12, formula="8 = 8") for kind in kinds]


@pytest.fixture
def view(qtbot):
    made = PlanView()
    qtbot.addWidget(made)
    made.resize(400, 500)
    made.show_blocks(facts("conv", "pooling", "flatten"))
    made.show()
    return made


def test_rows_say_what_a_block_is_and_gives(view):
    row = view.rows[0]
    assert row.name.text() == "Conv" and "filters" in row.words.text()
    assert row.output.text() == "8 × 8 × 4" and row.parameters.text() == "12 parameters"
    assert all(part in row.accessibleName() for part in ("Conv", "8 × 8 × 4"))


def test_one_row_is_unfolded_at_a_time(view):
    QTest.mouseClick(view.rows[0], Qt.MouseButton.LeftButton, pos=QPoint(30, 10))
    assert view.selected == 0 and view.rows[0].form is not None
    view.choose(1)
    assert view.rows[0].form is None and view.rows[1].form is not None


def test_the_form_follows_the_kind(view):
    view.choose(0)
    view.show_blocks(facts("dropout", "pooling", "flatten"))
    assert view.rows[0].form.box("rate")


def test_fewer_blocks_keep_a_valid_choice(view):
    view.choose(2)
    view.show_blocks(facts("conv"))
    assert view.selected == 0 and len(view.rows) == 1
    view.show_blocks([])
    assert view.selected == -1 and view.rows == []


def test_keys_ask_and_change_nothing_by_themselves(view):
    asked = []
    view.moved.connect(lambda source, target: asked.append((source, target)))
    view.removed.connect(asked.append)
    row = view.rows[1]
    QTest.keyClick(row, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    QTest.keyClick(view.rows[0], Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)  # already first
    QTest.keyClick(row, Qt.Key.Key_Delete)
    assert asked == [(1, 0), 1] and len(view.rows) == 3


def test_a_gap_is_found_from_the_place_of_the_mouse(qtbot, view):
    inside = view.widget()
    qtbot.waitUntil(lambda: view.rows[2].geometry().top() > view.rows[1].geometry().top() > 0, timeout=2000)
    assert inside.gap_at(QPoint(10, 1)) == 0
    assert inside.gap_at(view.rows[1].geometry().center() + QPoint(0, 4)) == 2
    assert inside.gap_at(QPoint(10, 5000)) == 3


def test_a_problem_has_a_reason_and_a_way_out(view):
    plan = ModelPlan(name="own", side_px=32, blocks=(Block(kind="conv"), Block(kind="dense")))
    (problem,) = problems(plan)
    reason, fix = problem_words(problem)
    assert "{" not in reason and fix == "Add Flatten before it"
    wrong = BlockFacts(block=Block(kind="dense"), problem=problem)
    view.show_blocks([*facts("conv"), wrong])
    asked = []
    view.fix_asked.connect(asked.append)
    QTest.mouseClick(view.rows[1].fix, Qt.MouseButton.LeftButton)
    assert asked == [problem] and reason in view.rows[1].accessibleName()
