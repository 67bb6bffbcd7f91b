"""The master key in a keyring or in a file of its owner's, each where the other is not."""

from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.errors import KeyringLocked, PasswordSetError

from pos_app.errors import Code, PosError, Unavailable
from pos_app.storage.keys import (
    open_keys,
)
from tests.storage.elsewhere import told_on_small_disk
from tests.storage.notes import files_in


def refusal_to_open(database: Path, key_folder: Path | None) -> PosError:
    with pytest.raises(PosError) as caught:
        open_keys(database, key_folder)
    return caught.value


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
def ring() -> Iterator[MemoryKeyring]:
    """Put a keyring in the place of the one that tests do not have."""
    previous = keyring.get_keyring()
    ring = MemoryKeyring()
    keyring.set_keyring(ring)
    yield ring
    keyring.set_keyring(previous)


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
