"""A disk that is full, fails or is gone: told as what it is, nothing lost, nothing guessed."""

import logging
import os
import resource
from pathlib import Path
from threading import Event
from typing import Final

import pytest
from sqlalchemy import Connection

from pos_app.errors import PosError
from pos_app.storage import line
from pos_app.storage.sqlite import open_sqlite
from tests.storage.elsewhere import told_by, told_on_small_disk
from tests.storage.notes import make_notes, note, numbers, numbers_in
from tests.stores import DATABASE_KEY

BALLAST_KIB: Final = 200


def fill_the_disk(folder: Path) -> dict[str, object]:
    """Write until the disk is full, make room, write again; run on a disk of one megabyte."""
    ballast = folder / "ballast"
    ballast.write_bytes(os.urandom(BALLAST_KIB * 1024))
    store = open_sqlite(folder / "till.db", DATABASE_KEY)
    store.write(make_notes).result()
    acknowledged: list[int] = []
    error: BaseException | None = None
    while error is None and len(acknowledged) < 1000:
        future = store.write(note(len(acknowledged), body="x" * 3000))
        error = future.exception(10)
        if error is None:
            acknowledged.append(future.result())
    while_full = numbers_in(store)
    ballast.unlink()
    after = store.write(note(9999)).exception(10)
    at_the_end = numbers_in(store)
    store.close()
    return {
        "kind": type(error).__name__,
        "code": error.code if isinstance(error, PosError) else repr(error),
        "some": len(acknowledged) > 5,
        "kept": while_full == acknowledged,
        "after": repr(after),
        "end": at_the_end == [*acknowledged, 9999],
    }


def test_a_full_disk_is_told_and_loses_nothing_and_passes(tmp_path: Path) -> None:
    assert told_on_small_disk(fill_the_disk, tmp_path, 1000) == {
        "kind": "Unavailable",
        "code": "DISK_FULL",
        "some": True,
        "kept": True,
        "after": "None",
        "end": True,
    }


def break_the_commit(folder: Path) -> dict[str, object]:
    """Let the system refuse the very write of a commit, then allow it again."""
    path = folder / "till.db"
    store = open_sqlite(path, DATABASE_KEY)
    store.write(make_notes).result()
    store.write(note(1)).result()
    log_size = path.with_name("till.db-wal").stat().st_size
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    # Room for the first of the pages that the commit writes, not for the last.
    resource.setrlimit(resource.RLIMIT_FSIZE, (log_size + 5000, hard))
    broken = store.write(note(2, body="x" * 20_000)).exception(10)
    seen_at_once = numbers_in(store)
    small = store.write(note(3)).exception(10)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    again = store.write(note(4)).exception(10)
    seen_at_last = numbers_in(store)
    store.close()
    reopened = open_sqlite(path, DATABASE_KEY)
    seen_after_all = numbers_in(reopened)
    reopened.close()
    return {
        "broken": str(broken),
        "seen": seen_at_once,
        "small": repr(small),
        "again": repr(again),
        "last": seen_at_last,
        "after_all": seen_after_all,
    }


def test_an_error_while_committing_is_an_unknown_outcome_that_a_look_up_settles(
    tmp_path: Path,
) -> None:
    told = told_by(break_the_commit, tmp_path)
    assert told == {
        "broken": "OUTCOME_UNKNOWN(reason='SQLITE_IOERR')",
        "seen": [1],
        "small": "None",
        "again": "None",
        "last": [1, 3, 4],
        "after_all": [1, 3, 4],
    }


def lose_the_disk(folder: Path) -> dict[str, object]:
    """Let the system refuse every write for a while."""
    store = open_sqlite(folder / "till.db", DATABASE_KEY)
    store.write(make_notes).result()
    store.write(note(1)).result()
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    broken = [str(store.write(note(number)).exception(10)) for number in (2, 3)]
    seen_meanwhile = numbers_in(store)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    again = store.write(note(4)).exception(10)
    seen_at_last = numbers_in(store)
    store.close()
    return {
        "broken": broken,
        "meanwhile": seen_meanwhile,
        "again": repr(again),
        "last": seen_at_last,
    }


def test_a_disk_that_takes_nothing_stops_writes_but_not_reads_until_it_is_back(
    tmp_path: Path,
) -> None:
    assert told_by(lose_the_disk, tmp_path) == {
        "broken": [
            "OUTCOME_UNKNOWN(reason='SQLITE_IOERR')",
            "DATABASE_UNAVAILABLE(reason='SQLITE_IOERR')",
        ],
        "meanwhile": [1],
        "again": "None",
        "last": [1, 4],
    }


def rest_without_a_disk(folder: Path) -> dict[str, object]:
    """Let the writer rest while the system refuses every write, and give it the disk back."""
    told: list[str] = []
    heard = Event()

    class Listener(logging.Handler):
        def emit(self, record: logging.LogRecord) -> None:
            told.append(record.getMessage())
            heard.set()

    logging.getLogger("pos_app.storage.writer").addHandler(Listener())
    line.IDLE_S = 0.01
    store = open_sqlite(folder / "till.db", DATABASE_KEY)
    _, hard = resource.getrlimit(resource.RLIMIT_FSIZE)

    store.write(make_notes).result(10)
    future = store.write(note(1))
    # In the writer's own thread, before it can rest.
    future.add_done_callback(lambda _: resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard)))
    future.result(10)
    was_told = heard.wait(10)
    resource.setrlimit(resource.RLIMIT_FSIZE, (hard, hard))
    again = store.write(note(2)).exception(10)
    seen_at_last = numbers_in(store)
    store.close()
    return {"told": was_told and told[0], "again": repr(again), "last": seen_at_last}


@pytest.mark.slow
def test_a_rest_without_a_disk_is_logged_and_does_no_harm(tmp_path: Path) -> None:
    assert told_by(rest_without_a_disk, tmp_path) == {
        "told": "the log was not moved into the file: DATABASE_UNAVAILABLE(reason='SQLITE_IOERR')",
        "again": "None",
        "last": [1, 2],
    }


def test_the_writer_moves_its_log_into_the_file_when_it_rests(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.storage.line.IDLE_S", 0.01)
    path = tmp_path / "till.db"
    store = open_sqlite(path, DATABASE_KEY)
    store.write(make_notes).result()
    before = path.stat().st_size
    store.write(note(1, body="x" * 50_000)).result()

    def log_is_empty(connection: Connection) -> bool:
        return numbers(connection) == [1] and path.stat().st_size > before + 50_000

    patience = Event()
    for _ in range(500):
        if store.read(log_is_empty).result():
            break
        patience.wait(0.02)
    assert store.read(log_is_empty).result()
    store.close()
