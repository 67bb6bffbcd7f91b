"""Errors that a statement meets on a server are told apart as well as SQLAlchemy's own are."""

from collections.abc import Iterator
from concurrent.futures import Future
from threading import Barrier

import pytest
from sqlalchemy import Column, Integer, MetaData, Table, Text, bindparam, insert, text, update

from pos_app.bench.postgres import PostgresServer
from pos_app.errors import Broken
from pos_app.storage.postgres import open_postgres
from pos_app.storage.statement import Connection, Statement
from pos_app.storage.store import Store
from tests.storage.notes import make_notes, note, numbers_in

pytestmark = pytest.mark.slow

NOTE = Table("note", MetaData(), Column("number", Integer), Column("body", Text))
ADD = Statement(insert(NOTE).values(number=bindparam("n"), body=bindparam("b")))
CHANGE = Statement(update(NOTE).where(NOTE.c.number == bindparam("n")).values(body=bindparam("b")))


@pytest.fixture
def notes(postgres_database_url: str) -> Iterator[Store]:
    store = open_postgres(postgres_database_url, writers=2, readers=1)
    store.write(make_notes).result(10)
    yield store
    store.close()


def test_a_connection_lost_under_a_statement_runs_the_work_again(
    notes: Store, postgres_server: PostgresServer
) -> None:
    runs: list[int] = []

    def add_and_lose_the_connection_once(connection: Connection) -> None:
        runs.append(1)
        ADD.count(connection, {"n": 1, "b": ""})
        if len(runs) == 1:
            pid = connection.execute(text("SELECT pg_backend_pid()")).scalar_one()
            with postgres_server.connect() as other:
                other.execute("SELECT pg_terminate_backend(%s, 5000)", (pid,))
        ADD.count(connection, {"n": 2, "b": ""})

    notes.write(add_and_lose_the_connection_once).result(20)
    assert len(runs) == 2
    assert numbers_in(notes) == [1, 2]


def test_statements_that_wait_for_each_other_are_run_again(notes: Store) -> None:
    for number in (1, 2):
        notes.write(note(number)).result(10)
    meeting = Barrier(2, timeout=10)
    runs: list[int] = []

    def change_both(first: int, second: int) -> Future[None]:
        met: list[bool] = []

        def change(connection: Connection) -> None:
            runs.append(first)
            CHANGE.count(connection, {"n": first, "b": "changed"})
            if not met:
                met.append(True)
                meeting.wait()
            CHANGE.count(connection, {"n": second, "b": "changed"})

        return notes.write(change)

    for future in [change_both(1, 2), change_both(2, 1)]:
        future.result(20)
    assert len(runs) >= 3


def test_a_statement_that_breaks_a_rule_of_the_schema_tells_no_values(notes: Store) -> None:
    notes.write(note(1)).result(10)
    error = notes.write(lambda found: ADD.count(found, {"n": 1, "b": "secret"})).exception(10)
    assert isinstance(error, Broken)
    assert error.fields["reason"] == "23505"
    assert "secret" not in f"{error} {error.__cause__}"
