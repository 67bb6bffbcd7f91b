"""An allowance comes in once, durably, and with its money."""

import pytest

from pos_app.domain.allowance import AllowanceState
from pos_app.domain.ids import CardId
from pos_app.errors import Code, Refused
from pos_app.storage.held_allowances import find_allowance
from pos_app.storage.journal import read_operations
from tests.allowances.held.shop import HOUR_MS, JoinedTill


def kinds_of(till: JoinedTill) -> list[str]:
    operations = till.store.read(
        lambda connection: list(read_operations(connection, till.till.till_id))
    ).result()
    return [operation.kind for operation in operations]


def test_an_allowance_is_the_cards_money_here_and_an_operation(till: JoinedTill) -> None:
    till.be_given(30_000)
    assert till.card("card-1").amounts.available_minor == 30_000
    assert till.spendable() == 30_000
    assert [right.amount_minor for right in till.open_of()] == [30_000]
    assert kinds_of(till) == ["allowance_accepted"]
    assert till.findings() == []


def test_taking_it_twice_is_taking_it_once(till: JoinedTill) -> None:
    granted = till.grant(30_000)
    for _ in range(2):
        till.rights.take(till.answer(granted)).result()
    assert till.spendable() == 30_000
    assert kinds_of(till) == ["allowance_accepted"]


def test_what_was_given_to_another_life_is_refused(till: JoinedTill) -> None:
    granted = till.grant(30_000, incarnation=2)
    with pytest.raises(Refused) as caught:
        till.rights.take(till.answer(granted)).result()
    assert caught.value.code is Code.ALLOWANCE_OF_ANOTHER_LIFE
    assert till.spendable() == 0
    assert kinds_of(till) == []


def test_what_cannot_be_used_here_goes_back_as_it_came(till: JoinedTill) -> None:
    till.learn(till.told(version=2, expires_at_ms=till.clock.at_ms - 1))
    granted = till.grant(30_000)
    held = till.rights.take(till.answer(granted)).result()
    assert held is not None
    assert held.allowance.state is AllowanceState.CLOSING
    assert kinds_of(till) == ["allowance_closed"]
    kept = till.store.read(
        lambda connection: find_allowance(connection, till.till.till_id, granted.allowance_id)
    ).result()
    assert kept == held
    assert till.findings() == []


def test_a_card_that_nobody_told_of_is_refused(till: JoinedTill) -> None:
    granted = till.grant(30_000, "card-2")
    with pytest.raises(Refused) as caught:
        till.rights.take(till.answer(granted, "card-2")).result()
    assert caught.value.code is Code.CARD_NOT_FOUND


def test_an_answer_ends_its_request_and_tells_the_cards_amounts(till: JoinedTill) -> None:
    till.rights.take(till.answer(None)).result()
    known = till.rights.spendable(CardId("card-1")).result().known
    assert known is not None
    assert (known.balance_minor, known.available_minor) == (90_000, 80_000)
    assert known.as_of_ms == till.clock.at_ms


def test_amounts_that_are_older_than_what_is_known_are_not_taken(till: JoinedTill) -> None:
    till.rights.take(till.answer(None, as_of_ms=till.clock.at_ms - HOUR_MS)).result()
    known = till.rights.spendable(CardId("card-1")).result().known
    assert known is not None
    assert known.balance_minor == 100_000
