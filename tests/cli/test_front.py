"""A till that is only to be opened is opened without what reads a command line."""

import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from pos_app.cli import front
from tests.cli.commands import Tillit

WRONG_USAGE: Final = 2
ENDED: Final = 7
Opened = str | Path | None

READS_WORDS: Final = "import sys, pos_app.__main__; sys.exit('click' in sys.modules)"


@pytest.fixture
def opened(monkeypatch: pytest.MonkeyPatch) -> list[Opened]:
    """Return the folders of the tills that were opened without reading more words."""
    folders: list[Opened] = []

    def open_till(data: Opened) -> None:
        folders.append(data)
        sys.exit(ENDED)

    monkeypatch.setattr(front, "open_till", open_till)
    return folders


def test_a_start_needs_no_library_that_reads_words() -> None:
    subprocess.run([sys.executable, "-c", READS_WORDS], check=True)


def test_a_till_is_opened_at_once_on_the_folder_that_is_named(
    tillit: Tillit, opened: list[Opened], tmp_path: Path
) -> None:
    assert tillit("till").exit_code == ENDED
    assert tillit("till", "--data", tmp_path).exit_code == ENDED
    assert tillit("till", "--data", tmp_path / "new").exit_code == ENDED
    assert opened == [None, str(tmp_path), str(tmp_path / "new")]


@pytest.mark.parametrize(
    "words", [("--data",), ("--date", "x"), ("--data", "x", "y"), ("--data", "x", "--enrol", "y")]
)
def test_words_that_say_anything_else_are_read_and_answered(
    tillit: Tillit, opened: list[Opened], words: tuple[str, ...]
) -> None:
    ran = tillit("till", *words)
    assert ran.exit_code == WRONG_USAGE
    assert not opened


def test_a_file_in_the_place_of_a_folder_is_said_to_be_one(
    tillit: Tillit, opened: list[Opened], tmp_path: Path
) -> None:
    file = tmp_path / "file"
    file.touch()
    ran = tillit("till", "--data", file)
    assert (ran.exit_code, opened) == (WRONG_USAGE, [])
    assert "is a file" in ran.err
