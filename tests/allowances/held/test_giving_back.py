"""Only the till that holds an allowance gives it back, and blocks it before anybody hears."""

import json
from dataclasses import replace
from functools import partial

import pytest

from pos_app.allowances.held.giving_back import end_floor_limit, freeze
from pos_app.allowances.held.rights import Recall
from pos_app.domain.allowance import AllowanceId, AllowanceState
from pos_app.domain.card import CardStatus
from pos_app.domain.floor_limit import FloorLimit
from pos_app.domain.ids import CardId
from pos_app.domain.tender import Approval
from pos_app.errors import Broken, Code, Refused
from pos_app.storage.cards import find_card
from pos_app.storage.held_allowances import Held, find_allowance
from pos_app.storage.journal import read_operations
from tests.allowances.held.shop import HOUR_MS, JoinedTill
from tests.journal.books import ACCOUNT


def held_of(till: JoinedTill, allowance_id: AllowanceId) -> Held:
    found = till.store.read(
        lambda connection: find_allowance(connection, till.till.till_id, allowance_id)
    ).result()
    assert found is not None
    return found


def test_what_is_left_is_blocked_and_told_in_the_chain(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    till.sell_for_card(4_000)
    assert till.rights.give_back(given).result()
    assert till.spendable() == 0
    operations = till.store.read(
        lambda connection: list(read_operations(connection, till.till.till_id))
    ).result()
    assert json.loads(operations[-1].content)["body"] == {
        "allowance_id": given,
        "card_id": "card-1",
        "remainder_minor": 6_000,
    }
    assert held_of(till, given).allowance.state is AllowanceState.CLOSING
    assert till.findings() == []


def test_what_a_payment_in_hand_holds_does_not_go_back(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    tender = till.hold(till.sale().sale_id, 1_000)
    assert not till.rights.give_back(given).result()
    till.book.release(tender.tender_id, "Kari").result()
    assert till.rights.give_back(given).result()


def test_what_others_cover_goes_back_although_a_payment_is_in_hand(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    till.be_given(10_000)
    sale = till.sale(till.goods(10_000))
    tender = till.hold(sale.sale_id, 10_000)
    assert till.rights.give_back(given).result()
    till.book.complete(till.completion(sale, tender)).result()
    assert till.findings() == []


def test_giving_back_twice_is_giving_back_once(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    assert till.rights.give_back(given).result()
    assert not till.rights.give_back(given).result()
    assert not till.rights.give_back(AllowanceId("nobody's")).result()


def test_a_card_that_has_expired_gives_back_all_the_same(till: JoinedTill) -> None:
    till.learn(till.told(version=2, expires_at_ms=till.clock.at_ms + HOUR_MS))
    till.be_given(10_000)
    till.clock.at_ms += 80 * HOUR_MS
    assert till.card("card-1").status_at(till.clock.at_ms) is CardStatus.EXPIRED
    assert till.rights.give_back_what_is_due().result() == 1
    assert till.findings() == []


def test_what_is_recalled_goes_back_and_the_rest_stays(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    till.be_given(5_000)
    till.rights.read_news("epoch-1", 2, [Recall(allowance_id=given)]).result()
    assert till.rights.give_back_what_is_due().result() == 1
    assert till.spendable() == 5_000


def test_a_recall_waits_for_the_payment_in_hand(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    tender = till.hold(till.sale().sale_id, 1_000)
    till.rights.read_news("epoch-1", 2, [Recall(allowance_id=given)]).result()
    assert till.rights.give_back_what_is_due().result() == 0
    till.book.release(tender.tender_id, "Kari").result()
    assert till.rights.give_back_what_is_due().result() == 1


def test_a_blocked_card_gives_all_back_and_is_put_away(till: JoinedTill) -> None:
    till.be_given(10_000)
    till.learn(till.told(version=2, deleted_at_ms=till.clock.at_ms))
    assert till.rights.give_back_what_is_due().result() == 1
    card = till.store.read(
        partial(find_card, account_id=ACCOUNT, card_id=CardId("card-1"))
    ).result()
    assert card is not None
    assert card.deleted_at_ms is not None
    with pytest.raises(Refused) as caught:
        till.rights.find("token-of-card-1").result()
    assert caught.value.code is Code.TOKEN_UNKNOWN
    assert till.findings() == []


def test_what_a_payment_holds_cannot_be_frozen_or_ended(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    till.hold(till.sale().sale_id, 1_000)
    held = held_of(till, given)
    with pytest.raises(Broken):
        till.store.write(lambda c: freeze(c, till.context, till.till, held)).result()


def test_a_floor_limit_that_is_in_use_cannot_end(till: JoinedTill) -> None:
    tender = till.hold(
        till.sale().sale_id,
        1_000,
        floor_limit=FloorLimit(amount_minor=1_000, by="Mari"),
        approval=Approval.FLOOR_LIMIT,
    )
    with pytest.raises(Broken):
        till.store.write(
            lambda c: end_floor_limit(
                c, till.context, till.till, CardId("card-1"), tender.tender_id
            )
        ).result()


def test_a_card_that_is_not_in_the_books_gives_nothing_back(till: JoinedTill) -> None:
    given = till.be_given(10_000)
    held = held_of(till, given)
    stranger = held._replace(allowance=replace(held.allowance, card_id=CardId("nobody")))
    with pytest.raises(Broken):
        till.store.write(lambda c: freeze(c, till.context, till.till, stranger)).result()


def test_what_this_till_does_not_hold_it_does_not_give_back(till: JoinedTill) -> None:
    before = till.store.read(lambda c: list(read_operations(c, till.till.till_id))).result()
    till.rights.read_news("epoch-1", 2, [Recall(allowance_id=AllowanceId("another's"))]).result()
    assert till.rights.give_back_what_is_due().result() == 0
    after = till.store.read(lambda c: list(read_operations(c, till.till.till_id))).result()
    assert after == before
