"""A table is taken from a file that is named, looked into, and may be another one meanwhile."""

from concurrent.futures import Future

import pytest

from pos_app.ui.backoffice.menu_page import MenuPage
from pos_app.ui.backoffice.table_file import TableFile
from tests.ui.backoffice.room import Room, wait_for

PATH = "/home/kasse/varer.csv"


def look_into(content: bytes) -> Future[str]:
    looked: Future[str] = Future()
    looked.set_result(content.decode())
    return looked


@pytest.fixture
def file(room: Room) -> TableFile[str]:
    room.papers.files[PATH] = b"coffee"
    room.office.open(MenuPage(room.office))
    return TableFile(room.office, look_into)


def test_a_path_is_taken_out_of_what_it_was_wrapped_in(file: TableFile[str]) -> None:
    file.call(f' "{PATH}" ')
    assert (file.path, file.name) == (PATH, "varer.csv")


def test_a_file_is_looked_into_once(file: TableFile[str]) -> None:
    file.call(PATH)
    file.read()
    assert file.is_reading
    wait_for(lambda: file.table == "coffee")
    file.read()
    assert not file.is_reading


def test_without_a_path_there_is_nothing_to_look_into(file: TableFile[str]) -> None:
    file.read()
    assert not file.is_reading
    assert [key.is_enabled for key in file.look_keys()] == [True, False]
    file.call(PATH)
    assert [key.is_enabled for key in file.look_keys()] == [True, True]


@pytest.mark.parametrize("stops", [True, False])
def test_what_is_found_too_late_is_nobodys(
    room: Room, file: TableFile[str], monkeypatch: pytest.MonkeyPatch, *, stops: bool
) -> None:
    slow: Future[bytes] = Future()

    def read_slowly(_: str) -> Future[bytes]:
        return slow

    with monkeypatch.context() as patch:
        patch.setattr(room.papers, "read_file", read_slowly)
        file.call("/home/kasse/other.csv")
        file.read()
    if stops:
        file.stop()
    file.call(PATH)
    slow.set_result(b"tea")
    file.read()
    wait_for(lambda: file.table)
    assert file.table == "coffee"


def test_a_file_that_is_not_there_is_told_and_may_be_tried_again(
    room: Room, file: TableFile[str]
) -> None:
    file.call("/nowhere.csv")
    file.read()
    room.wait_for_sentence("/nowhere.csv")
    assert not file.is_reading
    assert file.table is None
