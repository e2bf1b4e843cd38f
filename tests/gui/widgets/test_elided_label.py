from gui.widgets.elided_label import ElidedLabel


def test_it_may_be_narrower_than_its_text_which_is_its_tooltip(qtbot):
    label = ElidedLabel()
    qtbot.addWidget(label)
    label.setText("a long sentence that does not fit into a narrow place")
    assert label.minimumSizeHint().width() < 40 < label.sizeHint().width()
    assert label.toolTip() == label.text()
