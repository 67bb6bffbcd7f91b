"""The desk: where one session lives. People's acts go in as events, listeners see what came of it.

It lives on one thread, the UI's, and never waits: what the machine wants done is carried out
elsewhere and comes back as events.
"""

from collections import deque
from collections.abc import Callable

from pos_app.checkout.acts import Acts
from pos_app.checkout.catalogue import Catalogue
from pos_app.checkout.errands import Errands, Ports
from pos_app.checkout.events import (
    ArticleMissed,
    Event,
    LineDiscounted,
    LineRemoved,
    NoticeDismissed,
    PinEntered,
    PinGivenUp,
    QuantitySet,
    SaleDiscounted,
    SaleRecalled,
    ScanRejected,
    TenderRemoved,
)
from pos_app.checkout.machine import step
from pos_app.checkout.outcomes import KeepingFailed, TillRecovered
from pos_app.checkout.policy import DEFAULT_POLICY, Policy
from pos_app.checkout.states import Session
from pos_app.domain.article import Article
from pos_app.domain.ids import LineId, NewId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import Discount, Sale
from pos_app.domain.token import ArticleCode, read_scan
from pos_app.errors import Refused

Listener = Callable[[Session], None]


class Desk:
    """One workplace with its session. Not thread-safe: everything happens on its own thread."""

    def __init__(
        self,
        ports: Ports,
        *,
        operator: str,
        currency: Currency,
        catalogue: Catalogue,
        new_id: NewId,
        policy: Policy = DEFAULT_POLICY,
    ) -> None:
        self._acts = Acts(new_id, ports.clock.now_ms)
        sale = Sale(sale_id=self._acts.sale_id(), currency=currency)
        self._session = Session(operator=operator, sale=sale)
        self._ports = ports
        self._catalogue = catalogue
        self._policy = policy
        self._errands = Errands(ports, lambda: self._session.operator, self.post)
        self._listeners: list[Listener] = []
        self._inbox: deque[Event] = deque()
        self._is_at_work = False
        self._early: list[Event] | None = []

    @property
    def session(self) -> Session:
        """The session as it is now."""
        return self._session

    @property
    def is_recovered(self) -> bool:
        """Whether it is known what was left when the till stopped; until then all wishes wait."""
        return self._early is None

    @property
    def catalogue(self) -> Catalogue:
        """What is sold here."""
        return self._catalogue

    def restock(self, catalogue: Catalogue) -> None:
        """Sell from another catalogue; a sale in hand keeps what is on it, at its prices."""
        self._catalogue = catalogue

    def listen(self, listener: Listener) -> None:
        """Call the listener with every new session, in the order of the steps."""
        self._listeners.append(listener)

    def start(self) -> None:
        """Recover what was left when the till stopped. What is posted before waits for it."""
        self._errands.recover()

    def post(self, event: Event) -> None:
        """Take an event: one step, its effects begun, its listeners told. Never waits.

        An event posted from within a step is taken after it.
        """
        if self._early is not None and not isinstance(event, TillRecovered | KeepingFailed):
            self._early.append(event)
            return
        self._inbox.append(event)
        if self._early is not None and isinstance(event, TillRecovered):
            self._inbox.extend(self._early)
            self._early = None
        if self._is_at_work:
            return
        self._is_at_work = True
        try:
            while self._inbox:
                self._take(self._inbox.popleft())
        finally:
            self._is_at_work = False

    def scan(self, text: str) -> None:
        """Take a scanned or typed code: an article of the catalogue, else the token of a card."""
        try:
            read = read_scan(text)
        except Refused as error:
            self.post(ScanRejected(error=error))
            return
        article = self._catalogue.find_by_code(read.value)
        if article is not None:
            self.press_article(article)
        elif isinstance(read, ArticleCode):
            self.post(ArticleMissed(code=read))
        else:
            self.post(self._acts.card_scanned(read))

    def press_article(self, article: Article, quantity: int = 1) -> None:
        """Sell so many of the article."""
        self.post(self._acts.article_added(article, quantity))

    def enter_pin(self, pin: str) -> None:
        """Have the PIN of the card judged that waits for it."""
        asked = self._session.pin_asked
        if asked is not None:
            from pos_app.domain.pin import TypedPin  # noqa: PLC0415 - few cards have one

            self.post(PinEntered(tender_id=asked.request.tender_id, pin=TypedPin(pin)))

    def give_up_pin(self) -> None:
        """Do without the card that waits for its PIN."""
        asked = self._session.pin_asked
        if asked is not None:
            self.post(PinGivenUp(tender_id=asked.request.tender_id))

    def set_quantity(self, line_id: LineId, quantity: int) -> None:
        """Sell so many of a line; none takes it off."""
        self.post(QuantitySet(line_id=line_id, quantity=quantity))

    def remove_line(self, line_id: LineId) -> None:
        """Take a line off."""
        self.post(LineRemoved(line_id=line_id))

    def discount_line(self, line_id: LineId, discount: Discount) -> None:
        """Give a line a discount."""
        self.post(LineDiscounted(line_id=line_id, discount=discount))

    def discount_sale(self, discount: Discount) -> None:
        """Give the whole sale a discount."""
        self.post(SaleDiscounted(discount=discount))

    def add_load(self, amount_minor: int) -> None:
        """Put value on the card in hand when the sale completes."""
        self.post(self._acts.load_added(amount_minor))

    def give_cash(self, received_minor: int) -> None:
        """Take cash."""
        self.post(self._acts.cash_given(received_minor))

    def confirm_terminal(self, amount_minor: int) -> None:
        """Note what the bank terminal approved."""
        self.post(self._acts.terminal_confirmed(amount_minor))

    def ask_completion(self) -> None:
        """Complete a sale with nothing left to pay."""
        self.post(self._acts.completion_asked())

    def take_back(self, tender_id: TenderId) -> None:
        """Take a payment back."""
        self.post(TenderRemoved(tender_id=tender_id))

    def park(self) -> None:
        """Put the sale aside."""
        self.post(self._acts.sale_parked())

    def recall(self, sale_id: SaleId) -> None:
        """Take a parked sale up again."""
        self.post(SaleRecalled(sale_id=sale_id))

    def cancel(self) -> None:
        """Give the sale up."""
        self.post(self._acts.sale_cancelled())

    def next_customer(self) -> None:
        """Put the receipt away."""
        self.post(self._acts.next_customer_called())

    def dismiss_notice(self) -> None:
        """Put away what was told."""
        self.post(NoticeDismissed())

    def _take(self, event: Event) -> None:
        before = self._session
        self._session, effects = step(before, event, self._policy)
        for effect in effects:
            self._errands.carry_out(effect)
        if self._session is not before:
            for listener in self._listeners:
                listener(self._session)
