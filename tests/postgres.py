"""One real PostgreSQL for the whole run."""

import itertools
from collections.abc import Generator, Iterator
from typing import Final

import pytest
from psycopg import sql

from pos_app.bench.postgres import PostgresServer, running_postgres

SETTINGS: Final = {
    "fsync": "off",  # the folder dies with the run, and this server is never killed
    "full_page_writes": "off",
    "log_min_duration_statement": "1000",
    "max_connections": "150",
    "shared_buffers": "64MB",
    "synchronous_commit": "on",
}
_LOG_SECTION: Final = pytest.StashKey[int]()
_SERVER: Final = pytest.StashKey["PostgresServer"]()


_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PostgresServer]:
    """Start PostgreSQL once for all tests of this process."""
    log = tmp_path_factory.mktemp("postgres") / "server.log"
    with running_postgres(log, SETTINGS) as server:
        request.config.stash[_SERVER] = server
        yield server
        del request.config.stash[_SERVER]


@pytest.fixture(scope="session")
def postgres_url(postgres_server: PostgresServer) -> str:
    """Return the address of the maintenance database, the same for the whole run."""
    return postgres_server.url()


@pytest.fixture
def postgres_database_url(postgres_server: PostgresServer) -> Iterator[str]:
    """Make an empty database for this one test and drop it afterwards, connections and all."""
    database = f"test_{next(_numbers)}"
    name = sql.Identifier(database)
    with postgres_server.connect() as connection:
        connection.execute(sql.SQL("CREATE DATABASE {}").format(name))
    yield postgres_server.url(database)
    with postgres_server.connect() as connection:
        connection.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(name))


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Remember how long the server's log was before the test."""
    server = item.config.stash.get(_SERVER, None)
    item.stash[_LOG_SECTION] = server.log.stat().st_size if server else 0


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item,
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Show, with a failed test, what the server logged during it."""
    report = yield
    server = item.config.stash.get(_SERVER, None)
    if report.failed and server and "postgres_server" in getattr(item, "fixturenames", ()):
        said = server.log.read_bytes()[item.stash.get(_LOG_SECTION, 0) :].decode(errors="replace")
        report.sections.append((f"PostgreSQL log ({server.log})", said))
    return report
