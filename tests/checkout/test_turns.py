import pytest

from pos_app.checkout.effects import (
    AddDeferred,
    ForgetDraft,
    KeepDraft,
    LookUpSale,
    MarkReceiptSeen,
    ParkSale,
    RecallSale,
    ReleaseTender,
    ResolveCard,
)
from pos_app.checkout.events import (
    ArticleAdded,
    Event,
    LineDiscounted,
    LineRemoved,
    SaleRecalled,
    TenderRemoved,
)
from pos_app.checkout.outcomes import (
    CommitRefused,
    CommitUnknown,
    SaleCommitted,
    TenderReleased,
)
from pos_app.checkout.states import Completed, Completing, OutcomeUnknown, Selling
from pos_app.domain.ids import LineId, SaleId, TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import NO_DISCOUNT
from pos_app.errors import Code, Refused, Unavailable
from tests.checkout.counter import Counter, article_of, card_of, receipt_of


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_the_receipt_stays_until_the_next_customer_is_called(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(20_000)
    sold = counter.session.sale_id
    receipt = counter.commit()
    assert counter.session.phase == Completed(receipt)
    counter.call_next()
    assert counter.session.phase == Selling()
    assert counter.session.sale.lines == ()
    assert counter.session.sale_id != sold
    assert counter.session.last_receipt == receipt
    assert counter.effects == (MarkReceiptSeen(sale_id=sold),)
    before = counter.session
    counter.call_next()
    assert counter.session == before


def test_the_next_customer_waits_until_this_one_has_paid(counter: Counter) -> None:
    counter.sell(10_000)
    counter.call_next()
    assert counter.refusal() == Code.SALE_NOT_PAID


def test_the_next_article_opens_the_next_sale(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    sold = counter.session.sale_id
    receipt = counter.commit()
    counter.sell(500, name="Bag")
    assert [line.amount_minor for line in counter.session.sale.goods] == [500]
    assert counter.session.last_receipt == receipt
    assert counter.effects == (
        MarkReceiptSeen(sale_id=sold),
        KeepDraft(sale=counter.session.sale, tenders=()),
    )


def test_a_card_scanned_beside_a_receipt_is_looked_up_in_the_next_sale(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    counter.commit()
    request = counter.scan()
    asked = ResolveCard(request=request, wanted_minor=0, currency=Currency.NOK)
    assert counter.effects[1:] == (asked,)
    assert counter.session.phase == Selling()


def test_an_article_scanned_while_the_sale_is_written_goes_to_the_next(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    event = ArticleAdded(
        line_id=LineId("late"), article=article_of(500, "Bag"), next_sale_id=SaleId("next")
    )
    counter.post(event)
    counter.post(event)
    assert counter.session.phase == Completing()
    (deferred,) = counter.session.deferred
    counter.commit()
    assert isinstance(counter.session.phase, Completed)
    assert counter.session.deferred == ()
    assert counter.effects == (AddDeferred(deferred=(deferred,)),)
    assert (deferred.next_sale_id, deferred.line.line_id) == ("next", "late")


def test_a_deferred_article_waits_through_a_refused_commit_for_the_next_sale(
    counter: Counter,
) -> None:
    counter.sell(10_000)
    tender_id = counter.give(10_000)
    counter.sell(500, name="Bag")
    counter.post(CommitRefused(error=Refused(Code.CARD_EXPIRED)))
    assert len(counter.session.deferred) == 1
    assert counter.session.due_minor == 0
    counter.take_back(tender_id)
    counter.cancel()
    assert counter.one_effect(AddDeferred).deferred[0].line.amount_minor == 500
    assert counter.session.deferred == ()


def test_nothing_else_can_be_done_while_the_sale_is_written(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    counter.give(10_000)
    before = counter.session
    for event in (
        LineRemoved(line_id=line_id),
        LineDiscounted(line_id=line_id, discount=NO_DISCOUNT),
        TenderRemoved(tender_id=TenderId("any")),
        SaleRecalled(sale_id=SaleId("any")),
    ):
        counter.post(event)
        assert counter.refusal() == Code.BUSY
    counter.park()
    assert counter.refusal() == Code.BUSY
    counter.cancel()
    assert counter.refusal() == Code.BUSY
    counter.call_next()
    assert counter.refusal() == Code.BUSY
    counter.scan()
    assert counter.refusal() == Code.BUSY
    assert (counter.session.sale, counter.session.tenders) == (before.sale, before.tenders)


def test_a_receipt_cannot_be_changed(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    counter.give(10_000)
    counter.commit()
    counter.post(LineRemoved(line_id=line_id))
    assert counter.refusal() == Code.SALE_ALREADY_COMPLETED
    counter.cancel()
    assert counter.refusal() == Code.SALE_ALREADY_COMPLETED
    assert isinstance(counter.session.phase, Completed)


def test_an_unknown_outcome_is_looked_up_until_it_is_known(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    sale_id = counter.session.sale_id
    error = Unavailable(Code.OUTCOME_UNKNOWN)
    for attempt in range(3):
        counter.post(CommitUnknown(error=error, attempt=attempt))
        assert counter.effects == (LookUpSale(sale_id=sale_id, error=error, attempt=attempt),)
        assert counter.session.phase == OutcomeUnknown(error)
    counter.give(10_000)
    assert counter.refusal() == Code.OUTCOME_UNKNOWN
    counter.sell(500, name="Bag")
    assert len(counter.session.deferred) == 1
    receipt = counter.commit()
    assert counter.session.phase == Completed(receipt)


def test_outcomes_of_another_time_are_ignored(counter: Counter) -> None:
    counter.sell(10_000)
    stray = receipt_of(counter.session)
    late: tuple[Event, ...] = (
        SaleCommitted(receipt=stray),
        CommitRefused(error=Refused(Code.CARD_EXPIRED)),
        CommitUnknown(error=Unavailable(Code.OUTCOME_UNKNOWN)),
    )
    before = counter.session
    for event in late:
        counter.post(event)
    assert counter.session == before
    counter.cancel()
    counter.sell(10_000)
    counter.give(10_000)
    counter.post(SaleCommitted(receipt=stray))
    assert counter.session.phase == Completing()


def test_a_parked_sale_leaves_its_cards_and_comes_back_with_its_lines(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    sale = counter.session.sale
    parked_id = counter.park()
    (parked,) = counter.session.parked
    assert parked.sale == sale
    assert counter.effects == (
        ParkSale(parked=parked),
        ReleaseTender(tender_id=tender.tender_id),
    )
    assert counter.session.left_behind == (tender.tender_id,)
    assert counter.session.sale.lines == ()
    counter.post(SaleRecalled(sale_id=parked_id))
    assert counter.session.sale == sale
    assert counter.session.tenders == ()
    assert counter.session.parked == ()
    assert counter.effects == (RecallSale(sale=sale),)


def test_what_is_left_behind_does_not_hold_up_the_next_sale(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    counter.take_back(tender.tender_id)
    counter.cancel()
    assert counter.session.left_behind == (tender.tender_id,)
    counter.sell(10_000)
    counter.give(10_000)
    assert counter.session.phase == Completing()
    counter.post(TenderReleased(tender_id=tender.tender_id))
    assert counter.session.left_behind == ()


def test_a_sale_is_recalled_beside_a_receipt(counter: Counter) -> None:
    counter.sell(10_000)
    parked_id = counter.park()
    counter.sell(500, name="Bag")
    counter.give(500)
    sold = counter.session.sale_id
    receipt = counter.commit()
    counter.post(SaleRecalled(sale_id=parked_id))
    assert counter.session.sale_id == parked_id
    assert counter.session.last_receipt == receipt
    assert counter.effects[0] == MarkReceiptSeen(sale_id=sold)


def test_a_recall_never_wipes_the_sale_in_hand(counter: Counter) -> None:
    counter.sell(10_000)
    parked_id = counter.park()
    counter.sell(500, name="Bag")
    counter.post(SaleRecalled(sale_id=parked_id))
    assert counter.refusal() == Code.SALE_IN_HAND
    assert len(counter.session.parked) == 1


def test_only_a_parked_sale_is_recalled(counter: Counter) -> None:
    counter.post(SaleRecalled(sale_id=SaleId("never")))
    assert counter.refusal() == Code.SALE_NOT_FOUND


def test_an_empty_sale_is_not_parked(counter: Counter) -> None:
    counter.park()
    assert counter.refusal() == Code.SALE_EMPTY


def test_cash_is_given_back_before_a_sale_is_put_aside_or_given_up(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(5_000)
    counter.park()
    assert counter.refusal() == Code.TAKE_BACK_PAYMENT_FIRST
    counter.cancel()
    assert counter.refusal() == Code.TAKE_BACK_PAYMENT_FIRST
    assert counter.session.due_minor == 5_000


def test_a_cancelled_sale_releases_its_cards(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    cancelled = counter.session.sale_id
    counter.cancel()
    assert counter.effects == (
        ForgetDraft(sale_id=cancelled),
        ReleaseTender(tender_id=tender.tender_id),
    )
    assert counter.session.sale.lines == ()


def test_cancelling_at_rest_only_puts_the_card_in_hand_away(counter: Counter) -> None:
    counter.resolve(counter.scan(), card_of())
    counter.cancel()
    assert counter.effects == ()
    assert counter.session.card_in_hand is None
