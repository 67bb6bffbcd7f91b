"""Articles are looked after on the record: all or none, and each new price in the journal."""

import itertools
from dataclasses import replace
from typing import cast

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pos_app.domain.ids import TillId
from pos_app.domain.kept_article import KeptArticle, PriceChange
from pos_app.domain.operation import OperationKind
from pos_app.errors import Code, Refused
from pos_app.journal.article_acts import FEW, PRICES_A_NOTE
from pos_app.journal.article_commands import KeepArticles, Kept
from pos_app.journal.articles import Articles
from pos_app.journal.card_commands import Person
from pos_app.journal.saft_codes import event_of
from pos_app.storage.journal import read_of_kind
from pos_app.storage.store import Store
from tests.journal.article_shop import COFFEE, MILK, article, shops
from tests.journal.books import OPERATOR, START_MS, TILL, Books

BY = Person(operator=OPERATOR)


def keep(books: Books, *articles: KeptArticle, source: str | None = None) -> Kept:
    asked = KeepArticles(articles=articles, by=BY, source=source)
    return books.article_desk.keep(asked).result()


def is_kept(books: Books, shop: list[KeptArticle]) -> bool:
    asked = KeepArticles(articles=tuple(shop), by=BY)
    error = books.article_desk.keep(asked).exception()
    assert error is None or (isinstance(error, Refused) and error.code is Code.CODE_TAKEN)
    return error is None


def at(one: KeptArticle, price_minor: int) -> KeptArticle:
    return replace(one, article=replace(one.article, unit_price_minor=price_minor))


def bodies(books: Books, kind: OperationKind) -> list[dict[str, object]]:
    read = books.store.read(lambda connection: read_of_kind(connection, TILL.till_id, kind))
    return [operation.body for operation in read.result()]


def shelf(books: Books) -> tuple[KeptArticle, ...]:
    return tuple(
        KeptArticle(article=one) for one in Articles(books.store, TILL.till_id).load().result()
    )


def test_articles_are_kept_once_and_in_their_order(books: Books) -> None:
    assert keep(books, COFFEE, MILK) == Kept(added=2, changed=0)
    assert keep(books, COFFEE, MILK) == Kept(added=0, changed=0)
    assert keep(books, at(COFFEE, 31_50), article("tea", "13")) == Kept(added=1, changed=1)
    assert books.article_desk.all().result() == (at(COFFEE, 31_50), MILK, article("tea", "13"))


def test_what_is_put_away_is_on_no_shelf_and_can_be_put_back(books: Books) -> None:
    keep(books, COFFEE, MILK)
    put_away = replace(COFFEE, is_put_away=True)
    keep(books, put_away)
    assert shelf(books) == (MILK,)
    assert books.article_desk.get(COFFEE.article.article_id).result() == put_away
    keep(books, COFFEE)
    assert shelf(books) == (COFFEE, MILK)
    acts = [body["act"] for body in bodies(books, OperationKind.ARTICLES_CHANGED)]
    assert acts == ["added", "added", "put_away", "put_back"]


def test_a_code_finds_its_article_also_when_that_is_put_away(memory_books: Books) -> None:
    keep(memory_books, replace(COFFEE, is_put_away=True), article("upc", "012345678905"))
    desk = memory_books.article_desk
    found = desk.find_by_code(COFFEE.article.code).result()
    assert found is not None
    assert found.is_put_away
    assert desk.find_by_code("0012345678905").result() == article("upc", "012345678905")
    assert desk.find_by_code("4006381333931").result() is None


def test_an_article_that_is_not_there_is_refused(memory_books: Books) -> None:
    with pytest.raises(Refused) as refused:
        memory_books.article_desk.get(COFFEE.article.article_id).result()
    assert refused.value.code is Code.ARTICLE_NOT_FOUND


@pytest.mark.parametrize("beside", [0, FEW])
def test_another_spelling_of_a_code_is_the_same_code(books: Books, beside: int) -> None:
    keep(books, article("upc", "012345678905"))
    others = tuple(article(f"a-{number}", str(number)) for number in range(beside))
    with pytest.raises(Refused) as refused:
        keep(books, *others, article("ean", "0012345678905"))
    assert refused.value.code is Code.CODE_TAKEN


@pytest.mark.parametrize("is_put_away", [False, True])
def test_nobody_gets_the_code_of_another(books: Books, *, is_put_away: bool) -> None:
    keep(books, replace(COFFEE, is_put_away=is_put_away))
    with pytest.raises(Refused) as refused:
        keep(books, MILK, article("tea", COFFEE.article.code, "Te"))
    assert refused.value.code is Code.CODE_TAKEN
    assert refused.value.fields == {"taken": COFFEE.article.code, "by": "Kaffe"}
    assert books.article_desk.all().result() == (replace(COFFEE, is_put_away=is_put_away),)


def test_articles_may_exchange_their_codes(books: Books) -> None:
    keep(books, COFFEE, MILK)
    ours, theirs = (
        replace(one, article=replace(one.article, code=other.article.code))
        for one, other in ((COFFEE, MILK), (MILK, COFFEE))
    )
    keep(books, ours, theirs)
    assert books.article_desk.all().result() == (ours, theirs)


def test_what_nobody_could_sell_keeps_all_of_it_out(memory_books: Books) -> None:
    with pytest.raises(Refused):
        keep(memory_books, MILK, article("tea", "7038010009458"))
    assert memory_books.article_desk.all().result() == ()
    assert bodies(memory_books, OperationKind.ARTICLES_CHANGED) == []


def test_each_new_price_is_in_the_journal_and_with_its_article(memory_books: Books) -> None:
    books = memory_books
    keep(books, COFFEE, MILK)
    assert books.article_desk.prices(COFFEE.article.article_id).result() == ()
    for minutes, price_minor in enumerate((31_50, 28_00), start=1):
        books.clock.at_ms = START_MS + minutes * 60_000
        keep(books, at(COFFEE, price_minor))
    assert books.article_desk.prices(COFFEE.article.article_id).result() == (
        PriceChange(
            at_ms=START_MS + 120_000, operator=OPERATOR, before_minor=31_50, after_minor=28_00
        ),
        PriceChange(
            at_ms=START_MS + 60_000, operator=OPERATOR, before_minor=29_90, after_minor=31_50
        ),
    )
    assert len(bodies(books, OperationKind.ARTICLES_CHANGED)) == 2  # a new price is all that is new
    assert event_of(OperationKind.PRICES_CHANGED) == "13021"
    assert books.book.verify().result() == ()


def test_a_file_of_articles_is_one_note_and_its_new_prices_are_told_in_parts(
    memory_books: Books,
) -> None:
    books = memory_books
    shop = tuple(article(f"a-{number}", str(number)) for number in range(PRICES_A_NOTE + 1))
    keep(books, *shop, source="varer.csv")
    keep(books, *(at(one, 1_00) for one in shop), MILK_TOO, source="nye-priser.csv")
    told = bodies(books, OperationKind.ARTICLES_CHANGED)
    assert [(body["source"], body["added"], body["changed"]) for body in told] == [
        ("varer.csv", len(shop), 0),
        ("nye-priser.csv", 1, len(shop)),
    ]
    prices = bodies(books, OperationKind.PRICES_CHANGED)
    parts = [len(cast("list[object]", body["prices"])) for body in prices]
    assert parts == [PRICES_A_NOTE, 1]
    (change,) = books.article_desk.prices(shop[-1].article.article_id).result()
    assert (change.before_minor, change.after_minor) == (29_90, 1_00)


MILK_TOO = article("milk-too", "7038010013539", "Lettmelk")


def test_who_approved_it_stands_beside_who_did_it(memory_books: Books) -> None:
    by = Person(operator="Kari", approved_by="Ola")
    memory_books.article_desk.keep(KeepArticles(articles=(COFFEE,), by=by)).result()
    (body,) = bodies(memory_books, OperationKind.ARTICLES_CHANGED)
    assert (body["operator"], body["approved_by"]) == ("Kari", "Ola")


def test_a_table_is_held_against_the_books_and_written_from_them(memory_books: Books) -> None:
    keep(memory_books, COFFEE)
    desk = memory_books.article_desk
    content = b"code;name;price;vat\n7038010009457;Kaffe;1.250;15\n12;Melk;22;15\n"
    table = desk.read_table(content, has_decimal_comma=True).result()
    assert [one.after.article.unit_price_minor for one in table.changed] == [1_250_00]
    assert [one.article.name for one in table.new] == ["Melk"]
    keep(memory_books, *table.to_keep, source="varer.csv")
    written = desk.write_table(has_decimal_comma=True).result()
    again = desk.read_table(written.encode(), has_decimal_comma=True).result()
    assert (again.to_keep, again.unchanged, again.wrong) == ((), 2, ())


def test_whatever_is_kept_is_there_and_keeping_it_again_is_nothing(memory_store: Store) -> None:
    numbers = itertools.count(1)

    @given(st.lists(shops, min_size=1, max_size=3))
    def law(lists: list[list[KeptArticle]]) -> None:
        books = Books(memory_store, replace(TILL, till_id=TillId(f"till-{next(numbers)}")))
        for shop in lists:
            if not is_kept(books, shop):
                continue
            there = {one.article.article_id: one for one in books.article_desk.all().result()}
            assert all(there[one.article.article_id] == one for one in shop)
            assert keep(books, *shop) == Kept(added=0, changed=0)
        assert books.book.verify().result() == ()

    law()
