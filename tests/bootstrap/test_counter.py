"""The counter from its first window to its last commit, in fair weather and in foul."""

import logging
import shutil
import threading
from collections.abc import Generator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from pos_app.bootstrap import counter as counter_module
from pos_app.bootstrap.books import look_into_books
from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.shelf import Shelf, look_beside
from pos_app.bootstrap.upkeep import audit_of
from pos_app.bootstrap.workplace import CashierWorkplace
from pos_app.checkout.states import Completed, Completing
from pos_app.errors import Code, Unavailable
from pos_app.logs import FILE_NAME as LOG_NAME
from pos_app.settings import Theme, TillSettings, write_settings
from pos_app.storage.instance import held_folder
from pos_app.ui.probe import find_shown, wait_for
from tests.walks.shop import ARTICLES, KEY_FOLDER, Shop, set_up_shop

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("undressed")]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    return set_up_shop(tmp_path_factory.mktemp("shop") / "till", (500_00,))


@pytest.fixture
def data(shop: Shop, tmp_path: Path) -> Path:
    return shutil.copytree(shop.data, tmp_path / "till")


@contextmanager
def started(data: Path) -> Generator[Counter]:
    counter = Counter(data)
    try:
        counter.start()
        yield counter
    finally:
        counter.close()


def opened(counter: Counter) -> CashierWorkplace:
    wait_for(lambda: counter.workplace is not None, 20_000, "the books")
    assert counter.workplace is not None
    return counter.workplace


def press(counter: Counter, name: str) -> None:
    button = counter.window.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def words(widget: QWidget | None) -> str:
    assert isinstance(widget, QLabel)
    return widget.text()


def test_a_till_that_is_quick_to_look_at_shows_its_shelf_and_no_other_page(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter_module, "PATIENCE_MS", 60_000)
    with started(data) as counter:
        assert not counter.window.isVisible()
        opened(counter)
        assert counter.why_not is None
        wait_for(lambda: find_shown(counter.window, "search"))
        assert counter.window.findChild(QWidget, "opening") is None


def test_a_start_makes_nothing_that_nobody_sees_yet(data: Path) -> None:
    hidden = (
        "banner",
        "toast",
        "viewfinder",
        "cancel_question",
        "shelf_empty",
        "due_row",
        "shield",
    )
    with started(data) as counter:
        opened(counter)
        wait_for(lambda: find_shown(counter.window, "search"))
        assert [name for name in hidden if counter.window.findChild(QWidget, name)] == []


def test_a_till_that_takes_its_time_says_so_and_then_shows_the_shelf(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = threading.Event()

    def look_slowly(folder: Path) -> Shelf:
        looked.wait()
        return look_beside(folder)

    monkeypatch.setattr(counter_module, "look_beside", look_slowly)
    with started(data) as counter:
        wait_for(lambda: find_shown(counter.window, "opening_title"))
        assert counter.workplace is None
        looked.set()
        opened(counter)
        wait_for(lambda: find_shown(counter.window, "opening_title") is None)
        wait_for(lambda: find_shown(counter.window, "search"))


def test_a_till_that_was_never_opened_opens_with_an_empty_shelf(tmp_path: Path) -> None:
    with started(tmp_path / "new") as counter:
        assert opened(counter).desk.catalogue.find_by_code(ARTICLES[0].code) is None
        wait_for(lambda: find_shown(counter.window, "search"))


def test_whoever_waits_for_the_till_is_told_once(data: Path) -> None:
    told: list[CashierWorkplace] = []
    counter = Counter(data, told.append)
    try:
        counter.start()
        assert told == []
        wait_for(lambda: told, 20_000)
        assert told == [counter.workplace]
    finally:
        counter.close()


def test_a_till_whose_folder_is_taken_opens_when_it_is_free_and_somebody_tries_again(
    data: Path,
) -> None:
    with held_folder(data), started(data) as counter:
        wait_for(lambda: counter.why_not)
        title = find_shown(counter.window, "opening_title")
        assert words(title) == "This till is open in another window."
        press(counter, "opening_again")
        assert counter.why_not is None
        wait_for(lambda: counter.why_not)
        assert words(title) == "This till is open in another window."
    with started(data) as counter:
        opened(counter)


def test_trying_again_opens_the_till_once_the_trouble_is_over(data: Path) -> None:
    with ExitStack() as elsewhere:
        elsewhere.enter_context(held_folder(data))
        with started(data) as counter:
            wait_for(lambda: counter.why_not)
            elsewhere.close()
            press(counter, "opening_again")
            opened(counter)
            assert counter.why_not is None


def test_a_window_closed_while_the_books_are_being_opened_leaves_them_free(data: Path) -> None:
    with started(data):
        pass
    with held_folder(data):
        pass


def test_a_till_at_rest_sells_before_its_books_are_open(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter_module, "QUIET_MS", 60_000)
    with started(data) as counter:
        desk = opened(counter).desk
        assert not counter.has_open_books
        desk.press_article(ARTICLES[0])
        wait_for(lambda: desk.session.sale.lines)
        assert not counter.has_open_books
        wait_for(lambda: counter.has_open_books, 20_000)
    with look_into_books(data) as books:
        draft = books.book.find_draft().result()
    assert draft is not None
    assert [line.article for line in draft.sale.goods] == [ARTICLES[0]]


def test_a_till_that_nobody_asks_anything_of_opens_its_books_all_the_same(data: Path) -> None:
    with started(data) as counter:
        opened(counter)
        wait_for(lambda: counter.has_open_books, 20_000)


def test_a_sale_left_before_the_books_were_open_is_in_hand_at_the_next_start(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(counter_module, "QUIET_MS", 60_000)
    with started(data) as counter:
        desk = opened(counter).desk
        desk.press_article(ARTICLES[0])
        wait_for(lambda: desk.session.sale.lines)
        assert not counter.has_open_books
    with started(data) as counter:
        desk = opened(counter).desk
        wait_for(lambda: desk.session.sale.lines)
        assert counter.has_open_books
        assert [line.article for line in desk.session.sale.goods] == [ARTICLES[0]]


def test_books_that_cannot_be_opened_after_all_stop_the_selling_until_they_can(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_the_disk(*_: object) -> None:
        raise Unavailable(Code.DISK_FULL, path=str(data))

    with monkeypatch.context() as trouble, started(data) as counter:
        trouble.setattr("pos_app.bootstrap.books.upgrade_sqlite", fill_the_disk)
        opened(counter)
        wait_for(lambda: counter.why_not, 20_000)
        trouble.undo()
        assert counter.workplace is None
        wait_for(lambda: find_shown(counter.window, "opening_title"))
        press(counter, "opening_again")
        opened(counter)
        assert counter.why_not is None
        wait_for(lambda: counter.has_open_books, 20_000)


def test_whoever_closes_the_window_is_told_that_the_sale_in_hand_could_not_be_kept(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fill_the_disk(*_: object) -> None:
        raise Unavailable(Code.DISK_FULL, path=str(data))

    monkeypatch.setattr("pos_app.bootstrap.books.upgrade_sqlite", fill_the_disk)
    with started(data) as counter:
        desk = opened(counter).desk
        desk.press_article(ARTICLES[0])
        wait_for(lambda: desk.session.sale.lines)
    assert counter.why_not is not None
    assert counter.why_not.code is Code.DISK_FULL


def test_a_window_closed_in_the_middle_of_a_commit_shows_the_receipt_at_the_next_start(
    data: Path,
) -> None:
    with started(data) as counter:
        desk = opened(counter).desk
        desk.press_article(ARTICLES[0])
        wait_for(lambda: desk.session.sale.lines)
        desk.give_cash(200_00)
        assert isinstance(desk.session.phase, Completing)
    assert audit_of(data).receipts == 1
    with started(data) as counter:
        desk = opened(counter).desk
        wait_for(lambda: isinstance(desk.session.phase, Completed))
        phase = desk.session.phase
        assert isinstance(phase, Completed)
        assert phase.recovered
        assert phase.receipt.number == 1


@pytest.mark.parametrize(("theme", "is_dark"), [("light", False), ("dark", True)])
def test_the_theme_of_the_settings_is_on_when_the_shelf_shows(
    data: Path,
    theme: Theme,
    is_dark: bool,  # noqa: FBT001 - what the test tells of
) -> None:
    write_settings(data, TillSettings(key_folder=KEY_FOLDER, sound=False, theme=theme))
    with started(data) as counter:
        opened(counter)
        picture = counter.window.grab().toImage()
        assert (picture.pixelColor(2, 2).lightness() < 128) is is_dark


def test_the_log_is_kept_in_the_folder_from_the_first_word(data: Path) -> None:
    with started(data) as counter:
        opened(counter)
        assert not (data / LOG_NAME).exists()
        logging.getLogger("pos_app.test").info("the shop is open")
    assert '"the shop is open"' in (data / LOG_NAME).read_text("utf-8")
    assert not logging.getLogger().isEnabledFor(logging.INFO)
