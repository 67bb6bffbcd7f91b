"""The keys of a till: one master key, kept away from the data, from which all others are derived.

The data folder knows only the master key's id. A key is never made anew for data that has one:
without its key the data is refused, because a new key would make the loss final.
"""

import hashlib
import hmac
import os
from pathlib import Path
from typing import Final

from pos_app.domain.value import field, value
from pos_app.errors import Code, Refused
from pos_app.storage.durable import holds_data, write_new_file
from pos_app.storage.master_key import find_master_key, keep_master_key
from pos_app.storage.sqlite_file import check_key
from pos_app.storage.system_failures import translated_from_system

KEY_BYTES: Final = 32
ID_FILE_NAME: Final = "till.key-id"
_ID_BYTES: Final = 8
_CHECK_BYTES: Final = 3
_GROUP: Final = 4
_NO_SALT: Final = bytes(KEY_BYTES)
_MISREAD: Final = str.maketrans("018", "OIB", "-")
"""The digits that a recovery code never holds, as the letters they were read for."""


@value(kw_only=True)
class Keys:
    """What the master key gives: 32 bytes for each purpose. No repr shows any of them."""

    key_id: str
    database: bytes = field(repr=False)
    token_hash: bytes = field(repr=False)
    token_value: bytes = field(repr=False)
    pin: bytes = field(repr=False)
    client_secret: bytes = field(repr=False)
    credential: bytes = field(repr=False)
    sealing: bytes = field(repr=False)
    grant: bytes = field(repr=False)


def open_keys(database: Path, key_folder: Path | None = None) -> Keys:
    """Return the keys of a database; one that is not there yet gets a new master key.

    With a `key_folder` the master key is a file there and no keyring is asked: for throw-away
    folders, and for machines that keep their secrets elsewhere.

    Raises:
        Refused: KEY_MISSING, the database's key is nowhere; KEY_WRONG, what lies in its place is
            another key; INVALID_FIELD, `key_folder` holds the database; FOLDER_READ_ONLY.
        Unavailable: KEY_MISSING, the keyring does not answer; DISK_FULL.
    """
    _check_apart(database, key_folder)
    key_id = _read_id(database)
    if key_id is None and not holds_data(database):
        return _made_keys(database, key_folder)
    return _derived_from(_find_master(database, key_id, key_folder))


def existing_keys(database: Path, key_folder: Path | None = None) -> Keys:
    """Return the keys of a database and never make any: KEY_MISSING where there are none.

    Errors as for `open_keys`.
    """
    return _derived_from(_find_master(database, _read_id(database), key_folder))


def recovery_code_for(database: Path, key_folder: Path | None = None) -> str:
    """Return the master key as letters and digits to lock away: no backup opens without it.

    Errors as for `existing_keys`.
    """
    from base64 import b32encode  # noqa: PLC0415 - no start has to write one

    master = _find_master(database, _read_id(database), key_folder)
    letters = b32encode(master + _check_of(master)).decode()
    return "-".join(letters[start : start + _GROUP] for start in range(0, len(letters), _GROUP))


def keys_in_recovery_code(code: str) -> Keys:
    """Return the keys that a recovery code stands for, and keep nothing of it.

    Case, blanks and hyphens do not matter.

    Raises:
        Refused: INVALID_FIELD, the code is mistyped.
    """
    return _derived_from(_master_in(code))


def adopt_recovery_code(code: str, database: Path, key_folder: Path | None = None) -> Keys:
    """Take the master key from a recovery code: for a backup of a lost machine, or a lost key.

    Repeating it does nothing.

    Raises:
        Refused: INVALID_FIELD, the code is mistyped or `key_folder` holds the database; KEY_WRONG,
            the database has another key; RESTORE_TARGET_NOT_EMPTY, the folder has one;
            FOLDER_READ_ONLY.
        Unavailable: DISK_FULL; KEY_MISSING, the keyring does not answer.
    """
    _check_apart(database, key_folder)
    master = _master_in(code)
    keys = _derived_from(master)
    if holds_data(database):
        check_key(database, keys.database)
    recorded = _read_id(database)
    if recorded not in {None, keys.key_id}:
        raise Refused(Code.RESTORE_TARGET_NOT_EMPTY, path=str(database.parent))
    if find_master_key(keys.key_id, key_folder) is None:
        keep_master_key(keys.key_id, master, key_folder)
    if recorded is None:
        write_new_file(_id_file_of(database), keys.key_id.encode())
    return keys


def _master_in(code: str) -> bytes:
    from base64 import b32decode  # noqa: PLC0415 - no start has to read one

    try:
        decoded = b32decode("".join(code.split()).upper().translate(_MISREAD))
    except ValueError as error:
        raise Refused(Code.INVALID_FIELD, field="recovery_code", reason="mistyped") from error
    master, check = decoded[:KEY_BYTES], decoded[KEY_BYTES:]
    if len(master) != KEY_BYTES or check != _check_of(master):
        raise Refused(Code.INVALID_FIELD, field="recovery_code", reason="mistyped")
    return master


def _check_apart(database: Path, key_folder: Path | None) -> None:
    if key_folder is not None and key_folder.resolve() == database.parent.resolve():
        # Whoever copies the folder would have the lock and the key.
        raise Refused(Code.INVALID_FIELD, field="key_folder", reason="holds_the_database")


def _find_master(database: Path, key_id: str | None, key_folder: Path | None) -> bytes:
    if key_id is None:
        raise Refused(Code.KEY_MISSING, path=str(database))
    master = find_master_key(key_id, key_folder)
    if master is None:
        raise Refused(Code.KEY_MISSING, path=str(database), key_id=key_id)
    if len(master) != KEY_BYTES or _id_of(master) != key_id:
        raise Refused(Code.KEY_WRONG, path=str(database), key_id=key_id)
    return master


def _made_keys(database: Path, key_folder: Path | None) -> Keys:
    master = os.urandom(KEY_BYTES)
    key_id = _id_of(master)
    # The key first: data must never name a key that is nowhere.
    keep_master_key(key_id, master, key_folder)
    write_new_file(_id_file_of(database), key_id.encode())
    return _derived_from(master)


def _id_file_of(database: Path) -> Path:
    return database.parent / ID_FILE_NAME


def _read_id(database: Path) -> str | None:
    try:
        return _id_file_of(database).read_text("utf-8").strip()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise translated_from_system(error) from error


def _id_of(master: bytes) -> str:
    return derived(master, "key-id", _ID_BYTES).hex()


def _check_of(master: bytes) -> bytes:
    return hashlib.sha256(master).digest()[:_CHECK_BYTES]


def _derived_from(master: bytes) -> Keys:
    return Keys(
        key_id=_id_of(master),
        database=derived(master, "database"),
        token_hash=derived(master, "token-hash"),
        token_value=derived(master, "token-value"),
        pin=derived(master, "pin"),
        client_secret=derived(master, "client-secret"),
        credential=derived(master, "credential"),
        sealing=derived(master, "sealing"),
        grant=derived(master, "grant"),
    )


def derived(master: bytes, purpose: str, length: int = KEY_BYTES) -> bytes:
    """Return what HKDF-SHA256 (RFC 5869) gives without a salt; of up to 32 bytes it is one block.

    Two lines here spare every start the import of a whole library of cryptography.
    """
    info = f"tillit {purpose} v1".encode()
    return hmac.digest(hmac.digest(_NO_SALT, master, "sha256"), info + b"\x01", "sha256")[:length]
