"""The shop's articles are found, opened, begun by a scan, and put away."""

from dataclasses import replace

import pytest

from pos_app.domain.kept_article import KeptArticle
from pos_app.domain.staff import Role
from pos_app.domain.till import training_till
from pos_app.journal.article_commands import KeepArticles
from pos_app.journal.card_commands import Person
from pos_app.storage.store import Store
from pos_app.ui.articles.articles_page import ARTICLES_A_PAGE, ArticlesPage
from tests.journal.article_shop import COFFEE, MILK, article
from tests.journal.books import OPERATOR, TILL
from tests.ui.backoffice.room import Room, wait_for

NEW_CODE = "4006381333931"


def stock(room: Room, *articles: KeptArticle) -> None:
    asked = KeepArticles(articles=articles, by=Person(operator=OPERATOR))
    room.books.article_desk.keep(asked).result()
    room.stock.restock(room.stock.read_anew().result())


def open_articles(room: Room) -> None:
    room.open_menu()
    room.press("row_articles_go")
    room.wait("Articles")


def test_the_shelf_is_there_before_anything_is_typed(room: Room) -> None:
    stock(room, COFFEE, MILK, replace(article("old", "14", "Utgått"), is_put_away=True))
    open_articles(room)
    room.wait_for_row("coffee")
    assert room.titles == ["Kaffe", "Melk"]
    row = room.row("coffee")
    assert (row.detail, row.amount) == ("7038010009457 · Drikke · 15\xa0%", "29,90\xa0kr")


@pytest.mark.parametrize("typed", ["meieri", "mel", "12"])
def test_an_article_is_found_as_people_name_it_and_opened_by_enter(room: Room, typed: str) -> None:
    stock(room, COFFEE, MILK)
    open_articles(room)
    room.type(typed)
    wait_for(lambda: room.titles == ["Melk"])
    room.enter()
    room.wait("Melk")
    assert [room.row(key).title for key in ("code", "name", "price", "group", "vat")] == [
        "12",
        "Melk",
        "22,00\xa0kr",
        "Meieri",
        "15\xa0%",
    ]


def test_a_scan_opens_the_article_it_is_of(room: Room) -> None:
    stock(room, COFFEE, replace(MILK, is_put_away=True))
    open_articles(room)
    room.office.take_scan("7038010009457")
    room.wait("Kaffe")
    room.office.go_back()
    room.office.take_scan("12")
    room.wait("Melk")
    assert "put away" in room.sheet.sentence


def test_a_scan_of_a_new_code_begins_an_article_with_it(room: Room) -> None:
    stock(room, COFFEE)
    open_articles(room)
    room.office.take_scan(NEW_CODE)
    room.wait("New article")
    assert (room.row("code").title, room.row("vat").title) == (NEW_CODE, "15\xa0%")
    assert room.sheet.field == "Its name, as on the receipt"


def test_what_is_typed_and_nobody_has_begins_one_too(room: Room) -> None:
    open_articles(room)
    room.type("77")
    wait_for(lambda: "begins one" in room.sheet.hint)
    room.enter()
    room.wait("New article")
    assert room.row("code").title == "77"
    assert room.row("vat").title == "25\xa0%"  # as is usual in the country


def test_a_long_shelf_is_turned_a_page_at_a_time(room: Room) -> None:
    shop = [article(f"a-{number}", str(number)) for number in range(1, 2 * ARTICLES_A_PAGE + 2)]
    stock(room, *shop)
    open_articles(room)
    room.wait_for_row("a-1")
    assert len(room.titles) == ARTICLES_A_PAGE
    room.press("page_next")
    room.wait_for_row(f"a-{ARTICLES_A_PAGE + 1}")
    assert len(room.titles) == ARTICLES_A_PAGE
    room.press("page_next")
    room.wait_for_row(f"a-{2 * ARTICLES_A_PAGE + 1}")
    assert len(room.titles) == 1
    assert not room.can_press("page_next")
    room.press("page_first")
    room.wait_for_row("a-1")


def test_what_is_typed_meanwhile_is_looked_for_too(room: Room) -> None:
    stock(room, COFFEE, MILK)
    open_articles(room)
    for typed in ("k", "ka", "m", "me"):
        room.type(typed)
    wait_for(lambda: room.titles == ["Melk"])
    page = room.office.front
    assert isinstance(page, ArticlesPage)
    assert page.found_by == "me"


def test_what_is_put_away_is_a_list_of_its_own(room: Room) -> None:
    stock(room, COFFEE, replace(MILK, is_put_away=True))
    open_articles(room)
    room.press("page_other")
    room.wait("Put away articles")
    room.wait_for_row("milk")
    assert room.titles == ["Melk"]
    room.press("row_milk_open")
    room.wait("Melk")
    room.press("page_put_back")
    room.wait_for_sentence("at the counter")
    assert [one.name for one in room.stock.catalogue.look("").articles] == ["Kaffe", "Melk"]
    room.office.go_back()
    wait_for(lambda: room.titles == [])
    assert room.sheet.hint == "Nothing is put away."


def test_an_empty_shelf_says_how_to_begin(room: Room) -> None:
    open_articles(room)
    wait_for(lambda: "Scan the first article" in room.sheet.hint)


def test_a_cashier_looks_and_a_manager_lets_it_be_changed(room: Room) -> None:
    stock(room, COFFEE)
    people = ("Kari", Role.CASHIER, "1234"), ("Mona", Role.MANAGER, "4321")
    room.hire(*people, ("Ola", Role.OWNER, "9999"))
    open_articles(room)
    room.press("row_coffee_open")
    room.wait_for_sentence("Change an article: Kaffe")
    room.approve(0, "4321")
    room.wait("Kaffe")
    room.type("31")
    room.enter()
    room.press("page_keep")
    room.wait_for_sentence("at the counter")
    (change,) = room.books.article_desk.prices(COFFEE.article.article_id).result()
    assert (change.operator, change.after_minor) == ("Kari", 31_00)


def test_in_practice_articles_are_looked_at_only(memory_store: Store, room: Room) -> None:
    stock(room, COFFEE)
    practice = Room(memory_store, training_till(TILL))
    practice.stock.restock(room.stock.catalogue)
    open_articles(practice)
    practice.wait_for_row("coffee")
    assert "stop practising" in practice.sheet.sentence
    assert not practice.row("coffee").keys
    assert not practice.can_press("page_new")
    practice.office.take_scan(NEW_CODE)
    assert practice.sheet.title == "Articles"
    practice.close()


def test_an_errand_of_the_counter_leads_back_to_it(room: Room) -> None:
    room.office.open(ArticlesPage(room.office, NEW_CODE))
    room.wait("New article")
    for text in ("Fyrstikker", "12,50"):
        room.type(text)
        room.enter()
    room.press("page_keep")
    wait_for(lambda: not room.office.is_open)
    (sold,) = room.stock.catalogue.look("").articles
    assert (sold.code, sold.name, sold.unit_price_minor) == (NEW_CODE, "Fyrstikker", 12_50)
