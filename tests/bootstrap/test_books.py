"""Books are opened by one program, looked into by any, and made with all they need."""

from pathlib import Path

import pytest

from pos_app.bootstrap.books import BACKUP_FOLDER, look_into_books, open_books
from pos_app.bootstrap.clock import SystemClock
from pos_app.bootstrap.ground import DATABASE_NAME
from pos_app.errors import Code, PosError, Refused
from pos_app.settings import FILE_NAME, TillSettings, read_settings, write_settings
from tests.storage.notes import files_in
from tests.walks.shop import ARTICLES, KEY_FOLDER

SETTINGS = TillSettings(till_id="kiosk", key_folder=KEY_FOLDER)


def refusal(data: Path, *, looking: bool = False) -> Code:
    with pytest.raises(PosError) as caught, look_into_books(data) if looking else open_books(data):
        pass
    return caught.value.code


def test_a_first_start_makes_everything_for_its_owner_alone(tmp_path: Path) -> None:
    data = tmp_path / "shops" / "harbour"
    with open_books(data) as books:
        assert books.settings == TillSettings()
        assert books.book.receipt_count().result() == 0
        assert books.articles.load().result() == ()
    assert data.stat().st_mode & 0o777 == 0o700
    assert (data / DATABASE_NAME).stat().st_mode & 0o777 == 0o600
    assert not (data / BACKUP_FOLDER).exists()


def test_first_settings_are_written_once_and_then_kept(tmp_path: Path) -> None:
    with open_books(tmp_path, first_settings=SETTINGS) as books:
        assert books.till.till_id == "kiosk"
    write_settings(tmp_path, TillSettings(till_id="counter", key_folder=KEY_FOLDER))
    with open_books(tmp_path, first_settings=SETTINGS) as books:
        assert books.till.till_id == "counter"
    assert read_settings(tmp_path).till_id == "counter"


def test_one_program_has_the_books_and_others_may_look(tmp_path: Path) -> None:
    with open_books(tmp_path, first_settings=SETTINGS) as books:
        books.articles.put(ARTICLES).result()
        assert refusal(tmp_path) is Code.SECOND_INSTANCE
        with look_into_books(tmp_path) as looked:
            assert looked.articles.load().result() == ARTICLES
    with open_books(tmp_path) as again:
        assert again.articles.load().result() == ARTICLES


def test_a_look_makes_nothing(tmp_path: Path) -> None:
    assert refusal(tmp_path, looking=True) is Code.BOOKS_NOT_FOUND
    assert refusal(tmp_path / "missing", looking=True) is Code.BOOKS_NOT_FOUND
    (tmp_path / DATABASE_NAME).touch()
    assert refusal(tmp_path, looking=True) is Code.BOOKS_NOT_FOUND
    assert files_in(tmp_path) == [DATABASE_NAME]


def test_bad_settings_are_refused_before_anything_is_made(tmp_path: Path) -> None:
    (tmp_path / FILE_NAME).write_text("till_id = 1")
    assert refusal(tmp_path) is Code.SETTINGS_INVALID
    assert DATABASE_NAME not in files_in(tmp_path)


def test_the_folder_is_free_again_when_opening_failed(tmp_path: Path) -> None:
    with open_books(tmp_path, first_settings=SETTINGS):
        pass
    key = next((tmp_path / KEY_FOLDER).iterdir())
    content = key.read_bytes()
    key.unlink()
    assert refusal(tmp_path) is Code.KEY_MISSING
    key.write_bytes(content)
    with open_books(tmp_path):
        pass


def test_what_happens_in_the_books_cannot_hold_them_open(tmp_path: Path) -> None:
    with (
        pytest.raises(Refused),
        open_books(tmp_path, first_settings=SETTINGS),
    ):
        raise Refused(Code.SALE_EMPTY)
    with open_books(tmp_path):
        pass


def test_the_clock_of_the_machine_tells_time_that_goes_forward() -> None:
    clock = SystemClock()
    assert clock.now_ms() > 1_700_000_000_000
    assert clock.monotonic_ms() <= clock.monotonic_ms()
