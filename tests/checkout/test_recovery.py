import pytest

from pos_app.checkout.effects import MarkReceiptSeen
from pos_app.checkout.outcomes import TillRecovered
from pos_app.checkout.states import Completed, SaleRestored, Selling
from pos_app.domain.ids import SaleId, TenderId
from pos_app.domain.sale import ParkedSale, Sale
from pos_app.domain.tender import CashTender
from tests.checkout.counter import NOW_MS, Counter, card_of, receipt_of


@pytest.fixture
def counter() -> Counter:
    return Counter()


def earlier_sale() -> Sale:
    counter = Counter()
    counter.sell(10_000)
    return counter.session.sale


def recovered(sale: Sale | None = None) -> TillRecovered:
    return TillRecovered(sale=sale, released=(), parked=(), unseen_receipt=None)


def test_a_clean_start_is_a_till_at_rest_with_its_parked_sales(counter: Counter) -> None:
    parked = ParkedSale(sale=earlier_sale(), parked_at_ms=NOW_MS, operator="Ola")
    counter.post(TillRecovered(sale=None, released=(), parked=(parked,), unseen_receipt=None))
    assert counter.session.parked == (parked,)
    assert counter.session.phase == Selling()
    assert counter.session.notice is None


def test_the_sale_in_hand_comes_back_with_its_cash_and_says_what_was_released(
    counter: Counter,
) -> None:
    before = Counter()
    before.sell(10_000)
    tender = before.pay_by_card(card_of(3_000))
    cash = CashTender(tender_id=TenderId("t"), amount_minor=2_000, received_minor=2_000)
    counter.post(
        TillRecovered(
            sale=before.session.sale,
            released=(tender,),
            parked=(),
            unseen_receipt=None,
            kept=(cash,),
        )
    )
    assert counter.session.sale == before.session.sale
    assert counter.session.tenders == (cash,)
    assert counter.session.notice == SaleRestored(released=(tender,))


def test_a_sale_paid_in_cash_before_the_stop_waits_for_a_person(counter: Counter) -> None:
    sale = earlier_sale()
    cash = CashTender(tender_id=TenderId("t"), amount_minor=10_000, received_minor=10_000)
    event = TillRecovered(sale=sale, released=(), parked=(), unseen_receipt=None, kept=(cash,))
    assert counter.post(event) == ()
    assert counter.session.phase == Selling()
    assert counter.session.due_minor == 0


def test_a_receipt_nobody_has_seen_is_shown(counter: Counter) -> None:
    before = Counter()
    before.sell(10_000)
    before.give(20_000)
    receipt = receipt_of(before.session)
    counter.post(TillRecovered(sale=None, released=(), parked=(), unseen_receipt=receipt))
    assert counter.session.phase == Completed(receipt, recovered=True)
    assert counter.session.sale_id == receipt.sale.sale_id
    counter.call_next()
    assert counter.effects == (MarkReceiptSeen(sale_id=receipt.sale.sale_id),)


def test_an_unseen_receipt_stays_readable_beside_the_sale_that_followed_it(
    counter: Counter,
) -> None:
    before = Counter()
    before.sell(500)
    before.give(500)
    receipt = receipt_of(before.session)
    sale = Sale(sale_id=SaleId("later"), currency=receipt.sale.currency, lines=receipt.sale.lines)
    counter.post(TillRecovered(sale=sale, released=(), parked=(), unseen_receipt=receipt))
    assert counter.session.sale == sale
    assert counter.session.last_receipt == receipt
    assert counter.effects == (MarkReceiptSeen(sale_id=receipt.sale.sale_id),)


def test_money_released_without_a_sale_is_told(counter: Counter) -> None:
    before = Counter()
    before.sell(10_000)
    tender = before.pay_by_card(card_of(3_000))
    counter.post(TillRecovered(sale=None, released=(tender,), parked=(), unseen_receipt=None))
    assert counter.session.notice == SaleRestored(released=(tender,))


def test_a_recovery_that_comes_late_changes_nothing(counter: Counter) -> None:
    counter.sell(10_000)
    before = counter.session
    counter.post(recovered(earlier_sale()))
    assert counter.session == before
