"""Request: the value is out of everybody's reach before the till hears that it may spend it."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from msgspec import UNSET

from pos_app.allowances.given.policy import Policy
from pos_app.domain.ids import TillId
from pos_app.errors import Code
from pos_app.wire.tills.request import GrantWord, grant_of, grant_text
from tests.allowances.given.central import TILL, Central, TillByHand, refusal
from tests.wallet.shop import ACCOUNT, DAY_MS, NOON_MS, refused


@pytest.fixture
def till(central: Central) -> TillByHand:
    central.shop.make_card(50_000)
    return central.till()


def test_what_is_given_is_reserved_and_signed(central: Central, till: TillByHand) -> None:
    told = till.ask(20_000)
    grant = told.grant
    assert isinstance(grant, GrantWord)
    assert (grant.amount, grant.incarnation, grant.soft_limit) == (20_000, 1, 6_000)
    assert (told.balance, told.available) == (50_000, 30_000)
    assert (central.reserved(), central.available()) == (20_000, 30_000)
    assert till.told is not None
    key = Ed25519PublicKey.from_public_bytes(bytes.fromhex(till.told.central_key))
    key.verify(bytes.fromhex(grant.signature), grant_text(ACCOUNT, TILL, grant_of(grant)))
    assert grant_of(grant).expires_at_ms == NOON_MS + 3 * DAY_MS


def test_nobody_else_can_spend_it(central: Central, till: TillByHand) -> None:
    till.ask(20_000)
    with refused(Code.INSUFFICIENT_FUNDS, available_minor=30_000):
        central.shop.draw(30_001)
    assert central.shop.draw(30_000).amount_minor == 30_000


def test_the_same_question_has_the_same_answer_and_reserves_once(
    central: Central, till: TillByHand
) -> None:
    first = till.asking(20_000, request_id="q")
    central.shop.clock.pass_ms(DAY_MS)
    assert till.asking(20_000, request_id="q") == first
    assert central.reserved() == 20_000


def test_a_refusal_is_an_answer_for_ever(central: Central, till: TillByHand) -> None:
    central.shop.draw(50_000)
    first = till.ask(20_000, request_id="q")
    assert (first.grant, first.refused) == (UNSET, "INSUFFICIENT_FUNDS")
    central.shop.fund(50_000)
    assert till.ask(20_000, request_id="q") == first
    assert till.granted(20_000, request_id="r").amount == 20_000


def test_the_id_of_a_question_belongs_to_it(till: TillByHand) -> None:
    till.ask(20_000, request_id="q")
    told = refusal(till.asking(10_000, request_id="q"), 400, Code.REF_ID_CONFLICT)
    assert told["field"] == "wanted"


def test_what_is_there_is_given_when_it_is_less_than_wanted(
    central: Central, till: TillByHand
) -> None:
    assert till.granted(80_000).amount == 50_000
    assert central.available() == 0


def test_the_policy_bounds_an_allowance(central: Central, till: TillByHand) -> None:
    central.rebuild(Policy(largest_minor=1_000, soft_limit_basis_points=0))
    grant = till.granted(20_000)
    assert (grant.amount, grant.soft_limit) == (1_000, 0)


def test_what_other_tills_hold_is_asked_back_when_someone_needs_it(
    central: Central, till: TillByHand
) -> None:
    held = till.granted(40_000)
    other = central.till(TillId("till-2"))
    assert other.granted(10_000).amount == 10_000
    assert central.recalled(TILL) == []
    assert other.ask(5_000).refused == "INSUFFICIENT_FUNDS"
    assert central.recalled(TILL) == [held.allowance_id]
    assert central.recalled(other.till_id) == []


@pytest.mark.parametrize(
    ("fields", "code"),
    [
        ({"card_id": "nobodys"}, "CARD_NOT_FOUND"),
        ({"currency": "SEK"}, "CURRENCY_MISMATCH"),
        ({"card_id": "blank"}, "CARD_INACTIVE"),
        ({"card_id": "over"}, "CARD_EXPIRED"),
        ({"card_id": "early"}, "CARD_NOT_ACTIVE_YET"),
        ({"card_id": "away"}, "CARD_NOT_FOUND"),
    ],
)
def test_nothing_is_given_of_a_card_that_nobody_could_spend(
    central: Central, till: TillByHand, fields: dict[str, str], code: str
) -> None:
    shop = central.shop
    shop.make_batch("blank")
    shop.make_card(100, card_id="over", token=None, expires_at_ms=shop.clock.now_ms() + 1)
    shop.make_card(100, card_id="early", token=None, active_from_ms=shop.clock.now_ms() + DAY_MS)
    shop.make_card(100, card_id="away", token=None)
    shop.put_away("away")
    shop.clock.pass_ms(1)
    assert till.ask(100, **fields).refused == code
    assert central.reserved() == 0


@pytest.mark.parametrize("wanted", [0, -1])
def test_less_than_something_is_no_wish(till: TillByHand, wanted: int) -> None:
    assert refusal(till.asking(wanted), 400, Code.INVALID_FIELD)["field"] == "wanted"


def test_nobody_gets_a_right_to_a_blocked_card(central: Central) -> None:
    central.shop.make_card(50_000)
    till = central.till()
    central.shop.block()
    for ahead in (False, True):
        told = till.ask(500, ahead=ahead)
        assert (told.refused, told.available) == ("CARD_BLOCKED", 50_000)
    central.shop.unblock()
    assert till.granted(500).amount == 500
