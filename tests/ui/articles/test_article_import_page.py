"""Articles from a file: looked at row by row, taken in one commit, stopped before that."""

from collections.abc import Callable
from concurrent.futures import Future

import pytest

from pos_app.errors import Code, Unavailable
from pos_app.journal.article_commands import KeepArticles
from pos_app.journal.card_commands import Person
from pos_app.ui.articles.article_import_page import ArticleImportPage
from tests.journal.article_shop import COFFEE, MILK
from tests.journal.books import OPERATOR
from tests.ui.backoffice.room import Room, wait_for

PATH = "/home/kasse/varer.csv"
FILE = (
    "EAN;Navn;Varegruppe;Pris;MVA\n"
    "7038010009457;Kaffe, hel;Drikke;31,50;15\n"
    "12;Melk;Meieri;22;15\n"
    "4006381333931;Fyrstikker;;12,50;25\n"
)


def open_import(room: Room, content: str = FILE) -> None:
    room.papers.files[PATH] = content.encode("utf-8-sig")
    room.office.open(ArticleImportPage(room.office, "Mona"))
    room.type(f' "{PATH}" ')


def keep_some(room: Room) -> None:
    asked = KeepArticles(articles=(COFFEE, MILK), by=Person(operator=OPERATOR))
    room.books.article_desk.keep(asked).result()


def test_a_file_is_looked_at_before_it_is_taken(room: Room) -> None:
    keep_some(room)
    open_import(room)
    room.press("page_look")
    room.wait_for_sentence("New: 1. Changed: 1. As they are here: 1.")
    (changed, new) = room.sheet.rows
    assert (changed.title, changed.amount) == ("Kaffe, hel", "31,50\xa0kr")
    assert "29,90\xa0kr became 31,50\xa0kr · Kaffe" in changed.detail
    assert (new.title, new.detail) == ("Fyrstikker", "New · 4006381333931 · 25\xa0%")
    assert room.books.article_desk.all().result() == (COFFEE, MILK)


def test_it_is_taken_in_one_go_and_is_at_the_counter(room: Room) -> None:
    keep_some(room)
    open_import(room)
    room.enter()
    room.wait_for_sentence("New: 1")
    room.press("page_take")
    room.wait_for_sentence("Added: 1. Changed: 1.")
    assert [one.name for one in room.stock.catalogue.look("").articles] == [
        "Kaffe, hel",
        "Melk",
        "Fyrstikker",
    ]
    assert not room.titles
    room.press("page_done")
    assert not room.office.is_open


def test_the_same_file_again_has_nothing_new(room: Room) -> None:
    for _ in range(2):
        open_import(room)
        room.enter()
        room.wait_for_sentence("New: ")
        if room.can_press("page_take"):
            room.enter()
            room.wait_for_sentence("Added: 3. Changed: 0.")
    assert "New: 0. Changed: 0. As they are here: 3." in room.sheet.sentence
    assert room.sheet.hint == "There is nothing new in this file."
    room.enter()
    assert room.sheet.sentence.startswith("New: 0.")


def test_a_wrong_row_is_shown_with_its_line_and_keeps_all_of_it_out(room: Room) -> None:
    open_import(room, f"{FILE}7038010009458;Te;;20;15\n13;Te;;20;\n")
    room.enter()
    room.wait_for_sentence("Rows that are wrong: 2.")
    assert room.titles == ["Line 5 · 7038010009458", "Line 6"]
    assert "last digit" in room.sheet.rows[0].detail
    assert not room.can_press("page_take")
    room.enter()
    assert room.books.article_desk.all().result() == ()


@pytest.mark.parametrize("content", ["", "Navn;Pris\nKaffe;5\n"])
def test_what_is_no_table_of_articles_says_so(room: Room, content: str) -> None:
    open_import(room, content)
    room.enter()
    wait_for(lambda: room.sheet.progress is None)
    assert "file" in room.sheet.sentence
    assert room.can_press("page_look")


def test_another_path_is_another_file(room: Room) -> None:
    open_import(room)
    room.enter()
    room.wait_for_sentence("New: 3")
    room.type("/nowhere.csv")
    assert not room.titles
    room.enter()
    room.wait_for_sentence("/nowhere.csv")


def test_reading_can_be_stopped_and_what_is_found_then_is_nobodys(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_import(room)
    slow: Future[bytes] = Future()

    def read_slowly(_: str) -> Future[bytes]:
        return slow

    monkeypatch.setattr(room.papers, "read_file", read_slowly)
    room.enter()
    assert room.sheet.progress == (0, 0)
    room.press("page_stop")
    slow.set_result(FILE.encode())
    monkeypatch.undo()
    room.press("page_look")
    room.wait_for_sentence("New: 3")


def test_what_cannot_be_written_can_be_taken_later(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_import(room)
    room.enter()
    room.wait_for_sentence("New: 3")
    full: Future[None] = Future()
    full.set_exception(Unavailable(Code.DISK_FULL))

    def keep(_: KeepArticles) -> Future[None]:
        return full

    with monkeypatch.context() as patch:
        patch.setattr(room.books.article_desk, "keep", keep)
        room.press("page_take")
        room.wait_for_sentence("disk is full")
    room.press("page_take")
    room.wait_for_sentence("Added: 3")


def test_a_file_is_chosen_where_the_articles_are(
    room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    room.papers.files[PATH] = FILE.encode()

    def choose(then: Callable[[str], None]) -> None:
        then(PATH)

    monkeypatch.setattr(room.office, "choose_file", choose)
    room.open_menu()
    room.press("row_articles_go")
    room.press("page_import")
    room.wait("Articles from a file")
    room.press("page_browse")
    room.wait_for_sentence("New: 3")
    room.press("page_take")
    room.wait_for_sentence("Added: 3")
    room.press("page_done")
    room.wait("Articles")
    wait_for(lambda: len(room.titles) == 3)
