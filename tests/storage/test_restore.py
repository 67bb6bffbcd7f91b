"""A restore proves the backup first, puts it back whole, and throws nothing away."""

from contextlib import closing
from pathlib import Path
from typing import Final

import pytest
from sqlalchemy import Connection, text

from pos_app.errors import Code, PosError, Refused
from pos_app.storage.backup import back_up, restore
from pos_app.storage.sqlite import open_sqlite
from tests.storage.elsewhere import told_on_small_disk
from tests.storage.notes import add_notes, damage, files_in, note, notes_of
from tests.stores import DATABASE_KEY

OTHER_KEY: Final = bytes(32)


def refusal_of_restore(backup: Path, till: Path, key: bytes = DATABASE_KEY) -> PosError:
    with pytest.raises(PosError) as caught:
        restore(backup, key, till, set_aside=True)
    return caught.value


def test_a_backup_restores_into_a_new_folder(till: Path, tmp_path: Path) -> None:
    backup, new = tmp_path / "one.db", tmp_path / "new" / "till.db"
    back_up(till, DATABASE_KEY, backup)
    assert restore(backup, DATABASE_KEY, new) is None
    assert files_in(new.parent) == ["till.db"]
    assert new.stat().st_mode & 0o777 == 0o600
    assert notes_of(new) == [1, 2, 3]


def test_a_restore_never_replaces_a_database_unasked(till: Path, tmp_path: Path) -> None:
    back_up(till, DATABASE_KEY, tmp_path / "one.db")
    add_notes(till, [4])
    with pytest.raises(Refused) as caught:
        restore(tmp_path / "one.db", DATABASE_KEY, till)
    assert caught.value.code is Code.RESTORE_TARGET_NOT_EMPTY
    assert notes_of(till) == [1, 2, 3, 4]


def test_a_restore_sets_the_old_database_aside_when_asked(till: Path, tmp_path: Path) -> None:
    back_up(till, DATABASE_KEY, tmp_path / "one.db")
    for number in (4, 5):
        add_notes(till, [number])
        aside = restore(tmp_path / "one.db", DATABASE_KEY, till, set_aside=True)
        assert aside is not None
        assert notes_of(till) == [1, 2, 3]
        assert notes_of(aside) == [1, 2, 3, number]
    assert files_in(till.parent) == [
        "till-set-aside-1.db",
        "till-set-aside-2.db",
        "till.db",
    ]


def crash(till: Path, number: int) -> None:
    """Leave the files as a dead program does: the last note is in the log alone."""
    store = open_sqlite(till, DATABASE_KEY)
    store.write(note(number)).result()
    copies = {path: path.read_bytes() for path in till.parent.iterdir()}
    store.close()
    for path, content in copies.items():
        path.write_bytes(content)


def test_what_only_the_log_of_a_crash_holds_is_set_aside_too(till: Path, tmp_path: Path) -> None:
    back_up(till, DATABASE_KEY, tmp_path / "one.db")
    crash(till, 4)
    assert "till.db-wal" in files_in(till.parent)
    aside = restore(tmp_path / "one.db", DATABASE_KEY, till, set_aside=True)
    assert aside is not None
    assert notes_of(till) == [1, 2, 3]
    assert notes_of(aside) == [1, 2, 3, 4]


def test_a_damaged_database_is_set_aside_with_its_log(till: Path, tmp_path: Path) -> None:
    back_up(till, DATABASE_KEY, tmp_path / "one.db")
    crash(till, 4)
    content = bytearray(till.read_bytes())
    content[3] ^= 0xFF
    till.write_bytes(content)
    before = {path.name: path.read_bytes() for path in till.parent.iterdir()}
    aside = restore(tmp_path / "one.db", DATABASE_KEY, till, set_aside=True)
    assert aside is not None
    for name in ("till.db", "till.db-wal"):
        kept = aside.with_name(name.replace("till", aside.stem))
        assert kept.read_bytes() == before[name]
    assert "till.db-wal" not in files_in(till.parent)
    assert notes_of(till) == [1, 2, 3]


def test_where_a_file_has_one_name_only_the_old_database_is_copied_aside(
    till: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(_: Path, __: Path) -> None:
        raise PermissionError

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    back_up(till, DATABASE_KEY, tmp_path / "one.db")
    add_notes(till, [4])
    aside = restore(tmp_path / "one.db", DATABASE_KEY, till, set_aside=True)
    assert aside is not None
    assert notes_of(aside) == [1, 2, 3, 4]
    assert notes_of(till) == [1, 2, 3]


@pytest.mark.parametrize("what", ["another key", "garbage", "damaged", "empty", "missing", "bare"])
def test_what_is_no_backup_of_ours_is_refused_and_the_database_stays(
    till: Path, tmp_path: Path, what: str
) -> None:
    backup = tmp_path / "one.db"
    back_up(till, DATABASE_KEY, backup)
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
    before = till.read_bytes()
    error = refusal_of_restore(backup, till, key)
    assert isinstance(error, Refused)
    assert error.code is Code.BACKUP_UNUSABLE
    assert till.read_bytes() == before
    assert files_in(till.parent) == ["till.db"]


def set_revision(path: Path, revision: str) -> None:
    def change(connection: Connection) -> None:
        connection.execute(text("UPDATE alembic_version SET version_num = :r"), {"r": revision})

    with closing(open_sqlite(path, DATABASE_KEY, threads=False)) as store:
        store.write(change).result()


def test_a_newer_programs_backup_is_refused_as_that(till: Path, tmp_path: Path) -> None:
    backup = tmp_path / "one.db"
    back_up(till, DATABASE_KEY, backup)
    set_revision(backup, "9999")
    error = refusal_of_restore(backup, till)
    assert error.code is Code.SCHEMA_NEWER
    assert notes_of(till) == [1, 2, 3]


def restore_here(folder: Path) -> dict[str, object]:
    """Restore the backup beside the folder into it."""
    try:
        restore(folder.parent / "one.db", DATABASE_KEY, folder / "till.db")
    except PosError as error:
        return {"kind": type(error).__name__, "code": error.code, "left": files_in(folder)}
    return {}


@pytest.mark.slow
def test_a_full_disk_restores_nothing_and_leaves_nothing(till: Path, tmp_path: Path) -> None:
    back_up(till, DATABASE_KEY, tmp_path / "one.db")
    folder = tmp_path / "small"
    folder.mkdir()
    told = told_on_small_disk(restore_here, folder, 64)
    assert told == {"kind": "Unavailable", "code": "DISK_FULL", "left": []}
