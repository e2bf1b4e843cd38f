from engine.model.totals import Share
from gui.widgets.share_bar import ShareBar


def test_it_says_and_paints_the_shares(qtbot):
    bar = ShareBar("Parameters")
    qtbot.addWidget(bar)
    bar.resize(400, 20)
    bar.show()
    bar.show_shares((Share("dense", 89, 0.89), Share("convolution", 11, 0.11)))
    assert bar.words() == "Fully connected 89 % · Convolution 11 %"
    assert bar.accessibleName() == f"Parameters: {bar.words()}" and bar.toolTip() == bar.words()
    image = bar.grab().toImage()
    assert len({image.pixelColor(x, 10).name() for x in range(76, 200)}) > 2
    bar.show_shares(())
    assert not bar.isVisible()
