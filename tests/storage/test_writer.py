"""One connection writes: all of a work or nothing, whoever else writes and whatever goes wrong."""

from collections.abc import Iterator
from concurrent.futures import Future, wait
from contextlib import closing
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Connection, text
from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage.sqlite import open_memory, open_sqlite
from pos_app.storage.store import Store
from tests.storage.notes import make_notes, note, numbers, numbers_in
from tests.stores import DATABASE_KEY


@pytest.fixture(params=["memory", "inline", "threads"])
def notes(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    """Give each form of the till's store with an empty table of notes."""
    match request.param:
        case "memory":
            store = open_memory()
        case form:
            store = open_sqlite(tmp_path / "till.db", DATABASE_KEY, threads=form == "threads")
    store.write(make_notes).result()
    yield store
    store.close()


def failure_of(future: Future[object] | Future[int] | Future[None]) -> PosError:
    error = future.exception(10)
    assert isinstance(error, PosError)
    return error


def test_a_read_after_the_answer_sees_what_was_written(notes: Store) -> None:
    assert notes.write(note(7)).result() == 7
    assert numbers_in(notes) == [7]


def test_what_a_work_raises_undoes_all_it_did_and_comes_back_unchanged(notes: Store) -> None:
    refusal = Refused(Code.INSUFFICIENT_FUNDS, available=0)

    def add_two_and_refuse(connection: Connection) -> None:
        note(1)(connection)
        note(2)(connection)
        raise refusal

    assert notes.write(add_two_and_refuse).exception(10) is refusal
    assert numbers_in(notes) == []
    assert notes.write(note(3)).result() == 3


def test_a_broken_rule_of_the_schema_is_our_own_mistake_and_undoes_the_work(notes: Store) -> None:
    notes.write(note(1)).result()

    def add_new_then_known(connection: Connection) -> None:
        note(2)(connection)
        note(1)(connection)

    error = failure_of(notes.write(add_new_then_known))
    assert isinstance(error, Broken)
    assert error.code is Code.UNEXPECTED
    assert "CONSTRAINT" in str(error.fields["reason"])
    assert numbers_in(notes) == [1]


def test_a_wrong_statement_is_our_own_mistake(notes: Store) -> None:
    error = failure_of(notes.write(lambda c: c.execute(text("SELECT * FROM nowhere")).all()))
    assert isinstance(error, Broken)


def test_no_error_tells_the_values_of_a_statement(notes: Store) -> None:
    notes.write(note(1)).result()
    error = failure_of(notes.write(note(1, body="DINCARD:secret")))
    told = ""
    cause: BaseException | None = error
    while cause is not None:
        told += f"{cause!r} {cause}"
        cause = cause.__cause__
    assert "note" in told
    assert "secret" not in told


def test_a_work_may_undo_a_part_of_itself(notes: Store) -> None:
    notes.write(note(1)).result()

    def try_a_known_number(connection: Connection) -> str:
        note(2)(connection)
        try:
            with connection.begin_nested():
                note(1)(connection)
        except Exception:  # noqa: BLE001 - any will do
            return "known"
        return "new"

    assert notes.write(try_a_known_number).result() == "known"
    assert numbers_in(notes) == [1, 2]


@pytest.mark.parametrize("way", ["commit", "rollback", "savepoint"])
def test_a_work_that_ends_its_own_transaction_is_found_out(notes: Store, way: str) -> None:
    def meddle(connection: Connection) -> None:
        note(1)(connection)
        if way == "savepoint":
            connection.begin_nested()
        else:
            getattr(connection, way)()

    error = failure_of(notes.write(meddle))
    assert isinstance(error, Broken)
    assert error.fields["reason"] == "work_ended_its_transaction"
    assert notes.write(note(9)).result() == 9
    assert 9 in numbers_in(notes)


def test_a_rule_checked_only_at_the_commit_undoes_the_work(notes: Store) -> None:
    def make_a_late_rule(connection: Connection) -> None:
        connection.execute(
            text(
                "CREATE TABLE late (number INTEGER REFERENCES note (number)"
                " DEFERRABLE INITIALLY DEFERRED)"
            )
        )

    notes.write(make_a_late_rule).result()
    error = failure_of(
        notes.write(lambda c: c.execute(text("INSERT INTO late VALUES (7)")).rowcount)
    )
    assert isinstance(error, Broken)
    assert notes.write(note(1)).result() == 1
    assert numbers_in(notes) == [1]


def test_a_disk_that_fails_in_a_work_is_unavailable_and_the_next_work_may_succeed(
    tmp_path: Path,
) -> None:
    disk_error = dbapi2.OperationalError("disk I/O error")
    disk_error.sqlite_errorcode = 10 | (1 << 8)
    disk_error.sqlite_errorname = "SQLITE_IOERR_READ"

    def fail(connection: Connection) -> int:
        note(1)(connection)
        raise disk_error

    def fail_reading(connection: Connection) -> int:
        assert numbers(connection) == []
        raise disk_error

    with closing(open_sqlite(tmp_path / "till.db", DATABASE_KEY)) as store:
        store.write(make_notes).result()
        for future in (store.write(fail), store.read(fail_reading), store.read(fail_reading)):
            error = failure_of(future)
            assert isinstance(error, Unavailable)
            assert error.code is Code.DATABASE_UNAVAILABLE
        assert store.write(note(2)).result() == 2
        assert [numbers_in(store) for _ in range(4)] == [[2]] * 4


def test_a_reader_cannot_write_and_the_writer_still_can(notes: Store) -> None:
    error = failure_of(notes.read(note(1)))
    assert isinstance(error, Broken)
    assert error.fields["reason"] == "write_on_a_reader"
    assert notes.write(note(2)).result() == 2
    assert numbers_in(notes) == [2]


def test_a_work_inside_a_work_is_found_out_where_it_would_not_wait_for_ever() -> None:
    for store in (open_memory(),):
        store.write(make_notes).result()
        for outer, inner in ((store.write, store.write), (store.write, store.read)):
            error = failure_of(outer(lambda _, inner=inner: inner(note(1)).result()))
            assert error.fields["reason"] == "work_inside_a_work"
        assert numbers_in(store) == []
        store.close()


def test_two_hundred_writes_from_many_threads_all_arrive(tmp_path: Path) -> None:
    store = open_sqlite(tmp_path / "till.db", DATABASE_KEY)
    store.write(make_notes).result()
    futures: list[Future[int]] = []

    def write_some(first: int) -> None:
        futures.extend(store.write(note(number)) for number in range(first, first + 20))

    threads = [Thread(target=write_some, args=(first,)) for first in range(0, 200, 20)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert not wait(futures, timeout=20).not_done
    assert sorted(future.result() for future in futures) == list(range(200))
    assert numbers_in(store) == list(range(200))
    store.close()


def test_one_failing_work_among_many_takes_no_other_with_it(tmp_path: Path) -> None:
    store = open_sqlite(tmp_path / "till.db", DATABASE_KEY)
    store.write(make_notes).result()
    futures = [store.write(note(number // 2)) for number in range(40)]
    failed = [future.exception(10) is not None for future in futures]
    assert failed == [False, True] * 20
    assert numbers_in(store) == list(range(20))
    store.close()


def test_after_closing_every_answer_is_closed(tmp_path: Path) -> None:
    for store in (open_memory(), open_sqlite(tmp_path / "till.db", DATABASE_KEY)):
        store.close()
        store.close()
        for future in (store.write(note(1)), store.read(note(1))):
            error = failure_of(future)
            assert isinstance(error, Unavailable)
            assert error.code is Code.CLOSED
