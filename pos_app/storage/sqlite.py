"""The till's own database: one encrypted file, or one in memory for tests and the simulation."""

from contextlib import ExitStack, closing
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Connection, create_engine
from sqlalchemy.pool import StaticPool
from sqlcipher3 import dbapi2

from pos_app.storage.encrypted_file import check_quickly, connect_sqlite, raw_connection_of
from pos_app.storage.inline import InlineLine
from pos_app.storage.line import ThreadedLine
from pos_app.storage.page_check import forget_damage
from pos_app.storage.reader import SqliteReader
from pos_app.storage.sqlite_file import RULES, create_file
from pos_app.storage.store import Store, TwoLineStore
from pos_app.storage.writer import SqliteWriter

READERS: Final = 2
LONGEST_LINE: Final = 1000


def open_sqlite(
    path: Path, database_key: bytes, *, threads: bool = True, is_checked: bool = False
) -> Store:
    """Open or create the file, after a quick check of all its pages.

    `database_key` is 32 bytes. Without `threads` every work runs in its caller, for tests.
    One that `is_checked` was looked at just now, by `first_look` in this process, or will be by a
    `PageCheck` beside this.

    Raises:
        Refused: SQLITE_TOO_OLD, KEY_WRONG, FOLDER_READ_ONLY.
        Broken: DATABASE_DAMAGED.
        Unavailable: BUSY, DISK_FULL, DATABASE_UNAVAILABLE.
    """
    create_file(path)
    connect = partial(connect_sqlite, path, database_key)
    with ExitStack() as opened:
        writer = opened.enter_context(closing(SqliteWriter(connect)))
        # A folder for reading shows at once; the long look at every page holds up nobody's writes.
        writer.run(_do_nothing)
        readers = [
            opened.enter_context(closing(SqliteReader(connect)))
            for _ in range(READERS if threads else 1)
        ]
        if not is_checked:
            readers[0].run(check_quickly)
            forget_damage(path)
        opened.pop_all()
    if not threads:
        return TwoLineStore("sqlite", InlineLine(writer), InlineLine(readers[0]))
    return TwoLineStore(
        "sqlite",
        ThreadedLine([writer], name="writer", longest=LONGEST_LINE),
        ThreadedLine(readers, name="reader", longest=LONGEST_LINE),
    )


def open_memory(copy_of: Store | None = None) -> Store:
    """Open a database in memory that runs every work in its caller.

    It is empty, or begins as what another one in memory holds.
    """
    raw = _connect_memory()
    if copy_of is not None:
        copy_of.read(lambda connection: raw_connection_of(connection).backup(raw)).result()
    engine = create_engine(
        "sqlite://",
        module=dbapi2,
        creator=lambda: raw,
        poolclass=StaticPool,
        hide_parameters=True,
    )
    connection = engine.connect()
    # Both look through the same window: a second connection would see another memory.
    writer = SqliteWriter(lambda: connection)
    reader = SqliteReader(lambda: connection, shares_writer=True)
    return TwoLineStore("sqlite", InlineLine(writer), InlineLine(reader))


def _do_nothing(_: Connection) -> None:
    """Begin to write and commit nothing."""


def _connect_memory() -> dbapi2.Connection:
    raw = dbapi2.connect(":memory:", isolation_level=None, check_same_thread=False)
    for pragma in RULES:
        raw.execute(f"PRAGMA {pragma}")
    return raw
