"""Value paid for at this till is spendable here at once, and goes back when central has it."""

import pytest

from pos_app.domain.allowance import Origin
from pos_app.domain.giving_back import CashBack
from pos_app.domain.ids import SaleId
from pos_app.domain.joining import JoiningState
from pos_app.domain.outbox import OutboxState
from pos_app.domain.sale import LoadKind
from pos_app.errors import Code, Refused
from pos_app.journal.returning import GiveBack, give_back
from pos_app.storage.outbox import list_pending, settle
from pos_app.storage.statement import Connection
from tests.allowances.held.shop import JoinedTill


def sell_load(till: JoinedTill, card_id: str, kind: LoadKind = LoadKind.TOP_UP) -> None:
    sale = till.sale(till.load(card_id, 20_000, kind))
    till.book.complete(till.completion(sale, till.cash(20_000))).result()


def give_back_to(till: JoinedTill, asked: GiveBack) -> None:
    till.store.write(
        lambda connection: give_back(connection, till.context, till.till, asked, None)
    ).result()


def acknowledge_all(
    till: JoinedTill, state: OutboxState = OutboxState.ACKED, outcome: str = "applied"
) -> None:
    def work(connection: Connection) -> None:
        for waiting in list_pending(connection, till.till.till_id, 1, 0, 1000):
            settle(
                connection,
                till.till.till_id,
                incarnation=1,
                sequences=range(waiting.sequence, waiting.sequence + 1),
                state=state,
                outcome=outcome,
                fields=None,
                at_ms=till.clock.at_ms,
            )

    till.store.write(work).result()


def test_a_top_up_is_spendable_here_at_once(till: JoinedTill) -> None:
    sell_load(till, "card-1")
    assert till.spendable() == 20_000
    (right,) = till.open_of()
    assert (right.origin, right.amount_minor) == (Origin.LOADED, 20_000)
    till.sell_for_card(15_000)
    assert till.spendable() == 5_000
    assert till.findings() == []


def test_a_pre_printed_card_sold_here_pays_here_at_once(till: JoinedTill) -> None:
    till.learn(till.told("card-2", activated_at_ms=None, currency=None))
    sell_load(till, "card-2", LoadKind.ACTIVATION)
    assert till.spendable("card-2") == 20_000
    till.sell_for_card(20_000, "card-2")
    assert till.findings() == []


def test_what_was_loaded_goes_back_once_central_has_it(till: JoinedTill) -> None:
    sell_load(till, "card-1")
    assert till.rights.give_back_what_is_due().result() == 0
    acknowledge_all(till)
    assert till.rights.give_back_what_is_due().result() == 1
    assert till.spendable() == 0
    assert till.findings() == []


def test_what_central_never_booked_is_spent_no_more(till: JoinedTill) -> None:
    sell_load(till, "card-1")
    till.sell_for_card(5_000)
    acknowledge_all(till, OutboxState.PARKED, "conflict")
    assert till.spendable() == 15_000
    assert till.rights.give_back_what_is_due().result() == 0, "central hears nothing of it"
    assert till.spendable() == 0
    assert till.open_of() == []
    assert till.findings() == []


def test_what_a_payment_holds_of_it_is_frozen_when_the_payment_is_over(till: JoinedTill) -> None:
    sell_load(till, "card-1")
    tender = till.hold(SaleId("sale-in-hand"), 5_000)
    acknowledge_all(till, OutboxState.PARKED, "conflict")
    till.rights.give_back_what_is_due().result()
    assert len(till.open_of()) == 1
    till.book.release(tender.tender_id, "Kari").result()
    till.rights.give_back_what_is_due().result()
    assert till.open_of() == []
    assert till.findings() == []


def test_a_load_that_is_for_a_person_but_booked_stays_spendable(till: JoinedTill) -> None:
    sell_load(till, "card-1")
    acknowledge_all(till, OutboxState.PARKED, "flagged")
    till.rights.give_back_what_is_due().result()
    assert till.spendable() == 20_000


def test_a_life_that_may_not_spend_loads_nothing(till: JoinedTill) -> None:
    till.rights.fence(JoiningState.FENCED).result()
    with pytest.raises(Refused) as caught:
        sell_load(till, "card-1")
    assert caught.value.code is Code.TILL_MUST_JOIN_AGAIN
    assert till.open_of() == []


def test_a_refund_to_a_card_is_spendable_here_at_once(till: JoinedTill) -> None:
    receipt = till.sell(till.goods(20_000))
    back = till.card_back("card-1", 20_000)
    give_back_to(till, till.giving_back(receipt, back))
    assert till.spendable() == 20_000
    (right,) = till.open_of()
    assert (right.allowance_id, right.origin) == (back.ref_id, Origin.LOADED)
    assert till.findings() == []


def test_a_load_that_is_taken_back_is_taken_off_the_rights(till: JoinedTill) -> None:
    receipt = till.sell(till.load("card-1", 20_000))
    give_back_to(till, till.giving_back(receipt, CashBack(amount_minor=20_000)))
    assert till.spendable() == 0
    assert till.open_of() == []
    assert till.findings() == []
