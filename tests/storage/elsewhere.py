"""Runs a function of a test module in a process of its own, if need be on a disk of its own.

A namespace of mounts gives real full disks and real read-only folders to whoever runs the tests,
root or not; the mount goes when the process ends.
"""

import importlib
import json
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

import pytest

_ROOT: Final = Path(__file__).parents[2]
_NAMESPACE: Final = ["unshare", "--map-root-user", "--mount", "sh", "-c"]
_SMALL_DISK: Final = 'mount -t tmpfs -o size="$1"k none "$2" && shift 2 && exec "$@"'
_READ_ONLY: Final = (
    'mount --bind "$2" "$2" && mount -o remount,bind,ro "$2" && shift 2 && exec "$@"'
)


def told_by(program: Callable[[Path], object], folder: Path) -> object:
    """Return what a module's function gives, as JSON has it, when run in another process."""
    return _told(_command(program, folder))


def told_on_small_disk(program: Callable[[Path], object], folder: Path, size_kib: int) -> object:
    """The same, with the folder an empty disk of that size."""
    return _told(_mounted(_SMALL_DISK, [str(size_kib), str(folder)], _command(program, folder)))


def told_read_only(program: Callable[[Path], object], folder: Path) -> object:
    """The same, with the folder as it is but not to be written in."""
    return _told(_mounted(_READ_ONLY, ["", str(folder)], _command(program, folder)))


def started(program: Callable[[Path], object], folder: Path) -> subprocess.Popen[str]:
    """Start the function in another process; what it prints can be read line by line."""
    return subprocess.Popen(
        _command(program, folder),
        cwd=_ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def _command(program: Callable[[Path], object], folder: Path) -> list[str]:
    module = Path(program.__code__.co_filename).resolve().relative_to(_ROOT)
    name = ".".join(module.with_suffix("").parts)
    return [sys.executable, "-m", "tests.storage.elsewhere", name, program.__name__, str(folder)]


def _mounted(script: str, arguments: Sequence[str], command: Sequence[str]) -> list[str]:
    probe = subprocess.run([*_NAMESPACE, "mount -t tmpfs none /mnt"], check=False)
    if probe.returncode != 0:
        pytest.skip("this machine allows no mounts in a namespace of one's own")
    return [*_NAMESPACE, script, "sh", *arguments, *command]


def _told(command: Sequence[str]) -> object:
    done = subprocess.run(
        command, cwd=_ROOT, stdout=subprocess.PIPE, text=True, check=True, timeout=150
    )
    told: object = json.loads(done.stdout)
    return told


if __name__ == "__main__":
    module_name, function_name, folder_name = sys.argv[1:]
    run = getattr(importlib.import_module(module_name), function_name)
    print(json.dumps(run(Path(folder_name))))  # noqa: T201 - this is the answer
