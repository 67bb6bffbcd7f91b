"""Whether a folder is a till yet."""

from pathlib import Path

from pos_app.bootstrap.ground import DATABASE_NAME
from pos_app.bootstrap.newness import ANSWERS_NAME, is_new
from pos_app.settings import FILE_NAME


def test_a_folder_that_is_empty_or_not_there_is_no_till_yet(tmp_path: Path) -> None:
    assert is_new(tmp_path)
    assert is_new(tmp_path / "nowhere")


def test_a_folder_with_settings_or_with_books_is_a_till(tmp_path: Path) -> None:
    for name in (FILE_NAME, DATABASE_NAME):
        folder = tmp_path / name
        folder.mkdir()
        (folder / name).touch()
        assert not is_new(folder)


def test_a_first_start_that_was_not_finished_goes_on_whatever_it_had_made(tmp_path: Path) -> None:
    for name in (FILE_NAME, DATABASE_NAME, ANSWERS_NAME):
        (tmp_path / name).touch()
    assert is_new(tmp_path)
