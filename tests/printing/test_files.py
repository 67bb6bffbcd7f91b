"""A file of paper is whole or not there, and what hinders it is said."""

import errno
from pathlib import Path

import pytest

from pos_app.errors import Code, Refused, Unavailable
from pos_app.printing.files import write_file


def test_a_file_is_written_whole_in_the_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(b"old")
    assert write_file(path, b"new") == path
    assert path.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [path]


def test_a_full_disk_is_said_and_leaves_the_old_file_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "receipt.pdf"
    path.write_bytes(b"old")
    write = Path.write_bytes

    def run_full(self: Path, content: bytes) -> int:
        write(self, content[:1])
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "write_bytes", run_full)
    with pytest.raises(Unavailable) as caught:
        write_file(path, b"new")
    assert caught.value.code is Code.DISK_FULL
    assert [file.read_bytes() for file in tmp_path.iterdir()] == [b"old"]


def test_a_folder_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    path = tmp_path / "nowhere" / "receipt.pdf"
    with pytest.raises(Refused) as caught:
        write_file(path, b"new")
    assert caught.value.code is Code.FOLDER_READ_ONLY
    assert caught.value.fields["path"] == str(path)
