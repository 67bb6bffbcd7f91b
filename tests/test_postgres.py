"""The tests' own PostgreSQL is a real one."""

import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import psycopg
import pytest
from sqlalchemy import create_engine, text

from pos_app.bench.postgres import PostgresServer

pytestmark = pytest.mark.slow


def test_the_server_answers_psycopg(postgres_server: PostgresServer) -> None:
    with postgres_server.connect() as connection:
        row = connection.execute("SELECT version()").fetchone()
    assert row is not None
    assert str(row[0]).startswith("PostgreSQL 18")


def test_the_server_answers_sqlalchemy(postgres_url: str) -> None:
    engine = create_engine(postgres_url)
    with engine.connect() as connection:
        version = connection.execute(text("SELECT version()")).scalar_one()
    engine.dispose()
    assert version.startswith("PostgreSQL 18")


def test_the_server_never_runs_as_root(postgres_server: PostgresServer) -> None:
    assert (postgres_server.socket_folder / "data").stat().st_uid != 0


@pytest.mark.parametrize("attempt", ["first", "second"])
def test_every_test_finds_an_empty_database(postgres_database_url: str, attempt: str) -> None:
    engine = create_engine(postgres_database_url)
    with engine.begin() as connection:
        connection.execute(text("CREATE TABLE card (id integer PRIMARY KEY)"))
        connection.execute(text("INSERT INTO card VALUES (1)"))
    engine.dispose()
    assert attempt


def test_the_server_stops_when_the_test_run_is_killed(tmp_path: Path) -> None:
    log = tmp_path / "server.log"
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from pos_app.bench.postgres import running_postgres\n"
        "with running_postgres(Path(sys.argv[1]), {}) as server:\n"
        "    print(server.socket_folder, flush=True)\n"
        "    sys.stdin.read()\n"
    )
    run = subprocess.Popen(
        [sys.executable, "-c", program, str(log)],
        cwd=Path(__file__).parents[1],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    with run:
        assert run.stdout is not None
        folder = Path(run.stdout.readline().strip())
        os.kill(run.pid, signal.SIGKILL)
    _wait_until_gone(folder / "data" / "postmaster.pid")
    assert "database system is shut down" in log.read_text()
    with pytest.raises(psycopg.OperationalError):
        psycopg.connect(host=str(folder), user="postgres")
    shutil.rmtree(folder)


def _wait_until_gone(path: Path) -> None:
    deadline = time.monotonic() + 20
    while path.exists():
        assert time.monotonic() < deadline, f"{path} is still there"
        time.sleep(0.05)
