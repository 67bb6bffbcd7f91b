"""A day on a bad line, by script: sold online, cut, sold offline, refused, restored, drained.

It ends well only when central has taken exactly what the receipts say, and both books are clean.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Final

from pos_app.bootstrap.central import CentralBooks, visit_central
from pos_app.bootstrap.counter import Counter
from pos_app.bootstrap.upkeep import audit_of
from pos_app.checkout.states import CardDeclined
from pos_app.demo.cards import DemoCard, Situation
from pos_app.demo.central import place_in
from pos_app.demo.headless import ANSWER_MS, OPENING_MS, WINDOW_PX, Echo, Script, opened
from pos_app.demo.joined_shop import JoinedShop, joined_demo_shop
from pos_app.domain.ids import RefId, new_uuid
from pos_app.domain.receipt import Receipt
from pos_app.domain.tender import Approval, CardTender
from pos_app.domain.transaction import TransactionType
from pos_app.errors import Broken, Code
from pos_app.settings import read_settings
from pos_app.ui.messages import message_of
from pos_app.ui.money_text import MoneyText
from pos_app.ui.probe import click, wait_for
from pos_app.wallet.commands import CreateTransaction

ONLINE_CARD: Final = Situation.UNUSED
KEPT_CARD: Final = Situation.PARTIALLY_USED
STRANGE_CARD: Final = Situation.EXPIRING_SOON
"""A card that this till holds nothing of."""

DRAINED_MS: Final = 30_000

SWITCH: Final = "status_line_switch"


@dataclass(frozen=True, slots=True, kw_only=True)
class _Sold:
    receipts: tuple[Receipt, ...]
    was_refused: bool


def sell_over_a_line(data: Path, echo: Echo) -> int:
    """Sell at a till that has joined a central while the line between them comes and goes.

    Returns 0 only when every sale is in the books of both, what no allowance covered was refused,
    and nothing waits any more.
    """
    with joined_demo_shop(data) as joined:
        echo(f"The demo shop is in {data}")
        echo(f"Cards to scan: {joined.shop.sheet}")
        echo(f"Its central answers at {joined.central.address}")
        _fill_up(joined)
        taken_before_minor = _taken_minor(joined)
        receipts_before = audit_of(data).receipts
        sold = _sell(joined, echo)
        taken_minor = _taken_minor(joined) - taken_before_minor
    return _checked(data, sold, taken_minor, receipts_before, echo)


def _sell(joined: JoinedShop, echo: Echo) -> _Sold:
    data = joined.shop.data
    counter = Counter(data, switch=joined.line)
    try:
        counter.window.resize(*WINDOW_PX)
        counter.start()
        wait_for(lambda: counter.workplace is not None, OPENING_MS, "the books")
        script = Script(counter, opened(counter), data, echo)
        script.put_away_what_was_left()
        return _Day(counter, script, joined, echo).lived()
    finally:
        counter.close()


class _Day:
    def __init__(self, counter: Counter, script: Script, joined: JoinedShop, echo: Echo) -> None:
        self._counter = counter
        self._script = script
        self._desk = opened(counter).desk
        self._cards = {card.plan.situation: card for card in joined.shop.cards}
        self._echo = echo
        settings = read_settings(joined.shop.data)
        self._money = MoneyText(settings.locale, settings.currency)

    def lived(self) -> _Sold:
        self._wait_for_line(is_online=True)
        self._script.shoot("1-at-rest")
        online = self._sale_online()
        self._begin_a_large_sale()
        self._turn_line_over(is_online=False)
        offline = self._sale_offline()
        was_refused, mixed = self._sale_refused()
        self._turn_line_over(is_online=True)
        wait_for(lambda: self._waiting == 0, DRAINED_MS, "the drain")
        self._echo("Drained: nothing waits any more.")
        self._script.shoot("6-drained")
        return _Sold(receipts=(online, offline, mixed), was_refused=was_refused)

    def _sale_online(self) -> Receipt:
        script = self._script
        script.scan_articles()
        script.shoot("2-articles")
        receipt = script.pay_with([self._cards[ONLINE_CARD]])
        script.shoot("3-paid-online")
        # On a machine with much to do the answer may come after the limit, for the next round.
        return self._kept(receipt, Approval.ONLINE, Approval.ALLOWANCE)

    def _begin_a_large_sale(self) -> None:
        """Let a card pay what it has: central lends this till all of it."""
        for _ in range(2):
            self._script.scan_articles()
        self._script.hold(self._cards[KEPT_CARD])

    def _sale_offline(self) -> Receipt:
        script, desk = self._script, self._desk
        self._echo("The customer puts some of it back, and the payment is taken back.")
        for tender in desk.session.tenders:
            desk.take_back(tender.tender_id)
        wait_for(lambda: not desk.session.voiding, ANSWER_MS, "the released payment")
        desk.cancel()
        wait_for(lambda: not desk.session.sale.lines, ANSWER_MS, "an empty sale")
        script.scan_articles()
        receipt = script.pay_with([self._cards[KEPT_CARD]])
        script.shoot("4-paid-offline")
        return self._kept(receipt, Approval.ALLOWANCE)

    def _sale_refused(self) -> tuple[bool, Receipt]:
        script, desk = self._script, self._desk
        script.scan_articles()
        script.show(self._cards[STRANGE_CARD])
        wait_for(lambda: isinstance(desk.session.notice, CardDeclined), ANSWER_MS, "the refusal")
        notice = desk.session.notice
        was_refused = isinstance(notice, CardDeclined) and not desk.session.tenders
        if isinstance(notice, CardDeclined):
            self._echo(f"Refused: {message_of(notice.error, self._money).whole}")
        script.shoot("5-refused-offline")
        desk.dismiss_notice()
        script.hold(self._cards[KEPT_CARD])
        script.pay_rest_in_cash()
        return was_refused, self._kept(script.wait_for_receipt(), Approval.ALLOWANCE)

    def _kept(self, receipt: Receipt, *approvals: Approval) -> Receipt:
        self._script.tell_taken(receipt)
        for tender in receipt.tenders:
            if isinstance(tender, CardTender) and tender.approval not in approvals:
                raise Broken(Code.UNEXPECTED, reason="approval", approval=tender.approval.value)
        self._script.keep(receipt)
        return receipt

    def _turn_line_over(self, *, is_online: bool) -> None:
        self._echo(f"Waiting for central: {self._waiting}")
        self._echo("Restoring the line" if is_online else "Cutting the line")
        click(self._counter.window, SWITCH)
        self._wait_for_line(is_online=is_online)

    def _wait_for_line(self, *, is_online: bool) -> None:
        words = "Online" if is_online else "Offline"

        def is_there() -> bool:
            status = self._counter.line_status
            if status is None or status.is_online is not is_online:
                return False
            return not (is_online and status.kept.is_filling)

        wait_for(is_there, OPENING_MS, words)
        self._echo(f"{words}.")

    @property
    def _waiting(self) -> int:
        status = self._counter.line_status
        return 0 if status is None else status.kept.pending.count


def _fill_up(joined: JoinedShop) -> None:
    """Have the office put on the script's cards what earlier scripts took off them."""
    with visit_central(joined.place) as office:
        for card in _cards_of_the_script(joined):
            wanted_minor = card.plan.amount_minor - card.plan.spent_minor
            missing_minor = wanted_minor - card.card.amounts.balance_minor
            if missing_minor > 0:
                office.wallet.create_transaction(
                    CreateTransaction(
                        account_id=card.card.account_id,
                        ref_id=RefId(new_uuid()),
                        amount_minor=missing_minor,
                        currency=card.plan.currency,
                        created_by="office",
                        card_id=card.plan.card_id,
                        type=TransactionType.FUND,
                    )
                ).result()


def _cards_of_the_script(joined: JoinedShop) -> tuple[DemoCard, ...]:
    wanted = {ONLINE_CARD, KEPT_CARD, STRANGE_CARD}
    return tuple(card for card in joined.shop.cards if card.plan.situation in wanted)


def _taken_minor(joined: JoinedShop) -> int:
    """Return what central has taken off all of the script's cards, ever."""
    with visit_central(joined.place) as office:
        return sum(_drawdown_minor(office, card) for card in _cards_of_the_script(joined))


def _drawdown_minor(office: CentralBooks, card: DemoCard) -> int:
    found = office.wallet.get_card(card.card.account_id, card.plan.card_id).result()
    return found.amounts.drawdown_minor


def _checked(data: Path, sold: _Sold, taken_minor: int, receipts_before: int, echo: Echo) -> int:
    settings = read_settings(data)
    money = MoneyText(settings.locale, settings.currency)
    on_receipts_minor = sum(
        tender.amount_minor
        for receipt in sold.receipts
        for tender in receipt.tenders
        if isinstance(tender, CardTender)
    )
    till = audit_of(data)
    with visit_central(place_in(data)) as office:
        central = office.wallet.audit().result()
    echo(f"Cards paid {money.money(on_receipts_minor)} on the receipts of this till.")
    echo(f"Central has taken {money.money(taken_minor)} off them.")
    for line in till.lines():
        echo(f"Till: {line}")
    echo(
        f"Central: {central.cards} cards, {central.transactions} transactions: "
        + ("everything agrees." if central.clean else "the books do not agree.")
    )
    is_in_books = (
        till.receipts == receipts_before + len(sold.receipts)
        and on_receipts_minor == taken_minor
        and sold.was_refused
        and till.clean
        and central.clean
    )
    echo("The sale is in the books." if is_in_books else "The sale is NOT in the books.")
    return 0 if is_in_books else 1
