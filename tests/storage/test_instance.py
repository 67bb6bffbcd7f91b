"""One program at a time has a data folder, and death gives it back."""

import os
import signal
from pathlib import Path

import pytest

from pos_app.errors import Code, PosError, Refused
from pos_app.storage.instance import held_folder
from tests.storage.elsewhere import started, told_read_only


def hold(folder: Path) -> None:
    """Hold the folder until somebody closes the input."""
    with held_folder(folder):
        print("held", flush=True)  # noqa: T201 - this is the signal
        input()


def pid_refused_by(folder: Path) -> object:
    with pytest.raises(Refused) as caught, held_folder(folder):
        pass
    assert caught.value.code is Code.SECOND_INSTANCE
    return caught.value.fields["pid"]


def test_a_second_program_is_refused_and_told_the_number_of_the_first(tmp_path: Path) -> None:
    with started(hold, tmp_path) as first:
        assert first.stdout is not None
        assert first.stdout.readline() == "held\n"
        assert pid_refused_by(tmp_path) == first.pid
        assert pid_refused_by(tmp_path) == first.pid
        first.send_signal(signal.SIGKILL)
        first.wait(10)
    with held_folder(tmp_path):
        assert pid_refused_by(tmp_path) == os.getpid()


def test_a_folder_is_free_again_after_its_holder_and_after_its_errors(tmp_path: Path) -> None:
    for _ in range(2):
        with pytest.raises(ZeroDivisionError), held_folder(tmp_path):
            raise ZeroDivisionError
    with held_folder(tmp_path), held_folder(tmp_path / "another"):
        pass


def test_a_shorter_number_leaves_nothing_of_a_longer_one(tmp_path: Path) -> None:
    (tmp_path / "till.lock").write_text("99999999999999999999")
    with held_folder(tmp_path):
        assert pid_refused_by(tmp_path) == os.getpid()


def test_a_holder_that_has_not_said_its_number_yet_is_a_holder(tmp_path: Path) -> None:
    with held_folder(tmp_path):
        (tmp_path / "till.lock").write_text("")
        assert pid_refused_by(tmp_path) is None


def test_a_missing_folder_is_made_for_its_owner(tmp_path: Path) -> None:
    with held_folder(tmp_path / "new"):
        assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def hold_here(folder: Path) -> str:
    """Try to hold a folder and tell the refusal."""
    try:
        with held_folder(folder):
            return ""
    except PosError as error:
        return error.code


@pytest.mark.slow
def test_a_folder_for_reading_is_refused(tmp_path: Path) -> None:
    assert told_read_only(hold_here, tmp_path) == "FOLDER_READ_ONLY"
