"""Customers by chance: what people do at a counter, in every order that a cashier lets them."""

import random
from collections.abc import Callable
from typing import Final

from pos_app.checkout.desk import Desk
from pos_app.checkout.states import CardShown, Completed, Selling
from pos_app.domain.money import CASH_STEP_MINOR
from pos_app.domain.sale import Discount
from pos_app.domain.tender import CashTender, TerminalTender
from tests.walks.shop import ARTICLES

NOTE_MINOR: Final = 500_00
LOADS_MINOR: Final = (50_00, 100_00, 250_00)

Act = Callable[[], None]


class Customers:
    """Everybody who comes to one desk. Each call of `act` is one act of somebody."""

    def __init__(
        self, desk: Desk, tokens: tuple[str, ...], unsold: tuple[str, ...], chance: random.Random
    ) -> None:
        self._desk = desk
        self._tokens = tokens
        self._unsold = unsold
        self._chance = chance

    def act(self) -> None:
        """Do one thing that could be done now."""
        session = self._desk.session
        match session.phase:
            case Completed():
                self._choose({self._desk.next_customer: 4, self._add: 2, self._scan: 1})
            case Selling() if isinstance(session.notice, CardShown) and not session.sale.lines:
                self._choose({self._load: 4, self._add: 1})
            case Selling() if not session.sale.lines:
                self._choose({self._add: 8, self._scan: 1, self._buy_card: 1, self._recall: 2})
            case Selling() if session.due_minor <= 0:
                self._choose({self._desk.ask_completion: 3, self._take_back: 1, self._change: 1})
            case Selling():
                self._sell_on()
            case _:
                # The sale is being written: impatient hands, and the next customer's articles.
                self._choose({self._add: 2, self._pay_cash: 1, self._desk.ask_completion: 1})

    def _sell_on(self) -> None:
        self._choose(
            {
                self._add: 4,
                self._change: 2,
                self._scan: 9,
                self._pay_cash: 3,
                self._pay_part_in_cash: 1,
                self._pay_terminal: 1,
                self._take_back: 1,
                self._desk.park: 1,
                self._give_up: 1,
            }
        )

    def _choose(self, acts: dict[Act, int]) -> None:
        (act,) = self._chance.choices([*acts], [*acts.values()])
        act()

    def _add(self) -> None:
        self._desk.press_article(self._chance.choice(ARTICLES), self._chance.choice((1, 1, 1, 3)))

    def _scan(self) -> None:
        self._desk.scan(self._chance.choice(self._tokens))

    def _buy_card(self) -> None:
        self._desk.scan(self._chance.choice(self._unsold))

    def _load(self) -> None:
        self._desk.add_load(self._chance.choice(LOADS_MINOR))

    def _change(self) -> None:
        sale = self._desk.session.sale
        line = self._chance.choice(sale.lines)
        discount = Discount(basis_points=self._chance.choice((0, 500, 1000)))
        match self._chance.randrange(4):
            case 0:
                self._desk.set_quantity(line.line_id, self._chance.choice((1, 2)))
            case 1:
                self._desk.remove_line(line.line_id)
            case 2:
                self._desk.discount_line(line.line_id, discount)
            case _:
                self._desk.discount_sale(discount)

    def _pay_cash(self) -> None:
        due_minor = self._desk.session.due_in_cash_minor
        self._desk.give_cash(max(NOTE_MINOR, -(-due_minor // NOTE_MINOR) * NOTE_MINOR))

    def _pay_part_in_cash(self) -> None:
        session = self._desk.session
        step_minor = CASH_STEP_MINOR[session.sale.currency]
        self._desk.give_cash(max(1, session.due_in_cash_minor // 2 // step_minor) * step_minor)

    def _pay_terminal(self) -> None:
        due_minor = self._desk.session.due_minor
        self._desk.confirm_terminal(self._chance.choice((due_minor, max(1, due_minor // 3))))

    def _take_back(self) -> None:
        tenders = self._desk.session.tenders
        if tenders:
            self._desk.take_back(self._chance.choice(tenders).tender_id)

    def _give_up(self) -> None:
        for tender in self._desk.session.tenders:
            if isinstance(tender, CashTender | TerminalTender):
                self._desk.take_back(tender.tender_id)
        self._desk.cancel()

    def _recall(self) -> None:
        parked = self._desk.session.parked
        if parked:
            self._desk.recall(self._chance.choice(parked).sale.sale_id)
