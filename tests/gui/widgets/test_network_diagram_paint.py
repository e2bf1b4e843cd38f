import time

import pytest
from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QImage, QPainter

from engine.model.diagram.layout import diagram
from engine.model.layers import layers
from engine.model.plan import Block, ModelPlan
from engine.model.zoo import zoo_plan
from gui.widgets.network_diagram_paint import DiagramPainter

WIDTH, HEIGHT = 1920, 1080


def drawing(key, width=0):
    if key == "long":
        blocks = [Block(kind="conv", settings={"filters": 8}) for _ in range(150)]
        return diagram(layers(ModelPlan(name=key, side_px=32, blocks=tuple(blocks)), 10), width)
    return diagram(layers(zoo_plan(key), 10), width)


def painted(painter_of, drawn, zoom, chosen=-1, hovered=-1):
    """A picture of it, and the seconds it took."""
    image = QImage(WIDTH, HEIGHT, QImage.Format.Format_RGB32)
    image.fill(0xFFFFFF)
    painter = QPainter(image)
    start = time.process_time()
    painter_of.paint(painter, QRectF(0, 0, WIDTH / zoom, HEIGHT / zoom), zoom, chosen, hovered)
    took = time.process_time() - start
    painter.end()
    return image, took


@pytest.mark.parametrize("key", ["long", "googlenet", "resnet110"])
@pytest.mark.parametrize("zoom", ["whole", "rows", 0.5, 1.0])
def test_a_frame_takes_less_than_a_sixtieth_of_a_second(qapp, key, zoom):
    drawn = drawing(key, 4000 if zoom == "rows" else 0)
    painter = DiagramPainter(drawn, QFont())
    scale = WIDTH / drawn.width if isinstance(zoom, str) else zoom
    assert min(painted(painter, drawn, scale)[1] for _ in range(5)) < 0.016


def test_the_chosen_layer_is_marked(qapp):
    drawn = drawing("googlenet")
    painter = DiagramPainter(drawn, QFont())
    plain, marked = painted(painter, drawn, 1.0)[0], painted(painter, drawn, 1.0, chosen=2)[0]
    assert plain != marked and painted(painter, drawn, 1.0, hovered=2)[0] not in (plain, marked)


def test_small_names_do_not_lie_on_each_other(qapp):
    drawn = drawing("long")
    painter = DiagramPainter(drawn, QFont())
    image, _ = painted(painter, drawn, 0.2)
    assert image != painted(painter, drawn, 0.2, chosen=40)[0]
