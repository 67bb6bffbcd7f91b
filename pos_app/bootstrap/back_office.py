"""Joins the back office: its pages, the doors of the books, and the counter that it stands behind.

Most sales need none of it, so its pages are made when somebody goes there, or has to sign in.
"""

from collections.abc import Callable
from concurrent.futures import Future
from functools import partial
from typing import TYPE_CHECKING

from pos_app.bootstrap.ground import Ground
from pos_app.bootstrap.late_books import LateBooks
from pos_app.bootstrap.outputs import ReceiptFiles
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.desk import Desk
from pos_app.checkout.events import OperatorChanged
from pos_app.checkout.outcomes import KeepingFailed
from pos_app.checkout.states import CardInHand, FloorOffer
from pos_app.checkout.watch import Watch
from pos_app.domain.clock import Clock
from pos_app.domain.ids import new_uuid
from pos_app.errors import Code, Refused
from pos_app.ui.bridge import Bridge
from pos_app.ui.cashier.presenter import Presenter
from pos_app.ui.cashier.surroundings import mailed_to
from pos_app.ui.front import Front

if TYPE_CHECKING:
    from pos_app.bootstrap.books import Books
    from pos_app.domain.operation import OperationKind
    from pos_app.domain.receipt import Receipt
    from pos_app.domain.staff import StaffMember
    from pos_app.sync.public.joining import Invitation
    from pos_app.sync.status import LineStatus
    from pos_app.sync.traffic import Traffic
    from pos_app.ui.backoffice.office import Office, Page

MS_PER_S = 1000


class BackOffice:
    """What lies behind one counter, on the UI thread from `begin()` to `close()`."""

    def __init__(
        self,
        ground: Ground,
        books: LateBooks,
        bridge: Bridge,
        outputs: ReceiptFiles,
        clock: Clock,
    ) -> None:
        self._ground = ground
        self._books = books
        self._bridge = bridge
        self._outputs = outputs
        self._clock = clock
        self._front: Front | None = None
        self._desk: Desk | None = None
        self._presenter: Presenter | None = None
        self._office: Office | None = None
        self.on_training: Callable[[], None] = _nothing
        self.on_join: Callable[[Invitation], Future[None]] = _not_here
        self.line_status: LineStatus | None = None

    @property
    def front(self) -> "Page | None":
        """The page in front, None while the counter is."""
        return None if self._office is None else self._office.front

    def join(self, front: Front, desk: Desk, presenter: Presenter) -> None:
        """Stand behind this counter: its keys lead here, and what it corrects is noted."""
        self._front = front
        self._desk = desk
        self._presenter = presenter
        watch = Watch(desk.session, self._note)
        desk.listen(watch.session_changed)
        presenter.officePressed.connect(self.open)
        presenter.lockPressed.connect(self.lock)
        presenter.receiptsPressed.connect(self.open_receipts)
        presenter.syncPressed.connect(self.open_sync)
        presenter.mailPressed.connect(partial(self._open_mail, presenter))
        presenter.articlesPressed.connect(self.open_articles)
        presenter.gate_discounts(self._gate_discount)
        presenter.gate_floor_limit(self._gate_floor_limit)

    def begin(self) -> None:
        """Once the books are open, note the start; a shop with staff has somebody sign in."""
        self._books.when_open(self._begin)

    def open(self) -> None:
        """Go behind the counter."""
        from pos_app.ui.backoffice.menu_page import MenuPage

        office = self._get_office()
        office.open(MenuPage(office))

    def open_articles(self, code: str = "") -> None:
        """Go to the shop's articles; with a code, to the one that has it or a new one."""
        from pos_app.ui.articles.articles_page import ArticlesPage

        office = self._get_office()
        office.open(ArticlesPage(office, code))

    def open_receipts(self) -> None:
        """Show the last receipts: one that was not printed can be printed there."""
        from pos_app.ui.backoffice.receipt_pages import ReceiptsPage

        office = self._get_office()
        office.open(ReceiptsPage(office))

    def open_sync(self) -> None:
        """Show how the till stands to its central, or that it may join one."""
        self._bridge.deliver(self._books.ask(_traffic_of), self._open_sync, self._tell)

    def _open_sync(self, traffic: "Traffic | None") -> None:
        from pos_app.ui.backoffice.join_page import JoinPage
        from pos_app.ui.backoffice.sync_page import SyncPage

        office = self._get_office()
        office.open(JoinPage(office) if traffic is None else SyncPage(office, traffic))

    def _open_mail(self, presenter: Presenter, receipt: "Receipt") -> None:
        """Ask whom the receipt on the counter's screen is sent to."""
        from pos_app.ui.backoffice.mail_pages import MailPage
        from pos_app.ui.backoffice.receipt_pages import layout_of

        office = self._get_office()
        name = f"{receipt.till_id}-{receipt.number:06}"

        def say(address: str) -> None:
            presenter.surroundings_changed(partial(mailed_to, address))

        office.open(MailPage(office, layout_of(office, receipt), name, say))

    def line_changed(self, status: "LineStatus") -> None:
        """Know how the till stands to its central; a page in front shows what can be done now."""
        before, self.line_status = self.line_status, status
        if self._office is not None and (before is None or before.is_online != status.is_online):
            self._office.show()

    def lock(self) -> None:
        """Lock the till; a shop without staff is shown where there could be some."""
        from pos_app.ui.backoffice.staff_pages import StaffPage

        office = self._get_office()
        if office.members:
            office.lock()
        else:
            office.open(StaffPage(office))

    def take_scan(self, text: str) -> bool:
        """Take a code if the back office is in front; False when it is the counter's."""
        if self._office is None or not self._office.is_open:
            return False
        self._office.take_scan(text)
        return True

    def close(self) -> None:
        """Note the end, and lock nothing any more."""
        if self._office is not None:
            self._office.close()
        if self._books.are_open and self._desk is not None:
            from pos_app.domain.operation import OperationKind

            self._note(OperationKind.TILL_STOPPED, self._desk.session.operator, {})

    def _begin(self, books: "Books") -> None:
        if self._desk is None:
            return
        from pos_app.domain.operation import OperationKind

        self._note(OperationKind.TILL_STARTED, self._desk.session.operator, {})
        self._bridge.deliver(books.staff.members(), self._know_staff, _ignored)

    def _know_staff(self, members: "tuple[StaffMember, ...]") -> None:
        if members:
            office = self._get_office()
            office.members = members
            office.lock()

    def _note(self, kind: "OperationKind", operator: str, body: dict[str, object]) -> None:
        noted = self._books.ask(lambda books: books.notes.note(kind, operator, body))
        self._bridge.deliver(noted, _ignored, self._tell)

    def _tell(self, error: Exception) -> None:
        from pos_app.errors import PosError

        if self._desk is not None and isinstance(error, PosError):
            self._desk.post(KeepingFailed(error=error))

    def _gate_discount(self, go_on: Callable[[], None]) -> None:
        if self._office is None:
            go_on()
            return
        self._office.allow_discount(go_on)

    def _gate_floor_limit(
        self, offer: FloorOffer, in_hand: CardInHand | None, go_on: Callable[[str], None]
    ) -> None:
        from pos_app.domain.staff import Right

        office = self._office
        if office is None or not any(
            one.role.may(Right.ALLOW_FLOOR_LIMIT) for one in office.members
        ):
            self._tell(Refused(Code.NOBODY_MAY_ALLOW))
            return
        from pos_app.ui.backoffice.floor_limit_page import FloorLimitPage

        office.open(FloorLimitPage(office, offer, in_hand, go_on))

    def _get_office(self) -> "Office":
        if self._office is not None:
            return self._office
        from pos_app.bootstrap.stock import Stock
        from pos_app.ui.articles.articles_page import ArticlesPage
        from pos_app.ui.backoffice.door_pages import ApprovalPage, SignInPage
        from pos_app.ui.backoffice.doors import OfficePorts
        from pos_app.ui.backoffice.office import DoorPages, Office
        from pos_app.ui.backoffice.screen import OfficeScreen
        from pos_app.ui.desk.find_page import FindPage
        from pos_app.ui.money_text import MoneyText

        settings = self._ground.settings
        screen = OfficeScreen()
        office = Office(
            screen,
            OfficePorts(
                till=self._ground.till,
                shop=settings.as_shop(),
                locale=settings.locale,
                operator=settings.operator,
                currency=settings.currency,
                ask=self._books.ask,
                find_card=lambda text: self._books.cards.find(text, 0, settings.currency),
                stock=Stock(self._books.ask, self._catalogue, self._restock),
                papers=self._outputs,
                now_ms=self._clock.now_ms,
                new_id=new_uuid,
                lock_after_ms=settings.lock_after_s * MS_PER_S,
                line_status=lambda: self.line_status,
                wake_line=self._books.wake_line,
                join=self.on_join,
                is_at_rest=self._is_at_rest,
                account_id=settings.account_id,
                can_mail=bool(settings.mail.host) and not self._ground.is_training,
                return_reasons=settings.returns.reasons,
                asks_return_reason=settings.returns.asks_reason,
            ),
            self._bridge,
            MoneyText(settings.locale, settings.currency),
            DoorPages(SignInPage, ApprovalPage, cards=FindPage, articles=ArticlesPage),
        )
        self._office = office
        front = self._front
        if front is not None:
            office.opened.connect(lambda: front.show_over(screen))
            office.left.connect(front.show_counter)
        office.signedIn.connect(self._change_operator)
        office.trainingPressed.connect(self._turn_training)
        return office

    @property
    def _catalogue(self) -> Catalogue:
        return Catalogue(()) if self._desk is None else self._desk.catalogue

    def _restock(self, catalogue: Catalogue) -> None:
        if self._desk is not None and self._presenter is not None:
            self._desk.restock(catalogue)
            self._presenter.restock(catalogue)

    def _change_operator(self, name: str) -> None:
        if self._desk is not None:
            self._desk.post(OperatorChanged(operator=name))

    def _is_at_rest(self) -> bool:
        return self._desk is not None and self._desk.session.is_at_rest

    def _turn_training(self) -> None:
        self.on_training()


def _traffic_of(books: "Books") -> "Future[Traffic | None]":
    told: Future[Traffic | None] = Future()
    told.set_result(books.traffic)
    return told


def _not_here(_: "Invitation") -> "Future[None]":
    told: Future[None] = Future()
    told.set_exception(Refused(Code.TILL_NOT_JOINED))
    return told


def _nothing() -> None:
    pass


def _ignored(_: object) -> None:
    pass
