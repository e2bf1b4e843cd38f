import pytest

from engine.model.zoo import ZOO
from tests.model.zoo import table


@pytest.fixture(scope="module")
def page():
    return table.PAGE.read_text(encoding="utf-8")


def test_the_page_has_the_figures_of_today(page):
    assert table.networks_table() in page and table.forms_table() in page and table.errors_table() in page


def test_every_network_went_all_the_way(page):
    rows = table._rows_before()
    assert list(rows) == list(ZOO) and table.journeys_table(rows) in page
