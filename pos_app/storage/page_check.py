"""The look at every page of a file too large to be looked at before the first customer is served.

SQLCipher proves each page that is read, so a sale never rests on a damaged one: it is refused. What
no sale reads is found here, on a thread and a connection of its own, one table after another: so
the log beside the file is never kept from being emptied for longer than one of them takes.
"""

import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from threading import Thread
from typing import Final

from sqlcipher3 import dbapi2

from pos_app.errors import Broken, Code, PosError
from pos_app.storage.sqlite_failures import translated_from_sqlite
from pos_app.storage.sqlite_file import PRAGMAS, Address, read_once_more

LARGEST_CHECKED_FIRST_BYTES: Final = 32 * 1024 * 1024
"""So much is looked at within 0.3 s."""

_MARK: Final = "-damaged"
_TABLES: Final = """
    SELECT 'sqlite_schema' UNION ALL
    SELECT name FROM sqlite_schema WHERE type = 'table'
"""
_CHECK: Final = "SELECT quick_check FROM pragma_quick_check(:table)"
_CACHE_KIB: Final = 2048
_IMPATIENCE_S: Final = 0.02
_NICENESS: Final = 10

_logger: Final = logging.getLogger(__name__)


def must_check_first(database: Path) -> bool:
    """Tell whether a file that is there is looked at before it sells.

    A small one is, and one in which damage was found that nobody has mended since.
    """
    is_small = database.stat().st_size <= LARGEST_CHECKED_FIRST_BYTES
    return is_small or _mark_of(database).exists()


def forget_damage(database: Path) -> None:
    """Let a file whose every page is as it was written sell again before it is looked at."""
    _mark_of(database).unlink(missing_ok=True)


class PageCheck:
    """One look at every page, from `start()` until it is through or `close()` ends it.

    `told` is called once, on the thread of the check: with None when all is as it was written, else
    with what is wrong, `Broken` DATABASE_DAMAGED for a page. Not at all when it was closed before.

    Raises:
        Refused: SQLITE_TOO_OLD, KEY_WRONG.
        Broken: DATABASE_DAMAGED.
    """

    def __init__(
        self, database: Path, database_key: bytes, told: Callable[[PosError | None], None]
    ) -> None:
        pragmas = (*PRAGMAS, "query_only = ON", f"cache_size = -{_CACHE_KIB}")
        self._database = database
        self._address = Address(database, database_key, "mode=rw", pragmas)
        self._told = told
        self._raw: dbapi2.Connection | None = None
        self._is_closed = False
        # A program that dies without close() must not hang on to its folder for ever.
        self._thread = Thread(target=self._run, name="checking", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def close(self) -> None:
        """End it at once, wherever it is. Waits for the thread; repeating it does nothing."""
        self._is_closed = True
        while self._thread.is_alive():
            # A statement that has yet to begin does not hear it the first time.
            if self._raw is not None:
                self._raw.interrupt()
            self._thread.join(_IMPATIENCE_S)
        if self._raw is not None:
            self._raw.close()

    def _run(self) -> None:
        found: PosError | None = None
        if sys.platform == "linux":  # where it is this thread's alone: whoever sells goes first
            os.nice(_NICENESS)
        try:
            self._look()
        except dbapi2.Error as error:
            found = translated_from_sqlite(error)
        except PosError as error:
            found = error
        if self._is_closed:
            return
        if found is not None:
            _logger.error("the look at every page found: %s", found)
            self._remember(found)
        self._told(found)

    def _look(self) -> None:
        raw = self._raw = self._address.connect()
        for table in self._left_to_look_at(raw):
            for (found,) in raw.execute(_CHECK, {"table": table}):
                if found != "ok":
                    raise Broken(Code.DATABASE_DAMAGED, reason=found)
            read_once_more(raw)

    def _left_to_look_at(self, raw: dbapi2.Connection) -> Iterator[str]:
        for (table,) in raw.execute(_TABLES).fetchall():
            if self._is_closed:
                return
            yield table

    def _remember(self, found: PosError) -> None:
        if found.code is not Code.DATABASE_DAMAGED:
            return
        with suppress(OSError):  # the next start then finds it as this one did
            _mark_of(self._database).touch(mode=0o600)


def _mark_of(database: Path) -> Path:
    return database.with_name(database.name + _MARK)
