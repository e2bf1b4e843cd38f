from gui.widgets.top_bars import TopBars, percent


def test_percentages_for_people():
    assert [percent(share) for share in (0.973, 1.0, 0.0, 0.0004)] == ["97.3 %", "100.0 %", "0.0 %", "< 0.1 %"]


def test_bars_are_read_out_and_painted(qtbot):
    bars = TopBars()
    qtbot.addWidget(bars)
    bars.resize(300, 100)
    bars.show_top([("a very long class name that does not fit", 0.9), ("cat", 0.1)])
    assert bars.accessibleName() == "a very long class name that does not fit 90.0 %, cat 10.0 %"
    assert bars.sizeHint().height() == 40
    bars.grab()
