"""Databases for tests: migrated once for the whole run, copied for each test.

`store` gives a test all three in turn, PostgreSQL among the slow ones; a test that needs one kind
asks for `memory_store`, `file_store` or `postgres_store`.
"""

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Final

import pytest
from psycopg import sql
from sqlalchemy import inspect

from pos_app.bench.postgres import PostgresServer
from pos_app.storage.migrate import bring_to_head, upgrade_postgres
from pos_app.storage.postgres import open_postgres, postgres_engine
from pos_app.storage.sqlite import open_memory, open_sqlite
from pos_app.storage.store import Store

DATABASE_KEY: Final = bytes(range(32))


@pytest.fixture(scope="session")
def migrated_memory() -> Iterator[Store]:
    """Give a migrated SQLite database in memory to copy: `open_memory(copy_of=migrated_memory)`."""
    store = open_memory()
    store.write(bring_to_head).result()
    yield store
    store.close()


@pytest.fixture(scope="session")
def migrated_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a migrated database file, closed, encrypted with `DATABASE_KEY`; copy it."""
    path = tmp_path_factory.mktemp("migrated") / "till.db"
    store = open_sqlite(path, DATABASE_KEY, threads=False)
    store.write(bring_to_head).result()
    store.close()
    return path


@pytest.fixture(scope="session")
def migrated_url(postgres_server: PostgresServer) -> str:
    """Return the address of a migrated PostgreSQL database that tests empty after themselves."""
    name = "migrated"
    with postgres_server.connect() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
    upgrade_postgres(postgres_server.url(name))
    return postgres_server.url(name)


@pytest.fixture
def memory_store(migrated_memory: Store) -> Iterator[Store]:
    """Give an empty migrated database in memory that runs every work in its caller."""
    store = open_memory(copy_of=migrated_memory)
    yield store
    store.close()


@pytest.fixture
def file_store(migrated_file: Path, tmp_path: Path) -> Iterator[Store]:
    """Give an empty migrated file with its threads, as a till has it."""
    path = tmp_path / "data" / "till.db"
    path.parent.mkdir()
    shutil.copy(migrated_file, path)
    store = open_sqlite(path, DATABASE_KEY)
    yield store
    store.close()


@pytest.fixture
def postgres_store(migrated_url: str) -> Iterator[Store]:
    """Give an empty migrated PostgreSQL database with threads, as central has it."""
    store = open_postgres(migrated_url, writers=2, readers=2)
    yield store
    store.close()
    with postgres_engine(migrated_url).begin() as connection:
        # As a replica the server fires no trigger: not even rows that can only be added stay.
        connection.exec_driver_sql("SET session_replication_role = replica")
        for name in inspect(connection).get_table_names():
            if name != "alembic_version":
                connection.exec_driver_sql(f'DELETE FROM "{name}"')  # noqa: S608 - from the catalogue


@pytest.fixture(
    params=[
        pytest.param("memory_store", id="memory"),
        pytest.param("file_store", id="file"),
        pytest.param("postgres_store", id="postgres", marks=pytest.mark.slow),
    ]
)
def store(request: pytest.FixtureRequest) -> Store:
    """Give the test each kind of migrated database in turn."""
    given: Store = request.getfixturevalue(str(request.param))
    return given
