"""A first look lets a till at rest sell at once, and every other till wait for its books."""

from collections.abc import Callable
from contextlib import closing
from dataclasses import fields
from pathlib import Path

import pytest

from pos_app.domain.ids import TillId
from pos_app.domain.sale import ParkedSale
from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.journal.articles import Articles
from pos_app.journal.commands import Completion
from pos_app.journal.recovered import NOTHING_LEFT, Recovered
from pos_app.storage import sqlite_file
from pos_app.storage.encrypted_file import connect_sqlite, raw_connection_of
from pos_app.storage.first_look import FirstLook, look_first
from pos_app.storage.sqlite import open_sqlite
from tests.journal.books import OPERATOR, TILL, Books
from tests.storage.notes import damage, files_in
from tests.stores import DATABASE_KEY
from tests.walks.shop import ARTICLES


@pytest.fixture
def database(till: Path) -> Path:
    """Return the path of the closed books of a shop at rest."""
    with closing(open_sqlite(till, DATABASE_KEY, threads=False)) as store:
        Articles(store, TILL.till_id).put(ARTICLES).result()
        Articles(store, TillId("till-2")).put(ARTICLES[:1]).result()
    return till


def look(database: Path, key: bytes = DATABASE_KEY) -> FirstLook | None:
    return look_first(database, key, TILL.till_id)


def change(database: Path, *statements: str) -> None:
    with closing(connect_sqlite(database, DATABASE_KEY)) as connection:
        for statement in statements:
            raw_connection_of(connection).execute(statement)


def refusal_to_look(database: Path, key: bytes = DATABASE_KEY) -> PosError:
    with pytest.raises(PosError) as caught:
        look(database, key)
    return caught.value


def test_a_till_at_rest_shows_what_its_own_shelf_holds_in_the_shops_order(database: Path) -> None:
    assert look(database) == FirstLook(ARTICLES, is_checked=True)
    assert look_first(database, DATABASE_KEY, TillId("till-2")) == FirstLook(
        ARTICLES[:1], is_checked=True
    )
    assert look_first(database, DATABASE_KEY, TillId("till-3")) == FirstLook((), is_checked=True)


def test_a_look_changes_nothing_and_leaves_nothing_open(database: Path) -> None:
    before, files = database.read_bytes(), files_in(database.parent)
    look(database)
    assert database.read_bytes() == before
    assert files_in(database.parent) == files


def keep_a_draft(books: Books) -> None:
    books.book.keep_draft(books.sale(), ()).result()


def park_a_sale(books: Books) -> None:
    books.book.park(ParkedSale(sale=books.sale(), parked_at_ms=1, operator=OPERATOR)).result()


def hold_money(books: Books) -> None:
    books.reserve(books.sale().sale_id, books.make_card("card", 100_00), 50_00)


def leave_a_receipt(books: Books) -> None:
    sale = books.sale()
    tender = books.reserve(sale.sale_id, books.make_card("card", 100_00), 100_00)
    books.book.complete(Completion(sale=sale, tenders=(tender,), operator=OPERATOR)).result()


@pytest.mark.parametrize("left", [keep_a_draft, park_a_sale, hold_money, leave_a_receipt])
def test_whatever_a_start_has_to_settle_or_to_show_waits_for_the_books(
    database: Path, left: Callable[[Books], None]
) -> None:
    with closing(open_sqlite(database, DATABASE_KEY, threads=False)) as store:
        left(Books(store))
    assert look(database) is None
    with closing(open_sqlite(database, DATABASE_KEY, threads=False)) as store:
        assert Books(store).book.recover(OPERATOR).result() != NOTHING_LEFT


def test_a_look_knows_every_kind_of_thing_that_a_start_settles_or_shows() -> None:
    # Whoever lets a start find more must let the first look see it too.
    assert {one.name for one in fields(Recovered)} == {
        *("sale", "kept"),  # draft
        "released",  # open_tender
        "parked",  # parked_sale
        "unseen_receipt",
    }


def test_books_of_a_till_at_rest_have_nothing_to_settle(database: Path) -> None:
    assert look(database) is not None
    with closing(open_sqlite(database, DATABASE_KEY, threads=False)) as store:
        assert Books(store).book.recover(OPERATOR).result() == NOTHING_LEFT


def test_a_file_that_is_not_there_or_empty_waits_for_whoever_makes_it(tmp_path: Path) -> None:
    assert look(tmp_path / "till.db") is None
    (tmp_path / "till.db").touch()
    assert look(tmp_path / "till.db") is None


@pytest.mark.parametrize(
    "statement",
    [
        "DROP TABLE alembic_version",
        "DELETE FROM alembic_version",
        "UPDATE alembic_version SET version_num = '0001'",
        "UPDATE alembic_version SET version_num = '9999'",
    ],
)
def test_any_other_schema_waits_for_whoever_knows_what_to_do(
    database: Path, statement: str
) -> None:
    change(database, statement)
    assert look(database) is None


def test_a_damaged_page_is_found_before_anything_is_sold(database: Path) -> None:
    damage(database, page=9)
    error = refusal_to_look(database)
    assert isinstance(error, Broken)
    assert error.code is Code.DATABASE_DAMAGED


def test_an_index_in_the_wrong_place_is_found_too(database: Path) -> None:
    change(
        database,
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_schema SET rootpage = 3 WHERE name = 'sqlite_autoindex_article_1'",
    )
    error = refusal_to_look(database)
    assert isinstance(error, Broken)
    assert error.code is Code.DATABASE_DAMAGED


def test_another_key_is_refused(database: Path) -> None:
    error = refusal_to_look(database, bytes(32))
    assert isinstance(error, Refused)
    assert error.code is Code.KEY_WRONG


def test_a_file_that_another_program_writes_to_is_busy(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sqlite_file, "_BUSY_TIMEOUT_S", 0.05)
    with closing(connect_sqlite(database, DATABASE_KEY)) as other:
        raw_connection_of(other).execute("BEGIN IMMEDIATE")
        error = refusal_to_look(database)
    assert isinstance(error, Unavailable)
    assert error.code is Code.BUSY


def test_a_file_that_cannot_be_opened_is_not_available(database: Path) -> None:
    (database.parent / "till.db-wal").mkdir()
    error = refusal_to_look(database)
    assert isinstance(error, Unavailable)
    assert error.code is Code.DATABASE_UNAVAILABLE
