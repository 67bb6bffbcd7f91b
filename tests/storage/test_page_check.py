"""Pages of a large file are looked at beside the selling, and what is wrong is told once."""

import os
import sys
import threading
from contextlib import closing
from pathlib import Path
from queue import SimpleQueue

import pytest

from pos_app.errors import Broken, Code, PosError, Unavailable
from pos_app.storage import page_check
from pos_app.storage.encrypted_file import connect_sqlite, raw_connection_of
from pos_app.storage.first_look import look_first
from pos_app.storage.page_check import PageCheck, forget_damage, must_check_first
from pos_app.storage.sqlite import open_sqlite
from tests.journal.books import TILL
from tests.logfail import ExpectedLogs
from tests.storage.notes import PAGE_BYTES, damage, files_in, note, notes_of
from tests.stores import DATABASE_KEY

ENDLESS = """
    WITH RECURSIVE counted (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM counted)
    SELECT :table FROM counted WHERE number < 0
"""


@pytest.fixture
def database(till: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return the path of a till's closed file, too large to be checked first; its end is a note."""
    with closing(open_sqlite(till, DATABASE_KEY, threads=False)) as store:
        store.write(note(4, body="x" * till.stat().st_size)).result()
    monkeypatch.setattr(page_check, "LARGEST_CHECKED_FIRST_BYTES", PAGE_BYTES)
    return till


def checked(database: Path) -> PosError | None:
    """Return what one whole check tells."""
    told: SimpleQueue[PosError | None] = SimpleQueue()
    with closing(PageCheck(database, DATABASE_KEY, told.put)) as check:
        check.start()
        found = told.get(timeout=60)
    assert told.empty()
    return found


def found_in(database: Path, expected_logs: ExpectedLogs) -> PosError:
    """Return what a check finds wrong, which the log tells, too."""
    expected_logs.expect("pos_app.storage.page_check", "found")
    found = checked(database)
    assert found is not None
    return found


def last_page_of(database: Path) -> int:
    return database.stat().st_size // PAGE_BYTES - 1


def test_pages_that_are_as_they_were_written_are_told_so_and_left_alone(database: Path) -> None:
    before, files = database.read_bytes(), files_in(database.parent)
    assert checked(database) is None
    assert database.read_bytes() == before
    assert files_in(database.parent) == files


def test_a_damaged_page_is_found_in_whatever_table_it_is(
    database: Path, expected_logs: ExpectedLogs
) -> None:
    damage(database, last_page_of(database))  # a note's
    assert look_first(database, DATABASE_KEY, TILL.till_id) is not None
    found = found_in(database, expected_logs)
    assert isinstance(found, Broken)
    assert found.code is Code.DATABASE_DAMAGED


def test_a_row_that_breaks_a_rule_of_its_table_is_found(
    database: Path, expected_logs: ExpectedLogs
) -> None:
    with closing(connect_sqlite(database, DATABASE_KEY)) as connection:
        raw = raw_connection_of(connection)
        raw.execute("CREATE TABLE small (number INTEGER NOT NULL CHECK (number < 10))")
        raw.execute("PRAGMA ignore_check_constraints = ON")
        raw.execute("INSERT INTO small VALUES (11)")
    found = found_in(database, expected_logs)
    assert isinstance(found, Broken)
    assert found.fields["reason"] == "CHECK constraint failed in small"


def test_a_file_that_was_found_damaged_is_looked_at_before_it_sells_again(
    database: Path, expected_logs: ExpectedLogs
) -> None:
    whole = database.read_bytes()
    damage(database, last_page_of(database))
    assert not must_check_first(database)
    found_in(database, expected_logs)
    assert must_check_first(database)
    with pytest.raises(Broken) as caught:
        look_first(database, DATABASE_KEY, TILL.till_id)
    assert caught.value.code is Code.DATABASE_DAMAGED
    database.write_bytes(whole)
    seen = look_first(database, DATABASE_KEY, TILL.till_id)
    assert seen is not None
    assert seen.is_checked
    assert not must_check_first(database)


def test_opening_all_of_a_file_that_was_mended_lets_it_sell_first_again(
    database: Path, expected_logs: ExpectedLogs
) -> None:
    whole = database.read_bytes()
    damage(database, last_page_of(database))
    found_in(database, expected_logs)
    database.write_bytes(whole)
    assert notes_of(database) == [1, 2, 3, 4]
    assert not must_check_first(database)


def test_forgetting_where_nothing_was_found_does_nothing(database: Path) -> None:
    forget_damage(database)
    assert not must_check_first(database)


def test_a_file_that_cannot_be_opened_is_told(database: Path, expected_logs: ExpectedLogs) -> None:
    (database.parent / "till.db-wal").mkdir()
    found = found_in(database, expected_logs)
    assert isinstance(found, Unavailable)
    assert found.code is Code.DATABASE_UNAVAILABLE
    assert not must_check_first(database)  # nothing says that it is damaged


def test_closing_in_the_middle_ends_the_check_and_tells_nothing(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_check, "_CHECK", ENDLESS)
    told: list[PosError | None] = []
    check = PageCheck(database, DATABASE_KEY, told.append)
    check.start()
    check.close()
    check.close()
    assert told == []
    assert "checking" not in {thread.name for thread in threading.enumerate()}


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere threads cannot be told apart")
def test_whoever_sells_goes_before_the_check(database: Path) -> None:
    told: SimpleQueue[int] = SimpleQueue()
    before = os.nice(0)
    with closing(PageCheck(database, DATABASE_KEY, lambda _: told.put(os.nice(0)))) as check:
        check.start()
        assert told.get(timeout=60) == min(before + 10, 19)
    assert os.nice(0) == before


def test_a_check_that_was_never_started_is_closed_all_the_same(database: Path) -> None:
    PageCheck(database, DATABASE_KEY, lambda _: None).close()


def test_the_till_writes_and_empties_its_log_while_it_is_checked(
    database: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_check, "_CHECK", ENDLESS)
    with closing(open_sqlite(database, DATABASE_KEY, threads=False, is_checked=True)) as store:
        with closing(PageCheck(database, DATABASE_KEY, lambda _: None)) as check:
            check.start()
            store.write(lambda connection: connection.exec_driver_sql("DELETE FROM note")).result()
        assert (
            store.read(
                lambda connection: connection.exec_driver_sql("SELECT count(*) FROM note").scalar()
            ).result()
            == 0
        )
