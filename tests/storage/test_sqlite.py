"""Opening the till's file: its own key, its owner only, every page as it was written."""

import os
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import Connection, text

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage.encrypted_file import connect_sqlite, raw_connection_of
from pos_app.storage.sqlite import open_sqlite
from tests.storage.elsewhere import told_read_only
from tests.storage.notes import files_in, make_notes, note, numbers_in
from tests.stores import DATABASE_KEY

OTHER_KEY: Final = bytes(32)
PAGE_BYTES: Final = 4096
SECRET: Final = "unmistakable text of a note"


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Return the path of a closed database with fifty notes."""
    path = tmp_path / "data" / "till.db"
    store = open_sqlite(path, DATABASE_KEY, threads=False)
    store.write(make_notes).result()
    for number in range(50):
        store.write(note(number, body=SECRET * 20)).result()
    store.close()
    return path


def refusal_to_open(path: Path, key: bytes = DATABASE_KEY) -> PosError:
    with pytest.raises(PosError) as caught:
        open_sqlite(path, key)
    return caught.value


def test_what_was_written_is_there_when_it_is_opened_again(path: Path) -> None:
    store = open_sqlite(path, DATABASE_KEY)
    assert numbers_in(store) == list(range(50))
    store.close()


def test_only_the_owner_can_open_the_files_and_the_new_folder(tmp_path: Path) -> None:
    path = tmp_path / "new" / "till.db"
    previous = os.umask(0)
    try:
        store = open_sqlite(path, DATABASE_KEY)
        store.write(make_notes).result()
        modes = {
            name: (path.parent / name).stat().st_mode & 0o777 for name in files_in(path.parent)
        }
    finally:
        os.umask(previous)
    assert modes == dict.fromkeys(["till.db", "till.db-shm", "till.db-wal"], 0o600)
    assert path.parent.stat().st_mode & 0o777 == 0o700
    store.close()


def test_a_folder_that_was_there_keeps_its_mode(tmp_path: Path) -> None:
    tmp_path.chmod(0o755)
    open_sqlite(tmp_path / "till.db", DATABASE_KEY).close()
    assert tmp_path.stat().st_mode & 0o777 == 0o755


def test_a_file_that_others_could_read_is_closed_to_them(path: Path) -> None:
    path.chmod(0o644)
    open_sqlite(path, DATABASE_KEY).close()
    assert path.stat().st_mode & 0o777 == 0o600


def test_neither_the_file_nor_its_log_holds_anything_in_the_clear(path: Path) -> None:
    store = open_sqlite(path, DATABASE_KEY)
    store.write(note(100, body=SECRET)).result()
    log = path.with_name("till.db-wal").read_bytes()
    store.close()
    for content in (path.read_bytes(), log):
        assert len(content) > 4000
        assert SECRET.encode() not in content
        assert b"SQLite format" not in content


def test_another_key_is_refused_as_wrong_and_changes_nothing(path: Path) -> None:
    before = path.read_bytes()
    error = refusal_to_open(path, OTHER_KEY)
    assert isinstance(error, Refused)
    assert error.code is Code.KEY_WRONG
    assert path.read_bytes() == before
    assert files_in(path.parent) == ["till.db"]


@pytest.mark.parametrize(
    "offset", [20, PAGE_BYTES + 8, 3 * PAGE_BYTES + 2000], ids=["first", "second", "fourth"]
)
def test_a_damaged_page_is_found_at_the_start(path: Path, offset: int) -> None:
    content = bytearray(path.read_bytes())
    content[offset] ^= 0xFF
    path.write_bytes(content)
    error = refusal_to_open(path)
    assert isinstance(error, Broken)
    assert error.code is Code.DATABASE_DAMAGED
    assert path.read_bytes() == content


def test_a_file_cut_off_is_damaged(path: Path) -> None:
    whole = path.read_bytes()
    for length in (7, PAGE_BYTES + 100, len(whole) - PAGE_BYTES):
        path.write_bytes(whole[:length])
        assert refusal_to_open(path).code is Code.DATABASE_DAMAGED


def test_a_key_of_another_length_is_our_own_mistake(tmp_path: Path) -> None:
    assert isinstance(refusal_to_open(tmp_path / "till.db", b"short"), Broken)


def test_an_sqlite_that_can_lose_commits_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.storage.sqlite_file.OLDEST_SAFE_SQLITE", (99, 1, 2))
    error = refusal_to_open(tmp_path / "till.db")
    assert isinstance(error, Refused)
    assert error.code is Code.SQLITE_TOO_OLD
    assert error.fields["oldest"] == "99.1.2"


def test_a_file_that_another_program_writes_to_is_busy_and_opens_later(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.storage.sqlite_file._BUSY_TIMEOUT_S", 0.05)
    other = connect_sqlite(path, DATABASE_KEY)
    raw_connection_of(other).execute("BEGIN IMMEDIATE")
    error = refusal_to_open(path)
    assert isinstance(error, Unavailable)
    assert error.code is Code.BUSY
    raw_connection_of(other).execute("ROLLBACK")
    other.close()
    open_sqlite(path, DATABASE_KEY).close()


def test_every_connection_is_careful(path: Path) -> None:
    wanted = {
        "journal_mode": "wal",
        "synchronous": 2,
        "foreign_keys": 1,
        "busy_timeout": 5000,
        "recursive_triggers": 1,
        "trusted_schema": 0,
        "cell_size_check": 1,
        "mmap_size": 0,
        "temp_store": 2,
    }

    def settings(connection: Connection) -> dict[str, object]:
        return {name: connection.execute(text(f"PRAGMA {name}")).scalar() for name in wanted}

    store = open_sqlite(path, DATABASE_KEY)
    assert store.write(settings).result() == wanted
    for _ in range(4):
        assert store.read(settings).result() == wanted
    store.close()


def open_and_tell(folder: Path) -> dict[str, object]:
    """Try to open the database of a folder."""
    try:
        open_sqlite(folder / "till.db", DATABASE_KEY)
    except PosError as error:
        return {"kind": type(error).__name__, "code": error.code}
    return {}


def test_a_folder_that_only_allows_reading_is_refused(path: Path) -> None:
    before = path.read_bytes()
    told = told_read_only(open_and_tell, path.parent)
    assert told == {"kind": "Refused", "code": "FOLDER_READ_ONLY"}
    assert path.read_bytes() == before


def test_a_folder_that_cannot_be_made_is_refused(path: Path) -> None:
    # A file is in the way.
    error = refusal_to_open(path / "inside" / "till.db")
    assert isinstance(error, Unavailable)
    assert error.code is Code.DATABASE_UNAVAILABLE
