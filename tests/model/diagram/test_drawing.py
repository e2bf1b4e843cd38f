from engine.model.diagram.drawing import Box


def test_a_box_has_a_lid_and_a_side():
    box = Box(0, "conv", "convolution", "volume", x=10, y=20, width=8, height=40, back_x=5, back_y=3)
    assert (box.right, box.top, box.bottom) == (23, 17, 60)
    assert box.lid() == ((10, 20), (15, 17), (23, 17), (18, 20))
    assert box.side() == ((18, 20), (23, 17), (23, 57), (18, 60))
