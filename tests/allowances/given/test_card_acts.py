"""Acts on cards that a person at a till has done here: each once, and kept with who and why."""

from collections.abc import Mapping
from typing import Any

import pytest

from pos_app.domain.ids import CardId
from pos_app.errors import Broken, Code
from pos_app.storage import till_acts
from pos_app.storage.till_acts import ActRow
from pos_app.wallet.query import kept_card
from pos_app.wire.strict_json import read
from pos_app.wire.tills.acts import ActAnswer
from tests.allowances.given.central import TILL, Central, TillByHand, refusal
from tests.logfail import ExpectedLogs
from tests.wallet.shop import ACCOUNT, answer, value_of

WHO = {"operator": "Kari", "approved_by": "Mia"}
CODE = {"act_id": "code-1", "kind": "code", "card_id": "card-1", **WHO}
PIN = {**CODE, "act_id": "pin-1", "kind": "pin"}
BLOCK = {**CODE, "act_id": "block-1", "kind": "block", "reason": "Stolen"}
PUT = {
    **CODE,
    "act_id": "put-1",
    "kind": "put",
    "reason": "Delayed order",
    "amount": 5_000,
    "currency": "NOK",
}
TAKE = {**PUT, "act_id": "take-1", "kind": "take"}
MOVE = {
    **CODE,
    "act_id": "move-1",
    "kind": "move",
    "reason": "Lost",
    "amount": 50_000,
    "to_card_id": "card-2",
    "put_ref_id": "put-2",
}
MAKE = {
    **CODE,
    "act_id": "make-1",
    "kind": "make",
    "card_id": "new-1",
    "cards": [{"card_id": "new-1"}, {"card_id": "new-2", "type": "credit_note"}],
    "with_pins": True,
}


@pytest.fixture
def till(central: Central) -> TillByHand:
    """Give the test a till that has joined, and a card with 500."""
    central.shop.make_card(50_000)
    return central.till()


def done(till: TillByHand, act: Mapping[str, Any]) -> ActAnswer:
    told = till.send("POST", "acts", act)
    assert told.status == 200, told.body
    return read(told.body, ActAnswer)


def rows(central: Central) -> tuple[ActRow, ...]:
    return central.store.read(lambda c: till_acts.list_acts(c, ACCOUNT, TILL)).result()


def balance(central: Central, card_id: str = "card-1") -> int:
    """Return what is on a card, be it put away; and see that the books agree."""
    assert central.shop.wallet.audit().result().clean
    card = central.store.read(lambda c: kept_card(c, ACCOUNT, CardId(card_id))).result()
    return card.amounts.balance_minor


def test_cards_are_made_with_codes_and_pins_that_are_told_again(
    central: Central, till: TillByHand
) -> None:
    first, again = done(till, MAKE), done(till, MAKE)
    assert again == first
    assert [one.card.card_id for one in first.cards] == ["new-1", "new-2"]
    assert len({one.code for one in first.cards}) == 2
    for one in first.cards:
        info = central.shop.wallet.info(ACCOUNT, str(one.code), str(one.pin))
        assert answer(info).card_id == one.card.card_id
    assert [(row.kind, row.operator, row.approved_by) for row in rows(central)] == [
        ("make", "Kari", "Mia")
    ]


def test_a_new_code_leaves_the_old_one_good_and_a_new_pin_does_not(
    central: Central, till: TillByHand
) -> None:
    old = value_of(central.shop.make_card(100, card_id="card-9"))
    about = {"card_id": "card-9"}
    code = done(till, CODE | about).cards[0].code
    pin = str(done(till, PIN | about).cards[0].pin)
    newer = str(done(till, PIN | about | {"act_id": "pin-2"}).cards[0].pin)
    assert answer(central.shop.wallet.info(ACCOUNT, old, newer)).card_id == "card-9"
    assert answer(central.shop.wallet.info(ACCOUNT, str(code), newer)).card_id == "card-9"
    assert done(till, PIN | about).cards[0].pin == pin


def test_a_correction_moves_money_once_and_says_who_wanted_it(
    central: Central, till: TillByHand
) -> None:
    for act in (PUT, PUT, TAKE | {"amount": 20_000}):
        done(till, act)
    told = done(till, TAKE | {"amount": 20_000})
    assert told.cards[0].card.balance == balance(central) == 35_000
    movements = answer(central.shop.wallet.transactions(ACCOUNT, CardId("card-1")))
    assert [(one.created_by, one.originated_by) for one in movements[1:]] == [("Kari", TILL)] * 2


def test_a_blocked_card_and_a_moved_one_are_told_as_they_are_then(
    central: Central, till: TillByHand
) -> None:
    central.shop.make_batch("card-2")
    told = done(till, MOVE)
    assert [one.card.balance for one in told.cards] == [0, 50_000]
    blocked = done(till, BLOCK | {"card_id": "card-2"})
    assert blocked == done(till, BLOCK | {"card_id": "card-2"})
    assert {row.kind: row.reason for row in rows(central)} == {"move": "Lost", "block": "Stolen"}


def test_what_is_refused_is_refused_for_ever_and_leaves_no_other_trace(
    central: Central, till: TillByHand
) -> None:
    refusal(till.send("POST", "acts", MOVE), 404, Code.CARD_NOT_FOUND)
    central.shop.make_batch("card-2")
    refusal(till.send("POST", "acts", MOVE), 404, Code.CARD_NOT_FOUND)
    assert balance(central) == 50_000
    assert [row.code for row in rows(central)] == ["CARD_NOT_FOUND"]
    done(till, MOVE | {"act_id": "move-2", "put_ref_id": "put-3"})


def test_what_a_till_holds_is_asked_back_before_its_card_is_put_away(
    central: Central, till: TillByHand
) -> None:
    held = till.granted(10_000)
    central.shop.make_batch("card-2")
    refusal(till.send("POST", "acts", MOVE | {"amount": 40_000}), 409, Code.HELD_BY_TILLS)
    assert balance(central) == 50_000
    assert central.recalled(TILL) == [held.allowance_id]


def test_a_card_is_blocked_at_once_though_a_till_holds_of_it(
    central: Central, till: TillByHand
) -> None:
    held = till.granted(10_000)
    (told,) = done(till, BLOCK).cards
    assert told.card.blocked_why == "Stolen"
    assert central.recalled(TILL) == [held.allowance_id]
    assert till.ask(100, request_id="later").refused == "CARD_BLOCKED"
    assert balance(central) == 50_000


def test_what_an_api_client_holds_is_for_it_to_let_go(central: Central, till: TillByHand) -> None:
    central.shop.make_batch("card-2")
    central.shop.reserve(10_000)
    told = till.send("POST", "acts", MOVE | {"amount": 40_000})
    refusal(told, 400, Code.CARD_HAS_OPEN_RESERVATION)


@pytest.mark.parametrize(
    "act",
    [
        BLOCK | {"reason": " "},
        PUT | {"reason": ""},
        CODE | {"reason": "x" * 1_000},
        PUT | {"amount": 0},
        {name: told for name, told in PUT.items() if name != "currency"},
        {name: told for name, told in MOVE.items() if name != "to_card_id"},
        {name: told for name, told in MOVE.items() if name != "put_ref_id"},
        {name: told for name, told in MAKE.items() if name != "cards"},
        MAKE | {"cards": [{"card_id": "another"}]},
        MAKE | {"cards": [{"card_id": "new-1"}] * 101},
        CODE | {"operator": ""},
    ],
)
def test_what_makes_no_sense_is_not_even_kept(
    central: Central, till: TillByHand, act: Mapping[str, Any]
) -> None:
    refusal(till.send("POST", "acts", act), 400, Code.INVALID_FIELD)
    assert rows(central) == ()


def test_an_id_belongs_to_one_act(till: TillByHand) -> None:
    done(till, CODE)
    refusal(till.send("POST", "acts", BLOCK | {"act_id": "code-1"}), 400, Code.REF_ID_CONFLICT)


def test_a_life_that_is_over_has_nothing_new_done_but_hears_what_was(
    central: Central, till: TillByHand
) -> None:
    first = done(till, CODE)
    central.till()
    assert done(till, CODE) == first
    refusal(till.send("POST", "acts", PUT), 409, Code.TILL_NOT_LIVE)
    assert balance(central) == 50_000


def test_books_that_do_not_agree_are_told_and_nothing_is_kept(
    central: Central,
    till: TillByHand,
    monkeypatch: pytest.MonkeyPatch,
    expected_logs: ExpectedLogs,
) -> None:
    expected_logs.expect("pos_app.central.tills.answering", "BOOKS_DO_NOT_AGREE")

    def broken(*_: object) -> None:
        raise Broken(Code.BOOKS_DO_NOT_AGREE)

    monkeypatch.setattr("pos_app.allowances.given.card_acts.block_card", broken)
    assert till.send("POST", "acts", BLOCK).status == 500
    assert rows(central) == ()
