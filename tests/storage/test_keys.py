"""Keys: one for each purpose, never lost by the program, never told, never beside the data."""

from collections.abc import Iterator
from pathlib import Path
from typing import Final

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError

from pos_app.errors import Code, PosError, Refused, Unavailable
from pos_app.storage.keys import (
    Keys,
    adopt_recovery_code,
    existing_keys,
    open_keys,
    recovery_code_for,
)
from pos_app.storage.sqlite import open_sqlite
from tests.storage.elsewhere import told_on_small_disk, told_read_only
from tests.storage.notes import files_in

KEYS_OF_THE_TILL: Final = ("database", "token_hash", "token_value", "pin")


class MemoryKeyring(KeyringBackend):
    """A keyring that keeps its secrets in memory, and can be locked or refuse to keep any."""

    priority = 5  # pyright: ignore[reportAssignmentType] - keyring's own backends set it like this

    def __init__(self) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked = False
        self.full = False

    def get_password(self, service: str, username: str) -> str | None:
        if self.locked:
            raise KeyringLocked
        return self.kept.get((service, username))

    def set_password(self, service: str, username: str, password: str) -> None:
        if self.full:
            raise PasswordSetError
        self.kept[service, username] = password

    def delete_password(self, service: str, username: str) -> None:
        del self.kept[service, username]


@pytest.fixture
def database(tmp_path: Path) -> Path:
    folder = tmp_path / "data"
    folder.mkdir()
    return folder / "till.db"


@pytest.fixture
def key_folder(tmp_path: Path) -> Path:
    return tmp_path / "keys"


@pytest.fixture
def ring() -> Iterator[MemoryKeyring]:
    """Put a keyring in the place of the one that tests do not have."""
    previous = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(previous)


def values_of(keys: Keys) -> list[bytes]:
    return [getattr(keys, name) for name in KEYS_OF_THE_TILL]


def refusal_to_open(database: Path, key_folder: Path | None) -> PosError:
    with pytest.raises(PosError) as caught:
        open_keys(database, key_folder)
    return caught.value


def test_a_till_gets_the_same_keys_each_time(database: Path, key_folder: Path) -> None:
    assert open_keys(database, key_folder) == open_keys(database, key_folder)


def test_two_tills_have_no_key_in_common(tmp_path: Path, key_folder: Path) -> None:
    first, second = (open_keys(tmp_path / name / "till.db", key_folder) for name in "ab")
    assert not set(values_of(first)) & set(values_of(second))


def test_each_purpose_has_its_own_key_of_32_bytes(database: Path, key_folder: Path) -> None:
    values = values_of(open_keys(database, key_folder))
    assert len(set(values)) == len(KEYS_OF_THE_TILL)
    assert {len(value) for value in values} == {32}


def test_the_keys_are_those_of_their_purpose_for_ever(database: Path, key_folder: Path) -> None:
    # Another result here and no till opens its database after an update.
    key_folder.mkdir()
    database.with_name("till.key-id").write_text("ac1fea324bed121b")
    (key_folder / "till-ac1fea324bed121b.key").write_bytes(bytes(range(32)))
    keys = open_keys(database, key_folder)
    assert [value.hex()[:8] for value in values_of(keys)] == [
        "f243979d",
        "cb543a8f",
        "1be188e1",
        "3cfff385",
    ]


def test_no_repr_shows_a_key(database: Path, key_folder: Path) -> None:
    keys = open_keys(database, key_folder)
    for value in values_of(keys):
        assert repr(value)[2:-1] not in repr(keys)
        assert value.hex() not in repr(keys)
    assert keys.key_id in repr(keys)


def test_the_data_folder_holds_the_id_and_no_key(database: Path, key_folder: Path) -> None:
    keys = open_keys(database, key_folder)
    assert files_in(database.parent) == ["till.key-id"]
    assert (database.parent / "till.key-id").read_text() == keys.key_id
    [file] = key_folder.iterdir()
    assert file.read_bytes() not in (database.parent / "till.key-id").read_bytes()


def test_the_key_file_is_its_owners_alone(database: Path, key_folder: Path) -> None:
    open_keys(database, key_folder)
    [file] = key_folder.iterdir()
    assert file.stat().st_mode & 0o777 == 0o600
    assert key_folder.stat().st_mode & 0o777 == 0o700


def test_a_key_folder_with_the_database_in_it_is_refused(database: Path) -> None:
    error = refusal_to_open(database, database.parent)
    assert isinstance(error, Refused)
    assert error.fields["field"] == "key_folder"


def test_data_whose_key_is_gone_is_refused_and_gets_no_new_one(
    database: Path, key_folder: Path
) -> None:
    open_keys(database, key_folder)
    [file] = key_folder.iterdir()
    file.rename(file.with_suffix(".away"))
    for _ in range(2):
        error = refusal_to_open(database, key_folder)
        assert isinstance(error, Refused)
        assert error.code is Code.KEY_MISSING
    assert files_in(key_folder) == [file.with_suffix(".away").name]


def test_a_database_without_any_key_id_is_refused(database: Path, key_folder: Path) -> None:
    database.write_bytes(b"something")
    assert refusal_to_open(database, key_folder).code is Code.KEY_MISSING
    assert not key_folder.exists()


@pytest.mark.parametrize("content", [bytes(32), b"short"])
def test_another_key_in_its_place_is_refused_as_wrong(
    database: Path, key_folder: Path, content: bytes
) -> None:
    open_keys(database, key_folder)
    [file] = key_folder.iterdir()
    file.write_bytes(content)
    assert refusal_to_open(database, key_folder).code is Code.KEY_WRONG


def test_without_a_keyring_the_key_is_a_file_among_the_users_settings(
    database: Path, home: Path
) -> None:
    keys = open_keys(database)
    assert (home / ".config" / "tillit" / f"till-{keys.key_id}.key").stat().st_size == 32


def test_without_a_keyring_and_without_the_file_the_key_is_missing(
    database: Path, home: Path
) -> None:
    keys = open_keys(database)
    (home / ".config" / "tillit" / f"till-{keys.key_id}.key").unlink()
    assert refusal_to_open(database, None).code is Code.KEY_MISSING


def test_a_key_that_cannot_be_read_is_unavailable_not_lost(
    database: Path, key_folder: Path
) -> None:
    open_keys(database, key_folder)
    [file] = key_folder.iterdir()
    file.unlink()
    file.mkdir()
    assert isinstance(refusal_to_open(database, key_folder), Unavailable)


def test_with_a_keyring_no_file_holds_the_key(
    database: Path, home: Path, ring: MemoryKeyring
) -> None:
    keys = open_keys(database)
    assert list(ring.kept) == [("tillit", keys.key_id)]
    assert not (home / ".config").exists()
    assert open_keys(database) == keys


def test_a_key_folder_is_used_although_there_is_a_keyring(
    database: Path, key_folder: Path, ring: MemoryKeyring
) -> None:
    open_keys(database, key_folder)
    assert not ring.kept
    assert len(files_in(key_folder)) == 1


def test_a_keyring_that_keeps_nothing_leaves_the_key_to_a_file(
    database: Path, ring: MemoryKeyring
) -> None:
    ring.full = True
    keys = open_keys(database)
    assert not ring.kept
    assert open_keys(database) == keys


def test_a_locked_keyring_is_unavailable_not_lost(database: Path, ring: MemoryKeyring) -> None:
    keys = open_keys(database)
    ring.locked = True
    error = refusal_to_open(database, None)
    assert isinstance(error, Unavailable)
    assert error.code is Code.KEY_MISSING
    ring.locked = False
    assert open_keys(database) == keys


def test_a_strange_secret_in_the_keyring_is_no_key(database: Path, ring: MemoryKeyring) -> None:
    keys = open_keys(database)
    ring.kept["tillit", keys.key_id] = "no hexadecimal"
    assert refusal_to_open(database, None).code is Code.KEY_MISSING


def test_a_recovery_code_brings_the_keys_to_another_machine(
    database: Path, key_folder: Path, tmp_path: Path
) -> None:
    keys = open_keys(database, key_folder)
    code = recovery_code_for(database, key_folder)
    elsewhere, other_keys = tmp_path / "new" / "till.db", tmp_path / "other keys"
    typed = code.lower().replace("-", " ").replace("o", "0").replace("i", "1").replace("b", "8")
    assert adopt_recovery_code(typed, elsewhere, other_keys) == keys
    assert open_keys(elsewhere, other_keys) == keys


def test_a_mistyped_recovery_code_is_refused(database: Path, key_folder: Path) -> None:
    open_keys(database, key_folder)
    code = recovery_code_for(database, key_folder)
    wrong = ("A" if code[0] != "A" else "B") + code[1:]
    for typed in (wrong, code[:-1], code + "A", "", "A" * 56, "1" * 56, "ÆØÅ"):
        with pytest.raises(Refused) as caught:
            adopt_recovery_code(typed, database.parent / "new" / "till.db", key_folder)
        assert caught.value.fields["field"] == "recovery_code"


def test_a_recovery_code_brings_back_a_key_that_was_lost(database: Path, key_folder: Path) -> None:
    keys = open_keys(database, key_folder)
    open_sqlite(database, keys.database).close()
    code = recovery_code_for(database, key_folder)
    [file] = key_folder.iterdir()
    file.unlink()
    assert refusal_to_open(database, key_folder).code is Code.KEY_MISSING
    for _ in range(2):
        assert adopt_recovery_code(code, database, key_folder) == keys
        assert open_keys(database, key_folder) == keys


def test_a_recovery_code_finds_its_database_without_the_id(
    database: Path, key_folder: Path
) -> None:
    keys = open_keys(database, key_folder)
    open_sqlite(database, keys.database).close()
    code = recovery_code_for(database, key_folder)
    (database.parent / "till.key-id").unlink()
    assert refusal_to_open(database, key_folder).code is Code.KEY_MISSING
    assert adopt_recovery_code(code, database, key_folder) == keys


def test_the_recovery_code_of_another_till_changes_nothing(
    database: Path, key_folder: Path, tmp_path: Path
) -> None:
    other = tmp_path / "other" / "till.db"
    open_keys(other, key_folder)
    code = recovery_code_for(other, key_folder)
    keys = open_keys(database, key_folder)
    for made, refusal in ((False, Code.RESTORE_TARGET_NOT_EMPTY), (True, Code.KEY_WRONG)):
        if made:
            open_sqlite(database, keys.database).close()
        with pytest.raises(Refused) as caught:
            adopt_recovery_code(code, database, key_folder)
        assert caught.value.code is refusal
        assert open_keys(database, key_folder) == keys


def test_asking_for_existing_keys_makes_none(database: Path, key_folder: Path) -> None:
    with pytest.raises(Refused) as caught:
        existing_keys(database, key_folder)
    assert caught.value.code is Code.KEY_MISSING
    assert files_in(database.parent) == []
    assert open_keys(database, key_folder) == existing_keys(database, key_folder)


def open_keys_here(folder: Path) -> str:
    """Ask for new keys in a folder, and tell the refusal."""
    try:
        open_keys(folder / "till.db", folder.parent / "keys")
    except PosError as error:
        return error.code
    return ""


@pytest.mark.slow
def test_a_data_folder_for_reading_is_refused(database: Path) -> None:
    assert told_read_only(open_keys_here, database.parent) == "FOLDER_READ_ONLY"


def open_keys_without_room(folder: Path) -> dict[str, object]:
    """Ask for new keys whose file finds no room, make room and ask again."""
    ballast = folder / "ballast"
    ballast.write_bytes(bytes(8192))
    database = folder.parent / "data" / "till.db"
    try:
        open_keys(database, folder)
    except PosError as error:
        left = [files_in(folder), files_in(database.parent)]
        ballast.unlink()
        again = open_keys(database, folder) == open_keys(database, folder)
        return {"code": error.code, "left": left, "again": again}
    return {}


@pytest.mark.slow
def test_a_full_disk_leaves_no_half_a_key(database: Path, key_folder: Path) -> None:
    key_folder.mkdir()
    assert database.parent.exists()
    assert told_on_small_disk(open_keys_without_room, key_folder, 8) == {
        "code": "DISK_FULL",
        "left": [["ballast"], []],
        "again": True,
    }
