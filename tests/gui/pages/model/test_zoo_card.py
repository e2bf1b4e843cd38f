import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from engine.model.zoo import ZOO
from gui.pages.model.zoo_card import CardDialog, ZooCard, network_totals


def texts(widget):
    QApplication.processEvents()  # labels put into a visible layout are shown a moment later
    return " ".join(label.text() for label in widget.findChildren(QLabel) if not label.isHidden())


@pytest.fixture
def card(qtbot):
    made = ZooCard()
    qtbot.addWidget(made)
    made.show()
    return made


def test_a_card_says_what_there_is_to_know(card):
    card.show_network("alexnet")
    said = texts(card)
    for words in ("AlexNet · 2012", "Krizhevsky", "60,965,224", "15.3 %", "dropout", "227 × 227 px", "tanh → ReLU"):
        assert words in said, words
    card.show_network("vgg16")
    assert "hold 89 % of the parameters" in texts(card)
    card.show_network("alexnet")
    card.copy.click()
    assert QGuiApplication.clipboard().text() == ZOO["alexnet"].card.link


def test_a_form_for_small_pictures_says_what_it_changes(card):
    card.show_network("alexnet_32", 48)
    said = texts(card)
    assert ZOO["alexnet"].key in ZOO["alexnet_32"].of and "5×5 with stride 2" in said and "48 × 48 px" in said
    assert "Top-5" not in said and "60,965,224" not in said


def test_our_own_network_has_no_paper(card):
    card.show_network("small_cnn")
    assert card.copy.isHidden() and card.address.isHidden()


@pytest.mark.parametrize("key", ZOO)
def test_every_network_has_a_card_with_figures(card, key):
    card.show_network(key)
    assert f"{network_totals(key)['parameters']:,}" in texts(card)


def test_the_dialog_closes(qtbot):
    dialog = CardDialog("vgg16")
    dialog.open()
    dialog.findChild(QPushButton, "zooCard.close").click()
    qtbot.waitUntil(lambda: not _alive(dialog), timeout=2000)


def _alive(widget):
    import shiboken6

    return shiboken6.isValid(widget)
