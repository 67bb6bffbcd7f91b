"""One sale by script: real key events, a real picture of a barcode, and the books checked after.

Everything goes the way it goes at a counter: keys through Qt's event queue, pictures through the
camera's thread, money through the wallet. Only the hands are missing.
"""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.upkeep import audit_of
from pos_app.bootstrap.workplace import CashierWorkplace
from pos_app.checkout.states import CardDeclined, Completed, Selling
from pos_app.demo.camera_frames import write_card_frames
from pos_app.demo.cards import DemoCard, Situation
from pos_app.demo.shop import set_up_demo_shop
from pos_app.domain.receipt import Receipt
from pos_app.domain.tender import CardTender
from pos_app.errors import Broken, Code
from pos_app.settings import read_settings
from pos_app.ui.money_text import MoneyText
from pos_app.ui.probe import pause, type_scan, wait_for

Echo = Callable[[str], object]

SHOTS: Final = "screenshots"
STILL_MS: Final = 400
FRAMES: Final = "camera"
WINDOW_PX: Final = (1280, 800)
ARTICLES: Final = ("te-morgen", "te-nype", "te-morgen")
KEY_GAP_MS: Final = 3.0
OPENING_MS: Final = 30_000
ANSWER_MS: Final = 15_000
TRIES: Final = 5
AGAIN_MS: Final = 500


def sell_by_script(data: Path, echo: Echo) -> int:
    """Set the demo shop up, sell three articles for a card held to a camera, check the books.

    When the money on the cards runs out after many sales, several pay, and cash the rest. Returns 0
    only when the sale is in the books and the audit is clean.
    """
    shop = set_up_demo_shop(data)
    echo(f"The demo shop is in {data}")
    echo(f"Cards to scan: {shop.sheet}")
    receipts_before = audit_of(data).receipts
    counter = Counter(data)
    try:
        counter.window.resize(*WINDOW_PX)
        counter.start()
        wait_for(lambda: counter.workplace is not None, OPENING_MS, "the books")
        script = Script(counter, opened(counter), data, echo)
        script.put_away_what_was_left()
        script.shoot("1-at-rest")
        script.scan_articles()
        script.shoot("2-articles")
        receipt = script.pay_with(_cards_that_can_pay(shop.cards))
        script.shoot("3-paid")
        script.tell_taken(receipt)
        script.keep(receipt)
        script.shoot("4-next-customer")
    finally:
        counter.close()
    return _checked(data, receipt, receipts_before, echo)


def _cards_that_can_pay(cards: tuple[DemoCard, ...]) -> list[DemoCard]:
    """Return the cards with money that nothing speaks against, the fullest first."""
    usable = (Situation.UNUSED, Situation.PARTIALLY_USED, Situation.EXPIRING_SOON)
    paying = (
        card
        for card in cards
        if card.plan.situation in usable and card.card.amounts.available_minor
    )
    return sorted(paying, key=lambda card: card.card.amounts.available_minor, reverse=True)


def opened(counter: Counter) -> CashierWorkplace:
    """Return the workplace of a counter that can sell."""
    if counter.workplace is None:
        raise Broken(Code.UNEXPECTED, reason="not_open")
    return counter.workplace


class Script:
    """The hands of a cashier who is not there, at a counter that is open."""

    def __init__(
        self, counter: Counter, workplace: CashierWorkplace, data: Path, echo: Echo
    ) -> None:
        self._counter = counter
        self._workplace = workplace
        self._desk = workplace.desk
        self._data = data
        self._echo = echo
        settings = read_settings(data)
        self._money = MoneyText(settings.locale, settings.currency)
        self._shots = data / SHOTS
        self._shots.mkdir(exist_ok=True)

    def put_away_what_was_left(self) -> None:
        """Begin with an empty sale, also in a folder where the last run was stopped half-way."""
        wait_for(lambda: self._desk.is_recovered, ANSWER_MS, "what was left")
        if isinstance(self._desk.session.phase, Completed):
            self._desk.next_customer()
        elif self._desk.session.sale.lines:
            self._desk.cancel()
        wait_for(
            lambda: (
                isinstance(self._desk.session.phase, Selling) and not self._desk.session.sale.lines
            ),
            ANSWER_MS,
            "an empty sale",
        )

    def scan_articles(self) -> None:
        """Scan the articles with a keyboard-wedge scanner, one key every few milliseconds."""
        for count, article_id in enumerate(ARTICLES, start=self._goods() + 1):
            article = self._desk.catalogue.find_by_id(article_id)
            if article is None:
                raise Broken(Code.ARTICLE_NOT_FOUND, article_id=article_id)
            type_scan(self._counter.window, article.code, KEY_GAP_MS)
            wait_for(lambda count=count: self._goods() == count, ANSWER_MS, article.name)
            price = self._money.money(article.unit_price_minor)
            self._echo(f"Scanned {article.code}: {article.name}, {price}")

    def pay_with(self, cards: Sequence[DemoCard]) -> Receipt:
        """Hold card after card to the camera until the sale is paid, or pay the rest in cash."""
        for card in cards:
            self.hold(card)
            if not self._desk.session.due_minor:
                break
        else:
            self.pay_rest_in_cash()
        return self.wait_for_receipt()

    def wait_for_receipt(self) -> Receipt:
        """Return the receipt once the sale is in the books."""
        wait_for(lambda: isinstance(self._desk.session.phase, Completed), ANSWER_MS, "the receipt")
        phase = self._desk.session.phase
        if not isinstance(phase, Completed):
            raise Broken(Code.SALE_NOT_PAID)
        return phase.receipt

    def tell_taken(self, receipt: Receipt) -> None:
        """Tell what each card paid, and what it has left here."""
        for tender in receipt.tenders:
            if isinstance(tender, CardTender):
                taken = self._money.money(tender.amount_minor)
                left = self._money.money(tender.card_available_minor)
                self._echo(f"Accepted: {taken} taken, {left} left on {tender.masked_code}")

    def hold(self, card: DemoCard) -> None:
        """Hold a card to the camera until it pays: central may not answer within its time."""
        desk, before_minor = self._desk, self._desk.session.due_minor

        def has_answer() -> bool:
            is_declined = isinstance(desk.session.notice, CardDeclined)
            return is_declined or desk.session.due_minor < before_minor

        for _ in range(TRIES):
            self.show(card)
            wait_for(has_answer, ANSWER_MS, "the card's payment")
            if desk.session.due_minor < before_minor:
                return
            desk.dismiss_notice()
            pause(AGAIN_MS)
        raise Broken(Code.UNEXPECTED, reason="declined", awaited="the card's payment")

    def show(self, card: DemoCard) -> None:
        """Hold a card to the camera, whatever comes of it."""
        due = self._money.money(self._desk.session.due_minor)
        token = next(token for token in card.tokens if token.kind == "printed")
        self._echo(f"To pay: {due}. Holding {card.plan.name} ({token.masked_code}) to the camera")
        frames = write_card_frames(token.value, self._data / FRAMES / card.plan.situation)
        self._workplace.watch(str(frames))

    def pay_rest_in_cash(self) -> None:
        """Hand over what is left to pay."""
        due_minor = self._desk.session.due_in_cash_minor
        self._echo(f"To pay: {self._money.money(due_minor)}. Handing it over in cash")
        if due_minor:
            self._desk.give_cash(due_minor)
        else:
            self._desk.ask_completion()  # less than the smallest coin

    def keep(self, receipt: Receipt) -> None:
        """Save the receipt as PDF and as text, and call the next customer."""
        for saved in (
            self._workplace.outputs.save_pdf(receipt),
            self._workplace.outputs.save_text(receipt),
        ):
            wait_for(saved.done, ANSWER_MS, "the receipt's file")
            self._echo(f"Receipt {receipt.number}: {saved.result()}")
        self._desk.next_customer()
        wait_for(
            lambda: isinstance(self._desk.session.phase, Selling), ANSWER_MS, "the next customer"
        )

    def _goods(self) -> int:
        return sum(line.quantity for line in self._desk.session.sale.goods)

    def shoot(self, name: str) -> None:
        """Keep a picture of the screen, once what slid in stands still."""
        pause(STILL_MS)
        path = self._shots / f"{name}.png"
        self._counter.window.grab().save(str(path))
        self._echo(f"Screenshot: {path}")


def _checked(data: Path, receipt: Receipt, receipts_before: int, echo: Echo) -> int:
    audit = audit_of(data)
    for line in audit.lines():
        echo(line)
    is_in_books = audit.receipts == receipts_before + 1 == receipt.number
    echo("The sale is in the books." if is_in_books else "The sale is NOT in the books.")
    return 0 if is_in_books and audit.clean else 1
