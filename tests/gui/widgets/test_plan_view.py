import pytest
from PySide6.QtCore import QByteArray, QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from engine.model.layers import survey
from engine.model.plan import Block, ModelPlan
from gui.widgets.block_drag import MOVED_BLOCK, NEW_BLOCK
from gui.widgets.block_facts import BlockFacts, facts_of
from gui.widgets.plan_view import PlanView

LEFT, NONE = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
SHIFT, CTRL, ALT = (
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


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


def press(view, number, modifiers=NONE):
    QTest.mouseClick(view.row(number), LEFT, modifiers, QPoint(60, 12))


def test_one_row_is_unfolded_at_a_time(view):
    press(view, 0)
    assert view.selected == 0 and view.row(0).form is not None
    view.choose(1)
    assert view.row(0).form is None and view.row(1).form is not None


def test_the_form_follows_the_kind(view):
    view.choose(0)
    view.show_blocks(facts("dropout", "pooling", "flatten"))
    assert view.row(0).form.box("rate")


def test_a_choice_goes_with_its_block_and_ends_with_it(view):
    given = facts("conv", "pooling", "flatten")
    view.show_blocks(given)
    view.choose(2)
    row = view.row(2)
    view.show_blocks([facts("dropout")[0], *given])
    assert view.selected == 3 and view.row(3) is row and row.objectName() == "model.block3"  # form and focus go along
    view.show_blocks(given[:1])
    assert view.selected == -1 and len(view.facts) == 1
    view.show_blocks([])
    assert view.selected == -1 and not view.list.rows


def test_shift_ctrl_and_arrows_choose_several(view):
    press(view, 0)
    press(view, 2, SHIFT)
    assert view.choice.ordered == (0, 1, 2) and view.selected == 2
    press(view, 1, CTRL)
    assert view.choice.ordered == (0, 2)
    press(view, 0)
    assert view.choice.ordered == (0,)
    QTest.keyClick(view.row(0), Qt.Key.Key_Down, SHIFT)
    QTest.keyClick(view.row(1), Qt.Key.Key_Down, SHIFT)
    assert view.choice.ordered == (0, 1, 2)
    QTest.keyClick(view.row(2), Qt.Key.Key_Up, SHIFT)
    assert view.choice.ordered == (0, 1)
    QTest.keyClick(view.row(1), Qt.Key.Key_A, CTRL)
    assert view.choice.ordered == (0, 1, 2)
    QTest.keyClick(view.row(1), Qt.Key.Key_Escape)
    assert view.choice.ordered == ()


def test_dragging_takes_all_chosen_ones_and_nothing_unfolds_before(view, monkeypatch):
    dragged = []
    monkeypatch.setattr("gui.widgets.plan_view.start_drag", lambda _row, _kind, text, _tall: dragged.append(text))
    press(view, 0)
    press(view, 1, SHIFT)
    for number, taken in ((0, "0,1"), (2, "2")):
        row = view.row(number)
        QTest.mousePress(row, LEFT, NONE, QPoint(60, 12))
        QTest.mouseMove(row, QPoint(120, 40))
        QTest.mouseRelease(row, LEFT, NONE, QPoint(120, 40))
        assert dragged[-1] == taken and view.choice.ordered == (0, 1)
    press(view, 0)
    assert view.choice.ordered == (0,)


def test_keys_ask_and_change_nothing_by_themselves(view):
    asked = []
    view.asked.connect(asked.append)
    view.choose(1)
    for key, modifiers in (
        (Qt.Key.Key_Up, ALT),
        (Qt.Key.Key_Delete, NONE),
        (Qt.Key.Key_C, CTRL),
        (Qt.Key.Key_V, CTRL),
        (Qt.Key.Key_D, CTRL),
    ):
        QTest.keyClick(view.row(1), key, modifiers)
    assert asked == ["raise", "remove", "copy", "paste", "duplicate"] and len(view.facts) == 3


def test_a_key_on_an_unchosen_row_chooses_it_first(view):
    asked = []
    view.asked.connect(asked.append)
    QTest.keyClick(view.row(2), Qt.Key.Key_Delete)
    assert asked == ["remove"] and view.choice.ordered == (2,)


def test_the_list_itself_takes_keys_while_no_row_has_them(view):
    asked = []
    view.asked.connect(asked.append)
    QTest.keyClick(view, Qt.Key.Key_V, CTRL)
    QTest.keyClick(view, Qt.Key.Key_Down)
    assert asked == ["paste"] and view.selected == 0


def test_a_gap_is_found_from_the_place_of_the_mouse(view):
    inside = view.list
    assert inside.gap_at(QPoint(10, 1)) == 0
    assert inside.gap_at(view.row(1).geometry().center() + QPoint(0, 4)) == 2
    assert inside.gap_at(QPoint(10, 5000)) == 3


def drop(view, kind, text, gap):
    rows = len(view.facts)
    y = view.list.box(gap).top() if gap < rows else view.list.box(rows - 1).bottom() + 4
    mime = QMimeData()
    mime.setData(kind, QByteArray(text.encode()))
    view.list.dropEvent(QDropEvent(QPointF(50, y), Qt.DropAction.MoveAction, mime, LEFT, NONE))


def test_dropping_asks_for_a_move_or_a_new_block(view):
    moved, added = [], []
    view.moved.connect(lambda numbers, gap: moved.append((numbers, gap)))
    view.added.connect(lambda kind, at: added.append((kind, at)))
    drop(view, MOVED_BLOCK, "2", 1)
    drop(view, MOVED_BLOCK, "0,1", 3)
    drop(view, MOVED_BLOCK, "7", 0)  # from another window: there is no such block
    drop(view, NEW_BLOCK, "pooling", 3)
    assert moved == [((2,), 1), ((0, 1), 3)] and added == [("pooling", 3)]


def test_only_rows_in_view_have_widgets_and_scrolling_makes_them(view):
    view.show_blocks(facts(*["conv"] * 150))
    assert len(view.list.rows) < 30 and view.list.height() > 150 * 46
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    assert 149 in view.list.rows and 0 not in view.list.rows
    view.choose(0)
    QApplication.processEvents()
    assert view.verticalScrollBar().value() == 0 and view.row(0).form is not None


def test_a_composed_block_opens_and_stays_open_where_it_goes(view):
    blocks = (Block(kind="conv"), Block(kind="inception_reduced"), Block(kind="flatten"))

    def shown(blocks):
        return facts_of(blocks, survey(ModelPlan(name="own", side_px=32, blocks=blocks), 10))

    view.show_blocks(shown(blocks))
    view.choose(1)
    QTest.keyClick(view.row(1), Qt.Key.Key_Right)
    assert view.row(1).parts is not None and len(view.row(1).parts.lines) == 8
    view.show_blocks(shown((Block(kind="dropout"), *blocks)))
    assert view.opened == {2} and view.row(2).parts is not None
    QTest.keyClick(view.row(2), Qt.Key.Key_Left)
    assert view.row(2).parts is None and not view.opened


def test_a_row_is_as_high_as_what_it_holds(view):
    folded = view.row(0).height()
    view.choose(0)
    QApplication.processEvents()
    assert view.row(0).height() > folded + 60 and view.row(1).y() >= view.row(0).geometry().bottom()
    view.choose(-1)
    assert view.row(0).height() == folded
