"""A backup is a database proved readable; a restore puts it back and throws nothing away."""

import shutil
from contextlib import closing
from pathlib import Path
from threading import Event, Thread
from typing import Final

import pytest
from sqlalchemy import Connection, text

from pos_app.errors import Broken, Code, PosError, Refused
from pos_app.storage.backup import back_up, restore, verify
from pos_app.storage.encrypted_file import connect_copy
from pos_app.storage.sqlite import open_sqlite
from pos_app.storage.writer import raw_connection_of
from tests.storage.elsewhere import told_on_small_disk, told_read_only
from tests.storage.notes import files_in, make_notes, note, numbers_in
from tests.stores import DATABASE_KEY

OTHER_KEY: Final = bytes(32)
PAGE_BYTES: Final = 4096


@pytest.fixture
def database(migrated_file: Path, tmp_path: Path) -> Path:
    """Return the path of a closed, migrated database with three notes."""
    path = tmp_path / "data" / "till.db"
    path.parent.mkdir()
    shutil.copy(migrated_file, path)
    add_notes(path, [1, 2, 3])
    return path


def add_notes(path: Path, wanted: list[int]) -> None:
    store = open_sqlite(path, DATABASE_KEY, threads=False)
    store.write(make_notes).result()
    for number in wanted:
        store.write(note(number, body="x" * 5000)).result()
    store.close()


def notes_of(path: Path) -> list[int]:
    with closing(open_sqlite(path, DATABASE_KEY, threads=False)) as store:
        return numbers_in(store)


def refusal_of_restore(backup: Path, database: Path, key: bytes = DATABASE_KEY) -> PosError:
    with pytest.raises(PosError) as caught:
        restore(backup, key, database, set_aside=True)
    return caught.value


def damage(path: Path, page: int) -> None:
    content = bytearray(path.read_bytes())
    content[page * PAGE_BYTES + 100] ^= 0xFF
    path.write_bytes(content)


def test_a_backup_holds_what_the_database_held(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "backups" / "one.db"
    contents = back_up(database, DATABASE_KEY, target)
    assert contents.rows["note"] == 3
    assert verify(target, DATABASE_KEY) == contents
    assert notes_of(target) == [1, 2, 3]


def test_a_backup_is_one_file_of_the_owners_alone_and_nothing_in_the_clear(
    database: Path, tmp_path: Path
) -> None:
    target = tmp_path / "backups" / "one.db"
    back_up(database, DATABASE_KEY, target)
    assert files_in(target.parent) == ["one.db"]
    assert target.stat().st_mode & 0o777 == 0o600
    assert b"x" * 100 not in target.read_bytes()
    assert b"SQLite format" not in target.read_bytes()


def test_a_backup_while_the_writer_works_is_of_one_moment(database: Path, tmp_path: Path) -> None:
    store = open_sqlite(database, DATABASE_KEY)
    stop = Event()
    acknowledged: list[int] = [1, 2, 3]

    def keep_writing() -> None:
        while not stop.is_set():
            acknowledged.append(store.write(note(len(acknowledged) + 1)).result())

    writing = Thread(target=keep_writing)
    writing.start()
    for number in range(5):
        before = len(acknowledged)
        target = tmp_path / f"{number}.db"
        rows = back_up(database, DATABASE_KEY, target).rows["note"]
        assert before <= rows <= len(acknowledged) + 1
        assert notes_of(target) == list(range(1, rows + 1))
    stop.set()
    writing.join()
    assert numbers_in(store) == acknowledged
    assert len(acknowledged) > 3
    store.close()


def test_a_backup_holds_what_is_still_in_the_log(database: Path, tmp_path: Path) -> None:
    store = open_sqlite(database, DATABASE_KEY)
    store.write(note(4)).result()
    back_up(database, DATABASE_KEY, tmp_path / "one.db")
    assert notes_of(tmp_path / "one.db") == [1, 2, 3, 4]
    store.close()


def test_a_backup_never_overwrites(database: Path, tmp_path: Path) -> None:
    target = tmp_path / "one.db"
    target.write_text("precious")
    with pytest.raises(Refused) as caught:
        back_up(database, DATABASE_KEY, target)
    assert caught.value.fields["reason"] == "exists"
    assert target.read_text() == "precious"


def test_no_database_gives_no_backup(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        back_up(tmp_path / "till.db", DATABASE_KEY, tmp_path / "one.db")
    assert caught.value.code is Code.BACKUP_UNUSABLE
    assert files_in(tmp_path) == []


def test_a_damaged_database_gives_no_backup(database: Path, tmp_path: Path) -> None:
    # The last page is the end of a note: of all damage the hardest to see.
    damage(database, database.stat().st_size // PAGE_BYTES - 1)
    with pytest.raises(Broken) as caught:
        back_up(database, DATABASE_KEY, tmp_path / "backups" / "one.db")
    assert caught.value.code is Code.DATABASE_DAMAGED
    assert files_in(tmp_path / "backups") == []


def back_up_here(folder: Path) -> dict[str, object]:
    """Back up the database beside the folder into it."""
    try:
        back_up(folder.parent / "data" / "till.db", DATABASE_KEY, folder / "one.db")
    except PosError as error:
        return {"kind": type(error).__name__, "code": error.code, "left": files_in(folder)}
    return {}


@pytest.mark.slow
def test_a_full_disk_gives_no_backup_and_leaves_nothing(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    told = told_on_small_disk(back_up_here, folder, 64)
    assert told == {"kind": "Unavailable", "code": "DISK_FULL", "left": []}
    assert notes_of(database) == [1, 2, 3]


@pytest.mark.slow
def test_a_folder_for_reading_gives_no_backup(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    folder.mkdir()
    told = told_read_only(back_up_here, folder)
    assert told == {"kind": "Refused", "code": "FOLDER_READ_ONLY", "left": []}
    assert notes_of(database) == [1, 2, 3]


def test_a_backup_restores_into_a_new_folder(database: Path, tmp_path: Path) -> None:
    backup, new = tmp_path / "one.db", tmp_path / "new" / "till.db"
    back_up(database, DATABASE_KEY, backup)
    assert restore(backup, DATABASE_KEY, new) is None
    assert files_in(new.parent) == ["till.db"]
    assert new.stat().st_mode & 0o777 == 0o600
    assert notes_of(new) == [1, 2, 3]


def test_a_restore_never_replaces_a_database_unasked(database: Path, tmp_path: Path) -> None:
    back_up(database, DATABASE_KEY, tmp_path / "one.db")
    add_notes(database, [4])
    with pytest.raises(Refused) as caught:
        restore(tmp_path / "one.db", DATABASE_KEY, database)
    assert caught.value.code is Code.RESTORE_TARGET_NOT_EMPTY
    assert notes_of(database) == [1, 2, 3, 4]


def test_a_restore_sets_the_old_database_aside_when_asked(database: Path, tmp_path: Path) -> None:
    back_up(database, DATABASE_KEY, tmp_path / "one.db")
    for number in (4, 5):
        add_notes(database, [number])
        aside = restore(tmp_path / "one.db", DATABASE_KEY, database, set_aside=True)
        assert aside is not None
        assert notes_of(database) == [1, 2, 3]
        assert notes_of(aside) == [1, 2, 3, number]
    assert files_in(database.parent) == [
        "till-set-aside-1.db",
        "till-set-aside-2.db",
        "till.db",
    ]


def crash(database: Path, number: int) -> None:
    """Leave the files as a dead program does: the last note is in the log alone."""
    store = open_sqlite(database, DATABASE_KEY)
    store.write(note(number)).result()
    copies = {path: path.read_bytes() for path in database.parent.iterdir()}
    store.close()
    for path, content in copies.items():
        path.write_bytes(content)


def test_what_only_the_log_of_a_crash_holds_is_set_aside_too(
    database: Path, tmp_path: Path
) -> None:
    back_up(database, DATABASE_KEY, tmp_path / "one.db")
    crash(database, 4)
    assert "till.db-wal" in files_in(database.parent)
    aside = restore(tmp_path / "one.db", DATABASE_KEY, database, set_aside=True)
    assert aside is not None
    assert notes_of(database) == [1, 2, 3]
    assert notes_of(aside) == [1, 2, 3, 4]


def test_a_damaged_database_is_set_aside_with_its_log(database: Path, tmp_path: Path) -> None:
    back_up(database, DATABASE_KEY, tmp_path / "one.db")
    crash(database, 4)
    content = bytearray(database.read_bytes())
    content[3] ^= 0xFF
    database.write_bytes(content)
    before = {path.name: path.read_bytes() for path in database.parent.iterdir()}
    aside = restore(tmp_path / "one.db", DATABASE_KEY, database, set_aside=True)
    assert aside is not None
    for name in ("till.db", "till.db-wal"):
        kept = aside.with_name(name.replace("till", aside.stem))
        assert kept.read_bytes() == before[name]
    assert "till.db-wal" not in files_in(database.parent)
    assert notes_of(database) == [1, 2, 3]


@pytest.mark.parametrize("page", range(12))
def test_a_backup_damaged_anywhere_is_found_out(database: Path, tmp_path: Path, page: int) -> None:
    backup = tmp_path / "one.db"
    back_up(database, DATABASE_KEY, backup)
    damage(backup, page)
    with pytest.raises(Refused) as caught:
        verify(backup, DATABASE_KEY)
    assert caught.value.code is Code.BACKUP_UNUSABLE


def test_where_a_file_has_one_name_only_the_old_database_is_copied_aside(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, __: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    back_up(database, DATABASE_KEY, tmp_path / "one.db")
    add_notes(database, [4])
    aside = restore(tmp_path / "one.db", DATABASE_KEY, database, set_aside=True)
    assert aside is not None
    assert notes_of(aside) == [1, 2, 3, 4]
    assert notes_of(database) == [1, 2, 3]


@pytest.mark.parametrize("what", ["another key", "garbage", "damaged", "empty", "missing", "bare"])
def test_what_is_no_backup_of_ours_is_refused_and_the_database_stays(
    database: Path, tmp_path: Path, what: str
) -> None:
    backup = tmp_path / "one.db"
    back_up(database, DATABASE_KEY, backup)
    key = DATABASE_KEY
    match what:
        case "another key":
            key = OTHER_KEY
        case "garbage":
            backup.write_bytes(b"not a database at all" * 1000)
        case "damaged":
            damage(backup, 5)
        case "empty":
            backup.write_bytes(b"")
        case "missing":
            backup.unlink()
        case _:
            backup.unlink()
            add_notes(backup, [1])
    before = database.read_bytes()
    error = refusal_of_restore(backup, database, key)
    assert isinstance(error, Refused)
    assert error.code is Code.BACKUP_UNUSABLE
    assert database.read_bytes() == before
    assert files_in(database.parent) == ["till.db"]


def set_revision(path: Path, revision: str) -> None:
    def change(connection: Connection) -> None:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})

    with closing(open_sqlite(path, DATABASE_KEY, threads=False)) as store:
        store.write(change).result()


def test_a_newer_programs_backup_is_refused_as_that(database: Path, tmp_path: Path) -> None:
    backup = tmp_path / "one.db"
    back_up(database, DATABASE_KEY, backup)
    set_revision(backup, "9999")
    error = refusal_of_restore(backup, database)
    assert error.code is Code.SCHEMA_NEWER
    assert notes_of(database) == [1, 2, 3]


def restore_here(folder: Path) -> dict[str, object]:
    """Restore the backup beside the folder into it."""
    try:
        restore(folder.parent / "one.db", DATABASE_KEY, folder / "till.db")
    except PosError as error:
        return {"kind": type(error).__name__, "code": error.code, "left": files_in(folder)}
    return {}


@pytest.mark.slow
def test_a_full_disk_restores_nothing_and_leaves_nothing(database: Path, tmp_path: Path) -> None:
    back_up(database, DATABASE_KEY, tmp_path / "one.db")
    folder = tmp_path / "small"
    folder.mkdir()
    told = told_on_small_disk(restore_here, folder, 64)
    assert told == {"kind": "Unavailable", "code": "DISK_FULL", "left": []}


@pytest.mark.slow
def test_a_backup_may_lie_where_nobody_can_write(database: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    folder.mkdir()
    back_up(database, DATABASE_KEY, folder / "one.db")
    assert told_read_only(verify_here, folder) == {"notes": 3, "left": ["one.db"]}


def verify_here(folder: Path) -> dict[str, object]:
    """Verify the backup in the folder."""
    rows = verify(folder / "one.db", DATABASE_KEY).rows
    return {"notes": rows["note"], "left": files_in(folder)}


def test_a_copy_that_lost_a_row_on_its_way_to_the_disk_gets_no_name(
    database: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_a_row(copy: Path) -> None:
        with closing(connect_copy(copy, DATABASE_KEY, writable=True)) as connection:
            raw_connection_of(connection).execute("DELETE FROM note WHERE number = 2")

    monkeypatch.setattr("pos_app.storage.backup.sync_file", lose_a_row)
    with pytest.raises(Refused) as caught:
        back_up(database, DATABASE_KEY, tmp_path / "backups" / "one.db")
    assert caught.value.fields["reason"] == "differs"
    assert files_in(tmp_path / "backups") == []
