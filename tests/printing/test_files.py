"""A file of paper is whole or not there, and what hinders it is said."""

import errno
from collections.abc import Iterator
from pathlib import Path

import pytest

from pos_app.errors import Code, Refused, Unavailable
from pos_app.printing.files import write_file, write_file_of


def test_a_file_is_written_whole_in_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(b"old")
    assert write_file(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_said_and_leaves_the_old_file_alone(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(b"old")

    def run_full() -> Iterator[bytes]:
        yield b"n"
        raise OSError(errno.ENOSPC, "No space left on device")

    with pytest.raises(Unavailable) as caught:
        write_file_of(path, run_full())
    assert caught.value.code is Code.DISK_FULL
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_what_keeps_the_pieces_from_being_made_leaves_no_file(tmp_path: Path) -> None:
    def stop() -> Iterator[bytes]:
        yield b"first"
        raise Unavailable(Code.CLOSED)

    with pytest.raises(Unavailable) as caught:
        write_file_of(tmp_path / "table.csv", stop())
    assert caught.value.code is Code.CLOSED
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "receipt.pdf"
    with pytest.raises(Refused) as caught:
        write_file(path, b"new")
    assert caught.value.code is Code.FOLDER_READ_ONLY
    assert caught.value.fields["path"] == str(path)
