"""Where a master key lies: the system's keyring, or a file in a folder away from the data."""

from pathlib import Path
from typing import Final

from pos_app.errors import Code, Unavailable
from pos_app.storage.durable import write_new_file
from pos_app.storage.system_failures import translated_from_system

SERVICE: Final = "tillit"
_USABLE_PRIORITY: Final = 1
"""Keyring's own word for a backend that protects what it keeps."""


def find_master_key(key_id: str, key_folder: Path | None) -> bytes | None:
    """Return the master key of that id, None when it is nowhere. The folder is asked first.

    Raises:
        Unavailable: KEY_MISSING, the keyring is locked or does not answer.
    """
    try:
        return _file_of(key_id, key_folder).read_bytes()
    except FileNotFoundError:
        return None if key_folder else _find_in_keyring(key_id)
    except OSError as error:
        raise translated_from_system(error) from error


def keep_master_key(key_id: str, master: bytes, key_folder: Path | None) -> None:
    """Put a new master key where `find_master_key` finds it; an old one is never overwritten."""
    if key_folder is None and _keep_in_keyring(key_id, master):
        return
    write_new_file(_file_of(key_id, key_folder), master)


def _file_of(key_id: str, key_folder: Path | None) -> Path:
    return (key_folder or _folder_of_the_user()) / f"till-{key_id}.key"


def _folder_of_the_user() -> Path:
    # A till whose settings name a folder need not look for one.
    from platformdirs import user_config_path  # noqa: PLC0415

    return user_config_path(SERVICE, appauthor=False)


def _find_in_keyring(key_id: str) -> bytes | None:
    # A till with its key in a file starts faster without the keyring's import.
    import keyring  # noqa: PLC0415
    from keyring.errors import KeyringError, NoKeyringError  # noqa: PLC0415

    try:
        found = keyring.get_password(SERVICE, key_id)
    except NoKeyringError:
        return None
    except KeyringError as error:
        raise Unavailable(Code.KEY_MISSING, key_id=key_id, reason=type(error).__name__) from error
    try:
        return None if found is None else bytes.fromhex(found)
    except ValueError:
        # Somebody else's secret under our name is not our key.
        return None


def _keep_in_keyring(key_id: str, master: bytes) -> bool:
    import keyring  # noqa: PLC0415 - as above
    from keyring.errors import KeyringError  # noqa: PLC0415

    if keyring.get_keyring().priority < _USABLE_PRIORITY:
        return False
    try:
        keyring.set_password(SERVICE, key_id, master.hex())
        return keyring.get_password(SERVICE, key_id) == master.hex()
    except KeyringError:
        # A keyring that will not keep it is as good as none: the file does.
        return False
