"""Keys: one for each purpose, never lost by the program, never told, never beside the data."""

from pathlib import Path
from typing import Final

import pytest
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from hypothesis import given
from hypothesis import strategies as st

from pos_app.errors import Code, PosError, Refused
from pos_app.storage.keys import (
    Keys,
    derived,
    existing_keys,
    open_keys,
)
from tests.storage.elsewhere import told_read_only
from tests.storage.notes import files_in

KEYS_OF_THE_TILL: Final = ("database", "token_hash", "token_value", "pin")


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


@given(master=st.binary(min_size=32, max_size=32), purpose=st.text(max_size=20))
def test_keys_are_derived_as_the_library_of_cryptography_derives_them(
    master: bytes, purpose: str
) -> None:
    info = f"tillit {purpose} v1".encode()
    for length in (8, 32):
        known = HKDF(algorithm=SHA256(), length=length, salt=None, info=info).derive(master)
        assert derived(master, purpose, length) == known
