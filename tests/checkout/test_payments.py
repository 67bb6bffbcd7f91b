import pytest

from pos_app.checkout.effects import CompleteSale, ForgetDraft, KeepDraft, ReleaseTender
from pos_app.checkout.events import (
    CashGiven,
    LineDiscounted,
    TenderRemoved,
    TerminalConfirmed,
)
from pos_app.checkout.outcomes import (
    CommitRefused,
    ReleaseFailed,
    TenderReleased,
)
from pos_app.checkout.states import Completing, RequestRefused, Selling
from pos_app.domain.ids import TenderId
from pos_app.domain.money import Currency
from pos_app.domain.sale import Discount
from pos_app.domain.tender import Approval, CashTender, TerminalTender
from pos_app.errors import Code, Refused, Unavailable
from tests.checkout.counter import Counter, card_of


@pytest.fixture
def counter() -> Counter:
    return Counter()


def test_cash_for_all_of_it_completes_with_rounding_and_change(counter: Counter) -> None:
    counter.sell(9_960)
    tender_id = counter.give(20_000)
    tender = CashTender(
        tender_id=tender_id,
        amount_minor=9_960,
        received_minor=20_000,
        rounding_minor=40,
        change_minor=10_000,
    )
    assert counter.session.tenders == (tender,)
    assert counter.session.phase == Completing()
    # The cash is written down before the commit is tried: it lies in the drawer whatever happens.
    assert counter.effects == (
        KeepDraft(sale=counter.session.sale, tenders=(tender,)),
        CompleteSale(sale=counter.session.sale, tenders=(tender,)),
    )


def test_a_part_in_cash_is_not_rounded(counter: Counter) -> None:
    counter.sell(9_960)
    counter.give(5_000)
    (tender,) = counter.session.tenders
    assert isinstance(tender, CashTender)
    assert (tender.amount_minor, tender.rounding_minor, tender.change_minor) == (5_000, 0, 0)
    assert counter.session.due_in_cash_minor == 5_000
    assert counter.session.phase == Selling()


def test_the_cash_of_one_sale_is_rounded_once(counter: Counter) -> None:
    counter.sell(9_960)
    counter.give(10_000)
    counter.post(CommitRefused(error=Refused(Code.CARD_EXPIRED)))
    counter.sell(60, name="Bag")
    # 100.20 is 100.00 in coins, and 100.00 was handed over: nothing more is due in cash.
    assert counter.session.due_minor == 60
    assert counter.session.due_in_cash_minor == 0
    counter.ask_completion()
    assert sum(t.amount_minor + t.rounding_minor for t in counter.session.cash_tenders) == 10_000
    assert counter.session.phase == Completing()


def test_ten_clicks_on_the_exact_amount_are_one_tender(counter: Counter) -> None:
    counter.sell(10_000)
    for _ in range(10):
        counter.give(10_000)
    assert len(counter.session.tenders) == 1
    assert sum(isinstance(effect, CompleteSale) for effect in counter.history) == 1
    counter.commit()
    counter.give(10_000)
    assert len(counter.session.tenders) == 1
    assert counter.session.notice_number == 0


def test_ten_identical_events_are_one_tender(counter: Counter) -> None:
    counter.sell(10_000)
    for _ in range(10):
        counter.post(CashGiven(tender_id=TenderId("t"), received_minor=1_000))
        counter.post(TerminalConfirmed(tender_id=TenderId("u"), amount_minor=2_000))
    assert [t.amount_minor for t in counter.session.tenders] == [1_000, 2_000]


@pytest.mark.parametrize("received_minor", [0, -1, 50, 100_000_100])
def test_cash_that_nobody_can_hand_over_is_refused(counter: Counter, received_minor: int) -> None:
    counter.sell(10_000)
    counter.give(received_minor)
    assert counter.refusal() in {Code.INVALID_FIELD, Code.AMOUNT_TOO_LARGE}
    assert counter.session.tenders == ()


def test_cents_can_be_handed_over_where_there_are_cents() -> None:
    counter = Counter(Currency.EUR)
    counter.sell(999)
    counter.give(50)
    assert counter.session.due_in_cash_minor == 949


def test_nothing_is_paid_of_an_empty_sale(counter: Counter) -> None:
    counter.give(10_000)
    assert counter.refusal() == Code.SALE_EMPTY
    counter.confirm(10_000)
    assert counter.refusal() == Code.SALE_EMPTY


def test_nothing_is_paid_twice(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    counter.post(CommitRefused(error=Refused(Code.CARD_EXPIRED)))
    counter.give(10_000)
    assert counter.refusal() == Code.NOTHING_DUE
    assert counter.session.paid_minor == 10_000


def test_cash_waits_until_it_is_known_what_a_card_pays(counter: Counter) -> None:
    counter.sell(10_000)
    counter.scan()
    counter.give(10_000)
    assert counter.refusal() == Code.BUSY


def test_a_bank_terminal_pays_a_part_or_all(counter: Counter) -> None:
    counter.sell(10_050)
    first = counter.confirm(10_000)
    assert counter.session.tenders == (
        TerminalTender(tender_id=first, amount_minor=10_000, approval=Approval.CASHIER),
    )
    counter.confirm(50)
    assert counter.session.phase == Completing()


@pytest.mark.parametrize(
    ("amount_minor", "code"),
    [(0, Code.INVALID_FIELD), (-5, Code.INVALID_FIELD), (10_001, Code.AMOUNT_TOO_LARGE)],
)
def test_a_bank_terminal_pays_between_one_and_what_is_due(
    counter: Counter, amount_minor: int, code: Code
) -> None:
    counter.sell(10_000)
    counter.confirm(amount_minor)
    assert counter.refusal() == code
    assert counter.session.tenders == ()


def test_a_sale_that_costs_nothing_completes_when_asked(counter: Counter) -> None:
    line_id = counter.sell(10_000)
    counter.post(LineDiscounted(line_id=line_id, discount=Discount(basis_points=10_000)))
    assert counter.session.phase == Selling()
    counter.ask_completion()
    assert counter.session.phase == Completing()
    assert counter.one_effect(CompleteSale).tenders == ()


def test_what_rounds_to_no_coin_is_completed_as_cash_of_nothing(counter: Counter) -> None:
    counter.sell(10_040)
    counter.pay_by_card(card_of(10_000))
    assert counter.session.due_in_cash_minor == 0
    counter.ask_completion()
    (tender,) = counter.session.cash_tenders
    assert (tender.amount_minor, tender.received_minor, tender.rounding_minor) == (40, 0, -40)
    assert counter.session.phase == Completing()


def test_completion_is_refused_while_something_is_left_to_do(counter: Counter) -> None:
    counter.ask_completion()
    assert counter.refusal() == Code.SALE_EMPTY
    counter.sell(10_000)
    counter.ask_completion()
    assert counter.refusal() == Code.SALE_NOT_PAID
    request = counter.scan()
    counter.ask_completion()
    assert counter.refusal() == Code.BUSY
    counter.resolve(request, card_of(3_000))
    tender = counter.reserve(request, card_of(3_000))
    counter.take_back(tender.tender_id)
    counter.ask_completion()
    assert counter.refusal() == Code.BUSY


def test_a_refused_commit_is_asked_for_again_with_the_same_tenders(counter: Counter) -> None:
    counter.sell(10_000)
    counter.give(10_000)
    asked = counter.one_effect(CompleteSale)
    counter.post(CommitRefused(error=Unavailable(Code.DISK_FULL)))
    assert counter.session.phase == Selling()
    assert counter.refusal() == Code.DISK_FULL
    counter.ask_completion()
    assert counter.one_effect(CompleteSale) == asked


def test_cash_taken_back_leaves_the_sale_due(counter: Counter) -> None:
    counter.sell(10_000)
    tender_id = counter.give(5_000)
    counter.take_back(tender_id)
    assert counter.session.due_minor == 10_000
    assert counter.effects == (KeepDraft(sale=counter.session.sale, tenders=()),)


def test_a_card_taken_back_is_released_and_holds_the_sale_up_until_then(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    counter.take_back(tender.tender_id)
    assert counter.session.voiding == (tender,)
    assert counter.effects == (ReleaseTender(tender_id=tender.tender_id),)
    counter.give(10_000)
    assert counter.session.phase == Selling()
    counter.post(TenderReleased(tender_id=tender.tender_id))
    assert counter.session.voiding == ()
    assert counter.session.phase == Completing()


def test_taking_back_twice_is_taking_back_once(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    counter.take_back(tender.tender_id)
    before = counter.session
    counter.post(TenderRemoved(tender_id=tender.tender_id))
    assert counter.session == before
    assert counter.effects == ()


def test_a_release_that_failed_is_told_once_and_tried_again_and_again(counter: Counter) -> None:
    counter.sell(10_000)
    tender = counter.pay_by_card(card_of(3_000))
    counter.take_back(tender.tender_id)
    error = Unavailable(Code.DISK_FULL)
    for attempt in range(3):
        counter.post(ReleaseFailed(tender_id=tender.tender_id, error=error, attempt=attempt))
        again = ReleaseTender(tender_id=tender.tender_id, attempt=attempt + 1)
        assert counter.effects == (again,)
    assert counter.session.voiding == (tender,)
    assert counter.session.notice == RequestRefused(error=error)
    assert counter.session.notice_number == 2


def test_a_release_nobody_waits_for_is_not_tried_again(counter: Counter) -> None:
    failed = ReleaseFailed(tender_id=TenderId("gone"), error=Unavailable(Code.BUSY))
    assert counter.post(failed) == ()
    assert counter.session.notice is None


def test_the_only_line_cannot_be_forgotten_while_paid(counter: Counter) -> None:
    counter.sell(10_000)
    tender_id = counter.give(5_000)
    counter.take_back(tender_id)
    counter.cancel()
    assert isinstance(counter.effects[0], ForgetDraft)
