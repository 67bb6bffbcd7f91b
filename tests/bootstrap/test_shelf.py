"""Books too large to be looked at before they sell are looked at while they do."""

import shutil
from collections.abc import Generator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QLabel

from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.ground import DATABASE_NAME, keys_of
from pos_app.bootstrap.kiosk import Kiosk
from pos_app.bootstrap.workplace import CashierWorkplace
from pos_app.checkout.states import CardDeclined
from pos_app.errors import Code
from pos_app.settings import read_settings
from pos_app.storage import page_check
from pos_app.storage.encrypted_file import connect_sqlite, raw_connection_of
from pos_app.ui.probe import find_shown, wait_for
from tests.logfail import ExpectedLogs
from tests.storage.notes import PAGE_BYTES, damage
from tests.storage.test_page_check import ENDLESS
from tests.walks.shop import ARTICLES, Shop, set_up_shop

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("undressed")]

DAMAGED = "The books of this till are damaged."


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    """Return a shop whose file ends with what nobody reads who sells."""
    made = set_up_shop(tmp_path_factory.mktemp("shop") / "till", (500_00,))
    database = made.data / DATABASE_NAME
    keys = keys_of(made.data, read_settings(made.data))
    with closing(connect_sqlite(database, keys.database)) as connection:
        raw = raw_connection_of(connection)
        raw.execute("CREATE TABLE unread (body TEXT)")
        raw.execute("INSERT INTO unread VALUES (?)", ("x" * database.stat().st_size,))
    return made


@pytest.fixture
def data(shop: Shop, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(page_check, "LARGEST_CHECKED_FIRST_BYTES", PAGE_BYTES)
    return shutil.copytree(shop.data, tmp_path / "till")


def damage_what_nobody_reads(data: Path) -> None:
    database = data / DATABASE_NAME
    damage(database, database.stat().st_size // PAGE_BYTES - 1)


def page_of(data: Path, table: str) -> int:
    """Return the first page of a table, counted from 0."""
    keys = keys_of(data, read_settings(data))
    with closing(connect_sqlite(data / DATABASE_NAME, keys.database)) as connection:
        ((page,),) = raw_connection_of(connection).execute(
            "SELECT rootpage FROM sqlite_schema WHERE name = ?", (table,)
        )
    return int(page) - 1


@contextmanager
def started(data: Path) -> Generator[Counter]:
    counter = Counter(data)
    try:
        counter.start()
        yield counter
    finally:
        counter.close()


def opened(counter: Counter) -> CashierWorkplace:
    wait_for(lambda: counter.workplace is not None, 20_000, "the counter")
    assert counter.workplace is not None
    return counter.workplace


def is_checking(counter: Counter) -> bool:
    return find_shown(counter.window, "status_checking") is not None


def wait_for_text(shown: Counter | Kiosk, name: str) -> None:
    """Wait until the label of that name says what is wrong with the books."""

    def says_so() -> bool:
        label = find_shown(shown.window, name)
        return isinstance(label, QLabel) and label.text() == DAMAGED

    wait_for(says_so, 20_000, name)


def test_whole_books_are_looked_at_while_they_sell_and_then_no_more_is_said(data: Path) -> None:
    with started(data) as counter:
        desk = opened(counter).desk
        desk.press_article(ARTICLES[0])
        wait_for(lambda: desk.session.sale.lines)
        wait_for(lambda: counter.has_open_books, 20_000)
        wait_for(lambda: not is_checking(counter), 20_000)
        assert counter.why_not is None


def test_the_strip_says_so_meanwhile_and_the_window_closes_at_once(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_check, "_CHECK", ENDLESS)
    with started(data) as counter:
        opened(counter)
        wait_for(lambda: is_checking(counter), 20_000, "the word in the strip")
    assert counter.why_not is None


def test_a_damaged_page_that_no_sale_reads_stops_the_till_while_it_sells(
    data: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("pos_app.storage.page_check", "DATABASE_DAMAGED")
    damage_what_nobody_reads(data)
    with started(data) as counter:
        opened(counter)  # it sells
        wait_for(lambda: counter.why_not, 20_000, "the damage")
        assert counter.workplace is None
        wait_for_text(counter, "opening_title")
        again = find_shown(counter.window, "opening_again")
        assert isinstance(again, QAbstractButton)
        again.click()
        wait_for(lambda: counter.why_not is not None, 20_000, "the damage, before anything is sold")
        assert counter.workplace is None
        wait_for_text(counter, "opening_title")
    with started(data) as counter:
        wait_for(lambda: counter.why_not, 20_000, "the damage, at the next start")
        assert counter.workplace is None


def test_a_damaged_page_that_a_sale_reads_is_refused_in_clear_words(
    data: Path, shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(page_check, "_CHECK", ENDLESS)  # it has not come to that page
    damage(data / DATABASE_NAME, page_of(data, "token_directory"))
    with started(data) as counter:
        workplace = opened(counter)
        desk = workplace.desk
        desk.press_article(ARTICLES[0])
        wait_for(lambda: desk.session.sale.lines)
        workplace.presenter.take_scan(shop.tokens[0])
        wait_for(lambda: desk.session.notice, 20_000, "the refusal")
        notice = desk.session.notice
        assert isinstance(notice, CardDeclined)
        assert notice.error.code is Code.DATABASE_DAMAGED
        wait_for_text(counter, "verdict_sentence")


def test_a_kiosk_stops_for_a_damaged_page_and_says_so(
    data: Path, expected_logs: ExpectedLogs
) -> None:
    expected_logs.expect("pos_app.storage.page_check", "DATABASE_DAMAGED")
    damage_what_nobody_reads(data)
    open_ones: list[object] = []
    kiosk = Kiosk(data, open_ones.append, lambda: None)
    try:
        kiosk.start()
        wait_for(lambda: open_ones, 20_000, "the kiosk")
        wait_for(lambda: kiosk.why_not, 20_000, "the damage")
        assert kiosk.workplace is None
        wait_for_text(kiosk, "opening_title")
    finally:
        kiosk.close()
