"""What is changed among the articles is at the counter at once, and a sale keeps its prices."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from pos_app.bootstrap.books import open_books
from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import KeptArticle
from pos_app.journal.article_commands import KeepArticles
from pos_app.journal.card_commands import Person
from pos_app.settings import TillSettings, write_settings
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
        wait_for(lambda: till.takes_presses)
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


def test_a_new_shop_begins_by_a_press_and_sells_its_first_article(
    tmp_path: Path, qapp: QApplication
) -> None:
    data = tmp_path / "new"
    data.mkdir()
    write_settings(data, TillSettings(key_folder="key", sound=False))
    with open_books(data):
        pass
    shop = Shop(data=data, tokens=())
    with opened_till(shop, qapp) as till:
        wait_for(lambda: till.takes_presses)
        till.click_at(till.middle_of("shelf_begin"))
        wait_for(lambda: find_shown(till.window, "page_new") is not None)
        till.scan(NEW_CODE)
        wait_for(lambda: find_shown(till.window, "row_code") is not None)
        written(till, "Fyrstikker", "12,50")
        wait_for(lambda: till.desk.catalogue.find_by_code(NEW_CODE) is not None)
        for _ in range(2):
            till.press(Qt.Key.Key_Escape)
        wait_for(lambda: find_shown(till.window, "shelf") is not None)
        assert find_shown(till.window, "shelf_begin") is None
        till.scan(NEW_CODE)
        wait_for(lambda: till.desk.session.sale.lines)
    with opened_till(shop, qapp) as again:  # a first look finds it on the shelf
        assert again.desk.catalogue.find_by_code(NEW_CODE) is not None
        wait_for(lambda: again.desk.session.sale.goods)
        assert [line.article.name for line in again.desk.session.sale.goods] == ["Fyrstikker"]


def test_what_was_put_away_is_on_no_shelf_after_a_restart(shop: Shop, qapp: QApplication) -> None:
    away = ARTICLES[0]
    with open_books(shop.data) as books:
        kept = KeptArticle(article=away, is_put_away=True)
        asked = KeepArticles(articles=(kept,), by=Person(operator="Kari"))
        books.article_desk.keep(asked).result()
    with opened_till(shop, qapp) as till:
        assert till.desk.catalogue.find_by_id(away.article_id) is None
        assert till.desk.catalogue.find_by_id(ARTICLES[1].article_id) == ARTICLES[1]
