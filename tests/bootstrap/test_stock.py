"""What is changed among the articles is at the counter at once, and a sale keeps its prices."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.domain.ids import ArticleId
from pos_app.ui.backoffice.office import Page
from pos_app.ui.probe import find_shown, wait_for
from tests.walks.counter import Till, opened_till
from tests.walks.shop import ARTICLES, Shop, set_up_shop

pytestmark = pytest.mark.slow

NEW_CODE = "4006381333931"


@pytest.fixture
def shop(tmp_path: Path) -> Shop:
    return set_up_shop(tmp_path / "till", ())


def front(till: Till) -> Page:
    wait_for(lambda: till.workplace.office.front is not None)
    page = till.workplace.office.front
    assert page is not None
    return page


def written(till: Till, *texts: str) -> None:
    """Write into the page in front, a fact after the other, and keep it."""
    for text in texts:
        front(till).type(text)
        front(till).confirm()
    front(till).press("", "keep")


def test_an_article_that_nobody_knew_is_added_from_the_counter_and_sold(
    shop: Shop, qapp: QApplication
) -> None:
    with opened_till(shop, qapp) as till:
        till.scan(ARTICLES[0].code)
        wait_for(lambda: till.desk.session.sale.lines)
        till.scan(NEW_CODE)
        wait_for(lambda: find_shown(till.window, "banner_key") is not None)
        till.click_at(till.middle_of("banner_key"))
        wait_for(lambda: find_shown(till.window, "row_code") is not None)
        written(till, "Fyrstikker", "12,50")
        wait_for(lambda: till.workplace.office.front is None)
        till.scan(NEW_CODE)
        wait_for(lambda: len(till.desk.session.sale.goods) == 2)
        assert till.desk.session.sale.goods[1].article.name == "Fyrstikker"
        assert till.desk.session.sale.goods[1].article.unit_price_minor == 12_50


def test_a_new_price_counts_from_the_next_scan(shop: Shop, qapp: QApplication) -> None:
    sold = ARTICLES[0]
    with opened_till(shop, qapp) as till:
        till.scan(sold.code)
        wait_for(lambda: till.desk.session.sale.lines)
        till.workplace.office.open_articles()
        till.workplace.office.take_scan(sold.code)
        wait_for(lambda: find_shown(till.window, "row_price") is not None)
        written(till, "1,50")
        wait_for(lambda: _price(till, sold.article_id) == 1_50)
        for _ in range(2):  # the article, and the shelf below it
            till.press(Qt.Key.Key_Escape)
        wait_for(lambda: till.workplace.office.front is None)
        till.scan(sold.code)
        wait_for(lambda: len(till.desk.session.sale.goods) == 2)
        prices = [line.article.unit_price_minor for line in till.desk.session.sale.goods]
        assert prices == [sold.unit_price_minor, 1_50]


def _price(till: Till, article_id: ArticleId) -> int | None:
    found = till.desk.catalogue.find_by_id(article_id)
    return None if found is None else found.unit_price_minor
