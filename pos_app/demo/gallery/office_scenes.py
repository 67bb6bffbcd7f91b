"""The back office in every state, on real books in a folder that is thrown away."""

import tempfile
from collections.abc import Callable, Generator, Iterator
from concurrent.futures import Future
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import Any, Final, TypeVar

from pos_app.bootstrap.books import Books, open_books
from pos_app.bootstrap.stock import Stock
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.desk import Desk
from pos_app.checkout.errands import Ports
from pos_app.checkout.states import CardDeclined, Completed
from pos_app.demo.gallery.acting import LONG_NAME, NOW_MS
from pos_app.demo.gallery.article_scenes import ARTICLE_PAGES
from pos_app.demo.gallery.cashier_scenes import short_of_rights
from pos_app.demo.gallery.desk_scenes import CARD, DESK_PAGES, issue_cards
from pos_app.demo.gallery.line_scenes import LINE_PAGES
from pos_app.demo.gallery.mail_scenes import MAIL_PAGES
from pos_app.demo.gallery.no_papers import NoPapers, no_answer
from pos_app.demo.gallery.scenes import (
    ARTICLES,
    BREAD,
    BUN,
    CATALOGUE,
    LONG,
    MONEY,
    SHOP,
    TEA,
    Scene,
)
from pos_app.demo.shop import LIGHT_PIN_COST
from pos_app.domain.ids import new_uuid
from pos_app.domain.staff import Right, Role, StaffId, StaffMember
from pos_app.errors import Code, Unavailable
from pos_app.settings import TillSettings
from pos_app.ui.application import later
from pos_app.ui.articles.articles_page import ArticlesPage
from pos_app.ui.backoffice.door_pages import ApprovalPage, SignInPage
from pos_app.ui.backoffice.doors import Doors, OfficePorts
from pos_app.ui.backoffice.floor_limit_page import FloorLimitPage
from pos_app.ui.backoffice.menu_page import MenuPage
from pos_app.ui.backoffice.office import DoorPages, Office, Page
from pos_app.ui.backoffice.receipt_pages import ReceiptsPage
from pos_app.ui.backoffice.report_pages import ReportsPage
from pos_app.ui.backoffice.screen import OfficeScreen
from pos_app.ui.backoffice.staff_pages import StaffPage
from pos_app.ui.bridge import Bridge
from pos_app.ui.desk.card_page import CardPage
from pos_app.ui.desk.find_page import FindPage
from pos_app.ui.probe import pause, wait_for
from pos_app.ui.snapshot import Shown

SETTLE_MS: Final = 15
PATIENCE_MS: Final = 10_000
INGRID: Final = StaffMember(staff_id=StaffId("ingrid"), name="Ingrid", role=Role.OWNER)
LONG_MEMBER: Final = StaffMember(
    staff_id=StaffId("long"), name="Wolfeschlegelsteinhausenberger", role=Role.CASHIER
)

Settle = Callable[[], None]
Play = Callable[[Office, Settle], None]
T = TypeVar("T")


class _Clock:
    """Each look at it is a minute later, so that every picture of the same book is the same."""

    def __init__(self) -> None:
        self._now_ms = NOW_MS

    def now_ms(self) -> int:
        self._now_ms += 60_000
        return self._now_ms

    def monotonic_ms(self) -> int:
        return self.now_ms()


@dataclass(frozen=True, slots=True)
class OfficeSet:
    """Open books with a day in them, and what an office on them needs. `seen` gathers its pages."""

    books: Books
    bridge: Bridge
    seen: set[type[Page]] = field(default_factory=set[type[Page]])
    asked: list[Future[Any]] = field(default_factory=list[Future[Any]])

    def office(self) -> tuple[Office, OfficeScreen]:
        """Return another office on the books."""
        screen = OfficeScreen()
        ports = OfficePorts(
            till=self.books.till,
            shop=SHOP,
            locale="nb_NO",
            operator="Ingrid",
            currency=self.books.settings.currency,
            ask=self._ask,
            find_card=no_answer,
            stock=Stock(self._ask, CATALOGUE, lambda _: None),
            papers=NoPapers(),
            now_ms=lambda: NOW_MS + 3_600_000,
            new_id=new_uuid,
            lock_after_ms=3_600_000,
            line_status=lambda: None,
            wake_line=lambda: None,
            join=no_answer,
            is_at_rest=lambda: True,
            account_id="T00000001",
            can_mail=True,
        )
        doors = DoorPages(SignInPage, ApprovalPage, cards=FindPage, articles=ArticlesPage)
        return Office(screen, ports, self.bridge, MONEY, doors), screen

    def settle(self) -> None:
        """Wait until everything that was asked has been answered, and shown."""
        wait_for(lambda: all(answer.done() for answer in self.asked), PATIENCE_MS, "the books")
        self.asked.clear()
        pause(SETTLE_MS)
        if self.asked:  # an answer may lead to a question
            self.settle()

    def _ask(self, ask: Callable[[Doors], Future[T]]) -> Future[T]:
        answer = ask(self.books)
        self.asked.append(answer)
        return answer


@contextmanager
def office_set() -> Generator[OfficeSet]:
    """Open books in a folder of their own, and sell a day's worth into them."""
    with ExitStack() as stack:
        data = Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="tillit-gallery-")))
        settings = TillSettings(account_id="T00000001", operator="Ingrid", key_folder="key")
        books = stack.enter_context(
            open_books(data, clock=_Clock(), pin_cost=LIGHT_PIN_COST, first_settings=settings)
        )
        bridge = Bridge()
        stack.callback(bridge.close)
        books.articles.put(ARTICLES).result()
        books.day.open(1_000_00, "Ingrid").result()
        issue_cards(books)
        _sell(books, bridge)
        yield OfficeSet(books, bridge)


def office_scenes(at: OfficeSet) -> Iterator[Scene]:
    """Yield the scenes of the back office. The order is that of a day: a Z ends it."""
    for name, play in _PLAYS.items():
        yield Scene(f"office-{name}", _office(at, play))
    for name, made in MAIL_PAGES.items():
        yield Scene(f"office-{name}", _office(at, _opened(partial(made, at.books))))
    for name, made in DESK_PAGES.items():
        yield Scene(f"office-desk-{name}", _office(at, _opened(partial(made, at.books))))
    for name, made in ARTICLE_PAGES.items():
        yield Scene(f"office-articles-{name}", _office(at, _opened(partial(made, at.books))))
    yield Scene("office-desk-none", _office(at, _no_card))
    statement = _pressed(lambda office: CardPage(office, CARD), ("", "statement"))
    yield Scene("office-desk-statement", _office(at, statement))
    for name, page in LINE_PAGES.items():
        yield Scene(f"office-{name}", _office(at, _opened(page)))


def _office(at: OfficeSet, play: Play) -> Callable[[], Shown]:
    def make() -> Shown:
        office, screen = at.office()
        play(office, at.settle)
        at.settle()
        if office.front is not None:
            at.seen.add(type(office.front))
        return screen

    return make


def _sell(books: Books, bridge: Bridge) -> None:
    desk = Desk(
        Ports(
            till=books.till,
            wallet=books.wallet,
            book=books.book,
            clock=books.clock,
            deliver=bridge.deliver,
            later=later,
        ),
        operator="Ingrid",
        currency=books.settings.currency,
        catalogue=Catalogue(ARTICLES),
        new_id=new_uuid,
    )
    desk.start()
    wait_for(lambda: desk.is_recovered, PATIENCE_MS)
    for sold in (
        (BREAD, BUN),
        (TEA,),
        (BREAD, TEA, BUN),
        (LONG,),
    ):
        for one in sold:
            desk.press_article(one)
        wait_for(lambda: len(desk.session.sale.lines) > 0, PATIENCE_MS)
        desk.confirm_terminal(desk.session.due_minor)
        wait_for(lambda: isinstance(desk.session.phase, Completed), PATIENCE_MS)
        desk.next_customer()


def _opened(page: Callable[[Office], Page]) -> Play:
    return lambda office, _: office.open(page(office))


def _pressed(page: Callable[[Office], Page], *presses: tuple[str, str]) -> Play:
    def play(office: Office, settle: Settle) -> None:
        office.open(page(office))
        for row, key in presses:
            settle()
            if office.front is not None:
                office.front.press(row, key)

    return play


def _typed(row: str, digits: str) -> Play:
    def play(office: Office, settle: Settle) -> None:
        _pressed(MenuPage, (row, "go"))(office, settle)
        settle()
        for digit in digits:
            if office.front is not None:
                office.front.pad(digit)

    return play


def _error(office: Office, settle: Settle) -> None:
    office.open(MenuPage(office))
    settle()
    office.tell_error(Unavailable(Code.DISK_FULL, path="/home/kasse/.local/share/tillit"))


def _told(office: Office, settle: Settle) -> None:
    office.open(ReceiptsPage(office))
    settle()
    office.tell(f"Done: {LONG_NAME}")


def _sign_in(office: Office, _: Settle) -> None:
    office.members = (INGRID, LONG_MEMBER)
    office.open(SignInPage(office))
    if office.front is not None:
        office.front.preset(1)
        office.front.pad("7")


def _approval(office: Office, _: Settle) -> None:
    office.members = (INGRID, LONG_MEMBER)
    office.member = LONG_MEMBER
    office.allow(Right.VOID, f"Void receipt 3: {LONG_NAME}", lambda _: None)


def _floor_limit(office: Office, _: Settle) -> None:
    office.members = (INGRID, LONG_MEMBER)
    session = short_of_rights().session
    notice = session.notice
    if isinstance(notice, CardDeclined) and notice.offer is not None:
        office.open(FloorLimitPage(office, notice.offer, session.card_in_hand, lambda _: None))


def _staff_added(office: Office, settle: Settle) -> None:
    office.open(StaffPage(office))
    settle()
    if office.front is not None:
        office.front.type("Ingrid")
        office.front.confirm()


def _no_card(office: Office, settle: Settle) -> None:
    office.open(FindPage(office))
    settle()
    if office.front is not None:
        office.front.type("zzyzx")


def _empty_receipts(office: Office, _: Settle) -> None:
    office.open(ReceiptsPage(office))
    if office.front is not None:
        office.front.type("999")
        office.front.confirm()


_PLAYS: Final[dict[str, Play]] = {
    "menu": _opened(MenuPage),
    "menu-error": _error,
    "float": _typed("drop", "125000"),
    "payout": _typed("payout", ""),
    "pay-in": _typed("pay_in", "999999999999"),
    "count": _typed("close_day", ""),
    "x": _pressed(MenuPage, ("x", "go")),
    "receipts": _opened(ReceiptsPage),
    "receipts-told": _told,
    "receipts-not-found": _empty_receipts,
    "receipt": _pressed(ReceiptsPage, ("3", "show")),
    "receipt-long": _pressed(ReceiptsPage, ("4", "show")),
    "return": _pressed(ReceiptsPage, ("3", "show"), ("return", "go")),
    "reports": _opened(ReportsPage),
    "reports-weeks": _pressed(ReportsPage, ("", "turn")),
    "reports-articles": _pressed(ReportsPage, ("", "turn"), ("", "turn")),
    "z-none": _pressed(MenuPage, ("z_reports", "go")),
    "staff": _opened(StaffPage),
    "staff-pin": _staff_added,
    "sign-in": _sign_in,
    "approval": _approval,
    "floor-limit": _floor_limit,
}
