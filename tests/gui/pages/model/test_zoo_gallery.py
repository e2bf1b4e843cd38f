import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from engine.model.plan import ModelPlan
from engine.model.zoo import zoo_plan
from gui.pages.model.zoo_gallery import ZooGallery


@pytest.fixture
def gallery(qtbot, context):
    made = ZooGallery(context, "vgg16")
    qtbot.addWidget(made)
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    made.show()
    return made


def chosen(gallery, qtbot, button):
    with qtbot.waitSignal(gallery.chosen) as told:
        button.click()
    return told.args[0]


def test_the_form_that_suits_the_pictures_is_offered_first(gallery, qtbot):
    assert gallery.list.key == "vgg16"
    assert gallery.forms.small.isChecked() and gallery.forms.side_px == 48  # as the drawn pictures
    plan = chosen(gallery, qtbot, gallery.start)
    assert plan == zoo_plan("vgg16_32", 48)
    assert gallery.isHidden()


def test_the_imagenet_form_at_its_own_side(gallery, qtbot):
    gallery.forms.imagenet.click()
    assert gallery.forms.side_px == 224 and "138,357,544" in shown(gallery)
    assert chosen(gallery, qtbot, gallery.start) == zoo_plan("vgg16")


def test_another_side_counts_anew(gallery):
    assert "48 × 48 px" in shown(gallery)
    gallery.forms.side.setCurrentIndex(0)
    gallery.forms.side.activated.emit(0)
    assert gallery.forms.side_px == 32 and "32 × 32 px" in shown(gallery)


def test_a_network_of_one_form_has_no_choice(gallery):
    gallery.list.choose("resnet20")
    assert gallery.forms.small.isHidden() and gallery.forms.key == "resnet20"


def test_by_keyboard_alone(gallery, qtbot):
    gallery.search.setFocus()
    QTest.keyClicks(gallery.search, "googlenet")
    assert gallery.list.key == "googlenet"
    gallery.search.clear()
    QTest.keyClick(gallery.search, Qt.Key.Key_Up)
    assert gallery.list.key == "vgg19"
    with qtbot.waitSignal(gallery.chosen) as told:
        QTest.keyClick(gallery.search, Qt.Key.Key_Return)
    assert told.args[0].zoo == "vgg19_32"


def test_nothing_found_nothing_to_start_from(gallery, qtbot):
    gallery.search.setText("zzz")
    assert not gallery.start.isEnabled() and gallery.card.isHidden()
    with qtbot.assertNotEmitted(gallery.chosen):
        QTest.keyClick(gallery.search, Qt.Key.Key_Return)
    gallery.search.clear()
    assert gallery.start.isEnabled() and not gallery.card.isHidden()


def test_start_with_nothing(gallery, qtbot):
    plan = chosen(gallery, qtbot, gallery.nothing)
    assert isinstance(plan, ModelPlan) and plan.blocks == () and plan.side_px == 48 and plan.zoo == ""


def test_cancel_chooses_nothing(gallery, qtbot):
    with qtbot.assertNotEmitted(gallery.chosen):
        gallery.cancel.click()


def shown(gallery):
    QApplication.processEvents()  # labels put into a visible layout are shown a moment later
    return " ".join(label.text() for label in gallery.card.findChildren(QLabel) if not label.isHidden())
