"""A backup is a copy of one moment, proved readable before it gets its name."""

from contextlib import closing
from pathlib import Path
from threading import Event, Thread

import pytest

from pos_app.errors import Broken, Code, PosError, Refused
from pos_app.storage.backup import back_up, verify
from pos_app.storage.encrypted_file import connect_copy, raw_connection_of
from pos_app.storage.sqlite import open_sqlite
from tests.storage.elsewhere import told_on_small_disk, told_read_only
from tests.storage.notes import PAGE_BYTES, damage, files_in, note, notes_of, numbers_in
from tests.stores import DATABASE_KEY


def test_a_backup_holds_what_the_database_held(till: Path, tmp_path: Path) -> None:
    target = tmp_path / "backups" / "one.db"
    contents = back_up(till, DATABASE_KEY, target)
    assert contents.rows["note"] == 3
    assert verify(target, DATABASE_KEY) == contents
    assert notes_of(target) == [1, 2, 3]


def test_a_backup_is_one_file_of_the_owners_alone_and_nothing_in_the_clear(
    till: Path, tmp_path: Path
) -> None:
    target = tmp_path / "backups" / "one.db"
    back_up(till, DATABASE_KEY, target)
    assert files_in(target.parent) == ["one.db"]
    assert target.stat().st_mode & 0o777 == 0o600
    assert b"x" * 100 not in target.read_bytes()
    assert b"SQLite format" not in target.read_bytes()


def test_a_backup_while_the_writer_works_is_of_one_moment(till: Path, tmp_path: Path) -> None:
    store = open_sqlite(till, DATABASE_KEY)
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
        rows = back_up(till, DATABASE_KEY, target).rows["note"]
        assert before <= rows <= len(acknowledged) + 1
        assert notes_of(target) == list(range(1, rows + 1))
    stop.set()
    writing.join()
    assert numbers_in(store) == acknowledged
    assert len(acknowledged) > 3
    store.close()


def test_a_backup_holds_what_is_still_in_the_log(till: Path, tmp_path: Path) -> None:
    store = open_sqlite(till, DATABASE_KEY)
    store.write(note(4)).result()
    back_up(till, DATABASE_KEY, tmp_path / "one.db")
    assert notes_of(tmp_path / "one.db") == [1, 2, 3, 4]
    store.close()


def test_a_backup_never_overwrites(till: Path, tmp_path: Path) -> None:
    target = tmp_path / "one.db"
    target.write_text("precious")
    with pytest.raises(Refused) as caught:
        back_up(till, DATABASE_KEY, target)
    assert caught.value.fields["reason"] == "exists"
    assert target.read_text() == "precious"


def test_no_database_gives_no_backup(tmp_path: Path) -> None:
    with pytest.raises(Refused) as caught:
        back_up(tmp_path / "till.db", DATABASE_KEY, tmp_path / "one.db")
    assert caught.value.code is Code.BACKUP_UNUSABLE
    assert files_in(tmp_path) == []


def test_a_damaged_database_gives_no_backup(till: Path, tmp_path: Path) -> None:
    # The last page is the end of a note: of all damage the hardest to see.
    damage(till, till.stat().st_size // PAGE_BYTES - 1)
    with pytest.raises(Broken) as caught:
        back_up(till, DATABASE_KEY, tmp_path / "backups" / "one.db")
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
def test_a_full_disk_gives_no_backup_and_leaves_nothing(till: Path, tmp_path: Path) -> None:
    folder = tmp_path / "small"
    folder.mkdir()
    told = told_on_small_disk(back_up_here, folder, 64)
    assert told == {"kind": "Unavailable", "code": "DISK_FULL", "left": []}
    assert notes_of(till) == [1, 2, 3]


@pytest.mark.slow
def test_a_folder_for_reading_gives_no_backup(till: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    folder.mkdir()
    told = told_read_only(back_up_here, folder)
    assert told == {"kind": "Refused", "code": "FOLDER_READ_ONLY", "left": []}
    assert notes_of(till) == [1, 2, 3]


@pytest.mark.parametrize("page", range(12))
def test_a_backup_damaged_anywhere_is_found_out(till: Path, tmp_path: Path, page: int) -> None:
    backup = tmp_path / "one.db"
    back_up(till, DATABASE_KEY, backup)
    damage(backup, page)
    with pytest.raises(Refused) as caught:
        verify(backup, DATABASE_KEY)
    assert caught.value.code is Code.BACKUP_UNUSABLE


@pytest.mark.slow
def test_a_backup_may_lie_where_nobody_can_write(till: Path, tmp_path: Path) -> None:
    folder = tmp_path / "fixed"
    folder.mkdir()
    back_up(till, DATABASE_KEY, folder / "one.db")
    assert told_read_only(verify_here, folder) == {"notes": 3, "left": ["one.db"]}


def verify_here(folder: Path) -> dict[str, object]:
    """Verify the backup in the folder."""
    rows = verify(folder / "one.db", DATABASE_KEY).rows
    return {"notes": rows["note"], "left": files_in(folder)}


def test_a_copy_that_lost_a_row_on_its_way_to_the_disk_gets_no_name(
    till: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def lose_a_row(copy: Path) -> None:
        with closing(connect_copy(copy, DATABASE_KEY, writable=True)) as connection:
            raw_connection_of(connection).execute("DELETE FROM note WHERE number = 2")

    monkeypatch.setattr("pos_app.storage.backup.sync_file", lose_a_row)
    with pytest.raises(Refused) as caught:
        back_up(till, DATABASE_KEY, tmp_path / "backups" / "one.db")
    assert caught.value.fields["reason"] == "differs"
    assert files_in(tmp_path / "backups") == []
