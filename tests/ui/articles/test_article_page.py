"""An article is written fact by fact, by keyboard and by touch, and is at the counter at once."""

from dataclasses import replace

from pos_app.domain.ids import ArticleId
from pos_app.domain.kept_article import KeptArticle
from pos_app.journal.article_commands import KeepArticles
from pos_app.journal.card_commands import Person
from pos_app.ui.articles.article_page import ArticlePage
from pos_app.ui.articles.draft import Draft, draft_of
from tests.journal.article_shop import COFFEE, MILK
from tests.journal.books import OPERATOR, START_MS
from tests.ui.backoffice.room import Room, wait_for

NEW_CODE = "4006381333931"


def keep(room: Room, *articles: KeptArticle) -> None:
    asked = KeepArticles(articles=articles, by=Person(operator=OPERATOR))
    room.books.article_desk.keep(asked).result()
    room.stock.restock(room.stock.read_anew().result())


def open_new(room: Room, code: str = NEW_CODE) -> None:
    draft = Draft(article_id=ArticleId("new"), code=code)
    room.office.open(ArticlePage(room.office, draft, None, None))


def open_kept(room: Room, kept: KeptArticle) -> None:
    room.office.open(ArticlePage(room.office, draft_of(kept.article), kept, None))


def kept_as_new(room: Room) -> KeptArticle:
    return room.books.article_desk.get(ArticleId("new")).result()


def test_the_keyboard_writes_it_from_top_to_bottom(room: Room) -> None:
    open_new(room, code="")
    asked: list[str] = []
    for text in ("17", "Bolle", "25", "15 %", "Bakst"):
        asked.append(room.sheet.field)
        room.type(text)
        room.enter()
    assert len(set(asked)) == len(asked)
    room.enter()  # nothing is typed and nothing is missing: it is kept
    room.wait_for_sentence("at the counter")
    article = kept_as_new(room).article
    assert (article.code, article.name, article.group) == ("17", "Bolle", "Bakst")
    assert (article.unit_price_minor, article.vat_basis_points) == (25_00, 1500)
    assert room.stock.catalogue.find_by_code("17") == article


def test_fingers_write_it_by_keypad_and_ready_answers(room: Room) -> None:
    keep(room, COFFEE)
    open_new(room)
    room.type("Te")
    room.press("row_price_change")
    room.wait("Price")
    room.pad("3990")
    room.wait("New article")
    room.press("row_group_change")
    room.wait("Group")
    assert room.titles == ["Drikke"]
    room.press("row_choice_0_go")
    room.wait("New article")
    room.press("row_vat_change")
    room.wait("VAT")
    assert room.titles == ["15\xa0%", "25\xa0%", "12\xa0%", "0\xa0%"]
    room.press("row_choice_2_go")
    room.wait("New article")
    room.press("row_name_change")
    room.type("Te")
    room.enter()
    room.press("page_keep")
    room.wait_for_sentence("at the counter")
    article = kept_as_new(room).article
    assert (article.name, article.group, article.unit_price_minor) == ("Te", "Drikke", 39_90)
    assert article.vat_basis_points == 1200


def test_a_group_that_is_not_there_yet_is_typed(room: Room) -> None:
    open_new(room)
    room.press("row_group_change")
    assert not room.can_press("page_typed")
    room.type(" Lys ")
    room.press("page_typed")
    room.wait("New article")
    assert room.row("group").title == "Lys"
    room.press("row_group_change")
    room.enter()  # nothing is typed
    assert room.sheet.title == "Group"
    room.type("Fyr")
    room.enter()
    room.wait("New article")
    assert room.row("group").title == "Fyr"


def test_what_cannot_be_is_told_at_once_and_asked_for_again(room: Room) -> None:
    open_new(room)
    for text, why in (("x" * 121, "The name"), ("Te", ""), ("mye", "The price cannot be read")):
        room.type(text)
        room.enter()
        room.wait_for_sentence(why)
    assert room.row("name").title == "Te"
    assert room.sheet.field == "Its price, VAT included"
    room.office.take_scan("7038010009458")
    room.wait_for_sentence("The last digit")
    assert room.row("code").title == NEW_CODE
    assert not room.can_press("page_keep")


def test_what_is_typed_counts_when_keep_is_pressed(room: Room) -> None:
    keep(room, COFFEE)
    open_kept(room, COFFEE)
    assert not room.can_press("page_keep")
    room.press("row_name_change")
    room.type("Kaffe, hel")
    room.enter()
    room.type("31,50")
    room.press("page_keep")
    room.wait_for_sentence("at the counter")
    article = room.books.article_desk.get(COFFEE.article.article_id).result().article
    assert (article.name, article.unit_price_minor) == ("Kaffe, hel", 31_50)
    assert room.sheet.title == "Kaffe, hel"


def test_its_earlier_prices_stand_below_it(room: Room) -> None:
    keep(room, COFFEE)
    room.books.clock.at_ms = START_MS + 60_000
    open_kept(room, COFFEE)
    room.type("31,50")
    room.enter()
    room.enter()
    room.wait_for_row(f"price_{START_MS + 60_000}")
    row = room.row(f"price_{START_MS + 60_000}")
    assert row.title == "29,90\xa0kr became 31,50\xa0kr"
    assert OPERATOR in row.detail


def test_the_code_of_another_article_is_refused_with_its_name(room: Room) -> None:
    keep(room, COFFEE, MILK)
    open_kept(room, MILK)
    room.office.take_scan(COFFEE.article.code)
    room.press("page_keep")
    room.wait_for_sentence("Another article has this code. (Kaffe)")
    assert room.books.article_desk.get(MILK.article.article_id).result() == MILK
    assert room.can_press("page_keep")


def test_what_is_put_away_leaves_the_counter_at_once(room: Room) -> None:
    keep(room, COFFEE, MILK)
    open_kept(room, COFFEE)
    room.press("page_put_away")
    wait_for(lambda: room.can_press("page_put_back"))
    assert room.stock.catalogue.find_by_code(COFFEE.article.code) is None
    assert room.books.article_desk.get(COFFEE.article.article_id).result() == replace(
        COFFEE, is_put_away=True
    )


def test_a_price_may_be_nothing(room: Room) -> None:
    keep(room, COFFEE)
    open_kept(room, COFFEE)
    room.press("row_price_change")
    room.pad("0")
    room.wait("Kaffe")
    room.press("page_keep")
    room.wait_for_sentence("at the counter")
    kept = room.books.article_desk.get(COFFEE.article.article_id).result()
    assert kept.article.unit_price_minor == 0
