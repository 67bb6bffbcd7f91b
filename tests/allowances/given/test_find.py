"""Find: a till that was told nothing of a token asks, and learns the card and nothing else."""

import pytest

from pos_app.domain.ids import CardId
from pos_app.wallet.commands import DeleteCard
from pos_app.wallet.hashes import token_hash
from pos_app.wire.strict_json import read
from pos_app.wire.tills.find import FindAnswer
from tests.allowances.given.central import Central, TillByHand
from tests.wallet.shop import ACCOUNT, answer, value_of


@pytest.fixture
def till(central: Central) -> TillByHand:
    return central.till()


def asked(central: Central, till: TillByHand, token: str) -> tuple[int, bytes]:
    hash_ = token_hash(central.shop.context, ACCOUNT, token)
    told = till.send("POST", "find", {"hash": hash_.hex()})
    return told.status, told.body


def test_a_token_leads_to_its_card_as_the_feed_would_tell_it(
    central: Central, till: TillByHand
) -> None:
    token = value_of(central.shop.make_card(50_000))
    status, body = asked(central, till, token)
    assert status == 200
    card = read(body, FindAnswer).card
    assert (card.card_id, card.balance, card.available) == ("card-1", 50_000, 50_000)
    assert card == till.feed().rows[0].card
    assert token.encode() not in body


def test_a_token_of_nobody_and_one_of_a_card_that_was_put_away_are_unknown(
    central: Central, till: TillByHand
) -> None:
    token = value_of(central.shop.make_card(50_000))
    assert b"TOKEN_UNKNOWN" in asked(central, till, "nobody's")[1]
    put_away = DeleteCard(account_id=ACCOUNT, card_id=CardId("card-1"), deleted_by="kari")
    answer(central.shop.wallet.delete_card(put_away))
    assert b"TOKEN_UNKNOWN" in asked(central, till, token)[1]


def test_what_is_no_hash_and_a_life_that_is_over_are_refused(
    central: Central, till: TillByHand
) -> None:
    assert till.send("POST", "find", {"hash": "not hex"}).status == 400
    central.till()
    assert b"TILL_NOT_LIVE" in asked(central, till, "any")[1]
