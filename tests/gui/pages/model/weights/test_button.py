from PySide6.QtWidgets import QWidget

from gui.pages.model.weights import WeightsButton

VGG, MOBILE = "vgg16_weights_tf_dim_ordering_tf_kernels_notop.h5", "mobilenet_1_0_160_tf_no_top.h5"
OWN, KERAS = "vgg16.imported.h5", "resnet50_weights_tf_dim_ordering_tf_kernels_notop.h5"


def test_it_opens_once_beside_the_main_window(window):
    assert window.isVisible() and not window.isModal() and window.isWindow()
    window.parentWidget().click()
    assert window.parentWidget().window_ is window


def test_what_nobody_checked_is_looked_through_when_it_opens(qtbot, context, library):
    holder = QWidget()
    qtbot.addWidget(holder)
    button = WeightsButton(context, holder)
    button.click()
    qtbot.waitUntil(lambda: not button.window_.work.busy, timeout=3000)
    assert library.calls == [("verify", [KERAS])]
    button.window_.close()
