"""What a till did arrives at a central that knows no tills, each movement once, to the øre."""

import json

import pytest

from pos_app.domain.giving_back import CashBack
from pos_app.domain.joining import JoiningState
from pos_app.domain.outbox import OutboxState
from pos_app.domain.sale import LoadKind
from pos_app.errors import Code, Refused, Unavailable
from pos_app.storage.held_allowances import list_open
from pos_app.sync.public.requests import LIFETIME_MS
from pos_app.sync.public.round import KEPT_MS
from pos_app.sync.traffic import Traffic
from pos_app.sync.transport import Answer
from tests.sync.public.shop import PublicTill
from tests.wallet.shop import REUSABLE, value_of

MOST_TRIES = 60


@pytest.fixture
def token(till: PublicTill) -> str:
    """Give the token of a card of 500.00."""
    return value_of(till.whole.shop.make_card(50_000))


def test_a_sale_is_a_partial_capture_of_what_is_held(till: PublicTill, token: str) -> None:
    till.find(token, 10_000)
    till.sell_for_card(token, 6_000)
    till.sync()
    amounts = till.there
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (6_000, 4_000)
    assert till.sent(OutboxState.PENDING) == till.sent(OutboxState.PARKED) == ()
    captures = [m for m in till.whole.shop.movements() if m.parent_id is not None]
    assert [m.amount_minor for m in captures] == [6_000]


def test_what_is_left_over_goes_back_after_a_while_with_the_line_up(
    till: PublicTill, token: str
) -> None:
    till.find(token, 10_000)
    till.sell_for_card(token, 6_000)
    till.sync()
    till.clock.at_ms += KEPT_MS
    till.sync()
    amounts = till.there
    assert (amounts.drawdown_minor, amounts.reserved_minor) == (6_000, 0)
    assert till.store.read(lambda c: list_open(c, till.till.till_id)).result() == ()
    assert till.findings() == []


def test_without_the_line_it_is_sold_of_for_a_day_and_then_no_more(
    till: PublicTill, token: str
) -> None:
    till.find(token, 10_000)
    till.line.is_cut, till.is_online = True, False
    till.clock.at_ms += LIFETIME_MS - KEPT_MS
    assert till.find(token, 1).card.amounts.available_minor == 10_000
    till.clock.at_ms += KEPT_MS
    assert till.find(token, 1).card.amounts.available_minor == 0
    assert till.there.reserved_minor == 10_000
    till.line.is_cut = False
    till.sync()
    assert till.there.reserved_minor == 0


def test_a_line_that_loses_every_other_answer_takes_nothing_twice(
    till: PublicTill, token: str
) -> None:
    till.find(token, 9_000)
    for amount_minor in (2_000, 3_000, 4_000):
        till.sell_for_card(token, amount_minor)
    till.top_up(5_000)
    for tries in range(MOST_TRIES):
        till.line.lost = tries % 2
        try:
            till.sync()
        except Unavailable:
            continue
        if not till.sent(OutboxState.PENDING):
            break
    assert till.sent(OutboxState.PENDING) == till.sent(OutboxState.PARKED) == ()
    assert (till.there.drawdown_minor, till.there.funds_minor) == (9_000, 55_000)
    assert till.findings() == []


def test_a_top_up_is_a_fund_that_is_held_until_its_sales_have_come(
    till: PublicTill, token: str
) -> None:
    till.find(token)
    till.top_up(8_000)
    till.is_online = False
    till.sell_for_card(token, 3_000)
    till.round.push()
    amounts = till.there
    assert (amounts.funds_minor, amounts.drawdown_minor) == (58_000, 3_000)
    assert amounts.reserved_minor == 5_000  # until the till gives it back
    till.sync()
    assert till.there.reserved_minor == 0
    assert till.there.available_minor == 55_000
    assert till.sent(OutboxState.PENDING) == till.sent(OutboxState.PARKED) == ()


def test_what_was_loaded_is_given_back_after_a_restart_too(till: PublicTill, token: str) -> None:
    joined = till.rights.joining().result()
    till.find(token)
    till.top_up(8_000)
    till.round.push()
    assert till.there.reserved_minor == 8_000
    till.cards.close()
    till.live_on(joined)
    till.sync()
    assert till.there.available_minor == 58_000


def test_who_was_quicker_than_the_hold_leaves_the_rest_of_the_card(
    till: PublicTill, token: str
) -> None:
    till.find(token)
    till.top_up(8_000)
    till.is_online = False
    till.sell_for_card(token, 3_000)
    short = Answer(400, b'{"error": {"message": "no", "code": "INSUFFICIENT_FUNDS"}}')
    fund = Answer(200, b'{"id": "fund-1", "ref_id": "r", "amount": 8000}')
    till.line.answers = [fund, short]
    till.round.push()
    # No hold stands for it, so it is drawn from what the card has.
    assert (till.there.drawdown_minor, till.there.reserved_minor) == (3_000, 0)
    till.sync()
    assert till.sent(OutboxState.PARKED) == ()


def test_the_sale_of_a_card_activates_it_and_it_can_be_spent_here_at_once(
    till: PublicTill,
) -> None:
    token = value_of(till.whole.shop.make_batch("sleeper", token=REUSABLE)[0])
    till.find(token)
    till.sell(till.load("sleeper", 20_000, LoadKind.ACTIVATION))
    till.is_online = False
    till.sell_for_card(token, 4_000)
    till.sync()
    amounts = till.whole.shop.amounts("sleeper")
    assert (amounts.funds_minor, amounts.drawdown_minor) == (20_000, 4_000)
    till.sync()
    assert till.whole.shop.amounts("sleeper").available_minor == 16_000


def test_what_a_return_gives_back_to_a_card_is_a_fund(till: PublicTill, token: str) -> None:
    till.find(token)
    sold = till.sell(till.goods(8_000), till.load("card-1", 3_000))
    back = till.card_back("card-1", 8_000), CashBack(amount_minor=3_000)
    till.receipts.give_back(till.giving_back(sold, *back)).result()
    till.sync()
    till.sync()
    assert till.there.balance_minor == 58_000
    assert till.there.reserved_minor == 0
    assert till.sent(OutboxState.PARKED) == ()


def test_what_is_refused_is_parked_and_delays_nothing_else(till: PublicTill, token: str) -> None:
    till.find(token, 10_000)
    till.sell_for_card(token, 2_000)
    till.sell_for_card(token, 3_000)
    strange = Answer(422, b'{"error": {"message": "no", "code": "TEAPOT"}}')
    till.line.answers = [strange]
    till.round.push()
    (parked,) = till.sent(OutboxState.PARKED)
    assert parked.fields is not None
    assert json.loads(parked.fields) == {
        "code": "REFUSED_BY_CENTRAL",
        "status": 422,
        "told": "TEAPOT",
    }
    assert till.there.drawdown_minor == 3_000


def test_what_something_parked_was_taken_from_is_not_given_back_before_it_is_settled(
    till: PublicTill, token: str
) -> None:
    till.find(token, 10_000)
    till.sell_for_card(token, 2_000)
    till.line.answers = [Answer(409, b'{"error": {"message": "no"}}')]
    till.round.push()
    till.clock.at_ms += KEPT_MS
    till.sync()
    assert till.there.reserved_minor == 10_000
    assert len(till.sent(OutboxState.PARKED)) == 2
    ask_all_again(till)
    till.sync()
    assert (till.there.drawdown_minor, till.there.reserved_minor) == (2_000, 0)
    assert till.sent(OutboxState.PARKED) == ()


def test_a_void_that_is_refused_is_parked(till: PublicTill, token: str) -> None:
    till.find(token, 10_000)
    till.clock.at_ms += KEPT_MS
    till.round.give_back()
    till.line.answers = [Answer(400, b'{"error": {"message": "no", "code": "X"}}')]
    till.round.push()
    assert len(till.sent(OutboxState.PARKED)) == 1
    assert till.there.reserved_minor == 10_000


@pytest.mark.parametrize("what", ["sale", "close", "hold", "request"])
def test_a_client_that_is_not_believed_parks_nothing(
    till: PublicTill, token: str, what: str
) -> None:
    strangers = [Answer(401, b'{"error": {"message": "who?"}}')] * 2
    till.find(token, 10_000)
    match what:
        case "sale":
            till.sell_for_card(token, 2_000)
        case "close":
            till.clock.at_ms += KEPT_MS
            till.round.give_back()
        case "hold":
            till.top_up(100)
            strangers = [Answer(200, b'{"id": "i", "ref_id": "r", "amount": 100}'), *strangers]
        case _:
            till.is_online = True
            till.line.answers = [
                Answer(
                    200,
                    b'{"card_id": "card-1", "status": "unused", "currency": "NOK",'
                    b' "amount_available": 9}',
                ),
                *strangers,
            ]
            till.find(token, 10_009)
    till.line.answers = [*strangers]
    tell = till.round.ask_again if what == "request" else till.round.push
    with pytest.raises(Refused) as caught:
        tell()
    assert caught.value.code is Code.CREDENTIAL_INVALID
    assert till.sent(OutboxState.PARKED) == ()
    till.sync()
    till.sync()
    assert till.sent(OutboxState.PENDING) == till.sent(OutboxState.PARKED) == ()


def test_a_request_that_is_refused_is_not_asked_again(till: PublicTill, token: str) -> None:
    till.find(token)
    info = Answer(
        200, b'{"card_id": "card-1", "status": "unused", "currency": "NOK", "amount_available": 9}'
    )
    till.line.answers, till.line.lost = [info], 1
    till.find(token, 9)
    till.line.answers = [
        Answer(400, b'{"error": {"message": "no", "code": "REF_ID_CONFLICT"}}'),
    ]
    assert till.round.ask_again() == 1
    assert till.rights.open_requests().result() == ()


def test_a_life_that_is_over_is_not_live(till: PublicTill) -> None:
    assert till.round.is_live()
    till.rights.fence(JoiningState.FENCED).result()
    assert not till.round.is_live()


def test_a_fund_that_the_client_may_not_make_waits_for_a_person(
    till: PublicTill, token: str
) -> None:
    till.join("write:wallets:/info", "write:wallets:/transactions", incarnation=2)
    till.sell_for_card(token, 1_000)
    till.top_up(500)
    till.sync()
    (parked,) = till.sent(OutboxState.PARKED)
    assert parked.fields is not None
    assert json.loads(parked.fields)["code"] == "SCOPE_MISSING"
    assert till.there.drawdown_minor == 1_000


def test_what_was_put_on_a_card_that_is_stopped_arrives_and_delays_nothing(
    till: PublicTill, token: str
) -> None:
    till.find(token, 5_000)
    till.top_up(8_000)
    till.whole.shop.block()
    till.is_online = False
    till.sell_for_card(token, 2_000)
    till.sync()
    assert (till.there.funds_minor, till.there.drawdown_minor) == (58_000, 2_000)
    assert till.sent(OutboxState.PARKED) == till.sent(OutboxState.PENDING) == ()


def ask_all_again(till: PublicTill) -> None:
    Traffic(till.store, till.till, till.clock).ask_all_again().result()
