"""Errors that a statement meets on a server are told apart as well as SQLAlchemy's own are."""

from collections.abc import Iterator
from concurrent.futures import Future
from threading import Barrier

import pytest
from sqlalchemy import (
    Column,
    Integer,
    MetaData,
    Table,
    Text,
    bindparam,
    insert,
    select,
    text,
    update,
)

from pos_app.bench.postgres import PostgresServer
from pos_app.errors import Broken
from pos_app.storage.postgres import open_postgres
from pos_app.storage.statement import Connection, Statement, copy_in, has_begun
from pos_app.storage.store import Store
from tests.storage.notes import make_notes, note, numbers_in

pytestmark = pytest.mark.slow

NOTE = Table("note", MetaData(), Column("number", Integer), Column("body", Text))
ADD = Statement(insert(NOTE).values(number=bindparam("n"), body=bindparam("b")))
ADD_ALONE = Statement(insert(NOTE).values(number=bindparam("n"), body=bindparam("b")), lone=True)
LOOK = Statement(select(NOTE.c.number).where(NOTE.c.number == bindparam("n")), lone=True)
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


class Undone(Exception):
    """A work changed its mind."""


def test_a_lone_statement_begins_nothing_and_is_done_when_it_is_answered(notes: Store) -> None:
    def work(connection: Connection) -> None:
        assert not LOOK.rows(connection, {"n": 1})
        assert ADD_ALONE.count(connection, {"n": 1, "b": ""}) == 1
        assert not has_begun(connection)
        raise Undone

    with pytest.raises(Undone):
        notes.write(work).result(20)
    assert numbers_in(notes) == [1]


def test_a_lone_statement_is_part_of_what_has_begun(notes: Store) -> None:
    def work(connection: Connection) -> None:
        ADD.count(connection, {"n": 1, "b": ""})
        assert has_begun(connection)
        ADD_ALONE.count(connection, {"n": 2, "b": ""})
        assert LOOK.row(connection, {"n": 2})
        raise Undone

    with pytest.raises(Undone):
        notes.write(work).result(20)
    assert numbers_in(notes) == []


def test_what_follows_a_lone_statement_is_committed_or_undone_as_ever(notes: Store) -> None:
    def add(connection: Connection, number: int, *, undone: bool = False) -> None:
        LOOK.rows(connection, {"n": number})
        ADD.count(connection, {"n": number, "b": ""})
        if undone:
            raise Undone

    notes.write(lambda connection: add(connection, 1)).result(20)
    with pytest.raises(Undone):
        notes.write(lambda connection: add(connection, 2, undone=True)).result(20)
    assert numbers_in(notes) == [1]


def test_a_lone_statement_that_fails_leaves_the_connection_as_it_was(notes: Store) -> None:
    def twice(connection: Connection) -> None:
        ADD_ALONE.count(connection, {"n": 1, "b": ""})
        ADD_ALONE.count(connection, {"n": 1, "b": ""})

    with pytest.raises(Broken):
        notes.write(twice).result(20)
    for number in (2, 3):  # one of them on the very connection
        notes.write(note(number)).result(20)
    assert numbers_in(notes) == [1, 2, 3]


def test_a_reader_sees_one_moment_with_lone_statements_too(notes: Store) -> None:
    def look_twice(connection: Connection) -> tuple[object, object]:
        before = LOOK.row(connection, {"n": 1})
        notes.write(note(1)).result(20)
        return before, LOOK.row(connection, {"n": 1})

    assert notes.read(look_twice).result(20) == (None, None)


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


def test_rows_are_copied_in_to_the_character_and_with_the_work_they_belong_to(notes: Store) -> None:
    bodies = ["a\tb\\N\n", None, "", "\\.", 'æøå "€" 😀']

    def work(connection: Connection, rows: list[tuple[int, str | None]]) -> None:
        copy_in(connection, "COPY note (number, body) FROM STDIN", rows)
        if len(rows) == 1:
            raise Undone

    notes.write(lambda connection: work(connection, [*enumerate(bodies)])).result(20)
    with pytest.raises(Undone):
        notes.write(lambda connection: work(connection, [(9, "not to stay")])).result(20)
    kept = notes.read(
        lambda connection: connection.execute(
            select(NOTE.c.number, NOTE.c.body).order_by(NOTE.c.number)
        ).fetchall()
    ).result(20)
    assert [tuple(row) for row in kept] == [*enumerate(bodies)]


def test_rows_that_a_table_does_not_take_are_told_as_any_statement_is(notes: Store) -> None:
    with pytest.raises(Broken):
        notes.write(
            lambda connection: copy_in(
                connection, "COPY note (number, body) FROM STDIN", [("no number", "")]
            )
        ).result(20)
    assert numbers_in(notes) == []
