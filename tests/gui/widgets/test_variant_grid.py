from PySide6.QtGui import QImage

from gui.widgets.variant_grid import VariantGrid


def test_two_rows_are_higher_than_one_and_squares_shrink_with_the_width(qtbot):
    grid = VariantGrid(12, 12)
    qtbot.addWidget(grid)
    grid.resize(1200, 90)
    grid.show()
    one_row = grid.height()
    grid.set_columns(6)
    assert grid.height() > one_row
    wide = grid.height()
    grid.resize(300, 90)
    qtbot.waitUntil(lambda: grid.height() < wide, timeout=2000)


def test_it_paints_pictures_and_empty_places(qtbot):
    grid = VariantGrid(4, 4)
    qtbot.addWidget(grid)
    grid.resize(300, 80)
    before = grid.grab().toImage().pixelColor(20, 20)
    picture = QImage(8, 8, QImage.Format.Format_RGB888)
    picture.fill(0xFF0000)
    grid.show_images([picture] * 4)
    after = grid.grab().toImage().pixelColor(20, 20)
    assert after.red() == 255 and before != after
