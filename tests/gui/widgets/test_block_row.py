import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from engine.model.layers import problems
from engine.model.plan import Block, ModelPlan
from gui.widgets.block_facts import BlockFacts
from gui.widgets.block_row import BlockRow


@pytest.fixture
def row(qtbot):
    made = BlockRow(0)
    qtbot.addWidget(made)
    made.resize(380, 46)
    made.show_facts(BlockFacts(block=Block(kind="conv"), output=(8, 8, 4), parameters=1234, formula="8 = 8"))
    made.show()
    return made


def test_it_says_what_a_block_is_and_gives_also_to_a_screen_reader(row):
    assert row.name == "Conv" and "filters" in row.words
    assert row.output == "8 × 8 × 4" and row.parameters == "1,234 parameters"
    assert all(part in row.accessibleName() for part in ("Conv", "8 × 8 × 4", "1,234"))
    row.choose(True, True, True)
    assert "chosen" in row.accessibleDescription() and "1" in row.accessibleDescription()


def test_another_number_gives_other_names(row):
    row.choose(True, True, True)
    row.give_number(7)
    assert row.objectName() == "model.block7" and row.form.box("filters").objectName() == "model.block7.filters"
    assert row.tools.tab_after(row).objectName() == "model.block7.remove"


def test_only_the_current_row_is_reached_by_the_tab_key(row):
    row.choose(True, False, False)
    assert row.focusPolicy() == Qt.FocusPolicy.ClickFocus
    row.choose(True, True, False)
    assert row.focusPolicy() == Qt.FocusPolicy.StrongFocus and row.tools.several.isVisible()


def test_a_problem_has_a_reason_and_its_ways_out(row, qtbot):
    plan = ModelPlan(name="own", side_px=32, blocks=(Block(kind="conv"), Block(kind="dense")))
    (problem,) = problems(plan)
    asked = []
    row.fix_asked.connect(lambda one, fix: asked.append((one, fix)))
    row.show_facts(BlockFacts(block=Block(kind="dense"), problem=problem))
    reason = row.problem.reason.text()
    assert "{" not in reason and reason in row.accessibleName()
    assert row.problem.links[0].text() == "Add Flatten before it"
    QTest.mouseClick(row.problem.links[0], Qt.MouseButton.LeftButton)
    assert asked == [(problem, "flatten-before")]
    row.show_facts(BlockFacts(block=Block(kind="dense"), output=(10,)))
    assert row.problem is None


def test_wrong_settings_of_a_file_made_by_hand_are_shown_as_the_usual_ones(row):
    row.show_facts(BlockFacts(block=Block(kind="local_response_norm", settings={"k": "many", "n": -1})))
    assert row.words.startswith("over 5 channels, k 2")


def test_pressing_and_pulling_is_dragging(row):
    told = []
    row.dragged.connect(told.append)
    QTest.mousePress(row, Qt.MouseButton.LeftButton, pos=QPoint(50, 20))
    QTest.mouseMove(row, QPoint(50, 21))
    assert told == []
    QTest.mouseMove(row, QPoint(90, 40))
    QTest.mouseRelease(row, Qt.MouseButton.LeftButton, pos=QPoint(90, 40))
    assert told == [0]
