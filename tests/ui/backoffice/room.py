"""A back office for tests: pages, screen and books are real, only paper and clock are played."""

import itertools
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import Future
from dataclasses import dataclass, field
from datetime import UTC
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from pos_app.bootstrap.stock import Stock
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.doors import FoundCard
from pos_app.domain.money import Currency
from pos_app.domain.shop import Shop
from pos_app.domain.staff import Role, StaffId, StaffMember
from pos_app.domain.tender import Approval
from pos_app.domain.till import Till
from pos_app.errors import Code, PosError, Refused
from pos_app.printing.layout import ReceiptLayout
from pos_app.printing.text import receipt_text
from pos_app.storage.store import Store
from pos_app.ui import probe
from pos_app.ui.articles.articles_page import ArticlesPage
from pos_app.ui.backoffice.door_pages import ApprovalPage, SignInPage
from pos_app.ui.backoffice.doors import OfficePorts
from pos_app.ui.backoffice.menu_page import MenuPage
from pos_app.ui.backoffice.office import DoorPages, Office
from pos_app.ui.backoffice.screen import OfficeScreen
from pos_app.ui.backoffice.view import ListSheetView, RowView
from pos_app.ui.bridge import Bridge
from pos_app.ui.desk.find_page import FindPage
from pos_app.ui.money_text import MoneyText
from pos_app.wallet.commands import MadeCard
from tests.journal.books import ACCOUNT, OPERATOR, TILL, Books

if TYPE_CHECKING:
    from pos_app.sync.status import LineStatus

NBSP = "\xa0"
PATIENCE_MS = 60_000
"""For machines that have other things to do as well."""


def wait_for(condition: Callable[[], object], awaited: str = "") -> None:
    """Run the event loop until the condition holds."""
    probe.wait_for(condition, PATIENCE_MS, awaited)


@dataclass
class Papers:
    """Takes every order and fills it at once, or fails it as the test says."""

    printed: list[str] = field(default_factory=list[str])
    saved: list[str] = field(default_factory=list[str])
    tables: list[int] = field(default_factory=list[int])
    sheets: list[int] = field(default_factory=list[int])
    letters: list[str] = field(default_factory=list[str])
    files: dict[str, bytes] = field(default_factory=dict[str, bytes])
    opened: int = 0
    failure: PosError | None = None
    on_table: Callable[[], None] = lambda: None

    def print_layout(
        self, layout: ReceiptLayout, name: str, *, opens_drawer: bool = False
    ) -> Future[str]:
        self.printed.append(receipt_text(layout))
        self.opened += opens_drawer
        return self._filled(name)

    def save_layout(self, layout: ReceiptLayout, name: str) -> Future[str]:
        self.saved.append(receipt_text(layout))
        return self._filled(f"{name}.pdf")

    def write_letter(self, layout: ReceiptLayout, name: str, address: str) -> Future[bytes]:
        self.letters.append(receipt_text(layout))
        written: Future[bytes] = Future()
        if self.failure is None:
            written.set_result(f"{name} for {address}".encode())
        else:
            written.set_exception(self.failure)
        return written

    def save_table(self, name: str, content: str) -> Future[str]:
        self.saved.append(content)
        return self._filled(f"{name}.csv")

    def save_pieces(self, name: str, pieces: Callable[[], Iterable[bytes]]) -> Future[str]:
        self.saved.append(b"".join(pieces()).decode())
        return self._filled(name)

    def save_card_table(self, name: str, made: Sequence[MadeCard]) -> Future[str]:
        self.tables.append(len(made))
        self.on_table()
        return self._filled(f"{name}.csv")

    def save_card_sheets(self, name: str, made: Sequence[MadeCard]) -> Future[str]:
        self.sheets.append(len(made))
        return self._filled(f"cards/{name}")

    def read_file(self, path: str) -> Future[bytes]:
        read: Future[bytes] = Future()
        if path in self.files:
            read.set_result(self.files[path])
        else:
            read.set_exception(Refused(Code.UNREADABLE_FILE, path=path))
        return read

    def open_drawer(self) -> Future[str]:
        self.opened += 1
        return self._filled("drawer")

    def _filled(self, where: str) -> Future[str]:
        filled: Future[str] = Future()
        if self.failure is None:
            filled.set_result(where)
        else:
            filled.set_exception(self.failure)
        return filled


class Room:
    """An office with hands: keys are pressed where they stand on the screen."""

    def __init__(
        self,
        store: Store,
        till: Till = TILL,
        *,
        can_mail: bool = False,
        asks_return_reason: bool = False,
        return_reasons: tuple[str, ...] = (),
    ) -> None:
        self.books = Books(store, till)
        self.papers = Papers()
        self.stock = Stock(lambda ask: ask(self.books), Catalogue(()), lambda _: None)
        self.screen = OfficeScreen()
        self.bridge = Bridge()
        self.line_status: LineStatus | None = None
        numbers = itertools.count(1)
        self.office = Office(
            self.screen,
            OfficePorts(
                till=till,
                shop=Shop(name="Fjord & Furu"),
                locale="nb_NO",
                operator=OPERATOR,
                currency=Currency.NOK,
                ask=lambda ask: ask(self.books),
                find_card=self._find_card,
                stock=self.stock,
                papers=self.papers,
                now_ms=self.books.clock.now_ms,
                new_id=lambda: f"{next(numbers):08x}-made-by-the-screen",
                lock_after_ms=60_000,
                line_status=lambda: self.line_status,
                wake_line=lambda: None,
                join=lambda _: Future(),
                is_at_rest=lambda: True,
                account_id=ACCOUNT,
                can_mail=can_mail,
                asks_return_reason=asks_return_reason,
                return_reasons=return_reasons,
            ),
            self.bridge,
            MoneyText("nb_NO", Currency.NOK, UTC),
            DoorPages(SignInPage, ApprovalPage, cards=FindPage, articles=ArticlesPage),
        )

    def close(self) -> None:
        self.office.close()
        self.bridge.close()
        self.screen.deleteLater()

    def open_menu(self) -> None:
        self.office.open(MenuPage(self.office))

    @property
    def sheet(self) -> ListSheetView:
        view = self.screen.view
        assert view is not None
        assert isinstance(view.sheet, ListSheetView)
        return view.sheet

    @property
    def titles(self) -> list[str]:
        return [row.title for row in self.sheet.rows]

    def row(self, key: str) -> RowView:
        return next(row for row in self.sheet.rows if row.key == key)

    def wait(self, title: str) -> None:
        """Wait until a page of that title is in front."""
        wait_for(lambda: self._title == title, awaited=title)

    def wait_for_row(self, key: str) -> None:
        wait_for(lambda: self._has_row(key), awaited=key)

    def wait_for_sentence(self, part: str) -> None:
        wait_for(lambda: part in self._sentence, awaited=part)

    def press(self, name: str) -> None:
        """Press the key of that name; it has to be there and allowed."""
        wait_for(lambda: self.can_press(name), awaited=name)
        button = self._button(name)
        assert button is not None
        button.click()

    def can_press(self, name: str) -> bool:
        button = self._button(name)
        return button is not None and button.isEnabled()

    def type(self, text: str) -> None:
        """Type into the field of the page."""
        edit = self.screen.findChild(QLineEdit, "list_field")
        assert edit is not None
        edit.setText(text)
        edit.textEdited.emit(text)

    def enter(self) -> None:
        edit = self.screen.findChild(QLineEdit, "list_field")
        assert edit is not None
        edit.returnPressed.emit()

    def pad(self, digits: str) -> None:
        """Press keys of the keypad, then the large key below it."""
        for digit in digits:
            self.press(f"key_{digit}")
        self.press("confirm")

    def hire(self, *people: tuple[str, Role, str]) -> None:
        """Let people work here; the first signs in."""
        for name, role, pin in sorted(people, key=lambda one: one[1] is not Role.OWNER):
            member = StaffMember(staff_id=StaffId(name.lower()), name=name, role=role)
            self.books.staff.add(member, pin, "setup").result()
        self.office.load_staff(lambda: None)
        wait_for(lambda: self.office.members, awaited="the staff")
        first = next(one for one in self.office.members if one.name == people[0][0])
        self.office.sign_in(first)

    def approve(self, number: int, pin: str) -> None:
        """Have somebody approve what is asked."""
        self.press(f"person_{number}")
        self.pad(pin)

    def _find_card(self, text: str) -> Future[FoundCard]:
        found: Future[FoundCard] = Future()
        try:
            card = self.books.wallet.info(ACCOUNT, text).result()
        except PosError as error:
            found.set_exception(error)
        else:
            found.set_result(FoundCard(card=card, approval=Approval.OWN_BOOKS))
        return found

    @property
    def _title(self) -> str:
        view = self.screen.view
        return "" if view is None else view.sheet.title

    @property
    def _sentence(self) -> str:
        view = self.screen.view
        return "" if view is None else view.sheet.sentence

    def _has_row(self, key: str) -> bool:
        view = self.screen.view
        if view is None or not isinstance(view.sheet, ListSheetView):
            return False
        return any(row.key == key for row in view.sheet.rows)

    def _button(self, name: str) -> QPushButton | None:
        for button in self.screen.findChildren(QPushButton, name):
            if button.isVisibleTo(self.screen):
                return button
        return None


def shown(widget: QWidget | None) -> bool:
    return widget is not None and not widget.isHidden()
