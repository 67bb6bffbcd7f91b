"""Value is put on a card and paid for: a receipt like any other, with the value on its own line."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QCoreApplication

from pos_app.domain.card_look import CardLook
from pos_app.domain.ids import LineId, RefId, SaleId, TenderId
from pos_app.domain.money import CASH_STEP_MINOR, rounded_for_cash
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import LoadKind, LoadLine, Sale
from pos_app.domain.tender import CashTender, Tender, TerminalTender
from pos_app.errors import PosError
from pos_app.journal.commands import Completion
from pos_app.ui.backoffice.amount_page import AmountPage, AmountWords
from pos_app.ui.backoffice.office import Office, Page
from pos_app.ui.backoffice.view import KeyView, ListSheetView, OfficeView, RowView
from pos_app.ui.desk.card_words import title_of

translate = QCoreApplication.translate

PRESETS_MINOR: Final = (200_00, 300_00, 500_00, 1_000_00)
LOAD_KEY: Final = "load_"
"""Begins the key of a ready amount; the amount in minor units follows."""


OnMade = Callable[[Receipt], None]


def load_keys(office: Office) -> tuple[KeyView, ...]:
    """Return the amounts that one press puts on the card, each as a key of its page."""
    return tuple(
        KeyView(key=f"{LOAD_KEY}{one}", text=office.money.note(one), icon="plus")
        for one in PRESETS_MINOR
    )


def load_page(office: Office, look: CardLook, on_made: OnMade) -> Page:
    """Return the page that asks how much is put on the card; `on_made` is given the receipt."""
    is_new = look.card.activated_at_ms is None
    words = AmountWords(
        key="load",
        title=translate("cashier", "Sell this card") if is_new else translate("cashier", "Top up"),
        sentence=title_of(look.card),
        confirm=translate("office", "{amount}: how is it paid?"),
    )
    return AmountPage(
        office,
        words,
        lambda amount_minor: office.open(PayPage(office, look, amount_minor, on_made)),
        presets=PRESETS_MINOR,
    )


class PayPage(Page):
    """How it is paid. The press that says so makes the receipt; a second one makes no other."""

    def __init__(self, office: Office, look: CardLook, amount_minor: int, on_made: OnMade) -> None:
        super().__init__(office)
        self._on_made = on_made
        new_id = office.ports.new_id
        card = look.card
        self._card_id = card.card_id
        self._amount_minor = amount_minor
        self._tender_id = TenderId(new_id())
        self._is_busy = False
        self._sale = Sale(
            sale_id=SaleId(new_id()),
            currency=office.ports.currency,
            lines=(
                LoadLine(
                    line_id=LineId(new_id()),
                    kind=LoadKind.ACTIVATION if card.activated_at_ms is None else LoadKind.TOP_UP,
                    card_id=card.card_id,
                    card_name=card.name,
                    masked_code=card.tokens[-1].masked_code if card.tokens else "",
                    amount_minor=amount_minor,
                    ref_id=RefId(new_id()),
                ),
            ),
        )

    def view(self) -> OfficeView:
        """Return the two ways."""
        money = self.office.money
        paid = translate("office", "Paid")
        return OfficeView(
            sheet=ListSheetView(
                key="pay",
                title=translate("office", "{amount}: how is it paid?").format(
                    amount=money.money(self._amount_minor)
                ),
                rows=(
                    RowView(
                        key="cash",
                        icon="cash",
                        title=translate("office", "In cash"),
                        detail=translate("office", "The drawer opens."),
                        amount=money.money(self._amount_minor + self._rounding_minor),
                        keys=(KeyView(key="go", text=paid, is_loud=True),),
                    ),
                    RowView(
                        key="terminal",
                        icon="terminal",
                        title=translate("office", "On the bank terminal"),
                        detail=translate("office", "Once the terminal has approved it."),
                        amount=money.money(self._amount_minor),
                        keys=(KeyView(key="go", text=paid),),
                    ),
                ),
            )
        )

    def press(self, row: str, key: str) -> None:  # noqa: ARG002 - there is one key a row
        """Make the receipt."""
        if self._is_busy:
            return
        self._is_busy = True
        office = self.office
        tender = self._tender(is_cash=row == "cash")
        completion = Completion(sale=self._sale, tenders=(tender,), operator=office.operator)
        made = office.ports.ask(lambda books: books.book.complete(completion))
        office.deliver(made, self._on_made, self._failed)

    @property
    def _rounding_minor(self) -> int:
        step_minor = CASH_STEP_MINOR[self._sale.currency]
        return rounded_for_cash(self._amount_minor, step_minor) - self._amount_minor

    def _tender(self, *, is_cash: bool) -> Tender:
        if not is_cash:
            return TerminalTender(tender_id=self._tender_id, amount_minor=self._amount_minor)
        return CashTender(
            tender_id=self._tender_id,
            amount_minor=self._amount_minor,
            received_minor=self._amount_minor + self._rounding_minor,
            rounding_minor=self._rounding_minor,
        )

    def _failed(self, error: PosError) -> None:
        self._is_busy = False
        self.office.tell_error(error)
