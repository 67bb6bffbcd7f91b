"""A receipt tells the change and the rounding of all its cash tenders together."""

from pos_app.domain.ids import CardId, RefId, SaleId, TenderId, TillId
from pos_app.domain.money import Currency
from pos_app.domain.receipt import Receipt
from pos_app.domain.sale import Sale
from pos_app.domain.tender import Approval, CardTender, CashTender, Tender, TerminalTender

CARD = CardTender(
    tender_id=TenderId("t-1"),
    card_id=CardId("card-1"),
    card_name=None,
    masked_code="****",
    amount_minor=5_000,
    card_available_minor=0,
    transaction_id="id-1",
    reserve_ref_id=RefId("r-1"),
    capture_ref_id=RefId("r-2"),
    void_ref_id=RefId("r-3"),
    approval=Approval.OWN_BOOKS,
)
TERMINAL = TerminalTender(tender_id=TenderId("t-2"), amount_minor=100)


def cash(received_minor: int, rounding_minor: int, change_minor: int) -> CashTender:
    return CashTender(
        tender_id=TenderId("t-3"),
        amount_minor=received_minor - rounding_minor - change_minor,
        received_minor=received_minor,
        rounding_minor=rounding_minor,
        change_minor=change_minor,
    )


def receipt(*tenders: Tender) -> Receipt:
    return Receipt(
        till_id=TillId("till-1"),
        number=1,
        sale=Sale(sale_id=SaleId("s-1"), currency=Currency.NOK),
        tenders=tenders,
        operator="kari",
        completed_at_ms=0,
    )


def test_without_cash_there_is_neither_change_nor_rounding() -> None:
    it = receipt(CARD, TERMINAL)
    assert it.change_minor == 0
    assert it.rounding_minor == 0


def test_change_and_rounding_are_those_of_the_cash() -> None:
    it = receipt(CARD, cash(20_000, -49, 1_300), cash(5_000, 12, 200))
    assert it.change_minor == 1_500
    assert it.rounding_minor == -37


def test_a_bank_terminal_is_approved_by_the_cashier_who_saw_it() -> None:
    assert TERMINAL.approval is Approval.CASHIER
