"""Rows that can only be added, on both engines."""

from collections.abc import Iterator

import pytest
from sqlalchemy import Connection, text

from pos_app.errors import Broken
from pos_app.storage.postgres import open_postgres
from pos_app.storage.schema import append_only
from pos_app.storage.sqlite import open_memory
from pos_app.storage.store import Store


def keep_what_is_written(connection: Connection) -> None:
    connection.execute(text("CREATE TABLE kept (number INTEGER PRIMARY KEY, body TEXT)"))
    for statement in append_only("kept", connection.dialect.name):
        connection.execute(text(statement))
    connection.execute(text("INSERT INTO kept VALUES (1, 'first')"))


def rows(connection: Connection) -> list[tuple[int, str]]:
    found = connection.execute(text("SELECT number, body FROM kept ORDER BY number"))
    return [(number, body) for number, body in found]


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.slow)])
def kept(request: pytest.FixtureRequest) -> Iterator[Store]:
    """Give an otherwise empty database of each kind with such a table and one row in it."""
    if request.param == "sqlite":
        store = open_memory()
    else:
        store = open_postgres(request.getfixturevalue("postgres_database_url"), writers=1)
    store.write(keep_what_is_written).result(10)
    yield store
    store.close()


def test_a_row_can_be_added(kept: Store) -> None:
    kept.write(lambda c: c.execute(text("INSERT INTO kept VALUES (2, 'second')"))).result(10)
    assert kept.read(rows).result(10) == [(1, "first"), (2, "second")]


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE kept SET body = 'other'",
        "UPDATE kept SET number = 2",
        "DELETE FROM kept",
        "INSERT INTO kept VALUES (1, 'other') ON CONFLICT (number) DO UPDATE SET body = 'other'",
    ],
)
def test_a_row_can_neither_be_changed_nor_taken_away(kept: Store, statement: str) -> None:
    error = kept.write(lambda c: c.execute(text(statement))).exception(10)
    assert isinstance(error, Broken)
    assert kept.read(rows).result(10) == [(1, "first")]


def test_nothing_empties_the_table_by_another_name(kept: Store) -> None:
    statement = {
        "sqlite": "INSERT OR REPLACE INTO kept VALUES (1, 'other')",
        "postgresql": "TRUNCATE kept",
    }[kept.dialect]
    error = kept.write(lambda c: c.execute(text(statement))).exception(10)
    assert isinstance(error, Broken)
    assert kept.read(rows).result(10) == [(1, "first")]
