"""The encrypted file as its driver sees it: made for its owner only, opened with its key.

Nothing here knows SQLAlchemy, whose import would be most of a till's start.
"""

import hmac
import os
from pathlib import Path
from typing import Final

from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, PosError, Refused, Unavailable
from pos_app.storage.sqlite_failures import is_input_output_error, translated_from_sqlite
from pos_app.storage.system_failures import translated_from_system

OLDEST_SAFE_SQLITE: Final = (3, 51, 3)
"""Before it a WAL database could lose commits when two connections wrote at the same moment."""

KEY_BYTES: Final = 32
SALT_BYTES: Final = 16
_BUSY_TIMEOUT_S: Final = 5.0
_LOG_PAGES_BEFORE_CHECKPOINT: Final = 4000
_INDEX_BYTES: Final = 32 * 1024

RULES: Final = (
    "foreign_keys = ON",
    "recursive_triggers = ON",  # or INSERT OR REPLACE takes rows away past the triggers
    "trusted_schema = OFF",
)
"""What every connection keeps to, in a file or in memory."""

PRAGMAS: Final = (
    "journal_mode = WAL",
    "synchronous = FULL",
    *RULES,
    "cell_size_check = ON",
    "mmap_size = 0",
    "temp_store = MEMORY",  # a file beside the database would hold its rows in the clear
    # The writer checkpoints when it rests; in the middle of a rush it should not.
    f"wal_autocheckpoint = {_LOG_PAGES_BEFORE_CHECKPOINT}",
)
"""What every connection to a till's file keeps to."""


def create_file(path: Path) -> None:
    """Make sure that the file is there and that only its owner can open it; same for the folder.

    A folder that was there already keeps its mode: it may be somebody's home.
    """
    try:
        if not path.parent.exists():
            path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        # SQLite gives the log beside the file the mode of the file.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        if path.stat().st_mode & 0o077:
            path.chmod(0o600)
    except OSError as error:
        raise translated_from_system(error) from error


def check_key(path: Path, database_key: bytes) -> None:
    """Refuse another key than the one a file was made with: KEY_WRONG. No file, no complaint."""
    try:
        with path.open("rb") as file:
            found = file.read(SALT_BYTES)
    except FileNotFoundError:
        return
    except OSError as error:
        raise translated_from_system(error) from error
    if 0 < len(found) < SALT_BYTES:
        raise Broken(Code.DATABASE_DAMAGED, path=str(path), reason="cut_off")
    # Power lost at the first start leaves a file that has grown and holds nothing yet.
    if any(found) and found != _salt_for(database_key):
        raise Refused(Code.KEY_WRONG, path=str(path))


class Address:
    """How one file is opened: by this key, in this mode, keeping to these pragmas.

    The file's version of SQLite, its key and its first bytes are looked at when this is made.

    Raises:
        Refused: SQLITE_TOO_OLD, KEY_WRONG.
        Broken: DATABASE_DAMAGED.
    """

    def __init__(
        self, path: Path, database_key: bytes, mode: str, pragmas: tuple[str, ...]
    ) -> None:
        if dbapi2.sqlite_version_info < OLDEST_SAFE_SQLITE:
            raise Refused(
                Code.SQLITE_TOO_OLD,
                found=dbapi2.sqlite_version,
                oldest=".".join(str(part) for part in OLDEST_SAFE_SQLITE),
            )
        if len(database_key) != KEY_BYTES:
            raise Broken(Code.UNEXPECTED, reason="key_length")
        check_key(path, database_key)
        salt = _salt_for(database_key)
        key = f"key = \"x'{database_key.hex()}{salt.hex()}'\""
        self._path = path
        self._address = f"{path.absolute().as_uri()}?{mode}"
        self._pragmas = (key, *pragmas)

    def connect(self) -> dbapi2.Connection:
        """Open a connection; raises what the driver does."""
        raw = dbapi2.connect(
            self._address,
            timeout=_BUSY_TIMEOUT_S,
            isolation_level=None,  # BEGIN and COMMIT are ours
            check_same_thread=False,  # opened here, used by one thread
            uri=True,
        )
        try:
            # The library writes every wrong page to stderr; the error says it better.
            raw.execute("PRAGMA cipher_log_level = NONE")
            for pragma in self._pragmas:
                raw.execute(f"PRAGMA {pragma}")
        except dbapi2.Error:
            raw.close()
            raise
        return raw

    def why_not(self, error: dbapi2.Error) -> PosError:
        """Return what an error of connecting means."""
        if is_input_output_error(error):
            import shutil  # noqa: PLC0415 - for this error only

            folder = self._path.parent
            if shutil.disk_usage(folder).free < _INDEX_BYTES:
                # SQLite knows a disk with no room for the log's index only as one that fails.
                return Unavailable(Code.DISK_FULL, path=str(folder))
        return translated_from_sqlite(error)


def check_pages(raw: dbapi2.Connection) -> None:
    """Look at every page; `Broken` DATABASE_DAMAGED when one is not as it was written."""
    ((found,),) = raw.execute("PRAGMA quick_check(1)").fetchall()
    if found != "ok":
        raise Broken(Code.DATABASE_DAMAGED, reason=found)
    read_once_more(raw)


def read_once_more(raw: dbapi2.Connection) -> None:
    """Read a page from the file, so that a damaged one that was read last is told of, too.

    SQLCipher gives such a page out once, as zeros, and refuses whatever is read after it.
    """
    raw.execute("PRAGMA shrink_memory")  # or the page would come from memory
    raw.execute("SELECT count(*) FROM sqlite_schema").fetchall()


def _salt_for(database_key: bytes) -> bytes:
    # The salt is the first thing in the file and in the clear. Made from the key, it tells a wrong
    # key from a damaged file. The pages are still encrypted each with a random vector of its own.
    return hmac.digest(database_key, b"tillit database salt", "sha256")[:SALT_BYTES]
