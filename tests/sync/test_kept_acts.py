"""Acts at central: kept before they are asked for, done once, and told to somebody in the end."""

import json
from dataclasses import replace

import pytest

from pos_app.domain.card import CardType
from pos_app.domain.card_act import ActId, ActKind, CardAct, DoneAct, KeptState, NewCard
from pos_app.domain.ids import CardId, RefId
from pos_app.domain.money import Currency
from pos_app.errors import Code, Refused, Unavailable
from pos_app.storage.journal import read_operations
from pos_app.wallet.query import kept_card
from tests.allowances.given.central import Central
from tests.sync.shop import LineTill, make_card
from tests.wallet.shop import ACCOUNT

WAIT_MS = 1_000
CODE = CardAct(
    act_id=ActId("code-1"),
    kind=ActKind.CODE,
    card_id=CardId("card-1"),
    operator="Kari",
    approved_by="Mia",
)
MAKE = replace(
    CODE,
    act_id=ActId("make-1"),
    kind=ActKind.MAKE,
    card_id=CardId("new-1"),
    cards=(NewCard(CardId("new-1"), CardType.GIFT_CARD),),
    with_pins=True,
)
PIN = replace(CODE, act_id=ActId("pin-1"), kind=ActKind.PIN)
BLOCK = replace(CODE, act_id=ActId("block-1"), kind=ActKind.BLOCK, reason="Stolen")
PUT = replace(
    CODE,
    act_id=ActId("put-1"),
    kind=ActKind.PUT,
    reason="Delayed order",
    amount_minor=50_00,
    currency=Currency.NOK,
)
MOVE = replace(
    CODE,
    act_id=ActId("move-1"),
    kind=ActKind.MOVE,
    to_card_id=CardId("card-2"),
    put_ref_id=RefId("move-put-1"),
    amount_minor=500_00,
    reason="Lost",
)


def noted(till: LineTill) -> list[tuple[str, dict[str, object]]]:
    """Return the acts in the chain, and see that the books agree."""
    assert till.findings() == []
    return till.store.read(
        lambda connection: [
            (kept.kind, dict(kept.body))
            for kept in read_operations(connection, till.till.till_id)
            if kept.kind.startswith("card")
        ]
    ).result()


def states(till: LineTill) -> dict[str, KeptState]:
    return {one.act.act_id: one.state for one in till.acts.kept()}


def balance(central: Central, card_id: str = "card-1") -> int:
    """Return what is on a card, be it put away."""
    card = central.store.read(lambda connection: kept_card(connection, ACCOUNT, CardId(card_id)))
    return card.result().amounts.balance_minor


def ask(till: LineTill, act: CardAct) -> DoneAct:
    return till.acts.ask(till.gateway, act, WAIT_MS)


def ask_in_vain(till: LineTill, act: CardAct) -> None:
    """Have the act done, and lose the answer."""
    till.line.answers_lost = 1
    with pytest.raises(Unavailable) as waits:
        ask(till, act)
    assert waits.value.code is Code.ACT_WAITS


def test_a_new_card_can_be_sold_here_by_the_code_it_was_made_with(
    till: LineTill, central: Central
) -> None:
    (made,) = ask(till, MAKE).cards
    assert made.code is not None
    assert made.pin is not None
    assert till.rights.find(made.code).result().card.card_id == "new-1"
    there = central.shop.wallet.info(ACCOUNT, made.code, made.pin).result()
    assert (there.card_id, there.activated_at_ms) == ("new-1", None)
    ((kind, body),) = noted(till)
    assert (kind, body["count"], body["at_central"]) == ("cards_made", 1, True)
    assert (body["operator"], body["approved_by"]) == ("Kari", "Mia")
    assert made.code not in json.dumps(body)
    assert central.shop.wallet.audit().result().clean


@pytest.mark.parametrize("act", [MAKE, CODE, PIN])
def test_a_lost_answer_is_told_again_with_the_same_secret(
    till: LineTill, central: Central, act: CardAct
) -> None:
    make_card(central)
    ask_in_vain(till, act)
    assert states(till) == {act.act_id: KeptState.ASKED}
    assert noted(till) == []
    till.sync()
    assert states(till) == {act.act_id: KeptState.DONE}
    told = till.acts.done(act.act_id)
    assert (told.cards[0].code, told.cards[0].pin) != (None, None)
    assert ask(till, act).cards[0].code == told.cards[0].code
    assert ask(till, act).cards[0].pin == told.cards[0].pin
    till.sync()
    assert len(noted(till)) == 1
    till.acts.put_away(act.act_id)
    assert states(till) == {}


@pytest.mark.parametrize(
    ("act", "left", "kind"),
    [(PUT, 550_00, "card_corrected"), (BLOCK, 500_00, "card_blocked")],
)
def test_what_tells_no_secret_is_done_once_however_often_the_answer_is_lost(
    till: LineTill, central: Central, act: CardAct, left: int, kind: str
) -> None:
    make_card(central)
    for _ in range(3):
        ask_in_vain(till, act)
    ask(till, act)
    assert balance(central) == left
    assert states(till) == {}
    assert [kind for kind, _ in noted(till)] == [kind]


def test_what_the_line_ends_is_kept_until_somebody_has_read_it(
    till: LineTill, central: Central
) -> None:
    make_card(central)
    ask_in_vain(till, PUT)
    till.sync()
    assert states(till) == {PUT.act_id: KeptState.DONE}
    assert balance(central) == 550_00


def test_the_value_of_a_lost_card_is_on_the_other_and_the_lost_one_is_blocked_here_too(
    till: LineTill, central: Central
) -> None:
    token = make_card(central)
    make_card(central, 10_00, "card-2")
    till.sync()
    ask(till, MOVE)
    assert (balance(central), balance(central, "card-2")) == (0, 510_00)
    known = till.rights.spendable(CardId("card-1")).result().known
    assert known is not None
    assert known.blocked
    assert till.rights.find(token).exception() is not None
    assert [kind for kind, _ in noted(till)] == ["card_value_moved"]


def test_a_refusal_is_told_and_leaves_nothing_here(till: LineTill, central: Central) -> None:
    make_card(central)
    with pytest.raises(Refused) as refused:
        ask(till, MOVE)
    assert refused.value.code is Code.CARD_NOT_FOUND
    assert (states(till), noted(till), balance(central)) == ({}, [], 500_00)


def test_a_refusal_that_nobody_waited_for_is_kept_for_somebody_to_read(
    till: LineTill, central: Central
) -> None:
    make_card(central)
    ask_in_vain(till, MOVE)
    till.sync()
    (kept,) = till.acts.kept()
    assert (kept.state, kept.code) == (KeptState.REFUSED, "CARD_NOT_FOUND")
    with pytest.raises(Refused):
        till.acts.done(MOVE.act_id)


def test_a_till_that_may_not_ask_any_more_keeps_what_may_have_been_done(
    till: LineTill, central: Central
) -> None:
    make_card(central)
    till.line.is_cut = True
    with pytest.raises(Unavailable):
        ask(till, PUT)
    till.line.is_cut = False
    other = till.gateway
    till.join(central.code(till.till.till_id), "restored")
    for act in (PUT, BLOCK):
        with pytest.raises(Refused) as refused:
            till.acts.ask(other, act, WAIT_MS)
        assert refused.value.code is Code.TILL_NOT_LIVE
    assert states(till) == {PUT.act_id: KeptState.ASKED}


def test_an_id_that_is_kept_is_asked_for_nothing_else(till: LineTill, central: Central) -> None:
    make_card(central)
    ask_in_vain(till, PUT)
    other = replace(BLOCK, act_id=PUT.act_id)
    with pytest.raises(Refused) as refused:
        ask(till, other)
    assert refused.value.code is Code.REF_ID_CONFLICT
    assert states(till) == {PUT.act_id: KeptState.ASKED}


def test_nothing_secret_lies_open_in_the_books(till: LineTill, central: Central) -> None:
    make_card(central)
    code = ask(till, CODE).cards[0].code
    assert code is not None
    rows = till.store.read(
        lambda connection: [
            tuple(row) for row in connection.exec_driver_sql("SELECT * FROM kept_act").fetchall()
        ]
    ).result()
    assert len(rows) == 1
    assert code not in repr(rows)
    assert code.encode() not in b"".join(one for one in rows[0] if isinstance(one, bytes))
