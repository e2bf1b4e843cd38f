from PySide6.QtWidgets import QLabel

from engine.model.plan import Block
from gui.widgets.block_facts import BlockFacts
from gui.widgets.plan_view import PlanView


def test_the_ends_stand_above_and_below_and_can_be_others(qtbot):
    view = PlanView()
    qtbot.addWidget(view)
    view.resize(300, 400)
    view.show()
    first, last, other = QLabel("picture"), QLabel("classifier"), QLabel("backbone")
    given = [BlockFacts(block=Block(kind="conv"))]
    view.set_ends(first, last)
    view.show_blocks(given)
    assert first.y() == 0 and first.geometry().bottom() < view.row(0).y() < last.y()
    view.set_ends(other, last)
    view.show_blocks(given)
    assert other.isVisible() and not first.isVisible() and last.y() > view.row(0).y()


def test_an_empty_list_says_what_to_do(qtbot):
    view = PlanView()
    qtbot.addWidget(view)
    view.show_blocks([])
    view.show()
    assert view.list.empty.isVisible() and view.list.gap_at(view.list.empty.pos()) == 0
