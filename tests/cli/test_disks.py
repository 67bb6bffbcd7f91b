"""Folders that cannot be written in and disks without room, met by every command: real mounts."""

import shutil
import subprocess
import sys
import time
from pathlib import Path
from signal import SIGTERM
from typing import Final

import pytest

from pos_app.cli.options import EXIT_REFUSED, EXIT_UNAVAILABLE
from tests.storage.elsewhere import told_on_small_disk, told_read_only
from tests.walks.shop import set_up_shop
from tests.walks.test_full_disk import fill

pytestmark = pytest.mark.slow

ROOT: Final = Path(__file__).parents[2]
TILLIT: Final = (sys.executable, "-m", "pos_app")
DISK_KIB: Final = 3_000
LONG_ENOUGH_TO_OPEN_S: Final = (2.0, 10.0, 40.0)
"""The longer ones are for a machine with other work."""


def ran(*words: object) -> list[object]:
    """Return the exit code and the first sentence of a command."""
    done = subprocess.run(
        [*TILLIT, *map(str, words)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return [done.returncode, done.stderr.partition(".")[0]]


def opened(data: Path) -> list[object]:
    """Return the same of a till whose window is closed after a while, when it has one."""
    ended: list[object] = []
    for open_s in LONG_ENOUGH_TO_OPEN_S:
        with subprocess.Popen(
            [*TILLIT, "till", "--data", str(data)], cwd=ROOT, stderr=subprocess.PIPE, text=True
        ) as till:
            time.sleep(open_s)
            till.terminate()
            _, told = till.communicate()
        ended = [till.returncode, told.partition(".")[0]]
        if till.returncode not in {-SIGTERM, 0}:
            break
    return ended


def everything_in(folder: Path) -> dict[str, list[object]]:
    """Try every command on the books of a folder."""
    data = folder / "till"
    return {
        "till": opened(data),
        "audit": ran("audit", "--data", data),
        "backup": ran("backup", folder / "copy.db", "--data", data),
        "restore": ran("restore", folder / "old.db", "--set-aside", "--data", data),
    }


def everything_on_a_full_disk(folder: Path) -> dict[str, list[object]]:
    shop = set_up_shop(folder / "till", (500_00,))
    assert ran("backup", folder / "old.db", "--data", shop.data)[0] == 0
    fill(folder)
    told = everything_in(folder)
    (folder / "filler").unlink()
    told["after"] = ran("audit", "--data", shop.data)
    return told


def test_a_folder_that_cannot_be_written_in_is_said_by_every_command(tmp_path: Path) -> None:
    shop = set_up_shop(tmp_path / "till", (500_00,))
    shutil.copy(shop.data / "till.db", tmp_path / "old.db")
    said = [EXIT_REFUSED, "Tillit may not write in its data folder"]
    told = told_read_only(everything_in, tmp_path)
    assert told == dict.fromkeys(("till", "audit", "backup", "restore"), said)


def test_a_disk_without_room_is_said_by_every_command_and_loses_nothing(tmp_path: Path) -> None:
    said = [EXIT_UNAVAILABLE, "The disk is full"]
    told = told_on_small_disk(everything_on_a_full_disk, tmp_path, DISK_KIB)
    assert told == dict.fromkeys(("till", "audit", "backup", "restore"), said) | {"after": [0, ""]}
