"""Central's store on a real server: retries that nobody sees, and outcomes that nobody guesses."""

from collections.abc import Iterator
from concurrent.futures import Future, wait
from threading import Barrier, Event

import pytest
from psycopg import sql
from sqlalchemy import Connection, text

from pos_app.bench.postgres import PostgresServer
from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage.postgres import open_postgres
from pos_app.storage.store import Store, Work
from tests.storage.notes import make_notes, note, numbers, numbers_in

pytestmark = pytest.mark.slow


@pytest.fixture
def notes(postgres_database_url: str) -> Iterator[Store]:
    """Give an empty database with a table of notes."""
    store = open_postgres(postgres_database_url, writers=4, readers=2)
    store.write(make_notes).result(10)
    yield store
    store.close()


def failure_of(future: Future[object] | Future[int] | Future[None]) -> PosError:
    error = future.exception(20)
    assert isinstance(error, PosError)
    return error


def body_set(number: int, body: str) -> Work[None]:
    def change(connection: Connection) -> None:
        connection.execute(
            text("UPDATE note SET body = :body WHERE number = :number"),
            {"number": number, "body": body},
        )

    return change


def kill_backend_of(server: PostgresServer, process_id: int) -> None:
    with server.connect() as connection:
        connection.execute("SELECT pg_terminate_backend(%s, 5000)", (process_id,))


def backend_of(connection: Connection) -> int:
    return int(connection.execute(text("SELECT pg_backend_pid()")).scalar_one())


def test_what_a_work_raises_undoes_all_it_did_and_comes_back_unchanged(notes: Store) -> None:
    refusal = Refused(Code.INSUFFICIENT_FUNDS, available=0)

    def add_and_refuse(connection: Connection) -> None:
        note(1)(connection)
        raise refusal

    assert notes.write(add_and_refuse).exception(10) is refusal
    assert numbers_in(notes) == []


def test_a_broken_rule_of_the_schema_is_our_own_mistake(notes: Store) -> None:
    notes.write(note(1)).result(10)
    error = failure_of(notes.write(note(1, body="secret")))
    assert isinstance(error, Broken)
    assert error.fields["reason"] == "23505"
    assert "secret" not in f"{error} {error.__cause__}"
    assert numbers_in(notes) == [1]


def test_a_reader_cannot_write(notes: Store) -> None:
    error = failure_of(notes.read(note(1)))
    assert isinstance(error, Broken)
    assert error.fields["reason"] == "25006"
    assert numbers_in(notes) == []


def test_a_read_sees_one_moment_however_long_it_takes(notes: Store) -> None:
    looked, written = Event(), Event()

    def look_twice(connection: Connection) -> tuple[list[int], list[int]]:
        before = numbers(connection)
        looked.set()
        assert written.wait(10)
        return before, numbers(connection)

    both = notes.read(look_twice)
    assert looked.wait(10)
    notes.write(note(1)).result(10)
    written.set()
    assert both.result(10) == ([], [])
    assert numbers_in(notes) == [1]


@pytest.mark.parametrize("way", ["commit", "rollback", "savepoint"])
def test_a_work_that_ends_its_own_transaction_is_found_out(notes: Store, way: str) -> None:
    def meddle(connection: Connection) -> None:
        note(1)(connection)
        if way == "savepoint":
            connection.begin_nested()
        else:
            getattr(connection, way)()

    error = failure_of(notes.write(meddle))
    assert error.fields["reason"] == "work_ended_its_transaction"
    assert notes.write(note(9)).result(10) == 9


def test_two_works_that_wait_for_each_other_both_succeed(notes: Store) -> None:
    for number in (1, 2):
        notes.write(note(number)).result(10)
    meeting = Barrier(2, timeout=10)
    runs: list[int] = []

    def change_both(first: int, second: int) -> Work[None]:
        met: list[bool] = []

        def change(connection: Connection) -> None:
            runs.append(first)
            body_set(first, "changed")(connection)
            if not met:
                met.append(True)
                meeting.wait()
            body_set(second, "changed")(connection)

        return change

    both = [notes.write(change_both(1, 2)), notes.write(change_both(2, 1))]
    for future in both:
        future.result(20)
    assert len(runs) == 3


def test_what_cannot_be_put_in_a_row_is_tried_again_and_then_busy(notes: Store) -> None:
    tries: list[int] = []

    def always_conflict(connection: Connection) -> None:
        tries.append(1)
        connection.execute(text("DO $$ BEGIN RAISE 'no' USING ERRCODE = '40001'; END $$"))

    error = failure_of(notes.write(always_conflict))
    assert isinstance(error, Unavailable)
    assert error.code is Code.BUSY
    assert len(tries) == 8


def test_closing_ends_the_pauses_between_the_tries(
    postgres_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.storage.postgres._FIRST_PAUSE_S", 1000.0)
    store = open_postgres(postgres_database_url, writers=1, readers=1)
    begun = Event()

    def always_conflict(connection: Connection) -> None:
        begun.set()
        connection.execute(text("DO $$ BEGIN RAISE 'no' USING ERRCODE = '40001'; END $$"))

    future = store.write(always_conflict)
    assert begun.wait(10)
    store.close()
    assert failure_of(future).code is Code.BUSY


def test_a_connection_lost_between_works_is_not_noticed(
    notes: Store, postgres_server: PostgresServer
) -> None:
    pids = {notes.write(backend_of).result(10) for _ in range(20)}
    pids |= {notes.read(backend_of).result(10) for _ in range(20)}
    for pid in pids:
        kill_backend_of(postgres_server, pid)
    assert notes.write(note(1)).result(10) == 1
    assert numbers_in(notes) == [1]


def test_a_connection_lost_in_the_middle_of_a_work_runs_it_again(
    notes: Store, postgres_server: PostgresServer
) -> None:
    killed: list[int] = []

    def add_and_lose_the_connection_once(connection: Connection) -> int:
        note(1)(connection)
        if not killed:
            killed.append(backend_of(connection))
            kill_backend_of(postgres_server, killed[0])
        return note(2)(connection)

    assert notes.write(add_and_lose_the_connection_once).result(20) == 2
    assert numbers_in(notes) == [1, 2]


def test_a_connection_lost_while_committing_is_an_unknown_outcome(
    notes: Store, postgres_server: PostgresServer
) -> None:
    runs: list[int] = []

    def add_and_lose_the_connection(connection: Connection) -> None:
        runs.append(1)
        note(1)(connection)
        kill_backend_of(postgres_server, backend_of(connection))

    error = failure_of(notes.write(add_and_lose_the_connection))
    assert isinstance(error, Unavailable)
    assert error.code is Code.OUTCOME_UNKNOWN
    assert runs == [1]
    assert numbers_in(notes) == []
    assert notes.write(note(1)).result(10) == 1


def test_a_rule_checked_only_at_the_commit_is_no_unknown_outcome(notes: Store) -> None:
    def make_a_late_rule(connection: Connection) -> None:
        connection.execute(
            text(
                "CREATE TABLE late (number INTEGER REFERENCES note (number)"
                " DEFERRABLE INITIALLY DEFERRED)"
            )
        )

    notes.write(make_a_late_rule).result(10)
    error = failure_of(
        notes.write(lambda c: c.execute(text("INSERT INTO late VALUES (7)")).rowcount)
    )
    assert isinstance(error, Broken)
    assert error.fields["reason"] == "23503"
    assert notes.write(note(1)).result(10) == 1


def test_two_hundred_writes_all_arrive(notes: Store) -> None:
    futures = [notes.write(note(number)) for number in range(200)]
    assert not wait(futures, timeout=20).not_done
    assert sorted(future.result() for future in futures) == list(range(200))
    assert numbers_in(notes) == list(range(200))


def test_a_row_that_somebody_keeps_is_busy_not_for_ever(
    postgres_database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.storage.postgres._SERVER_OPTIONS", "-c lock_timeout=50ms")
    store = open_postgres(postgres_database_url, writers=2, readers=1)
    store.write(make_notes).result(10)
    store.write(note(1)).result(10)
    held, go = Event(), Event()

    def hold(connection: Connection) -> None:
        body_set(1, "held")(connection)
        held.set()
        assert go.wait(10)

    holder = store.write(hold)
    assert held.wait(10)
    assert failure_of(store.write(body_set(1, "wanted"))).code is Code.BUSY
    go.set()
    holder.result(10)
    store.close()


@pytest.mark.parametrize(
    ("part", "wrong"),
    [("host=", "host=/nowhere"), ("postgres@", "nobody@"), ("/test_", "/absent_")],
    ids=["no server", "no such user", "no such database"],
)
def test_a_server_that_lets_nobody_in_is_unavailable(
    postgres_database_url: str, part: str, wrong: str
) -> None:
    with pytest.raises(Unavailable) as caught:
        open_postgres(postgres_database_url.replace(part, wrong))
    assert caught.value.code is Code.DATABASE_UNAVAILABLE


def test_an_address_that_is_none_is_refused_without_repeating_it() -> None:
    with pytest.raises(Refused) as caught:
        open_postgres("no address: secret")
    assert caught.value.code is Code.SETTINGS_INVALID
    assert "secret" not in str(caught.value)


def closing_or_opening(database: str, *, allowed: bool) -> sql.Composed:
    return sql.SQL("ALTER DATABASE {} ALLOW_CONNECTIONS {}").format(
        sql.Identifier(database), sql.Literal(allowed)
    )


def test_a_server_that_stops_is_unavailable_until_it_is_back(
    notes: Store, postgres_database_url: str, postgres_server: PostgresServer
) -> None:
    database = postgres_database_url.split("/")[3].partition("?")[0]
    with postgres_server.connect() as connection:
        connection.execute(closing_or_opening(database, allowed=False))
        connection.execute(
            "SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = %s",
            (database,),
        )
    error = failure_of(notes.write(note(1)))
    assert isinstance(error, Unavailable)
    assert error.code is Code.DATABASE_UNAVAILABLE
    with postgres_server.connect() as connection:
        connection.execute(closing_or_opening(database, allowed=True))
    assert notes.write(note(1)).result(10) == 1
