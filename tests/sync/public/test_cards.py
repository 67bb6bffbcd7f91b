"""Each card is asked about when it is presented; without the line only what is held is sold."""

import json

import pytest

from pos_app.domain.card import CardStatus
from pos_app.domain.ids import CardId
from pos_app.domain.pin import DEFAULT_PIN_FORMAT
from pos_app.domain.tender import Approval
from pos_app.domain.token import Format
from pos_app.errors import Code, Refused, Unavailable
from pos_app.sync.transport import Answer
from pos_app.wallet.commands import DeleteCard, TokenWish
from tests.sync.public.shop import PublicTill
from tests.wallet.shop import ACCOUNT, DAY_MS, REUSABLE, pin_of, value_of


@pytest.fixture
def token(till: PublicTill) -> str:
    """Give the token of a card of 500.00."""
    return value_of(till.whole.shop.make_card(50_000))


def refusal(till: PublicTill, token: str, wanted_minor: int = 1_000) -> Code:
    with pytest.raises(Refused) as caught:
        till.find(token, wanted_minor)
    return caught.value.code


def test_online_what_the_sale_needs_is_held_there_first(till: PublicTill, token: str) -> None:
    here = till.find(token, 12_000)
    assert (here.approval, here.card.amounts.available_minor) == (Approval.ONLINE, 12_000)
    assert (till.there.reserved_minor, till.there.drawdown_minor) == (12_000, 0)
    assert here.known is not None
    assert (here.known.balance_minor, here.known.available_minor) == (50_000, 38_000)


def test_looking_at_a_card_holds_nothing(till: PublicTill, token: str) -> None:
    here = till.find(token)
    assert here.card.amounts.available_minor == 0
    assert here.known is not None
    assert here.known.available_minor == 50_000
    assert till.there.reserved_minor == 0


def test_a_card_that_has_too_little_gives_what_it_has(till: PublicTill, token: str) -> None:
    assert till.find(token, 60_000).card.amounts.available_minor == 50_000
    assert till.find(token, 60_000).approval is Approval.ALLOWANCE
    assert till.there.available_minor == 0


def test_without_the_line_what_is_held_is_sold_and_nothing_else(
    till: PublicTill, token: str
) -> None:
    till.find(token, 9_000)
    till.is_online, till.line.is_cut = False, True
    assert till.find(token, 20_000).card.amounts.available_minor == 9_000
    till.sell_for_card(token, 9_000)
    assert till.find(token, 1).card.amounts.available_minor == 0
    assert refusal(till, "DINCARD:never-seen-here") is Code.TOKEN_NOT_KNOWN_HERE


def test_no_answer_in_time_is_as_good_as_no_line(till: PublicTill, token: str) -> None:
    till.find(token, 9_000)
    till.line.is_cut = True
    here = till.find(token, 9_500)
    assert (here.approval, here.card.amounts.available_minor) == (Approval.ALLOWANCE, 9_000)
    assert refusal(till, "DINCARD:never-seen-here") is Code.TOKEN_NOT_KNOWN_HERE


def test_a_code_that_central_does_not_know_leads_nowhere(till: PublicTill) -> None:
    assert refusal(till, "DINCARD:never-made") is Code.TOKEN_UNKNOWN


def test_a_card_that_was_blocked_there_pays_nothing_here_any_more(
    till: PublicTill, token: str
) -> None:
    till.find(token)
    till.whole.shop.wallet.delete_card(
        DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by="kari")
    ).result()
    assert refusal(till, token) is Code.TOKEN_UNKNOWN
    till.clock.at_ms += 1
    till.is_online = False
    assert refusal(till, token) is Code.TOKEN_EXPIRED


def test_a_card_that_is_stopped_there_says_so_when_money_is_asked_for(
    till: PublicTill, token: str
) -> None:
    till.find(token, 9_000)
    till.whole.shop.block()
    assert till.find(token, 9_000).card.amounts.available_minor == 9_000, "nobody told of it"
    till.clock.at_ms += 1
    assert refusal(till, token, 20_000) is Code.CARD_BLOCKED
    assert till.rights.open_requests().result() == ()
    till.is_online = False
    assert refusal(till, token, 1) is Code.CARD_BLOCKED
    assert till.whole.shop.amounts("card-1").reserved_minor == 9_000
    till.sync()
    assert till.whole.shop.amounts("card-1").reserved_minor == 0
    till.is_online = True
    till.whole.shop.unblock()
    till.clock.at_ms += 1
    assert till.find(token, 20_000).card.amounts.available_minor == 20_000


def test_two_codes_of_one_card_lead_to_it_both(till: PublicTill, token: str) -> None:
    other = till.whole.shop.make_token(expires_after_transaction=False).value
    till.find(token, 3_000)
    till.find(other, 3_000)
    till.is_online = False
    for known in (token, other, token):
        assert till.find(known, 3_000).card.amounts.available_minor == 3_000


def test_a_code_for_one_transaction_is_used_up_by_the_question(till: PublicTill) -> None:
    once = value_of(till.whole.shop.make_card(5_000, card_id="once", token=TokenWish()))
    assert till.find(once, 2_000).approval is Approval.ONLINE
    # What is held by it can be taken, and no more.
    assert till.find(once, 3_000).card.amounts.available_minor == 2_000
    till.sell_for_card(once, 2_000)
    assert refusal(till, once, 3_000) is Code.TOKEN_USED


def test_a_card_of_another_currency_or_without_value_yet_is_shown_and_asks_for_nothing(
    till: PublicTill,
) -> None:
    shop = till.whole.shop
    inactive = value_of(shop.make_batch("sleeper", token=REUSABLE)[0])
    here = till.find(inactive, 1_000)
    assert here.card.status_at(till.clock.at_ms) is CardStatus.INACTIVE
    expired = value_of(shop.make_card(900, card_id="old", expires_at_ms=till.clock.at_ms + DAY_MS))
    till.clock.at_ms += 2 * DAY_MS
    till.line.answers.append(
        Answer(
            200,
            json.dumps(
                {
                    "card_id": "old",
                    "status": "expired",
                    "currency": "NOK",
                    "amount_available": 900,
                    "expires_at": "2000-01-01T00:00:00Z",
                }
            ).encode(),
        )
    )
    assert till.find(expired, 500).card.status_at(till.clock.at_ms) is CardStatus.EXPIRED
    assert not [body for target, body in till.line.asked if target.endswith("transactions")]


def test_a_client_that_may_not_ask_leaves_the_till_with_what_it_holds(
    till: PublicTill, token: str
) -> None:
    till.find(token, 4_000)
    forbidden = Answer(403, b'{"error": {"message": "no"}}')
    till.line.answers = [forbidden]
    assert till.find(token, 5_000).card.amounts.available_minor == 4_000
    till.line.answers = [forbidden]
    assert refusal(till, "DINCARD:never-seen-here") is Code.TOKEN_NOT_KNOWN_HERE


def test_somebody_who_was_quicker_leaves_what_is_held(till: PublicTill, token: str) -> None:
    till.find(token)
    quicker = Answer(
        200, b'{"card_id": "card-1", "status": "unused", "currency": "NOK", "amount_available": 1}'
    )
    short = Answer(400, b'{"error": {"message": "no", "code": "INSUFFICIENT_FUNDS"}}')
    till.line.answers = [quicker, short]
    here = till.find(token, 60_000)
    assert (here.approval, here.card.amounts.available_minor) == (Approval.ALLOWANCE, 0)
    assert till.rights.open_requests().result() == ()


def test_a_right_whose_answer_was_lost_is_asked_for_again_to_the_byte(
    till: PublicTill, token: str
) -> None:
    till.find(token)
    info = Answer(
        200,
        b'{"card_id": "card-1", "status": "unused", "currency": "NOK", "amount_available": 50000}',
    )
    till.line.answers, till.line.lost = [info], 1
    assert till.find(token, 7_000).card.amounts.available_minor == 0
    assert till.there.reserved_minor == 7_000
    (asked,) = till.rights.open_requests().result()
    assert asked.sealed_body is not None
    assert token.encode() not in asked.sealed_body
    till.sync()
    first, second = (body for target, body in till.line.asked if target.endswith("transactions"))
    assert first == second
    assert till.there.reserved_minor == 7_000
    assert till.find(token).card.amounts.available_minor == 7_000
    assert till.rights.open_requests().result() == ()


def test_only_central_can_tell_whether_a_pin_is_right(till: PublicTill) -> None:
    made = till.whole.shop.make_card(5_000, card_id="locked", pin=Format(length=4, symbols=False))
    token, pin = value_of(made), pin_of(made)
    assert till.find(token, 1_000).card.pin_format == DEFAULT_PIN_FORMAT
    assert till.cards.prove(token, pin).result().card_id == "locked"
    with pytest.raises(Refused) as wrong:
        till.cards.prove(token, "0000" if pin != "0000" else "1111").result()
    assert wrong.value.code is Code.PIN_INVALID
    till.line.is_cut = True
    with pytest.raises(Unavailable):
        till.cards.prove(token, pin).result()
