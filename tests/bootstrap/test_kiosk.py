"""The kiosk on its own books: presses and scans as a customer's, wallet and file the real ones."""

import shutil
from collections.abc import Generator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from pos_app.bootstrap.books import look_into_books, open_books
from pos_app.bootstrap.first_start import KIOSK
from pos_app.bootstrap.ground import DATABASE_NAME
from pos_app.bootstrap.kiosk import Kiosk, run_kiosk
from pos_app.bootstrap.kiosk_workplace import KioskWorkplace
from pos_app.bootstrap.newness import is_new
from pos_app.checkout.states import Completed
from pos_app.domain.ids import CardId, new_uuid
from pos_app.domain.joining import JoiningState
from pos_app.domain.outbox import Pending
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.tender import CardTender, TerminalTender
from pos_app.domain.value import replace
from pos_app.errors import Code
from pos_app.settings import KioskSettings, read_settings, write_settings
from pos_app.storage.instance import held_folder
from pos_app.sync.status import Kept, LineStatus, StoppedCard
from pos_app.ui.probe import find_shown, pause, type_scan, wait_for
from tests.bootstrap.person import at_first_start, closed_when, finished
from tests.walks.shop import ARTICLES, Shop, set_up_shop

pytestmark = [pytest.mark.slow, pytest.mark.usefixtures("undressed")]

PIN = "4711"


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Shop:
    made = set_up_shop(tmp_path_factory.mktemp("shop") / "till", (500_00, 60_00))
    settings = replace(
        read_settings(made.data), kiosk=KioskSettings(terminal=("true",), lamp=("true",))
    )
    write_settings(made.data, settings)
    with open_books(made.data) as books:
        owner = StaffMember(staff_id=StaffId(new_uuid()), name="Kari", role=Role.OWNER)
        books.staff.add(owner, PIN, "test").result()
    return made


@pytest.fixture
def data(shop: Shop, tmp_path: Path) -> Path:
    return shutil.copytree(shop.data, tmp_path / "till")


@dataclass
class Opened:
    """A kiosk that customers can use, and how often one acted."""

    kiosk: Kiosk
    workplace: KioskWorkplace
    left: list[bool]
    actions: list[str] = field(default_factory=list[str])

    def scan(self, code: str) -> None:
        self.actions.append("scan")
        type_scan(self.kiosk.window, code, gap_ms=1)

    def press(self, name: str) -> None:
        self.actions.append(name)
        wait_for(lambda: find_shown(self.kiosk.window, name) is not None, awaited=name)
        widget = find_shown(self.kiosk.window, name)
        assert widget is not None
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton)
        pause(1)

    def text(self, name: str) -> str:
        widget = find_shown(self.kiosk.window, name)
        return widget.text() if isinstance(widget, QLabel) else ""

    def wait_for_title(self, title: str) -> None:
        wait_for(lambda: self.text("kiosk_title") == title, 10_000, title)


@contextmanager
def opened(data: Path) -> Generator[Opened]:
    open_ones: list[KioskWorkplace] = []
    left: list[bool] = []
    kiosk = Kiosk(data, open_ones.append, lambda: left.append(True))
    try:
        kiosk.window.resize(1024, 768)
        kiosk.start()
        wait_for(lambda: open_ones, 20_000, "the kiosk")
        yield Opened(kiosk, open_ones[0], left)
    finally:
        kiosk.close()


def test_a_sale_takes_two_scans(data: Path, shop: Shop) -> None:
    with opened(data) as kiosk:
        kiosk.scan(ARTICLES[0].code)
        wait_for(lambda: kiosk.workplace.desk.session.sale.lines)
        kiosk.scan(shop.tokens[0])
        kiosk.wait_for_title("Thank you")
        assert kiosk.actions == ["scan", "scan"]
    with look_into_books(data) as books:
        (receipt,) = books.book.receipts().result()
    assert [type(tender) for tender in receipt.tenders] == [CardTender]


def test_a_top_up_takes_a_scan_and_two_presses_and_the_terminal(data: Path, shop: Shop) -> None:
    with opened(data) as kiosk:
        kiosk.scan(shop.tokens[1])
        kiosk.wait_for_title("Card •••• " + shop.tokens[1][-4:])
        kiosk.press("kiosk_load")
        kiosk.press("kiosk_load_20000")
        kiosk.wait_for_title("Thank you")
        assert len(kiosk.actions) == 3
        wait_for(lambda: not (data / "terminal.json").exists())
    with look_into_books(data) as books:
        (receipt,) = books.book.receipts().result()
        card = books.wallet.info(books.till.account_id, shop.tokens[1]).result()
    assert [type(tender) for tender in receipt.tenders] == [TerminalTender]
    assert card.amounts.available_minor == 260_00


def test_a_balance_takes_one_scan_and_one_press_in_either_order(data: Path, shop: Shop) -> None:
    with opened(data) as kiosk:
        kiosk.press("kiosk_balance")
        kiosk.scan(shop.tokens[0])
        wait_for(lambda: "500,00" in kiosk.text("kiosk_figure"))
        kiosk.press("kiosk_done")
        kiosk.scan(shop.tokens[0])
        wait_for(lambda: kiosk.text("kiosk_figure") == "\N{BULLET}" * 5)
        kiosk.press("kiosk_show_balance")
        wait_for(lambda: "500,00" in kiosk.text("kiosk_figure"))


def test_a_card_that_central_stops_is_taken_off_the_screen(data: Path, shop: Shop) -> None:
    with opened(data) as kiosk:
        kiosk.scan(shop.tokens[1])
        kiosk.wait_for_title("Card •••• " + shop.tokens[1][-4:])
        kept = Kept(
            state=JoiningState.LIVE,
            pending=Pending(count=0, amount_minor=0),
            oldest_ms=None,
            parked=0,
            filled=0,
            to_fill=0,
            is_filling=False,
        )
        stopped = (StoppedCard(card_id=CardId("card-2"), why="stolen"),)
        kiosk.workplace.line_changed(
            LineStatus(is_online=True, kept=kept, last_success_ms=1, stopped=stopped)
        )
        kiosk.wait_for_title("Card not accepted")
        assert kiosk.workplace.desk.session.card_in_hand is None


def test_the_language_changes_on_the_spot(data: Path) -> None:
    with opened(data) as kiosk:
        kiosk.press("kiosk_language_nb")
        assert kiosk.text("kiosk_title") == "Velkommen til Havn & Hage"
        kiosk.press("kiosk_language_fi")
        assert kiosk.text("kiosk_title") == "Tervetuloa: Havn & Hage"
        kiosk.press("kiosk_contrast")
        picture = kiosk.kiosk.window.grab().toImage()
        assert picture.pixelColor(2, 2).name() == "#000000"
        kiosk.press("kiosk_letters")
        kiosk.press("kiosk_letters")
        title = find_shown(kiosk.kiosk.window, "kiosk_title")
        assert title is not None
        assert title.fontInfo().pixelSize() == 66
        kiosk.press("kiosk_letters")
        kiosk.workplace.presenter.give_up()
        assert kiosk.text("kiosk_title") == "Welcome to Havn & Hage"


def test_staff_leave_by_their_pin(data: Path) -> None:
    with opened(data) as kiosk:
        wait_for(lambda: kiosk.workplace.presenter.equipment.staff)
        kiosk.press("kiosk_staff")
        for digit in PIN:
            kiosk.press(f"key_{digit}")
        kiosk.press("confirm")
        wait_for(lambda: kiosk.left, 10_000, "the way out")


def test_a_new_folder_becomes_a_kiosk_that_its_manager_leaves_by_pin(tmp_path: Path) -> None:
    data = tmp_path / "kiosk"
    with at_first_start(data, KIOSK) as person:
        person.enter()
        person.wait("shop")
        person.type("Fjord")
        person.next("currency")
        person.next("manager")
        person.enter()
        person.wait_for_sentence("nobody could ever leave the kiosk")
        person.type("Kari")
        person.enter()
        person.wait("new_pin")
        person.choose_pin(PIN)
        person.wait("scanner")
        person.next("printer")
        person.next("central")
        person.next("ready")
        assert not (data / DATABASE_NAME).exists()
        finished(person)
    assert not is_new(data)
    settings = read_settings(data)
    assert (settings.shop.name, settings.operator) == ("Fjord", "Kiosk")
    with opened(data) as kiosk:
        assert kiosk.text("kiosk_title") == "Welcome to Fjord"
        wait_for(lambda: kiosk.workplace.presenter.equipment.staff)
        kiosk.press("kiosk_staff")
        for digit in PIN:
            kiosk.press(f"key_{digit}")
        kiosk.press("confirm")
        wait_for(lambda: kiosk.left, 10_000, "the way out")


def test_a_kiosk_whose_first_start_is_closed_is_none_yet(
    tmp_path: Path, qapp: QApplication
) -> None:
    told: list[str] = []
    looking = closed_when(qapp, "page_next")
    assert run_kiosk(tmp_path / "kiosk", told.append) == 0
    looking.stop()
    assert told == []
    assert is_new(tmp_path / "kiosk")


def test_what_a_customer_had_when_the_kiosk_stopped_is_there_again(data: Path) -> None:
    with opened(data) as kiosk:
        kiosk.scan(ARTICLES[0].code)
        wait_for(lambda: kiosk.workplace.desk.session.sale.lines)
    with opened(data) as kiosk:
        wait_for(lambda: kiosk.workplace.desk.session.sale.lines, 10_000)
        assert kiosk.text("banner_happened").startswith("The kiosk had stopped.")
        kiosk.press("kiosk_terminal")
        wait_for(lambda: isinstance(kiosk.workplace.desk.session.phase, Completed), 10_000)


def test_a_kiosk_that_cannot_open_says_so_and_tries_again(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("pos_app.bootstrap.kiosk.TRY_AGAIN_MS", 50)
    open_ones: list[KioskWorkplace] = []
    kiosk = Kiosk(data, open_ones.append, lambda: None)
    try:
        with held_folder(data):
            kiosk.start()
            wait_for(lambda: kiosk.why_not is not None, 10_000)
            assert kiosk.why_not is not None
            assert kiosk.why_not.code is Code.SECOND_INSTANCE
            assert find_shown(kiosk.window, "opening_quit") is None
        wait_for(lambda: open_ones, 20_000)
        assert find_shown(kiosk.window, "kiosk_title") is not None
    finally:
        kiosk.close()
    assert not any(
        isinstance(one, QWidget) and one.isVisible() for one in QApplication.topLevelWidgets()
    )
