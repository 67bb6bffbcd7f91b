"""Folders that cannot be written in and disks without room, met by every command: real mounts."""

import shutil
import subprocess
import sys
from pathlib import Path
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
COMMANDS: Final = ("audit", "backup", "restore")


def ran(*words: object) -> list[object]:
    """Return the exit code and the first sentence of a command."""
    done = subprocess.run(
        [*TILLIT, *map(str, words)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    return [done.returncode, done.stderr.partition(".")[0]]


def opened(data: Path) -> list[object]:
    """Return the same of a till whose window is read and closed, and what was to be read."""
    command = [sys.executable, "-m", "tests.cli.seen_till", str(data)]
    done = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    return [done.returncode, done.stderr.partition(".")[0], done.stdout.partition(".")[0]]


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
    sentence = "Tillit may not write in its data folder"
    told = told_read_only(everything_in, tmp_path)
    assert told == {name: [EXIT_REFUSED, sentence] for name in COMMANDS} | {
        "till": [EXIT_REFUSED, sentence, sentence]
    }


def test_a_disk_without_room_is_said_by_every_command_and_loses_nothing(tmp_path: Path) -> None:
    sentence = "The disk is full"
    told = told_on_small_disk(everything_on_a_full_disk, tmp_path, DISK_KIB)
    assert told == {name: [EXIT_UNAVAILABLE, sentence] for name in COMMANDS} | {
        "till": [EXIT_UNAVAILABLE, sentence, sentence],
        "after": [0, ""],
    }
