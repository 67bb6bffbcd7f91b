"""Where the system lacks a library, it is installed when that is allowed, or else named exactly."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

_SCRIPT = Path(__file__).parents[1] / "packaging" / "system-packages"


class Machine:
    """A Debian machine played by small programs in a folder that comes first on the PATH."""

    def __init__(self, folder: Path) -> None:
        self._programs = folder / "bin"
        self._programs.mkdir()
        self._journal = folder / "journal"
        real = subprocess.run(
            ["/sbin/ldconfig", "-p"], check=True, capture_output=True, text=True
        ).stdout
        self.libraries = folder / "libraries"
        self.libraries.write_text(real)
        self.place("ldconfig", f"cat {self.libraries}")
        self.place("apt-get", f'echo "apt-get $*" >> {self._journal}')
        self.place("sudo", "exit 1")
        self.place("id", "echo 1000")

    def place(self, program: str, script: str) -> None:
        path = self._programs / program
        path.write_text(f"#!/bin/sh\n{script}\n")
        path.chmod(0o755)

    def lose(self, library: str) -> None:
        lines = self.libraries.read_text().splitlines(keepends=True)
        self.libraries.write_text("".join(line for line in lines if f"\t{library} " not in line))

    def look(self, purpose: str) -> subprocess.CompletedProcess[str]:
        environment = os.environ | {
            "PATH": f"{self._programs}:{os.environ['PATH']}",
            "PYTHON": sys.executable,
        }
        return subprocess.run(
            [_SCRIPT, purpose], env=environment, capture_output=True, text=True, check=False
        )

    def installed(self) -> list[str]:
        return self._journal.read_text().splitlines() if self._journal.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def test_a_machine_that_has_everything_is_left_alone(machine: Machine) -> None:
    run = machine.look("test")
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
    assert machine.installed() == []


def test_someone_who_may_not_install_reads_exactly_what_to_install(machine: Machine) -> None:
    machine.lose("libzbar.so.0")
    machine.lose("libxcb-cursor.so.0")
    run = machine.look("run")
    assert run.returncode == 1
    assert "needs these system packages: libxcb-cursor0 libzbar0\n" in run.stderr
    assert (
        "sudo apt-get install --yes --no-install-recommends libxcb-cursor0 libzbar0" in run.stderr
    )
    assert machine.installed() == []


def test_root_gets_what_is_missing_and_nothing_else(machine: Machine) -> None:
    machine.place("id", "echo 0")
    machine.lose("libzbar.so.0")
    run = machine.look("run")
    assert run.returncode == 0, run.stderr
    assert machine.installed()[-1].split()[1:] == [
        "install",
        "--yes",
        "--no-install-recommends",
        "libzbar0",
        "--quiet=2",
    ]


def test_a_library_of_almost_the_same_name_does_not_count(machine: Machine) -> None:
    machine.lose("libxcb.so.1")
    assert "packages: libxcb1\n" in machine.look("run").stderr


def test_a_failed_installation_fails(machine: Machine) -> None:
    machine.place("id", "echo 0")
    machine.place("apt-get", "exit 100")
    machine.lose("libzbar.so.0")
    assert machine.look("run").returncode != 0


def test_an_old_python_is_named() -> None:
    environment = os.environ | {"PYTHON": "/bin/false"}
    run = subprocess.run(
        [_SCRIPT, "run"], env=environment, capture_output=True, text=True, check=False
    )
    assert run.returncode == 1
    assert "Python 3.11 or later" in run.stderr
